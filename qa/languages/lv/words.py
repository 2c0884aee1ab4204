"""Latvian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="lv",
    name="Latvian",
    ordinal_stop=True,
    behind_ordinals=frozenset("pasaules".split()),
    decimal_mark=",",
    alphabet="aābcčdeēfgģhiījkķlļmnņoprsštuūvzž",
    name_endings=frozenset(
        """
        a ai ais am as ei es i iem im os u us ā ām ās ē ēm ī
        """.split()
    ),
    base_endings=frozenset("a e is s us š".split()),
)
