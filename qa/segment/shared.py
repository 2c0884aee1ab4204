"""Whether the source has the same fault in the same place: then no translator made it."""

from __future__ import annotations

from bisect import bisect_right

from qa.model.document import Document
from qa.model.span import Span
from qa.segment.align import Pair, pairs


def counterpart(document: Document, span: Span) -> Span | None:
    """The stretch of the source that the sentences around `span` translate.

    It reaches from the counterpart of the sentence before to that of the one behind, since marks
    move over the borders of sentences. Where the alignment says nothing it is the whole source;
    None without a source.
    """
    if document.source is None:
        return None
    links = document.need(pairs)
    if not links:
        return Span(0, len(document.source.text))
    at = bisect_right(links, span.start, key=_start)
    near = links[max(0, at - 2) : at + 1]
    return Span(min(pair.source.start for pair in near), max(pair.source.end for pair in near))


def _start(pair: Pair) -> int:
    return pair.target.start
