"""French: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="fr",
    range_joint="à|ou|et",
    per_cent=r"pour cent\b",
    units="""
        foot: pied
        inch: pouce
        day: jour
        week: semaine
        decade: décenni
        month: mois
        hour: heur
        year: année
    """,
    whole_units="year: an, ans",
    explaining="une?|l[ae]s?",
    name_articles="la le les des du une",
    opener="certainement|voici",
    greeting="bien sûr",
    of="de |d['’]",
    translating="tradui traduct",
    named_otherwise="aussi(?: \\w{3,12})?|écrit|dit|appelée?|ou|alias|non",
    of_characters="caractère idéogramme lettres écrit",
)
