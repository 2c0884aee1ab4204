"""Icelandic."""

# the code of Icelandic is a keyword; the module is only imported by name

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="is",
    name="Icelandic",
    ordinal_stop=True,
    behind_ordinals=frozenset("heimsstyrjöld".split()),
    decimal_mark=",",
    name_endings=frozenset(
        """
        a an ana anna ans anum ar i in ina inn ins inum num nums ir na nar ni s u um una unnar un unni unum ur
        ði ður
        """.split()
    ),
    base_endings=frozenset("l n a an ar i in inn ir ið r ur".split()),
    fleeting="u",
    stem_shifts=(
        ("ö", "a"),
        ("kl", "kull"),
        ("e", "ö"),
        ("a", "ö"),
        ("syn", "son"),
        ("firð", "fjörð"),
        ("fjarð", "fjörð"),
        ("birn", "björn"),
        ("bjarn", "björn"),
        ("mirk", "mörk"),
    ),
)
