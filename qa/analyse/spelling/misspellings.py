"""Words that are one slip away from a far more common word."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.romanization import plain
from qa.analyse.rare_words import is_inflected, rare_words
from qa.analyse.spelling.compounds import is_of_two_words
from qa.analyse.spelling.derivations import is_derived
from qa.analyse.spelling.near_words import begun_with, kind_of_slip, moves, one_slip_away, swaps
from qa.analyse.spelling.slip_sites import (
    foreign_beside,
    is_latin,
    is_name,
    not_names,
    stands_as_name,
    stands_in_prose,
)
from qa.analyse.spelling.usual_slips import usual_slip
from qa.analyse.words import Words, words
from qa.languages.language import Language, language
from qa.lexicon.frequency import Lexicon, frequent_words, lexicon
from qa.lexicon.ngrams import PER_ZIPF, Sequences, context, sequences
from qa.lexicon.word_list import Listed, listed
from qa.model.letters_apart import letters_apart
from qa.model.memory import remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Zipf frequencies. Up to RAREST, a listed form may be a slip of the web from which lists are made.
RAREST: float = TUNED["RAREST"]
# The same where the neighbors speak for another word.
RAREST_FITTING: float = TUNED["RAREST_FITTING"]
UNKNOWN: float = TUNED["UNKNOWN"]
DOUBTFUL: float = TUNED["DOUBTFUL"]
# How common the right word must be, by the length of the wrong one, if that is in no list: the
# shorter, the more words lie one letter away by chance.
NEEDED = {3: 6.0, 4: 4.8, 5: 4.3, 6: 3.6, 7: 3.6}
NEEDED_LONG: float = TUNED["NEEDED_LONG"]
# Other fixes within this distance of the best are named too.
CLEAR: float = TUNED["CLEAR"]
# From here on, a word is so common that a compound which happens to look like it is rarer still.
COMMON: float = TUNED["COMMON"]
# How much better than the written form another must fit its place, in natural logarithms, by what
# kind of slip would explain it: the length of the written form from which on that is enough.
FITS = {
    "doubled": ((6, 4.0),),
    "doubled vowel": ((6, 5.0),),
    "swapped": ((6, 4.5), (5, 5.0)),
    "lost": ((6, 5.0), (5, 5.8), (4, 9.5)),
    "vowel": ((6, 5.8),),
    "changed": ((8, 6.0),),
    "added": ((8, 6.0),),
}
# These kinds of slip make no words of words. The same for a form that is in no list at all, which
# leaves much to a place that can only be guessed; and how much more is needed for one that ends
# as words do or could be two words in one.
SURE = frozenset(("doubled", "doubled vowel", "swapped", "lost"))
NEEDED_UNLISTED: float = TUNED["NEEDED_UNLISTED"]
MADE_OF_WORDS: float = TUNED["MADE_OF_WORDS"]
DOUBTFUL_COMPOUND: float = TUNED["DOUBTFUL_COMPOUND"]
# The same for a form that is in a list, however rare, if its slip is not of the sure kinds: "duking"
# is a word, though "during" is one letter away and a thousand times as common.
NEEDED_LISTED: float = TUNED["NEEDED_LISTED"]
# The same for a form that is more than one letter away.
FAR: float = TUNED["FAR"]
# A changed letter makes words of words too; so common a form need not be a slip ("provably").
RAREST_BY_KIND = {"changed": 2.0, "vowel": 2.2, "added": 2.0, "doubled vowel": 1.6}
# How common a word must be for letters that stand in the wrong places, by the length.
MOVED: float = TUNED["MOVED"]
MOVED_LONG: float = TUNED["MOVED_LONG"]
# Words of so many letters may have two slips, if they begin alike and the right one is common.
TWO_SLIPS: int = TUNED["TWO_SLIPS"]
HEAD: int = TUNED["HEAD"]
TAIL: int = TUNED["TAIL"]
TWO_SLIPS_RIGHT: float = TUNED["TWO_SLIPS_RIGHT"]
# A capitalized form of so many letters, no more common than this, may be a slip in a title if what
# it should be is so much more common, in Zipf.
SHORTEST_TITLE: int = TUNED["SHORTEST_TITLE"]
UNKNOWN_TITLE: float = TUNED["UNKNOWN_TITLE"]
FAR_MORE_COMMON: float = TUNED["FAR_MORE_COMMON"]
TITLE: float = TUNED["TITLE"]
# From here on (Zipf), a word is so common that its slips are in the largest lists of words, by what
# kind of slip it is; other kinds make words of words.
COMMONEST = {"swapped": 4.3, "doubled": 5.0, "lost": 5.0}
# No common word is longer, and what could be meant grows with the square of the length.
LONGEST: int = TUNED["LONGEST"]


class Misspelling(NamedTuple):
    """A word, and what it may have been meant to be, best first.

    `far` says that it is more than one letter away.
    """

    span: Span
    rights: tuple[str, ...]
    unique: bool
    far: bool = False


def misspellings(prose: Prose) -> tuple[Misspelling, ...]:
    """The words one letter (lost, added, changed, or swapped with the next) away from a common one.

    What an open word list has is a word, and so is what is made of one by rule. Names are left
    alone: capitalized words count at the start of a sentence only, or if what they miss by a letter
    is a country or a nationality, and never beside a first name or a verb of speech. So are
    compounds of known words, glosses in brackets or quotes, the second words of Latin names, and
    words beside others that are unknown too.
    """
    known, tongue = lexicon(prose.lang or ""), language(prose.lang)
    if known is None or tongue is None:
        return ()
    column = prose.need(words)
    found: list[Misspelling] = []
    for form, frequency, numbers in prose.need(rare_words):
        capital = form[0].isupper()
        if frequency > (UNKNOWN_TITLE if capital else RAREST_FITTING) or is_word(form, tongue):
            continue
        # What a form may be meant to be takes long to find; that no place of it counts, does not.
        places = frozenset(n for n in numbers if _may_be_slip(prose, column, n, known))
        if not places:
            continue
        counted, rights, slips = _meant(prose, form, frequency, numbers, tongue)
        near = rights or tuple(slip.right for slip in slips)
        if not _speaks_against_lists(form, frequency, near, tongue):
            continue
        for n in counted if rights or slips else ():
            if n in places:
                span = column.span(n)
                here = rights or _fitting(prose.text, span, frequency, slips, tongue)
                if here:
                    slip = _misspelling(span, here, capital=capital, tongue=tongue)
                    found.append(slip._replace(far=not rights and slips[0].far))
    return tuple(sorted(found))


def is_word(form: str, tongue: Language) -> bool:
    """Whether dictionaries have the form, it is made of such a word by rule, or is too long.

    Or spelled otherwise: "rôle", "strategise".
    """
    lower = form.lower()
    if len(form) > LONGEST or listed(lower, tongue.code) is Listed.WIDELY:
        return True
    if not lower.isascii() and tongue.drops_accents and listed(plain(lower), tongue.code):
        return True
    others = (re.sub(here, listed_so, lower) for here, listed_so in tongue.other_spellings)
    return any(
        other != lower and bool(listed(other, tongue.code)) for other in others
    ) or is_derived(lower, tongue)


def _may_be_slip(prose: Prose, column: Words, n: int, known: Lexicon) -> bool:
    """Whether the word stands in prose, and is neither a name nor a foreign word."""
    if column.texts[n][0].isupper() and stands_as_name(prose, n):
        return False
    return (
        stands_in_prose(prose.text, column.span(n))
        and not is_latin(column, n, known)
        and not foreign_beside(column, n, known)
    )


def _speaks_against_lists(
    form: str, frequency: float, rights: tuple[str, ...], tongue: Language
) -> bool:
    """Whether a form is a slip though the largest lists have it: "nto", "thier", "untill".

    They were gathered from the web, too. Only usual slips count, and others in common words.
    """
    lower = form.lower()
    if listed(lower, tongue.code) is Listed.NOWHERE:
        return True
    if usual_slip(lower, frequency, tongue) is not None:
        return True
    if any(
        lower.removesuffix(ending) + stem not in tongue.function_words
        and listed(lower.removesuffix(ending) + stem, tongue.code) is Listed.WIDELY
        for ending, stem in tongue.regular_endings
        if lower.endswith(ending)
    ):
        return False  # "eeks", of "eek"
    common = frequent_words(tongue.code)
    return any(
        common.get(right, 0.0) >= COMMONEST.get(kind_of_slip(lower, right), 9.0) for right in rights
    )


class _Slip(NamedTuple):
    """A common word, and by how much it must fit better than the form that was written."""

    right: str
    needed: float
    far: bool = False


def _meant(
    prose: Prose, form: str, frequency: float, numbers: Sequence[int], tongue: Language
) -> tuple[Sequence[int], tuple[str, ...], tuple[_Slip, ...]]:
    """Which of the words `numbers` count, what they should be, or what they may be if it fits."""
    if form[0].islower():
        usual = usual_slip(form, frequency, tongue)
        if usual is not None:
            return numbers, (usual,), ()
        rights = _rights(form, frequency, tongue) if frequency <= RAREST else ()
        if rights:
            return numbers, *_sure_or_fitting(form, frequency, rights)
        return numbers, (), _slips(form, frequency, tongue)
    if frequency <= UNKNOWN:
        counted = not_names(prose, form, numbers, tongue)
        rights = _rights(form.lower(), frequency, tongue) if counted else ()
        if rights:
            return counted, *_sure_or_fitting(form.lower(), frequency, rights)
    if len(form) < SHORTEST_TITLE or len(numbers) > 1:
        return [], (), ()
    return numbers, _titled(form.lower(), frequency, tongue), ()


def _sure_or_fitting(
    form: str, frequency: float, rights: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[_Slip, ...]]:
    """The `rights` of a form: what it should be wherever it stands, or what it may be if it fits."""
    if not frequency or kind_of_slip(form, rights[0]) in SURE:
        return rights, ()
    return (), tuple(_Slip(right, NEEDED_LISTED) for right in rights)


@remembered
def _titled(form: str, frequency: float, tongue: Language) -> tuple[str, ...]:
    """What a capitalized form may be that stands in a title: "Minstry of Health".

    Only words and names that good text has are meant, since rare names differ by a letter too.
    """
    common = frequent_words(tongue.code)
    compound = _is_compound(form, common)
    found = [
        right
        for right in one_slip_away(form, tongue)
        if common[right] - frequency >= FAR_MORE_COMMON
        and (not compound or kind_of_slip(form, right) in SURE)
        and _may_be_titled(form, right, tongue)
    ]
    return tuple(sorted(found, key=lambda right: (-common[right], right)))


@remembered
def _slips(form: str, frequency: float, tongue: Language) -> tuple[_Slip, ...]:
    """What a form may have been meant to be, by the kinds of slip that people make."""
    common = frequent_words(tongue.code)
    if len(form) < 4:
        return ()
    regular = _is_regular(form, tongue, common)
    compound = _is_compound(form, common)
    found: list[_Slip] = []
    for right in one_slip_away(form, tongue):
        if common[right] - frequency < 1.0 or is_name(right, tongue):
            continue
        if right[1:] == form and is_inflected(form, tongue.code):
            continue
        kind = kind_of_slip(form, right)
        if frequency > RAREST_BY_KIND.get(kind, RAREST_FITTING):
            continue
        if (regular or compound) and (kind not in SURE or frequency > DOUBTFUL_COMPOUND):
            continue
        needed = next((fit for length, fit in FITS.get(kind, ()) if len(form) >= length), None)
        if needed is not None:
            needed = needed if frequency else max(needed, NEEDED_UNLISTED)
            found.append(_Slip(right, needed + MADE_OF_WORDS * (regular or compound)))
    if not found and frequency <= UNKNOWN and not regular:
        found = [_Slip(right, FAR, far=True) for right in _far_rights(form, frequency, tongue)]
    return tuple(sorted(found))


def _fitting(
    text: str, span: Span, frequency: float, slips: tuple[_Slip, ...], tongue: Language
) -> tuple[str, ...]:
    """The words that fit at `span` so much better than what is written there, best first."""
    table: Sequences | None = sequences(tongue.code)
    if table is None:
        return ()
    common = frequent_words(tongue.code)
    place = context(text, span)
    fit = table.fit(place, span.of(text))
    ranked = []
    for right, needed, _ in slips:
        better = table.fit(place, right) - fit + PER_ZIPF * (common[right] - frequency)
        if better >= needed:
            ranked.append((-better, right))
    return tuple(right for _, right in sorted(ranked))


def _far_rights(form: str, frequency: float, tongue: Language) -> tuple[str, ...]:
    """What a form that no list has may have been meant to be, if it is more than a letter away.

    Its letters stand in the wrong places, or it is long and has two slips.
    """
    common = frequent_words(tongue.code)
    needed = (MOVED if len(form) < 6 else MOVED_LONG) + frequency / 2
    moved = [right for right in moves(form) & common.keys() if common[right] >= needed]
    if moved:
        return (max(moved, key=lambda right: (common[right], right)),)
    if len(form) < TWO_SLIPS:
        return ()
    near = [
        right
        for right in _long_words(form[:HEAD], tongue.code)
        # Another ending makes another word: "contaminator" is none of "contamination".
        if right.endswith(form[-TAIL:])
        and abs(len(right) - len(form)) <= 2
        and _is_usual(right, tongue)
        and common[right] >= TWO_SLIPS_RIGHT + frequency / 2
        and letters_apart(form, right, 2) <= 2
    ]
    if not near or _is_compound(form, common):
        return ()
    return (max(near, key=lambda right: (common[right], right)),)


def _may_be_titled(form: str, right: str, tongue: Language) -> bool:
    """Whether the slip is one that is made in a word which titles may have."""
    usual = _is_usual(right, tongue) and frequent_words(tongue.code)[right] >= TITLE
    kind = kind_of_slip(form, right)
    if kind in SURE:
        return usual or right in proper_words(tongue) or is_name(right, tongue)
    return kind == "vowel" and (usual or right in proper_words(tongue))


def _is_usual(word: str, tongue: Language) -> bool:
    """Whether good text has the word, written small."""
    table = sequences(tongue.code)
    return table is not None and word in table.classes


@remembered
def _long_words(head: str, lang: str) -> tuple[str, ...]:
    """Frequent words that begin so and are long enough to have two slips."""
    return tuple(word for word in begun_with(head, lang) if len(word) >= TWO_SLIPS - 1)


def _misspelling(
    span: Span, rights: tuple[str, ...], *, capital: bool, tongue: Language
) -> Misspelling:
    common = frequent_words(tongue.code)
    best = common[rights[0]]
    near = [right for right in rights if best - common[right] < CLEAR][:3]
    proper = proper_words(tongue)
    cased = tuple(
        proper.get(right, right[0].upper() + right[1:] if capital else right) for right in near
    )
    return Misspelling(span, cased, len(near) == 1)


@remembered
def _rights(form: str, frequency: float, tongue: Language) -> tuple[str, ...]:
    """What the form may have been meant to be, best first; empty if it may stand as it is."""
    common = frequent_words(tongue.code)
    swapped = swaps(form) & common.keys()
    if swapped:
        best = max(swapped, key=common.__getitem__)
        needed = 5.7 if frequency > DOUBTFUL else 5.5 if len(form) < 5 else 4.0
        if common[best] >= needed and common[best] - frequency >= 2.7:
            return (best,)
    if _is_regular(form, tongue, common):
        return ()
    found = one_slip_away(form, tongue)
    if is_inflected(form, tongue.code):  # then nothing is lost before it
        found = {right for right in found if right[1:] != form}
    if not found:
        return ()
    ranked = sorted(found, key=lambda word: (-common[word], word))
    best_zipf = common[ranked[0]]
    if not _outweighs(best_zipf, frequency, len(form)):
        return ()
    if best_zipf < COMMON and _is_compound(form, common):
        return ()
    return tuple(ranked)


def _outweighs(right: float, wrong: float, length: int) -> bool:
    """Whether so common a word makes a slip of so rare a form."""
    needed = NEEDED.get(length, NEEDED_LONG)
    if length == 3:
        return right >= needed and right - wrong >= 3.8
    if wrong == 0.0:
        return right >= needed
    if wrong <= UNKNOWN:
        return right >= max(needed, wrong + (2.7 if length > 5 else 3.2))
    # Beyond, more and more forms are rare words after all ("udder", "doting").
    return right - wrong >= (3.8 if wrong <= DOUBTFUL else 4.6)


def _is_regular(form: str, tongue: Language, common: Mapping[str, float]) -> bool:
    """Whether the form is a known word with one of the language's regular endings."""
    return len(form) > 4 and any(
        form.endswith(ending) and form[: len(form) - len(ending)] + stem in common
        for ending, stem in tongue.regular_endings
    )


def _is_compound(form: str, common: Mapping[str, float]) -> bool:
    """Whether the form may be two words written as one."""
    return is_of_two_words(form, lambda part: common.get(part, 0.0), common=3.2, shortest=3)
