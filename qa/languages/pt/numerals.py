"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="pt",
    hour=r"[ \u00a0]?(?:h\b|horas?\b)",
    centuries=("século",),
    scales=valued(
        "mil/milhar=1e3 milhão/milhões/mi=1e6 bilhão/bilhões/bi=1e9 bilião/biliões=1e12 "
        "trilhão/trilhões=1e12 dúzia=12"
    ),
    words=numbered(
        "um/uma/primeir dois/duas/segund/meio/meia/ambos três/terceir/terço quatro/quart "
        "cinco/quint seis/sext sete/sétim oito/oitav nove/nono/nona dez/décim onze doze/dúzia "
        "treze catorze/quatorze quinze/quinzena dezesseis/dezasseis dezessete/dezassete "
        "dezoito dezenove/dezanove"
    )
    | valued(
        "vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 "
        "noventa=90 cem/cento/centena=100 duzent=200 trezent=300 quinhent=500 mil/milhar=1000 "
        "milhão/milhões=1e6 bilhão/bilhões=1e9 zero=0"
    ),
    certain=frozenset(
        """
        dois duas três quatro cinco sete oito nove dez onze doze treze catorze quatorze quinze
        dezesseis dezasseis dezessete dezassete dezoito dezenove dezanove vinte trinta quarenta
        cinquenta sessenta setenta oitenta noventa
        """.split()
    ),
    months=numbered(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
    ),
)
