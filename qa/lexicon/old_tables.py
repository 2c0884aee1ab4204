"""Tables in the cache folder that an earlier version has made, and that no later one reads."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final
from zlib import crc32

from qa.files.opening import read_file
from qa.files.own_folders import is_own_file
from qa.model.expression import expression

# What we call our tables: what they hold, the numbers of their layout, what they are made of.
NAME: Final = expression(r"([a-z]{4,12})((?:-\d{1,4}(?:\.\d{1,4})?){1,4})-([a-z0-9-]{2,64})\.words")
CHECKSUM: Final = 4
# What a note is called that a table was found whole.
NOTED: Final = ".whole"
# No table of ours comes near.
MOST: Final = 256 << 20


def remove_older(folder: Path, name: str) -> None:
    """Remove the tables whose place the one of that name takes: the same of earlier layouts.

    Only a file goes that has such a name, belongs to this user alone, is not a link and has no second name, and ends
    with its own checksum, as ours do. A later layout stays: another version of this program may be in use.

    Args:
        folder: the cache folder.
        name: of a table of the present layout in it.
    """
    own = _parts(name)
    if own is None:
        return
    kind, numbers, made_of = own
    with suppress(OSError):
        for entry in os.listdir(folder):  # noqa: PTH208  # names alone
            other = _parts(entry)
            if other is None or (other[0], other[2]) != (kind, made_of) or other[1] >= numbers:
                continue
            with suppress(OSError):
                if _is_ours(folder / entry):
                    (folder / entry).unlink()
                    (folder / entry).with_suffix(NOTED).unlink(missing_ok=True)


def _parts(name: str) -> tuple[str, tuple[float, ...], str] | None:
    """What a table holds, the numbers of its layout, and what it is made of, by its name."""
    found = NAME.fullmatch(name)
    if found is None:
        return None
    return found[1], tuple(map(float, found[2][1:].split("-"))), found[3]


def _is_ours(path: Path) -> bool:
    """Whether a file is a table that this program has written.

    Raises:
        OSError: if it cannot be read.
    """
    if not is_own_file(path):
        return False
    content = memoryview(read_file(path, most=MOST))
    end = len(content) - CHECKSUM
    return end > 0 and crc32(content[:end]) == int.from_bytes(content[end:], "little")
