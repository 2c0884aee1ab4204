"""Whether the sentence of the source in whose place a form stands has the name that it is said to be.

What the article and its source have somewhere is no witness for each sentence: “Rosarno” beside “Rosario”, where
the source names Rosario there and the translation does, too.
"""

from __future__ import annotations

from qa.analyse.names.capitalized_forms import key_of
from qa.analyse.names.case_endings import bases
from qa.analyse.names.evidence import Variant
from qa.analyse.names.names_of_source import is_latin, without_elision
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import common_beginning
from qa.analyse.words import words
from qa.compare.align.alignment import Pair
from qa.compare.names.lost import pairs_by_start
from qa.languages.writing import writing
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
# A name that is an everyday word as well (Zipf) is meant only where the source's sentence has it.
EVERYDAY: float = TUNED["EVERYDAY"]
# A form that the target language knows so well (Zipf) is its own if the source's knows the other so much better.
KNOWN: float = TUNED["KNOWN"]
MUCH_BETTER: float = TUNED["MUCH_BETTER"]
# A sentence of more words, or of more letters in the translation, is a list.
MOST_WORDS: int = TUNED["MOST_WORDS"]
MOST_LETTERS: int = TUNED["MOST_LETTERS"]
# A name that begins with so many of its letters, and with more than the right one does, may be meant.
LONG: int = TUNED["LONG"]
# Of so many words of a source, so many are unknown to the list of its language where it is old or a dialect, and so many times
# as many as of today. Letters of 1872 to 1890 in Dutch have 0.031 (median), of today 0.008, nineteen in twenty up to 0.027.
ENOUGH: int = TUNED["ENOUGH"]
UNKNOWN_THERE: float = TUNED["UNKNOWN_THERE"]
TIMES: int = TUNED["TIMES"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]
# How newspapers write letters that English does not have.
SAME_SOUND = (("gh", "g"), ("ph", "f"), ("q", "k"), ("c", "k"))
WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ß": "ss"})


def is_rendered_already(document: Document, variant: Variant) -> bool:
    """Whether each sentence with the form has the right name as often as its source, or an everyday word is not there at all.

    Only of a source in Latin letters, and where all these sentences are paired.
    """
    source, right = document.source, variant.right.casefold()
    if source is None or not right or not source.need(is_latin):
        return False
    column = document.target.need(words)
    found = False
    for number in variant.form.numbers[:GLANCE]:
        pair = document.need(pairs_by_start).at(column.starts[number], SURE)
        if pair is None or _is_list(source, pair):
            return False
        there = _times_there(source, pair, right)
        here = sum(key_of(column.texts[n]) == right for n in column.within(pair.target))
        if there > here:
            return False
        found = found or there > 0
    known = lexicon(document.lang)
    return found or (known is not None and known.zipf(right) >= EVERYDAY)


def _is_list(source: Prose, pair: Pair) -> bool:
    """Whether a sentence is too long to be read for each name: it bounds the work on a text of one sentence."""
    return (
        len(source.need(words).within(pair.source)) > MOST_WORDS or len(pair.target) > MOST_LETTERS
    )


def _times_there(source: Prose, pair: Pair, right: str) -> int:
    """How often the source's sentence has the name, in any case."""
    column, letters = source.need(words), plain(right)
    return sum(
        text[0].isupper()
        and any(
            base == right or plain(base) == letters
            for base in bases(key_of(without_elision(text)), source.lang)
        )
        for text in (column.texts[n] for n in column.within(pair.source))
    )


def is_written_in_english(variant: Variant) -> bool:
    """Whether the form is the name as those write it who have no umlauts, or other letters for a sound.

    Steinbrueck for Steinbrück, Trifocal for Trifokal, Qarabagh for Karabağ.
    """
    form, right = plain(variant.form.key), variant.right.casefold()
    if _folded(plain(right)) == _folded(form) and plain(right) != form:
        return True
    return not right.isascii() and plain(right.translate(WITHOUT_UMLAUTS)) == form


def _folded(key: str) -> str:
    for letters, sound in SAME_SOUND:
        key = key.replace(letters, sound)
    return key


def is_known_by_each(document: Document, variant: Variant) -> bool:
    """Whether the target language knows the form better, and the source's the other."""
    here, there = lexicon(document.lang), lexicon(document.source_lang or "")
    if here is None or there is None:
        return False
    form, right = variant.form.key, variant.right.casefold()
    return (
        here.zipf(form) >= max(KNOWN, here.zipf(right))
        and there.zipf(right) >= there.zipf(form) + MUCH_BETTER
    )


def is_written_of_old(document: Document) -> bool:
    """Whether the source is written otherwise than its language is today: letters of 1880, a dialect.

    Who translates such a text writes its names as they are written now: “Prinsenhage” is no witness against “Princenhage”.
    """
    source, known = document.source, lexicon(document.source_lang or "")
    usual = writing(primary(document.source_lang or "")).unlisted
    if source is None or known is None or not usual:
        return False
    forms = [form for form in source.need(words).texts if form.islower() and len(form) >= LONG]
    unknown = sum(known.zipf(form) == 0.0 for form in forms)
    return len(forms) >= ENOUGH and unknown >= max(UNKNOWN_THERE, TIMES * usual) * len(forms)


def is_spelt_of_old(document: Document, variant: Variant) -> bool:
    """Whether the source spells a name as nobody does any more, and its language knows the translation's form: “Koffijhuis”."""
    here, there = lexicon(document.lang), lexicon(document.source_lang or "")
    form, right = variant.form.key, variant.right.casefold()
    return (
        here is not None
        and there is not None
        and here.zipf(form) == here.zipf(right) == there.zipf(right) == 0.0 < there.zipf(form)
    )


def is_nearer_to_another(document: Document, variant: Variant) -> bool:
    """Whether each sentence of the source has another name in the place of the form, which is nearer.

    Kahta, where the article has Kahya and the right name would be Kaya; Perseiden, of which English makes the Perseids.
    """
    from rapidfuzz.distance import OSA

    source, form, right = document.source, variant.form.key, variant.right.casefold()
    if source is None or not source.need(is_latin):
        return False
    column, there = document.target.need(words), source.need(words)
    for number in variant.form.numbers[:GLANCE]:
        pair = document.need(pairs_by_start).at(column.starts[number], SURE)
        if pair is None or _is_list(source, pair) or _times_there(source, pair, right):
            return False
        names = [there.texts[n] for n in there.within(pair.source)]
        if any(key_of(name) == form for name in names) or not any(
            name[0].isupper()
            and (
                (
                    OSA.distance(form, base, score_cutoff=1) == 1
                    # Netanjahu is what the source calls Netanyahu, and no other name that “Netanyah” is nearer to.
                    and OSA.distance(right, base, score_cutoff=1) > 1
                )
                or common_beginning(form, base) >= max(LONG, common_beginning(form, right) + 1)
            )
            for name in names
            for base in bases(key_of(name).partition("'")[0], source.lang)
        ):
            return False
    return True
