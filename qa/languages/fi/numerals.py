"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="fi",
    centuries=("vuosisa",),
    scales=valued("tuhat/tuhan/tuhans=1e3 miljoon/milj=1e6 miljard/mrd=1e9 biljoon=1e12 tusina=12"),
    words=numbered(
        "yksi/yhd/yht/ensimmäi kaksi/kahd/kaht/toinen/toise/puol/molem kolm neljä "
        "viisi/viid/viit kuusi/kuud/kuut seitsem kahdeks yhdeks kymmen yksitoista "
        "kaksitoista/tusina kolmetoista neljätoista viisitoista kuusitoista seitsemäntoista "
        "kahdeksantoista yhdeksäntoista"
    )
    | valued(
        "kaksikymment=20 kolmekymment=30 neljäkymment=40 viisikymment=50 kuusikymment=60 "
        "seitsemänkymment=70 kahdeksankymment=80 yhdeksänkymment=90 sata/sada=100 "
        "tuhat/tuhan/tuhans=1000 miljoon=1e6 miljard=1e9 nolla=0"
    ),
    certain=frozenset(
        """
        kaksi kolme neljä viisi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista
        kolmetoista neljätoista viisitoista kuusitoista kaksikymmentä kolmekymmentä
        neljäkymmentä viisikymmentä
        """.split()
    ),
    months=numbered(
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu "
        "lokakuu marraskuu joulukuu"
    ),
)
