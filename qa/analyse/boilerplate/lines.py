"""Lines that pages put around an article, told by what their words are: counters, stamps, bylines, labels.

"June 2, 2023 0 Comments", "01 MIN 40 SEG", "From: Nina Aydin", "[Anchor]", "#news #Berlin", "(Editor: Ann Roe)",
"… - Example News". Each word has a class; a line is of the page if its classes make such a line and
nothing else stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from qa.analyse.boilerplate.kinds import LineKind, PageLine
from qa.analyse.boilerplate.tails import tail_of
from qa.analyse.language.handles import HANDLE
from qa.languages.boilerplate import boilerplate
from qa.languages.language import language
from qa.languages.united import worded, words_anywhere
from qa.model.expression import expression
from qa.model.language_tag import by_language
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import LINES_KEPT, Memo, loaded
from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Longer paragraphs are no such lines.
LONGEST: int = TUNED["LONGEST"]
# So many paragraphs at the head and at the end of a page have bylines and hashtags.
HEAD: int = TUNED["HEAD"]
TAIL: int = TUNED["TAIL"]
# So many may be headlines.
TITLES: int = TUNED["TITLES"]
TOKEN = expression(r"\d[\d.,:/-]*|[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|[^\s\w]")
NUMBER, MONTH, UNIT, COUNT, LABEL, BY, GLUE, MARK, NAME, OTHER = range(10)
# What tells the class of a word.
Classifier = Callable[[str], int]
# Times of reading and of broadcasts, in the short forms of several languages.
UNITS = words_anywhere("page_lines.units")
MINUTES, SECONDS = words_anywhere("page_lines.minutes"), words_anywhere("page_lines.seconds")
COUNTS = words_anywhere("page_lines.counts")
STAMPS = words_anywhere("page_lines.stamps")
WRITERS = words_anywhere("page_lines.writers")
MARKS = frozenset(",.:;|/·•()-–—+&")
SMALL_WORDS = words_anywhere("page_lines.small_words")
# "[Anchor]", "[Exclusive]": labels of broadcasts and of wire stories.
BRACKETED = expression(
    rf"[\[【◀<]{worded('page_lines.labels')}(?: ?[/·:] ?[^\]】▶>\n]{{1,30}})?[\]】▶>]",
    re.IGNORECASE,
)
# Hiragana within is a sentence that begins with a tag: Japanese puts no space behind it.
HASHTAGS = expression(r"(?:#[^\W_](?:(?![\u3041-\u3096]{2})[\w-]){1,40}[\s,.·]{0,3}){1,30}")
# "[ad_1]", "[/vc_column_text]": what a content management system should have replaced.
SHORTCODE = expression(r"\[/?[^\W\d_]{2,20}(?:[_-][^\W_]{1,20}){1,3}(?: [^\[\]\n]{0,200})?\]")
# What is left of a page's code and clock: "alt", "×", "2023-07-24T13:22:12.063Z", "yesterday, 18:50", "a1.jpg".
COUNTED = worded("page_lines.counted")
REST = expression(
    r"alt|img|undefined|null|NaN|[×✕✖/|]|[\w&%~.-]{3,80}\.(?:jpe?g|png|gif|webp)|"
    rf"(?i:{worded('page_lines.dated')})\s?:?\s?\d{{4}}[-./]\d\d[-./]\d\d(?: \d\d:\d\d(?::\d\d)?)?|"
    rf"(?:\d{{1,4}}[-./]\d\d?[-./]\d{{2,4}} )?\d{{1,7}} ?{COUNTED}(?: \d{{1,7}} ?{COUNTED}){{0,4}}|"
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?Z?|"
    rf"{worded('page_lines.today')},? \d{{1,2}}:\d{{2}}|"
    rf"(?:\d{{4}}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{{4}}) \d{{1,5}} (?i:{worded('page_lines.by')})(?: [\w.-]{{2,20}}){{0,3}}"
)
# "Home » News » World", at the head of a page.
HOME = expression(
    rf"{worded('page_lines.home')} [»›>|/] [^\n.!?]{{2,180}}|"
    rf"{worded('page_lines.home_glued')}(?:[{CAPITAL}][{SMALL}]{{2,15}}){{2}}[^\n]{{2,180}}"
)
CAPITALIZED = expression(rf"[{CAPITAL}][{SMALL}]{{1,15}}")
REACH: int = TUNED["REACH"]
LONGEST_REST: int = TUNED["LONGEST_REST"]
CLOCK = expression(r"\d{1,2}[:.]\d{2}")
# A line of names and a time has at most so many words in lower case.
FEW_OTHERS: int = TUNED["FEW_OTHERS"]
# A byline names so many words at most.
LONGEST_NAME: int = TUNED["LONGEST_NAME"]


def page_lines(prose: Prose) -> tuple[PageLine, ...]:
    """The lines of the page, in order."""
    known = language(prose.lang)
    if known is None:
        return ()
    size = len(prose.segments)
    kinds = _kinds(known.code)
    found: list[PageLine] = []
    for place, segment in enumerate(prose.segments):
        if segment.role is Role.CELL:
            continue
        at_edge = place < HEAD or place >= size - TAIL
        at_head = place < TITLES
        line = _line(prose, segment, kinds, at_edge=at_edge, at_head=at_head)
        if line is not None:
            found.append(line)
    return tuple(found)


def _line(
    prose: Prose,
    segment: Segment,
    kinds: Memo[str, LineKind | None],
    *,
    at_edge: bool,
    at_head: bool,
) -> PageLine | None:
    """What of the paragraph is a line of the page."""
    text, span = prose.text, segment.span
    label = _label(text, span)
    if label is not None or len(prose.segments) == 1:
        return label
    if at_edge and HOME.fullmatch(text, span.start, span.end) is not None:
        return PageLine(span, LineKind.PART)
    way = _way_from_home(text, span, prose.lang) if at_head else None
    if way is not None:
        return PageLine(way, LineKind.PART)
    if (
        at_edge
        and text[span.start] == "#"
        and HASHTAGS.fullmatch(text, span.start, span.end)
        and not HANDLE.search(text)  # posts, whose tags are what they say
    ):
        return PageLine(span, LineKind.HASHTAGS)
    at_end = tail_of(text, span, at_edge=at_edge, is_title=at_head, lang=prose.lang)
    if at_end is not None or len(span) > LONGEST or text[span.end - 1] in '.!?”"':
        return at_end
    kind = kinds[span.of(text)]
    # "2 minutes 30 seconds", in a table of the article.
    is_length = kind is LineKind.COUNTER and _is_clock(TOKEN.findall(span.of(text)))
    is_of_edge = is_length or kind is LineKind.BYLINE
    return PageLine(span, kind) if kind and (at_edge or not is_of_edge) else None


def _way_from_home(text: str, span: Span, lang: str | None) -> Span | None:
    """The way from the homepage to a section, right before the headline: "Home World In Finland …"."""
    known = boilerplate(lang)
    if known is None or not known.sections:
        return None
    end = 0
    for match in CAPITALIZED.finditer(text, span.start, min(span.end, span.start + REACH)):
        low = match.group().casefold()
        if match.start() != (end + 1 if end else span.start):
            break
        if low not in (known.sections if end else known.homes):
            break
        end = match.end()
    first = text.find(" ", span.start, span.end)
    is_way = first > 0 and end > first and text[end + 1 : end + 2].isupper()
    return Span(span.start, end) if is_way else None


def _label(text: str, span: Span) -> PageLine | None:
    """A label in brackets at the head of the paragraph, or a rest of code that is all of it."""
    if text[span.start] in "[【◀<":
        match = BRACKETED.match(text, span.start, span.end)
        if match is not None:
            return PageLine(Span(*match.span()), LineKind.LABEL)
        is_code = SHORTCODE.fullmatch(text, span.start, span.end) is not None
        return PageLine(span, LineKind.PART) if is_code else None
    if len(span) > LONGEST_REST or REST.fullmatch(text, span.start, span.end) is None:
        return None
    return PageLine(
        span,
        LineKind.STAMP if text[span.end - 1].isalnum() and ":" in span.of(text) else LineKind.PART,
    )


@loaded
def _kinds(lang: str) -> Memo[str, LineKind | None]:
    """What paragraphs are by their words; the same ones come again and again."""
    return Memo(partial(_kind_of_words, lang=lang), LINES_KEPT)


def _kind_of_words(line: str, lang: str) -> LineKind | None:
    """What a paragraph is that has these words."""
    tokens, classify = TOKEN.findall(line), classifier(lang)
    classes = [classify(token) for token in tokens]
    if _is_broadcast(classes, tokens):
        return LineKind.STAMP
    if OTHER in classes or not classes:
        return None
    words = [item for item in classes if item not in {MARK, GLUE}]
    return _kind_of_names(words, tokens) if NAME in words else _kind_of_numbers(words, tokens)


def _is_broadcast(classes: list[int], tokens: list[str]) -> bool:
    """Names with a date and a time: "Ann Roe, Radio Nord, morning news 12:00, 28 September 2021"."""
    return (
        classes.count(NAME) > 1
        and classes.count(OTHER) <= FEW_OTHERS
        and MONTH in classes
        and classes.count(NUMBER) > 2  # the time, the day, the year
        and any(map(CLOCK.match, tokens))
        and "," in tokens
    )


def _kind_of_names(words: list[int], tokens: list[str]) -> LineKind | None:
    """A byline: "From: Nina Aydin"."""
    is_byline = bool(words) and words[0] == BY and ":" in tokens[1:3]
    return LineKind.BYLINE if is_byline and words.count(NAME) <= LONGEST_NAME else None


def _kind_of_numbers(words: list[int], tokens: list[str]) -> LineKind | None:
    """A counter or a stamp: "0 Comments", "01 MIN 40 SEG", "Updated: 2 May 2021, 14:05"."""
    numbers = words.count(NUMBER)
    if not numbers:
        return None
    if COUNT in words:
        return LineKind.COUNTER if words.count(COUNT) <= numbers + 1 and ":" not in tokens else None
    if set(words) == {NUMBER, UNIT} and _is_clock(tokens):
        return LineKind.COUNTER
    if any(one == BY and other in {NUMBER, MONTH} for one, other in pairwise(words)):
        return None  # "from 1947 to 1950"
    # A label needs a whole date behind it, a stray "By" something before it.
    dated = numbers > 1 or MONTH in words
    is_stamp = dated and (words[0] == LABEL or (BY in words and words[-1] in {BY, NUMBER}))
    return LineKind.STAMP if is_stamp else None


def _is_clock(tokens: list[str]) -> bool:
    """Whether the units are minutes and seconds, as at the head of a recording."""
    low = {token.lower().rstrip(".") for token in tokens}
    return not low.isdisjoint(MINUTES) and not low.isdisjoint(SECONDS)


@by_language
def classifier(lang: str) -> Classifier:
    """What tells the class of a word of a line."""
    known = language(lang)
    months = {
        form
        for month in (known.months if known else ())
        for form in (month.lower(), month.lower()[:3])
    }
    days = {
        form for day in (known.weekdays if known else ()) for form in (day.lower(), day.lower()[:3])
    }

    kinds = (
        (MONTH, months), (GLUE, days), (UNIT, UNITS), (COUNT, COUNTS), (LABEL, STAMPS), (BY, WRITERS),
        (GLUE, SMALL_WORDS),
    )  # fmt: skip

    def classify(word: str) -> int:
        if word[0].isdigit():
            return NUMBER
        if not word[0].isalpha():
            return MARK if word in MARKS else OTHER
        low = word.lower().rstrip(".")
        for kind, forms in kinds:
            if low in forms:
                return kind
        return NAME if word[0].isupper() else OTHER

    return classify
