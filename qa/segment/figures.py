"""Figures of the target that are not those of the passage that they translate."""

from __future__ import annotations

from qa.analyse.numbers.comparison import Change, Remainder, changes, remainder
from qa.analyse.numbers.figures import numbers_within
from qa.analyse.numbers.marks import differ, number_marks
from qa.model.document import Document
from qa.segment.align import Pair, pairs


def changed_figures(document: Document) -> tuple[Change, ...]:
    """The figures that the translation changed, in order; none without a source that fits.

    A number may turn up a sentence earlier or later than in the source.
    """
    if document.source is None:
        return ()
    target, source = document.target, document.source
    links = document.need(pairs)
    here, there = target.need(number_marks), source.need(number_marks)
    known: dict[int, Remainder] = {}

    def left(n: int) -> Remainder:
        if n not in known:
            pair: Pair = links[n]
            known[n] = remainder(
                numbers_within(target, pair.target), numbers_within(source, pair.source)
            )
        return known[n]

    found: list[Change] = []
    for n, pair in enumerate(links):
        if not differ(here.within(pair.target), there.within(pair.source)):
            continue
        # What this passage explains by itself needs no look at those around it.
        if left(n).is_suspect and changes(left(n), [left(n)]):
            near = [left(m) for m in range(max(0, n - 1), min(len(links), n + 2))]
            found += changes(left(n), near)
    return tuple(found)
