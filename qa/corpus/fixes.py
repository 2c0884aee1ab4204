"""Applies suggestions to files: never two on the same words, never one that makes a new finding.

What is applied is tried in memory first. The text is read and checked again; if the reader does not
see exactly what was meant, or a finding is there that was not there before, the edits are tried in
halves, and those that are to blame are left out.
"""

from __future__ import annotations

import os
import tempfile
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from qa.corpus.run import Task, each
from qa.detect.policy import Policy
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Edit, Failure, Fault, Report
from qa.model.span import Span
from qa.pipeline import check_document
from qa.read.decode import byte_order_mark, declared_encoding
from qa.read.files import FORMATS, HTML, PLAIN, READERS, STANDARD_INPUT, ReadOptions
from qa.report.in_file import portable
from qa.rules.base import Rule

# A mended text may show what was hidden before; more rounds than this mean that rules disagree.
MOST_ROUNDS = 10

Check: TypeAlias = Callable[[Document], Report]
Wanted: TypeAlias = Callable[[Report, Edit], bool]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of a document.

    Attributes:
        report: what is said of the text as it is now.
        applied: how many suggestions were applied.
        unsafe: how many places are left that unsafe suggestions would mend.
        before, after: the file in bytes, equal if nothing was applied.
        raw_before, raw_after: the same as text.
        failure: why nothing could be applied although there was something to apply.
    """

    report: Report
    applied: int = 0
    unsafe: int = 0
    before: bytes = b""
    after: bytes = b""
    raw_before: str = ""
    raw_after: str = ""
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class Fixing:
    """Which suggestions are applied.

    Attributes:
        unsafe: those too that are not certain, if a finding has just one.
        wanted: says of a suggestion whether it may be applied.
        same_lines: whether the lines must stay the same in number.
    """

    unsafe: bool = False
    wanted: Wanted = lambda _report, _edit: True
    same_lines: bool = False


def fix_all(
    task: Task, fixing: Fixing, timings: MutableMapping[str, float] | None = None
) -> Iterator[Fixed | Failure]:
    """Mends each document in memory, in the order of the input. Nothing is written."""
    return each(task, partial(fix_document, options=task.options, fixing=fixing), timings)


def write_back(uri: str, fixed: Fixed) -> Failure | None:
    """Write the mended file, whole or not at all; why not, if it cannot be done."""
    target = Path(os.path.realpath(uri))
    temporary = ""
    try:
        if target.read_bytes() != fixed.before:
            return Failure(uri, "has changed meanwhile; it was not fixed")
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(fixed.after)
        Path(temporary).chmod(target.stat().st_mode & 0o7777)
        Path(temporary).replace(target)
    except OSError as error:
        with suppress(OSError):
            Path(temporary).unlink()
        return Failure(uri, f"could not be fixed: {error.strerror or error}")
    return None


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

    def check(document: Document) -> Report:
        return check_document(document, rules, learnt, policy=policy, timings=timings)

    report = check(document)
    if not _edits(report, document, fixing):
        return Fixed(report, unsafe=_unsafe(report, document, fixing))
    try:
        file = _File(document, options)
    except _UnfixableError as error:
        failure = Failure(document.uri, f"cannot be fixed: {error}")
        return Fixed(report, failure=failure)
    applied = 0
    mended = document
    for _ in range(MOST_ROUNDS):
        edits = [e for e in _edits(report, mended, fixing) if file.holds(e.text)]
        mended, report, count = _apply(mended, report, edits, check)
        applied += count
        if not count:
            break
    return Fixed(
        report=report,
        applied=applied,
        unsafe=_unsafe(report, mended, fixing),
        before=file.content,
        after=file.with_text(mended.raw),
        raw_before=document.raw,
        raw_after=mended.raw,
    )


def _edits(report: Report, document: Document, fixing: Fixing) -> list[Edit]:
    """The suggestions to apply, in order; of those that overlap the first."""
    chosen = [
        edit
        for fault in report.faults
        for edit in _edits_of(fault, unsafe=fixing.unsafe)
        if fixing.wanted(report, edit)
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


def _edits_of(fault: Fault, *, unsafe: bool) -> tuple[Edit, ...]:
    """The suggestions that can be applied unseen: none where there is a choice.

    There is one, or, where the finding stands for a habit of the text, one for each place of it.
    """
    safe = tuple(edit for edit in fault.suggestions if edit.safe)
    candidates = safe or (fault.suggestions if unsafe else ())
    if len(candidates) > 1:
        places = {fault.place.span, *(w.place.span for w in fault.related if w.rule == fault.rule)}
        spans = [edit.span for edit in candidates]
        if len(set(spans)) < len(spans) or not places.issuperset(spans):
            return ()
    return candidates


def _places(report: Report) -> int:
    """How many places are at fault; those of a habit count each."""
    return sum(max(1, len(_edits_of(fault, unsafe=True))) for fault in report.faults)


def _unsafe(report: Report, document: Document, fixing: Fixing) -> int:
    """How many places `unsafe` would mend besides."""
    if fixing.unsafe:
        return 0
    return len(_edits(report, document, replace(fixing, unsafe=True))) - len(
        _edits(report, document, fixing)
    )


def _apply(
    document: Document, report: Report, edits: Sequence[Edit], check: Check
) -> tuple[Document, Report, int]:
    """Document and report after as many of the edits as do no harm, and how many those are.

    All are tried at once; if that fails, each half by itself, the second half first: so the
    places of those that are still to be tried do not move.
    """
    if not edits:
        return document, report, 0
    mended = _with(document, edits)
    if mended is not None:
        after = check(mended)
        if _is_better(report, after, edits):
            return mended, after, len(edits)
    if len(edits) == 1:
        return document, report, 0
    half = len(edits) // 2
    document, report, late = _apply(document, report, edits[half:], check)
    document, report, early = _apply(document, report, edits[:half], check)
    return document, report, early + late


def _with(document: Document, edits: Sequence[Edit]) -> Document | None:
    """The document with all edits made; None if its reader would see something else than meant.

    So it is if the place holds markup, or if the new words are markup where they stand.
    """
    prose, raw = document.target, document.raw
    expected: list[str] = []
    text: list[str] = []
    gone: list[Span] = []
    at = raw_at = 0
    for edit in edits:
        span = _in_prose(prose, edit.span)
        if span is None or span.start < at:
            return None
        if not edit.text.strip():
            gone.append(span)
        expected += prose.text[at : span.start], edit.text
        text += raw[raw_at : edit.span.start], edit.text
        at, raw_at = span.end, edit.span.end
    expected.append(prose.text[at:])
    text.append(raw[raw_at:])
    mended = "".join(text)
    reading = READERS[_kind(document.uri)](mended, document.lang)
    reading.prose.lang = document.lang
    if _plain(reading.prose.text) != _plain("".join(expected)):
        return None
    roles = [
        segment.role
        for segment in prose.segments
        if not any(span.contains(segment.span) for span in gone)
    ]
    if roles != [segment.role for segment in reading.prose.segments]:
        return None
    if len(reading.directives) != len(document.directives):
        return None
    return replace(document, raw=mended, target=reading.prose, directives=reading.directives)


def _plain(text: str) -> str:
    """The text without the white space around it, which readers take away."""
    return text.strip()


def _in_prose(prose: Prose, span: Span) -> Span | None:
    """Where a stretch of the raw text stands in the prose, if it is the same text there."""
    pieces = prose.pieces
    index = bisect_right(pieces, span.start, key=lambda piece: piece.raw_start) - 1
    for piece in pieces[max(index, 0) : index + 1]:
        if piece.verbatim and piece.raw_start <= span.start and span.end <= piece.raw_end:
            offset = piece.start - piece.raw_start
            return Span(span.start + offset, span.end + offset)
    return None


def _is_better(before: Report, after: Report, edits: Sequence[Edit]) -> bool:
    """Whether there are fewer findings, and none that was not there.

    A finding was there if one of the same rule stood on the same words.
    """
    if _places(after) + len(edits) > _places(before) or after.failures:
        return False
    known: dict[str, list[Span]] = {}
    for fault in (*before.faults, *before.suppressed):
        places = (w.place.span for w in fault.related if w.rule == fault.rule)
        for place in (fault.place.span, *places):
            known.setdefault(fault.rule, []).append(_moved(place, edits))
    for fault in after.faults:
        span = fault.place.span
        if not any(span == old or span.overlaps(old) for old in known.get(fault.rule, ())):
            return False
    return True


def _moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a stretch of the text stands after the edits."""
    start, end = span.start, span.end
    for edit in edits:
        growth = len(edit.text) - len(edit.span)
        if edit.span.end <= span.start:
            start += growth
        if edit.span.end <= span.end:
            end += growth
    return Span(max(start, 0), max(start, end, 0))


def _kind(uri: str) -> str:
    kind = FORMATS.get(os.path.splitext(uri)[1].lower(), PLAIN)  # noqa: PTH122
    return kind if kind in READERS else PLAIN


class _UnfixableError(Exception):
    """A file that cannot be written back byte for byte; says why."""


class _File:
    """The file of an article: its bytes, and how text becomes bytes in it."""

    def __init__(self, document: Document, options: ReadOptions) -> None:
        if document.rows:
            message = "a text in a file of rows; only articles can be"
            raise _UnfixableError(message)
        if document.units and document.source_raw is document.raw:
            message = "a bilingual file; only articles can be"
            raise _UnfixableError(message)
        if document.uri == STANDARD_INPUT or not os.path.isfile(document.uri):  # noqa: PTH113
            message = "standard input has no file to write to"
            raise _UnfixableError(message)
        try:
            self.content = Path(document.uri).read_bytes()
        except OSError as error:
            raise _UnfixableError(error.strerror or str(error)) from error
        mark = byte_order_mark(self.content)
        if mark is not None:
            self._encoding, self._skip = mark
        else:
            html = _kind(document.uri) == HTML
            declared = declared_encoding(self.content) if html else None
            self._encoding, self._skip = options.encoding or declared or "utf-8", 0
        body = self.content[self._skip :]
        try:
            same = (
                body.decode(self._encoding) == document.raw
                and document.raw.encode(self._encoding) == body
            )
        except (UnicodeError, LookupError):
            same = False
        if not same:
            message = f"in {self._encoding} its bytes could not be kept as they are"
            raise _UnfixableError(message)

    def holds(self, text: str) -> bool:
        """Whether the encoding has all characters of `text`."""
        try:
            text.encode(self._encoding)
        except UnicodeError:
            return False
        return True

    def with_text(self, raw: str) -> bytes:
        """The file with `raw` in the place of its text."""
        return self.content[: self._skip] + raw.encode(self._encoding)


def unified(fixed: Fixed) -> Iterator[str]:
    """The difference that the fixes make, as `patch` and `git apply` read it."""
    import difflib

    path = portable(fixed.report.uri)
    old, new = (_lines(raw) for raw in (fixed.raw_before, fixed.raw_after))
    for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(raw: str) -> list[str]:
    """The lines with their ends, as `patch` sees them: nothing but LF ends one."""
    lines = raw.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
