"""German: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="de",
    range_joint="bis|oder|und",
    per_cent="prozent",
    units="""
        mile: meile
        foot: fuß
        inch: zoll
        acre: morgen
        pound: pfund
        day: tag
        week: woche
        decade: dekade, jahrzehnt
        month: monat
        hour: stund
        minute: sekund
        year: jahr
    """,
    explaining="ein|eine|der|die|das",
    coins="Euro",
    greeting="natürlich|gerne?|klar|sicher",
    translating="übersetz",
    named_otherwise="auch(?: \\w{3,12})?|geschrieben|gelesen|genannt|oder|alias|nicht|früher",
    of_characters="schriftzeichen buchstabe geschrieben schreibt",
)
