"""Days of the week and months with a capital, in languages that write them small.

Translations from English and German bring it along. A name may look like a month ("Mars", "Julio",
"Domingo"), so what stands before must make a date of it.
"""

from __future__ import annotations

import re

from qa.languages.language import Language, language
from qa.model.letters import CAPITAL
from qa.model.memory import loaded
from qa.model.prose import Prose
from qa.model.span import Span

# What stands before a day of the week, and before a month, and joins a day and its month.
BEFORE_DAY = {
    "fr": r"[Ll]e|[Cc]e|[Dd]u|[Aa]u|[Cc]haque|[Tt]ous les|[Dd]ès|[Jj]usqu['’]au|[Dd]ans la nuit de",
    "es": r"[Ee]l|[Ll]os|[Dd]el|[Aa]l|[Ee]ste|[Cc]ada|[Pp]asado|[Pp]róximo|[Tt]odos los|la noche del",
}
BEFORE_MONTH = {
    "fr": r"[Ee]n|[Ff]in|[Dd]ébut|[Dd]epuis|[Mm]i-|[Cc]ourant|mois de|mois d['’]",
    "es": r"[Ee]n|[Dd]esde|[Hh]asta|mes de|[Ff]inales de|[Pp]rincipios de|[Mm]ediados de",
}
JOINED = {"fr": r"(?:er)? ", "es": r"(?:º|ro)? de "}


def calendar_capitals(prose: Prose) -> tuple[Span, ...]:
    """Where such a word stands with a capital amid a sentence, in order."""
    known = language(prose.lang)
    if known is None or known.code not in JOINED:
        return ()
    text = prose.text
    if not any(form in text for form in _capitalised(known)):
        return ()
    return tuple(
        Span(*match.span(match.lastgroup))
        for match in _pattern(known).finditer(text)
        if match.lastgroup
    )


@loaded
def _capitalised(known: Language) -> tuple[str, ...]:
    return tuple(word.capitalize() for word in (*known.weekdays, *known.months))


@loaded
def _pattern(known: Language) -> re.Pattern[str]:
    days = "|".join(word.capitalize() for word in known.weekdays)
    months = "|".join(word.capitalize() for word in known.months)
    join = JOINED[known.code]
    # A second capital makes a name of it: "Vendredi Saint", "Domingo de Ramos", "2 de Mayo".
    no_name = rf"(?! (?:de |d['’])?(?:la |los )?[{CAPITAL}])"
    return re.compile(
        rf"(?:\b(?:{BEFORE_DAY[known.code]}) (?P<day>{days})\b{no_name}"
        rf"|(?<!\d)[0-3]?\d{join}(?P<dated>{months})(?=\b,? (?:de |del )?(?:19|20)\d\d\b)"
        rf"|\b(?:{BEFORE_MONTH[known.code]}) ?(?P<month>{months})(?= (?:de |del )?(?:19|20)\d\d\b))"
    )
