"""What a broadcast leaves in its written form: "<Anchor>", "Reporter Ann Roe was there.", "[Ann Roe/reporter]".

The labels speak for themselves. What hosts say of each other is looked for only beside them.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.boilerplate.kinds import LineKind, PageLine, place_of
from qa.analyse.boilerplate.lines import BRACKETED
from qa.languages.page_lines import SPOKEN_NAME
from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Longer paragraphs are none that hosts introduce each other in.
LONGEST: int = TUNED["LONGEST"]
# "This is Ann Roe, the first news reporter." "Reporter Ann Roe was interviewed."
INTRODUCTION = expression(worded("page_lines.introduction"))
# "Reporter Ann Roe." as a paragraph, whatever stands around it.
INTRODUCED = expression(worded("page_lines.introduced"))
# "[Ann Roe/Mayor of Dover: We will mend it.]": who speaks, in the subtitles of a broadcast.
SPEAKER = expression(
    rf"\[[{CAPITAL}][^\[\]\n:/]{{1,40}} ?/ ?[^\[\]\n:]{{2,90}}:(?= |\Z)"
    rf"|<[{CAPITAL}][^<>\n:/=]{{1,40}} ?/ ?[^<>\n:/=]{{2,60}}>(?= [“\"‘])"
)
# "[Resident: “It rained.”]", beside other labels only.
SAYS = expression(rf"\[[{CAPITAL}][^\[\]\n:]{{2,60}}: ?(?=[\"“‘'])")
# "[Pkg]" as a paragraph, and "Ann Roe (Mayor):" at the head of one, beside other labels only.
CUE = expression(rf"\[[{CAPITAL}][\w-]{{1,15}}(?: \w{{2,12}})?\]")
ROLE = expression(rf"{SPOKEN_NAME} \([^()\n:]{{3,60}}\):(?= )")
# A label of a broadcast in letters that are not Latin: "[앵커]", "[기자]".
FOREIGN = expression(r"[\[【<]\s?[^\W\d_\u0000-\u024f]{2,8}\s?[\]】>]")
WHO = worded("page_lines.who")
# "[Intern reporter Ann Roe on Daily Star]", "[Ann Roe / Example News reporter]", at an edge of the text.
CREDIT = expression(
    rf"[\[(【=](?:[{CAPITAL}][\w.’'-]{{0,20}}[ /,·=]{{1,3}}){{0,7}}(?:{worded('page_lines.helping')} )?{WHO}(?:[ /,·=]{{1,3}}{worded('page_lines.joining')}?"
    rf"[{CAPITAL}][\w.’'-]{{0,20}}){{0,8}}[\])】=]"
)
# "[TV Report = Reporter Ann Roe] The dam", "【Example News】The dam": the paper at the head of a paragraph.
PAPER = expression(
    rf"[\[【](?:[{CAPITAL}][\w.&’'-]{{0,18}} ?[/=·]? ?){{1,4}}(?<=[ \w]){worded('page_lines.paper_ends')}(?: ?[/=·|] ?[^\[\]【】\n]{{2,40}})?[\]】](?= ?[^\W_])"
)
# "(Example Seoul | Dover = Reporter Ann Roe)", "Reporter Ann Roe =": who wrote, at the head of a paragraph.
WRITER = expression(
    rf"[\[(【][^\[\]()【】\n]{{0,50}}[=|/] ?(?:{WHO} [^\[\]()【】\n]{{3,30}}|[^\[\]()【】\n]{{3,30}} {WHO})[\])】]"
    rf"|{WHO} [{CAPITAL}][\w’'-]{{1,20}}(?: ?[\w’'-]{{1,20}}){{1,3}} ?=(?= ?[“\"\w])"
)
HEAD: int = TUNED["HEAD"]


def broadcast_lines(prose: Prose) -> tuple[PageLine, ...]:
    """The paragraphs in which a broadcast speaks of itself, in order."""
    text, size = prose.text, len(prose.segments)
    found: list[PageLine] = []
    labeled = False
    speakers: list[PageLine] = []
    for place, segment in enumerate(prose.segments):
        start, end = segment.span.start, segment.span.end
        if segment.role in {Role.CELL, Role.HEADING}:
            continue
        if text[start] in "<[【◀":
            labeled = labeled or _is_label(text, segment.span)
        elif size > 1 and INTRODUCED.fullmatch(text, start, end):
            labeled = True
        speaker = _speaker(text, segment.span, labeled=labeled)
        if speaker is not None:
            speakers.append(PageLine(speaker, LineKind.LABEL))
        at_edge = place < HEAD or place >= size - HEAD
        writer = _writer(text, segment.span) if at_edge and size > 1 else None
        if writer is not None:
            found.append(writer)
    if labeled:
        found.extend(_introductions(prose))
    if labeled or len(speakers) > 1:
        found.extend(speakers)
    return tuple(sorted(found, key=place_of))


def _writer(text: str, span: Span) -> PageLine | None:
    """Who wrote, or the paper, in brackets or before "=": as a paragraph, or at the head of one."""
    match = (
        CREDIT.match(text, span.start, span.end)
        or WRITER.match(text, span.start, span.end)
        or PAPER.match(text, span.start, span.end)
    )
    if match is None:
        return None
    whole = match.end() == span.end
    return PageLine(Span(*match.span()), LineKind.BYLINE if whole else LineKind.LABEL)


def _speaker(text: str, span: Span, *, labeled: bool) -> Span | None:
    """Who speaks, at the head of a paragraph; a cue of another kind only beside other labels."""
    match = None
    if text[span.start] in "<[【◀":
        match = SPEAKER.match(text, span.start, span.end) or SAYS.match(text, span.start, span.end)
        if match is None and labeled and not _is_label(text, span):
            match = CUE.fullmatch(text, span.start, span.end)
    elif labeled and text.find("):", span.start, span.end) > 0:
        match = ROLE.match(text, span.start, span.end)
    return Span(*match.span()) if match is not None else None


def _is_label(text: str, span: Span) -> bool:
    """Whether the paragraph begins with the label of a broadcast, in any script."""
    return any(
        label.match(text, span.start, span.end) is not None for label in (BRACKETED, FOREIGN)
    )


def _introductions(prose: Prose) -> Iterator[PageLine]:
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        if end - start <= LONGEST and INTRODUCTION.fullmatch(prose.text, start, end):
            yield PageLine(segment.span, LineKind.BYLINE)
