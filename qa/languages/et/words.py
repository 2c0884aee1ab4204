"""Estonian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="et",
    name="Estonian",
    ordinal_stop=True,
    behind_ordinals=frozenset("maailmasõda maailmasõja".split()),
    decimal_mark=",",
    alphabet="abcdefghijklmnopqrsšzžtuvwõäöüxy",
    name_endings=frozenset(
        """
        a aga aks al ale alt ana ani as asse ast d de e ega eks el ele elt ena eni es esse
        est ga i ide iga iks il ile ilt ina ini is isse ist it ks l le lt na ni s se sega
        seks sel sele selt sena seni ses sesse sest sse st t ta te u uga uks ul ule ult una
        uni us usse ust
        """.split()
    ),
    # the stem's last consonant is weaker before endings: Priit, Priidu; Mägi, Mäe; Laht, Lahe
    stem_shifts=(
        ("s", "ne"),
        ("s", "nen"),
        ("d", "t"),
        ("g", "k"),
        ("b", "p"),
        ("ä", "ägi"),
        ("h", "ht"),
    ),
    coins_words=True,
)
