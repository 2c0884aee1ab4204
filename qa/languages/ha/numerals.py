"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="ha",
    scales_first=True,
    scales=valued("dubu=1e3 miliyan=1e6 biliyan=1e9 tiriliyan=1e12"),
    words=numbered(
        "ɗaya/daya/farko/guda biyu/rabi uku huɗu/hudu biyar shida bakwai takwas tara goma"
    )
    | valued(
        "ashirin=20 talatin=30 arba’in/arba'in=40 hamsin=50 sittin=60 saba’in/saba'in=70 tamanin=80 "
        "casa’in/casa'in=90 ɗari/dari=100 dubu=1000 miliyan=1e6 biliyan=1e9"
    ),
    months=numbered(
        "janairu fabrairu/faburairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba"
    ),
)
