"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="pl",
    hour=r"[ \u00a0]?(?:godz|h\b)",
    centuries=("wiek", "w."),
    scales=valued("tysiąc/tysięc/tys=1e3 milion/mln=1e6 miliard/mld=1e9 bilion/bln=1e12"),
    words=numbered(
        "jeden/jedn/pierwsz dwa/dwie/dwoje/dwóch/dwaj/dwom/drug/pół/oba/obie trzy/trzech/trzem/trzec cztery/czter/czwart "
        "pięć/pięc/piąt sześć/sześc/szóst siedem/siedm/siódm osiem/ośm/ósm dziewięć/dziewięc/dziewiąt "
        "dziesięć/dziesięc/dziesiąt jedenaś/jedenas dwanaś/dwunas/tuzin trzynaś/trzynas czternaś/czternas "
        "piętnaś/piętnas szesnaś/szesnas siedemnaś/siedemnas osiemnaś/osiemnas dziewiętnaś/dziewiętnas"
    )
    | valued(
        "dwadzieś/dwudzies=20 trzydzieś/trzydzies=30 czterdzieś/czterdzies=40 pięćdziesi=50 "
        "sześćdziesi=60 siedemdziesi=70 osiemdziesi=80 dziewięćdziesi=90 sto/stu/setk=100 tysiąc/tysięc=1000 "
        "milion=1e6 miliard=1e9 zer=0"
    ),
    certain=frozenset(
        """
        dwa dwie dwóch dwoje trzy trzech trzem cztery czterech pięć pięciu sześć
        sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć
        dziesięciu jedenaście dwanaście piętnaście dwadzieścia trzydzieści
        """.split()
    ),
    months=numbered(
        "stycz lut marc/marzec kwie maj czerw lip sierp wrze październik listopad grud"
    ),
)
