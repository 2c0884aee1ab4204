"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="es",
    hour=r"[ \u00a0]?(?:h\b|horas?\b)",
    centuries=("siglo",),
    scales=valued("mil=1e3 millon/millón=1e6 billon/billón=1e12 docena=12"),
    words=numbered(
        "uno/una/un/primer dos/segund/medio/media tres/tercer cuatro/cuart cinco/quint seis/sext "
        "siete/séptim ocho/octav nueve/noven diez/décim once/undécim doce/docena trece catorce "
        "quince/quincena dieciséis diecisiete dieciocho diecinueve"
    )
    | valued(
        "veint=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 "
        "cien/ciento/centenar=100 doscient=200 quinient=500 mil/millar=1000 millon/millón=1e6 cero=0"
    ),
    certain=frozenset(
        """
        dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce
        quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta
        cincuenta sesenta setenta ochenta noventa cien
        """.split()
    ),
    months=numbered(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    ),
)
