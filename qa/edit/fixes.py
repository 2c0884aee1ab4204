"""Apply suggestions to files: never two to the same words, never one that creates a new finding.

Edits are tried in memory first: the text is parsed and checked again. If it does not read exactly as
intended, or there is a new finding, the edits that are beside or near that finding are dropped, or the edits are tried in
halves. The number of trials depends on the length of the text, so that fixing takes at most a few times as
long as checking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import replace
from functools import partial
from operator import itemgetter
from typing import TypeAlias

from qa.detect.carried import NOT_CARRIED, Carried, between, carried
from qa.detect.policy import Policy
from qa.detect.verdicts import Verdicts
from qa.edit.article_file import ArticleFileError
from qa.edit.confirmed import apply_confirmed
from qa.edit.harm import edits_of, has_fewer, in_document, new_findings, to_blame
from qa.edit.patches import hunks, unified_head, units_of
from qa.edit.targets import file_of
from qa.edit.text_edits import Shift, with_edits
from qa.edit.trail import Trail, row_words
from qa.files.opening import read_file
from qa.files.replacing import replace_file
from qa.model.checksums import sha256
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

# Fixes may reveal further findings; more rounds than this mean that rules contradict each other.
MOST_ROUNDS = 10
# How many code points are checked again in search of edits that can be applied, and how often the text is at
# least.
CHECKED, LEAST_TRIALS = 400_000, 4
# After how many code points that were checked again long texts are not looked through for what their fixes revealed.
MOST_IN_ROUNDS = 1_000_000
# The cost of parsing the text, relative to checking it.
READING = 1 / 8

Check: TypeAlias = Callable[[Document, Verdicts], Report]
Wanted: TypeAlias = Callable[[Report, PlacedFinding, Edit], bool]


@dataclass(frozen=True, slots=True)
class _State:
    """A document, its report, and the verdicts on it."""

    document: Document
    report: Report
    verdicts: Verdicts


@dataclass(frozen=True, slots=True)
class Fixed:
    """The result of fixing a document.

    Attributes:
        report: of the fixed text.
        applied: how many suggestions were applied.
        unsafe: how many places unsafe suggestions would fix in addition.
        before, after: the bytes of the file, equal if nothing was applied; empty for rows.
        raw_before, raw_after: the text; for rows, their texts.
        words: the edits in the text of an article.
        rows: the edits by row, in a file of rows.
        settled: the verdicts whose fix was applied.
        carried: the changes to other verdicts whose sentences were edited.
        left: confirmed findings that could not be fixed, and why.
        failure: why nothing could be applied, although there were fixes.
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
        """Atomically write the fixed article; return a failure if that is impossible."""
        uri = self.report.uri
        try:
            if read_file(uri) != self.before:
                return Failure(uri, "has changed meanwhile; it was not fixed")
            replace_file(uri, (self.after,))
        except OSError as error:
            return Failure(uri, f"could not be fixed: {error.strerror or error}")
        return None

    def obstacle(self) -> Failure | None:
        """Return why the difference cannot be shown: always None."""
        return None

    def unified(self) -> Iterator[str]:
        """Return the difference as a unified diff, for `patch` and `git apply`."""
        yield from unified_head(self.report.uri)
        yield from hunks(units_of(self.raw_before, self.words))


@dataclass(frozen=True, slots=True)
class Fixing:
    """Which suggestions to apply.

    Attributes:
        safe: apply safe ones.
        unsafe: also apply unsafe ones, if a finding has exactly one.
        confirmed: apply confirmed fixes, whatever rules say about the result.
        wanted: whether a suggestion may be applied.
        same_lines: whether the number of lines must stay the same.
        shown: whether the difference is only shown, which also works for standard input.
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
    """Fix each document in memory, in input order. Nothing is written."""
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
    """Apply suggestions to a document, except those that would create new findings."""
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
    """Return the fixed raw text of an article, the number of fixes, and its report."""
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
    return fixing.safe and any(True for _ in _chosen(report, document, fixing))


def _fixed(
    state: _State, holds: Callable[[str], bool], fixing: Fixing, check: Check
) -> tuple[_State, list[list[Edit]]]:
    """Apply edits that create no new findings, round by round."""
    rounds: list[list[Edit]] = []
    trials = _Trials(len(state.document.raw))
    while len(rounds) < MOST_ROUNDS and (not rounds or trials.leave_a_round):
        edits = [e for e in _edits(state.report, state.document, fixing) if holds(e.text)]
        state, done = _apply(state, edits, check, trials)
        if not done:
            break
        rounds.append(done)
    return state, rounds


def _changed(state: _State, fixed: Document, edits: Sequence[Edit], check: Check) -> _State:
    """Return the state after edits; verdicts are carried over to changed sentences."""
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
    """Return the suggestions to apply, in order; of overlapping ones, the first."""
    edits: list[Edit] = []
    last = last_end = -1
    for start, end, _, edit in sorted(
        _chosen(report, document, fixing), key=itemgetter(slice(0, 3))
    ):
        if last < start >= last_end:
            edits.append(edit)
            last, last_end = start, end
    return edits


def _chosen(
    report: Report, document: Document, fixing: Fixing
) -> Iterator[tuple[int, int, str, Edit]]:
    """The suggestions that would change the text, with where each begins and ends, and its text."""
    raw = document.raw
    for finding in in_document(report, document).findings:
        for edit in edits_of(finding, unsafe=fixing.unsafe):
            start, end = edit.bounds
            old, text = raw[start:end], edit.text
            if text == old or (fixing.same_lines and text.count("\n") != old.count("\n")):
                continue
            if fixing.wanted(report, finding, edit):
                yield start, end, text, edit


def _unsafe(report: Report, document: Document, fixing: Fixing) -> int:
    """Return how many places `unsafe` would fix in addition."""
    if fixing.unsafe or not fixing.safe:
        return 0
    if all(
        any(edit.safe for edit in finding.suggestions)
        for finding in report.findings
        if finding.suggestions
    ):
        return 0  # as mostly: these are chosen whatever is asked for
    return len(_edits(report, document, replace(fixing, unsafe=True))) - len(
        _edits(report, document, fixing)
    )


class _Trials:
    """How often the text may still be checked, and what came of it.

    Args:
        length: of the text.
    """

    def __init__(self, length: int) -> None:
        self._length = max(length, 1)
        self._most = max(CHECKED // self._length, LEAST_TRIALS)
        self._done = 0.0
        self._failed: dict[bytes, tuple[Verdicts, tuple[PlacedFinding, ...]]] = {}

    @property
    def are_over(self) -> bool:
        """Whether the text was checked as often as it may be."""
        return self._done >= self._most

    @property
    def leave_a_round(self) -> bool:
        """Whether there is time for fixes of what fixes have revealed."""
        return self._done * self._length < MOST_IN_ROUNDS

    def count(self, cost: float) -> None:
        """Count a trial, or the part of one that the text was read in."""
        self._done += cost

    def failed(self, fixed: Document, verdicts: Verdicts, new: tuple[PlacedFinding, ...]) -> None:
        """Remember that a text has new findings."""
        self._failed[_digest(fixed)] = verdicts, new

    def known(self, fixed: Document, verdicts: Verdicts) -> tuple[PlacedFinding, ...] | None:
        """The new findings of a text that failed; None if it was not tried.

        What was new is new: the findings of later states are among those of earlier ones.
        """
        known = self._failed.get(_digest(fixed))
        return known[1] if known is not None and known[0] is verdicts else None


def _digest(document: Document) -> bytes:
    return sha256(document.raw.encode("utf-8", "surrogatepass")).digest()


def _apply(
    state: _State, edits: Sequence[Edit], check: Check, trials: _Trials
) -> tuple[_State, list[Edit]]:
    """Apply as many of the edits as create no new findings, and return the state and these edits.

    All are tried at once; if that fails, all except those that are taken for the cause; if there are none, each
    half by itself, the second half first, so that the positions of the others do not change. Those that were left
    out may be tried again in the next round.
    """
    if not edits or trials.are_over:
        return state, []
    fixed = with_edits(state.document, edits)
    trials.count(READING)
    if fixed is not None:
        new = trials.known(fixed, state.verdicts)
        if new is None:
            trials.count(1 - READING)
            after = _changed(state, fixed, edits, check)
            before = in_document(state.report, state.document)
            now = in_document(after.report, fixed)
            new = tuple(new_findings(before, now, edits))
            if not new and has_fewer(before, now, edits):
                return after, list(edits)
            trials.failed(fixed, state.verdicts, new)
            del after, before, now  # long texts have long reports
        blamed = set(map(id, to_blame(new, edits)))
        harmless = [edit for edit in edits if id(edit) not in blamed]
        if len(edits) > len(harmless) > 0:
            return _apply(state, harmless, check, trials)
    if len(edits) == 1:
        return state, []
    half = len(edits) // 2
    state, late = _apply(state, edits[half:], check, trials)
    state, early = _apply(state, edits[:half], check, trials)
    return state, [*early, *late]
