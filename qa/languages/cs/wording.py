"""Czech: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="cs",
    range_joint="do|až",
    units="""
        day: dní
        month: měsíc
        hour: hodin
    """,
    whole_units="year: let, leta",
    opener="jasně",
    translating="překlad přelož překl",
)
