"""Romanian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    symbol_side="behind",
    quotes=(("„", "”"), ("«", "»"), ('"', '"')),
    decimal_mark=",",
    quantities=tuple(
        """
        milioane milion miliarde miliard metri kilometri hectare kilograme grame tone litri
        grade euro dolari lei puncte ore minute secunde ani luni zile
        """.split()
    ),
    group_mark=".",
    alphabet="aăâbcdefghiîjklmnopqrsștțuvwxyz",
    abbreviations=frozenset(
        """
        dl dna dr prof ing nr str bd pag ex etc art alin vol tel ian feb mar apr iun iul aug
        sept oct nov dec sf
        """.split()
    ),
    one_letter_words=frozenset("aeo"),
    name_endings=frozenset("a e ei elor i ii ilor le lor lui u ul ule ului".split()),
    base_endings=frozenset("a e u ă".split()),
    never_glued=frozenset(
        """
        și care pentru este din sunt cu mai dar prin acest această fost
        """.split()
    ),
    never_heads=frozenset("la un".split()),
    never_last=frozenset(
        """
        și în din pentru prin despre sau dar că să cu de spre către
        """.split()
    ),
    conjunctions=frozenset("și sau".split()),
    before_months=r"în|din|până în|luna|lunii",
    day_to_month=r" ",
    before_weekdays=r"[^\W\d_]+",
    question_words=frozenset("dacă cum ce cine de când unde care cât câți câte".split()),
    hour_words=r"ore|ora",
)
