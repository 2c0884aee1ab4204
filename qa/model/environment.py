"""Variables of the environment that are set for a while: a library leaves none behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def variable(name: str, value: str) -> Iterator[None]:
    """Set a variable of the environment, for this process and those that it starts meanwhile.

    Args:
        name: of the variable.
        value: what it is set to; afterwards it is what it was, or unset.
    """
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before
