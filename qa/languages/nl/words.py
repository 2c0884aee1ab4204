"""Dutch."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    dash_for_cents=True,
    decimal_mark=",",
    quantities=tuple(
        """
        procent duizend miljoen miljard meter kilometer centimeter hectare kilo gram ton liter
        graden euro dollar pond punten uur minuten seconden jaar maanden dagen
        """.split()
    ),
    group_mark=".",
    alphabet="abcdefghijklmnopqrstuvwxyzéëï",
    abbreviations=frozenset(
        """
        bijv bv dhr mevr mw dr drs prof ir mr ing nr nrs blz o.a i.p.v t.a.v d.w.z m.b.t m.i.v
        enz evt ca max min resp incl excl jl vgl zgn st jan feb aug sept okt nov dec
        """.split()
    ),
    one_letter_words=frozenset("u"),
    echoes=frozenset("dat die zijn is om wat was had hebben er het deze als".split()),
    name_endings=frozenset("e en er s se".split()),
    never_glued=frozenset(
        """
        het een van dat die zijn niet ook maar worden wordt werd werden heeft hebben hadden naar wij
        deze dit haar hun hij waren kunnen zal zou zouden nog heel toen omdat
        """.split()
    ),
    joints=(
        "",
        "s",
        "en",
        "e",
        "n",
    ),
    never_last=frozenset(
        """
        de en omdat terwijl doordat zodat der des ter
        """.split()
    ),
    articles=frozenset("de een".split()),
    conjunctions=frozenset("en of".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"in|eind|begin|half|sinds|medio",
    day_to_month=r" ",
    clause_words=frozenset(
        """
        als ben dan dat deze die dit haar had hadden hebben heeft heel hem hij hoewel hun ik
        is jullie kan kon konden kunnen maar mag mij moest moet moeten niet nog omdat ons ook
        terwijl tijdens volgens waar wanneer waren was wat werd werden wie wij worden wordt
        zal ze zeer zich zij zijn zou zouden zullen
        """.split()
    ),
    never_first=frozenset("dat die en heeft is maar of omdat van was".split()),
    seldom_last=frozenset("van met".split()),
    gap_openers=frozenset("waar daar er hier".split()),
    question_words=frozenset("of hoe wat wie waarom wanneer waar welke welk hoeveel".split()),
    hour_words=r"uur",
)
