"""What two texts show of which of their segments say the same."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field

from qa.model.data_classes import dataclass
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

GAP: float = TUNED["GAP"]
STRONG: float = TUNED["STRONG"]
# A link of two sentences that scores so much, and whose lengths fit so well, is not asked about
# again, if nothing else is said: the way passes both its ends.
CERTAIN: float = TUNED["CERTAIN"]
SHORT_LIST: int = TUNED["SHORT_LIST"]


class Sentences(NamedTuple):
    """The sentences of a prose, in columns.

    Attributes:
        spans: in order.
        sizes: see `qa.compare.align.features.sizes`.
        keys: what each may share with its translation.
        figures: the keys that are figures.
        ends: whether each ends a paragraph.
    """

    spans: tuple[Span, ...]
    sizes: list[float]
    keys: list[AbstractSet[str]]
    figures: set[str]
    ends: list[bool]


@dataclass(slots=True)
class Evidence:
    """What speaks for links.

    Attributes:
        left, right: sizes of the sentences.
        left_keys, right_keys: what each sentence may share with one of the other text.
        worths: what it is worth if two sentences share a key; keys that are not here say nothing.
        left_costs, right_costs: what a sentence costs in a link: figures that should be found.
        left_ends, right_ends: sentences that end a paragraph.
        ratio: by how much the right text is longer than the left one.
        gap: what a sentence that stands alone costs.
        looseness: by how much lengths vary more than between languages that spell.
        structure: what a link costs for each paragraph that ends within it on one side only.
        certain: a link of two sentences that scores so much is not asked about again.
        strong: what the keys that two sentences share must be worth to make them an anchor.
    """

    left: Sequence[float]
    right: Sequence[float]
    left_keys: Sequence[AbstractSet[str]]
    right_keys: Sequence[AbstractSet[str]]
    worths: Mapping[str, float]
    left_costs: Sequence[float]
    right_costs: Sequence[float]
    left_ends: Sequence[bool]
    right_ends: Sequence[bool]
    ratio: float = 1.0
    gap: float = GAP
    looseness: float = 1.0
    structure: float = 0.0
    certain: float = CERTAIN
    strong: float = STRONG
    _places: dict[str, list[int]] | None = field(default=None, init=False)

    @property
    def places(self) -> dict[str, list[int]]:
        """In which sentences of the right text the keys stand that are worth something."""
        if self._places is None:
            self._places = {}
            has_worth = self.worths.__contains__
            for number, found in enumerate(self.right_keys):
                for key in filter(has_worth, found):
                    self._places.setdefault(key, []).append(number)
        return self._places

    def shared(self, left: int, right: int) -> float:
        """What the keys that two sentences share are worth."""
        both = self.left_keys[left] & self.right_keys[right]
        return sum(map(self.worths.__getitem__, filter(self.worths.__contains__, both)))

    def shared_row(self, left: int, right: int, right_end: int) -> list[float]:
        """What a sentence shares with each sentence of a stretch of the other text."""
        row = [0.0] * (right_end - right)
        places = self.places
        for key in filter(places.__contains__, self.left_keys[left]):
            there = places[key]
            worth = self.worths[key]
            if len(there) > SHORT_LIST:
                there = there[bisect_left(there, right) : bisect_left(there, right_end)]
            for number in there:
                if right <= number < right_end:
                    row[number - right] += worth
        return row
