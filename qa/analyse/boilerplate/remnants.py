"""What is left of a page within its paragraphs: buttons behind a teaser, the hour behind a section, links.

"… the bridge. Read more →", "… on the bridge […]", "News • today, 16:23", "[Weibo]", "%D8%A9%D8 %AC".
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.boilerplate.credits import AGENCIES
from qa.analyse.boilerplate.kinds import LineKind, PageLine
from qa.languages.language import language
from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.letters import CAPITAL, SMALL
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A button behind the last sentence, or behind the words at which a teaser breaks off.
BUTTON = expression(
    r"(?:(?<=[.!?…»”\"’])|(?<=\.{3})|(?<=\[…\])) ?(?:→|»|›|>{1,2})? ?[(\[]?"
    rf"{worded('page_lines.button')}[^\w\n]{{0,6}}\Z"
)
# "the paper on the Read more …": the same behind any word, with the mark of a teaser.
BUTTON_CUT = expression(rf"(?<=[^\W_]) {worded('page_lines.button')} ?…\Z")
# What a script left around a text that it took over: "first_imgThe mayor".
SCRIPT_MARK = expression(rf"(?<![\w-])(?:{worded('page_lines.script_marks')})(?![{SMALL}_])")
# A line that breaks off, of which a paragraph below has all: "The mayor of the old town opened the n...".
SHORTEST_COPY: int = TUNED["SHORTEST_COPY"]
DOTS = ("...", "…")
# So far from the end of a paragraph a button begins at most.
REACH: int = TUNED["REACH"]
# A teaser that breaks off: "on the bridge […]".
CUT_OFF = expression(rf"(?<=[\w.,]) ?\[(?:{worded('page_lines.more')} ?)?(?:…|\.{{3}})\]\Z")
# Several teasers that break off: "on the bridge …".
BROKEN_OFF = expression(r"(?<=\w) (?:…|\.{3})\Z")
# Who speaks so hesitates: "Well ... you see ... the dam".
HESITATES = expression(r"(?<=\w) (?:…|\.{3}) \w[\w ’'-]{0,30} (?:…|\.{3}) (?=\w)")
# What a text leaves out amid its sentences, as editions of old texts do: "the ear … the nose".
LEFT_OUT = expression(r"(?<=\w) (?:…|\.{3}) (?=[^\W\d_])")
# A teaser that breaks off behind a small word: "according to the...".
BROKEN_AT = expression(rf"(?<= )(?P<word>[{SMALL}]{{1,12}}) ?(?P<mark>\.{{3}}|…)\Z")
SHORTEST_TEASER: int = TUNED["SHORTEST_TEASER"]
FEWEST_CUT: int = TUNED["FEWEST_CUT"]
# The way to the neighbors of an article, and their headline right behind it.
NEIGHBOR = expression(rf"{worded('page_lines.neighbor')}(?: ?[:»«→←] ?|(?=[{CAPITAL}‘“]))")
# A picture with who took it, in the middle of a paragraph.
PICTURE = expression(
    rf"\b{worded('page_lines.picture')}: ?(?:[{CAPITAL}][\w.'’-]{{1,25}} ){{1,4}}/ ?(?:{AGENCIES})\b"
)
# The city and the agency, as a paragraph.
DATELINE = expression(
    rf"[{CAPITAL}][\w-]{{1,25}}(?: [{CAPITAL}][\w-]{{1,25}})? ?\((?i:{AGENCIES})\)\.?"
)
# The hour at which a piece of a list was published, behind its section.
HOUR = expression(rf"[•·|] ?{worded('page_lines.hour')}\d{{1,2}}[:.][0-5]\d\b")
# Names of networks in brackets, as Chinese pages put them behind names.
NETWORK = expression(rf"\[{worded('page_lines.network')}\]")
# What is left of an address whose letters were written in figures.
ADDRESS = expression(r"(?:% ?[0-9A-F]{2}[-_/\s]{0,3}){4,200}")

# "*** for subscribers ***": a label between stars.
STARRED = expression(r"\*{3} ?[^*\n]{3,40}[^*\s] ?\*{3}(?!\*)")

# What stands anywhere in a text, with the sign that it must have for that.
ANYWHERE = (
    (":", HOUR, LineKind.STAMP),
    ("/", PICTURE, LineKind.CREDIT),
    ("[", NETWORK, LineKind.PART),
    ("%", ADDRESS, LineKind.PART),
    ("***", STARRED, LineKind.PART),
    ("_", SCRIPT_MARK, LineKind.PART),
)


def remnants(prose: Prose) -> tuple[PageLine, ...]:
    """The remnants of the page, in order."""
    text = prose.text
    found: list[PageLine] = []
    broken_off: list[PageLine] = []
    for segment in prose.segments:
        if segment.role in {Role.CELL, Role.HEADING, Role.ITEM}:
            continue
        line = _at_head(text, segment.span) or _at_end(text, segment.span)
        if line is not None:
            found.append(line)
        elif (end := _broken_at(prose, segment.span)) is not None:
            found.append(PageLine(end, LineKind.CUT))
        elif len(segment.span) >= SHORTEST_TEASER:
            cut = BROKEN_OFF.search(text, segment.span.end - 5, segment.span.end)
            if cut is not None:
                broken_off.append(PageLine(Span(*cut.span()), LineKind.PART))
    if len(broken_off) >= FEWEST_CUT and not (
        HESITATES.search(text) or 2 * len(LEFT_OUT.findall(text)) > len(broken_off)
    ):
        found.extend(broken_off)
    found.extend(_copies(prose))
    for mark, sought, kind in ANYWHERE:
        if mark in text:
            found.extend(PageLine(Span(*match.span()), kind) for match in sought.finditer(text))
    return tuple(sorted(found, key=_start))


def _copies(prose: Prose) -> Iterator[PageLine]:
    """The lines that break off, and whose words begin another paragraph."""
    text = prose.text
    lines = [segment.span for segment in prose.segments if segment.role is Role.PARAGRAPH]
    cut = [span for span in lines if text.endswith(DOTS, span.start, span.end)]
    if not cut or HESITATES.search(text):
        return
    beginnings = {text[span.start : span.start + SHORTEST_COPY]: span for span in reversed(lines)}
    last = {text[span.start : span.start + SHORTEST_COPY]: span for span in lines}
    for span in cut:
        said = span.of(text).rstrip(".… ")
        key = said[:SHORTEST_COPY]
        whole = [
            s for s in (beginnings.get(key), last.get(key)) if s is not None and len(s) > len(span)
        ]
        if len(key) == SHORTEST_COPY and any(text.startswith(said, s.start, s.end) for s in whole):
            yield PageLine(span, LineKind.PART)


def _broken_at(prose: Prose, span: Span) -> Span | None:
    """The mark at which a long paragraph breaks off behind a word that ends no sentence, outside of speech."""
    text, known = prose.text, language(prose.lang)
    if known is None or len(span) < SHORTEST_TEASER or text[span.end - 1] not in ".…":
        return None
    match = BROKEN_AT.search(text, span.end - 18, span.end)
    if match is None or match["word"] not in known.never_last:
        return None
    said = span.of(text)
    is_speech = said.count("“") > said.count("”") or said.count('"') % 2 or said[0] in "—–-"
    return None if is_speech else Span(*match.span("mark"))


def _at_head(text: str, span: Span) -> PageLine | None:
    """The way to a neighbor, or the city and the agency as a paragraph."""
    neighbor = NEIGHBOR.match(text, span.start, span.end)
    if neighbor is not None:
        return PageLine(Span(*neighbor.span()), LineKind.PART)
    is_dateline = text[span.end - 1] == ")" and DATELINE.fullmatch(text, span.start, span.end)
    return PageLine(span, LineKind.LABEL) if is_dateline else None


def _at_end(text: str, span: Span) -> PageLine | None:
    """A button behind the last sentence, or the mark of a teaser that breaks off."""
    if text[span.end - 1] in ".!?,;":
        return None
    near = max(span.start, span.end - REACH)
    match = BUTTON.search(text, near, span.end) or BUTTON_CUT.search(text, near, span.end)
    if match is None and text[span.end - 1] == "]":
        match = CUT_OFF.search(text, near, span.end)
    is_behind = match is not None and match.start() > span.start
    return PageLine(Span(*match.span()), LineKind.PART) if match and is_behind else None


def _start(line: PageLine) -> int:
    return line.span.start
