"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="sk",
    hour=r"[ \u00a0]?(?:hodin|h\b|hod\b)",
    centuries=("storoč",),
    scales=valued("tisíc/tis=1e3 milión/mil=1e6 miliard/mld=1e9 bilión=1e12 tucet=12"),
    words=numbered(
        "jeden/jedn/prv dva/dve/dvoch/dvom/druh/pol/oba/obe tri/troch/tret "
        "štyri/štyroch/štvrt päť/piat šesť/šiest sedem/siedm osem/ôsm deväť/deviat "
        "desať/desiat jedenás dvanás/tucet trinás štrnás pätnás šestnás sedemnás osemnás "
        "devätnás"
    )
    | valued(
        "dvadsať/dvadsiat=20 tridsať/tridsiat=30 štyridsať/štyridsiat=40 päťdesiat=50 "
        "šesťdesiat=60 sedemdesiat=70 osemdesiat=80 deväťdesiat=90 sto/stov=100 tisíc=1000 "
        "milión=1e6 miliard=1e9 nul=0"
    ),
    certain=frozenset(
        """
        dva dve tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť trinásť štrnásť
        pätnásť dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat
        deväťdesiat
        """.split()
    ),
    months=numbered(
        "január február marec/marc apríl máj jún júl august september/septemb október/októb "
        "november/novemb december/decemb"
    ),
    joined=frozenset(
        """
        jeden dva dve tri štyri päť šesť sedem osem deväť dvadsať tridsať štyridsať päťdesiat
        šesťdesiat sedemdesiat osemdesiat deväťdesiat sto tisíc
        """.split()
    ),
)
