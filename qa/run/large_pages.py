"""Have the memory of a long run held in large pages, where Linux can do that.

What is known of words lies scattered over a hundred megabytes, so most look-ups miss what the processor remembers of
addresses: it knows some 2,000 pages of 4 kB, 8 MB. Pages of 2 MB take a seventh of the time off long runs (benchmarks/RESULTS.md).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple

# Seconds of the processor after which the memory is moved for the first time: it takes 3 ms a megabyte, which a
# shorter run would not win back. It is moved again, with what came since, whenever the process has
# taken twice as long, but at least once in so many seconds.
FIRST, LONGEST = 2.0, 60.0
# https://man7.org/linux/man-pages/man2/madvise.2.html: since Linux 6.1; others refuse it.
MADV_COLLAPSE = 25
LARGE = 2 << 20
# Stretches are taken of which so much is in use: the rest takes memory from then on. Stacks of threads are nearly empty.
DENSE = 0.9
MAPS = Path("/proc/self/smaps")
HEAD = expression(r"([0-9a-f]+)-([0-9a-f]+) rw-p \S+ \S+ 0 *(?:\[heap\])?$")


class MemoryStretch(NamedTuple):
    """A stretch of addresses of the process, in bytes: from where, how many, and how many of them are in use."""

    start: int
    size: int
    used: int


class LargePages:
    """When the memory of this process is moved into large pages again, in seconds of its time; never if it cannot be."""

    def __init__(self) -> None:
        self.due = FIRST if sys.platform == "linux" else float("inf")

    def after_work(self) -> None:
        """Move it, if that is due."""
        now = time.process_time()
        if now < self.due:
            return
        moved = False
        with suppress(ImportError, OSError, AttributeError, ValueError):
            moved = move(dense(MAPS.read_text(encoding="utf-8", errors="replace")))
        self.due = now + min(now, LONGEST) if moved else float("inf")


def dense(maps: str) -> list[MemoryStretch]:
    """The stretches of memory of its own that a process fills, and that are not in large pages yet.

    Args:
        maps: `/proc/PID/smaps` (https://man7.org/linux/man-pages/man5/proc_pid_smaps.5.html).
    """
    return [one for one in _stretches(maps) if one.size >= LARGE and one.used >= DENSE * one.size]


def _stretches(maps: str) -> Iterator[MemoryStretch]:
    """What is used of each stretch of memory that is neither of a file nor in large pages as a whole."""
    start = end = used = 0
    for line in maps.splitlines():
        if head := HEAD.match(line):
            start, end = (int(address, 16) for address in head.groups())
        elif "-" in line.partition(" ")[0]:
            end = 0  # of a file, a stack, or not to be written
        elif end and line.startswith("Rss:"):
            used = 1024 * int(line.split()[1])
        elif (
            end and line.startswith("AnonHugePages:") and 1024 * int(line.split()[1]) < used - LARGE
        ):
            yield MemoryStretch(start, end - start, used)


def move(stretches: list[MemoryStretch]) -> bool:
    """Ask the system to hold them in large pages; whether it can.

    Raises:
        ImportError, OSError, AttributeError: if the C library cannot be called.
    """
    import ctypes  # takes 10 ms: only long runs come here

    advise = ctypes.CDLL(None, use_errno=True).madvise
    advise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
    refused = 0
    for start, size, _ in stretches:
        first = -(-start // LARGE) * LARGE
        refused += advise(first, (start + size) // LARGE * LARGE - first, MADV_COLLAPSE) != 0
    return refused < len(stretches) or not stretches


LARGE_PAGES = LargePages()
