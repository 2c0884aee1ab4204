"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import ROMANCE_IN, Negations

NEGATIONS = Negations(
    negation=(
        r"\b(?:non|no|mai|nessun\w*|niente|nulla|senza|né|neanche|nemmeno|neppure|poc\w+|"
        r"manc\w+|rifiut\w+|neg\w+|evit\w+|tranne|salvo|sol[oa]|im(?!mag|port|pu|pi|par|patt|"
        r"pegn|pos|pr[eio])\w{4,}|"
        + ROMANCE_IN
        + r"|irr\w{4,}|dis(?!c|t|eg|pon)\w{4,}|s(?:con\w{4,}|corr\w{4,}|fid\w{3,}|fav\w{4,}|"
        r"grad\w{4,}|leg\w{4,}|ment\w{3,}|mett\w+|mes[si]\w*|vant\w{3,})|meno|altr\w+)\b"
    ),
    negator=(r"\b(?:non|mai|nessun[oa]?|niente|nulla)\b"),
)
