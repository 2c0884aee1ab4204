"""Italian: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="it",
    range_joint="o|e",
    units="""
        decade: decenni
    """,
    whole_units="""
        month: mese, mesi
        year: anno, anni
    """,
    explaining="uno?|una|l[ae]",
    name_articles="la le il gli una",
    opener="certo",
    of="delle |dell['’]",
    translating="tradu",
)
