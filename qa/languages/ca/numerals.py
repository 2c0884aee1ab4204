"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="ca",
    hour=r"[ \u00a0]?(?:h\b|hor(?:a|es)\b)",
    centuries=("segle",),
    scales=valued("mil=1e3 milió/milion=1e6 bilió/bilion=1e12 dotzen=12"),
    words=numbered(
        "un/una/primer dos/dues/segon/mig/mitja tres/tercer quatre/quart cinc/cinquè sis/sisè "
        "set/setè vuit/huit nou/novè deu/desè onze dotze/dotzen tretze catorze quinze/quinzen "
        "setze disset divuit dinou"
    )
    | valued(
        "vint=20 trenta=30 quaranta=40 cinquanta=50 seixanta=60 setanta=70 vuitanta=80 "
        "noranta=90 cent/centenar=100 mil/miler=1000 milió/milion=1e6 zero=0"
    ),
    certain=frozenset(
        """
        dos dues tres quatre cinc sis vuit onze dotze tretze catorze quinze setze disset divuit
        dinou vint trenta quaranta cinquanta seixanta setanta vuitanta noranta
        """.split()
    ),
    months=numbered(
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"
    ),
)
