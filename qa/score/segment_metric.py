"""Metrics that read more than references: version 2 of what the entry point group `qa.metrics` adds.

A metric says what it needs, gets what there is (sources, hypotheses, references, each of which may be
missing but the hypotheses), and answers with a score for each segment, a score for the whole, and, if
it can, with the stretches that it holds for wrong.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from qa.model.comparison import ErrorSpan
from qa.model.data_classes import dataclass

References = Sequence[Sequence[str | None]]


@dataclass(frozen=True, slots=True)
class Segments:
    """What is to be judged: all columns are as long as `hypotheses`.

    Attributes:
        hypotheses: the translations.
        sources: what they translate; None where nobody knows.
        references: other translations, a column each; None in a column where it has nothing.
        lang, source_lang: BCP 47 tags; empty where not known.
    """

    hypotheses: Sequence[str]
    sources: Sequence[str] | None = None
    references: References = ()
    lang: str = ""
    source_lang: str = ""

    def first_references(self) -> list[str | None]:
        """For each segment the first reference that it has."""
        return [
            next((column[n] for column in self.references if column[n] is not None), None)
            for n in range(len(self.hypotheses))
        ]


@dataclass(frozen=True, slots=True)
class Scores:
    """What a metric says.

    Attributes:
        segments: a score each.
        system: the score of the whole; None for the mean.
        spans: for each segment what is wrong in it; empty if the metric names no places.
    """

    segments: Sequence[float]
    system: float | None = None
    spans: Sequence[Sequence[ErrorSpan]] = ()

    @property
    def whole(self) -> float:
        """The score of the whole."""
        if self.system is not None:
            return float(self.system)
        return sum(self.segments) / len(self.segments) if self.segments else 0.0


class SegmentMetric(ABC):
    """A metric of version 2. The entry point names a class that is made without arguments.

    Attributes:
        name: how scores are labeled.
        higher_is_better: False for error rates.
        needs_sources: whether it says nothing without them.
        needs_references: the same.
    """

    name: str
    higher_is_better: bool = True
    needs_sources: bool = False
    needs_references: bool = False

    @abstractmethod
    def judge(self, segments: Segments) -> Scores:
        """A score for each segment."""

    def signature(self) -> str:
        """What another person needs to get the same figure."""
        return ""
