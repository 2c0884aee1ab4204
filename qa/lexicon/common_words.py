"""The common words of forty languages in one table: what tells languages apart."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from qa.files.at_places import FileBytes
from qa.languages.language import language
from qa.lexicon.frequency import LISTED, WordTable, opened_table, packed
from qa.model.memory import Memo, loaded

# Chinese and Japanese are not written in words: their letters tell them.
LANGUAGES: Final = tuple(sorted({*LISTED, "ha"} - {"zh", "ja"}))
# How common the function words of a language are taken to be that wordfreq has no list of.
FUNCTION_WORD: Final = 6.6
# Words that are used less than sixteen times in a million are not in it: common ones tell enough.
LEAST: Final = 4.2
# A frequency is one character of ASCII: so many to a unit of the Zipf scale.
STEPS: Final = 20
FIRST: Final = 0x30

# What stands for each language before its frequency.
MARKS: Final = {lang: bytes((FIRST + number,)) for number, lang in enumerate(LANGUAGES)}

SHIPPED: Final = Path(__file__).with_name("common.words")
# What a word is worth: the numbers of the languages that have it, and its Zipf frequency in each.
Profile = tuple[tuple[int, float], ...]


class CommonWords(WordTable):
    """How common a word is in each language, where it is.

    Attributes:
        profile: gives, for a word, the numbers in `LANGUAGES` of the languages in which it is
            common, in order, each with its Zipf frequency there.
    """

    def __init__(self, table: bytes | FileBytes) -> None:
        super().__init__(table)
        self.profile: Callable[[str], Profile] = Memo(self._profile).__getitem__

    def _profile(self, word: str) -> Profile:
        word = word.casefold().replace("’", "'")
        found = self._search(word)
        if not found and "'" in word:
            # Lists part "l'homme" before the noun.
            found = self._search(word.rpartition("'")[2])
        return found

    def highest(self, word: str, but: str) -> float | None:
        """How common a word is where it is most common; None if it is common in no language.

        Args:
            word: of letters, in lower case.
            but: the code of a language that does not count.
        """
        line = self._value(word.casefold())
        if not line:
            return None
        heights = line[1::2]
        place = line[::2].find(MARKS.get(but, b"\n"))
        if place >= 0:
            heights = heights[:place] + heights[place + 1 :]
        return LEAST + (max(heights) - FIRST) / STEPS if heights else None

    def _search(self, word: str) -> Profile:
        return _pairs(self._value(word))


# What the characters of a line say: numbers of languages, and Zipf frequencies.
NUMBERS: Final = bytes(max(0, character - FIRST) for character in range(256))
HEIGHTS: Final = tuple(LEAST + (character - FIRST) / STEPS for character in range(256))


def _pairs(line: bytes) -> Profile:
    heights = map(HEIGHTS.__getitem__, line[1::2])
    return tuple(zip(line[::2].translate(NUMBERS), heights, strict=True))


@loaded
def common_words() -> CommonWords:
    """The table of all languages, as it is shipped; one that is not whole is made anew.

    Data: wordfreq 3 by Robyn Speer, CC BY-SA 4.0.
    """
    with suppress(OSError, ValueError):
        return CommonWords(opened_table(SHIPPED))
    return CommonWords(table_of_common_words())


def table_of_common_words() -> bytes:
    """The table as wordfreq's small lists give it, which takes a second (benchmarks/word_lists.py)."""
    import wordfreq

    parts: dict[str, list[bytes]] = {}
    for number, lang in enumerate(LANGUAGES):
        if lang not in LISTED:
            known = language(lang)
            mark = bytes((FIRST + number, FIRST + round((FUNCTION_WORD - LEAST) * STEPS)))
            for word in known.function_words if known else ():
                parts.setdefault(word, []).append(mark)
            continue
        for centibels, bucket in enumerate(wordfreq.get_frequency_list(lang, "small")):
            height = round((9.0 - centibels / 100 - LEAST) * STEPS)
            if height < 0:
                break
            mark = bytes((FIRST + number, FIRST + height))
            for word in bucket:
                parts.setdefault(word, []).append(mark)
        wordfreq.get_frequency_list.cache_clear()
    return packed({word.encode("utf-8"): b"".join(marks) for word, marks in parts.items()})
