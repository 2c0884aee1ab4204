"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="hu",
    hour=r"[ \u00a0]?(?:óra|h\b)",
    centuries=("század",),
    scales=valued("ezer/ezr=1e3 millió=1e6 milliárd/mrd=1e9 billió=1e12 tucat=12"),
    words=numbered(
        "egy/első két/kettő/másod/fél/mindkét három/harmad négy/negyed öt/ötöd hat/hatod "
        "hét/heted nyolc kilenc tíz/tized tizenegy tizenkét/tizenkettő/tucat tizenhárom "
        "tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc"
    )
    | valued(
        "húsz/husz=20 harminc=30 negyven=40 ötven=50 hatvan=60 hetven=70 nyolcvan=80 "
        "kilencven=90 száz=100 ezer/ezr=1000 millió=1e6 milliárd=1e9 nulla=0 huszon=20 "
        "tizen=10"
    ),
    certain=frozenset(
        """
        három négy nyolc kilenc tíz tizenegy tizenkét tizenkettő tizenhárom tizennégy tizenöt
        tizenhat tizenhét tizennyolc tizenkilenc húsz harminc negyven ötven hatvan hetven
        nyolcvan kilencven
        """.split()
    ),
    months=numbered(
        "január február március április május június július augusztus szeptember október "
        "november december"
    ),
    joined=frozenset(
        """
        egy két kettő három négy öt hat hét nyolc kilenc tizen huszon harminc negyven ötven
        hatvan hetven nyolcvan kilencven száz ezer
        """.split()
    ),
)
