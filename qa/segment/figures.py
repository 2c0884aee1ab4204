"""Figures of the target that are not those of the passage that they translate."""

from __future__ import annotations

from qa.analyse.number_comparison import Change, changes, stretch
from qa.analyse.numbers import numbers
from qa.model.document import Document
from qa.model.span import Span
from qa.segment.align import pairs


def changed_figures(document: Document) -> tuple[Change, ...]:
    """The figures that the translation changed, in order; none without a source that fits.

    A number may turn up a sentence earlier or later than in the source.
    """
    if document.source is None:
        return ()
    links = document.need(pairs)
    here, there = document.target.need(numbers), document.source.need(numbers)
    found: list[Change] = []
    for n, pair in enumerate(links):
        near = links[max(0, n - 1) : n + 2]
        around = Span(min(p.target.start for p in near), max(p.target.end for p in near))
        source_around = Span(min(p.source.start for p in near), max(p.source.end for p in near))
        found += changes(
            stretch(here, pair.target, around), stretch(there, pair.source, source_around)
        )
    return tuple(found)
