"""Words that lost a letter and stand where only the whole word fits.

"The house nd the garden", "he as found near the bridge": whether a form is a word does not matter;
what counts is how well it stands among its neighbors, and how common it is, both against the
word that it would be with one letter more.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import filterfalse

from qa.analyse.rare_words import is_inflected, is_strange
from qa.analyse.spelling.near_words import a_letter_more
from qa.analyse.words import occurrences, words
from qa.languages.folders import lines_of
from qa.languages.language import language
from qa.lexicon.frequency import Lexicon, frequent_words, lexicon
from qa.lexicon.ngrams import (
    MARKS,
    PER_ZIPF,
    STEPS,
    ZERO,
    Context,
    Order,
    Sequences,
    context,
    light_windows,
    order,
    place_of,
    sequences,
)
from qa.lexicon.word_list import Listed, listed
from qa.model.expression import expression
from qa.model.language_tag import by_language
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How much better than the written form the whole word must fit, in natural logarithms, by the Zipf
# frequency below which the form lies. Chosen on a tenth of the texts that the table of sequences was
# made from, which was left out, and on English sources of translations: 350,000 words.
NEEDED: tuple[tuple[float, float], ...] = tuple(map(tuple, TUNED["NEEDED"]))
# The same for a rare word that good text has all the same.
NEEDED_RARE: float = TUNED["NEEDED_RARE"]
# The same for a single letter, which may be a name, a figure or a word of its own.
NEEDED_LETTER: float = TUNED["NEEDED_LETTER"]
# Whole words that differ in their ending alone, as forms of a word do, need more.
ENDINGS = ("s", "d", "r", "y", "e")
NEEDED_ENDING: float = TUNED["NEEDED_ENDING"]
# More that is needed where the form is a rare word of dictionaries: "his fist", "to and fro", "the
# yeas and nays". Of what is seldom used, neighbors tell less.
NEEDED_WORD: float = TUNED["NEEDED_WORD"]
# How common a whole word must be.
COMMON: float = TUNED["COMMON"]
# Of two forms that differ in a doubled letter and less than this in frequency, each is right
# somewhere.
OTHER_SPELLING: float = TUNED["OTHER_SPELLING"]
# Words that good text has are doubted only where the classes of words say so: where the steps to
# them and from them weigh less together.
DOUBTED: float = TUNED["DOUBTED"]
# A word that good text has and that fits so well is right.
FITS_WELL: float = TUNED["FITS_WELL"]
# What stands more often in a text is no slip.
REPEATED: int = TUNED["REPEATED"]
# No letter is more common than this as a word in lower case; the list counts "i" as "I".
LETTER: float = TUNED["LETTER"]
# Single consonants stand for names and units.
VOWELS = "aeiou"
# A word of so many letters that dictionaries have is doubted only for one of the commonest words.
SHORTEST_WORD: int = TUNED["SHORTEST_WORD"]
COMMONEST: float = TUNED["COMMONEST"]
# Of two whole words that fit almost equally well, both are named.
CLEAR: float = TUNED["CLEAR"]
# Of so common a form (Zipf) no letter is lost, though the table of sequences lacks it.
COINED: float = TUNED["COINED"]
CUT_OFF = expression(r"(?<![\w'’])[^\W\d_aeioyAEIOY] $")
QUOTED = frozenset('”’"»')
OPENING, CLOSING = frozenset(" \n\"“‘'("), frozenset(' \n"”’,.;:?!)')


class LetterLoss(NamedTuple):
    """Where the form stands, what it should be (best first), and by how much that fits better.

    `weight` is in natural logarithms, above what is needed: 0.0 is barely enough.
    """

    span: Span
    rights: tuple[str, ...]
    weight: float


def lost_letters(prose: Prose) -> tuple[LetterLoss, ...]:
    """The forms in lower case that miss a letter of a common word which fits where they stand.

    In order. Empty for a language without a table of sequences.
    """
    tokens, known = prose.need(order), lexicon(prose.lang or "")
    if tokens is None or known is None or prose.need(is_strange):
        return ()
    found = [*_unknown(prose, tokens.table, known), *_doubted(prose, tokens, known)]
    return tuple(sorted(found))


def _unknown(prose: Prose, table: Sequences, known: Lexicon) -> Iterator[LetterLoss]:
    """Slips among the forms that the table lacks."""
    places, column = prose.need(occurrences), prose.need(words)
    for form in filterfalse(table.classes.__contains__, filter(str.islower, places)):
        if not form.isalpha() or len(places[form]) > REPEATED:
            continue
        if len(form) > 2 and known.zipf(form) >= COINED:
            continue  # "bot", which is in no list of words yet
        rights = wholes(form, prose.lang or "")
        for n in places[form] if rights else ():
            span = column.span(n)
            if _stands_alone(prose.text, span):
                beside = context(prose.text, span)
                if _is_latin(prose.lang or "", beside.before, form, beside.after):
                    continue
                slip = _judged(form, beside, rights, table, known, prose.lang or "")
                if slip is not None:
                    yield LetterLoss(span, *slip)


def _doubted(prose: Prose, tokens: Order, known: Lexicon) -> Iterator[LetterLoss]:
    """Slips that made a word that the table has, where its class stands oddly."""
    low = int(2 * ZERO + STEPS * DOUBTED)
    for before_it in light_windows(tokens.values, 2, low):
        n = before_it + 1
        form = tokens.token(n)
        if not (form.islower() and form.isalpha()) or form not in tokens.table.classes:
            continue
        rights = wholes(form, prose.lang or "")
        if not rights:
            continue
        earlier, before, _, after, later = tokens.stretch(n - 2, n + 3)
        if _is_latin(prose.lang or "", before, form, after):
            continue
        beside = Context(earlier, before, after, later)
        if tokens.table.fit(beside, form) > FITS_WELL:
            continue
        slip = _judged(form, beside, rights, tokens.table, known, prose.lang or "")
        if slip is not None:
            span = place_of(prose, tokens, n)
            if _stands_alone(prose.text, span):
                yield LetterLoss(span, *slip)


def _is_latin(lang: str, before: str, form: str, after: str) -> bool:
    """Whether the form belongs to a Latin phrase: “minister ad interim”."""
    phrases = _latin(lang)
    return f"{form} {after}" in phrases or f"{before} {form}" in phrases


@by_language
def _latin(code: str) -> frozenset[str]:
    """The Latin phrases that the language borrows."""
    return frozenset(line.strip().casefold() for line in lines_of(code, "latin.txt"))


@remembered
def wholes(form: str, lang: str) -> tuple[str, ...]:
    """The common words of a language that are the form with one letter more, in order."""
    table, tongue = sequences(lang), language(lang)
    if table is None or tongue is None:
        return ()
    common = frequent_words(lang)
    found = {
        word
        for word in a_letter_more(form, tongue)
        if common[word] >= COMMON and word in table.classes
    }
    if not found:
        return ()
    if is_inflected(form, lang):  # then nothing is lost before it
        found = {word for word in found if word[1:] != form}
    if len(form) >= SHORTEST_WORD and listed(form, lang):
        # "Heats" and "rues" are words, though seldom used. Only that one of the commonest words was
        # meant ("he" for "the") can be told from the neighbors.
        found = {word for word in found if common[word] >= COMMONEST}
    if len(form) == 1 and form in tongue.function_words - {
        tongue.always_capital
    }:  # "star a talking cat"
        return ()
    if form.endswith("in"):  # spoken so, and written as it is spoken
        found.discard(form + "g")
    if len(form) > 1 and form in tongue.function_words:  # "2 for to or too"
        found = {word for word in found if common[word] > common.get(form, 0.0)}
    found.discard("an")  # for "a": which of them stands, the next word decides
    if form == "an":
        found.discard("and")  # so it does of "an $800 contract"
    return tuple(sorted(found))


@remembered
def _judged(  # noqa: PLR0917  # they make the key of what is remembered
    form: str,
    beside: Context,
    rights: tuple[str, ...],
    table: Sequences,
    known: Lexicon,
    lang: str,
) -> tuple[tuple[str, ...], float] | None:
    """What the form has lost, if one of `rights` fits so much better, and by how much."""
    if beside.before in MARKS and beside.after in MARKS:  # an item of a list
        return None
    zipf = known.zipf(form)
    if len(form) == 1:
        zipf = min(zipf, LETTER)
    fit = table.fit(beside, form)
    ranked = sorted(
        (fit - table.fit(beside, right) - PER_ZIPF * (known.zipf(right) - zipf), right)
        for right in rights
        if known.zipf(right) - zipf >= OTHER_SPELLING or not _doubles(form, right)
    )
    if not ranked:
        return None
    least, right = ranked[0]
    needed = next(needed for frequency, needed in NEEDED if zipf < frequency)
    if form in table.classes:
        needed = max(needed, NEEDED_LETTER if len(form) == 1 else NEEDED_RARE)
    if right[:-1] == form and right.endswith(ENDINGS) and len(form) > 2:
        needed += NEEDED_ENDING
    is_rare_word = form not in table.classes and listed(form, lang) is Listed.WIDELY
    if len(form) > SHORTEST_WORD and is_rare_word:
        needed += NEEDED_WORD
    if -least < needed:
        return None
    near = tuple(right for weight, right in ranked if weight - least < CLEAR)[:3]
    return near, -least - needed


def _doubles(form: str, right: str) -> bool:
    """Whether the word has twice a letter that the form has once: "fulfil", "fulfill"."""
    return any(
        right[n] == right[n - 1] and right[:n] + right[n + 1 :] == form
        for n in range(1, len(right))
    )


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the form is a word among words: no part of a name, an address or a contraction."""
    start, end = span.start, span.end
    before, after = text[start - 1 : start], text[end : end + 2]
    if before == " " and text[start - 2 : start - 1] in QUOTED:
        return False  # "the “Girls” ad": a title says what it is
    if before and before not in OPENING:
        return False
    if after and (after[0] not in CLOSING or (after[0] != " " and after[1:].isalnum())):
        return False
    if end - start == 1 and (before != " " or after[:1] != " " or text[start] not in VOWELS):
        return False
    if CUT_OFF.search(text, max(0, start - 4), start):
        return False  # the rest of a word whose first letter is set apart: "the F ine Arts Museum"
    # "don ’ t" in text that was cut into tokens
    return end - start > 2 or text[max(0, start - 2) : start - 1] not in ("'", "’")
