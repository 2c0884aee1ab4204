"""Greek."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="el",
    name="Greek",
    alphabet="αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ",
    abbreviations=frozenset(
        """
        κ.λπ π.χ δηλ αρ σελ βλ δρ καθ κ.ά εκ τηλ
        """.split()
    ),
    one_letter_words=frozenset("οηήω"),
    name_endings=frozenset("η ή α ά ο ό ου ού ε έ ων ών ους ούς".split()),
    base_endings=frozenset("ς ος ός η ή α ά".split()),
)
