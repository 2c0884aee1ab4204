"""Norwegian Bokmål."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="nb",
    name="Norwegian Bokmål",
    ordinal_stop=True,
    before_ordinals=frozenset("den det de sin sitt sine hans hennes deres".split()),
    behind_ordinals=frozenset("divisjon verdenskrig".split()),
    dash_for_cents=True,
    symbol_side="behind",
    quotes=(("«", "»"), ("„", "”"), ("”", "”"), ("“", "”"), ('"', '"')),
    decimal_mark=",",
    group_mark="\u00a0",
    quantities=tuple(
        """
        prosent promille tusen million millioner milliard milliarder meter kilometer centimeter
        hektar kilo gram tonn liter grader euro dollar pund kroner poeng timer minutter sekunder
        år måneder dager
        """.split()
    ),
    abbreviations=frozenset(
        """
        f.eks bl.a dvs osv m.m ca kl nr st hr fr dr prof pga m.fl m.v jf mht ift inkl ekskl tlf s
        jan feb apr aug sept okt nov des mill mrd evt iht etc kr stk
        """.split()
    ),
    alphabet="abcdefghijklmnopqrstuvwxyzæøå",
    one_letter_words=frozenset("iå"),
    speech_verbs=frozenset("sier sa spurte svarte skriver skrev forteller opplyser mener".split()),
    never_glued=frozenset(
        """
        det som den ikke hadde vært han hun hans hennes men eller ble blir seg skal skulle ville dem
        denne dette disse når hvor også bare noen
        """.split()
    ),
    joints=("", "s", "e"),
    echoes=frozenset("det den".split()),
    cries=frozenset("slett langt meget helt".split()),
    never_last_after=dict.fromkeys(
        "en et ei".split(),
        frozenset("i på av ved mot under".split()),
    ),
    never_last=frozenset(
        """
        og fordi mens samt at å
        """.split()
    ),
    conjunctions=frozenset("og eller samt".split()),
    before_weekdays=r"[^\W\d_]+",
    before_months=r"i|siden|slutten av",
    day_to_month=r"\. ",
    clause_words=frozenset(
        """
        at ble blir de dem denne deres dette disse eller er etter fordi hadde ham han hans har
        henne hennes hun hvor ifølge ikke jeg kan kunne men mens mye må når også oss seg skal
        skulle som under var vi vil vært
        """.split()
    ),
    never_first=frozenset("at eller er har men og som var".split()),
    question_words=frozenset("om hvordan hva hvem hvilke hvilken hvilket hvorfor når hvor".split()),
    hour_words=r"timer",
)
