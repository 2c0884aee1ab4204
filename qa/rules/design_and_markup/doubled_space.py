"""Two spaces where one belongs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from qa.compare.beside import source_beside
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import OBJECT
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Any spaces but tabs and line ends, between two visible characters of one line.
SPACES = expression(r"(?<=[^\s])[^\S\t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]{2,}+(?=\S)")
# Two spaces in a row are two common ones, or one of them is one of these.
RARE_SPACE = expression("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Spaces of a set width (em, en, ideographic): nobody types them by chance.
SET_WIDTH = expression("[\u1680\u2000-\u200a\u205f\u3000]")
AFTER_STOP = expression(r"[.!?”\"]")
# Where a sentence ends and another begins on the same line.
GAP = expression(r"[.!?][”\"]?[ \u00a0]++(?=[“\"]?[^\W\d_])")
# So many doubled spaces after full stops may be a typist's custom, if most full stops have them.
SENTENCES: int = TUNED["SENTENCES"]
# More spaces than that behind a colon make a column.
TWO = 2
# The first word of a line, and a gap; so far around there are other such lines.
COLUMN = expression(r"^[^\s\ufffc]{1,20}[ ]{2,}(?=\S)", re.MULTILINE)
ROWS_WITHIN: int = TUNED["ROWS_WITHIN"]
# A bullet, or the number of a line, at its beginning.
BULLET = expression(r"(?:^|\n)[ \t]{0,3}(?:[•·▪◦–—-]|\d{1,2}[.)])$")
ARROW = expression(r"-{1,2}>|<-{1,2}")
NUMBER = expression(r"(?<!\S)\d{1,3}[-.)]$")
# The mark before the explanation of a term, in dialects of Markdown: ":   The river that".
DEFINITION = expression(r"(?:^|\n)[ \t]{0,3}[:~]$")
QUOTES = frozenset("'`\"")
# So many letters make a line of prose, of so many characters that are looked at.
LETTERS: int = TUNED["LETTERS"]
LETTERS_WITHIN: int = TUNED["LETTERS_WITHIN"]
# Of a line that ends as a sentence does, so many will do.
FEW_LETTERS: int = TUNED["FEW_LETTERS"]
ENDS = frozenset('.!?…。！？"”»')
# What stands before a command that is shown as it is typed.
PROMPT = expression(r"[ \t]{0,8}(?:\$|>>>|PS>|C:\\>) ")
SIGNS = frozenset("{}[]<>|=+*/\\^~'`")
NO_BREAK = "\u00a0\u202f"
# More spaces than this are no slip.
LINED_UP: int = TUNED["LINED_UP"]
# So far before the spaces a line may begin that they line up.
LINE_WITHIN: int = TUNED["LINE_WITHIN"]

ONE_DIGIT = expression(r"\d(?=\n|\Z)")


class DoubledSpace(DocumentRule):
    """Two or more spaces in a row.

    Text that was joined from parts, or stripped of markup, keeps the spaces of both sides. A no-break space
    next to an ordinary one looks the same on screen and is found too. Some writers put two spaces after each
    full stop: if most sentences do, nothing is reported.
    """

    id = "doubled-space"
    category = Category.LAYOUT
    severity = Severity.MINOR
    confidence = 0.95
    examples = (
        Example("Anthony J.⟦  ⟧Blinken met⟦ \u00a0⟧him.", fixed="Anthony J. Blinken met\u00a0him."),
        Example("One space only. And\tone tab."),
        Example("**Mill**\n\n:   A house that grinds corn."),
        Example("A typist's custom.  It is old.  It is even.  Nobody⟦  ⟧minds.  So it goes."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        if "  " not in text and (text.isascii() or not RARE_SPACE.search(text)):
            return
        paired = document.source is not None and bool(document.units)
        found = [
            match
            for match in SPACES.finditer(text)
            if not (paired and "  " in _even(source_beside(document, Span(*match.span())) or ""))
            and not (document.catalogue and _lines_up(text, match))
            and not _is_quoted(text, match)
            and not _is_typed(text, match)
            and not DEFINITION.search(text, max(0, match.start() - 5), match.start())
        ]
        if not found:
            return
        elsewhere = [match for match in found if not AFTER_STOP.match(text, match.start() - 1)]
        after_stops = len(found) - len(elsewhere)
        if after_stops >= SENTENCES and 2 * after_stops > len(GAP.findall(text)):
            found = elsewhere
        del elsewhere
        found.reverse()  # a match takes more than the finding that is made of it
        places = (_place(found.pop()) for _ in range(len(found)))
        yield from self.fixed_together(places, "doubled spaces")


def _place(match: re.Match[str]) -> tuple[Span, str, str, bool]:
    """Where doubled spaces are, what is said of them, what is right, and whether that is safe."""
    start, end = match.span()
    spaces = match.group()
    no_break = None if spaces.isascii() else next((c for c in spaces if c in NO_BREAK), None)
    what = "No-break space next to a space" if no_break else f"{end - start} spaces in a row"
    # Many spaces line something up: a table, an address, a signature. So do spaces of a set width.
    safe = end - start <= LINED_UP and (spaces.isascii() or not SET_WIDTH.search(spaces))
    is_safe = (
        safe
        and _is_in_prose(match)
        and not (_is_in_code(match) or _is_set(match) or _is_in_column(match))
    )
    return Span(start, end), f"{what}.", no_break or " ", is_safe


def _even(text: str) -> str:
    """A text in which spaces that keep words together are spaces."""
    return text if text.isascii() else text.replace("\u00a0", " ").replace("\u202f", " ")


def _is_quoted(text: str, gap: re.Match[str]) -> bool:
    """Whether nothing but the spaces stands between two quotation marks: a string of a program."""
    before = text[gap.start() - 1]
    return before in QUOTES and text[gap.end()] == before


def _is_typed(text: str, gap: re.Match[str]) -> bool:
    """Whether the line is what somebody types at a prompt: "$ mill --grind   # slowly"."""
    first = max(0, gap.start() - LINE_WITHIN)
    return PROMPT.match(text, max(first, text.rfind("\n", first, gap.start()) + 1)) is not None


def _is_in_prose(gap: re.Match[str]) -> bool:
    """Whether the line has letters enough to be of a text: what programs print lines up, “o  5:540b  (miller)”."""
    text, at = gap.string, gap.start()
    first = max(0, at - LINE_WITHIN)
    start = max(first, text.rfind("\n", first, at) + 1)
    end = text.find("\n", at, at + LINE_WITHIN)
    line = text[start : end if end >= 0 else at + LINE_WITHIN]
    wanted = LETTERS if line.rstrip()[-1:] not in ENDS else FEW_LETTERS
    # The first letters that would do are nearly always enough: the rest is counted where they are not.
    return _letters(line[: min(2 * wanted, LETTERS_WITHIN)]) >= wanted or (
        _letters(line[:LETTERS_WITHIN]) >= wanted
    )


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _is_in_code(gap: re.Match[str]) -> bool:
    """Whether a sign stands beside the spaces that prose hardly has: they may be of a program."""
    return gap.string[gap.start() - 1] in SIGNS or gap.string[gap.end()] in SIGNS


def _is_set(gap: re.Match[str]) -> bool:
    """Whether the spaces set something apart: a bullet or the number of a line, a picture, a column behind a colon."""
    text = gap.string
    if ARROW.search(text, max(0, gap.start() - 3), gap.start()) or ARROW.match(text, gap.end()):
        return True  # "mill.example   -->   user/mill"
    beside = (text[gap.start() - 1], text[gap.end()])
    if beside[0].isalpha() and beside[1].isalpha():
        return False  # nearly all are: nothing below ends or is a letter
    if beside[0] == ":" and len(gap.group()) > TWO:
        return True  # a column: "SIZE:   1024"
    before = max(0, gap.start() - 6)
    if NUMBER.search(text, before, gap.start()) is not None:
        return True  # "10-   The mill 11-   The dam": a list whose lines were joined
    return BULLET.search(text, before, gap.start()) is not None or any(
        unicodedata.category(sign) == "So" or sign == "\ufe0f" for sign in beside if sign != OBJECT
    )


def _is_in_column(gap: re.Match[str]) -> bool:
    """Whether the spaces stand behind the first word of a line, as in other lines: "CVS   (cvs.example)"."""
    text = gap.string
    line = text.rfind("\n", 0, gap.start()) + 1
    head = COLUMN.match(text, line)
    if head is None or head.end() != gap.end():
        return False
    return len(COLUMN.findall(text, max(0, line - ROWS_WITHIN), line + ROWS_WITHIN)) > TWO


def _lines_up(text: str, gap: re.Match[str]) -> bool:
    """Whether spaces of a program's string make columns.

    They stand behind an option, before a colon or the digit that ends a line, or between three headings.
    """
    first = max(0, gap.start() - LINE_WITHIN)
    line = max(first, text.rfind("\n", first, gap.start()) + 1)
    if text[line : line + 40].lstrip()[:1] in {"-", "<", "["} or text.startswith(":", gap.end()):
        return True
    if ONE_DIGIT.match(text, gap.end()):
        return True  # "Key  1", above "Key 10"
    end = text.find("\n", gap.end(), gap.end() + LINE_WITHIN)
    headings = SPACES.split(text[line : end if end >= 0 else gap.end() + LINE_WITHIN].strip())
    return len(headings) > TWO and all(" " not in heading for heading in headings)
