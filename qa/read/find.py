"""Find the files to read."""

from __future__ import annotations

import glob
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from qa.files.globs import git_globs
from qa.files.opening import FoundPath, is_within, reason_of
from qa.model.report import Failure
from qa.read.kinds import FORMATS, STANDARD_INPUT, holds_articles
from qa.read.options import ReadOptions, expected_source
from qa.read.walk import below, told

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


MAGIC_OF_GLOBS: Final = frozenset("*?[")


def find_files(
    paths: Sequence[str], options: ReadOptions, skipped: Counter[str] | None = None
) -> Iterator[str | Failure]:
    """Yield the files of `paths`, in order and each once, and a Failure for what does not exist.

    A directory means all articles below it, sorted, without what is hidden; a pattern with `*`,
    `?` or `[…]` means what fits it (`**` goes down any number of directories); a file means
    itself, whatever its extension. With a pattern for sources, no source is an article.
    `skipped` counts what is passed over in directories and may be missed.
    """
    passed: Counter[str] = Counter() if skipped is None else skipped
    pattern = options.source_pattern
    if pattern is None and all(one.source is None for one in options.paths):
        yield from _find_all(paths, options, passed)
        return
    found = list(_find_all(paths, options, passed))
    try:
        sources = {
            os.path.normpath(source)
            for uri in found
            if isinstance(uri, str) and (source := expected_source(uri, options)) is not None
        }
    except ValueError as error:
        yield Failure(pattern or "", str(error))
        return
    for uri in found:
        if isinstance(uri, Failure) or os.path.normpath(uri) not in sources:
            yield uri


def passed_over(paths: Sequence[str], options: ReadOptions) -> str:
    """Describe which files in the directories among `paths` are skipped; empty if none."""
    folders = [path for path in paths if os.path.isdir(path)]  # noqa: PTH112
    skipped: Counter[str] = Counter()
    for _ in find_files(folders, replace(options, paths=(), source_pattern=None), skipped):
        pass
    return told(skipped)


def _find_all(
    paths: Sequence[str], options: ReadOptions, skipped: Counter[str]
) -> Iterator[str | Failure]:
    try:
        excluded = _Exclusion(options.exclude)
    except ValueError as error:
        yield Failure(" ".join(options.exclude), f"no pattern to exclude files by: {error}")
        excluded = _Exclusion(())
    seen: set[str] = set()
    for path in paths:
        for file in _meant(path, skipped):
            if isinstance(file, Failure):
                yield file
                continue
            # One folder has each file once; the names of a million would take 150 MB.
            if len(paths) > 1:
                key = file if file == STANDARD_INPUT else os.path.abspath(file)  # noqa: PTH100
                if key in seen:
                    continue
                seen.add(key)
            if file == STANDARD_INPUT or not excluded(file):
                yield file


class _Exclusion:
    """Says which files the user does not want read."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._spec: GitIgnoreSpec | None = None
        if patterns:
            self._spec = git_globs(patterns)

    def __call__(self, path: str) -> bool:
        if self._spec is None:
            return False
        relative = os.path.relpath(path).replace(os.sep, "/")
        while relative.startswith("../"):
            relative = relative.removeprefix("../")
        return self._spec.match_file(relative)


def _meant(path: str, skipped: Counter[str]) -> Iterator[str | Failure]:
    if path == STANDARD_INPUT:
        yield path
        return
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  # a path as it was given, not normalized
    except FileNotFoundError:
        if MAGIC_OF_GLOBS.intersection(path):
            yield from _globbed(path)
        else:
            yield Failure(path, "no such file or directory")
    except (OSError, ValueError) as error:
        yield Failure(path, reason_of(error))
    else:
        if stat.S_ISDIR(mode):
            yield from _below(path, skipped)
        elif os.access(path, os.R_OK):
            yield path
        else:
            yield Failure(path, "permission denied; it could not be read")


def _globbed(pattern: str) -> Iterator[str | Failure]:
    found = False
    for path in sorted(glob.iglob(pattern, recursive=True)):  # noqa: PTH207  # keeps the user's spelling
        if os.path.isdir(path):  # noqa: PTH112
            continue
        found = True
        yield _fit(path, os.path.dirname(glob.escape(pattern).partition("[")[0]) or ".")  # noqa: PTH120
    if not found:
        yield Failure(pattern, "no file matches this pattern")


def _below(directory: str, skipped: Counter[str]) -> Iterator[str | Failure]:
    """The articles below a directory: its own files first, then folder by folder."""
    found = False
    passed: Counter[str] = Counter()
    for path in below(directory, holds_articles, passed):
        found = True
        yield path if isinstance(path, Failure) else _fit(path, directory)
    skipped.update(passed)
    if not found:
        there = told(passed).replace("Not read", "not read").rstrip(".")
        expected = f" ({' '.join(FORMATS)})"
        yield Failure(
            directory, f"no articles in this directory{'; ' + there if there else expected}"
        )


def _fit(path: str, directory: str) -> str | Failure:
    """A file that was found below a directory; a Failure if it is not to be opened.

    Nobody has named it: a link may lead to what is not meant for others to see, and a pipe nowhere.
    """
    try:
        status = os.lstat(path)  # hot path
        if stat.S_ISLNK(status.st_mode):
            if not is_within(path, directory, "."):
                told = "a symbolic link that leads out of the directory; name the file itself"
                return Failure(path, f"{told} to have it read")
            status = os.stat(path)  # noqa: PTH116
    except OSError as error:
        return Failure(path, reason_of(error))
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        return Failure(path, "not a regular file; it was not read")
    return FoundPath(path, directory)
