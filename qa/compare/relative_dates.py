"""Years and days of a source that its translation says by their distance from now: “last year”, “on Tuesday”."""

from __future__ import annotations

import re

from qa.languages.language import language
from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.memory import loaded
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.span_set import SpanSet

FROM_NOW = expression(worded("wording.from_now"), re.IGNORECASE)
YEAR = expression(r"(?:19|20)\d\d(?!\d)")
# The day of a date in words, with its month and its year: "15 Mei 2007".
DAY_OF_DATE = expression(r"\d\d? [^\W\d_]{3,12}\.? (?:19|20)\d\d(?!\d)")


def is_from_now(prose: Prose, here: Span) -> bool:
    """Whether the passage says a year or a day by its distance from now."""
    return prose.need(_from_now).lies_within(here)


def may_be_from_now(source: Prose, figure: Span, target: Prose, here: Span) -> bool:
    """Whether a figure of the source is a year or a day which the passage `here` of the translation says so."""
    is_year = YEAR.fullmatch(source.text, figure.start, figure.end) is not None
    if is_year and is_from_now(target, here):
        return True
    if not is_year and DAY_OF_DATE.match(source.text, figure.start) is None:
        return False
    return target.need(_weekdays).lies_within(here)


def are_beside(year: str, other: str) -> bool:
    """Whether two figures are years, one right after the other."""
    return (
        YEAR.fullmatch(year) is not None
        and YEAR.fullmatch(other) is not None
        and abs(int(year) - int(other)) == 1
    )


def _from_now(prose: Prose) -> SpanSet:
    """Where the text says so: sought once, since a passage may have thousands of figures."""
    return SpanSet(Span(*match.span()) for match in FROM_NOW.finditer(prose.text))


def _weekdays(prose: Prose) -> SpanSet:
    """The days of the week in the text, likewise."""
    weekday = _weekday(prose.lang or "")
    return SpanSet(
        Span(*match.span()) for match in (weekday.finditer(prose.text) if weekday else ())
    )


@loaded
def _weekday(lang: str) -> re.Pattern[str] | None:
    """The days of the week in a language; None if they are not known."""
    known = language(lang)
    if known is None or not known.weekdays:
        return None
    return expression(rf"\b(?:{'|'.join(map(re.escape, known.weekdays))})\b", re.IGNORECASE)
