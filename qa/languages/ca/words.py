"""Catalan."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ca",
    name="Catalan",
    symbol_side="behind",
    quotes=(("«", "»"), ("“", "”"), ('"', '"')),
    decimal_mark=",",
    group_mark=".",
    quantities=tuple(
        """
        cent mil milió milions metres quilòmetres centímetres hectàrees quilos quilograms grams
        tones litres graus euros dòlars lliures francs punts hores minuts segons anys mesos dies
        """.split()
    ),
    abbreviations=frozenset(
        """
        sr sra srs dr dra prof av núm pàg pàgs art cap vol fig tel aprox etc ex p.ex gen febr abr
        jul ag set oct nov des st sta
        """.split()
    ),
    alphabet="abcdefghijklmnopqrstuvwxyzàçèéíïòóúü",
    one_letter_words=frozenset("aeioyàldsntm"),
    never_glued=frozenset(
        """
        que una els les amb per però més també aquest aquesta aquests són està del dels ha han era eren seu seva seus no com
        quan pel pels
        """.split()
    ),
    never_heads=frozenset("el la".split()),
    partitives=frozenset({"en"}),
    never_last=frozenset(
        """
        i de del dels al als amb per però
        """.split()
    ),
    conjunctions=frozenset("i o".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"el|al|del|mes de",
    day_to_month=r" de | d['’]",
    two_surnames=True,
    said_twice=frozenset(("a més", "a poc")),
    ends_after={"al": frozenset(("et",))},
    hour_words=r"hores",
)
