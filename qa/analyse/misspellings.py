"""Words that are one slip away from a far more common word."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from qa.analyse.lexicon import Lexicon, frequent_words, lexicon
from qa.analyse.lower_case_propers import proper_words
from qa.analyse.rare_words import rare_words
from qa.analyse.sentences import sentences
from qa.analyse.words import Words, words
from qa.languages.language import Language, language
from qa.model.prose import OBJECT, Prose
from qa.model.span import Span

# Zipf frequencies. Up to RAREST, a listed form may be a slip of the web from which lists are made.
RAREST = 2.6
UNKNOWN, DOUBTFUL = 1.6, 2.1
# How common the right word must be, by the length of the wrong one, if that is in no list: the
# shorter, the more words lie one letter away by chance.
NEEDED = {3: 6.0, 4: 4.8, 5: 4.3, 6: 3.6, 7: 3.6}
NEEDED_LONG = 3.0
# Other mends within this distance of the best are named too.
CLEAR = 1.3
# From here on, a word is so common that a compound which happens to look like it is rarer still.
COMMON = 4.5
HYPHENS = "-‐‑–"
SETS_APART = frozenset("@#_/\\.&*" + HYPHENS + OBJECT)
PART_OF_MORE = frozenset("@_/\\*" + HYPHENS)
GLOSS_BEFORE, GLOSS_AFTER = frozenset("(\"“‘'[«„"), frozenset(")\"”’'],»“;:")
# So many rare forms are remembered from text to text with what they may have been meant to be.
REMEMBERED = 50_000
# No common word is longer, and what could be meant grows with the square of the length.
LONGEST = 40


class Misspelling(NamedTuple):
    """A word, and what it may have been meant to be, best first."""

    span: Span
    rights: tuple[str, ...]
    unique: bool


def misspellings(prose: Prose) -> tuple[Misspelling, ...]:
    """The words one letter (lost, added, changed, or swapped with the next) away from a common one.

    Names are left alone: capitalised words count at the start of a sentence only, or if what they
    miss by a letter is a country or a nationality. So are compounds of known words, plurals of
    known words, glosses in brackets or quotes, and words beside others that are unknown too.
    """
    known, tongue = lexicon(prose.lang or ""), language(prose.lang)
    if known is None or tongue is None:
        return ()
    column = prose.need(words)
    found: list[Misspelling] = []
    for form, frequency, numbers in prose.need(rare_words):
        capital = form[0].isupper()
        if frequency > (UNKNOWN if capital else RAREST) or len(form) > LONGEST:
            continue
        counted = _not_names(prose, form, numbers, tongue) if capital else numbers
        rights = _rights(form.lower(), frequency, tongue) if counted else ()
        if not rights:
            continue
        for n in counted:
            span = column.span(n)
            if _stands_in_prose(prose.text, span) and not _foreign_beside(column, n, known):
                found.append(_misspelling(span, rights, capital=capital, tongue=tongue))
    return tuple(sorted(found))


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


def _not_names(prose: Prose, form: str, numbers: list[int], tongue: Language) -> list[int]:
    """The capitalised words that need be no names.

    All of them if a country or nationality is one letter away, else the one that begins a
    sentence, if the form stands nowhere else.
    """
    lower = form.lower()
    if len(form) > 4 and not _shorter(tongue).isdisjoint((lower, *_without_one(lower))):
        return numbers
    if len(numbers) > 1 or len(form) < 4:
        return []
    starts = prose.need(sentence_starts)
    column = prose.need(words)
    return [n for n in numbers if _first_letter(prose.text, column.starts[n]) in starts]


def sentence_starts(prose: Prose) -> frozenset[int]:
    """Where sentences begin, in code points."""
    return frozenset(span.start for span in prose.need(sentences))


@cache
def _shorter(tongue: Language) -> frozenset[str]:
    """The words with a capital of their own, in lower case, and what they are without a letter."""
    proper = [word for word in proper_words(tongue) if len(word) > 4]
    return frozenset(proper).union(*map(_without_one, proper))


def _without_one(word: str) -> list[str]:
    return [word[:n] + word[n + 1 :] for n in range(len(word))]


def _first_letter(text: str, start: int) -> int:
    """Where the quotation that the word may open begins."""
    while start > 0 and text[start - 1] in "\"“„«‘'(":
        start -= 1
    return start


@lru_cache(maxsize=REMEMBERED)
def _rights(form: str, frequency: float, tongue: Language) -> tuple[str, ...]:
    """What the form may have been meant to be, best first; empty if it may stand as it is."""
    common = frequent_words(tongue.code)
    swapped = _swaps(form) & common.keys()
    if swapped:
        best = max(swapped, key=common.__getitem__)
        needed = 5.7 if frequency > DOUBTFUL else 5.5 if len(form) < 5 else 4.0
        if common[best] >= needed and common[best] - frequency >= 2.7:
            return (best,)
    if _is_regular(form, tongue, common):
        return ()
    found = one_slip_away(form, tongue)
    if not found:
        return ()
    ranked = sorted(found, key=lambda word: (-common[word], word))
    best_zipf = common[ranked[0]]
    if not _outweighs(best_zipf, frequency, len(form)):
        return ()
    if best_zipf < COMMON and _is_compound(form, common):
        return ()
    return tuple(ranked)


def one_slip_away(form: str, tongue: Language) -> set[str]:
    """The frequent words of a language that are one letter from the casefolded form."""
    if len(form) > LONGEST:
        return set()
    near = _swaps(form).union(_edits(form, tongue.alphabet))
    return (near & frequent_words(tongue.code).keys()) - {form}


def _swaps(word: str) -> set[str]:
    """All other strings in which two letters beside each other have changed places."""
    parts = range(len(word) - 1)
    return {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in parts} - {word}


def _edits(word: str, alphabet: str) -> list[str]:
    """All strings one letter away, without those that swap letters."""
    parts = [(word[:n], word[n:]) for n in range(len(word) + 1)]
    return [
        *[head + tail[1:] for head, tail in parts[:-1]],
        *[head + letter + tail for head, tail in parts for letter in alphabet],
        *[head + letter + tail[1:] for head, tail in parts[:-1] for letter in alphabet],
    ]


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


def _is_regular(form: str, tongue: Language, common: dict[str, float]) -> bool:
    """Whether the form is a known word with one of the language's regular endings."""
    return len(form) > 4 and any(
        form.endswith(ending) and form[: len(form) - len(ending)] + stem in common
        for ending, stem in tongue.regular_endings
    )


def _is_compound(form: str, common: dict[str, float]) -> bool:
    """Whether the form may be two words written as one."""
    return any(
        common.get(form[:n], 0.0) >= 3.2 and common.get(form[n:], 0.0) >= 3.2
        for n in range(3, len(form) - 2)
    )


def _stands_in_prose(text: str, span: Span) -> bool:
    """Whether the word is no part of a compound, a handle or an address, and no gloss."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    if before and before in SETS_APART:
        return False
    if after and (after[0] in PART_OF_MORE or (after[0] == "." and after[1:].isalnum())):
        return False
    return not (before and before in GLOSS_BEFORE and after and after[0] in GLOSS_AFTER)


def _foreign_beside(column: Words, n: int, known: Lexicon) -> bool:
    """Whether the word stands beside another lower-case word that is in no list."""
    return any(
        column.texts[m].islower()
        and column.texts[m].isalpha()
        and known.zipf(column.texts[m]) == 0.0
        for m in (n - 1, n + 1)
        if 0 <= m < len(column.texts)
    )
