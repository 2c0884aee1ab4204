"""The error types and severities of MQM 2.0 that this project uses.

Names and weights follow https://themqm.org (typology and scoring model, 2.0). "MQM" only means that the
output is compatible with it.
"""

from __future__ import annotations

from enum import Enum


class Severity(Enum):
    """How much an error harms the text; values are as written in output."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for neutral up to 3 for critical."""
        return _RANKS[self]

    def __lt__(self, other: Severity) -> bool:
        return self.rank < other.rank

    def __ge__(self, other: Severity) -> bool:
        return self.rank >= other.rank


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Category(Enum):
    """An error type, "dimension/type"; values are as written in output."""

    WRONG_TERM = "terminology/wrong-term"
    INCONSISTENT_TERM = "terminology/inconsistent-use"

    MISTRANSLATION = "accuracy/mistranslation"
    OMISSION = "accuracy/omission"
    ADDITION = "accuracy/addition"
    UNTRANSLATED = "accuracy/untranslated"
    DO_NOT_TRANSLATE = "accuracy/do-not-translate"

    SPELLING = "linguistic-conventions/spelling"
    GRAMMAR = "linguistic-conventions/grammar"
    PUNCTUATION = "linguistic-conventions/punctuation"
    UNINTELLIGIBLE = "linguistic-conventions/unintelligible"
    CHARACTER_ENCODING = "linguistic-conventions/character-encoding"
    DUPLICATION = "linguistic-conventions/duplication"

    INCONSISTENT_STYLE = "style/inconsistent"
    AWKWARD = "style/awkward"

    NUMBER_FORMAT = "locale-conventions/number"
    CURRENCY_FORMAT = "locale-conventions/currency"
    MEASUREMENT_FORMAT = "locale-conventions/measurement"
    TIME_FORMAT = "locale-conventions/time"
    DATE_FORMAT = "locale-conventions/date"

    LAYOUT = "design-and-markup/layout"
    MARKUP_TAG = "design-and-markup/markup-tag"
    MISSING_TEXT = "design-and-markup/missing-text"
    LINK = "design-and-markup/link"

    @property
    def dimension(self) -> str:
        """The part before the slash, such as "accuracy"."""
        return self.value.partition("/")[0]
