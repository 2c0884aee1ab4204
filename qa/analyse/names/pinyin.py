"""What the characters of a Chinese source are in pinyin, and which names may be a slip of that."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product

from qa.analyse.names.han import may_be_from_abroad
from qa.analyse.names.transcription import rendering
from qa.lexicon.disk_cache import kept
from qa.model.expression import expression
from qa.model.memory import Memo, loaded, remembered
from qa.model.needs import Needs
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

HAN_RUN = expression(r"[\u4e00-\u9fff]{2,400}")
# Names of people and places have two characters, or three.
LENGTHS = (2, 3)
# A shorter form is one letter away from too much.
SHORTEST: int = TUNED["SHORTEST"]
# A form that is pinyin itself needs a longer name, of three characters, to be a slip of it.
LONG: int = TUNED["LONG"]
LONGEST_SYLLABLE: int = TUNED["LONGEST_SYLLABLE"]
LONGEST: int = TUNED["LONGEST"]
VOWELS = frozenset("aeiou")
DOTS = frozenset("·・•‧")
V_FOR_U = expression(r"(?<=[ln])v")
# Names are found by so many letters of their beginning and of their end.
ENDS: int = TUNED["ENDS"]
# What a syllable ends in; after any other consonant, Chinese needs one more syllable.
FINALS = frozenset("aeiouüngr")


class SourceReadings(Needs):
    """The names that any two or three characters in a row may be, by their pinyin.

    It answers as `SourceSounds` does.

    Attributes:
        shortest: of so many letters a form must be to be a slip.
    """

    shortest = SHORTEST

    def __init__(self, text: str, code: str) -> None:
        self.text, self.code = text, code
        self._known = {}
        self._indexes: dict[str, dict[str, list[str]]] = {}

    def find(self, key: str) -> tuple[int, str] | None:
        """The characters that `key` is the pinyin of; they have no cases, so 0 stands with them."""
        bare = _without_signs(key)
        written = self.need(_names).get(bare) if is_pinyin(bare) else None
        return None if written is None else (0, written)

    def is_native(self, key: str) -> bool:
        """Whether the source has the name."""
        return is_pinyin(key) and key in self.need(_names)

    def near(self, key: str) -> Iterator[str]:
        """The pinyin of characters in the source that is one letter away from `key`."""
        from rapidfuzz.distance import OSA

        bare = _without_signs(key)
        if not SHORTEST <= len(bare) <= LONGEST or not bare.isascii():
            return
        itself = is_pinyin(bare)
        if (itself and len(bare) < LONG) or not _may_be_slip(bare) or bare in self.need(_names):
            return
        index = self._index(bare[0])
        near = [
            pinyin
            for pinyin in dict.fromkeys(
                name for end in _ends(bare, _half(len(bare))) for name in index.get(end, ())
            )
            if bare[:-1] != pinyin  # a longer name from abroad, cut in the middle
            and not (bare == pinyin[:-1] and bare[-1] not in FINALS)  # 胡苏姆 is Husum
            and not (
                pinyin.endswith("er") and bare == pinyin.removesuffix("er") + "r"
            )  # 去哪儿 is Qunar
            and OSA.distance(bare, pinyin, score_cutoff=1) == 1
            and not (itself and len(self.need(_names)[pinyin]) < LENGTHS[-1])
        ]
        near = [pinyin for pinyin in near if self.need(_names)[pinyin] not in self.need(_parted)]
        written = [self.need(_names)[pinyin] for pinyin in near]
        if not any(
            bare in _readings(name) or _is_from_abroad(bare, name, self.code) for name in written
        ):
            yield from near

    def _index(self, initial: str) -> dict[str, list[str]]:
        """The names that begin with a letter, by how they begin and end: few letters are asked."""
        index = self._indexes.get(initial)
        if index is None:
            index = self._indexes[initial] = {}
            for pinyin in self.need(_names):
                if pinyin[0] == initial and len(pinyin) >= SHORTEST - 1:
                    lengths = range(len(pinyin) - 1, len(pinyin) + 2)
                    halves = dict.fromkeys(map(_half, lengths))
                    for end in (end for half in halves for end in _ends(pinyin, half)):
                        index.setdefault(end, []).append(pinyin)
        return index


def _names(readings: SourceReadings) -> dict[str, str]:
    """The characters that each pinyin stands for: read when a name is first asked for."""
    from pypinyin.contrib.mmseg import seg  # 0.3 s, for Chinese sources only

    known = _syllables_of_words()
    names: dict[str, str] = {}
    for match in HAN_RUN.finditer(readings.text):
        run = match.group()
        syllables = list(chain.from_iterable(map(known.__getitem__, seg.cut(run))))
        if len(syllables) != len(run):
            continue
        for length in LENGTHS:
            for start in range(len(run) - length + 1):
                pinyin = "".join(syllables[start : start + length])
                names.setdefault(pinyin, run[start : start + length])
    return names


def _without_signs(key: str) -> str:
    """A form without apostrophes between syllables, and with the u of which keyboards make a v: Lvping, Lüping."""
    return V_FOR_U.sub("u", key.replace("'", ""))


def _parted(readings: SourceReadings) -> frozenset[str]:
    """What stands right before or behind a dot, as parts of a name from abroad do: they are no pinyin.

    John Gobai is 约翰·戈拜, though 戈拜 is read Gebai.
    """
    text = readings.text
    found: set[str] = set()
    for match in HAN_RUN.finditer(text):
        run = match.group()
        if text[match.start() - 1 : match.start()] in DOTS:
            found.update(run[:length] for length in LENGTHS)
        if text[match.end() : match.end() + 1] in DOTS:
            found.update(run[-length:] for length in LENGTHS)
    return frozenset(found)


def _half(length: int) -> int:
    """How many letters of either end names of this length are found by."""
    return min(ENDS, (length - 1) // 2)


def _ends(key: str, half: int) -> tuple[str, str]:
    """How a name begins and ends: those that differ in one place share one of both."""
    return key[:half], f"-{key[-half:]}"


@loaded
def _syllables_of_words() -> Memo[str, list[str]]:
    """The syllables of a word as the dictionary of phrases cuts it from a run of characters."""
    return Memo(_syllables_of)


def _syllables_of(word: str) -> list[str]:
    from pypinyin import lazy_pinyin

    return [each.replace("v", "u") for each in lazy_pinyin(word, errors="ignore")]


@loaded
def _syllables() -> frozenset[str]:
    """All syllables of pinyin, without tones."""
    from importlib.metadata import version  # takes longer to load than to check an article

    return frozenset(kept("pinyin-syllables", version("pypinyin"), _all_syllables))


def _all_syllables() -> list[str]:
    """Those of the forty thousand characters that the package knows, which takes 0.3 s to ask."""
    from pypinyin import Style, pinyin
    from pypinyin.constants import PINYIN_DICT

    characters = "".join(map(chr, PINYIN_DICT))
    readings = (each[0].replace("v", "u") for each in pinyin(list(characters), style=Style.NORMAL))
    return sorted({each for each in readings if not VOWELS.isdisjoint(each)})  # not "hm"


@remembered
def is_pinyin(key: str) -> bool:
    """Whether the letters are syllables of pinyin throughout."""
    return len(key) in _ends_of_syllables(key)


def _ends_of_syllables(key: str) -> set[int]:
    """Up to which letters a form is syllables of pinyin throughout; 0 is among them."""
    syllables = _syllables()
    ends = {0}
    for end in range(1, len(key) + 1):
        if any(
            start in ends and key[start:end] in syllables
            for start in range(max(0, end - LONGEST_SYLLABLE), end)
        ):
            ends.add(end)
    return ends


@remembered
def _may_be_slip(key: str) -> bool:
    """Whether a form may be one letter away from pinyin: of no other form need a source be read.

    True of some that are not, and of all that are: what stands before the slip, and what stands
    behind it, are syllables, and a letter taken away, from the slip or from what should stand
    there, makes both equal. Of two letters that changed places each may be in another syllable.
    """
    nearly = _nearly_syllables()
    ends = _ends_of_syllables(key)
    starts = [at for at in range(len(key) + 1) if is_pinyin(key[at:])]
    if any(
        not nearly.isdisjoint(_shortened(key[start:end]))
        for start in ends
        for end in starts
        if start <= end <= start + LONGEST_SYLLABLE + 1
    ):
        return True
    swapped = (f"{key[:n]}{key[n + 1]}{key[n]}{key[n + 2 :]}" for n in range(len(key) - 1))
    return any(map(is_pinyin, swapped))


@loaded
def _nearly_syllables() -> frozenset[str]:
    return frozenset(chain.from_iterable(map(_shortened, _syllables())))


def _shortened(key: str) -> set[str]:
    """The form, and what is left of it without one of its letters."""
    return {key, *(key[:n] + key[n + 1 :] for n in range(len(key)))}


def _is_from_abroad(bare: str, characters: str, code: str) -> bool:
    """Whether the characters write the sound of the name, which is no pinyin: Balarin, 巴拉林."""
    return may_be_from_abroad(characters, code) and rendering(bare, characters, code).is_good


def _readings(characters: str) -> set[str]:
    """All pinyin of a name, whatever each of its characters is read as elsewhere."""
    from pypinyin import Style, pinyin

    each = pinyin(list(characters), style=Style.NORMAL, heteronym=True)
    return {"".join(choice).replace("v", "u") for choice in product(*each)}
