"""All renderings of some entries, ready to be found: one look-up a word type, however many entries.

Each rendering is filed under the forms of its rarest-looking word. A text asks for each of its word
types once; only where one is filed, the words around it are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from qa.lexicon.frequency import lexicon
from qa.lexicon.literal.patterns import Token, tokens_of
from qa.model.literal import LiteralEntry as Entry

# Words that say little, so that a rendering is not filed under them.
COMMON = frozenset(
    """
    a an the of to in on at for with by from as is be are was were been and or not no it its he she
    his her they their him them one one's that this which who into out up down off over under about
    have has had do does did go get make take put give come more all some any what when there
    """.split()
)


class Rendering(NamedTuple):
    """One rendering of an entry; its word number `anchor` is what it is filed under."""

    entry: Entry
    tokens: tuple[Token, ...]
    anchor: int


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
                anchor = _anchor(tokens)
                if anchor is None:
                    continue
                rendering = Rendering(entry, tokens, anchor)
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
        for form, numbers in places.items():
            renderings = filed.get(form) or filed.get(form.lower())
            if renderings is None:
                continue
            for rendering in renderings:
                for number in numbers:
                    found = _spread(rendering, texts, number)
                    if found is not None:
                        yield Match(rendering.entry, *found)


def _is_known_word(pattern: str, target: str) -> bool:
    if " " in pattern or "-" in pattern:
        return False
    known = lexicon(target)
    return known is None or known.zipf(pattern.strip("=*")) > 0


def _anchor(tokens: Sequence[Token]) -> int | None:
    """The number of the token that says most: the longest word that is not a common one."""
    best: tuple[int, int] | None = None
    for number, token in enumerate(tokens):
        if token.forms:
            size = min(map(len, token.forms)) if token.forms.isdisjoint(COMMON) else 0
            best = max(best or (-1, 0), (size, -number))
    return None if best is None else -best[1]


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
