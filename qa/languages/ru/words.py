"""Russian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ru",
    name="Russian",
    name_endings=frozenset(
        """
        а ам ами ах ая е ев его ей ем ему ею и ией ии им ими их ию ия о ов ого ое ой
        ом ому ою у ую ы ым ыми ых ь ю юю я ям ями ях яя ём
        """.split()
    ),
    base_endings=frozenset("а ая е ий ия й о ой ый ь я".split()),
    fleeting="оеё",
)
