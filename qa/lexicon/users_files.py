"""Which dictionaries users have: those that their system has, and those that they imported.

What is told of a text depends on them, so this is asked whenever an answer is looked up that was given before:
nothing that reads or uses them is imported for it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from qa.files.own_folders import own_folder
from qa.model.expression import expression

# Where systems keep spelling dictionaries.
FOLDERS: Final = ("/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling")
# What an imported dictionary is called: its language and a checksum.
NAME = expression(r"[^\W\d_]{2,3}-[^\W_]{16}")


def dictionary_folders() -> list[Path]:
    """Where spelling dictionaries may lie: what QA_DICTIONARIES names, or where systems have them."""
    chosen = os.environ.get("QA_DICTIONARIES")
    if chosen is not None:
        return [Path(chosen)] if chosen else []
    return [Path(folder) for folder in FOLDERS]


def fingerprints() -> list[str]:
    """What tells one state of the installed dictionaries from another: names, sizes and times."""
    found = []
    for folder in dictionary_folders():
        for path in sorted((*folder.glob("*.dic"), *folder.glob("*.aff"))):
            try:
                status = path.stat()
            except OSError:
                continue
            found.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return found


def data_folder() -> Path:
    """Where imported dictionaries are kept, by the platform's custom; QA_LEXICONS names another."""
    chosen = os.environ.get("QA_LEXICONS")
    if chosen:
        return Path(chosen)
    return own_folder("XDG_DATA_HOME", ".local/share", "Application Support") / "lexicons"


def imported_ids() -> list[str]:
    """What tells one state of the imported dictionaries from another: their names, which hold checksums."""
    try:
        names = [path.stem for path in data_folder().glob("*.senses")]
    except (OSError, RuntimeError, ValueError):  # no home; a NUL in a name
        return []
    return sorted(name for name in names if name.isascii() and NAME.fullmatch(name))
