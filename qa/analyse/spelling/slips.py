"""Slips in words of any language with a frequency list: a letter lost, added or changed, or accents lost.

A form is a slip if neither the list nor a dictionary has it, it is neither a compound nor a regular form
of a word, and one letter makes a far more common word of it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from qa.analyse.names.spelling_differences import common_beginning
from qa.analyse.rare_words import rare_words
from qa.analyse.spelling.affixes import is_derived_by_rule
from qa.analyse.spelling.compounds import is_compound
from qa.analyse.spelling.derivations import is_derived
from qa.analyse.spelling.letter_triples import has_odd_letters
from qa.analyse.spelling.near_words import one_slip_away
from qa.analyse.spelling.slip_sites import stands_in_prose
from qa.analyse.words import Words, occurrences, words
from qa.languages.language import Language, language
from qa.languages.writing import writing
from qa.lexicon.disk_cache import kept
from qa.lexicon.frequency import FREQUENT, LAYOUT, LONG_LISTS, Lexicon, frequent_words, lexicon
from qa.lexicon.rare_forms import (
    has_bare_forms,
    has_dictionary,
    is_rare_word,
    is_word_without_accents,
)
from qa.model.language_tag import HUB
from qa.model.memory import Memo, loaded, remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Shorter forms are left alone; how common the right word must be (Zipf), by the length of the form.
SHORTEST: int = TUNED["SHORTEST"]
NEEDED: list[float] = TUNED["NEEDED"]
NEEDED_LONG: float = TUNED["NEEDED_LONG"]
# The same where no dictionary was asked, whatever the length.
NEEDED_WITHOUT: float = TUNED["NEEDED_WITHOUT"]
# The same where the letters of the form tell the slip.
NEEDED_BY_LETTERS: float = TUNED["NEEDED_BY_LETTERS"]
# Without a dictionary, a slip in the last letters is more likely an ending that the list lacks.
ENDING: int = TUNED["ENDING"]
SHORTEST_WITHOUT: int = TUNED["SHORTEST_WITHOUT"]
# So many letters at the beginning or the end tell a slip, if so many times as many words have the others.
EDGE: int = TUNED["EDGE"]
ODD: int = TUNED["ODD"]
# Other rights within this distance of the best are named too.
CLEAR: float = TUNED["CLEAR"]
# A word that is so common in English is foreign, not misspelled.
FOREIGN: float = TUNED["FOREIGN"]
# How common a word with accents is at least, and by how much more than what it is without.
ACCENTED: float = TUNED["ACCENTED"]
MORE: float = TUNED["MORE"]
# Whoever writes a form so often means it, and so many forms of one stem, told by so many letters behind
# the one that would change.
OFTEN: int = TUNED["OFTEN"]
FORMS: int = TUNED["FORMS"]
BEHIND: int = TUNED["BEHIND"]
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]


class Slip(NamedTuple):
    """A form, and what it should be, best first."""

    span: Span
    rights: tuple[str, ...]
    unique: bool
    accents: bool


def slips(prose: Prose) -> tuple[Slip, ...]:
    """The slips of a text, in order; none in a language without a frequency list.

    Only words in small letters are looked at: a capital may begin any name.
    """
    tongue = language(prose.lang)
    if tongue is None or lexicon(tongue.code) is None:
        return ()
    if tongue.code not in LONG_LISTS and not has_dictionary(tongue.code):
        return ()  # a short list lacks too many forms
    column = prose.need(words)
    found: list[Slip] = []
    guesses: list[tuple[str, Slip, Sequence[int]]] = []
    for form, frequency, numbers in prose.need(rare_words):
        if frequency > 0.0 or not form.islower() or len(numbers) >= OFTEN:
            continue
        guess = _guess(form.casefold(), tongue)
        if guess is not None:
            guesses.append((form, guess, numbers))
    stems = Counter(stem for form, guess, _ in guesses if (stem := _changed_stem(form, guess)))
    meant = tuple(stem for stem, count in stems.items() if count >= FORMS)
    for form, guess, numbers in guesses:
        if form.startswith(meant) and not guess.accents:
            continue
        found.extend(
            guess._replace(span=column.span(n))
            for n in numbers
            if stands_in_prose(prose.text, column.span(n)) and not _is_foreign(column, n, tongue)
        )
    found.extend(_bare_words(prose, column, tongue))
    return tuple(sorted(set(found)))


def _changed_stem(form: str, guess: Slip) -> str:
    """The stem that a slip would change, up to some letters behind the change; empty if it changes none.

    Whoever writes several forms of one stem so ("önekler", "önekini", never "örnek") means it: a word
    that no list has.
    """
    right = guess.rights[0]
    shared = common_beginning(form, right)
    stem = form[: max(shared + BEHIND, SHORTEST_STEM)]
    return stem if not guess.accents and len(stem) < len(form) else ""


@remembered
def _guess(form: str, tongue: Language) -> Slip | None:
    """What a casefolded form that the list lacks should be; None if it may stand."""
    if not set(tongue.alphabet).issuperset(without_accents(form)) and not set(
        tongue.alphabet
    ).issuperset(form):
        return None
    accented = _accented(tongue).get(without_accents(form))
    if (
        accented is not None
        and _lacks_accents(form, accented)
        and not is_rare_word(form, tongue.code)
    ):
        return Slip(Span(0, 0), (written(accented, tongue),), unique=True, accents=True)
    if len(form) < SHORTEST or is_rare_word(form, tongue.code):
        return None
    needed = needed_of(form)
    common = frequent_words(tongue.code)
    near = [
        word
        for word in one_slip_away(form, tongue)
        if common[word] >= needed and not _may_lack_them(form, word, tongue)
    ]
    if not near:
        return None
    near = _likely(form, near, tongue)
    if not near or _may_stand(form, tongue):
        return None
    near.sort(key=lambda word: (-common[word], word))
    best = common[near[0]]
    rights = tuple(word for word in near if best - common[word] < CLEAR)[:3]
    accents = _lacks_accents(form, near[0])
    shown = tuple(written(right, tongue) for right in rights)
    return Slip(Span(0, 0), shown, len(rights) == 1, accents)


def _likely(form: str, near: list[str], tongue: Language) -> list[str]:
    """Those of the near words that are meant, where no list says that the form is no word."""
    common, asked = frequent_words(tongue.code), has_dictionary(tongue.code)
    if tongue.spelled_by_letters:
        if not has_odd_letters(form, tongue.code):
            return []
        near = [word for word in near if common[word] >= NEEDED_BY_LETTERS]
    elif not asked:
        near = [word for word in near if common[word] >= NEEDED_WITHOUT]
    if not asked or tongue.code not in LONG_LISTS:
        near = [word for word in near if _is_sure(form, word, tongue)]
    return near


def needed_of(form: str) -> float:
    """How common a word must be (Zipf) for a form of that length to be a slip of it."""
    place = len(form) - SHORTEST
    if place < 0:
        return NEEDED[0]
    return NEEDED[place] if place < len(NEEDED) else NEEDED_LONG


def _may_lack_them(form: str, right: str, tongue: Language) -> bool:
    """Whether a reform made the accents optional that the form has not: "paraitre", "accroitre"."""
    lacking = {two for one, two in zip(form, right, strict=False) if one != two}
    return len(form) == len(right) and lacking <= set(tongue.optional_accents)


def _lacks_accents(form: str, right: str) -> bool:
    """Whether a form is `right` with some accents less, and none that `right` has not.

    "Tálalt" is no "talált" without its accents, nor "hűs" a "hús": both are words of their own. Nor is the beginning
    of a word the word without them.
    """
    return (
        form != right
        and len(form) == len(right)
        and all(one in {two, without_accents(two)} for one, two in zip(form, right, strict=True))
    )


def written(word: str, tongue: Language) -> str:
    """A casefolded word as it is written in small letters: "gross" is "groß", "λόγοσ" is "λόγος"."""
    for plain, right in tongue.unfolded:
        word = word.replace(plain, right)
    return word[:-1] + "ς" if word.endswith("σ") else word


def _may_stand(form: str, tongue: Language) -> bool:
    """Whether a form that the list lacks is right all the same."""
    return (
        is_compound(form, tongue)
        or is_derived(form, tongue)
        or _is_enclitic(form, tongue)
        or _has_strange_accent(form, tongue)
        or _may_be_made_by_rule(form, tongue)
    )


def _may_be_made_by_rule(form: str, tongue: Language) -> bool:
    """Whether beginnings and endings may make the form of a word that no list has.

    Where compounds are, no list has all words that take endings, but for one that is known to.
    """
    if has_dictionary(tongue.code) and (not tongue.joints or tongue.listed_in_full):
        return False
    return is_derived_by_rule(form, tongue.code, shortest=1 if tongue.joints else 2)


def _has_strange_accent(form: str, tongue: Language) -> bool:
    """Whether a form is a word but for marks that the alphabet lacks: "hâlleri" in Turkish."""
    bare = "".join(c if c in tongue.alphabet else without_accents(c) for c in form)
    known = lexicon(tongue.code)
    return (
        bare != form
        and known is not None
        and (known.zipf(bare) > 0.0 or is_rare_word(bare, tongue.code))
    )


def _is_enclitic(form: str, tongue: Language) -> bool:
    """Whether a word of Greek bears a second accent, before a pronoun: "κατάλοιπά του", "κυρώσεών της"."""
    if not writing(tongue.code).second_accents:
        return False
    accented = [n for n, letter in enumerate(form) if without_accents(letter) != letter]
    return len(accented) > 1 and accented[-1] >= len(form) - ENDING


def _is_sure(form: str, right: str, tongue: Language) -> bool:
    """Whether a form cannot well be a word that the list lacks, though no dictionary was asked.

    A slip amid a word is one. In the first letter or in the ending it is, if words of the language
    hardly begin or end so: "bringne", but not "atenuará".
    """
    heads, tails = _edges(tongue)
    shared = common_beginning(form, right)
    if not shared:
        return _is_odd(form[:EDGE], right[:EDGE], heads)
    in_ending = shared >= len(form) - ENDING and form[-ENDING:] != right[-ENDING:]
    if in_ending or len(form) < SHORTEST_WITHOUT:
        return _is_odd(form[-EDGE:], right[-EDGE:], tails)
    return True


def _is_odd(edge: str, other: str, edges: Mapping[str, int]) -> bool:
    return edges.get(edge, 0) * ODD <= edges.get(other, 0)


@loaded
def _edges(tongue: Language) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How many common words begin, and end, with the same letters."""

    def make() -> tuple[dict[str, int], dict[str, int]]:
        common = frequent_words(tongue.code)
        return Counter(word[:EDGE] for word in common), Counter(word[-EDGE:] for word in common)

    heads, tails = kept(f"beginnings-{tongue.code}", f"{LAYOUT} {FREQUENT} {EDGE}", make)
    return heads, tails


def _is_foreign(column: Words, n: int, tongue: Language) -> bool:
    """Whether the word is a word of English, or stands beside another that no list has."""
    english = lexicon(HUB)
    form = column.texts[n]
    if tongue.code != HUB and english is not None and english.zipf(form) >= FOREIGN:
        return True
    known = lexicon(tongue.code)
    if known is not None and n and _is_genus(column.texts[n - 1], known):
        return True
    return known is not None and any(
        column.texts[m].islower()
        and column.texts[m].isalpha()
        and known.zipf(column.texts[m]) == 0.0
        and not is_rare_word(column.texts[m], tongue.code)
        for m in (n - 1, n + 1)
        if 0 <= m < len(column.texts) and tongue.code in LONG_LISTS
    )


def _is_genus(form: str, known: Lexicon) -> bool:
    """Whether a word may be the first of a Latin name: "Euprymna tasmanica"."""
    return form.istitle() and len(form) > 4 and known.zipf(form) == 0.0


def without_accents(word: str) -> str:
    """The word without the marks that combine with its letters."""
    return word if word.isascii() else word.translate(_BARE)


def _without_accent(letter: str) -> str:
    """A Latin or Greek letter without its marks: й and ї are letters of their own."""
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) < 2 or unicodedata.name(parts[0], "").startswith("CYRILLIC"):
        return STROKES.get(letter, letter)
    return parts[0]


# Letters whose stroke is no mark of its own in Unicode.
STROKES: Final = {"ł": "l", "đ": "d", "ø": "o", "ı": "i"}
# All alphabets have fewer, and texts of ideographs do not fill the memory.
MOST_LETTERS: Final = 5000
_BARE: Final[Memo[int, str]] = Memo(lambda point: _without_accent(chr(point)), MOST_LETTERS)


@loaded
def _accented(tongue: Language) -> dict[str, str]:
    """What common words with accents are without them, where that is no common word itself."""
    made_from = f"{LAYOUT} {FREQUENT} {ACCENTED} {MORE} {''.join(sorted(tongue.optional_accents))}"
    return kept(f"accented-{tongue.code}", made_from, lambda: _all_accented(tongue))


def _all_accented(tongue: Language) -> dict[str, str]:
    common = dict(frequent_words(tongue.code).items())
    found: dict[str, str] = {}
    for word, zipf in common.items():
        if zipf < ACCENTED or word.isascii() or len(word) < 3:
            continue
        bare = without_accents(word)
        if (
            bare == word
            or common.get(bare, 0.0) > zipf - MORE
            or _may_lack_them(bare, word, tongue)
        ):
            continue
        if bare not in found or common[found[bare]] < zipf:
            found[bare] = word
    return found


def _bare_words(prose: Prose, column: Words, tongue: Language) -> list[Slip]:
    """Common words without their accents that lists have, since the web leaves accents out."""
    if not has_bare_forms(tongue.code):
        return []
    accented, known = _accented(tongue), lexicon(tongue.code)
    places = prose.need(occurrences)
    found = []
    for form in places.keys() & accented.keys():
        if known is None or known.zipf(form) == 0.0 or not form.islower():
            continue
        if is_word_without_accents(form, tongue.code):
            continue
        for n in places[form]:
            if stands_in_prose(prose.text, column.span(n)) and not _is_foreign(column, n, tongue):
                right = written(accented[form], tongue)
                found.append(Slip(column.span(n), (right,), unique=True, accents=True))
    return found
