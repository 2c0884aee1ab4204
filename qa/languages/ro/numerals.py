"""Numbers in words: see `qa.languages.numerals`."""

from __future__ import annotations

from qa.languages.numerals import Numerals, numbered, valued

NUMERALS = Numerals(
    code="ro",
    centuries=("secol",),
    scales=valued(
        "mie/mii=1e3 milion/milioan/mil=1e6 miliard/mld=1e9 bilion=1e12 trilion=1e12 duzin=12"
    ),
    words=numbered(
        "unu/un/una/prim doi/două/jumătate/ambii/ambele trei patru cinci șase/şase "
        "șapte/şapte opt nouă zece unsprezece doisprezece/douăsprezece/duzin treisprezece "
        "paisprezece cincisprezece șaisprezece/şaisprezece șaptesprezece/şaptesprezece "
        "optsprezece nouăsprezece"
    )
    | valued(
        "douăzeci=20 treizeci=30 patruzeci=40 cincizeci=50 șaizeci/şaizeci=60 "
        "șaptezeci/şaptezeci=70 optzeci=80 nouăzeci=90 sută/sute=100 mie/mii=1000 "
        "milion/milioan=1e6 miliard=1e9 zero=0"
    ),
    certain=frozenset(
        """
        trei patru cinci șase şase șapte şapte opt zece unsprezece doisprezece douăsprezece
        treisprezece paisprezece cincisprezece optsprezece douăzeci treizeci patruzeci cincizeci
        șaizeci șaptezeci optzeci nouăzeci
        """.split()
    ),
    months=numbered(
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie "
        "noiembrie decembrie"
    ),
)
