"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="en",
    clock=frozenset({"past"}),
    clock_between=frozenset({"to"}),
    hour=r"[ \u00a0]?(?:[ap]\.?[ ]?m\b|o['’]clock|hrs\b|hours? (?:[A-Z]{2,4}\b|local|sharp)|(?<=\d{4} )hours\b)",
    centuries=("centur", "c."),
    scales=valued(
        "hundred=100 thousand=1e3 lakh=1e5 million/mln/mn=1e6 crore=1e7 billion/bn/bln=1e9 "
        "trillion/tn/trn=1e12 dozen=12"
    ),
    money_scales=valued("m=1e6 k=1e3"),
    words=numbered(
        "one/first/once two/second/twice/both/half/couple/pair three/third/triple four/fourth/quarter "
        "five/fifth six/sixth seven/seventh eight/eighth nine/ninth ten/tenth eleven/eleventh "
        "twelve/twelfth/dozen thirteen/thirteenth fourteen/fourteenth fifteen/fifteenth "
        "sixteen/sixteenth seventeen/seventeenth eighteen/eighteenth nineteen/nineteenth"
    )
    | valued(
        "twenty/twentieth/twenties=20 thirty/thirtieth/thirties=30 forty/fortieth/forties=40 "
        "fifty/fiftieth/fifties=50 sixty/sixtieth/sixties=60 seventy/seventieth/seventies=70 "
        "eighty/eightieth/eighties=80 ninety/ninetieth/nineties=90 hundred/hundredth/hundreds/century=100 "
        "thousand/thousands=1000 million/millions=1e6 billion/billions=1e9 trillion=1e12 zero/nil=0"
    ),
    certain=frozenset(
        """
        two three four five six seven eight nine ten eleven twelve thirteen
        fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
        fifty sixty seventy eighty ninety
        """.split()
    ),
    months=numbered(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sep/sept october/oct november/nov december/dec"
    ),
)
