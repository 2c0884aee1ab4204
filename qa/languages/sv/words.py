"""Swedish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    dash_for_cents=True,
    symbol_side="behind",
    quotes=(("”", "”"), ("»", "»"), ("»", "«"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        procent tusen miljoner miljon miljarder miljard meter kilometer centimeter hektar kilo
        gram ton liter grader euro dollar pund kronor punkter timmar timme minuter sekunder år
        månader dagar
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="abcdefghijklmnopqrstuvwxyzåäö",
    abbreviations=frozenset(
        """
        t.ex bl.a dvs osv m.m ca kl nr st s.k d.v.s f.d kr mkt resp inkl exkl tel sid jan feb
        aug sept okt nov dec f.n m.fl o.s.v p.g.a dr prof
        """.split()
    ),
    one_letter_words=frozenset("iåö"),
    name_endings=frozenset("en ens et ets s".split()),
    never_glued=frozenset(
        """
        och att det som den inte ett hade var varit han hon hans hennes men sig kan ska skulle kommer
        dem denna detta dessa när där också eller bara blev blir någon någonting
        """.split()
    ),
    joints=(
        "",
        "s",
        "e",
        "a",
        "o",
        "u",
    ),
    echoes=frozenset("det den".split()),
    cries=frozenset("mycket långt helt".split()),
    never_last_after=dict.fromkeys(
        "en ett".split(),
        frozenset("i på av vid mot under".split()),
    ),
    never_last=frozenset(
        """
        och samt eftersom medan att
        """.split()
    ),
    conjunctions=frozenset("och eller samt".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"i|sedan|slutet av|början av",
    day_to_month=r" ",
    clause_words=frozenset(
        """
        att blev blir de dem denna deras dessa detta där efter eftersom eller enligt hade han
        hans har henne hennes hon honom inte jag kan kunde medan men mycket måste när också
        oss sig ska skulle som under var varit vi vill är
        """.split()
    ),
    never_first=frozenset("att eller har men och som var är".split()),
    question_words=frozenset("om hur vad vem vilka vilken vilket varför när var vart".split()),
    hour_words=r"timmar",
)
