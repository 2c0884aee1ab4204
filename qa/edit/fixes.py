"""Applies suggestions to files: never two on the same words, never one that makes a new finding.

What is applied is tried in memory first. The text is read and checked again; if the reader does not
see exactly what was meant, or a finding is there that was not there before, those beside the finding are
left out, or the edits are tried in halves; so often as the length of the text allows, so that a long one
full of slips takes no more than a few times as long as it takes to check.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from qa.detect.carried import NOT_CARRIED, Carried, between, carried
from qa.detect.policy import Policy
from qa.detect.verdicts import Verdicts
from qa.edit.article_file import ArticleFileError
from qa.edit.confirmed import apply_confirmed
from qa.edit.harm import edits_of, in_document, is_better, to_blame
from qa.edit.patches import hunks, unified_head, units_of
from qa.edit.targets import file_of
from qa.edit.text_edits import Shift, with_edits
from qa.edit.trail import Trail, row_words
from qa.files.replacing import replace_file
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.report import Edit, Failure, PlacedFinding, Report
from qa.model.span import Span
from qa.model.verdict import Judgement, Verdict
from qa.pipeline import check_document
from qa.read.cells import CellWords, RowWords
from qa.read.options import ReadOptions
from qa.rules.base import Rule
from qa.run.engine import each
from qa.run.task import Task

# A fixed text may show what was hidden before; more rounds than this mean that rules disagree.
MOST_ROUNDS = 10
# So many code points are checked again in search of what can be applied, and the text this often at least.
CHECKED, LEAST_TRIALS = 400_000, 4
# Reading it again takes such a part of a check.
READING = 1 / 8

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
        words: what is to be changed in the text of an article.
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
    words: tuple[CellWords, ...] = ()
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
        yield from unified_head(self.report.uri)
        yield from hunks(units_of(self.raw_before, self.words))


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
    try:
        file = file_of(document, options, shown=fixing.shown)
    except ArticleFileError as error:
        failure = Failure(document.uri, f"cannot be fixed: {error}")
        return Fixed(report, failure=failure)
    trail = Trail(len(document.raw))
    state = _State(document, report, policy.verdicts)
    known = policy.verdicts
    settled: tuple[Verdict, ...] = ()
    left: tuple[tuple[PlacedFinding, str], ...] = ()
    applied = 0
    if fixing.confirmed:
        made = apply_confirmed(
            document, in_document(report, document), known, fixing.wanted, file.holds
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
        words=() if document.rows else tuple(trail.words(fixed.raw)),
        rows=row_words(document, trail.words(fixed.raw)) if document.rows else (),
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
    trials = _Trials(max(CHECKED // max(len(state.document.raw), 1), LEAST_TRIALS))
    while len(rounds) < MOST_ROUNDS:
        edits = [e for e in _edits(state.report, state.document, fixing) if holds(e.text)]
        state, done = _apply(state, edits, check, trials)
        if not done:
            break
        rounds.append(done)
    return state, rounds


def _changed(state: _State, fixed: Document, edits: Sequence[Edit], check: Check) -> _State:
    """What there is after edits; verdicts stay with their findings though sentences change."""
    report = check(fixed, state.verdicts)
    if not state.verdicts.all:
        return _State(fixed, report, state.verdicts)

    shift = Shift(edits)

    def moved(span: Span) -> Span | None:
        return None if shift.touches(span) else shift.of(span)

    verdicts = carried(
        in_document(state.report, state.document), in_document(report, fixed), moved,
        state.verdicts,
    ).applied(state.verdicts)  # fmt: skip
    if verdicts is not state.verdicts:
        report = check(fixed, verdicts)
    return _State(fixed, report, verdicts)


def _edits(report: Report, document: Document, fixing: Fixing) -> list[Edit]:
    """The suggestions to apply, in order; of those that overlap the first."""
    chosen = [
        edit
        for finding in in_document(report, document).findings
        for edit in edits_of(finding, unsafe=fixing.unsafe)
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


def _unsafe(report: Report, document: Document, fixing: Fixing) -> int:
    """How many places `unsafe` would fix besides."""
    if fixing.unsafe or not fixing.safe:
        return 0
    return len(_edits(report, document, replace(fixing, unsafe=True))) - len(
        _edits(report, document, fixing)
    )


class _Trials:
    """How often a text may still be checked."""

    def __init__(self, left: float) -> None:
        self.left = left


def _apply(
    state: _State, edits: Sequence[Edit], check: Check, trials: _Trials
) -> tuple[_State, list[Edit]]:
    """What there is after as many of the edits as do no harm, and which those are.

    All are tried at once; if that fails, all but those that stand beside what is new; if there is nothing new,
    each half by itself, the second half first: so the places of those that are still to be tried do not move.
    Those beside what is new may be tried by themselves in the next round.
    """
    if not edits or trials.left <= 0:
        return state, []
    fixed = with_edits(state.document, edits)
    trials.left -= READING
    if fixed is not None:
        trials.left -= 1 - READING
        after = _changed(state, fixed, edits, check)
        before, now = in_document(state.report, state.document), in_document(after.report, fixed)
        if is_better(before, now, edits):
            return after, list(edits)
        blamed = set(to_blame(before, now, edits))
        harmless = [edit for edit in edits if edit not in blamed]
        if len(edits) > len(harmless) > 0:
            return _apply(state, harmless, check, trials)
    if len(edits) == 1:
        return state, []
    half = len(edits) // 2
    state, late = _apply(state, edits[half:], check, trials)
    state, early = _apply(state, edits[:half], check, trials)
    return state, [*early, *late]
