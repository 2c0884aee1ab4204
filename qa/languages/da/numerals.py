"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="da",
    centuries=("århundred",),
    scales=valued("tusind=1e3 million/mio=1e6 milliard/mia=1e9 billion=1e12 dusin=12"),
    words=numbered(
        "en/et/én/først to/anden/andet/halv/begge tre/tredj fire/fjerd fem/femt seks/sjett "
        "syv/syvend otte/ottend ni/niend ti/tiend elleve/ellevt tolv/tolvt tretten fjorten "
        "femten seksten sytten atten nitten"
    )
    | valued(
        "tyve=20 tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 "
        "hundred=100 tusind=1000 million=1e6 milliard=1e9 nul=0"
    ),
    certain=frozenset(
        """
        tre fem seks syv otte elleve tolv tretten fjorten femten seksten sytten atten nitten
        tyve tredive fyrre halvtreds halvfjerds firs halvfems
        """.split()
    ),
    months=numbered(
        "januar februar marts april maj juni juli august september oktober november december"
    ),
    joined=frozenset(
        """
        en to tre fire fem seks syv otte ni og tyve tredive fyrre halvtreds tres halvfjerds firs
        halvfems hundrede tusind
        """.split()
    ),
)
