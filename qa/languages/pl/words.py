"""Polish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="pl",
    name="Polish",
    name_endings=frozenset(
        """
        a ach ami e ego ej em emu i ie iego iej iem iemu im o om owa owi owie ową u
        y ym ów ą ę ski skiego skim skich ska skiej ską sku skie cki ckiego ckim cka ckiej
        """.split()
    ),
    base_endings=frozenset("a e i o y".split()),
    fleeting="e",
)
