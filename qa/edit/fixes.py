"""Applies suggestions to files: never two on the same words, never one that makes a new finding.

What is applied is tried in memory first. The text is read and checked again; if the reader does not
see exactly what was meant, or a finding is there that was not there before, the edits are tried in
halves, and those that are to blame are left out.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from qa.detect.carried import NOT_CARRIED, Carried, between, carried
from qa.detect.policy import Policy
from qa.detect.verdicts import Verdicts
from qa.edit.article_file import ArticleFile, ArticleFileError, can_write
from qa.edit.catalog_edits import can_be_edited, own_encoding
from qa.edit.confirmed import apply_confirmed
from qa.edit.text_edits import article_kind, growth, with_edits
from qa.files.replacing import replace_file
from qa.model.document import Document
from qa.model.report import Edit, Failure, PlacedFinding, Report
from qa.model.span import Span
from qa.model.verdict import Judgement, Verdict
from qa.pipeline import check_document
from qa.read.cells import CellWords, RowWords
from qa.read.kinds import JSON_LINES, PARQUET, PLAIN, STANDARD_INPUT, WORD, kind_of
from qa.read.options import ReadOptions
from qa.report.in_file import portable
from qa.rules.base import Rule
from qa.run.engine import Task, each

# A fixed text may show what was hidden before; more rounds than this mean that rules disagree.
MOST_ROUNDS = 10

# The names of a file in a patch, before and after.
SIDES = (("---", "a"), ("+++", "b"))
QUOTE = frozenset('"\\')
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

Check: TypeAlias = Callable[[Document, Verdicts], Report]
Wanted: TypeAlias = Callable[[Report, PlacedFinding, Edit], bool]


@dataclass(frozen=True, slots=True)
class _State:
    """A document, what is found in it, and what was said of that."""

    document: Document
    report: Report
    verdicts: Verdicts


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of a document.

    Attributes:
        report: what is said of the text as it is now.
        applied: how many suggestions were applied.
        unsafe: how many places are left that unsafe suggestions would fix.
        before, after: the file in bytes, equal if nothing was applied; empty for rows.
        raw_before, raw_after: the text, of rows their texts.
        rows: what is to be changed in which rows of a file of rows.
        settled: the verdicts whose fix was applied.
        carried: the other verdicts, whose sentences have changed.
        left: confirmed findings that could not be fixed, and why.
        failure: why nothing could be applied although there was something to apply.
    """

    report: Report
    applied: int = 0
    unsafe: int = 0
    before: bytes = b""
    after: bytes = b""
    raw_before: str = ""
    raw_after: str = ""
    rows: tuple[RowWords, ...] = ()
    settled: tuple[Verdict, ...] = ()
    carried: Carried = NOT_CARRIED
    left: tuple[tuple[PlacedFinding, str], ...] = ()
    failure: Failure | None = None

    @property
    def uri(self) -> str:
        """The path of the file."""
        return self.report.uri

    def write(self) -> Failure | None:
        """Write the fixed article, whole or not at all; why not, if it cannot be done."""
        uri = self.report.uri
        try:
            if Path(uri).read_bytes() != self.before:
                return Failure(uri, "has changed meanwhile; it was not fixed")
            replace_file(uri, (self.after,))
        except OSError as error:
            return Failure(uri, f"could not be fixed: {error.strerror or error}")
        return None

    def obstacle(self) -> Failure | None:
        """Why the difference cannot be shown: never, all is at hand."""
        return None

    def unified(self) -> Iterator[str]:
        """The difference that the fixes make in an article, as `patch` and `git apply` read it."""
        import difflib

        one, other = (line[4:].rstrip("\n") for line in unified_head(self.report.uri))
        old, new = (lines_for_patch(raw) for raw in (self.raw_before, self.raw_after))
        for line in difflib.unified_diff(old, new, one, other):
            yield ended_for_patch(line)


@dataclass(frozen=True, slots=True)
class Fixing:
    """Which suggestions are applied.

    Attributes:
        safe: those that are certain.
        unsafe: those too that are not certain, if a finding has just one.
        confirmed: what people confirmed, whatever the rules say of it afterwards.
        wanted: says of a suggestion whether it may be applied.
        same_lines: whether the lines must stay the same in number.
        shown: whether the difference is only shown: then standard input will do, too.
    """

    safe: bool = True
    unsafe: bool = False
    confirmed: bool = False
    wanted: Wanted = lambda _report, _finding, _edit: True
    same_lines: bool = False
    shown: bool = False


def fix_all(
    task: Task, fixing: Fixing, timings: MutableMapping[str, float] | None = None
) -> Iterator[Fixed | Failure]:
    """Fixes each document in memory, in the order of the input. Nothing is written."""
    return each(task, partial(fix_document, options=task.options, fixing=fixing), timings)


def fix_document(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    policy: Policy,
    timings: MutableMapping[str, float] | None = None,
    options: ReadOptions,
    fixing: Fixing,
) -> Fixed:
    """The document with suggestions applied, as far as that does no harm."""
    rules = tuple(rules)

    def check(document: Document, verdicts: Verdicts) -> Report:
        said = replace(policy, verdicts=verdicts)
        return check_document(document, rules, learnt, policy=said, timings=timings)

    report = check(document, policy.verdicts)
    if not _has_work(report, document, fixing):
        return Fixed(report, unsafe=_unsafe(report, document, fixing))
    file: ArticleFile | _Table
    try:
        file = (
            _Table(document, options)
            if document.rows
            else _article_file(document, options, shown=fixing.shown)
        )
    except ArticleFileError as error:
        failure = Failure(document.uri, f"cannot be fixed: {error}")
        return Fixed(report, failure=failure)
    trail = _Trail(len(document.raw))
    state = _State(document, report, policy.verdicts)
    known = policy.verdicts
    settled: tuple[Verdict, ...] = ()
    left: tuple[tuple[PlacedFinding, str], ...] = ()
    applied = 0
    if fixing.confirmed:
        made = apply_confirmed(
            document, _in_document(report, document), known, fixing.wanted, file.holds
        )
        settled, left = made.settled, made.left
        if made.edits:
            known = known.without(settled)
            state = _changed(replace(state, verdicts=known), made.document, made.edits, check)
            trail.apply(made.edits)
            applied += made.places
    if fixing.safe:
        state, rounds = _fixed(state, file.holds, fixing, check)
        for done in rounds:
            trail.apply(done)
            applied += len(done)
    fixed = state.document
    return Fixed(
        report=state.report,
        applied=applied,
        unsafe=_unsafe(state.report, fixed, fixing),
        before=file.content,
        after=file.with_text(fixed.raw),
        raw_before=document.raw,
        raw_after=fixed.raw,
        rows=_row_words(document, trail.words(fixed.raw)) if document.rows else (),
        settled=settled,
        carried=between(known, state.verdicts),
        left=left,
    )


def fix_in_memory(
    document: Document,
    rules: Iterable[Rule],
    *,
    policy: Policy,
    fixing: Fixing,
) -> tuple[str, int, Report]:
    """The raw text of an article with suggestions applied, how many, and what is left in it."""
    rules = tuple(rules)

    def check(document: Document, verdicts: Verdicts) -> Report:
        return check_document(document, rules, policy=replace(policy, verdicts=verdicts))

    state = _State(document, check(document, policy.verdicts), policy.verdicts)
    state, rounds = _fixed(state, lambda _: True, fixing, check)
    return state.document.raw, sum(map(len, rounds)), state.report


def _has_work(report: Report, document: Document, fixing: Fixing) -> bool:
    if fixing.confirmed and any(
        finding.verdict == Judgement.CONFIRMED.value for finding in report.findings
    ):
        return True
    return fixing.safe and bool(_edits(report, document, fixing))


def _fixed(
    state: _State, holds: Callable[[str], bool], fixing: Fixing, check: Check
) -> tuple[_State, list[list[Edit]]]:
    """What there is after all edits that do no harm, and these, round by round."""
    rounds: list[list[Edit]] = []
    while len(rounds) < MOST_ROUNDS:
        edits = [e for e in _edits(state.report, state.document, fixing) if holds(e.text)]
        state, done = _apply(state, edits, check)
        if not done:
            break
        rounds.append(done)
    return state, rounds


def _changed(state: _State, fixed: Document, edits: Sequence[Edit], check: Check) -> _State:
    """What there is after edits; verdicts stay with their findings though sentences change."""
    report = check(fixed, state.verdicts)
    if not state.verdicts.all:
        return _State(fixed, report, state.verdicts)

    def moved(span: Span) -> Span | None:
        touched = any(edit.span.overlaps(span) or edit.span == span for edit in edits)
        return None if touched else _moved(span, edits)

    verdicts = carried(
        _in_document(state.report, state.document), _in_document(report, fixed), moved,
        state.verdicts,
    ).applied(state.verdicts)  # fmt: skip
    if verdicts is not state.verdicts:
        report = check(fixed, verdicts)
    return _State(fixed, report, verdicts)


def _in_document(report: Report, document: Document) -> Report:
    """The report with the places of faults and edits counted in the whole document, not in a row.

    What reaches out of its row has been cut off at the row's end, and is left without edits.
    """
    if len(document.rows) < 2:
        return report
    spans = {row.line: row.span for row in document.rows}

    def moved(finding: PlacedFinding) -> PlacedFinding:
        row = spans[finding.row_line or 0]

        def shifted(span: Span) -> Span:
            return Span(span.start + row.start, span.end + row.start)

        at = finding.place.span
        whole = len(finding.text) == len(at)
        return replace(
            finding,
            place=finding.place.at(shifted(at)),
            suggestions=tuple(
                replace(edit, span=shifted(edit.span))
                for edit in finding.suggestions
                if whole and (edit.span or 0 < edit.span.start < len(row))
            ),
            related=tuple(
                replace(witness, place=witness.place.at(shifted(witness.place.span)))
                for witness in finding.related
            ),
        )

    return replace(
        report,
        findings=tuple(map(moved, report.findings)),
        suppressed=tuple(map(moved, report.suppressed)),
    )


def _edits(report: Report, document: Document, fixing: Fixing) -> list[Edit]:
    """The suggestions to apply, in order; of those that overlap the first."""
    chosen = [
        edit
        for finding in _in_document(report, document).findings
        for edit in _edits_of(finding, unsafe=fixing.unsafe)
        if fixing.wanted(report, finding, edit)
    ]
    edits: list[Edit] = []
    raw = document.raw
    for edit in sorted(chosen, key=lambda edit: (edit.span, edit.text)):
        old = edit.span.of(raw)
        if edit.text == old or (fixing.same_lines and edit.text.count("\n") != old.count("\n")):
            continue
        if edits and (
            edit.span.start < edits[-1].span.end or edit.span.start == edits[-1].span.start
        ):
            continue
        edits.append(edit)
    return edits


def _edits_of(finding: PlacedFinding, *, unsafe: bool) -> tuple[Edit, ...]:
    """The suggestions that can be applied unseen: none where there is a choice.

    There is one, or, where the finding stands for a habit of the text, one for each place of it.
    """
    safe = tuple(edit for edit in finding.suggestions if edit.safe)
    candidates = safe or (finding.suggestions if unsafe else ())
    if len(candidates) > 1:
        places = {
            finding.place.span,
            *(w.place.span for w in finding.related if w.rule == finding.rule),
        }
        spans = [edit.span for edit in candidates]
        if len(set(spans)) < len(spans) or not places.issuperset(spans):
            return ()
    return candidates


def _places(report: Report) -> int:
    """How many places are at fault; those of a habit count each."""
    return sum(max(1, len(_edits_of(finding, unsafe=True))) for finding in report.findings)


def _unsafe(report: Report, document: Document, fixing: Fixing) -> int:
    """How many places `unsafe` would fix besides."""
    if fixing.unsafe or not fixing.safe:
        return 0
    return len(_edits(report, document, replace(fixing, unsafe=True))) - len(
        _edits(report, document, fixing)
    )


def _apply(state: _State, edits: Sequence[Edit], check: Check) -> tuple[_State, list[Edit]]:
    """What there is after as many of the edits as do no harm, and which those are.

    All are tried at once; if that fails, each half by itself, the second half first: so the
    places of those that are still to be tried do not move.
    """
    if not edits:
        return state, []
    fixed = with_edits(state.document, edits)
    if fixed is not None:
        after = _changed(state, fixed, edits, check)
        before = _in_document(state.report, state.document)
        if _is_better(before, _in_document(after.report, fixed), edits):
            return after, list(edits)
    if len(edits) == 1:
        return state, []
    half = len(edits) // 2
    state, late = _apply(state, edits[half:], check)
    state, early = _apply(state, edits[:half], check)
    return state, [*early, *late]


def _is_better(before: Report, after: Report, edits: Sequence[Edit]) -> bool:
    """Whether there are fewer findings, and none that was not there.

    A finding was there if one of the same rule stood on the same words.
    """
    if _places(after) + len(edits) > _places(before) or after.failures:
        return False
    known: dict[str, list[Span]] = {}
    for finding in (*before.findings, *before.suppressed):
        places = (w.place.span for w in finding.related if w.rule == finding.rule)
        for place in (finding.place.span, *places):
            known.setdefault(finding.rule, []).append(_moved(place, edits))
    for finding in after.findings:
        span = finding.place.span
        if not any(span == old or span.overlaps(old) for old in known.get(finding.rule, ())):
            return False
    return True


def _moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a stretch of the text stands after the edits."""
    start, end = span.start, span.end
    for edit in edits:
        if edit.span.end <= span.start:
            start += growth(edit)
        if edit.span.end <= span.end:
            end += growth(edit)
    return Span(max(start, 0), max(start, end, 0))


class _Trail:
    """Edits in rounds, each in the coordinates that the one before has left, made one.

    It is remembered of each code point where in the first text it stood; -1 says nowhere.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._origins = list(range(size))

    def apply(self, edits: Sequence[Edit]) -> None:
        """One round of edits, in order."""
        origins: list[int] = []
        done = 0
        for edit in edits:
            origins += self._origins[done : edit.span.start]
            origins += [-1] * len(edit.text)
            done = edit.span.end
        self._origins = origins + self._origins[done:]

    def words(self, fixed: str) -> Iterator[CellWords]:
        """What leads from the first text to the last, in order."""
        done = begun = 0
        for at, origin in enumerate((*self._origins, self._size)):
            if origin < 0:
                continue
            if begun < at or done < origin:
                yield CellWords(done, origin, fixed[begun:at])
            done, begun = origin + 1, at + 1


def _row_words(document: Document, edits: Iterable[CellWords]) -> tuple[RowWords, ...]:
    """The edits of a document of rows, each in the text of its row."""
    found: dict[int, list[CellWords]] = {}
    starts = [row.span.start for row in document.rows]
    for start, end, text in edits:
        number = bisect_right(starts, start) - 1
        by = starts[number]
        found.setdefault(number, []).append(CellWords(start - by, end - by, text))
    rows = document.rows
    return tuple(
        RowWords(rows[number].line, rows[number].span.of(document.raw), tuple(words))
        for number, words in found.items()
    )


class _Table:
    """A file of rows: what is put in is written into its place when all its rows are known."""

    content = b""

    def __init__(self, document: Document, options: ReadOptions) -> None:
        kind = kind_of(document.uri)
        _must_be_a_file(document.uri)
        if kind == PARQUET:
            message = "a Parquet file; only articles, JSON lines, CSV and TSV can be"
            raise ArticleFileError(message)
        # JSON can write any character in letters and digits.
        self._encoding = None if kind == JSON_LINES else options.encoding or "utf-8"

    def holds(self, text: str) -> bool:
        """Whether the encoding has all characters of `text`."""
        return self._encoding is None or can_write(text, self._encoding)

    def with_text(self, raw: str) -> bytes:  # noqa: ARG002  # as `ArticleFile` has it
        """Nothing: the file is more than this document."""
        return b""


def _must_be_a_file(uri: str) -> None:
    if uri == STANDARD_INPUT or not os.path.isfile(uri):  # noqa: PTH113
        message = "standard input has no file to write to"
        raise ArticleFileError(message)


def _article_file(document: Document, options: ReadOptions, *, shown: bool) -> ArticleFile:
    """The file of an article; what is only `shown` may have come from standard input."""
    if document.origin is not None:
        message = "a feed of several articles; only single articles and rows can be"
        raise ArticleFileError(message)
    if document.catalogue or document.units:
        return _catalog_file(document, options, shown=shown)
    if kind_of(document.uri) == WORD and document.format is None:
        message = "a Word document; `qa report --format docx` writes comments into a copy"
        raise ArticleFileError(message)
    kind = article_kind(document)
    if shown and not os.path.isfile(document.uri):  # noqa: PTH113
        content = document.raw.encode("utf-8", "surrogatepass")
        return ArticleFile(document.uri, content, document.raw, kind, "utf-8")
    _must_be_a_file(document.uri)
    try:
        content = Path(document.uri).read_bytes()
    except OSError as error:
        raise ArticleFileError(error.strerror or str(error)) from error
    return ArticleFile(document.uri, content, document.raw, kind, options.encoding)


def _catalog_file(document: Document, options: ReadOptions, *, shown: bool) -> ArticleFile:
    """The file of strings or of units, in the encoding that it says it has."""
    if not can_be_edited(document):
        message = "a format with translations into which nothing is written"
        raise ArticleFileError(message)
    if shown and not os.path.isfile(document.uri):  # noqa: PTH113
        content = document.raw.encode("utf-8", "surrogatepass")
        return ArticleFile(document.uri, content, document.raw, PLAIN, "utf-8")
    _must_be_a_file(document.uri)
    try:
        content = Path(document.uri).read_bytes()
    except OSError as error:
        raise ArticleFileError(error.strerror or str(error)) from error
    encoding = options.encoding or own_encoding(document, content)
    return ArticleFile(document.uri, content, document.raw, PLAIN, encoding)


def unified_head(uri: str) -> tuple[str, ...]:
    """The first two lines of a difference in a file."""
    return tuple(f"{sign} {_quoted(f'{side}/{portable(uri)}')}\n" for sign, side in SIDES)


def _quoted(path: str) -> str:
    """A path as git writes it in patches: in quotes, with escapes, where a plain one would mislead."""
    if path.isprintable() and not QUOTE.intersection(path):
        return path
    parts = []
    for character in path:
        if character in ESCAPES:
            parts.append(ESCAPES[character])
        elif character.isprintable() and not "\ud800" <= character <= "\udfff":
            parts.append(character)
        else:  # others in octal, byte by byte
            parts.extend(f"\\{byte:03o}" for byte in os.fsencode(character))
    return f'"{"".join(parts)}"'


def lines_for_patch(raw: str) -> list[str]:
    """The lines with their ends, as `patch` sees them: nothing but LF ends one."""
    lines = raw.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def ended_for_patch(line: str) -> str:
    """A line of a difference, with the note that `patch` wants where none ends the file."""
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
