"""Where this program keeps files of its own, by the custom of the platform."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

NAME = "translation-qa"


def own_folder(variable: str, usual: str, mac: str) -> Path:
    """The folder of this program in one of those where the user's programs keep theirs.

    Args:
        variable: of the XDG Base Directory Specification, which names that one.
        usual: its path below the home where the variable is not set.
        mac: its name in the library of macOS. Windows has one for all.

    Raises:
        RuntimeError: if the system does not know of a home.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / mac
    else:
        base = os.environ.get(variable) or Path.home() / usual
    return Path(base) / NAME


def is_own_file(path: Path) -> bool:
    """Whether this is a file of this user alone: no link, no other kind of thing, and under no second name.

    Raises:
        OSError: if it cannot be looked at.
    """
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1:
        return False
    return not hasattr(os, "geteuid") or status.st_uid == os.geteuid()
