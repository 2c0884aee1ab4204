"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(
        r"\b(?:nicht\w*|kein\w*|nie|niemals|niemand\w*|nichts|nirgend\w*|weder|noch|ohne\w*|"
        r"un\w{3,}|miss\w+|kaum|wenig\w*|außer\w*|statt\w*|anstatt|nur|fehl\w+|verweiger\w+|"
        r"weiger\w+|ablehn\w+|lehn\w+|verbot\w*|verbiet\w+|verhinder\w+|vermeid\w+|"
        r"verzicht\w+|bestreit\w+|bestritt\w*|sonst|als|falsch\w*|aus|\w+(?:los|"
        r"frei)(?:e[nmrs]?)?)\b"
    ),
    negator=(r"\b(?:nicht|keine?[nmrs]?|niemals|niemand\w*|nichts|weder)\b"),
)
