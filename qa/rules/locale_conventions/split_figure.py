"""Figures with a space inside: scores, times of day, thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.compare.shared_with_source import counterpart
from qa.languages.language import language
from qa.languages.united import worded
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.letters import CAPITAL
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.span import Span
from qa.rules.base import Example, PassageRule

# "4: 3", "18: 00"; of "Game 1: 9 p.m." the word before bears a capital, "40: 329 Main Street" is longer.
COLON = expression(r"(?<![\w.,:/-])(?P<left>\d{1,3}) ?: (?P<right>\d{1,3})(?![\w:/-]|[.,]\d)")
# "more than 20, 000": an amount, not the end of a clause.
THOUSANDS = expression(
    rf"(?:{worded('wording.before_amount')}|(?<=[$£€¥]))"
    r"(?P<left>\d{1,3}), (?P<right>\d{3})(?![\d,])(?= ?[^\W\d_,])"
)
DOT = expression(r"(?<![\w.,])(?P<left>\d{1,3}) \.(?P<right>\d{3})(?!\d)")
GATE = expression(r"\d ?[:,.] ?\d(?<=\d[ ].\d|.[:,][ ]\d)")
NAMED = expression(rf"[{CAPITAL}][\w.’'-]*\s\Z")
CLOSING = frozenset(")]")
# A list of verses or of ratios counts in the same way throughout.
ENTRY = expression(r"(?:\A|\n)\s*\Z")

# The second entry of a list whose first begins right here.
NEXT_ENTRY = expression(r"(?<!\d)2(?:[–-]\d{1,2})?[.)] ")


class SplitFigure(PassageRule):
    """A number has a space inside: “4: 3”, “18: 00”, “20, 000”.

    Engines that tokenize text and detokenize it again leave spaces in scores, times and thousands.
    Numbers of chapters and games ("Game 1: 9 p.m.") and numbers that the source writes in the same
    way are left alone.
    """

    id = "split-figure"
    category = Category.NUMBER_FORMAT
    severity = Severity.MINOR
    confidence = 0.95
    languages = frozenset({"en"})
    examples = (
        Example("They won ⟦4: 3⟧ after extra time.", fixed="They won 4:3 after extra time."),
        Example("It began at ⟦18: 00⟧ and cost more than ⟦20, 000⟧ euros."),
        Example("The cable has ⟦10 .000⟧ volts.", fixed="The cable has 10,000 volts."),
        Example(
            "Game 1: 9 p.m., in May 7, 200 people came; at 40: 329 Main Street; the ratio 4 : 3."
        ),
        Example("Chronicle of Bonn: on march 6: 70 people were hurt in the fire."),
        Example("Those are the best 10: 1. Klee 555 - 2. Roth 416."),
        Example("Standings after round 7: 1. Klee 5; 2–3. Roth and Berg 4½; 4. Lind 4."),
        Example("They won 4: 3.", source="Sie gewannen 4: 3.", source_lang="de"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Those that the source does not have."""
        for finding in super().check(document):
            place = counterpart(document, finding.span)
            if (
                place is None
                or document.source is None
                or finding.span.of(document.target.text) not in place.of(document.source.text)
            ):
                yield finding

    gate = GATE

    def look(self, passage: Passage) -> Iterator[Finding]:
        """All of a passage."""
        text = passage.text
        if language(passage.lang) is None or GATE.search(text) is None:
            return
        for figure, joint in ((COLON, ":"), (THOUSANDS, ","), (DOT, ",")):
            for match in figure.finditer(text):
                if figure is COLON and (
                    _is_label(text, match) or _is_day(text, match.start(), passage.lang)
                ):
                    continue
                span = Span(*match.span())
                right = f"{match['left']}{joint}{match['right']}"
                yield self.finding(
                    span, f"“{match.group()}” has a space inside: “{right}”.", fix=right, safe=True
                )


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Whether the first number is that of a game or a chapter, or of an entry of a list."""
    if len(match["right"]) > len(match["left"]) and len(match["right"]) > 2:
        return True
    before = text[max(0, match.start() - 30) : match.start()]
    # "[The Holy Quran, 41: 30]": a verse of a book, cited after a comma and closed with a bracket.
    if before.rstrip().endswith(",") and text[match.end() : match.end() + 1] in CLOSING:
        return True
    if match["right"] == "1" and NEXT_ENTRY.search(text, match.end(), match.end() + 200):
        return True  # "These were the best 10: 1. Klee 555 – 2. Roth 416"
    return (
        ENTRY.search(before) is not None
        or NAMED.search(before) is not None
        or " : " in match.group()
    )


def _is_day(text: str, start: int, lang: str) -> bool:
    """Whether the first number is a day, behind the name of a month: "march 6: 70 people were", in a chronicle."""
    known = language(lang)
    before = text[max(0, start - 30) : start].casefold().rstrip()
    return known is not None and before.endswith(tuple(month.casefold() for month in known.months))
