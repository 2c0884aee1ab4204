"""What takes long to work out and never changes is kept in the user's cache folder.

Kept are data with a checksum, never objects: whoever may write there can make this program slower, or
an answer wrong, and no more. A folder that others may write to is not used at all.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

from qa.files.opening import read_file
from qa.files.own_folders import own_folder
from qa.files.replacing import replace_file
from qa.model.checksums import blake2b
from qa.model.expression import expression

# Lists, texts, numbers, and dictionaries by texts: what comes back from JSON as it was.
T = TypeVar("T")

NAME: Final = expression(r"[a-z0-9-]{1,40}")
# No file of ours comes near.
MOST: Final = 64 << 20
CHECK: Final = 16


def kept(name: str, made_from: str, make: Callable[[], T]) -> T:
    """What `make` makes, read from a file if it was made before from the same.

    Where nothing can be written, it is made anew by each process. What was made from the state before stays beside
    it, so that two installations that share a folder do not make it anew in turns.

    Args:
        name: of the file: one of a few that this program knows, never of a text or a row.
        made_from: tells one state of what it is made from from every other.
        make: gives a value of JSON: lists rather than tuples, keys that are texts.
    """
    folder = cache_folder()
    if folder is None or not NAME.fullmatch(name):
        return make()
    path, beside = folder / f"{name}.json", folder / f"{name}.other.json"
    for each in (path, beside):
        with suppress(OSError, ValueError, RecursionError):
            check, _, body = read_file(each, most=MOST).partition(b"\n")
            if check == _check(made_from, body):
                before: T = json.loads(body.decode("utf-8", "surrogatepass"))
                return before
    value = make()
    body = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    with suppress(OSError):
        path.replace(beside)
    with suppress(OSError):
        write_whole(path, b"%s\n%s" % (_check(made_from, body), body))
    return value


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that nobody else may read, whole or not at all.

    Raises:
        OSError: if it cannot be written.
    """
    replace_file(path, (content,), mode=0o600)


def cache_folder() -> Path | None:
    """The user's cache folder by the platform's custom; QA_CACHE_DIR names another.

    It is made if it is not there. None if that cannot be done, if the system does not know of a home,
    or if others may write to it.
    """
    try:
        folder = _named()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = Path(os.path.realpath(folder))
        return folder if _is_ours(folder.stat()) else None
    except (OSError, RuntimeError, ValueError):  # no home; a NUL in a name
        return None


def _named() -> Path:
    chosen = os.environ.get("QA_CACHE_DIR")
    return Path(chosen) if chosen else own_folder("XDG_CACHE_HOME", ".cache", "Caches")


def _is_ours(status: os.stat_result) -> bool:
    """Whether only this user may write to the folder, as far as the system tells."""
    if not stat.S_ISDIR(status.st_mode):
        return False
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & 0o022


def _check(made_from: str, body: bytes) -> bytes:
    whole = blake2b(made_from.encode("utf-8", "surrogatepass"), digest_size=CHECK)
    whole.update(body)
    return whole.hexdigest().encode()
