"""Where the numbers of a text stand, at a glance: to see quickly which passages differ at all."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from qa.analyse.numbers.figures import multiplier, roman_value
from qa.analyse.numbers.in_words import worths
from qa.analyse.words import occurrences, words
from qa.languages.numerals import numerals
from qa.model.expression import expression
from qa.model.language_tag import by_language
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span

# Digits as they are written, and what may be a Roman numeral of more than one letter. One class of
# characters begins it: so the search runs at the speed of the text.
MARK = expression(
    r"([\d¼½¾⅓⅔IVXLC](?:(?<=\d)(?:[\d.,:]{0,40}\d)?|(?<=[¼½¾⅓⅔])"
    r"|(?<=[IVXLC])(?<![\w.][IVXLC])(?:(?<=[VX])|(?=[IVXLC]))[IVXLC]{0,8}+(?=(?:e|ème)?+(?![\w.]))))"
)
FRACTION = frozenset("¼½¾⅓⅔")
# Groups of three digits make a whole number, whatever parts them; 1.200 may be less than two, but
# not only. Other digits behind one mark are a fraction.
GROUPED = expression(r"\d{1,3}(?:[.,]\d{3})+")
PARTED = expression(r"(\d+)[.,](\d+)")


class NumberMarks(NamedTuple):
    """Number n begins at code point `starts[n]`; equal `keys` are equal numbers.

    Unequal keys may be equal numbers: written in another way, or pieces of a greater one.
    """

    starts: list[int]
    keys: list[str]

    def within(self, span: Span) -> list[str]:
        """The keys of the numbers that begin within `span`."""
        return self.keys[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]


def number_marks(prose: Prose) -> NumberMarks:
    """The figures of the prose and the words that are nothing but numbers, in order."""
    text = prose.text
    table = numerals(prose.lang)
    # Gaps and marks in turn, as in `words`.
    pieces = MARK.split(text)
    ends = list(accumulate(map(len, pieces)))
    found = [
        (start, _key(text, token, start, multiplier(text, start, start + len(token), table)))
        for token, start in zip(pieces[1::2], ends[:-1:2], strict=True)
    ]
    if table is not None:
        known, starts = worths(table.code), prose.need(words).starts
        places = prose.need(occurrences)
        # Where number words are not written together, these few are all that are certain.
        forms = places if table.joined else _certain(table.code) & places.keys()
        for form in filter(known.__getitem__, forms):
            worth = known[form]
            if worth is not None and worth[1]:
                found += [(starts[n], str(worth[0][0])) for n in places[form]]
        found.sort()
    return NumberMarks([start for start, _ in found], [key for _, key in found])


@by_language
def _certain(lang: str) -> frozenset[str]:
    """The words of a language that are nothing but numbers, as they are written."""
    table = numerals(lang)
    certain = table.certain if table is not None else frozenset()
    return frozenset(form for word in certain for form in (word, word.capitalize(), word.upper()))


def _key(text: str, token: str, start: int, factor: int) -> str:
    if token.isdecimal():
        # A capital before it makes a name of both: A4.
        before = text[start - 1 : start]
        if before.isalpha() and before.isupper():
            return f"{before}{token}"
        return str(int(token[:40]) * factor)
    if GROUPED.fullmatch(token):
        key = token.replace(".", "").replace(",", "")
    elif parted := PARTED.fullmatch(token):
        whole, fraction = parted.groups()
        value = int(whole + fraction) * factor
        shift = 10 ** len(fraction)
        if factor != 1 and value % shift == 0:
            return str(value // shift)
        key = f"{whole}.{fraction}"
    elif token[0].isdecimal() or token in FRACTION:
        key = token
    else:
        key = str(roman_value(token))
    return key if factor == 1 else f"{key}*{factor}"


def differ(one: list[str], other: list[str]) -> bool:
    """Whether each of two lists of keys has some that the other lacks."""
    if not one or not other or one == other:
        return False
    counts: dict[str, int] = {}
    for key in one:
        counts[key] = counts.get(key, 0) + 1
    lacking = 0
    for key in other:
        left = counts.get(key, 0)
        if left:
            counts[key] = left - 1
        else:
            lacking += 1
    return lacking > 0 and len(one) > len(other) - lacking
