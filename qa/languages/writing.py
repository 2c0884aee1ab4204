"""How a language is written, as far as rules have to know it of languages without words of their own.

`writing.toml` in the folder of a language, or a table of `languages/writing.toml` for one that has no folder.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qa.languages.folders import codes_with, lines_of
from qa.model.data_classes import dataclass
from qa.model.expression import compiled
from qa.model.language_tag import primary
from qa.model.memory import loaded

FILE = "writing.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What is known of it; what is not said is not so.

    Attributes:
        name: of the language, in English.
        scripts: what it is written in, by the names of Unicode; Latin if nothing is said.
        own_script: the one that no other language is written in, of those that are told apart here.
        is_unspaced: whether there are no spaces between words, so that neither a doubled word nor an echo is seen.
        is_ideographic: whether words are written in ideographs.
        has_many_readings: whether an ideograph is read in several ways, so that none tells how a name sounds (Junkei, Junsei); the
            same language counts years by eras, and ages by the years that a life has touched.
        sounds_names: whether names from abroad are written by their sound in ideographs.
        character_set: an encoding of Python that has its ideographs, and lacks many of other languages.
        clause_letters: ideographs of which a clause has two, and a heading of another language hardly ever.
        has_myriads: whether numbers go on after a word for ten thousand: 3億5000万.
        has_lakhs: whether words that no list here has make a number a hundred thousand or ten million times as
            large: ২৩ লাখ is 2.3 million.
        lists_lack_forms: whether text has other words than lists of words, since they are not set apart as there.
        reduplicates: whether any word may be said twice: "sık sık" is "often", "orang-orang" are people.
        respells_names: whether foreign names are written as they are spoken ("Makfaul"), so that a source is
            no evidence for their spelling.
        percent_first: whether the sign of a share stands before its number: "%5".
        joined_before: what is written together with the word behind it (and, to, the), as a regular expression.
        particles: letters that are a word each and stand before a word without a space: and, in, to.
        article: what stands so, too.
        letters_of: the code of the language whose tables of letters hold for it, too.
        glide: a letter that is a vowel or a consonant.
        written_behind: particles that stand behind a word without a space, and endings of cases; behind an equals sign stands
            what the word ends in without one: “მა=ი”.
        question_marks: marks of questions besides "?" that other languages use for something else.
        half: what adds a half to the number before it ("and a half"), as a regular expression; some languages
            write one word ("anderthalb").
        spaced_marks: marks that have a space before them, as those of French have.
        echoes: words that grammar may double, casefolded and with spaces between: "se se quere", if it is wanted.
        second_accents: whether a word may bear a second accent, before a pronoun.
        keeps_names: whether names from other Latin alphabets are written as in their language, not by their
            sound: "Alaska", not "Alasca".
        capital_adjectives: whether names of languages, peoples and offices are capitalized.
        derives_from_names: whether names take an s, and endings for peoples and adjectives: "the Lovings",
            "Alabamian", "Apulian".
        apostrophe_suffixes: whether endings follow a name behind an apostrophe: "Ankara'da".
        cyrillic_names: how it spells names of Cyrillic alphabets, each spelling with the one of English behind
            an equals sign: "sz=s", for Koposzov.
        reformed: the last year of which days may be told by another calendar than today's, in the country or countries of
            the language; 0 where that ended before 1800.
        unlisted: the share of the words in small letters that the frequency list lacks, in news of today (the median of texts,
            measured on 2026-11-30); 0 where nobody has measured it.
    """

    name: str = ""
    scripts: tuple[str, ...] = ()
    own_script: str = ""
    is_unspaced: bool = False
    is_ideographic: bool = False
    has_many_readings: bool = False
    sounds_names: bool = False
    character_set: str = ""
    clause_letters: str = ""
    has_myriads: bool = False
    has_lakhs: bool = False
    lists_lack_forms: bool = False
    reduplicates: bool = False
    respells_names: bool = False
    percent_first: bool = False
    joined_before: str = ""
    particles: str = ""
    article: str = ""
    letters_of: str = ""
    glide: str = ""
    written_behind: tuple[str, ...] = ()
    question_marks: str = ""
    spaced_marks: str = ""
    echoes: str = ""
    second_accents: bool = False
    half: str = ""
    keeps_names: bool = False
    capital_adjectives: bool = False
    derives_from_names: bool = False
    apostrophe_suffixes: bool = False
    cyrillic_names: tuple[str, ...] = ()
    reformed: int = 0
    unlisted: float = 0.0


UNKNOWN = Writing()


@loaded
def writing(code: str) -> Writing:
    """How a language is written, by its ISO 639 code; nothing is known of others."""
    if code in codes_with(FILE):
        return _read(tomllib.loads("\n".join(lines_of(code, FILE))))
    facts = _without_folder().get(code)
    return UNKNOWN if facts is None else _read(facts)


def _read(facts: Mapping[str, Any]) -> Writing:
    known: dict[str, Any] = {
        name: tuple(fact) if isinstance(fact, list) else fact for name, fact in facts.items()
    }
    return Writing(**known)


@loaded
def and_a_half(lang: str) -> re.Pattern[str] | None:
    """What adds a half to the number before it, in the language of this code; None if nothing does."""
    half = writing(lang).half
    return compiled(half, re.IGNORECASE) if half else None


def is_unspaced(lang: str | None) -> bool:
    """Whether the language with this BCP 47 tag puts no spaces between words."""
    return writing(primary(lang)).is_unspaced


@loaded
def written_so(fact: str) -> frozenset[str]:
    """The codes of the languages of which a fact holds."""
    return frozenset(
        code for code in {*codes_with(FILE), *_without_folder()} if getattr(writing(code), fact)
    )


@loaded
def _without_folder() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((Path(__file__).parent / FILE).read_text("utf-8"))
