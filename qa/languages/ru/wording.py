"""Russian: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="ru",
    range_joint="до|или|и",
    per_cent="процент",
    units="""
        day: дн
        month: месяц
        minute: минут, секунд
    """,
    whole_units="""
        hour: час, часа, часов, часам, часами, часах
        year: лет
    """,
    opener="хорошо",
    greeting="конечно",
    translating="перевод перевед перевес перевел перевёл",
)
