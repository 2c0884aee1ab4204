"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="sv",
    centuries=("århundrad", "sekl"),
    scales=valued("tusen=1e3 miljon/mn/milj=1e6 miljard/mdr/mrd=1e9 biljon=1e12 dussin=12"),
    words=numbered(
        "en/ett/först två/andr/halv/båda tre/tredj fyra/fjärd fem/femt sex/sjätt sju/sjund "
        "åtta/åttond nio/niond tio/tiond elva/elft tolv/tolft tretton fjorton femton sexton "
        "sjutton arton nitton"
    )
    | valued(
        "tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90 "
        "hundra=100 tusen=1000 miljon=1e6 miljard=1e9 noll=0"
    ),
    certain=frozenset(
        """
        två tre fyra fem sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton
        nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio
        """.split()
    ),
    months=numbered(
        "januari februari mars april maj juni juli augusti september oktober november december"
    ),
    joined=frozenset(
        """
        ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton
        sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra
        tusen
        """.split()
    ),
)
