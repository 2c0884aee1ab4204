"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="nl",
    hour=r"[ \u00a0]?(?:uur|u)\b",
    centuries=("eeuw",),
    scales=valued("duizend=1e3 miljoen/mln=1e6 miljard/mld=1e9 biljoen=1e12 dozijn=12"),
    words=numbered(
        "een/één/eerst twee/half/halve/beide drie/derd vier/vierd vijf/vijfd zes/zesd "
        "zeven/zevend acht negen tien/tiend elf/elfd twaalf/twaalfd dertien veertien vijftien "
        "zestien zeventien achttien negentien"
    )
    | valued(
        "twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 "
        "negentig=90 honderd=100 duizend=1000 miljoen=1e6 miljard=1e9 nul=0"
    ),
    certain=frozenset(
        """
        twee drie vijf zes zeven negen tien elf twaalf dertien veertien vijftien zestien
        zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig
        negentig
        """.split()
    ),
    months=numbered(
        "januari februari maart april mei juni juli augustus september oktober november december"
    ),
    joined=frozenset(
        """
        een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien
        vijftien zestien zeventien achttien negentien en ën twintig dertig veertig vijftig
        zestig zeventig tachtig negentig honderd duizend
        """.split()
    ),
)
