"""Hungarian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    ordinal_stop=True,
    before_ordinals=frozenset("a az egy".split()),
    behind_ordinals=frozenset(
        """
        kerület kerületben kerületi század világháború világháborúban világháborús
        """.split()
    ),
    symbol_side="behind",
    quotes=(("„", "”"), ("»", "«"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        százalék százalékos ezer millió milliárd méter kilométer hektár kilogramm tonna liter
        fok euró dollár forint pont óra perc év hónap nap
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz",
    abbreviations=frozenset(
        """
        dr prof pl stb kb ill ún u.n id ifj özv vö old sz szt jan feb márc ápr jún júl aug
        szept okt nov dec
        """.split()
    ),
    one_letter_words=frozenset("aés"),
    name_endings=frozenset(
        """
        at ba ban be ben ból ből en et hez hoz höz i ig n nak nek nál nél on ot ra
        re ról ről t tól től val vel ék ért ön öt
        """.split()
    ),
    base_endings=frozenset("a e".split()),
    never_heads=frozenset("az".split()),
    joints=("",),
    never_last=frozenset(
        """
        a és mert hogy valamint illetve
        """.split()
    ),
    conjunctions=frozenset("és vagy".split()),
    before_months=r"idén|tavaly",
    before_weekdays=r"[^\W\d_]+",
    coins_words=True,
    never_glued=frozenset(
        "hogy mert amely amelyek amikor valamint illetve volt voltak lesz".split()
    ),
    day_to_month=r"\. ",
    question_words=frozenset("hogyan mit ki kit miért mikor hol melyik mennyi".split()),
    hour_words=r"óra\w*",
)
