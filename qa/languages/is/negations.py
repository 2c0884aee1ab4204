"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import Negations

NEGATIONS = Negations(
    negation=(
        r"\b(?:ekki|eng\w+|enginn|ekkert|aldrei|hvor[ku]\w*|né|án|neit\w+|hafna\w*|ó\w{3,}|"
        r"van\w{3,}|fá\w*|lítið|aðeins|bara|nema|skort\w*|vant\w+|fleiri|frekar|of)\b"
    ),
    negator=(r"\b(?:ekki|enginn|engin|ekkert|aldrei|hvorki)\b"),
)
