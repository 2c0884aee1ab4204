"""What the characters of a Chinese source are in pinyin, and which names may be a slip of that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

HAN_RUN = re.compile(r"[\u4e00-\u9fff]{2,400}")
# Names of people and places have two characters, or three.
LENGTHS = (2, 3)
# A shorter form is one letter away from too much.
SHORTEST = 5
# A form that is pinyin itself needs a longer name, of three characters, to be a slip of it.
LONG = 8
LONGEST_SYLLABLE = 6
LONGEST = 18
VOWELS = frozenset("aeiou")
# Names are found by so many letters of their beginning and of their end.
ENDS = 3


class SourceReadings:
    """The names that any two or three characters in a row may be, by their pinyin.

    It answers as `SourceSounds` does.

    Attributes:
        shortest: of so many letters a form must be to be a slip.
    """

    shortest = SHORTEST

    def __init__(self, text: str) -> None:
        from pypinyin import lazy_pinyin  # 0.3 s, for Chinese sources only

        self._names: dict[str, str] = {}
        for match in HAN_RUN.finditer(text):
            run = match.group()
            syllables = [each.replace("v", "u") for each in lazy_pinyin(run, errors="ignore")]
            if len(syllables) != len(run):
                continue
            for length in LENGTHS:
                for start in range(len(run) - length + 1):
                    pinyin = "".join(syllables[start : start + length])
                    self._names.setdefault(pinyin, run[start : start + length])
        self._index: dict[str, list[str]] | None = None

    def find(self, key: str) -> tuple[int, str] | None:
        """The characters that `key` is the pinyin of; they have no cases, so 0 stands with them."""
        written = self._names.get(key.replace("'", ""))
        return None if written is None else (0, written)

    def is_native(self, key: str) -> bool:
        """Whether the source has the name."""
        return key in self._names

    def near(self, key: str) -> Iterator[str]:
        """The pinyin of characters in the source that is one letter away from `key`."""
        from rapidfuzz.distance import OSA

        bare = key.replace("'", "")
        if not SHORTEST <= len(bare) <= LONGEST or not bare.isascii() or bare in self._names:
            return
        itself = is_pinyin(bare)
        if itself and len(bare) < LONG:
            return
        if self._index is None:
            self._index = self._indexed()
        near = [
            pinyin
            for pinyin in dict.fromkeys(
                name for end in _ends(bare, _half(len(bare))) for name in self._index.get(end, ())
            )
            if pinyin[0] == bare[0]
            and bare[:-1] != pinyin  # a longer name from abroad, cut in the middle
            and OSA.distance(bare, pinyin, score_cutoff=1) == 1
            and not (itself and len(self._names[pinyin]) < LENGTHS[-1])
        ]
        if not any(bare in _readings(self._names[pinyin]) for pinyin in near):
            yield from near

    def _indexed(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for pinyin in self._names:
            if len(pinyin) >= SHORTEST - 1:
                lengths = range(len(pinyin) - 1, len(pinyin) + 2)
                halves = dict.fromkeys(map(_half, lengths))
                for end in (end for half in halves for end in _ends(pinyin, half)):
                    index.setdefault(end, []).append(pinyin)
        return index


def _half(length: int) -> int:
    """How many letters of either end names of this length are found by."""
    return min(ENDS, (length - 1) // 2)


def _ends(key: str, half: int) -> tuple[str, str]:
    """How a name begins and ends: those that differ in one place share one of both."""
    return key[:half], f"-{key[-half:]}"


@cache
def _syllables() -> frozenset[str]:
    """All syllables of pinyin, without tones."""
    from pypinyin import Style, pinyin
    from pypinyin.constants import PINYIN_DICT

    characters = "".join(map(chr, PINYIN_DICT))
    readings = (each[0].replace("v", "u") for each in pinyin(list(characters), style=Style.NORMAL))
    return frozenset(each for each in readings if not VOWELS.isdisjoint(each))  # not "hm"


def is_pinyin(key: str) -> bool:
    """Whether the letters are syllables of pinyin throughout."""
    syllables = _syllables()
    ends = {0}
    for end in range(1, len(key) + 1):
        if any(
            start in ends and key[start:end] in syllables
            for start in range(max(0, end - LONGEST_SYLLABLE), end)
        ):
            ends.add(end)
    return len(key) in ends


def _readings(characters: str) -> set[str]:
    """All pinyin of a name, whatever each of its characters is read as elsewhere."""
    from pypinyin import Style, pinyin

    each = pinyin(list(characters), style=Style.NORMAL, heteronym=True)
    return {"".join(choice).replace("v", "u") for choice in product(*each)}
