"""Danish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="da",
    name="Danish",
    ordinal_stop=True,
    before_ordinals=frozenset("den det de sin sit sine hans hendes deres".split()),
    behind_ordinals=frozenset("division verdenskrig".split()),
    dash_for_cents=True,
    symbol_side="behind",
    quotes=(("”", "”"), ("»", "«"), ("„", "“"), ('"', '"')),
    decimal_mark=",",
    group_mark=".",
    quantities=tuple(
        """
        procent promille tusind million millioner milliard milliarder meter kilometer centimeter
        hektar kilo gram ton liter grader euro dollar pund kroner point timer minutter sekunder
        år måneder dage
        """.split()
    ),
    abbreviations=frozenset(
        """
        f.eks bl.a dvs osv m.m ca kl nr st hr fr dr prof pga m.fl m.v jf mht ift inkl ekskl tlf s
        jan feb apr aug sept okt nov dec mio mill tidl cand polyt adm dir evt hhv bestyr mia ca
        """.split()
    ),
    alphabet="abcdefghijklmnopqrstuvwxyzæøå",
    one_letter_words=frozenset("iå"),
    speech_verbs=frozenset("siger sagde spurgte svarede skriver skrev fortæller oplyser".split()),
    never_glued=frozenset(
        """
        det som den ikke havde været han hun hans hendes men eller blev bliver sig skal skulle ville dem
        denne dette disse når hvor også kun nogle
        """.split()
    ),
    joints=(
        "",
        "s",
        "e",
        "er",
    ),
    echoes=frozenset("det den".split()),
    cries=frozenset("slet langt meget lang helt".split()),
    never_last_after=dict.fromkeys(
        "en et".split(),
        frozenset("i på af ved mod under".split()),
    ),
    never_last=frozenset(
        """
        og fordi mens samt at
        """.split()
    ),
    conjunctions=frozenset("og eller samt".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"i|siden|slutningen af",
    day_to_month=r"\. ",
    clause_words=frozenset(
        """
        at blev bliver de dem denne deres dette disse efter eller er fordi ham han hans har
        havde hende hendes hun hvor ifølge ikke jeg kan kunne meget men mens må når også os
        sig skal skulle som under var vi vil været
        """.split()
    ),
    never_first=frozenset("at eller er har men og som var".split()),
    question_words=frozenset(
        "om hvordan hvad hvem hvilke hvilken hvilket hvorfor hvornår hvor".split()
    ),
    hour_words=r"timer",
)
