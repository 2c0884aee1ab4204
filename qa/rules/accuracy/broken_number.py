"""Figures whose digits are grouped as in no number."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.align.alignment import pairs
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Groups set apart by one sign, the last too short or too long for a group: 3,400,15. The sign is not
# followed by another digit group, and what stands before is no part of a longer number.
BROKEN = expression(
    r"\d(?<![\w.,]\d)\d{0,2}(?:(?P<sign>[.,])\d{3})(?:(?P=sign)\d{3})*(?P=sign)\d{1,2}(?![\w.,]\d|\d)"
)
# A figure of a source with its groups, whatever sets them apart.
GROUPED = expression(r"(?<![\w.,])\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3}){1,6}(?!\d)")
# So many leading digits the two figures must share.
SHARED: int = TUNED["SHARED"]


class BrokenNumber(DocumentRule):
    """Digits are grouped in a way that no number is: “3,400,15”.

    Systems that generate a figure piece by piece lose some of its digits: “3.400.115” becomes
    “3,400,15”. The figure is reported if the corresponding source passage has a figure that begins
    with the same digits.
    """

    id = "broken-number"
    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    confidence = 0.95
    needs_source = True
    examples = (
        Example(
            "The plant released ⟦3,400,15⟧ kilograms of carbon dioxide.",
            source="Das Werk stieß 3.400.115 Kilo Kohlendioxid aus.",
            source_lang="de",
        ),
        Example(
            "Das Werk stieß ⟦1.250.00⟧ Kilo aus.",
            source="The plant released 1,250,000 kilograms.",
            lang="de",
            source_lang="en",
        ),
        Example(
            "Version 3.400.15 weighs 3,400,115 bytes; see pages 1,234,56 and 12,34,567.",
            source="Version 3.400.15 ist 3.400.115 Byte groß; siehe die Seiten 1,234,56.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None:
            return
        text, source = document.target.text, document.source.text
        found = list(BROKEN.finditer(text))
        if not found:
            return
        for pair in document.need(pairs):
            there = pair.source.of(source)
            for match in found:
                if not pair.target.start <= match.start() < pair.target.end:
                    continue
                if match.group() in there:
                    continue
                other = _like(match.group(), there)
                if other is not None:
                    yield self.finding(
                        Span(*match.span()),
                        f"“{match.group()}” is not how digits are grouped; the source has “{other}”.",
                    )


def _like(figure: str, source: str) -> str | None:
    """The figure of the source that begins with the same digits, if there is one."""
    digits = _digits(figure)[:SHARED]
    others = (match.group() for match in GROUPED.finditer(source))
    return next((other for other in others if _digits(other).startswith(digits)), None)


def _digits(figure: str) -> str:
    return "".join(c for c in figure if c.isdecimal())
