"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import ROMANCE_IN, Negations

NEGATIONS = Negations(
    negation=(
        r"\b(?:n[e'’]\w*|non|pas|jamais|aucune?s?|rien|personne|sans|ni|nul\w*|guère|plus|peu|"
        r"hors|manqu\w+|refus\w+|interdi\w+|évit\w+|sauf|seul\w*|im(?!age|port|pu|pl|par|pact|"
        r"pos|pr[eio])\w{4,}|"
        + ROMANCE_IN
        + r"|irr\w{4,}|dé(?!b|but|c[eil]|cla|cou|cr|fen|j|l|man|mo|p[aeo]|part|put|sir|t|"
        r"v)\w{4,}|mal\w*|moins|sinon)\b"
    ),
    negator=(r"\b(?:ne|n['’]\w+) (?:\w+ ){0,3}(?:pas|jamais|aucune?|rien|personne)\b"),
    negating_word=(r"\b(?:ne|n['’]\w+)\b"),
)
