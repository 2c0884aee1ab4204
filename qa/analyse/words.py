"""The words of a text, in columns."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, compress
from operator import itemgetter
from typing import cast

from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span

# Letters, digits and the marks that combine with them in Latin, Hebrew, Arabic, Indic and Thai; an apostrophe only between letters (don't, O'Neill,
# l'homme). A hyphen parts words: "Russian-backed" is two.
MARKS = r"\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0dff\u0e31-\u0e4e"
WORD = expression(rf"\w[\w{MARKS}]*+(?:['’]\w[\w{MARKS}]*+)*+")

SPLIT = expression(f"({WORD.pattern})")

# After so many words, lists of more numbers than that are packed.
PACKED = 50_000
LONG_LIST = 50


class Words(NamedTuple):
    """Word number n is `texts[n]` and begins at code point `starts[n]` of the prose."""

    texts: list[str]
    starts: Sequence[int]

    def span(self, n: int) -> Span:
        """Where word number `n` stands."""
        start = self.starts[n]
        return Span(start, start + len(self.texts[n]))

    def end(self, n: int) -> int:
        """Where word number `n` ends."""
        return self.starts[n] + len(self.texts[n])

    def within(self, span: Span) -> range:
        """The numbers of the words that begin within `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


class Numbers:
    """Some of the numbers below `size`, with a byte for each: of a set each takes seventy.

    Args:
        size: one more than the largest number.
        numbers: those that are in it.
    """

    __slots__ = ("_flags",)

    def __init__(self, size: int, numbers: Iterable[int]) -> None:
        self._flags = bytearray(size)
        for number in numbers:
            self._flags[number] = 1

    def __contains__(self, number: int) -> bool:
        return bool(self._flags[number])

    def issuperset(self, numbers: Iterable[int]) -> bool:
        """Whether all of these are in it."""
        return all(map(self._flags.__getitem__, numbers))


def words(prose: Prose) -> Words:
    """The words of the prose, in order."""
    # Gaps and words in turn, the first and the last a gap: no match object is made of any word.
    pieces = SPLIT.split(prose.text)
    ends = array("I", accumulate(map(len, pieces)))
    # A word that comes again is kept once.
    known: dict[str, str] = {}
    texts = pieces[1::2]
    texts = list(map(known.setdefault, texts, texts))
    return Words(texts, ends[:-1:2])


def occurrences(prose: Prose) -> dict[str, Sequence[int]]:
    """For each form, as it is written, the numbers of the words that have it."""
    found: dict[str, list[int] | array[int]] = {}
    texts = prose.need(words).texts
    for start in range(0, len(texts), PACKED):
        part = texts[start : start + PACKED]
        for n, text in enumerate(part, start):
            if text in found:
                found[text].append(n)
            else:
                found[text] = [n]
        if len(texts) > PACKED:
            _pack(found, set(part))
    return cast("dict[str, Sequence[int]]", found)


def _pack(found: dict[str, list[int] | array[int]], texts: AbstractSet[str]) -> None:
    """Turn long lists of the numbers of these words into arrays, which take a tenth of the memory."""
    for text in texts:
        numbers = found[text]
        if type(numbers) is list and len(numbers) > LONG_LIST:
            found[text] = array("I", numbers)


def lower_words(prose: Prose) -> list[str]:
    """The words in lower case, in order."""
    texts = prose.need(words).texts
    forms = set(texts)
    lower = dict(zip(forms, map(str.lower, forms), strict=True))  # each form once
    return list(map(lower.__getitem__, texts))


def lower_text(prose: Prose) -> str:
    """The whole text in lower case; positions in it are not those of the text."""
    return prose.text.lower()


def capitalized(prose: Prose) -> dict[str, Sequence[int]]:
    """Those of the `occurrences` that begin with a capital."""
    places = prose.need(occurrences)
    return dict(compress(places.items(), map(str.isupper, map(itemgetter(0), places))))


def spans_of(prose: Prose, form: str) -> Iterator[Span]:
    """Where `form` stands, in order."""
    column = prose.need(words)
    for n in prose.need(occurrences).get(form, ()):
        yield column.span(n)
