"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="it",
    hour=r"[ \u00a0]?(?:h\b|ore\b)",
    centuries=("secol",),
    scales=valued("mila/mille=1e3 milion=1e6 miliard=1e9 bilion=1e12 dozzin=12"),
    words=numbered(
        "uno/una/un/primo/prima due/second/mezz tre/terz quattro/quart cinque/quint sei/sest "
        "sette/settim otto/ottav nove/nono/nona dieci/decim undici/undicesim dodici/dozzin tredici "
        "quattordici quindici sedici diciassette diciotto diciannove"
    )
    | valued(
        "venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 "
        "cento/centinai=100 mille/migliai=1000 milion=1e6 miliard=1e9 zero=0"
    ),
    certain=frozenset(
        """
        due tre quattro cinque sette otto nove dieci undici dodici tredici
        quattordici quindici sedici diciassette diciotto diciannove venti trenta
        quaranta cinquanta sessanta settanta ottanta novanta
        """.split()
    ),
    months=numbered(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
        "dicembre"
    ),
    joined=frozenset(
        """
        due tre quattro cinque sei sette otto nove dieci venti trenta quaranta cinquanta
        sessanta settanta ottanta novanta cento mille mila
        """.split()
    ),
)
