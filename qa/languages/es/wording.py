"""Spanish: words that are looked for in texts of any language."""

from __future__ import annotations

from qa.languages.wording import Wording

WORDING = Wording(
    code="es",
    range_joint="a|o|y",
    per_cent=r"por ciento\b",
    units="""
        mile: milla
        foot: pie
        inch: pulgada
        day: día
        week: semana
        decade: década
        hour: hora
        year: año
    """,
    whole_units="""
        month: mes, meses
    """,
    explaining="uno?|una|el|l[ae]s?",
    name_articles="la el los las una",
    opener="claro que sí",
    greeting="claro|por supuesto",
    of="de |del ",
    the="la |los ",
    translating="traduc traduj",
    named_otherwise="también(?: \\w{3,12})?|escrito|leído|llamad[oa]|o|alias|no",
    of_characters="carácter caracteres ideograma letras escrib escrit",
)
