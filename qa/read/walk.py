"""Walk directories: which files are read, and which are reported as skipped.

As git has it, what a `.gitignore` names is left out; so is what is hidden, and what programs build.
"""

from __future__ import annotations

import os
import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from qa.files.globs import MOST as MOST_GLOBS
from qa.files.globs import git_globs
from qa.files.opening import open_file, read_file
from qa.model.expression import expression
from qa.model.report import Failure
from qa.read.kinds import XML_ROOT
from qa.read.own_files import begins_verdicts

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORES: Final = ".gitignore"
# A file of patterns that is larger is none.
LARGEST: Final = 1_000_000
# What programs install or make.
BUILT: Final = frozenset(
    "node_modules bower_components __pycache__ site-packages _site htmlcov".split()
)
# The same, if the folder beside it is one in which a program is built: "target" may hold texts.
BUILT_BESIDE: Final = frozenset("build dist out target vendor _build".split())
BUILDERS: Final = frozenset(
    "package.json pyproject.toml setup.py Cargo.toml pom.xml build.gradle build.gradle.kts go.mod "
    "composer.json Gemfile conf.py Makefile CMakeLists.txt".split()
)
ENVIRONMENT: Final = "pyvenv.cfg"
# Formats of texts that are not read: who has them wants to know.
UNREAD: Final = frozenset(
    ".asc .textile .mediawiki .org .tex .doc .odt .rtf .pdf .pptx .xlsx .ods "
    ".idml .dita .ftl .pot .stringsdict .ipynb .fb2 .sub .ass .ssa .sbv .lrc .json .yml .yaml .resx .xml".split()
)
# Files that hold articles or strings if they begin like them, whatever else has that extension.
BY_CONTENT: Final = frozenset((".xml", ".json", ".ts"))
QT_ROOT: Final = expression(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,400}>\s*|<!--.{0,2000}?-->\s*){0,20}(?:<!DOCTYPE TS|<TS[\s>])",
    re.DOTALL,
)
TABLES: Final = frozenset((".csv", ".tsv", ".jsonl"))
NO_TEXT: Final = "table without a column “text”"
VERDICTS: Final = "verdict file"
UNREADABLE: Final = f"{IGNORES} (it could not be read)"
TOO_MANY: Final = f"{IGNORES} (more than {MOST_GLOBS:,} patterns)"
NO_GLOB: Final = f"pattern of a {IGNORES} (no glob, or too long)"
PLURALS: Final = {
    NO_TEXT: "tables without a column “text”",
    VERDICTS: "verdict files",
    NO_GLOB: NO_GLOB.replace("pattern", "patterns", 1),
}
# So much of a table is looked at to see whether it holds texts.
GLANCE: Final = 65_536


class Ignored:
    """What the `.gitignore` files from the top of a repository down to a folder leave out."""

    def __init__(self, directory: str, skipped: Counter[str]) -> None:
        """From the top of the repository down to a directory; `skipped` counts the files that are of no use."""
        self._skipped = skipped
        top = os.path.abspath(directory)  # noqa: PTH100
        above: list[str] = []
        folder = top
        while not os.path.exists(os.path.join(folder, ".git")):  # noqa: PTH110, PTH118
            parent = os.path.dirname(folder)  # noqa: PTH120
            if parent == folder:
                above.clear()
                break
            folder = parent
            above.append(folder)
        self._specs: list[tuple[str, GitIgnoreSpec]] = []
        for one in reversed(above):
            self.enter(one)

    def enter(self, folder: str) -> None:
        """Come to a folder: forget those that it does not lie in, and read what it ignores."""
        path = os.path.abspath(folder)  # noqa: PTH100
        while self._specs and not _lies_in(path, self._specs[-1][0]):
            self._specs.pop()
        file = Path(path) / IGNORES
        try:
            # Git compares bytes: `?` is one, and so is each in a set.
            content = read_file(file, most=LARGEST).removeprefix(BOM_UTF8).decode("latin-1")
        except FileNotFoundError:
            return
        except OSError:
            self._skipped[UNREADABLE] += 1
            return
        lines = (line.removesuffix("\r") for line in content.split("\n"))
        said = [line for line in lines if line.strip(" ") and not line.startswith("#")]
        if len(said) > MOST_GLOBS:
            self._skipped[TOO_MANY] += 1
            return
        try:
            self._specs.append((path, git_globs(said)))
        except ValueError:  # git passes over what is none, too
            globs = [line for line in said if _is_glob(line)]
            self._skipped[NO_GLOB] += len(said) - len(globs)
            self._specs.append((path, git_globs(globs)))

    def __call__(self, path: str, *, is_folder: bool) -> bool:
        """Whether a file or folder in the folder that was entered last is ignored."""
        if not self._specs:
            return False
        whole = os.path.abspath(path)  # noqa: PTH100
        for folder, spec in reversed(self._specs):
            relative = os.path.relpath(whole, folder).replace(os.sep, "/")
            name = os.fsencode(relative).decode("latin-1")
            said = spec.check_file(name + "/" if is_folder else name).include
            if said is not None:
                return said
        return False


def _is_glob(line: str) -> bool:
    try:
        git_globs([line])
    except ValueError:
        return False
    return True


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def below(
    directory: str, is_read: Callable[[str], bool], skipped: Counter[str]
) -> Iterator[str | Failure]:
    """The files below a directory that are read: its own first, then folder by folder, sorted.

    Args:
        directory: where to begin.
        is_read: whether a file of this path is read.
        skipped: counts what is passed over and may be missed, by what it is called.
    """
    failures: list[Failure] = []
    ignored = Ignored(directory, skipped)
    for folder, folders, files in os.walk(
        directory, onerror=lambda error: failures.append(_unwalkable(error))
    ):
        ignored.enter(folder)
        builds = not BUILDERS.isdisjoint(files)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not _is_built(folder, name, builds=builds)
            and not ignored(os.path.join(folder, name), is_folder=True)  # noqa: PTH118
        )
        yield from failures
        failures.clear()
        for name in sorted(files):
            path = os.path.join(folder, name)  # noqa: PTH118
            if name.startswith(".") or ignored(path, is_folder=False):
                continue
            suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122
            if is_read(path) or (suffix in BY_CONTENT and _begins_like_texts(path, suffix)):
                what = _other_table(path)
                if what is None:
                    yield path
                else:
                    skipped[what] += 1
            elif suffix in UNREAD:
                skipped[suffix] += 1
    yield from failures


def _is_built(folder: str, name: str, *, builds: bool) -> bool:
    if name in BUILT or (builds and name in BUILT_BESIDE):
        return True
    return os.path.exists(os.path.join(folder, name, ENVIRONMENT))  # noqa: PTH110, PTH118


def _begins_like_texts(path: str, suffix: str) -> bool:
    """Whether a file begins like a feed, an agency's article or a catalogue of Qt."""
    head = _head(path)
    if head is None:
        return False
    if suffix == ".json":
        from qa.read.news.ninjs import is_ninjs

        return is_ninjs(head)
    return (QT_ROOT if suffix == ".ts" else XML_ROOT).match(head) is not None


def _head(path: str) -> bytes | None:
    """How a file begins; None if it is none, a link, or cannot be read."""
    if os.path.islink(path) or not os.path.isfile(path):  # noqa: PTH113, PTH114
        return None
    try:
        with open_file(path) as stream:
            return stream.read(GLANCE)
    except OSError:
        return None


def _other_table(path: str) -> str | None:
    """What a table is that has no texts in it: figures, a log, verdicts. One that cannot be read has."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122
    head = _head(path) if suffix in TABLES else None
    if head is None or head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    if suffix == ".jsonl" and begins_verdicts(head):
        return VERDICTS
    return None if _has_texts(head, suffix) else NO_TEXT


def _has_texts(head: bytes, suffix: str) -> bool:
    """Whether a table has a column of texts, by how it begins."""
    line = head.decode("utf-8-sig", "replace").lstrip().split("\n", 1)[0].strip()
    if not line:
        return suffix == ".jsonl"  # without a head there is no column of texts
    if suffix == ".jsonl":
        return not line.startswith("{") or _has_text(line)  # else it is broken
    names = {
        name.strip().strip("\"'").lower()
        for name in line.replace("\t", ",").replace(";", ",").split(",")
    }
    return "text" in names


def _has_text(line: str) -> bool:
    """Whether an object has a text of its own: what `qa check` wrote has texts within its findings only."""
    if '"text"' not in line:
        return False
    from json import loads

    try:
        row = loads(line)
    except (ValueError, RecursionError):  # cut off at `GLANCE`, or broken
        return '"text"' in line.partition('"findings": [')[0]
    return "text" in row


def told(skipped: Counter[str]) -> str:
    """What was passed over, in a sentence; nothing if nothing was."""
    if not skipped:
        return ""
    counts = ", ".join(f"{count} {_named(what, count)}" for what, count in sorted(skipped.items()))
    return f"Not read: {counts}."


def _named(what: str, count: int) -> str:
    return what if count == 1 else PLURALS.get(what, what)


def _unwalkable(error: OSError) -> Failure:
    told = error.strerror or str(error)
    return Failure(str(error.filename), f"{told[:1].lower()}{told[1:]}")
