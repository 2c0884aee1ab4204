"""Which settings hold for a file: those that `qa check` would find, read anew when they change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from types import UnionType
from typing import Any

from qa.checker import Checker
from qa.config import Settings, find_settings_file, read_settings
from qa.detect.verdict_path import verdict_file_of
from qa.detect.verdicts import Verdicts, read_verdicts, write_verdicts
from qa.files.locking import locked
from qa.files.opening import read_text
from qa.files.replacing import replace_file
from qa.model.passage import forget_passages
from qa.model.verdict import Verdict

# So many bytes of articles of a workspace are read to learn how names are written in it.
MOST_LEARNT = 20_000_000
OPTIONS: dict[str, tuple[str, type | UnionType]] = {
    "lang": ("lang", str),
    "sourceLang": ("source_lang", str),
    "sourcePattern": ("source_pattern", str),
    "minConfidence": ("min_confidence", float | int),
}


class Checkers:
    """A checker for each settings file.

    Args:
        root: the folder of the workspace; verdicts are kept there if there is no settings file.
        options: `lang`, `sourceLang`, `sourcePattern`, `minConfidence`; they beat the files.
    """

    def __init__(self, root: Path | None, options: Mapping[str, Any]) -> None:
        self._root = root
        self._options: dict[str, Any] = {
            OPTIONS[name][0]: value
            for name, value in options.items()
            if name in OPTIONS and isinstance(value, OPTIONS[name][1])
        }
        self._known: dict[Path | None, tuple[object, Checker]] = {}
        self._learnt: Mapping[str, object] = {}
        self._lock = Lock()

    def of(self, path: Path | None) -> Checker:
        """The checker for a file, with the verdicts that hold now.

        Raises:
            ConfigError, VerdictError, OSError, ValueError: if a file of the project cannot be used.
        """
        folder = path.parent if path is not None else self._root
        found = find_settings_file(folder) if folder is not None else None
        stamp = _stamp(found)
        with self._lock:
            known = self._known.get(found)
            if known is None or known[0] != stamp:
                settings = read_settings(found) if found is not None else Settings()
                known = (stamp, Checker(settings, **self._options))
                self._known[found] = known
                forget_passages()  # else they hold what each earlier checker's rules said
        checker = known[1].with_learnt(self._learnt) if self._learnt else known[1]
        return checker.with_verdicts(self.verdicts(checker))

    def forget(self) -> None:
        """Read all settings anew when they are needed: a file that they name has changed."""
        with self._lock:
            self._known.clear()

    def learn(self) -> None:
        """Learn from all articles of the workspace how names are written in it."""
        if self._root is None:
            return
        checker = self.of(self._root / "x")
        self._learnt = checker.learn_from(str(self._root), most=MOST_LEARNT)

    def verdict_file(self, checker: Checker) -> Path:
        """Where verdicts are kept; never in the server's own working directory.

        Raises:
            ConfigError: if it is a link out of its folder.
        """
        path = verdict_file_of(checker.settings, self._root)
        if checker.settings.file is None and self._root is not None:
            return self._root / path
        return path.absolute()  # links are not followed: they may lead elsewhere

    def verdicts(self, checker: Checker) -> Verdicts:
        """What the verdict file holds now."""
        path = self.verdict_file(checker)
        try:
            return read_verdicts(read_text(path), str(path.parent))
        except FileNotFoundError:
            return Verdicts(folder=str(path.parent))

    def add(self, checker: Checker, verdict: Verdict) -> Path:
        """Write a verdict down; the file that holds it.

        Raises:
            OSError: if the file cannot be written.
            ConfigError, VerdictError: if it is a link out of its folder, or malformed.
        """
        path = self.verdict_file(checker)
        with self._lock, locked(path):
            new = self.verdicts(checker).with_([verdict])
            replace_file(path, (write_verdicts(new.all).encode(),))
        return path


def _stamp(path: Path | None) -> object:
    if path is None:
        return None
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
