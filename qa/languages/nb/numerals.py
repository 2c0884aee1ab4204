"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="nb",
    centuries=("århundre",),
    scales=valued("tusen=1e3 million/mill=1e6 milliard/mrd=1e9 billion=1e12 dusin=12"),
    words=numbered(
        "en/ett/ei/én/først to/andre/halv/begge tre/tredj fire/fjerd fem/femt seks/sjett "
        "sju/syv/sjuend åtte/åttend ni/niend ti/tiend elleve/ellevt tolv/tolvt tretten "
        "fjorten femten seksten sytten atten nitten"
    )
    | valued(
        "tjue/tyve=20 tretti/tredve=30 førti=40 femti=50 seksti=60 sytti=70 åtti=80 nitti=90 "
        "hundre=100 tusen=1000 million=1e6 milliard=1e9 null=0"
    ),
    certain=frozenset(
        """
        tre fem seks sju syv åtte elleve tolv tretten fjorten femten seksten sytten atten nitten
        tjue tretti førti femti seksti sytti åtti nitti
        """.split()
    ),
    months=numbered(
        "januar februar mars april mai juni juli august september oktober november desember"
    ),
    joined=frozenset(
        """
        en ett to tre fire fem seks sju åtte ni tjue tretti førti femti seksti sytti åtti nitti
        hundre tusen
        """.split()
    ),
)
