"""What shows in English that something is gone from a sentence: see `qa.languages.holes`."""

from __future__ import annotations

from qa.languages.holes import Holes
from qa.model.expression import expression
from qa.model.letters import CAPITAL, SMALL

HOLES = Holes(
    bare=expression(
        r"(?<![\w\[(‘“\"'’-])(?P<word>the|an|its|their|our|your|every)(?P<mark>\s?[,;)])(?=\s)"
    ),
    nounless=expression(
        rf"(?P<word>the) (?<=[{SMALL},] the )(?P<mark>of|and|was|were|are|has|had|from|by|with)(?= [\w])"
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
    led=expression(
        rf"(?:To|In|From|At|For|On) (?:[{CAPITAL}][{SMALL}-]{{2,20}} ){{1,2}}(?P<core>The|A|An|This|There|It) (?=[{SMALL}]{{3}})"
    ),
    byline=expression(rf"(?:posted |written )?by (?:[{CAPITAL}][\w.’'-]*(?: |\n|\Z)|\w{{3,25}} on [{CAPITAL}])"),
    nameless=expression(
        r"[DPM](?<!\w.)(?:(?:(?<=D)r|(?<=P)rof)\. (?=(?:It|He|She|They) (?:is|was|has|had|are|were|will|would)\b)|"
        r"(?<=M)r?s?\. (?<!M\. )(?=(?:died|said|told|was|is|has|had|will|also|did|came|went|added|explained|appeared|replied)\b))"
    ),
    lone=expression(
        r"(?:\A|(?<=[\]>.!?”\"] )|(?<=[\]>.!?”\"]))(?:The|A|An)\Z|(?<=[\]>] )(?:As|If|In|On|At|When|While|After|Before|For|With|This|It|And|But)\Z"
    ),
)  # fmt: skip
