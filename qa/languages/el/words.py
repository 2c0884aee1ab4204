"""Greek."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="el",
    name="Greek",
    symbol_side="behind",
    quotes=(("«", "»"), ("“", "”"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        τοις εκατομμύρια εκατ εκατομμυρίων δισεκατομμύρια δισ μέτρα χιλιόμετρα εκτάρια κιλά
        τόνους τόνοι λίτρα βαθμούς ευρώ δολάρια μονάδες ώρες λεπτά έτη χρόνια
        """.split()
    ),
    group_mark=".",
    alphabet="αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ",
    abbreviations=frozenset(
        """
        κ.λπ π.χ δηλ αρ σελ βλ δρ καθ κ.ά εκ τηλ
        εκατ δισ
        """.split()
    ),
    one_letter_words=frozenset("οηήω"),
    name_endings=frozenset("η ή α ά ο ό ου ού ε έ ων ών ους ούς".split()),
    base_endings=frozenset("ς ος ός η ή α ά".split()),
    never_glued=frozenset(
        """
        και του της την τον στο στη στην από για που είναι ότι θα δεν τους τις των
        """.split()
    ),
    never_heads=frozenset("το τα οι να".split()),
    never_last=frozenset(
        """
        και ή στο στη στην στον στους στις στα από για με σε προς αλλά ότι να θα δεν
        """.split()
    ),
    conjunctions=frozenset("και ή".split()),
    own_marks={"?": ";"},
    hour_words=r"ώρ\w+",
)
