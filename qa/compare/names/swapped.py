"""Names of the target that stand where the source names somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qa.analyse.names.capitalized_forms import bare
from qa.analyse.word_places import any_within
from qa.analyse.words import words
from qa.compare.align.alignment import Pair, pairs
from qa.compare.names.correspondence import (
    NameWords,
    lost,
    source_name_words,
    target_names,
    unexpected,
    unexplained,
    unrendered,
)
from qa.model.document import Document
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]


class SwappedName(NamedTuple):
    """A name of the target, and the name of the source in whose place it stands.

    `certain` says that both are names beyond doubt.
    """

    target: Span
    source: Span
    certain: bool


def swapped_names(document: Document) -> tuple[SwappedName, ...]:
    """The names that the translation exchanged, in order; none without a source that fits.

    There are always two witnesses: a name that nothing in the source explains, in a sentence whose
    source has one name that nothing in the translation renders.
    """
    source = document.source
    if source is None or not source.need(source_name_words).numbers:
        return ()
    target = document.target
    theirs = unrendered(target, source)
    mine = unexplained(target, source) if theirs else []
    if not mine:
        return ()
    found = (
        _in_pair(target, source, pair)
        for pair in document.need(pairs)
        if pair.score >= SURE and any_within(theirs, pair.source) and any_within(mine, pair.target)
    )
    return tuple(swap for swap in found if swap is not None)


def _in_pair(target: Prose, source: Prose, pair: Pair) -> SwappedName | None:
    names = source.need(source_name_words)
    theirs = _unmatched(
        source, names, pair.source, lambda ns: lost(target, source, ns, pair.target)
    )
    if len(theirs) != 1:
        return None
    sure_source = not names.sure.isdisjoint(theirs[0])
    names = target.need(target_names)
    mine = _unmatched(
        target, names, pair.target, lambda ns: unexpected(target, source, ns, pair.source)
    )
    sure = [run for run in mine if not names.sure.isdisjoint(run)]
    if not mine or (len(sure) != 1 and not sure_source):
        return None
    return SwappedName(
        _span(target, (sure or mine)[0]),
        _span(source, theirs[0]),
        certain=sure_source and len(sure) == 1,
    )


def _unmatched(
    prose: Prose, names: NameWords, span: Span, alone: Callable[[Iterable[int]], tuple[int, ...]]
) -> list[list[int]]:
    """The names in a stretch of which no word has a counterpart, each as its words in a row."""
    column = prose.need(words)
    runs: list[list[int]] = []
    for n in column.within(span):
        if n not in names.numbers:
            continue
        if (
            runs
            and runs[-1][-1] == n - 1
            and prose.text[column.end(n - 1) : column.starts[n]] in {" ", "\u00a0", "-"}
        ):
            runs[-1].append(n)
        else:
            runs.append([n])
    if not runs:
        return []
    left = set(alone(n for run in runs for n in run))
    return [run for run in runs if left.issuperset(run)]


def _span(prose: Prose, run: list[int]) -> Span:
    column = prose.need(words)
    last = run[-1]
    return Span(column.starts[run[0]], column.starts[last] + len(bare(column.texts[last])))
