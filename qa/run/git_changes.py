"""Which lines have changed, according to git."""

from __future__ import annotations

import os
import subprocess
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from itertools import chain, zip_longest
from operator import itemgetter
from typing import Any

from qa.files.opening import read_file
from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.needs import Needs
from qa.model.report import Edit, Place, PlacedFinding, Report
from qa.read.kinds import CSV, PARQUET, STANDARD_INPUT, TSV, kind_of
from qa.report.in_file import line_of
from qa.score.mqm import raw_score

HUNK = expression(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
# Settings that name programs that filter content.
FILTER = r"^filter\..*\.(clean|smudge|process|required)$"
QUIETLY = (
    "core.fsmonitor=false", "core.quotePath=false", f"core.hooksPath={os.devnull}",
    "core.alternateRefsCommand=", "protocol.allow=never",
    # Else `git diff` writes down in its index which files it found as they were.
    "diff.autoRefreshIndex=false",
    # Files to read, which may be pipes or devices without an end.
    f"core.attributesFile={os.devnull}", f"core.excludesFile={os.devnull}", f"diff.orderFile={os.devnull}",
)  # fmt: skip
ENVIRONMENT = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
# How long git may take for an answer, in seconds: pipes in its folder, or among the files, it would wait for without end.
PATIENCE = 600.0
LONE_RETURN = expression(rb"\r(?!\n)")
FETCH = (
    "the history is cut off here (a shallow clone); fetch all of it with `git fetch --unshallow`"
)


class ChangesError(Exception):
    """Git cannot tell what has changed; the message says why and what to do."""


@dataclass(frozen=True)
class Changes:
    """The lines that were added or changed since a revision.

    Attributes:
        root: the folder of the working tree.
        ranges: first and last line of each change, in order, by the real path of the file.
        whole: files that are new, or that git treats as binary.
        tracked: all files that git tracks.
    """

    root: str
    ranges: Mapping[str, tuple[tuple[int, int], ...]]
    whole: frozenset[str]
    tracked: frozenset[str]
    _lines: dict[str, _Lines] = field(default_factory=dict, repr=False, compare=False)

    def touch(self, report: Report, finding: PlacedFinding) -> bool:
        """Whether a line of the finding, or of one of its fixes, was changed.

        A habit of the text is one finding with fixes in many places. Files that git does not track (outside
        the working tree, ignored, standard input) count as changed.
        """
        if report.line is not None:
            line = line_of(report, finding)
            return self._of(report.uri).touched(line, line)
        places = (edit.place for edit in finding.suggestions if edit.place is not None)
        return any(self._touch(report.uri, place) for place in (finding.place, *places))

    def touch_edit(self, report: Report, finding: PlacedFinding, edit: Edit) -> bool:
        """Whether a line of the fix, or of its row, was changed."""
        if report.line is not None:
            return self.touch(report, finding)
        return edit.place is not None and self._touch(report.uri, edit.place)

    def _touch(self, uri: str, place: Place) -> bool:
        return self._of(uri).touched(place.line, max(place.line, place.end_line))

    def only(self, report: Report) -> Report:
        """Return the report without findings on unchanged lines."""
        kept = tuple(finding for finding in report.findings if self.touch(report, finding))
        if len(kept) == len(report.findings):
            return report
        score = raw_score((finding.severity for finding in kept), report.words)
        return replace(report, findings=kept, score=score)

    def _of(self, uri: str) -> _Lines:
        if uri not in self._lines:
            self._lines[uri] = self._find(uri)
        return self._lines[uri]

    def _find(self, uri: str) -> _Lines:
        path = os.path.realpath(uri)
        if uri == STANDARD_INPUT or path in self.whole or path not in self.tracked:
            return _Lines(None)
        return _Lines(self.ranges.get(path, ()), path)


@dataclass(frozen=True)
class _Lines(Needs):
    """The changed lines of a file; None for all."""

    ranges: tuple[tuple[int, int], ...] | None
    path: str = ""
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def touched(self, first: int, last: int) -> bool:
        known = self.need(_counted)
        if known is None:
            return True
        index = bisect_left(known, first, key=itemgetter(1))
        return index < len(known) and known[index][0] <= last


def _counted(lines: _Lines) -> tuple[tuple[int, int], ...] | None:
    """Convert the ranges from git's lines to ours."""
    if not lines.ranges:
        return lines.ranges
    try:
        content = read_file(lines.path)
    except OSError:
        return None
    if LONE_RETURN.search(content):  # a line end to us, and none to git
        return None
    kind = kind_of(lines.path)
    if kind == PARQUET:  # rows are no lines, even where git takes the file for a text
        return None
    return tuple(_rows(content, lines.ranges)) if kind in {CSV, TSV} else lines.ranges


def _rows(content: bytes, ranges: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    """The ranges in a table, each drawn back to the line on which its row starts."""
    start_of = [0]  # the line on which the row of each line starts
    quotes = 0
    for number, line in enumerate(content.split(b"\n"), 1):
        start_of.append(start_of[-1] if quotes % 2 else number)
        quotes += line.count(b'"')
    for first, end in ranges:
        yield start_of[min(first, len(start_of) - 1)], end


def changed_since(revision: str, folder: str = ".") -> Changes:
    """Find what has changed in the working tree since it branched off `revision`.

    The tree is compared with the last common ancestor of `revision` and HEAD, so that later changes on the
    other branch do not count. Uncommitted and untracked changes count.

    Raises:
        ChangesError: if git cannot tell.
    """
    git = _Git(folder)
    root = git.root()
    base = git.base(revision)
    options = (
        "diff", "--no-relative", "--find-renames", "--diff-filter=d", "--no-color",
        "--no-ext-diff", "--no-textconv", "--submodule=short",
    )  # fmt: skip
    # Not `--name-only`, which also names files that were only touched.
    names = list(_counted_names(git.run(*options, "--numstat", "-z", base)))
    patch = git.run(*options, "--unified=0", "--inter-hunk-context=0", "--patch", base)
    ranges: dict[str, tuple[tuple[int, int], ...]] = {}
    whole: set[str] = set()
    for name, part in zip_longest(names, _parts(patch)):
        if name is None or part is None:
            message = "git reported more changes than files; is a merge in progress?"
            raise ChangesError(message)
        path = os.path.join(root, name)  # noqa: PTH118  # not normalized
        if b"\nBinary files " in part or b"\nGIT binary patch" in part:
            whole.add(path)
        else:
            ranges[path] = tuple(_hunks(part))
    tracked = _names(git.run("ls-files", "-z", "--full-name", ":/"))
    return Changes(
        root,
        ranges,
        frozenset(whole),
        frozenset(os.path.join(root, name) for name in tracked),  # noqa: PTH118
    )


def _names(listing: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listing.split(b"\0") if name]


def _counted_names(listing: bytes) -> Iterator[str]:
    """The files of `--numstat -z`: counts and a name, or counts, nothing, the old and the new name."""
    fields = iter(_names(listing))
    for counted in fields:
        name = counted.split("\t", 2)[2]
        if not name:
            next(fields, None)
        yield name or next(fields, "")


def _parts(patch: bytes) -> list[bytes]:
    """The patch, cut into files. Lines of texts begin with a sign, so none is taken for a head."""
    return [b"\n" + part for part in (b"\n" + patch).split(b"\ndiff --git ")[1:]]


def _hunks(part: bytes) -> Iterator[tuple[int, int]]:
    for line in part.split(b"\n"):
        match = HUNK.match(line)
        if match:
            first = int(match[1])
            count = 1 if match[2] is None else int(match[2])
            if count:
                yield first, first + count - 1


class _Git:
    """Runs git; it changes nothing, and runs nothing that the repository names.

    The configuration of a repository may name programs: filters for contents, hooks, monitors of the
    file system, tools that fetch what is missing, and others that show differences. None is run.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._filters: tuple[str, ...] = ()
        found = self._try("config", "--null", "--name-only", "--get-regexp", FILTER)
        self._filters = tuple(_names(found.stdout))  # none if there are none, or no repository

    def run(self, *arguments: str) -> bytes:
        done = self._try(*arguments)
        if done.returncode:
            raise ChangesError(_told(done))
        return done.stdout

    def root(self) -> str:
        done = self._try("rev-parse", "--show-toplevel")
        if done.returncode:
            told = _told(done)
            if "not a git repository" in told:
                told = "this directory is not in a git repository"
            raise ChangesError(told)
        return os.path.realpath(os.fsdecode(done.stdout.rstrip(b"\n")))

    def base(self, revision: str) -> str:
        """Return the commit to compare with."""
        done = self._try(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
        if done.returncode:
            why = f"; {FETCH}" if self._is_shallow() else ""
            message = f"git has no revision {revision!r}{why}"
            raise ChangesError(message)
        commit = done.stdout.decode().strip()
        done = self._try("merge-base", commit, "HEAD")
        if not done.returncode:
            return done.stdout.decode().split()[0]
        if self._is_shallow():
            message = f"{revision!r} and HEAD have no common ancestor: {FETCH}"
            raise ChangesError(message)
        return commit

    def _is_shallow(self) -> bool:
        return self._try("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def _without_filters(self) -> dict[str, str]:
        """Environment variables that clear the settings of all filters, whatever their names contain."""
        given = os.environ.get("GIT_CONFIG_COUNT", "")
        first = int(given) if given.isdecimal() else 0
        variables = {"GIT_CONFIG_COUNT": str(first + len(self._filters))} if self._filters else {}
        for number, name in enumerate(self._filters, first):
            variables[f"GIT_CONFIG_KEY_{number}"] = name
            variables[f"GIT_CONFIG_VALUE_{number}"] = "false" if name.endswith("required") else ""
        return variables

    def _try(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", *chain.from_iterable(("-c", option) for option in QUIETLY), *arguments]
        try:
            return subprocess.run(  # noqa: S603  # no shell
                command,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                timeout=PATIENCE,
                env={**os.environ, **ENVIRONMENT, **self._without_filters()},
            )
        except subprocess.TimeoutExpired:  # a pipe in its folder, which git waits for
            message = f"git has not answered for {PATIENCE:.0f} seconds"
            raise ChangesError(message) from None
        except FileNotFoundError:
            message = "git is not installed, or not on the path"
            raise ChangesError(message) from None
        except OSError as error:
            message = f"git cannot be run: {error.strerror or error}"
            raise ChangesError(message) from None


def _told(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
    return lines[0].removeprefix("fatal: ").removeprefix("error: ") or "git failed"
