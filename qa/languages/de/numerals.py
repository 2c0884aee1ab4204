"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="de",
    clock=frozenset({"halb", "viertel", "dreiviertel"}),
    clock_between=frozenset({"vor", "nach"}),
    hour=r"[ \u00a0]?Uhr",
    centuries=("jahrhundert", "jh"),
    scales=valued(
        "hundert=100 tausend/tsd=1e3 million/mio=1e6 milliarde/mrd=1e9 billion/bio=1e12 "
        "billiarde=1e15 dutzend=12"
    ),
    words=numbered(
        "ein/eins/erst/einmal zwei/zweit/beid/halb/paar drei/dritt/drittel vier/viert/viertel fünf "
        "sechs sieben/siebt acht neun zehn elf zwölf/dutzend dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn"
    )
    | valued(
        "zwanzig=20 dreißig/dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 "
        "neunzig=90 hundert=100 tausend=1000 million=1e6 milliarde=1e9 null=0"
    ),
    certain=frozenset(
        """
        zwei drei vier fünf sechs sieben neun zehn elf zwölf dreizehn vierzehn
        fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig
        fünfzig sechzig siebzig achtzig neunzig
        """.split()
    ),
    months=numbered(
        "januar/jänner februar/feber märz april mai juni juli august september oktober november "
        "dezember"
    ),
    joined=frozenset(
        """
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig
        sechzig siebzig achtzig neunzig ein und hundert tausend
        """.split()
    ),
)
