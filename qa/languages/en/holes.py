"""What shows in English that something is gone from a sentence: see `qa.languages.holes`."""

from __future__ import annotations

from qa.languages.holes import Holes
from qa.model.expression import expression
from qa.model.letters import SMALL

HOLES = Holes(
    bare=expression(
        r"(?<![\w\[(‘“\"'’-])(?P<word>the|an|its|their|our|your|every)(?P<mark>\s?[,;)])(?=\s)"
    ),
    gate=expression(
        r"[,;)](?:(?<=\b(?:the|its|our).)|(?<=\ban.)|(?<=\b(?:their|every).)|(?<=\byour.)"
        r"|(?<=\b(?:the|its|our)\s.)|(?<=\ban\s.)|(?<=\b(?:their|every)\s.)|(?<=\byour\s.))"
    ),
    hesitation=(
        "er", "um", "uh", "ah", "well", "a ", "an ", "the ", "his", "her", "if ", "or ", "i ", "you", "how", "quote", "—",
        "–", "“", '"', "‘",
    ),
    naming=frozenset("a an the or word article not".split()),
    counting=("one of", "and"),
    spoken=expression(r"[umh](?<!\w.)(?:(?<=u)[hm]|(?<=m)hm|(?<=h)m)\b"),
    unsaid=expression(r"(?<=[.!?]” )(?:said|told|added|stated|answered|replied)\.(?=\s|\Z)"),
    subjectless=expression(
        rf"(?P<core>(?:With|In|On|At|For|From|To|By|About) the [{SMALL}-]{{3,20}} (?:ha[ds](?= to )|d(?:id|oes)(?= not )))"
    ),
    lone=expression(
        r"(?:\A|(?<=[\]>.!?”\"] )|(?<=[\]>.!?”\"]))(?:The|A|An)\Z|(?<=[\]>] )(?:As|If|In|On|At|When|While|After|Before|For|With|This|It|And|But)\Z"
    ),
)  # fmt: skip
