"""Forms that look like a misspelled name and are meant: words made of a name, other names, puns.

A slip of the pen drops, adds or swaps a letter. Where one letter stands in the place of another, and the
right form would be a word of everyday use, the form is likelier a name that nobody knows: "Sir Mador" is no
mayor, "Britvic" not Britain.
"""

from __future__ import annotations

from collections.abc import Container

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import capitalized_forms, follows_the
from qa.analyse.names.case_endings import (
    are_adjectives,
    bases,
    has_many_cases,
    is_cut_short,
    may_be_cases,
    may_end,
)
from qa.analyse.names.evidence import Variant, Who
from qa.analyse.names.evidence_kinds import (
    FROM_SOURCE,
    HINTS,
    INTRODUCED,
    KINDS,
    OFTEN_HERE,
    SELDOM_HERE,
)
from qa.analyse.names.names_of_source import is_absent, is_latin, source_names
from qa.analyse.names.spelling_differences import plainly_apart
from qa.analyse.names.surname_gender import counterparts
from qa.analyse.words import words
from qa.compare.names.correspondence import english_places, is_name
from qa.compare.names.known_otherwise import is_known_otherwise, is_of_a_place
from qa.languages.language import Language, language
from qa.languages.united import worded
from qa.languages.writing import writing
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import by_language, primary
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A word of everyday use has at least this frequency, a known one that (Zipf).
EVERYDAY: float = TUNED["EVERYDAY"]
KNOWN: float = TUNED["KNOWN"]
# The longest form in capitals that is an abbreviation.
ABBREVIATION: int = TUNED["ABBREVIATION"]
# A form that is so much better known than the source's is the name in this language (Zipf).
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
# From so many letters on, one of them may be another's by a slip.
LONG: int = TUNED["LONG"]
# The source's language knows the form by so much better than the other, if it is meant (Zipf).
BETTER_THERE: float = TUNED["BETTER_THERE"]
# So many letters a name has at least that another word is glued to.
SHORTEST_NAME: int = TUNED["SHORTEST_NAME"]
# How many letters a word has more that is made of a name.
MADE: int = TUNED["MADE"]
# Verbs that are made of names: "Peanutize", "Peanutized".
VERB_ENDINGS = frozenset(("d", "ed", "ing"))
# The writer says that this is how it was: "Ruben (corrects from Rueben)".
CORRECTED = expression(rf"[(\[](?:\w{{1,20}} ){{0,2}}{worded('wording.corrected')} [\"“'‘]?$")
# "The name is Samuelson, not Samuelsen."
INSTEAD = expression(rf", {worded('wording.corrected')} [\"“'‘]?$")
OF_ARTICLE = HINTS | {INTRODUCED, OFTEN_HERE, SELDOM_HERE}
# What cases add to a name most often: “Redernu”, of Redern.
CASE_VOWELS = frozenset("ueěyi")
OTHER_SENTENCES = "other sentences"
# What English puts to a country or a town for those who live there.
OF_PLACES = ("er", "i")
# Kinds that rest on how the source spells a name.
BY_SOURCE = frozenset((FROM_SOURCE, KINDS[Who.LETTERS], KINDS[Who.FULL_NAME]))


def is_meant(document: Document, variant: Variant, kind: str) -> bool:
    """Whether the form is likelier what its writer meant than a slip for `variant.right`."""
    if (
        variant.right[-1:].isdigit()
        and variant.right.rstrip("0123456789").casefold() == variant.form.key
    ):
        return True  # the number of a note stands behind the name: "Eli Roe1"
    form, right = variant.form.key, variant.right.casefold()
    return (
        are_adjectives(form, right, document.source_lang)
        or _stand_together(document, variant)
        or (kind == FROM_SOURCE and _is_of_the_source(document, variant))
        or _are_inhabitants(variant, kind, document.lang)
        or (kind in BY_SOURCE and is_known_otherwise(document, variant))
        # So short a name is near many others: Coity, city; and a word that the language has, which comes again, is no slip: Madchester.
        or (
            kind == SELDOM_HERE
            and len(form) <= ABBREVIATION
            and _is_in_use(document, right, KNOWN)
            and not (
                right in _everyday_names(document.lang)
                and not _is_in_use(document, form)
                and _is_slip_of_the_pen(form, right)  # and Korla no Korea
            )
        )
        or (kind in HINTS and variant.form.times > 1 and _is_in_use(document, form))
        # Puns change the first letter: the Donroe Doctrine.
        or (kind in HINTS and len(form) == len(right) and form[:1] != right[:1])
        or _is_meant_by(document, variant, kind)
    )


def _is_in_use(document: Document, form: str, least: float = 1.0) -> bool:
    """Whether the language has the form, at least so often (Zipf)."""
    known = lexicon(document.lang)
    return known is not None and known.zipf(form) > least


def _stand_together(document: Document, variant: Variant) -> bool:
    """Whether the two forms stand side by side, as a first name and a surname: Wiyoto Wiyono."""
    other = document.target.need(capitalized_forms).get(variant.right.casefold())
    if other is None:
        return False
    text, column = document.target.text, document.target.need(words)
    there = set(other.numbers)
    return any(
        text[column.end(first) : column.starts[first + 1]] == " "
        for number in variant.form.numbers
        for beside, first in ((number - 1, number - 1), (number + 1, number))
        if beside in there
    )


def _are_inhabitants(variant: Variant, kind: str, lang: str) -> bool:
    """Whether English makes the form of a place: Icelander, Afghanistani; or the article does, and again: Darfuri."""
    if not writing(primary(lang)).derives_from_names:
        return False
    form = variant.form
    return is_of_a_place(form.key, OF_PLACES) or (
        kind in HINTS
        and form.times > 1
        and form.key in {variant.right.casefold() + ending for ending in OF_PLACES}
    )


def _is_of_the_source(document: Document, variant: Variant) -> bool:
    """Whether both are abbreviations, of which the source's may be wrong, or the other is a case of the form."""
    if variant.form.text.isupper() and (
        variant.right.isupper() or any(each.who is Who.SOUND for each in variant.witnesses)
    ):
        return True  # FRAGO, where the source has FARGO; MYNAJ is what a club calls itself
    form, right = variant.form.key, variant.right.casefold()
    lang, source = document.source_lang, document.source
    return (
        right[:-1] == form
        and right[-1] in CASE_VOWELS
        and has_many_cases(lang)
        and source is not None
        and source.need(is_latin)  # no case of Russian changes the word “Eclipse”
        and not (
            right in document.need(source_names).names
            and is_cut_short(form, right, lexicon(document.lang), lexicon(lang or ""))
        )
    )


def _is_meant_by(document: Document, variant: Variant, kind: str) -> bool:
    known = lexicon(document.lang)
    form, right = variant.form.key, variant.right.casefold()
    if known is None or not right:
        return False
    if kind in OF_ARTICLE:
        return (
            _is_cased(document, form, right, kind)
            or _has_an_ending(form, right, known)
            or _is_abbreviation(variant)
            or _is_glued(document, form, known)
            or _is_corrected(document, variant)
            or (
                not _is_held_by_source(document, variant, known)
                and (
                    _is_of_a_verb(form, right)
                    or _is_other_word(form, right, known, _everyday_names(document.lang))
                    or _has_a_name_of_its_own(document, variant)
                    or _is_a_first_name(document, variant)
                    or _is_no_group(document, variant)
                )
            )
        )
    if kind == OTHER_SENTENCES:
        return _are_two_words(form, right, known)
    heard = {witness.who for witness in variant.witnesses}
    if kind == FROM_SOURCE or Who.LETTERS in heard:
        if Who.ARTICLE not in heard and _is_base_of(form, right, language(document.source_lang)):
            return True
        return _is_usual(document, variant, known)
    return False


def _is_usual(document: Document, variant: Variant, known: Lexicon) -> bool:
    """Whether one of the two languages writes the form for the source's name, or its grammar makes it.

    Where the article has the source's name elsewhere, it is not known better by the form.
    """
    form, right = variant.form.key, variant.right.casefold()
    here = any(witness.who is Who.ARTICLE for witness in variant.witnesses)
    zipf = known.zipf(form)
    if (
        not here
        and known.zipf(right) >= EVERYDAY
        and (right[:-1] == form or right[:-1] == form[:-1])
        and _is_a_word(right, document.lang, known)
    ):
        return True  # Plac, where the source has Place, a case of it
    return (
        (not here and zipf >= KNOWN and zipf >= known.zipf(right) + BETTER_KNOWN)
        or (not here and _is_known_there(document, form, right))
        or _is_half_of_a_name(document, variant)
        or (
            right not in english_places()  # Moldov, of Moldova, is nobody's husband
            and right in counterparts(form, primary(document.source_lang))
        )
    )


def _is_a_word(key: str, lang: str, known: Lexicon) -> bool:
    """Whether an everyday word of the language is no name."""
    return key not in _everyday_names(lang) and not is_name(key, known)


def _is_cased(document: Document, form: str, right: str, kind: str) -> bool:
    """Whether weak evidence parts what cases of the source do: "Karalahtis", "Karalahtia"."""
    lang = document.source_lang
    swapped = sorted(form) == sorted(right)  # Turkihs, of Turkish: no case does that
    return (
        kind in HINTS and not swapped and has_many_cases(lang) and may_be_cases(form, right, lang)
    )


def _is_known_there(document: Document, form: str, right: str) -> bool:
    """Whether the language of the source knows the form better than the other: “Vaasa” beside “Vasa”."""
    there = lexicon(document.source_lang) if document.source_lang else None
    if there is None:
        return False
    zipf = there.zipf(form)
    if right in bases(form, document.source_lang):
        return False  # the form is a case of the other: “Rantasalmen”, of Rantasalmi
    if (
        zipf >= KNOWN
        and right.startswith(form)
        and has_many_cases(document.source_lang)
        and may_end(right, document.source_lang)
    ):
        return True  # the other is a case of the form: “Place”, of plac, a square
    return zipf >= KNOWN and zipf >= there.zipf(right) + BETTER_THERE


def _is_half_of_a_name(document: Document, variant: Variant) -> bool:
    """Whether a hyphen joins the form to another name each time: “Kirovo-Chepetsk” is not “Kirov”."""
    text, column = document.target.text, document.target.need(words)
    return all(
        text[column.end(number) : column.end(number) + 1] == "-"
        and text[column.end(number) + 1 : column.end(number) + 2].isupper()
        and variant.form.key[:-1] == variant.right.casefold()
        for number in variant.form.numbers
    )


def _is_base_of(form: str, right: str, source: Language | None) -> bool:
    """Whether `right` is what a case of the source makes of the form: Vanhasen of Vanhanen."""
    if source is None:
        return False
    bases = {form, form.removesuffix("s")}
    for shifted, original in source.stem_shifts:
        place = right.rfind(shifted)
        stem, rest = right[:place] + original, right[place + len(shifted) :]
        if place > 1 and not bases.isdisjoint((stem, stem + rest)):
            return True
    return False


@by_language
def _everyday_names(lang: str) -> frozenset[str]:
    """Places and peoples, casefolded: "Mosciw" is a slip for Moscow, though everybody knows it."""
    target = language(lang)
    peoples = proper_words(target) if target is not None else {}
    return frozenset((*peoples, *english_places()))


def _has_an_ending(form: str, right: str, known: Lexicon) -> bool:
    """Whether the form is a known word with an ending."""
    more = form.removeprefix(right)
    return (
        len(more) < len(form)
        and more != right[-1]
        and len(more) <= MADE
        and known.zipf(right) >= KNOWN
    )


def _is_of_a_verb(form: str, right: str) -> bool:
    """Whether the other form is what a verb makes of the form."""
    return right.startswith(form) and right[len(form) :] in VERB_ENDINGS


def _is_held_by_source(document: Document, variant: Variant, known: Lexicon) -> bool:
    """Whether the source tells that the form is none of its names, but a slip for one.

    It has the other form as it stands, and this one not; or it is written in Latin letters, and
    has nothing that sounds like a form that nobody knows. Of a word of everyday use it tells nothing: Mr Ban is
    not the Bank.
    """
    right = variant.right.casefold()
    if known.zipf(right) >= EVERYDAY and right not in _everyday_names(document.lang):
        return False
    if document.source is None:
        return False
    names = document.need(source_names)
    form = variant.form.key
    if right in names.names:
        return form not in names.written
    return known.zipf(form) == 0 and is_absent(document.source, form)


def _is_other_word(form: str, right: str, known: Lexicon, names: Container[str]) -> bool:
    """Whether the form takes a letter for another in an everyday word."""
    if known.zipf(right) < EVERYDAY:
        return False
    if right in names:
        return not _is_one_letter_off(form, right)
    return not _is_slip_of_the_pen(form, right)


def _is_one_letter_off(form: str, right: str) -> bool:
    return plainly_apart(form, right, 1) == 1


def _is_slip_of_the_pen(form: str, right: str) -> bool:
    """Whether a letter is missing, doubled, added or swapped with its neighbor, or one of many is another."""
    if not _is_one_letter_off(form, right):
        return False
    return len(form) >= LONG or len(form) != len(right) or sorted(form) == sorted(right)


def _is_abbreviation(variant: Variant) -> bool:
    """Whether the form is an abbreviation, and the other is none: AIIA, Asia."""
    text = variant.form.text
    return text.isupper() and len(text) <= ABBREVIATION and not variant.right.isupper()


def _is_glued(document: Document, form: str, known: Lexicon) -> bool:
    """Whether the form is a name with the next word: "Israelas", "Forcesraid"."""
    names = document.target.need(capitalized_forms)
    return any(
        form[:end] in names and known.zipf(form[end:]) >= EVERYDAY
        for end in range(SHORTEST_NAME, len(form) - 1)
    )


def _is_corrected(document: Document, variant: Variant) -> bool:
    """Whether the text itself says that the form was wrong."""
    text, column = document.target.text, document.target.need(words)
    starts = (column.starts[number] for number in variant.form.numbers)
    return any(
        CORRECTED.search(text, max(0, start - 60), start)
        or (
            INSTEAD.search(text, max(0, start - 20), start)
            and variant.right in text[max(0, start - 40) : start]
        )
        for start in starts
    )


def _has_a_name_of_its_own(document: Document, variant: Variant) -> bool:
    """Whether a name stands before the form, and the difference is more than a letter lost or swapped.

    "Zhu Yongde" is introduced himself, beside "the Yongle chain".
    """
    if _is_slip_of_the_pen(variant.form.key, variant.right.casefold()) or any(
        witness.who is Who.COMPANY for witness in variant.witnesses
    ):
        return False
    target = language(document.lang)
    titles = target.titles if target is not None else frozenset()
    text, column = document.target.text, document.target.need(words)
    for number in variant.form.numbers:
        if not number:
            return False
        before = column.texts[number - 1]
        joint = text[column.end(number - 1) : column.starts[number]]
        if (
            joint != " "
            or not before[0].isupper()
            or (before.isupper() and len(before) > 1)  # an abbreviation is nobody's first name
            or before.casefold() in titles
        ):
            return False
    return True


def _is_a_first_name(document: Document, variant: Variant) -> bool:
    """Whether a name follows the form each time and the other never: “Nazif Kaya” beside “the Nazis”."""
    if _is_slip_of_the_pen(variant.form.key, variant.right.casefold()):
        return False
    other = document.target.need(capitalized_forms).get(variant.right.casefold())
    return (
        other is not None
        and all(_precedes_a_name(document, number) for number in variant.form.numbers)
        and not any(_precedes_a_name(document, number) for number in other.numbers)
    )


def _is_no_group(document: Document, variant: Variant) -> bool:
    """Whether “the” stands before the other, a plural, each time and never before the form: “Mr Nazif” beside “the Nazis”."""
    right = variant.right.casefold()
    if right[-1:] != "s" or _is_slip_of_the_pen(variant.form.key, right):
        return False
    other = document.target.need(capitalized_forms).get(variant.right.casefold())
    texts = document.target.need(words).texts
    return (
        other is not None
        and all(follows_the(texts, number) for number in other.numbers)
        and not any(follows_the(texts, number) for number in variant.form.numbers)
    )


def _precedes_a_name(document: Document, number: int) -> bool:
    text, column = document.target.text, document.target.need(words)
    end = column.end(number)
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _are_two_words(form: str, right: str, known: Lexicon) -> bool:
    """Whether the language has both: "Refuge", "Refugee"; "Olivier", "Oliver"."""
    return known.zipf(form) >= KNOWN and known.zipf(right) >= KNOWN
