"""Give memory that was freed back to the system."""

from __future__ import annotations

import sys
from contextlib import suppress


def give_back() -> None:
    """Have the C library give back the pages of its heap that hold nothing, where it can (glibc); elsewhere nothing happens.

    Tables and texts of languages come and go in stretches of a few kilobytes to some megabytes. What is freed of them
    stays with the process otherwise, since something that lives on lies behind it. It takes a millisecond.
    """
    if sys.platform != "linux":
        return
    with suppress(ImportError, OSError, AttributeError):
        import ctypes  # takes 10 ms: only processes that take much come here

        # https://man7.org/linux/man-pages/man3/malloc_trim.3.html
        trim = ctypes.CDLL(None).malloc_trim
        trim.argtypes = (ctypes.c_size_t,)
        trim(0)
