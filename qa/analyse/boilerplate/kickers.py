"""Short lines and labels at the head of a page or of a headline, and the makers of a page at its end.

"Live | The council votes", "As of: 28 September 2021, 10:34 a.m.", "Published", "(Example TV reporter Ann Roe)",
"Editor-in-chief: [Ann Roe]", "Source of the news", "… at the harbor. Ann Roe / EXA".
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.boilerplate.kinds import LineKind, PageLine, place_of
from qa.languages.boilerplate import Boilerplate, boilerplate
from qa.languages.language import language
from qa.languages.united import worded
from qa.model.expression import expression
from qa.model.language_tag import HUB
from qa.model.letters import CAPITAL, SMALL
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many paragraphs at the head of a page, and at its end, have such lines.
HEAD: int = TUNED["HEAD"]
TAIL: int = TUNED["TAIL"]
# Longer paragraphs are no such lines; a credit is behind the last sentence of shorter ones only.
LONGEST: int = TUNED["LONGEST"]
LONGEST_CAPTION: int = TUNED["LONGEST_CAPTION"]
REACH: int = TUNED["REACH"]
# The longest line of people and what they do, in words.
LONGEST_STAFF: int = TUNED["LONGEST_STAFF"]
# The shortest line that repeats a part of the headline, in code points and in spaces.
SHORTEST_TWIN: int = TUNED["SHORTEST_TWIN"]
FEWEST_SPACES: int = TUNED["FEWEST_SPACES"]
# A label of so many words before a headline.
KICKER = expression(
    rf"[{CAPITAL}][\w’'&-]{{0,20}}(?: [\w’'&-]{{1,20}}){{0,2}} ?(?:[|•] |\|)(?=[“\"‘„«]?[{CAPITAL}\d])"
)
# Who wrote, as a system calls that: "by user24".
BY_CODE = expression(r"(?i:[^\W\d_]{2,10} (?=\w*[\d_])\w{4,20})")
DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.? [^\W\d_]{3,9}\.?,? \d{4}|[^\W\d_]{3,9}\.? \d{1,2},? \d{4})"
TIME = r"\d{1,2}[:.][0-5]\d(?: ?[ap]\.?m\.?)?"
AS_OF = expression(
    rf"(?i:{worded('page_lines.as_of')}) ?:? ?{DAY}"
    rf"(?:,? (?:{worded('page_lines.at')}|– |- )?{TIME})?(?: (?:{worded('page_lines.clock')}|[{CAPITAL}]{{2,4}}))?"
)
# How long the article is: "587 words", "3 minutes to read".
LENGTH = expression(rf"(?i:{worded('page_lines.length')})")
# What a site put in brackets behind a headline: "… lost again [Harbor field review]".
BEHIND = expression(rf"(?<=[\w”’!?]) ?\[[{CAPITAL}][^\[\]\n.!?]{{2,40}}\]\Z")
# The sign of a link to a heading: "Sharp turn#".
ANCHOR = expression(rf"(?<=[{SMALL}]{{3}})#\Z")
# The source of a page that is made of others: "Source of the new", "Link to the source".
SOURCE_OF = expression(rf"(?i:{worded('page_lines.source_of')})[.:,]?")
NAMED = rf"[{CAPITAL}][\w.'’-]{{1,20}}"
# "Ann Roe / EXA" behind a caption.
CREDIT_END = expression(
    rf"(?<=[.!?”\")] ){NAMED}(?: {NAMED}){{1,2}} ?/ ?(?:[{CAPITAL}]{{2,8}}|{NAMED}(?: {NAMED})?)\Z"
)
# Words of a line of makers, with their marks.
STAFF_TOKEN = expression(r"[^\W_]+(?:[-'’.][^\W_]+)*\.?|[^\s\w]")
STAFF_MARKS = frozenset("()[]【】（）:：=/|,、·-–.&")
# What a model left for its user to fill in.
PLACEHOLDER = expression(rf"\[{worded('page_lines.placeholder')}\]")


def kicker_lines(prose: Prose) -> tuple[PageLine, ...]:
    """Such lines and parts of lines, in order."""
    known = boilerplate(prose.lang)
    size = len(prose.segments)
    if known is None or not known.sections or size == 1:
        return ()
    text = prose.text
    found: list[PageLine] = []
    for place, segment in enumerate(prose.segments):
        span = segment.span
        if segment.role in {Role.CELL, Role.ITEM} or len(span) > LONGEST_CAPTION:
            continue
        at_head, at_end = place < HEAD, place >= size - TAIL
        line = None
        if len(span) <= LONGEST and (at_head or at_end):
            line = _line(text, span, known, is_first=not place)
        found.extend((line,) if line is not None else _parts(text, span, at_head=at_head))
    if "[" in text:
        blanks = (Span(*match.span()) for match in PLACEHOLDER.finditer(text))
        found.extend(PageLine(blank, LineKind.PLACEHOLDER) for blank in blanks)
    told = {line.span.start for line in found}
    found.extend(line for line in _repeated(prose) if line.span.start not in told)
    return tuple(sorted(found, key=place_of))


def _parts(text: str, span: Span, *, at_head: bool) -> Iterator[PageLine]:
    """What a site put before the first word of a paragraph, or behind the last."""
    last = text[span.end - 1]
    if at_head and text.find("|", span.start, span.end) > 0:
        yield from _kicker(text, span)
    if last.isalnum():
        yield from _credit(text, span)
    sought = ANCHOR if last == "#" else BEHIND if last == "]" and at_head else None
    match = sought.search(text, span.start, span.end) if sought is not None else None
    if match is not None:
        yield PageLine(Span(*match.span()), LineKind.LABEL)


def _repeated(prose: Prose) -> Iterator[PageLine]:
    """Lines at the head that are a part of another there: the headline again, without the name of its page."""
    lines = [
        segment.span
        for segment in prose.segments[:HEAD]
        if segment.role is Role.PARAGRAPH and len(segment.span) <= LONGEST_CAPTION
    ]
    texts = [span.of(prose.text) for span in lines]
    for n, (span, line) in enumerate(zip(lines, texts, strict=True)):
        if len(line) < SHORTEST_TWIN or not line[-1].isalpha() or line.count(" ") < FEWEST_SPACES:
            continue  # a day is no headline
        if any(line != other and line in other for m, other in enumerate(texts) if m != n):
            yield PageLine(span, LineKind.AGAIN)


def _kicker(text: str, span: Span) -> Iterator[PageLine]:
    match = KICKER.match(text, span.start, span.end)
    if match is not None and text.count("|", span.start, span.end) == 1:
        yield PageLine(
            Span(span.start, text.rindex(match.group().strip()[-1], span.start, match.end()) + 1),
            LineKind.LABEL,
        )


def _credit(text: str, span: Span) -> Iterator[PageLine]:
    near = max(span.start, span.end - REACH)
    match = CREDIT_END.search(text, near, span.end) if text.find("/", near, span.end) > 0 else None
    if match is not None:
        yield PageLine(Span(*match.span()), LineKind.CREDIT)


def _line(text: str, span: Span, known: Boilerplate, *, is_first: bool) -> PageLine | None:
    """What a short line at the head or the end of a page is as a whole."""
    bounds = span.start, span.end
    if _is_lone_word(span.of(text).casefold(), known):
        return PageLine(span, LineKind.PART)
    if LENGTH.fullmatch(text, *bounds):
        return PageLine(span, LineKind.COUNTER)
    if AS_OF.fullmatch(text, *bounds):
        return PageLine(span, LineKind.STAMP)
    if SOURCE_OF.fullmatch(text, *bounds):
        return PageLine(span, LineKind.CREDIT)
    if not is_first and _are_makers(STAFF_TOKEN.findall(text, *bounds), known):
        return PageLine(span, LineKind.BYLINE)
    return None


def _is_lone_word(low: str, known: Boilerplate) -> bool:
    """Whether this is a word of pages wherever it is a paragraph by itself.

    Of another language only labels are ("Published"), and not the small words that may mean anything there.
    """
    if low in known.lone:
        return True
    hub, own = boilerplate(HUB), language(HUB)
    if hub is not None and own is not None and low in hub.lone:
        return low not in own.function_words
    return low.partition(" ")[0] in known.lone and BY_CODE.fullmatch(low) is not None


def _are_makers(tokens: list[str], known: Boilerplate) -> bool:
    """Whether the line names people with what they do for the page, and has a mark that says so."""
    words = [token for token in tokens if token[0].isalnum()]
    if not 2 < len(words) <= LONGEST_STAFF or not STAFF_MARKS.issuperset(
        token for token in tokens if not token[0].isalnum()
    ):
        return False
    roles = [word.casefold().rstrip(".") in known.staff for word in words]
    if not any(roles) or all(roles):
        return False
    if not all(
        role or not word.islower() or word.casefold() in known.joining
        for word, role in zip(words, roles, strict=True)
    ):
        return False
    framed = tokens[0] in "([【（" and tokens[-1] in ")]】）"
    # "Reporter Ann Roe.", but no headline with its verb: "Editor Leaves Paper".
    told = any(mark in tokens for mark in (":", "：", "=")) or (
        roles[0] and len(words) < LONGEST_STAFF // 2 and tokens[-1].endswith(".")
    )
    return framed or told
