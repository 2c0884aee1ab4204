"""Lithuanian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="lt",
    name="Lithuanian",
    decimal_mark=",",
    alphabet="aąbcčdeęėfghiįyjklmnoprsštuųūvzž",
    name_endings=frozenset(
        """
        ai ais ams e ei io iu iui o oje os u ui uose us yje ą ėje ės ę į ų
        """.split()
    ),
    cries=frozenset("vos labai".split()),
    base_endings=frozenset("a as is s us ys ė".split()),
)
