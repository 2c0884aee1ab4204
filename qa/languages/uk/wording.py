"""Ukrainian: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="uk",
    per_cent="відсот",
    units="""
        month: місяц
        hour: годин
        minute: хвилин
        year: рок
    """,
    opener="звісно",
    translating="переклад переклас",
)
