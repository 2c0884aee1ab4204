"""Blocks of short lines around an article: a byline, the hour, a bar of networks, the way to the section.

"By Ann Roe", "Politics", "Facebook", "comment", "Tuesday, 4:37 p.m.": any of them may be a line of the
article. Side by side at its head or end they are the page's. Each short line has a weight, as it is
more or less likely to be the page's; a block speaks from a sum on, and then for all its lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from functools import partial
from itertools import pairwise

from qa.analyse.boilerplate.credits import credits_and_stamps
from qa.analyse.boilerplate.grammar import Grammar, WordRole, grammar
from qa.analyse.boilerplate.kinds import LineKind, PageLine
from qa.analyse.boilerplate.lines import (
    BY,
    GLUE,
    LABEL,
    MARK,
    MONTH,
    NAME,
    NUMBER,
    OTHER,
    TOKEN,
    UNIT,
    classifier,
    page_lines,
)
from qa.analyse.boilerplate.segments import furniture
from qa.analyse.boilerplate.tails import is_page_name
from qa.analyse.boilerplate.titles import is_title
from qa.languages.boilerplate import boilerplate
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.languages.united import phrases_anywhere
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import LINES_KEPT, Memo, loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role, Segment
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Longer lines are no lines of a block.
LONGEST: int = TUNED["LONGEST"]
# A block begins among so many paragraphs at the head, or ends among so many at the end.
EDGE: int = TUNED["EDGE"]
# The sum of weights from which a block is the page's.
ENOUGH: int = TUNED["ENOUGH"]
# The longest line of each kind, in words.
LONGEST_ROLE: int = TUNED["LONGEST_ROLE"]
LONGEST_SECTION: int = TUNED["LONGEST_SECTION"]
LONGEST_BUTTON: int = TUNED["LONGEST_BUTTON"]
LONGEST_NAME: int = TUNED["LONGEST_NAME"]
# The longest label that announces another article, in code points.
LONGEST_LABEL: int = TUNED["LONGEST_LABEL"]
# So many paragraphs at the head may be lines of the page that no other bears out.
FIRST_LINES: int = TUNED["FIRST_LINES"]
FARTHEST: int = TUNED["FARTHEST"]
DATE = expression(r"\d{1,4}[./-]\d{1,2}(?:[./-](?:\d{1,4})?)?")
# A day with its year, in figures.
DAY = expression(r"\d{1,2}([./-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([./-])\d{1,2}\2\d{1,2}")
TIME = expression(r"\d{1,2}[:.h]\d{2}(?::\d{2})?")
ASKING = WordRole.ACTION | WordRole.PLATFORM
FINAL = '.!?”"'
ORDINALS = frozenset(phrases_anywhere("page_lines.ordinal"))
# How labels over lists of other articles begin; no page begins with such a list.
RELATED = phrases_anywhere("page_lines.related")
MOST_ABOVE: int = TUNED["MOST_ABOVE"]
LONGEST_ITEM: int = TUNED["LONGEST_ITEM"]
OPENING = "“\"„«‘'"


class LinePart(Enum):
    """What a short line may be."""

    KNOWN = "known"
    STAMP = "stamp"
    BUTTON = "button"
    BYLINE = "byline"
    ROLE = "role"
    SECTION = "section"
    SITE = "site"
    NAME = "name"
    NUMBER = "number"


class _Line(NamedTuple):
    """What a short line may be, and its weight: 2 for what is hardly ever a line of an article, 0 for what often is.

    Lines that are alike share one: a text may be made of nothing else.
    """

    part: LinePart
    weight: int


KINDS = {
    LinePart.STAMP: LineKind.STAMP,
    LinePart.BYLINE: LineKind.BYLINE,
    LinePart.ROLE: LineKind.BYLINE,
    LinePart.NAME: LineKind.BYLINE,
    LinePart.BUTTON: LineKind.PART,
    LinePart.SECTION: LineKind.PART,
    LinePart.SITE: LineKind.PART,
}


class _Words(NamedTuple):
    """What is known of the words of pages in a language."""

    sections: frozenset[str]
    homes: frozenset[str]
    staff: frozenset[str]
    conjunctions: frozenset[str]


def page_blocks(document: Document) -> tuple[PageLine, ...]:
    """The lines of such blocks that are not known by themselves, in order."""
    found: list[PageLine] = []
    segments = document.target.segments
    size = len(segments)
    blocks = list(_blocks(document))
    stamped = sum(any(line.part is LinePart.STAMP for line in block) for _, block in blocks)
    for first, block in blocks:
        at_edge = first < EDGE or first + len(block) > size - EDGE
        # A day with its hour is a page's where it is the only one: others are a listing.
        lone = stamped == 1 and all(
            line.part is LinePart.STAMP and line.weight > 1 for line in block
        )
        if at_edge and len(block) < size and (lone or _is_of_page(block)):
            found.extend(
                PageLine(segments[first + number].span, KINDS[line.part])
                for number, line in enumerate(block)
                if line.part in KINDS
                and (line.part is not LinePart.NAME or _has_role(block, number))
            )
        elif first < _head(document) and len(block) < size:
            for number in range(len(block)):
                kind = _lone(document.target, block, first, number)
                if kind is not None:
                    found.append(PageLine(segments[first + number].span, kind))
    return tuple(found)


def _head(document: Document) -> int:
    """How many paragraphs at the head may be lines of the page: those before the first long one, or a few."""
    segments = document.target.segments
    for place, segment in enumerate(segments[:FARTHEST]):
        if len(segment.span) > LONGEST:
            return max(FIRST_LINES, place)
    return FIRST_LINES


def _lone(prose: Prose, block: Sequence[_Line], first: int, number: int) -> LineKind | None:
    """What a line at the head is that is the page's, though no other bears it out.

    A byline with a name, a day in figures, and the name beside that day, the name of a page. `first` is the
    number of the segment that the block begins with.
    """
    part = block[number].part
    if part is LinePart.BYLINE:
        return LineKind.WRITER
    if part is LinePart.SITE:
        return LineKind.SITE
    if part in {LinePart.STAMP, LinePart.NUMBER}:
        return LineKind.DAY if _is_day(prose, first + number) else None
    is_beside_a_day = part is LinePart.NAME and any(
        0 <= near < len(block) and _is_day(prose, first + near) for near in (number - 1, number + 1)
    )
    return LineKind.WRITER if is_beside_a_day else None


def _is_day(prose: Prose, place: int) -> bool:
    """Whether the segment at a place is a day with its year, in figures, and nothing else."""
    return DAY.fullmatch(prose.segments[place].span.of(prose.text)) is not None


def teasers(document: Document) -> tuple[PageLine, ...]:
    """The headlines of other articles: the paragraph behind "See also:", the list behind "Related posts"."""
    prose = document.target
    text = prose.text
    known = grammar(primary(document.lang))
    if known is None:
        return ()
    found: list[PageLine] = []
    for label, item in pairwise(prose.segments):
        if len(label.span) > LONGEST_LABEL or text[label.span.end - 1] != ":":
            continue
        bare = " ".join(label.span.of(text).split()).casefold().replace("’", "'").strip(": >»•")
        announces = bare in known.heads or bare in known.teasers or bare in known.alone
        if announces and is_title(item.span.of(text)):
            found.append(PageLine(item.span, LineKind.PART))
    return (*found, *_listed(document, known))


def _listed(document: Document, known: Grammar) -> list[PageLine]:
    """The short lines from a label such as "Related posts" to the end of the page."""
    prose = document.target
    text, segments = prose.text, prose.segments
    first = len(segments)
    while first and _is_short_line(text, segments[first - 1]):
        first -= 1
    labels = {piece.span.start for piece in document.need(furniture) if not piece.teaser}
    for place in range(max(first, MOST_ABOVE), len(segments) - 1):
        if segments[place].span.start not in labels:
            continue
        low = segments[place].span.of(text).casefold().strip(": >»•")
        if low in known.heads or low.startswith(RELATED):
            return [PageLine(item.span, LineKind.PART) for item in segments[place + 1 :]]
    return []


def _is_short_line(text: str, segment: Segment) -> bool:
    """Whether the paragraph may be a headline or a line below one: short, without a mark at its end."""
    span = segment.span
    return (
        len(span) <= LONGEST_ITEM
        and text[span.end - 1] not in ".!:;,"
        and segment.role is Role.PARAGRAPH
    )


def _is_of_page(block: Sequence[_Line]) -> bool:
    """Whether the lines bear each other out."""
    weight = sum(line.weight for line in block)
    # "Ann Roe", "Correspondent in Berlin": a name with its role counts for more than a role.
    weight += sum(
        line.part is LinePart.NAME and _has_role(block, number) for number, line in enumerate(block)
    )
    kinds = {line.part for line in block if line.weight}
    menu = sum(line.part in {LinePart.BUTTON, LinePart.SECTION} for line in block)
    several = len(kinds) > 1 or menu >= ENOUGH
    return weight >= ENOUGH and several


def _has_role(block: Sequence[_Line], number: int) -> bool:
    """Whether a line that says what a writer does, or when, is next to the name."""
    return any(
        0 <= near < len(block) and block[near].part in {LinePart.ROLE, LinePart.STAMP}
        for near in (number - 1, number + 1)
    )


def _blocks(document: Document) -> Iterator[tuple[int, list[_Line]]]:
    """The runs of short lines, with the number of the first."""
    prose = document.target
    text = prose.text
    code = primary(document.lang)
    if _words(code) is None:
        return
    known = _known(document)
    lines = _lines(code)
    size = len(prose.segments)
    block: list[_Line] = []
    shared: dict[_Line, _Line] = {}
    for place, segment in enumerate(prose.segments):
        line = None
        if segment.role not in {Role.CELL, Role.HEADING} and len(segment.span) <= LONGEST:
            if segment.span.start in known:
                line = _Line(LinePart.KNOWN, 2)
            elif text[segment.span.end - 1] not in FINAL or segment.span.of(text).endswith("m."):
                line = lines[segment.span.of(text)]
            elif text[segment.span.end - 1] == "." and len(segment.span) > 1:
                # "Business correspondent in Berlin."
                line = lines[segment.span.of(text)[:-1]]
                line = line if line is not None and line.part is LinePart.ROLE else None
        if line is not None:
            block.append(shared.setdefault(line, line))
        elif block:
            yield place - len(block), block
            block = []
    if block:
        yield size - len(block), block


def _known(document: Document) -> frozenset[int]:
    """Where the lines begin that are known to be the page's by themselves."""
    prose = document.target
    starts = {piece.span.start for piece in document.need(furniture)}
    starts.update(line.span.start for line in document.need(credits_and_stamps))
    starts.update(line.span.start for line in prose.need(page_lines))
    return frozenset(starts)


@loaded
def _lines(code: str) -> Memo[str, _Line | None]:
    """What short lines may be, by their words; those of a menu come again and again."""
    return Memo(partial(_line, code=code), LINES_KEPT)


def _line(text: str, code: str) -> _Line | None:
    """What a short line may be, by its words; None in a language of which no words of pages are known."""
    pages = _words(code)
    if pages is None or text[0] in OPENING:
        return None
    classify = classifier(code)
    tokens = TOKEN.findall(text)
    classes = [classify(token) for token in tokens]
    words = [kind for kind in classes if kind != MARK]
    low = [token.casefold() for token, kind in zip(tokens, classes, strict=True) if kind != MARK]
    if not words:
        return None
    section = _section_weight(low, pages)
    stamp = _dated_weight(words, low, tokens, code)
    stamp = _stamp_weight(words, tokens) if stamp is None else stamp
    if stamp is not None:
        part, weight = (LinePart.STAMP if stamp else LinePart.NUMBER), stamp
    elif section:
        part, weight = LinePart.SECTION, section
    elif _is_button(low, grammar(code)):
        part, weight = LinePart.BUTTON, 1
    elif _is_byline(words, low, code):
        part, weight = LinePart.BYLINE, 1
    elif _is_role(words, low, pages):
        part, weight = LinePart.ROLE, 1
    elif is_page_name(text):
        part, weight = LinePart.SITE, 1
    elif 1 < len(words) <= LONGEST_NAME and set(words) == {NAME}:
        part, weight = LinePart.NAME, 0
    else:
        return None
    return _Line(part, weight)


def _stamp_weight(words: Sequence[int], tokens: Sequence[str]) -> int | None:
    """2 for a day with its hour, 1 for either, 0 for a bare number; None for what is no stamp."""
    if NUMBER not in words or not set(words) <= {NUMBER, MONTH, UNIT, LABEL, GLUE}:
        return None
    if set(words) == {NUMBER}:
        dated = len(words) > 1 and any(map(DATE.fullmatch, tokens))
    else:
        dated = MONTH in words or any(DATE.fullmatch(token) for token in tokens)
    timed = any(TIME.fullmatch(token.rstrip(".,")) for token in tokens) and (
        len(words) > 1 or ":" in tokens[0]
    )
    if dated and timed:
        return 2
    if dated or timed or LABEL in words or (UNIT in words and len(words) > 1):
        return 1
    return 0 if len(words) == 1 else None


def _dated_weight(
    words: Sequence[int], low: Sequence[str], tokens: Sequence[str], code: str
) -> int | None:
    """2 for a day with its hour beside words of pages, 1 for a day alone: "May 4, 2021 10:05 UTC Full article"."""
    known = grammar(code)
    dated = MONTH in words or any(map(DAY.fullmatch, tokens))
    if known is None or not dated or NUMBER not in words:
        return None
    of_page = all(
        kind in {NUMBER, MONTH, UNIT, LABEL, GLUE}
        or word in ORDINALS
        or known.mark(word) is not None
        for kind, word in zip(words, low, strict=True)
    )
    timed = any(TIME.fullmatch(token.rstrip(".,")) for token in tokens)
    return (2 if timed else 1) if of_page and len(words) > 1 else None


def _section_weight(low: Sequence[str], pages: _Words) -> int:
    """2 for the way from the homepage to a section, 1 for sections alone, 0 for what is none."""
    if not 0 < len(low) <= LONGEST_SECTION:
        return 0
    size = 2 if " ".join(low[:2]) in pages.homes else int(low[0] in pages.homes)
    rest = low[size:]
    if not pages.sections.issuperset(word for word in rest if word not in pages.conjunctions):
        return 0
    return 2 if size and rest else 1


def _is_button(low: Sequence[str], known: Grammar | None) -> bool:
    """Whether each word is one that pages have, and one of them does something or is a network."""
    if known is None or len(low) > LONGEST_BUTTON:
        return False
    marks = [
        WordRole.PLATFORM if word in shared_words("platforms") else known.mark(word) for word in low
    ]
    return None not in marks and any(mark & ASKING for mark in marks if mark is not None)


def _is_byline(words: Sequence[int], low: Sequence[str], code: str) -> bool:
    """Whether it names the writer, or what the system calls the writer: "By Ann Roe", "by annroe"."""
    if words[0] != BY or not 1 < len(words) <= LONGEST_NAME + 2:
        return False
    rest = words[1:]
    if NAME in rest and set(rest) <= {NAME, GLUE}:
        return True
    frequencies = lexicon(code)
    return rest == [OTHER] and frequencies is not None and not frequencies.zipf(low[1])


def _is_role(words: Sequence[int], low: Sequence[str], pages: _Words) -> bool:
    """Whether it says what somebody does for a paper: "Business correspondent in Berlin"."""
    if len(words) > LONGEST_ROLE or not any(word in pages.staff for word in low):
        return False
    return all(
        kind in {NAME, GLUE, BY} or word in pages.staff or word in pages.sections
        for word, kind in zip(low, words, strict=True)
    )


@loaded
def _words(code: str) -> _Words | None:
    known = boilerplate(code)
    if known is None or not known.sections:
        return None
    homes = {form.replace("_", " ") for form in known.homes}
    words = language(code)
    joining = words.conjunctions if words is not None else frozenset[str]()
    return _Words(known.sections, frozenset(homes), known.staff, joining)
