"""Ukrainian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="uk",
    name="Ukrainian",
    name_endings=frozenset(
        """
        а ам ами ах е еві ем ею и им ими их о ові ого ом ому ою ої у ую ь ього ьому
        ю юю я ям ями ях є єві єм єю і ів ій ім іх ію ія ією ії їв
        """.split()
    ),
    base_endings=frozenset("а е ий й о ь я ій ія".split()),
    fleeting="оеі",
)
