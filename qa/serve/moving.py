"""Map spans of a text to an edited version, from the two texts alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from qa.edit.line_matcher import LineMatcher
from qa.model.bounded_matcher import BoundedMatcher
from qa.model.expression import expression
from qa.model.span import Span
from qa.report.offsets import utf_16_length

# A word, or what stands between two.
TOKEN = expression(r"\w++|\W", re.DOTALL)
LONGEST_COMPARED = 4_000  # tokens of two passages; longer ones were written anew


def moved_between(old: str, new: str) -> Callable[[Span], Span | None]:
    """Where a stretch of a text stands in another one that was made of it.

    Lines are compared, then the words of those that differ. Places are in UTF-16 units.

    Returns:
        Gives None for a stretch that was changed.
    """
    blocks = list(_kept(old, new))
    starts = [start for start, _, _ in blocks]

    def moved(span: Span) -> Span | None:
        index = bisect_right(starts, span.start) - 1
        for start, end, there in blocks[max(index - 1, 0) : index + 1]:
            if start <= span.start and span.end <= end:
                return Span(span.start - start + there, span.end - start + there)
        return None

    return moved


def _kept(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    """Stretches that are the same: start and end in the old text, start in the new one; joined."""
    last: tuple[int, int, int] | None = None
    for start, end, there in _pieces(old, new):
        if last is not None and last[1] == start and there - start == last[2] - last[0]:
            last = (last[0], end, last[2])
            continue
        if last is not None:
            yield last
        last = (start, end, there)
    if last is not None:
        yield last


def _pieces(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    at, there = _places(before), _places(after)
    for tag, i, i_end, j, j_end in LineMatcher(before, after).get_opcodes():
        if tag == "equal":
            yield at[i], at[i_end], there[j]
        elif tag == "replace":
            passage, other = "".join(before[i:i_end]), "".join(after[j:j_end])
            for start, end, begin in _same_words(passage, other):
                yield at[i] + start, at[i] + end, there[j] + begin


def _same_words(old: str, new: str) -> Iterator[tuple[int, int, int]]:
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    if len(before) + len(after) > LONGEST_COMPARED:
        return
    at, there = _places(before), _places(after)
    matcher = BoundedMatcher(before, after)
    for i, j, size in matcher.get_matching_blocks():
        if size:
            yield at[i], at[i + size], there[j]


def _places(parts: Sequence[str]) -> list[int]:
    found = [0]
    for part in parts:
        found.append(found[-1] + utf_16_length(part))
    return found
