"""Forms that are right whatever the source has: of somebody whom everybody knows, or in another romanization."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.analyse.names.capitalized_forms import Form
from qa.analyse.names.case_endings import VOWELS, bases, has_many_cases
from qa.analyse.names.cyrillic_abroad import is_from_cyrillic
from qa.analyse.names.evidence import Variant, Who
from qa.analyse.names.introductions import role_words
from qa.analyse.names.public_figures import JOINT, surnames_by_first_name
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import is_doubled
from qa.analyse.names.transcription import rendering
from qa.analyse.words import occurrences, words
from qa.languages.folders import codes_with
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.languages.surnames import FILE as SURNAMES
from qa.languages.transcriptions import known_names, known_spellings
from qa.languages.world import english_world
from qa.languages.writing import writing
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.language_tag import HUB, primary
from qa.model.memory import loaded, remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]
# Letters of sounds that names from elsewhere do not have: reference works have Russell in Arabic letters, too.
OWN_LETTERS = frozenset("عحصضظق")
# An ending of so many letters is no slip of the pen.
LONG_ENDING: int = TUNED["LONG_ENDING"]
# What German makes an adjective of a town with.
OF_TOWNS = "er"
# A vowel that names of Slavic languages end in only if they come from abroad.
FOREIGN_VOWELS = frozenset("yi")
# A name that English knows so well is written in one way (Zipf); a form, at least sometimes.
KNOWN: float = TUNED["KNOWN"]
SOMETIMES: float = TUNED["SOMETIMES"]


def is_known_otherwise(document: Document, variant: Variant) -> bool:
    """Whether the form is right in English, though the source has the name in another way."""
    form, right, there = variant.form, variant.right.casefold(), primary(document.source_lang)
    if not right or primary(document.lang) != HUB:
        return False
    if is_of_a_place(form.key, shared_words("peoples of places"), ("", *VOWELS, "s")):
        return True
    if (
        _is_a_town(form.key, right)
        or _is_name_here(document, variant)
        or _is_own_spelling(document, form.key, right)
        or _is_better_known(document, form.key, right)
    ):
        return True
    return not _is_written_here(variant) and (
        is_from_cyrillic(form.key, right, there)
        or _is_instrumental(form.key, right, there)
        or _is_long_vowel(document, form.key, right)
        or _is_house_style(document, form, right)
        or _is_spelled_so_throughout(document, form, right)
        or _is_written_by_its_sounds(form.key, right, there)
        or _keeps_an_ending(form.key, right, there)
        or _is_another_romanization(document, form.key, right)
        or (
            _is_public_figure(document, form, form.key)
            and not _is_public_figure(document, form, right)
        )
    )


def is_of_a_place(key: str, endings: Iterable[str], lost: Sequence[str] = ("",)) -> bool:
    """Whether English makes the form of a country or a large city: Honduran, Icelander.

    Beside a source that has the form in its own way (Czech Běloruský, for Belarusan), all endings count, and what
    stands behind the stem may be `lost`. Where the article alone speaks, only endings that no slip puts there: “Irann” is one.
    """
    stem, world = key.removesuffix("s"), english_world()
    return stem not in world and any(
        stem.removesuffix(ending) + rest in world
        for ending in endings
        if stem.endswith(ending)
        for rest in lost
    )


def _is_own_spelling(document: Document, key: str, right: str) -> bool:
    """Whether the form is a title of English, or English knows it with a letter doubled: Honourable; Mallam, for Malam."""
    known, titles = lexicon(document.lang), role_words(language(document.lang))[0]
    if key in titles:
        return True
    return known is not None and is_doubled(key, right) and known.zipf(key) >= SOMETIMES


def _is_name_here(document: Document, variant: Variant) -> bool:
    """Whether English knows the form, and not the other one, that the source in another alphabet sounds like: Kronstadt."""
    known = lexicon(document.lang)
    return (
        known is not None
        and any(each.who is Who.SOUND for each in variant.witnesses)
        and known.zipf(variant.form.key) >= SOMETIMES
        and known.zipf(variant.right.casefold()) == 0
    )


def _is_a_town(key: str, right: str) -> bool:
    """Whether the source has what German makes of a town: the Berner Arena, in Berne."""
    town = right.removesuffix(OF_TOWNS)
    return town != right and town in english_world() and key.removeprefix(town) in {"", "e"}


def _is_instrumental(key: str, right: str, lang: str) -> bool:
    """Whether the source has a case of a name in a vowel that its own names do not end in: Henrym."""
    return right == key + "m" and key[-1] in FOREIGN_VOWELS and has_many_cases(lang)


def _is_long_vowel(document: Document, key: str, right: str) -> bool:
    """Whether an h behind the last vowel parts two forms that English hardly knows: Andoh, Ando; Salimah, Salima."""
    known = lexicon(document.lang)
    shorter, longer = sorted((plain(key), plain(right)), key=len)
    return (
        known is not None
        and longer == shorter + "h"
        and shorter[-1] in VOWELS
        and max(known.zipf(key), known.zipf(right)) < KNOWN
    )


def _is_house_style(document: Document, form: Form, right: str) -> bool:
    """Whether the article writes so each time, and English has the form: Taleban. A letter doubled or not is a slip."""
    known, key = lexicon(document.lang), form.key
    return (
        known is not None
        and form.times > 1
        and known.zipf(key) >= SOMETIMES
        and not (is_doubled(key, right) or is_doubled(right, key))
    )


def _is_better_known(document: Document, key: str, right: str) -> bool:
    """Whether English has the form, and not what the source or another sentence writes: Maurya, Mourya; Rheims, Reims."""
    known = lexicon(document.lang)
    return known is not None and (
        known.zipf(key) > 0.0 == known.zipf(right)
        or (known.zipf(key) >= SOMETIMES and plain(key).replace("h", "") == plain(right))
    )


def _is_written_by_its_sounds(key: str, right: str, lang: str) -> bool:
    """Whether the source's language writes a name of elsewhere by its own sounds: French Hougly, for Hugly."""
    return any(
        right.replace(spelling, english) == key
        for spelling, _, english in (way.partition("=") for way in writing(lang).cyrillic_names)
        if len(spelling) > 1
    )


def _is_spelled_so_throughout(document: Document, form: Form, right: str) -> bool:
    """Whether the article writes so each time, about as often as the source has its own form: Jeejeeh, where French has Jejeeh.

    A slip of the pen seldom hits each of several mentions in the same way.
    """
    known = lexicon(document.lang)
    if document.source is None or form.times < 2 or known is None or known.zipf(right) > 1.0:
        return False
    there = document.source.need(occurrences)
    times = sum(
        len(n) for word, n in there.items() if word[0].isupper() and word.casefold() == right
    )
    return abs(times - form.times) < min(2, form.times)


def _is_written_here(variant: Variant) -> bool:
    """Whether the article itself has the other form as well."""
    return any(witness.who is Who.ARTICLE for witness in variant.witnesses)


def _is_public_figure(document: Document, form: Form, key: str) -> bool:
    """Whether the name beside the form makes somebody of it, written as the key, whom everybody knows."""
    figures = surnames_by_first_name(primary(document.lang))
    text, column = document.target.text, document.target.need(words)
    written = plain(key)
    for number in form.numbers[:GLANCE]:
        for first in (number - 1, number):
            if first < 0 or first + 1 >= len(column.texts):
                continue
            if text[column.end(first) : column.starts[first + 1]] != " ":
                continue
            before = first - (plain(column.texts[first]) in shared_words("name particles"))
            name, surname = plain(column.texts[before]), plain(column.texts[first + 1])
            if first == number:
                name = written
            else:
                surname = written
            surnames = (each.rpartition(JOINT)[2] for each in figures.of(name).split())
            if surname in map(plain, surnames):
                return True
    return False


def _is_another_romanization(document: Document, key: str, right: str) -> bool:
    """Whether English has the form, and both spell one Arabic name: Hussein, Hussain."""
    known = lexicon(document.lang)
    return (
        known is not None
        and known.zipf(key) > 0
        and any(_spell_one(plain(key), plain(right), code) for code in _spelled_freely())
    )


@loaded(most=1)
def _spelled_freely() -> tuple[str, ...]:
    """Languages whose names newspapers spell as they please: those that write an article as part of a word."""
    return tuple(code for code in codes_with("names.txt") if writing(code).article)


@loaded(most=1)
def _with_endings() -> tuple[str, ...]:
    """Languages in Latin letters whose endings others keep in names: “z Vysokého Mýta”."""
    return tuple(code for code in codes_with(SURNAMES) if not writing(code).scripts)


@remembered
def _spell_one(one: str, other: str, code: str) -> bool:
    """Whether the one may well render a word for which reference works have the other."""
    return other in known_spellings(code) and any(
        other in spellings
        and not OWN_LETTERS.isdisjoint(word)
        and rendering(one, word, code).is_good
        for word, spellings in known_names(code).items()
    )


def _keeps_an_ending(key: str, right: str, lang: str) -> bool:
    """Whether the source kept a case of a third language: Mokrzycki, where French has Mokrzyckiego."""
    return any(
        len(right) >= len(key) + LONG_ENDING - 1
        and right[-LONG_ENDING:] != key[-LONG_ENDING:]
        and key in bases(right, code)
        for code in _with_endings()
        if code != lang
    )
