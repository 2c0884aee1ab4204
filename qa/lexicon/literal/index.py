"""All renderings of some entries, ready to be found: one look-up a word type, however many entries.

Each rendering is filed under the forms of its rarest word. A text asks for each of its word
types once; only where one is filed, the words around it are compared.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from qa.lexicon.frequency import lexicon
from qa.lexicon.literal.patterns import Token, tokens_of
from qa.model.literal import LiteralEntry as Entry
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

ANY_OWNER = "one's"
# Beyond the Zipf frequency of any word.
MOST_COMMON: float = TUNED["MOST_COMMON"]


class Rendering(NamedTuple):
    """One rendering of an entry; its word number `anchor` is what it is filed under.

    `needed` are the forms of the next rarest word, number `second`, one of which the text must have;
    empty for none. `pattern` is the rendering as the entry has it.
    """

    entry: Entry
    pattern: str
    tokens: tuple[Token, ...]
    anchor: int
    second: int | None
    needed: frozenset[str]


class Match(NamedTuple):
    """A rendering that stands in a text, from word number `first` to word number `last`."""

    entry: Entry
    first: int
    last: int


class Filing(Protocol):
    """Renderings by the forms of the words that they are filed under."""

    def keys(self) -> Collection[str]:
        """The forms, in lower case."""

    def __getitem__(self, form: str, /) -> Sequence[Rendering]:
        """The renderings that are filed under one of the forms."""

    def __len__(self) -> int:
        """How many forms there are."""


class Both:
    """Two filings as one."""

    def __init__(self, one: Filing, other: Filing) -> None:
        self._both = one, other
        self._forms = frozenset(form for filed in self._both for form in filed.keys())  # noqa: SIM118

    def keys(self) -> Collection[str]:
        """The forms that either has."""
        return self._forms

    def __len__(self) -> int:
        return len(self._forms)

    def __getitem__(self, form: str, /) -> Sequence[Rendering]:
        return [
            rendering
            for filed in self._both
            if form in filed.keys()  # noqa: SIM118  # not every filing is a mapping
            for rendering in filed[form]
        ]


class Index:
    """Finds the renderings of entries in the words of a text."""

    def __init__(self, filed: Filing) -> None:
        self._filed = filed

    def __bool__(self) -> bool:
        return len(self._filed) > 0

    def find(self, places: Mapping[str, Sequence[int]], texts: Sequence[str]) -> Iterator[Match]:
        """Where renderings stand, in no order.

        Args:
            places: the numbers of the words with each form, forms as written.
            texts: the words.
        """
        filed, forms = self._filed, self._filed.keys()
        present: set[str] = set()
        for form, numbers in places.items():
            if form in forms:
                renderings = filed[form]
            elif (lower := form.lower()) in forms:
                renderings = filed[lower]
            else:
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
            rendering = rendering_of(entry, pattern, ranked[0], second)
            for form in tokens[ranked[0]].forms:
                filed.setdefault(form, []).append(rendering)
    return filed


def rendering_of(entry: Entry, pattern: str, anchor: int, second: int | None) -> Rendering:
    """One of an entry's renderings.

    Args:
        entry: that has it.
        pattern: the rendering as the entry has it.
        anchor: the number of its rarest word.
        second: the number of the next rarest; None if there is none.
    """
    tokens = tokens_of(pattern, entry.target)
    needed = tokens[second].forms if second is not None else frozenset[str]()
    return Rendering(entry, pattern, tokens, anchor, second, needed)


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
