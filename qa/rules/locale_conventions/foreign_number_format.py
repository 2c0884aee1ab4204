"""Numbers written the way of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from qa.languages.language import Language, language
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

UNITS = "%|‰|°|€|\\$|£|¥|[kMGT]?Wh?\\b|km²?\\b|m²|m³|cm\\b|mm\\b|kg\\b|ha\\b|m\\b|g\\b|l\\b|t\\b|USD|EUR|GBP|CZK|RUB|PLN"
CURRENCY = re.compile(r"(?:[€$£¥₽₴]|\b(?:USD|EUR|GBP|CZK|RUB|PLN|RMB|CHF)) ?$")
# A first digit, and nothing before it that belongs to it: the search passes quickly over all else.
FIRST = r"[1-9](?<![\d.,:/\w-][1-9])"
# Two figures with one mark or space between them: without any, there is nothing to look at.
GATE = re.compile(r"[0-9]([.,] ?|[ \u00a0])(?=[0-9])")
NO_BREAK = "\u00a0"
# Three digits at a time, set apart by what no language but another uses.
SPACED_GROUPS = re.compile(FIRST + r"\d{0,2}(?:[ \u00a0]\d{3}){1,4}(?![\d.,:/-]*\d)")
POINTS = re.compile(FIRST + r"\d{0,2}(?:\. ?\d{3}){1,4}(?!\.?\d)(?![\d,]*\d)")
COMMAS = re.compile(FIRST + r"\d{0,2}(?:, ?\d{3}){1,4}(?!,?\d)")
# A year before a number ("in 2020 300 people") has four digits; these words come before years and
# numbers of rooms, models and pages.
MAY_STAND_ALONE = re.compile(
    r"\b(?:top|Boeing|Airbus|no|No|room|page|channel|flight|phone|tel|ext)\.? $"
)


@dataclass(frozen=True)
class ForeignNumberFormat(DocumentRule):
    """A number has the decimal mark or the group marks of another language.

    "78,67 per cent" and "28. 404. 603" are read wrong, or not at all, where English has a point for
    the fraction and commas for thousands. What could be right is left alone: a fraction is reported
    only before a unit or another word of quantity, groups only if no other reading is left.
    """

    id = "foreign-number-format"
    category = Category.NUMBER_FORMAT
    severity = Severity.MINOR
    confidence = 0.95
    languages = frozenset(("en", "de", "fr"))
    examples = (
        Example(
            "It rose by ⟦78,67⟧ per cent to €⟦2,5⟧ million.",
            mended="It rose by 78.67 per cent to €2.5 million.",
        ),
        Example(
            "About ⟦124 000⟧ people paid ⟦28. 404. 603⟧ yuan.",
            mended="About 124,000 people paid 28,404,603 yuan.",
        ),
        Example("In all, ⟦10, 000⟧ people and ⟦150.000⟧ cars."),
        Example("Der Umsatz stieg um ⟦3.5⟧ Prozent auf ⟦1,500,000⟧ Euro.", lang="de"),
        Example("Il gagne ⟦3.5⟧ millions de plus, soit 1 500 000 ou 1.500.000 euros.", lang="fr"),
        Example("Pages 3,5 and 7; aged 3,5; 10,200 of 1,234,567; 0,5 and 192.168.100.100"),
        Example(
            "On July 25, 135 cases; 4.176 million; 0.001 seconds; in 2020 300 people; top 100 500"
        ),
        Example("Um 3.30 Uhr am 3.5. kamen 1.500 Leute mit 2,5 Prozent.", lang="de"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known = language(document.lang)
        text = document.target.text
        if known is None:
            return
        between = set(GATE.findall(text))
        if not between:
            return
        if "," in between or known.decimal_mark != ".":
            yield from self._fractions(text, known)
        yield from self._groups(text, known, between)

    def _fractions(self, text: str, known: Language) -> Iterator[Finding]:
        for match in _fraction(known).finditer(text):
            span = Span(match.start(), match.end())
            wrong = "," if known.decimal_mark == "." else "."
            message = f"The decimal mark of {known.name} is “{known.decimal_mark}”."
            yield self.finding(
                span, message, mend=match.group().replace(wrong, known.decimal_mark), safe=True
            )

    def _groups(self, text: str, known: Language, between: set[str]) -> Iterator[Finding]:
        """Numbers with foreign group marks; `between` are all marks between two figures."""
        if known.decimal_mark == ".":
            spaced = not between.isdisjoint((" ", NO_BREAK))
            for match in SPACED_GROUPS.finditer(text) if spaced else ():
                if _is_number(text, match):
                    yield self._group(match, known)
            pattern, mark = POINTS, "."
        else:
            pattern, mark = COMMAS, ","
        marked = not between.isdisjoint((mark, f"{mark} "))
        for match in pattern.finditer(text) if marked else ():
            if _only_groups(match.group(), mark):
                yield self._group(match, known)
        if known.decimal_mark == "." and ", " in between:
            for match in COMMAS.finditer(text):
                if ", " in match.group() and match.group().endswith(" 000"):
                    yield self._group(match, known)

    def _group(self, match: re.Match[str], known: Language) -> Finding:
        mark = {"en": ",", "de": ".", "fr": "\u202f"}.get(known.code, " ")
        groups = re.findall(r"\d+", match.group())
        message = f"{known.name} writes this number “{mark.join(groups)}”."
        span = Span(match.start(), match.end())
        return self.finding(span, message, mend=mark.join(groups))


@cache
def _fraction(known: Language) -> re.Pattern[str]:
    """A number with the wrong decimal mark, before a word of quantity."""
    wrong = "," if known.decimal_mark == "." else r"\."
    words = "|".join(map(re.escape, known.quantities)) or "(?!)"
    return re.compile(
        rf"\d(?<![\d.,:/\w-]\d)\d{{0,2}}{wrong}\d{{1,2}}(?=(?:[ -]|\u00a0)(?:{words})\b| ?(?:{UNITS}))"
    )


def _is_number(text: str, match: re.Match[str]) -> bool:
    """Whether groups set apart by spaces are one number."""
    before, after = (
        text[max(0, match.start() - 12) : match.start()],
        text[match.end() : match.end() + 2],
    )
    if MAY_STAND_ALONE.search(before) or "+" in before[-3:]:
        return False
    groups = re.split(r"\D", match.group())
    if after[:1] in {" ", "\u00a0"} and after[1:].isdigit():
        return False
    if groups[-1] == "000" or CURRENCY.search(before):
        return True
    return len(groups) > 2


def _only_groups(number: str, mark: str) -> bool:
    """Whether the marks can but part groups: two of them, or one before three noughts."""
    groups = re.split(r"\D+", number)
    if mark == "." and " " not in number and len(groups) == 4 and all(int(g) < 256 for g in groups):
        return False
    if " " in number:
        return len(groups) > 2 and ". " in number if mark == "." else True
    return len(groups) > 2 or (mark == "." and groups[-1] == "000")
