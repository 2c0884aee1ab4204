"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="cs",
    hour=r"[ \u00a0]?(?:hodin|h\b|hod\b)",
    centuries=("stolet",),
    scales=valued(
        "tisíc/tis=1e3 milion/mil/mio=1e6 miliard/mld=1e9 bilion=1e12 tucet=12 set/sta=100"
    ),
    words=numbered(
        "jeden/jedn/první/prvn dva/dvě/dvou/dvěma/druh/půl/oba/obě tři/tří/třem/třet čtyř/čtvrt pět/pát/pat "
        "šest sedm osm devět/devát/devít deset/desát jedenáct dvanáct/tucet třináct čtrnáct patnáct "
        "šestnáct sedmnáct osmnáct devatenáct"
    )
    | valued(
        "dvacet/dvacát=20 třicet/třicát=30 čtyřicet/čtyřicát=40 padesát=50 šedesát=60 sedmdesát=70 "
        "osmdesát=80 devadesát=90 sto/sta/stov=100 tisíc=1000 milion=1e6 miliard=1e9 nul=0"
    ),
    certain=frozenset(
        """
        dva dvě dvou dvěma tři tří třem třemi čtyři čtyř čtyřem pět pěti šest
        šesti sedm sedmi osm osmi devět devíti deset deseti jedenáct dvanáct
        patnáct dvacet třicet čtyřicet padesát
        """.split()
    ),
    months=numbered(
        "led/lednu únor březn/březen dub květn/květen červn/červen červenc/červenec srpn/srpen září říjn/říjen "
        "listopad prosin"
    ),
)
