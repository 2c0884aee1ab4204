"""Portuguese: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="pt",
    whole_units="""
        year: ano, anos
    """,
    translating="traduz tradu",
)
