"""Weekdays, months, nationalities and countries that have lost their capital."""

from __future__ import annotations

from qa.analyse.words import occurrences, words
from qa.languages.language import Language, language
from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span

# A month that is a common word too ("may", "march") counts only between a day or a
# preposition before it and a year after it.
BEFORE_DATE = expression(
    rf"(?:\b{worded('wording.before_month')}|\d{worded('page_lines.ordinal')}?) $"
)
AFTER_DATE = expression(r",? (?:19|20)\d\d\b")
# "An august assembly" is no month.
ADJECTIVE = expression(rf"\b{worded('wording.no_month')} $")
# What stands right before or after a word that is part of a handle, a file or an address.
TECHNICAL_BEFORE = frozenset("@#_/\\.")
TECHNICAL_AFTER = frozenset("@_/\\")
# "canada-mills.example/home"
VERSION = expression(r" v?\d{1,3}\.\d")  # "english 0.8.0": a package
ADDRESS = expression(r"-[\w-]{1,60}\.\w{2}")


class LowerCaseProper(NamedTuple):
    """A word that the language writes with a capital, and how it is written."""

    span: Span
    right: str


def lower_case_propers(prose: Prose) -> tuple[LowerCaseProper, ...]:
    """The lower-case weekdays, months, countries and nationalities of the prose, in order."""
    known = language(prose.lang)
    if known is None:
        return ()
    proper = _with_possessives(known)
    found: list[LowerCaseProper] = []
    column = prose.need(words)
    places = prose.need(occurrences)
    for form in places.keys() & proper.keys():
        right = proper[form]
        for n in places[form]:
            span = column.span(n)
            if right in known.months and ADJECTIVE.search(
                prose.text, max(0, span.start - 6), span.start
            ):
                continue
            if n + 1 < len(column.texts) and column.texts[n + 1] in known.small_before.get(
                form, ()
            ):
                continue
            if _counts(prose.text, span, in_date=right in known.homographs):
                found.append(LowerCaseProper(span, right))
    return tuple(sorted(found))


@loaded
def proper_words(known: Language) -> dict[str, str]:
    """Lower-case form to right form, for the words that the language writes with a capital."""
    listed = (*known.weekdays, *known.months, *known.capitalized)
    return {word[0].lower() + word[1:]: word for word in listed if word[0].isupper()}


@loaded
def _with_possessives(known: Language) -> dict[str, str]:
    """The same, with the forms that have a possessive ending."""
    proper = proper_words(known)
    endings = {
        word + ending: right + ending for word, right in proper.items() for ending in ("'s", "’s")
    }
    return endings | proper


def stands_in_prose(text: str, span: Span) -> bool:
    """Whether the word is no part of an address, a file name, a tag or a compound."""
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    if before in TECHNICAL_BEFORE and before:
        return False
    if (after == "-" and ADDRESS.match(text, span.end)) or VERSION.match(text, span.end):
        return False
    return not after or not (
        after in TECHNICAL_AFTER or (after == "." and text[span.end + 1 : span.end + 2].isalnum())
    )


def _counts(text: str, span: Span, *, in_date: bool) -> bool:
    """Whether the word stands in running prose, and, if it must, in a date."""
    if not stands_in_prose(text, span):
        return False
    if not in_date:
        return True
    return bool(
        AFTER_DATE.match(text, span.end)
        and BEFORE_DATE.search(text, max(0, span.start - 12), span.start)
    )
