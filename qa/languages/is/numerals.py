"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="is",
    hour=r"[ \u00a0]?(?:klukk|h\b)",
    centuries=("öld", "ald"),
    scales=valued("hundr=100 þúsund/þús=1e3 milljón=1e6 milljarð/milljörð=1e9"),
    words=numbered(
        "einn/ein/eitt/eins/einu/fyrst tveir/tvær/tvö/tveim/tvegg/annar/önnur/annað/hálf þrír/þrjár/þrjú/þrem/þrigg/þriðj "
        "fjórir/fjór/fjögur fimm sex/sjött sjö átt níu tíu ellef tólf þrettán fjórtán fimmtán "
        "sextán sautján átján nítján"
    )
    | valued(
        "tuttug=20 þrjátíu=30 fjörutíu=40 fimmtíu=50 sextíu=60 sjötíu=70 áttatíu=80 níutíu=90 "
        "hundr=100 þúsund=1000 milljón=1e6 milljarð=1e9 núll=0"
    ),
    certain=frozenset(
        """
        tveir tvær tvö tveimur tveggja þrír þrjár þrjú þremur þriggja fjórir
        fjórar fjögur fjórum fjögurra fimm níu tíu ellefu tólf fimmtán tuttugu
        þrjátíu
        """.split()
    ),
    months=numbered(
        "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"
    ),
)
