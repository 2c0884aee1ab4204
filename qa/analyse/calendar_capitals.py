"""Days of the week and months with a capital, in languages that write them small.

Translations from English and German bring it along. A name may look like a month ("Mars", "Julio",
"Domingo"), so what stands before must make a date of it.
"""

from __future__ import annotations

import re

from qa.languages.language import Language, language
from qa.languages.united import worded
from qa.model.expression import compiled
from qa.model.letters import CAPITAL
from qa.model.memory import loaded
from qa.model.prose import Prose
from qa.model.span import Span


def calendar_capitals(prose: Prose) -> tuple[Span, ...]:
    """Where such a word stands with a capital amid a sentence, in order."""
    known = language(prose.lang)
    if known is None or not known.day_to_month or not known.months[0][0].islower():
        return ()
    text = prose.text
    if not any(form in text for form in _capitalized(known)):
        return ()
    return tuple(
        Span(*match.span(match.lastgroup))
        for match in _pattern(known).finditer(text)
        if match.lastgroup and not _is_in_name(match, known)
    )


def _is_in_name(match: re.Match[str], known: Language) -> bool:
    """Whether a word with a capital stands before a day: "Santo Domingo", but "El Domingo"."""
    before = match.group().split(" ", 1)[0]
    name = before[0].isupper() and before.lower() not in known.function_words
    return match.lastgroup == "day" and name


@loaded
def _capitalized(known: Language) -> tuple[str, ...]:
    return tuple(word.capitalize() for word in (*known.weekdays, *_months(known)))


def _months(known: Language) -> tuple[str, ...]:
    """The months in all forms, longest first."""
    return tuple(sorted({*known.months, *known.months_alone}, key=lambda word: (-len(word), word)))


@loaded
def _pattern(known: Language) -> re.Pattern[str]:
    days = "|".join(word.capitalize() for word in known.weekdays)
    months = "|".join(word.capitalize() for word in _months(known))
    # A second capital makes a name of it: "Vendredi Saint", "Domingo de Ramos",
    # "Domenica delle Palme", "2 de Mayo".
    of, the = worded("wording.of"), worded("wording.the")
    no_name = rf"(?! {of}?{the}?[{CAPITAL}])"
    year = rf"(?= {of}?(?:19|20)\d\d\b)"
    parts = [
        rf"(?<!\d)[0-3]?\d(?:{known.day_to_month})(?P<dated>{months})(?=\b,? {of}?(?:19|20)\d\d\b)"
    ]
    if known.before_weekdays:
        parts.append(rf"\b(?:{known.before_weekdays}) (?P<day>{days})\b{no_name}")
    if known.before_months:
        parts.append(rf"\b(?:{known.before_months}) ?(?P<month>{months}){year}")
    return compiled("(?:" + "|".join(parts) + ")")
