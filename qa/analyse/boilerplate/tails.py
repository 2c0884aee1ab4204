"""What a page put behind the last word of a paragraph: its name, the section, initials, a credit, an arrow.

"… - Example News", "… – politics", "… (nkr)", "… (Editor: Ann Roe)", "… ›".
"""

from __future__ import annotations

import re

from qa.analyse.boilerplate.kinds import LineKind, PageLine
from qa.languages.boilerplate import boilerplate
from qa.languages.language import language
from qa.languages.page_lines import BEFORE_PAPER, DOMAINS
from qa.languages.united import worded
from qa.lexicon.frequency import lexicon
from qa.model.expression import expression
from qa.model.letters import CAPITAL, SMALL
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Headlines with the name of their page may be so long, and the name.
LONGEST_TITLE: int = TUNED["LONGEST_TITLE"]
REACH: int = TUNED["REACH"]
# Credits in brackets may be so long.
CREDIT_REACH: int = TUNED["CREDIT_REACH"]
# From this Zipf frequency on, a form in lower case is a word.
KNOWN: float = TUNED["KNOWN"]
# So many words before a bar are no headline.
RUBRIC: int = TUNED["RUBRIC"]
# The name of a page behind its headline.
PAGE_NAME = expression(
    rf" ?[-–—|]{{1,2}} (?P<name>{BEFORE_PAPER}{{0,3}}(?:{worded('page_lines.page_name')}|[\w-]{{2,20}}\.(?:{DOMAINS}))|[\w]{{3,15}}! ?{worded('page_lines.exclaimed')})\Z"
)
SITE = expression(rf"{worded('page_lines.site')}|[\w-]{{2,20}}\.(?:{DOMAINS})")
# The section behind a headline: "– politics", "| World news".
SECTION = expression(r" ?[-–—|•·»] (?P<words>[^\W\d_]{2,20}(?: [^\W\d_]{2,20}){0,4})\Z")
# What a bar parts from the headline, whatever it is: "| NOW", "| Inland".
BAR = expression(r" ?\| [^|\n.!?]{2,40}\Z")
# Two bars part nothing but sections and keywords: "| China | Example News".
BARS = expression(r"(?<=\w)(?: ?\| ?[^|\n.!?]{2,40}){2,4}\Z")
# The name of a file or of a constant.
CONSTANT = expression(rf"[{CAPITAL}]_[{CAPITAL}]")
# Chinese sites part headline, section and keywords so: "a team victory._Game_Harbor Basketball_Ann Roe".
STROKES = expression(r"(?<=[\w.!?”\"])(?:_[^_\n]{2,40}){2,6}\Z")
# What programs call things, and not what a page does: "with-http_perl_module", "$upstream_cookie_ name".
NAME_OF_CODE = expression(rf"[{SMALL}\d]_[{SMALL}\d ]")
# The initials of who wrote behind the last sentence: "(nkr)", "(jk/dpa)".
INITIALS = expression(
    r"(?<=[.!?”\"] )\((?P<first>[^\W\d_]{2,4})(?:[/, ]{1,2}(?P<other>[^\W\d_]{2,5})){0,2}\)\Z"
)
LONGEST_INITIALS: int = TUNED["LONGEST_INITIALS"]
# "(Producing Sui Ming)", "(Editor: Ann Roe)".
NAMED = rf"[{CAPITAL}][\w.'’-]{{0,20}}(?: [{CAPITAL}][\w.'’-]{{0,20}}){{0,3}}"
CREDIT = expression(
    rf"[(\[（]{worded('page_lines.credit')}(?: ?[:：/=] ?| ){NAMED}(?:[,;/、 ][^()\n]{{0,60}})?[)\]）]\Z"
)
# The date and the section behind a headline: "- 02/22/2023 - Politics".
DATED = expression(
    rf" [-–—|] \d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}(?: [-–—|] [{CAPITAL}]\w{{1,20}}(?: \w{{1,20}})?)?\Z"
)
# The arrow of a teaser behind its last sentence.
ARROW = expression(r"(?<=[.!?…]) ?[›»→▶►]\Z")
ARROWS = "›»→▶►"
# Two of them close quotations as well.
CLOSES = {"»": "«", "›": "‹"}
OPENS, ENTITY = frozenset('“„"'), "&quot;"


def is_page_name(line: str) -> bool:
    """Whether the line is the name of a page, and nothing else: "The Example Times"."""
    return SITE.fullmatch(line) is not None


def tail_of(
    text: str, span: Span, *, at_edge: bool, is_title: bool, lang: str | None
) -> PageLine | None:
    """What stands behind the last word of the paragraph at `span` and is the page's.

    Args:
        text: the whole text.
        span: the paragraph, in code points.
        at_edge: whether the paragraph is one of the first or the last.
        is_title: whether it is the first, or the one after it.
        lang: the language of the text.
    """
    last = text[span.end - 1]
    if last in ARROWS:
        before = span.of(text)
        closes = last in CLOSES and (  # «Who is there?», or “Who is there? » of a system
            CLOSES[last] in before or not OPENS.isdisjoint(before) or ENTITY in before
        )
        match = None if closes else ARROW.search(text, max(span.start, span.end - 3), span.end)
        return PageLine(Span(*match.span()), LineKind.PAGE) if match is not None else None
    if last in ")]）":
        return _in_brackets(text, span, lang, at_edge=at_edge)
    if len(span) > LONGEST_TITLE or not last.isalnum():
        return None
    begin = max(span.start + 1, span.end - REACH)
    bars = _behind_bars(text, span, begin)
    if bars is not None:
        return PageLine(Span(*bars.span()), LineKind.PAGE)
    if not at_edge:
        return None
    match = PAGE_NAME.search(text, begin, span.end) or DATED.search(text, begin, span.end)
    if match is None and is_title:
        match = SECTION.search(text, begin, span.end)
        if match is not None and not _names_a_section(match["words"], lang):
            match = None
        match = match or _behind_bar(text, span, begin)
    return PageLine(Span(match.start(), span.end), LineKind.PAGE) if match is not None else None


def _behind_bars(text: str, span: Span, begin: int) -> re.Match[str] | None:
    """What two bars or strokes part from a headline; no values of an option, and no name of a file or a constant."""
    if text.count("|", begin, span.end) > 1:
        bars = BARS.search(text, begin, span.end)
        if bars is not None:
            return None if _are_values(bars.group()) else bars
    if text.count("_", span.start, span.end) <= 1:
        return None
    strokes = STROKES.search(text, span.start + 1, span.end)
    if strokes is None or " " not in strokes.group():
        return None  # "CODE_OF_CONDUCT", "talk_of_may_1.mp3"
    before = strokes.start() - 1
    return None if CONSTANT.match(text, before) or NAME_OF_CODE.match(text, before) else strokes


def _are_values(bars: str) -> bool:
    """Whether what bars part has only small letters and figures: what an option may be, "lax | none", "90|180"."""
    return not any(c.isalpha() and not c.islower() for c in bars)


def _behind_bar(text: str, span: Span, begin: int) -> re.Match[str] | None:
    """What a bar parts from a headline; few words before it are a rubric: “Look of the Moment | Ann Roe”."""
    bar = BAR.search(text, begin, span.end)
    if bar is None or len(text[span.start : bar.start()].split()) <= RUBRIC:
        return None
    return bar


def _in_brackets(text: str, span: Span, lang: str | None, *, at_edge: bool) -> PageLine | None:
    """A credit, or the initials of who wrote, that end the paragraph."""
    start = text.rfind("[" if text[span.end - 1] == "]" else "(", span.start, span.end)
    if start < 0 or span.end - start > CREDIT_REACH:
        return None
    if CREDIT.match(text, start, span.end):
        return PageLine(Span(start, span.end), LineKind.CREDIT)
    if at_edge and span.end - start <= LONGEST_INITIALS:
        match = INITIALS.match(text, start, span.end)
        if match is not None and _are_initials(match["first"], match["other"] or "", lang):
            return PageLine(Span(start, span.end), LineKind.BYLINE)
    return None


def _are_initials(first: str, other: str, lang: str | None) -> bool:
    """Whether both are short forms of people or agencies, and no words: "sic", "see"."""
    known = lexicon(lang or "")
    if known is None or not first.islower():
        return False
    return all(known.zipf(form) < KNOWN for form in (first, other.lower()) if form)


def _names_a_section(words: str, lang: str | None) -> bool:
    """Whether each word is the name of a department of papers: "politics", "World news"."""
    known, own = boilerplate(lang), language(lang)
    joining = own.conjunctions if own is not None else frozenset[str]()
    named = [word for word in words.casefold().split() if word not in joining]
    return known is not None and bool(named) and known.sections.issuperset(named)
