"""Stretches of a file that are set as they are typed: listings, trees, output of programs."""

from __future__ import annotations

import re
from bisect import bisect_right

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.span import Span

TAG = expression(r"<(?P<ends>/?)pre\b", re.IGNORECASE)


def is_preformatted(document: Document, span: Span) -> bool:
    """Whether a stretch of the prose lies between `<pre>` and `</pre>`: its spaces and signs are meant."""
    starts, ends = document.need(_preformatted)
    if not starts:
        return False
    at = document.target.to_raw(span).start
    number = bisect_right(starts, at) - 1
    return number >= 0 and at < ends[number]


def _preformatted(document: Document) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where such stretches begin and end in the file; what is not closed goes on to its end."""
    starts: list[int] = []
    ends: list[int] = []
    for tag in TAG.finditer(document.raw):
        if not tag["ends"] and len(starts) == len(ends):
            starts.append(tag.start())
        elif tag["ends"] and len(starts) > len(ends):
            ends.append(tag.start())
    if len(starts) > len(ends):
        ends.append(len(document.raw))
    return tuple(starts), tuple(ends)
