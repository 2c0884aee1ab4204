"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="fr",
    hour=r"[ \u00a0\u202f]?h(?:eures?)?\b",
    centuries=("siècle",),
    scales=valued("cent=100 mille/milliers=1e3 million=1e6 milliard=1e9 billion=1e12 douzaine=12"),
    words=numbered(
        "un/une/premier/première deux/deuxième/second/demi trois/troisième/tiers quatre/quatrième/quart "
        "cinq/cinquième six/sixième sept/septième huit/huitième neuf/neuvième dix/dixième/dizaine "
        "onze/onzième douze/douzième/douzaine treize quatorze quinze/quinzaine seize dix-sept "
        "dix-huit dix-neuf"
    )
    | valued(
        "vingt/vingtaine=20 trente/trentaine=30 quarante=40 cinquante=50 soixante=60 cent/centaine=100 "
        "mille/millier=1000 million=1e6 milliard=1e9 zéro=0"
    ),
    certain=frozenset(
        """
        deux trois quatre cinq six sept huit dix onze douze treize quatorze
        quinze seize vingt trente quarante cinquante soixante
        """.split()
    ),
    scores=frozenset(("vingt", "vingts")),
    months=numbered(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    ),
)
