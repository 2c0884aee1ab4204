"""Words that lost a letter and stand where only the whole word fits.

"The house nd the garden": whether a form is a word does not matter; what counts is how well it
follows the word before it and leads to the one after, and how common it is, both against the
common word that it would be with one letter more.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from qa.analyse.lexicon import Lexicon, lexicon
from qa.analyse.sequences import MARKS, PER_ZIPF, Sequences, neighbours, sequences
from qa.analyse.words import occurrences, words
from qa.model.prose import Prose
from qa.model.span import Span

# How much better than the written form the whole word must fit: by the Zipf frequency below which
# the form lies, rare ones first; then for words of one letter, and for real words.
NEEDED = ((3.0, 4.2), (3.8, 5.5))
NEEDED_LETTER, NEEDED_SHORT, NEEDED_WORD = 7.0, 4.8, 9.0
SHORT = 3
# From this frequency on, a form is a word that readers know, so that the whole word must fit well.
KNOWN, FIT = 3.8, -1.0
# No letter is more common than this as a word in lower case; the list counts "i" as "I".
LETTER = 5.4
# Single consonants stand for names and units.
VOWELS = "aeiou"
# Of two whole words that fit almost equally well, both are named.
CLEAR = 0.7
OPENING, CLOSING = frozenset(" \n\"“‘'("), frozenset(' \n"”’,.;:?!)')


class LostLetter(NamedTuple):
    """Where the form stands, what it should be (best first), and by how much that fits better.

    `weight` is in natural logarithms, above what is needed: 0.0 is barely enough.
    """

    span: Span
    rights: tuple[str, ...]
    weight: float


def lost_letters(prose: Prose) -> tuple[LostLetter, ...]:
    """The forms in lower case that miss a letter of a common word which fits where they stand.

    In order. Forms that are common themselves are not among them. Empty for a language without
    a table of sequences.
    """
    table, known = sequences(prose.lang or ""), lexicon(prose.lang or "")
    if table is None or known is None:
        return ()
    places, column = prose.need(occurrences), prose.need(words)
    wholes = _wholes(table)
    found: list[LostLetter] = []
    for form in wholes.keys() & places.keys():
        for n in places[form]:
            slip = _judged(prose.text, column.span(n), wholes[form], table, known)
            if slip is not None:
                found.append(slip)
    return tuple(sorted(found))


@cache
def _wholes(table: Sequences) -> dict[str, tuple[str, ...]]:
    """The forms that miss a letter of a common word, with the words that they may be."""
    common = [form for form in table.single_forms if form.isalpha() and form.islower()]
    found: dict[str, list[str]] = {}
    for word in common:
        for n in range(len(word)):
            found.setdefault(word[:n] + word[n + 1 :], []).append(word)
    taken = {"", *common}
    return {
        form: tuple(dict.fromkeys(rights)) for form, rights in found.items() if form not in taken
    }


def _judged(
    text: str, span: Span, rights: tuple[str, ...], table: Sequences, known: Lexicon
) -> LostLetter | None:
    """What the form at `span` has lost, if one of `rights` fits so much better."""
    if not _stands_alone(text, span):
        return None
    form = span.of(text)
    before, after = neighbours(text, span)
    if before in MARKS and after in MARKS:  # an item of a list
        return None
    fit, zipf = table.fit(before, form, after), known.zipf(form)
    if len(form) == 1:
        zipf = min(zipf, LETTER)
    elif zipf >= KNOWN and form in table.classes:  # good text has it too: "ad", "log", "lie"
        return None
    ranked: list[tuple[float, str]] = []
    for right in rights:
        new = table.fit(before, right, after)
        if zipf < KNOWN or new >= FIT:
            ranked.append((new - fit + PER_ZIPF * (known.zipf(right) - zipf), right))
    if not ranked:
        return None
    ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    best = ranked[0][0]
    needed = _needed(form, zipf)
    if best < needed:
        return None
    near = tuple(right for weight, right in ranked if best - weight < CLEAR)[:3]
    return LostLetter(span, near, best - needed)


def _needed(form: str, zipf: float) -> float:
    if len(form) == 1:
        return NEEDED_LETTER
    for frequency, needed in NEEDED:
        if zipf < frequency:
            return needed
    return NEEDED_SHORT if len(form) <= SHORT else NEEDED_WORD


def _stands_alone(text: str, span: Span) -> bool:
    """Whether the form is a word among words: no part of a name, an address or a contraction."""
    start, end = span.start, span.end
    before, after = text[start - 1 : start], text[end : end + 2]
    if before and before not in OPENING:
        return False
    if after and (after[0] not in CLOSING or (after[0] != " " and after[1:].isalnum())):
        return False
    if end - start == 1 and (before != " " or after[:1] != " " or text[start] not in VOWELS):
        return False
    # "don ’ t" in text that was cut into tokens
    return end - start > 2 or text[max(0, start - 2) : start - 1] not in ("'", "’")
