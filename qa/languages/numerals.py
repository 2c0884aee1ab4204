"""How languages say numbers in words: figures beside scale words, small numbers, months.

Entries of languages that inflect are stems: a word counts if it begins with one and goes on for no
more than `ENDING` letters. Longer stems win. Values are plain integers.
"""

from __future__ import annotations

from dataclasses import field
from typing import cast

from qa.languages.folders import data_of
from qa.model.data_classes import dataclass
from qa.model.language_tag import by_language, primary

# The longest inflectional ending that a stem below may bear ("миллион" + "ами").
ENDING = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerals:
    """The number words of one language.

    Attributes:
        code: ISO 639-1.
        scales: words that multiply the figure before them.
        money_scales: words that do so only to an amount of money: "$5 m", but not "250 m".
        words: words that are numbers, ordinals among them.
        months: stems of the names of the months, with their number.
        certain: words that are nothing but numbers, so that another number in their place is
            an error; not "one", which is an article in many languages.
        clock: words before the hour in a time of the day ("half past four", "halb fünf"): languages
            count hours differently, so that hour is not certain.
        clock_between: words that are so only after another number ("five to six", "zehn vor drei").
        hour: what follows a figure that is an hour of the day, as a regular expression.
        centuries: stems of words beside which a Roman numeral is surely a number ("XIX век").
        scales_first: whether the scale stands before the figure ("miliyan 3" is three million).
        scores: words that multiply the number word before them, with a hyphen between (quatre-vingts).
        joined: what number words are made of that are written together (fünfundzwanzig).
    """

    code: str
    scales: dict[str, int]
    words: dict[str, int]
    months: dict[str, int]
    certain: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    clock_between: frozenset[str] = frozenset()
    money_scales: dict[str, int] = field(default_factory=dict)
    hour: str = ""
    centuries: tuple[str, ...] = ()
    scales_first: bool = False
    scores: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()


def numbered(text: str, first: int = 1) -> dict[str, int]:
    """Words separated by spaces, numbered from `first`; alternatives are parted by a slash."""
    return {
        word: number
        for number, alternatives in enumerate(text.split(), first)
        for word in alternatives.split("/")
    }


def valued(text: str) -> dict[str, int]:
    """Entries "word=value"; alternatives are parted by a slash, values may be like 1e6."""
    return {
        word: int(float(value))
        for entry in text.split()
        for words, _, value in [entry.partition("=")]
        for word in words.split("/")
    }


# Numerals written in ideographs; 兩/两 is two before a counter, 〇 and 零 nothing.
IDEOGRAPH_DIGITS = {
    **{character: n for n, character in enumerate("〇一二三四五六七八九")},
    "零": 0, "兩": 2, "两": 2, "壱": 1, "弐": 2, "参": 3,
}  # fmt: skip
# Korean counts so as well, in its own letters: 252만, 3억 5천만.
IDEOGRAPH_TENS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "백": 100, "천": 1000}
IDEOGRAPH_MYRIADS = {
    "万": 10_000, "萬": 10_000, "億": 100_000_000, "亿": 100_000_000, "兆": 1_000_000_000_000,
    "만": 10_000, "억": 100_000_000, "조": 1_000_000_000_000,
}  # fmt: skip
# The year before the first of each Japanese era (National Diet Library, calendar of eras).
JAPANESE_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


@by_language
def numerals(lang: str) -> Numerals | None:
    """The number words of the language with this BCP 47 tag; None if they are not known."""
    found = data_of(primary(lang), "numerals")
    return None if found is None else cast("Numerals", found.NUMERALS)
