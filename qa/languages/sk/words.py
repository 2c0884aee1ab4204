"""Slovak."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="sk",
    name="Slovak",
    name_endings=frozenset(
        """
        a ami e ech ej em emu i ina iny mi o om ou ov ova ove ovej ovi ovo ovou skej
        sko skom sku ská ské ského skú ský u y á ách é ého ému í ích ých ým
        """.split()
    ),
    base_endings=frozenset("a e o y á é í ý".split()),
    fleeting="eo",
)
