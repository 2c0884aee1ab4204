"""All renderings of some entries, ready to be found: one look-up a word type, however many entries.

Each rendering is filed under the forms of its rarest word. A text asks for each of its word
types once; only where one is filed, the words around it are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from qa.lexicon.frequency import lexicon
from qa.lexicon.literal.patterns import Token, tokens_of
from qa.model.literal import LiteralEntry as Entry

ANY_OWNER = "one's"
# Beyond the Zipf frequency of any word.
MOST_COMMON = 9.0


class Rendering(NamedTuple):
    """One rendering of an entry; its word number `anchor` is what it is filed under.

    `needed` are the forms of the next rarest word, one of which the text must have; empty for none.
    """

    entry: Entry
    tokens: tuple[Token, ...]
    anchor: int
    needed: frozenset[str]


class Match(NamedTuple):
    """A rendering that stands in a text, from word number `first` to word number `last`."""

    entry: Entry
    first: int
    last: int


class Index:
    """Finds the renderings of entries in the words of a text."""

    def __init__(self, entries: Iterable[Entry], *, phrases_only: bool = False) -> None:
        """File the renderings.

        Args:
            entries: whose renderings.
            phrases_only: leave out single words that a list of the target language has: these
                never tell without the source.
        """
        self._filed: dict[str, list[Rendering]] = {}
        for entry in entries:
            for pattern in entry.renderings:
                if phrases_only and _is_known_word(pattern, entry.target):
                    continue
                tokens = tokens_of(pattern, entry.target)
                ranked = _ranked(tokens, entry.target)
                if not ranked:
                    continue
                anchor = ranked[0]
                needed = tokens[ranked[1]].forms if len(ranked) > 1 else frozenset()
                rendering = Rendering(entry, tokens, anchor, needed)
                for form in tokens[anchor].forms:
                    self._filed.setdefault(form, []).append(rendering)

    def __bool__(self) -> bool:
        return bool(self._filed)

    def find(self, places: Mapping[str, Sequence[int]], texts: Sequence[str]) -> Iterator[Match]:
        """Where renderings stand, in no order.

        Args:
            places: the numbers of the words with each form, forms as written.
            texts: the words.
        """
        filed = self._filed
        present: set[str] = set()
        for form, numbers in places.items():
            renderings = filed.get(form) or filed.get(form.lower())
            if renderings is None:
                continue
            for rendering in renderings:
                if rendering.needed:
                    present = present or set(map(str.lower, places))
                    if present.isdisjoint(rendering.needed):
                        continue
                for number in numbers:
                    found = _spread(rendering, texts, number)
                    if found is not None:
                        yield Match(rendering.entry, *found)


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
    """The first and the last word of a rendering whose anchor is word `number`, if it stands there."""
    tokens, anchor = rendering.tokens, rendering.anchor
    first = last = number
    for token, before in zip(
        reversed(tokens[:anchor]), reversed(tokens[1 : anchor + 1]), strict=True
    ):
        for step in range(before.gap + 1):
            place = first - 1 - step
            if place < 0:
                return None
            if token.fits(texts[place].lower()):
                first = place
                break
        else:
            return None
    for token in tokens[anchor + 1 :]:
        for step in range(token.gap + 1):
            place = last + 1 + step
            if place >= len(texts):
                return None
            if token.fits(texts[place].lower()):
                last = place
                break
        else:
            return None
    return first, last
