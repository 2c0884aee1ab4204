"""How often rules spoke on human text of each language, all default rules, without a source.

Measured as docs/languages.md says; a treebank has one sentence a paragraph, so that quotation marks
around several sentences count as unpaired.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class MeasuredLanguage(NamedTuple):
    """Findings in 1,000 words of human text, real errors of it included.

    Attributes:
        rate: findings that are not neutral, in 1,000 words.
        words: how many were read.
        corpus: which text.
        date: when.
    """

    rate: float
    words: int
    corpus: str
    date: str


MEASURED: Final = {
    "ar": MeasuredLanguage(0.44, 15961, "UD PUD", "2026-11-28"),
    "cs": MeasuredLanguage(0.19, 15955, "UD PUD", "2026-11-28"),
    "da": MeasuredLanguage(5.35, 15894, "UD DDT", "2026-11-28"),
    "de": MeasuredLanguage(0.77, 18239, "UD PUD", "2026-11-28"),
    "el": MeasuredLanguage(0.41, 21920, "UD GDT", "2026-11-28"),
    "en": MeasuredLanguage(0.27, 18575, "UD PUD", "2026-11-28"),
    "es": MeasuredLanguage(0.83, 20543, "UD PUD", "2026-11-28"),
    "fi": MeasuredLanguage(0.29, 13692, "UD PUD", "2026-11-28"),
    "fr": MeasuredLanguage(0.39, 20633, "UD PUD", "2026-11-28"),
    "he": MeasuredLanguage(3.84, 14569, "UD HTB", "2026-11-28"),
    "hi": MeasuredLanguage(0.14, 21537, "UD PUD", "2026-11-28"),
    "hu": MeasuredLanguage(0.67, 20859, "UD Szeged", "2026-11-28"),
    "id": MeasuredLanguage(0.24, 16912, "UD PUD", "2026-11-28"),
    "is": MeasuredLanguage(0.41, 17034, "UD PUD", "2026-11-28"),
    "it": MeasuredLanguage(0.15, 19360, "UD PUD", "2026-11-28"),
    "ko": MeasuredLanguage(0.24, 12589, "UD PUD", "2026-11-28"),
    "nb": MeasuredLanguage(1.83, 12547, "UD Bokmaal", "2026-11-28"),
    "nl": MeasuredLanguage(0.27, 15076, "UD Alpino", "2026-11-28"),
    "pl": MeasuredLanguage(0.45, 15723, "UD PUD", "2026-11-28"),
    "pt": MeasuredLanguage(0.62, 19419, "UD PUD", "2026-11-28"),
    "ro": MeasuredLanguage(3.81, 19965, "UD RRT", "2026-11-28"),
    "ru": MeasuredLanguage(0.54, 16515, "UD PUD", "2026-11-28"),
    "sv": MeasuredLanguage(0.35, 17311, "UD PUD", "2026-11-28"),
    "th": MeasuredLanguage(0.31, 3211, "UD PUD", "2026-11-28"),
    "tr": MeasuredLanguage(0.76, 14437, "UD PUD", "2026-11-28"),
    "uk": MeasuredLanguage(2.86, 15384, "UD IU", "2026-11-28"),
    "zh": MeasuredLanguage(0.0, 2894, "UD PUD", "2026-11-28"),
}
