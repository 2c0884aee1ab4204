"""Finnish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="fi",
    name="Finnish",
    ordinal_stop=True,
    behind_ordinals=frozenset("divisioona maailmansota maailmansodan maailmansodassa".split()),
    symbol_side="behind",
    quotes=(("”", "”"), ("»", "»"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        prosenttia prosentin miljoonaa miljoonan miljardia miljardin metriä kilometriä
        hehtaaria kiloa tonnia litraa astetta euroa dollaria pistettä tuntia minuuttia vuotta
        kuukautta päivää
        """.split()
    ),
    group_mark="\u00a0",
    alphabet="abcdefghijklmnopqrstuvwxyzäö",
    cries=frozenset(("iso",)),
    abbreviations=frozenset(
        """
        esim ks mm ym jne yms tms ns n prof dr tri toim s klo puh nro engl saks ransk ruots milj mrd
        """.split()
    ),
    name_endings=frozenset(
        """
        a an en han hen hin hon hun ia iksi illa ille illä ilta in issa ista iä ksi
        lla lle llä lta ltä n na nä on ssa ssä sta stä ta tta ttä tä un yn ä än ön
        """.split()
    ),
    base_endings=frozenset("e i".split()),
    # Vanhanen, Vanhasen; Lukko, Luko; Helsinki, Helsingin; Lahti, Lahden.
    stem_shifts=(
        ("se", "nen"),
        ("k", "kk"),
        ("t", "tt"),
        ("p", "pp"),
        ("ng", "nk"),
        ("nn", "nt"),
        ("nne", "nti"),
        ("d", "t"),
        ("de", "ti"),
    ),
    joints=(
        "",
        "n",
        "s",
    ),
    never_last=frozenset(
        """
        ja tai että sekä
        """.split()
    ),
    conjunctions=frozenset("ja tai sekä".split()),
    day_to_month=r"\. ",
    before_weekdays=r"[^\W\d_]+",
    coins_words=True,
    spelled_by_letters=True,
    question_words=frozenset("miten mitä kuka miksi milloin missä mikä kuinka".split()),
    hour_words=r"tunti\w*",
)
