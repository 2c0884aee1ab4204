"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="tr",
    centuries=("yüzyıl",),
    scales=valued("bin=1e3 milyon/mn=1e6 milyar/mr=1e9 trilyon=1e12 düzine=12"),
    words=numbered(
        "bir/ilk iki/ikinci/yarı/çift üç/üçüncü dört/dördüncü beş/beşinci altı/altıncı "
        "yedi/yedinci sekiz dokuz on/onuncu"
    )
    | valued(
        "düzine=12 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90 "
        "yüz=100 bin=1000 milyon=1e6 milyar=1e9 sıfır=0"
    ),
    certain=frozenset(
        """
        iki üç dört beş sekiz dokuz yirmi otuz kırk elli altmış yetmiş seksen doksan
        """.split()
    ),
    months=numbered("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
)
