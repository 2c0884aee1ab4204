"""What `dictionaries.py` makes dictionaries of: WikDict, wordnets, CC-CEDICT, EDICT, our own tables."""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from qa.languages.folders import lines_of
from qa.read.dictionaries.dictd import read_dictd

# Words, and how much speaks for each of their translations.
Table = dict[str, Counter[str]]

# ISO 639-3, as the files of WikDict are called.
LONG = {
    "de": "deu", "fr": "fra", "es": "spa", "pt": "por", "it": "ita", "nl": "nld", "sv": "swe",
    "nb": "nor", "fi": "fin", "pl": "pol", "ru": "rus", "tr": "tur", "el": "ell", "ja": "jpn",
}  # fmt: skip
WORDNET = {"fr": "french", "es": "spanish", "pt": "portuguese", "it": "italian", "he": "hebrew"}
# Languages that have a dictionary with English, by which others are led to it.
PIVOTS = ("fin", "pol", "ell", "nor", "bul", "jpn", "ind")
# What a translation must weigh that comes by other languages: a way weighs 1 to 2, the narrower
# the more. Of words that have none, so many are taken that weigh less.
TWO_WAYS, ONE_WAY, FROM_ONE_WAY = 2.0, 1.2, 3
# A dictionary with English itself weighs more.
DIRECT = 4
OWN = 3
LONGEST = 40
ASIDE = re.compile(r"\(.*?\)|\[.*?\]")
ARTICLE = re.compile(r"^(?:to|a|an|the) ")
POINTS = re.compile("[\u0591-\u05c7]")  # of Hebrew, which nobody writes
LEMMA = re.compile(r"""VALUES \(['"]([^'"]+)['"],['"].['"],['"]([^'"]+)['"],['"]N['"]""")


def empty_table() -> Table:
    """A table without words."""
    return defaultdict(Counter)


class WikDict:
    """The dictionaries in a folder, read when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[tuple[str, str], Table] = {}

    def between(self, one: str, other: str) -> Table:
        """What is translated by what, from the dictionaries of both directions."""
        if (one, other) not in self.known:
            found = empty_table()
            for word, said in self._entries(one, other):
                found[word].update(said)
            for word, said in self._entries(other, one):
                for translation in said:
                    found[translation][word] += 1
            self.known[one, other] = found
        return self.known[one, other]

    def _entries(self, one: str, other: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        path = self.folder / f"freedict-{one}-{other}.index"
        for entry in read_dictd(path) if path.exists() else ():
            if entry is not None:
                yield entry

    def to_english(self, lang: str) -> Table:
        """The words of a language, directly and by way of others."""
        code = LONG.get(lang)
        found = empty_table()
        if code is None:
            return found
        for word, translations in self.between(code, "eng").items():
            for one in translations:
                found[word][one] += DIRECT
        for word, reached in self._ways(code).items():
            well = {one: round(w) for one, w in reached.items() if w >= TWO_WAYS}
            if well or word in found:
                found[word].update(well)
            else:
                best = reached.most_common(FROM_ONE_WAY)
                found[word].update({one: 1 for one, w in best if w >= ONE_WAY})
        return found

    def _ways(self, code: str) -> dict[str, _Weights]:
        ways: dict[str, _Weights] = defaultdict(_Weights)
        for pivot in PIVOTS:
            if pivot == code:
                continue
            first, second = self.between(code, pivot), self.between(pivot, "eng")
            for word, middle in first.items():
                reached = _Weights()
                for way in middle:
                    ends = second.get(way, ())
                    for one in ends:
                        reached[one] += 1 / len(ends) / len(middle)
                for one, weight in reached.items():
                    ways[word][one] += 1 + min(1.0, 2 * weight)
        return ways


class _Weights(defaultdict[str, float]):
    def __init__(self) -> None:
        super().__init__(float)

    def most_common(self, most: int) -> list[tuple[str, float]]:
        return sorted(self.items(), key=lambda item: -item[1])[:most]


def wordnet(folder: Path, lang: str) -> Table:
    """Words of a wordnet by the English words of the same set."""
    own, english = _lemmas(folder, WORDNET[lang]), _lemmas(folder, "english")
    found = empty_table()
    for key, words in own.items():
        for word in words:
            found[word].update(english.get(key, ()))
    return found


def _lemmas(folder: Path, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    text = (folder / name / f"{name}_lemma.sql").read_text("utf-8", "replace")
    for match in LEMMA.finditer(text):
        found[match.group(1)].append(POINTS.sub("", match.group(2)).replace("_", " "))
    return found


def cedict(path: Path) -> Table:
    """CC-CEDICT: words in both scripts."""
    found = empty_table()
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        match = re.match(r"(\S+) (\S+) \[.*?\] /(.*)/$", line)
        if match is None:
            continue
        for one in _said(re.split(r"[/;,]", ASIDE.sub("", match.group(3)))):
            if not one.startswith(("CL:", "variant", "surname", "see ")):
                for word in {match.group(1), match.group(2)}:
                    found[word][one] += 1
    return found


def edict(path: Path) -> Table:
    """EDICT; words that are usually written in kana are filed so, too."""
    found = empty_table()
    for line in path.read_text("euc-jp", "replace").splitlines():
        match = re.match(r"(\S+) (?:\[(\S+)\] )?/(.*)/$", line)
        if match is None or match.group(1).startswith("？"):
            continue
        words = [match.group(1)]
        if "(uk)" in line and match.group(2):
            words.append(match.group(2))
        for one in _said(ASIDE.sub("", match.group(3)).split("/")):
            for word in words:
                found[word][one] += 2 if "(P)" in line else 1
    return found


def _said(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        one = ARTICLE.sub("", part.strip())
        if one and len(one) < LONGEST:
            yield one


def own_core(lang: str) -> Table:
    """The dictionary that was written for the project, where there is one."""
    found = empty_table()
    for line in lines_of(lang, "core.txt"):
        name, *words = line.split()
        for one in words:
            found[one][name] += OWN
    return found


def own_meanings(lang: str) -> Table:
    """The table of meanings: what ends with a dot is a word, all else a beginning."""
    found = empty_table()
    for line in lines_of(lang, "meanings.txt"):
        name, *stems = line.split()
        for one in stems:
            found[one][name] += OWN
    return found
