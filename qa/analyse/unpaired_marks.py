"""Quotation marks and brackets that open and are not closed, or close what nobody opened.

What a mark does is told by the spaces around it, and by its form where they do not tell. A quotation
of several paragraphs opens anew in each and closes once, at the end of the last; in other languages
it opens once. So a mark that is left open is a fault only if no later paragraph opens or closes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analyse.quote_spacing import quote_findings
from qa.analyse.trails import trail_marks
from qa.analyse.words import Numbers
from qa.languages.language import Language, language
from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

STRAIGHT = '"'
# Marks whose form tells what they do, if the spaces around them do not and the language neither.
OPENING, CLOSING = "„“«「『〝", "”»」』〟"
# Before its last letter a mark makes a word of Hebrew an abbreviation: "ארה"ב", whatever its form. Before its last
# two it does in a long name: "יוניפ"יל"; behind fewer letters, which are particles, a quotation begins.
ABBREVIATING = expression(
    '["”“](?:(?<=[\u05d0-\u05ea].)(?=[\u05d0-\u05ea](?:ים|ית|יות|ות|י)?(?![\u05d0-\u05ea"”“]))'
    '|(?<=[\u05d0-\u05ea]{4}.)(?=[\u05d0-\u05ea]{2}(?![\u05d0-\u05ea"”“])))'
)
# Entities that nobody resolved are marks too: they are a fault of their own.
ENTITY = "&(?:quot|[lr]dquo|bdquo|[lr]aquo|#34);"
MARK = expression(f'["{OPENING}{CLOSING}]|{ENTITY}')
ENGLISH = '"“”'
# What leaves a mark free before it, and after it.
FREE_BEFORE = " \t\n\u00a0\u202f\u3000([{—–-/‘‚'…￼"
FREE_AFTER = " \t\n\u00a0\u202f\u3000)]}—–-/,.;:!?…’'。，、！？；："
# Signs that marks are something else here: inches and seconds, two apostrophes for a quotation mark,
# signs for "the same as above" („ alone, or several of them), code.
OTHER_USE = expression(r"\d(?:[\"”]|'')|''|``|’’|,,|\\|=\"|\"\"|\s\"\s|(?<!\S)„(?:\s„|[.,]?$)")
BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】"}
BRACKET = expression(r"[()\[\]{}（）［］【】]")
# "a)", "12)", "iv)", "4b)" at the beginning or behind a space, "3 )" at the beginning; ")))" is a smile. Ideographs and kana stand beside a
# figure without a space: "缺点是1）".
LIST_MARK = expression(
    rf"(?:(?<![^\s,;:.、，；：。])(?:[^\W\d_]|\d{{1,3}}|[ivx]{{1,5}}|[{CAPITAL}]\d|\d{{1,2}}[^\W\d_])\.?[)）]"
    r"|(?<![^\n])\d{1,2} [)）]"
    r"|(?<=[\u3001-\u30ff\u3400-\u9fff\uff01-\uff0f\uff1a-\uff1f])\d{1,2}[)）])$"
)
SMILE = expression(r"(?:(?:[:;=8xX][-'’^o]{0,2}|[:;] -)[()\[\]]++|[)(]{2,}|\([:;](?!\S))")
# Brackets that are no punctuation: intervals, code, addresses.
NO_PROSE = expression(r"[(\[][-−]?\d[\d.,]*\s?[,;]\s?[-−+]?(?:\d|∞|n\b)|[=<>{}\\^$*]|\w[(\[]\w|://")
AFTER_SENTENCE = expression(r"[.!?…][\"”’')]?[ \u00a0\u202f]$")
# Over so many paragraphs a quotation may run until its end, and so many a note in brackets.
LONGEST_QUOTATION: int = TUNED["LONGEST_QUOTATION"]
LONGEST_NOTE: int = TUNED["LONGEST_NOTE"]


class Unpaired(NamedTuple):
    """A mark without its partner: one that `opens` is never closed, the other was not opened."""

    at: int
    opens: bool


class _Ledger:
    """The marks without a partner so far, and the one that a later segment may still close."""

    def __init__(self, longest: int) -> None:
        self.found: list[Unpaired] = []
        self.at: int | None = None  # where the open mark stands
        self._segment = 0
        self._longest = longest

    def reach(self, number: int) -> None:
        """Go on to segment `number`: what was opened too long ago will not be closed."""
        if self.at is not None and number - self._segment > self._longest:
            self.give_up()

    def enter(self, number: int, alone: list[int], left: list[int]) -> None:
        """Of segment `number`: the marks that close nothing, and those left open."""
        self.found.extend(Unpaired(at, opens=False) for at in alone)
        if left:
            self.give_up()
            self.found.extend(Unpaired(at, opens=True) for at in left[:-1])
            self.at, self._segment = left[-1], number

    def give_up(self) -> None:
        """What is open stays open."""
        if self.at is not None:
            self.found.append(Unpaired(self.at, opens=True))
            self.at = None

    def all(self) -> tuple[Unpaired, ...]:
        """All marks without a partner, in order."""
        self.give_up()
        return tuple(sorted(self.found))


def unpaired_quotes(prose: Prose) -> tuple[Unpaired, ...]:
    """The double quotation marks without a partner, in order.

    Single marks are left alone: nobody can tell them from apostrophes. So are paragraphs with a
    sign that marks stand for something else, such as inches.
    """
    text = prose.text
    if not MARK.search(text):
        return ()
    ledger = _Ledger(LONGEST_QUOTATION)
    opening = [mark for mark in OPENING if mark in text]
    closing = [mark for mark in CLOSING if mark in text]
    for number, segment in enumerate(prose.segments):
        start, end = segment.span.start, segment.span.end
        if ledger.at is not None and MARK.match(text, start):  # the quotation opens anew
            ledger.at = None
        ledger.reach(number)
        if _is_even(text, start, end) and sum(
            text.count(mark, start, end) for mark in opening
        ) == sum(text.count(mark, start, end) for mark in closing):
            continue
        if OTHER_USE.search(text, start, end):
            ledger.at = None
            continue
        alone, left, closed = _quotes_within(prose, segment.span, opened=ledger.at is not None)
        if closed:
            ledger.at = None
        ledger.enter(number, alone, left)
    return ledger.all()


def _is_even(text: str, start: int, end: int) -> bool:
    """Whether the straight marks of the stretch, and entities, may be pairs."""
    straight = text.count(STRAIGHT, start, end)
    if straight:
        straight -= sum(mark[0] == STRAIGHT for mark in ABBREVIATING.finditer(text, start, end))
    if text.find("&", start, end) >= 0:
        straight += sum(len(match.group()) > 1 for match in MARK.finditer(text, start, end))
    return straight % 2 == 0


def _quotes_within(prose: Prose, span: Span, *, opened: bool) -> tuple[list[int], list[int], bool]:
    """The marks that close nothing, those left open, and whether what was `opened` is closed."""
    text, known = prose.text, language(prose.lang)
    misplaced, trails = prose.need(_misplaced), prose.need(trail_marks)
    alone: list[int] = []
    stack: list[int] = []
    closed = False
    for match in MARK.finditer(text, span.start, span.end):
        at = match.start()
        if ABBREVIATING.match(text, at):
            continue
        if at in trails:
            continue
        does = None if at in misplaced else _does(text, match, span, known)
        if stack and text[at - 1] == OBJECT:
            does = None  # behind a value that began a quotation: "„%1“is done"
        if does is None:
            does = not stack and (closed or not opened)
        if does:
            # Paragraphs that were joined: "It rains. "Nobody minds," goes on with a quotation.
            if not (stack and AFTER_SENTENCE.search(text, max(span.start, at - 4), at)):
                stack.append(at)
        elif stack:
            stack.pop()
        elif opened and not closed:
            closed = True
        else:
            alone.append(at)
    return alone, stack, closed


def _misplaced(prose: Prose) -> Numbers | frozenset[int]:
    """Where marks stand beside whose spaces tell nothing."""
    found = prose.need(quote_findings)
    places = (at for fault in found for at in (fault.span.start, fault.span.end - 1))
    return Numbers(len(prose.text), places) if found else frozenset()


def _does(text: str, match: re.Match[str], span: Span, known: Language | None) -> bool | None:
    """Whether the mark opens (True) or closes (False); None if nothing tells."""
    start, end = match.start(), match.end()
    before = start == span.start or text[start - 1] in FREE_BEFORE
    after = end == span.end or text[end] in FREE_AFTER
    if start > span.start and end < span.end and text[start - 1] == text[end] == OBJECT:
        before = after = False  # a value on either side: "”%(title)s”%(label)s"
    if before != after:
        return before
    mark = match.group()
    if before and mark in ENGLISH:  # set apart by mistake: it opens what is not open
        return None
    opening, closing = _roles(known)
    if mark in opening:
        return True
    return False if mark in closing else None


@loaded
def _roles(known: Language | None) -> tuple[frozenset[str], frozenset[str]]:
    """The marks that only open, and those that only close, in the language."""
    if known is None or not known.quotes:
        return frozenset(OPENING), frozenset(CLOSING)
    first = {pair[0] for pair in known.quotes}
    last = {pair[1] for pair in known.quotes}
    return (
        frozenset((first - last) | (set(OPENING) - first - last)),
        frozenset((last - first) | (set(CLOSING) - first - last)),
    )


def unpaired_brackets(prose: Prose) -> tuple[Unpaired, ...]:
    """The brackets without a partner, in order.

    Any closing bracket closes any opening one, as in intervals. Marks of lists and smiles are no
    brackets; paragraphs with formulas or code are left alone.
    """
    text = prose.text
    if not BRACKET.search(text):
        return ()
    ledger = _Ledger(LONGEST_NOTE)
    for number, segment in enumerate(prose.segments):
        ledger.reach(number)
        if _is_matched(text, segment.span):
            continue
        alone, left = _brackets_within(text, segment.span)
        if (alone or left) and NO_PROSE.search(text, segment.span.start, segment.span.end):
            ledger.at = None
            continue
        if ledger.at is not None and alone:
            del alone[0]
            ledger.at = None
        ledger.enter(number, alone, left)
    return ledger.all()


def _is_matched(text: str, span: Span) -> bool:
    """Whether the stretch has as many opening brackets as closing ones."""
    start, end = span.start, span.end
    return all(
        text.count(opening, start, end) == text.count(closing, start, end)
        for opening, closing in BRACKETS.items()
        if closing.isascii() or not text.isascii()
    )


def _brackets_within(text: str, span: Span) -> tuple[list[int], list[int]]:
    """The brackets that close nothing, and those left open."""
    alone: list[int] = []
    stack: list[int] = []
    smiles = frozenset(
        at
        for match in SMILE.finditer(text, span.start, span.end)
        for at in range(match.start(), match.end())
    )
    for at in _brackets(text, span):
        within = at in smiles
        if text[at] in BRACKETS:
            if not within:
                stack.append(at)
        elif stack:
            stack.pop()
        elif not within and not LIST_MARK.search(text, max(span.start, at - 7), at + 1):
            alone.append(at)
    return alone, stack


def _brackets(text: str, span: Span) -> Iterator[int]:
    return (match.start() for match in BRACKET.finditer(text, span.start, span.end))
