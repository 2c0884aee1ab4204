"""Dates and times written the way of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from qa.languages.language import Language, language
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

# What stands before the day of a date, or after the month.
BEFORE = re.compile(
    r"(?:\b(?:on|of|from|until|till|since|by|to|the|and|before|after|between)|day,?|[(–-]) ?$",
    re.IGNORECASE,
)
AFTER = re.compile(r"(?:,? (?:19|20)\d\d\b|[,.;)]| (?:at|and|to|until|last|this|next)\b)")
# Most texts have none of these: the slower expressions run where they do.
GATE = re.compile(r"[0-9]\. ?[A-Z]")
HOUR_GATE = re.compile(r"[0-9] ?h ?[0-9]")
HOURS = re.compile(
    r"(?<![\d.,:-])(?:(?P<late>1[3-9]|2[0-4])(?:[.:][0-5]\d)? o['’]clock"
    r"|(?P<hour>[01]?\d|2[0-4]) ?h ?(?P<minutes>[0-5]\d)(?![\w]))"
)


@dataclass(frozen=True)
class ForeignDateFormat(DocumentRule):
    """A date or a time is written the way of another language.

    English has no full stop after the day ("20. May"), no hour of 20 o'clock and no "18h30". A full
    stop between a number and a month may also end a sentence: a date is reported only where words
    before or after it make it one.
    """

    id = "foreign-date-format"
    category = Category.DATE_FORMAT
    severity = Severity.MINOR
    confidence = 0.95
    languages = frozenset(("en",))
    examples = (
        Example(
            "He left on ⟦20. May⟧, she on ⟦1. June⟧ 2020.",
            mended="He left on 20 May, she on 1 June 2020.",
        ),
        Example("From ⟦9. August⟧ to ⟦11. August⟧, until ⟦20 o’clock⟧."),
        Example("It starts at ⟦18h30⟧.", mended="It starts at 18:30."),
        Example("She turned 20. January was cold. They are 12. May they prosper."),
        Example("At 12 o’clock and at 14.30 the 3h race began; 5h of work."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known = language(document.lang)
        text = document.target.text
        if known is None:
            return
        for match in _dates(known).finditer(text) if GATE.search(text) else ():
            before = BEFORE.search(text, max(0, match.start() - 10), match.start())
            dated = AFTER.match(text, match.end()) and match["month"] not in known.homographs
            year = re.match(r",? (?:19|20)\d\d\b", text[match.end() : match.end() + 6])
            if not (before or year or (dated and text[match.end()] != ".")):
                continue
            span = Span(match.start(), match.end())
            mend = f"{match['day']} {match['month']}"
            message = f"{known.name} has no full stop after the day: “{mend}”."
            yield self.finding(span, message, mend=mend, safe=True)
        timed = "clock" in text or HOUR_GATE.search(text)
        for match in HOURS.finditer(text) if timed else ():
            span = Span(match.start(), match.end())
            hour = f"{match['hour']}:{match['minutes']}" if match["hour"] else None
            message = f"{known.name} does not write the hour “{match.group()}”."
            yield self.finding(span, message, mend=hour)


@cache
def _dates(known: Language) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\d.,:/\w-])(?P<day>[1-9]|[12]\d|3[01])\. ?(?P<month>{'|'.join(known.months)})\b"
    )
