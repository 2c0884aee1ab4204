"""All renderings of some entries, ready to be found: one look-up a word type, however many entries.

Each rendering is filed under the forms of its rarest word. A text asks for each of its word
types once; only where one is filed, the words around it are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress
from operator import not_
from typing import Protocol

from qa.lexicon.frequency import lexicon
from qa.lexicon.literal.patterns import Token, tokens_of
from qa.model.literal import LiteralEntry as Entry
from qa.model.named_tuples import NamedTuple
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

ANY_OWNER = "one's"
# Beyond the Zipf frequency of any word.
MOST_COMMON: float = TUNED["MOST_COMMON"]


class Rendering(NamedTuple):
    """One rendering of an entry; its word number `anchor` is what it is filed under.

    `needed` are the forms of the next rarest word, number `second`, one of which the text must have;
    empty for none. It stands `distance` words behind the anchor, or before it; 0 if that is open.
    `pattern` is the rendering as the entry has it.
    """

    entry: Entry
    pattern: str
    tokens: tuple[Token, ...]
    anchor: int
    second: int | None
    needed: frozenset[str]
    distance: int


class TextForms(NamedTuple):
    """The words of a text and its forms, in lower case."""

    texts: Sequence[str]
    present: AbstractSet[str]

    def has(self, needed: frozenset[str], numbers: Sequence[int], distance: int) -> bool:
        """Whether one of the forms `needed` stands at this distance from one of the words, or anywhere if that is 0."""
        if needed.isdisjoint(self.present):
            return False
        if not distance:
            return True
        end, texts = len(self.texts), self.texts
        return any(
            0 <= place < end and texts[place] in needed
            for place in (number + distance for number in numbers)
        )


class Match(NamedTuple):
    """A rendering that stands in a text, from word number `first` to word number `last`."""

    entry: Entry
    first: int
    last: int


class Filing(Protocol):
    """Renderings by the forms of the words that they are filed under."""

    def __bool__(self) -> bool:
        """Whether there are any."""

    def needed(self, form: str) -> frozenset[str]:
        """Forms of which a text must have one for some that are filed under a form, in lower case; the form itself if these need none.

        Empty where none are filed under it.
        """

    def renderings(self, form: str, numbers: Sequence[int], text: TextForms) -> Iterable[Rendering]:
        """Those that are filed under a form and need no word that a text lacks there.

        Args:
            form: that has some.
            numbers: of the words of the text that have it.
            text: where it stands.
        """


class Filed:
    """Renderings that are at hand.

    Args:
        filed: by form, as `filed_renderings` makes them.
    """

    def __init__(self, filed: Mapping[str, Sequence[Rendering]]) -> None:
        self._filed = filed
        self._needed = {
            form: frozenset[str]().union(*(one.needed or (form,) for one in renderings))
            for form, renderings in filed.items()
        }

    def __bool__(self) -> bool:
        return bool(self._filed)

    def needed(self, form: str) -> frozenset[str]:
        """Forms of which a text must have one; empty where none are filed under the form."""
        return self._needed.get(form, frozenset())

    def renderings(self, form: str, numbers: Sequence[int], text: TextForms) -> Iterator[Rendering]:
        """Those under `form` that need no word that is not there."""
        for rendering in self._filed[form]:
            if not rendering.needed or text.has(rendering.needed, numbers, rendering.distance):
                yield rendering


class Index:
    """Finds the renderings of entries in the words of a text.

    Args:
        filings: that are asked, one after another.
    """

    def __init__(self, *filings: Filing) -> None:
        self._filings = [filing for filing in filings if filing]

    def __bool__(self) -> bool:
        return bool(self._filings)

    def find(self, places: Mapping[str, Sequence[int]], texts: Sequence[str]) -> Iterator[Match]:
        """Where renderings stand, in no order.

        Args:
            places: the numbers of the words with each form, forms as written.
            texts: the words, in lower case.
        """
        if not self._filings:
            return
        lowered = list(map(str.lower, places))
        text = TextForms(texts, set(lowered))
        for filing in self._filings:
            # Nearly all forms have none, or lack the word that stands beside.
            lacking = map(text.present.isdisjoint, map(filing.needed, lowered))
            asked = map(not_, lacking)
            for key, numbers in compress(zip(lowered, places.values(), strict=True), asked):
                for rendering in filing.renderings(key, numbers, text):
                    for number in numbers:
                        found = _spread(rendering, texts, number)
                        if found is not None:
                            yield Match(rendering.entry, *found)


def filed_renderings(
    entries: Iterable[Entry], *, phrases_only: bool = False
) -> dict[str, list[Rendering]]:
    """The renderings of entries by the forms of their rarest words.

    Args:
        entries: whose renderings.
        phrases_only: leave out single words that a list of the target language has: these never
            tell without the source.
    """
    filed: dict[str, list[Rendering]] = {}
    for entry in entries:
        for pattern in entry.renderings:
            if phrases_only and _is_known_word(pattern, entry.target):
                continue
            tokens = tokens_of(pattern, entry.target)
            ranked = _ranked(tokens, entry.target)
            if not ranked:
                continue
            second = ranked[1] if len(ranked) > 1 else None
            rendering = rendering_of(entry, pattern, tokens, ranked[0], second)
            for form in tokens[ranked[0]].forms:
                filed.setdefault(form, []).append(rendering)
    return filed


def rendering_of(
    entry: Entry, pattern: str, tokens: tuple[Token, ...], anchor: int, second: int | None
) -> Rendering:
    """One of an entry's renderings.

    Args:
        entry: that has it.
        pattern: the rendering as the entry has it.
        tokens: what `tokens_of` makes of it.
        anchor: the number of its rarest word.
        second: the number of the next rarest; None if there is none.
    """
    if second is None:
        return Rendering(entry, pattern, tokens, anchor, None, frozenset(), 0)
    distance = distance_of(tokens, anchor, second)
    return Rendering(entry, pattern, tokens, anchor, second, tokens[second].forms, distance)


def distance_of(tokens: Sequence[Token], anchor: int, second: int) -> int:
    """How many words behind the anchor another word of a rendering stands; 0 if words may part them."""
    first, last = sorted((anchor, second))
    is_open = any(token.gap for token in tokens[first + 1 : last + 1])
    return 0 if is_open else second - anchor


def _is_known_word(pattern: str, target: str) -> bool:
    if " " in pattern or "-" in pattern:
        return False
    known = lexicon(target)
    return known is None or known.zipf(pattern.strip("=*")) > 0


def _ranked(tokens: Sequence[Token], target: str) -> list[int]:
    """The numbers of the tokens that are words, the rarest first."""
    known = lexicon(target)

    def common(number: int) -> tuple[float, int]:
        base = tokens[number].base
        if base == ANY_OWNER:  # "his", "their": in every text
            return MOST_COMMON, number
        return known.zipf(base) if known is not None else -float(len(base)), number

    return sorted((n for n, token in enumerate(tokens) if token.forms), key=common)


def _spread(rendering: Rendering, texts: Sequence[str], number: int) -> tuple[int, int] | None:
    """The first and the last word of a rendering whose anchor is word `number`, if it stands there.

    `texts` are in lower case.
    """
    tokens, anchor = rendering.tokens, rendering.anchor
    first = last = number
    for token, before in zip(
        reversed(tokens[:anchor]), reversed(tokens[1 : anchor + 1]), strict=True
    ):
        for step in range(before.gap + 1):
            place = first - 1 - step
            if place < 0:
                return None
            if token.fits(texts[place]):
                first = place
                break
        else:
            return None
    for token in tokens[anchor + 1 :]:
        for step in range(token.gap + 1):
            place = last + 1 + step
            if place >= len(texts):
                return None
            if token.fits(texts[place]):
                last = place
                break
        else:
            return None
    return first, last
