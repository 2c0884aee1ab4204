"""What takes long to work out and never changes is kept in the user's cache folder."""

from __future__ import annotations

import marshal
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")


def kept(name: str, made_from: str, make: Callable[[], T]) -> T:
    """What `make` makes, read from a file if it was made before from the same.

    Where nothing can be written, it is made anew by each process.

    Args:
        name: of the file.
        made_from: tells one state of what it is made from from every other.
        make: gives a value of the interpreter's plain types; tuples and sets among them.
    """
    # The interpreter's own form loads fast; each version has its own file.
    path = cache_folder() / f"{name}.{sys.implementation.cache_tag}"
    with suppress(OSError, ValueError, EOFError, TypeError):
        before, value = marshal.loads(path.read_bytes())  # noqa: S302  # our own file
        if before == made_from:
            known: T = value
            return known
    known = make()
    made: Any = (made_from, known)
    with suppress(OSError):
        write_whole(path, marshal.dumps(made))
    return known


def write_whole(path: Path, content: bytes) -> None:
    """Write under another name and rename: two processes may build the file at once.

    Raises:
        OSError: if it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def cache_folder() -> Path:
    """The user's cache folder by the platform's custom; QA_CACHE_DIR names another."""
    chosen = os.environ.get("QA_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "translation-qa"
