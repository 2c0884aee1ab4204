"""Bulgarian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="bg",
    name="Bulgarian",
    symbol_side="behind",
    quotes=(("„", "“"), ("«", "»"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        процента хиляди милиона милион млн милиарда млрд метра километра хектара килограма тона
        литра градуса евро долара лева пункта часа минути години
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="абвгдежзийклмнопрстуфхцчшщъьюя",
    cries=frozenset(("пра",)),
    abbreviations=frozenset(
        """
        г гг хил млн млрд лв ст т.е т.н др пр проф доц акад ген ул бул стр вж
        напр прим
        """.split()
    ),
    one_letter_words=frozenset("ависуо"),
    name_endings=frozenset("а та те то ът я ят".split()),
    base_endings=frozenset("а я".split()),
    never_glued=frozenset(
        """
        който която което които беше също или като след преди няма
        """.split()
    ),
    never_last=frozenset(
        """
        и на от във със при през без над под пред между но или че ако
        """.split()
    ),
    conjunctions=frozenset("и или".split()),
    ends_after={"без": frozenset("и или".split())},
    before_weekdays=r"[^\W\d_]+",
    before_months=r"през|в|от|до|месец",
    day_to_month=r" ",
    hour_words=r"час\w*",
)
