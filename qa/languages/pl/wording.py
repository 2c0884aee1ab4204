"""Polish: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="pl",
    range_joint="do",
    units="""
        day: dni
        month: miesi
        hour: godzin
    """,
    whole_units="year: lat, lata, latach",
    opener="oczywiście",
    translating="tłumacz",
)
