"""How the language says no: see `qa.languages.negations`."""

from __future__ import annotations

from qa.languages.negations import ROMANCE_IN, Negations

NEGATIONS = Negations(
    negation=(
        r"\b(?:no|nunca|jamás|nadie|nada|ning[uú]n\w*|sin|ni|tampoco|apenas|poc[oa]s?|falt\w+|"
        r"carec\w+|neg\w+|nieg\w+|rechaz\w+|evit\w+|salvo|excepto|sol[oa]|sólo|"
        + ROMANCE_IN
        + r"|im(?!agen|port|pu|ple|par|pact|pon|pr[eio])\w{4,}|irr\w{4,}|des(?!de|pu|tin|arr|"
        r"emp|cri|ped|pleg|taca|tac)\w{4,}|menos|sino)\b"
    ),
    negator=(r"\b(?:no|nunca|jamás|nadie|ningun[oa]s?|ningún|tampoco)\b"),
)
