"""Credits of pictures and stamps of pages, whatever the language: "AFP/John Smith", "(AP Photo/…)".

They end a caption, stand in brackets behind it, or are a paragraph of their own; a stamp is the hour
at which a page was published. The labels that some begin with ("Photo:") are data of the languages.
"""

from __future__ import annotations

import re

from qa.languages.boilerplate import boilerplate
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.languages.united import worded
from qa.model.document import Document
from qa.model.expression import compiled, expression
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# News agencies and stocks of pictures, as credits name them.
AGENCIES = "|".join(sorted(shared_words("agencies"), key=lambda name: (-len(name), name)))
AGENCY = (
    rf"(?:(?:{AGENCIES})|{worded('page_lines.agency')})"
    rf"(?: {worded('page_lines.agency_ends')})?"
)
NAME = rf"[^\W\d_{SMALL}][\w.’'-]{{0,30}}"
PERSON = rf"{NAME}(?: (?:{NAME}|de|da|van|von|al|bin)){{0,4}}"
# Two at least, parted by a stroke, one of them an agency.
WHO = rf"(?:{AGENCY}(?: ?/ ?(?:{AGENCY}|{PERSON})){{1,3}}|{PERSON}(?: ?/ ?{PERSON})? ?/ ?{AGENCY})"
FILED = worded("page_lines.filed")
# These take milliseconds to compile, and most articles need none of them.
CREDIT = (
    rf"(?<=[(\[]){worded('page_lines.file_photo')}(?: ?[/:] ?[^\n()\[\]]{{2,40}})?(?=[)\]]\.?\Z)|(?<=[(\[]){WHO}(?:, {FILED})?(?=[)\]]\.?\Z)"
    rf"|(?:\A|(?<=[.!?…”\"’)\d] )){WHO}(?:, {FILED})?(?=\.?\Z)"
    rf"|(?<=[.!?…”\"’)] ){AGENCY}(?=\Z)"
    r"|(?:\A|(?<=\s))[(\[]?©\s?[^\n!?©]{2,60}(?=\Z)"
)
LONE = AGENCY
LONGEST_LONE: int = TUNED["LONGEST_LONE"]
# A label with an agency behind it needs no caption before it, nor does the sign of rights.
SURE = rf"[(\[]?©|{worded('page_lines.file_photo')}\b|[^:]{{2,20}}:\s?(?:{AGENCY}\b|[^\n]{{1,60}}/ ?{AGENCY}\b)"
# So far from the end of a paragraph a credit begins at most.
REACH: int = TUNED["REACH"]
STAMP_TIME = (
    rf"[ \u00a0]{{0,2}}(?:{worded('page_lines.stamp_joint')}|[,|·–—-])?[ \u00a0]{{0,2}}\d{{1,2}}[:.][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?|{worded('page_lines.stamp_clock')})?"
    rf"(?: \(?[{CAPITAL}]{{2,5}}\)?)?"
)
ISO = r"(?:19|20)\d\d-[01]\d-[0-3]\d"
FIGURES = r"[0-3]?\d[./][01]?\d[./](?:20)?\d\d"
LONGEST_STAMP: int = TUNED["LONGEST_STAMP"]
# Where a credit, or a date, has its place.
OTHERWISE = frozenset((Role.CAPTION, Role.CELL, Role.ITEM, Role.HEADING))
# So many paragraphs at the head of a page, and at its end, may be its stamp.
HEAD: int = TUNED["HEAD"]
TAIL: int = TUNED["TAIL"]
# So many lines stand above an article at most.
MOST_LINES: int = TUNED["MOST_LINES"]
# What is longer, or has more than one sentence before the credit, is no caption.
LONGEST_CAPTION: int = TUNED["LONGEST_CAPTION"]
SENTENCE_END = expression(r"(?<!\b\w)[.!?…][\"”’)]{0,2}\s")


class CreditLine(NamedTuple):
    """A credit, or a stamp of the hour."""

    span: Span
    is_stamp: bool


def credits_and_stamps(document: Document) -> tuple[CreditLine, ...]:
    """The credits at the end of paragraphs or instead of them, and stamps of the hour, in order."""
    prose = document.target
    text = prose.text
    langs = primary(document.lang), primary(document.source_lang or "")
    stamp = _stamp(*langs)
    found: list[CreditLine] = []
    stamps: list[int] = []
    for place, segment in enumerate(prose.segments):
        if segment.role in OTHERWISE:
            continue
        start, end = segment.span.start, segment.span.end
        brief = end - start <= LONGEST_STAMP
        short = brief and text[end - 1] not in ".!?"
        if brief and stamp.fullmatch(text, start, end):
            stamps.append(place)
            continue
        if short and end - start <= LONGEST_LONE and _compiled(LONE).fullmatch(text, start, end):
            last = found[-1].span if found else None
            if _is_lone_credit(document, place) or _is_behind_credit(document, place, last):
                found.append(CreditLine(segment.span, is_stamp=False))
            continue
        span = _credit_at_end(text, segment.span, langs, short=short)
        if span is not None:
            found.append(CreditLine(span, is_stamp=False))
    if _are_of_page(stamps, len(prose.segments), _lines_at_head(prose) if stamps else 0):
        found.extend(CreditLine(prose.segments[place].span, is_stamp=True) for place in stamps)
        found.sort()
    return tuple(found)


@loaded
def _compiled(expression: str) -> re.Pattern[str]:
    return compiled(expression)


def _credit_at_end(text: str, segment: Span, langs: tuple[str, str], *, short: bool) -> Span | None:
    """The credit that ends the paragraph; `short` ones without a final mark may be one as a whole."""
    start, end = segment.start, segment.end
    near = max(start, end - REACH)
    match = None
    # What is cut off at the left is no beginning of a paragraph.
    edge = "\n" if near > start else ""
    if (
        short
        or text[end - 1].isalpha()
        or text.find("/", near, end) >= 0
        or text.find("©", near, end) >= 0
    ):
        match = _compiled(CREDIT).search(edge + text[near:end])
    if text.find(":", near, end) >= 0 or text.find("(", near, end) >= 0:
        low = text[near:end].casefold()
        if any(label in low for label in _labels(*langs)):
            match = _labeled(*langs).search(edge + text[near:end]) or match
    if match is None:
        return None
    at = near - len(edge) + match.start()
    is_caption = at - start <= LONGEST_CAPTION and len(SENTENCE_END.findall(text, start, at)) <= 1
    if not is_caption and not _compiled(SURE).match(match.group()):
        return None
    return Span(at, at + match.end() - match.start())


def _is_behind_credit(document: Document, place: int, credit: Span | None) -> bool:
    """Whether the paragraph before is a caption or ends in `credit`, the last before this one."""
    if not place:
        return False
    before = document.target.segments[place - 1]
    return before.role is Role.CAPTION or (credit is not None and credit.overlaps(before.span))


def _is_lone_credit(document: Document, place: int) -> bool:
    """Whether the agency that this paragraph names credits the article, rather than being its subject.

    It is the first or the last of several, the text does not name it again, and nothing asks for it.
    """
    prose = document.target
    last = len(prose.segments) - 1
    if not last or place not in {0, last}:
        return False
    name = prose.segments[place].span.of(prose.text)
    before = prose.segments[place - 1].span.of(prose.text) if place else ""
    return prose.text.count(name) == 1 and not before.endswith(("?", ":"))


def _are_of_page(places: list[int], size: int, lines: int) -> bool:
    """Whether stamps in these of `size` paragraphs are the page's: side by side at its head or end.

    Others are a listing, of concerts or of releases. `lines` are the paragraphs above the first sentence.
    """
    if not places or size == 1 or places[-1] - places[0] >= len(places):
        return False
    return places[-1] < max(HEAD, lines) or places[0] >= size - TAIL


def _lines_at_head(prose: Prose) -> int:
    """How many paragraphs stand above the first one that ends like a sentence, as far as a page has lines there."""
    for place, segment in enumerate(prose.segments[:MOST_LINES]):
        if prose.text[segment.span.end - 1] in '.!?…”"’':
            return place
    return 0


@loaded
def _labels(own: str, source: str) -> tuple[str, ...]:
    """The labels of pictures in the two languages, casefolded."""
    return tuple(
        sorted(
            {
                form.casefold().rstrip(".")
                for known in (boilerplate(own), boilerplate(source))
                if known is not None
                for concept, forms in known.labels
                if concept == "photo"
                for form in forms
            }
        )
    )


@loaded
def _labeled(own: str, source: str) -> re.Pattern[str]:
    """A credit with its label, behind a sentence or in brackets at the end of a paragraph."""
    forms = _labels(own, source)
    alone = {
        phrase
        for known in (boilerplate(own), boilerplate(source))
        if known is not None
        for phrase in known.alone
        if any(form in phrase for form in forms)
    }
    kinds = "|".join(sorted(sorted(map(re.escape, alone)), key=len, reverse=True))
    labels = "|".join(sorted(sorted(map(re.escape, forms)), key=len, reverse=True))
    return compiled(
        rf"(?<=[(\[])(?i:{kinds or '(?!)'})(?=[)\]]\.?\Z)"
        rf"|(?<=[(\[])(?i:{labels or '(?!)'})(?: by|\.?:|/)\s?[^\n()\[\]]{{2,60}}(?=[)\]]\.?\Z)"
        rf"|(?:(?<=[.!?…”\"’)] )|(?<=[.!?…”\"’)])|(?<= [|/·–—-] ))(?i:{labels or '(?!)'})(?: by|\.?\s?:|/)\s?[^\W\d_{SMALL}](?:[^\n.!?]|(?<=\b\w)\.){{1,60}}(?=\.?\Z)"
    )


@loaded
def _stamp(own: str, source: str) -> re.Pattern[str]:
    """The day with the hour, or the day alone as machines write it."""
    months = [
        month
        for known in (language(own), language(source))
        if known is not None
        for month in known.months
    ]
    names = "|".join(
        sorted(sorted({form for month in months for form in (month, month[:3])}), key=len)
    )
    ordinal, joint = worded("page_lines.ordinal"), worded("page_lines.month_joint")
    day = (
        rf"(?:[0-3]?\d(?:{ordinal}|\.)?(?: {joint})? (?i:{names})\.?(?: {joint})?,? (?:19|20)\d\d"
        rf"|(?i:{names})\.? [0-3]?\d{ordinal}?,? (?:19|20)\d\d)"
    )
    hour = r"\d{1,2}[:.][0-5]\d"
    return compiled(
        rf"(?:{ISO}|{FIGURES}|{day}){STAMP_TIME}|{hour},? (?:[|·–—-] )?(?:{ISO}|{FIGURES}|{day})"
        rf"|[0-3]?\d\.? [^\W\d_]{{3,12}} (?:19|20)\d\d ?[|,·–-] ?{hour}(?: [{CAPITAL}]{{2,5}})?(?: ?\|)?"
        rf"|{worded('page_lines.days')}(?:, |,? {worded('page_lines.at')}){hour}|{ISO}(?:T[\d:+Z.]{{4,20}})?"
    )
