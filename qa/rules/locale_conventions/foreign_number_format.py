"""Numbers written the way of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.compare.beside import source_beside
from qa.languages.language import Language, language
from qa.languages.united import worded
from qa.model.document import Document
from qa.model.expression import compiled, expression
from qa.model.finding import Finding
from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

UNITS = (
    "%|‰|°|€|\\$|£|¥|₽|₴|Kč|zł|[kMGT]?Wh?\\b|km(?:/h|²)?\\b|m²|m³|m/s\\b|cm\\b|mm\\b|kg\\b|mg\\b|ha\\b|m\\b|g\\b"
    "|l\\b|ml\\b|t\\b|[kMG]?Hz\\b|[kMGT]B\\b|[MG]bit|hPa\\b|[kM]?V\\b|kcal\\b|kJ\\b|mph\\b|USD|EUR|GBP|CZK|RUB|PLN"
)
CURRENCY = expression(r"(?:[€$£¥₽₴]|\b(?:USD|EUR|GBP|CZK|RUB|PLN|RMB|CHF)) ?$")
# A first digit, and nothing before it that belongs to it: the search passes quickly over all else.
FIRST = r"[1-9](?<![\d.,:/\w-][1-9])"
# Two figures with one mark or space between them: without any, there is nothing to look at.
GATE = expression(r"[0-9]([.,] ?|[ \u00a0\u202f\u2009])(?=[0-9])")
# Spaces that join: who puts one between figures means one number.
JOINING = "\u00a0\u202f\u2009"
# Three digits at a time, set apart by what no language but another uses.
SPACED_GROUPS = expression(FIRST + r"\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3}){1,4}(?![\d.,:/-]*\d)")
POINTS = expression(FIRST + r"\d{0,2}(?:\. ?\d{3}){1,4}(?!\.?\d)(?![\d,]*\d)")
COMMAS = expression(FIRST + r"\d{0,2}(?:, ?\d{3}){1,4}(?!,?\d)")
# "om 10.15 uur", "v 7.55 hodin": the time of the day.
TIME = expression(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
# A temperature below zero, and how near it stands to one above.
BELOW_ZERO = expression(r"(?<![\w])[-−–]\d")
BESIDE: int = TUNED["BESIDE"]
# A weather report has so many temperatures with a plus.
REPORT: int = TUNED["REPORT"]
# ">10.5m", "!30.5m": what users type to search for a size.
COMPARED = frozenset("<>=!")
# A year before a number ("in 2020 300 people") has four digits; these words come before years and
# numbers of rooms, models and pages.
MAY_STAND_ALONE = expression(rf"\b{worded('wording.lone_figure')}\.? $")


class ForeignNumberFormat(DocumentRule):
    """A number has the decimal or group separator of another language.

    Readers misread "78,67 per cent" and "28. 404. 603" in English, which has a point before the fraction and
    commas between thousands. Ambiguous numbers are left alone: a decimal is reported only before a unit or
    another word of quantity, groups only if there is no other reading. Four or more such numbers in a text
    are one finding. Temperatures above zero have no plus in English: "+28 degrees" is Russian.
    """

    id = "foreign-number-format"
    category = Category.NUMBER_FORMAT
    severity = Severity.MINOR
    confidence = 0.95
    facts = ("decimal_mark", "group_mark", "quantities")
    examples = (
        Example(
            "It rose by ⟦78,67⟧ per cent to €⟦2,5⟧ million.",
            fixed="It rose by 78.67 per cent to €2.5 million.",
        ),
        Example(
            "About ⟦124 000⟧ people paid ⟦28. 404. 603⟧ yuan.",
            fixed="About 124,000 people paid 28,404,603 yuan.",
        ),
        Example(
            "Some ⟦1\u202f500⟧ and ⟦12 500⟧ people came at ⟦3,5⟧ km/h.",
            fixed="Some 1,500 and 12,500 people came at 3.5 km/h.",
        ),
        Example("Some ⟦1\u202f500⟧ and 12 500 people paid €2,5 each at 3,5 km/h."),
        Example("In all, ⟦10, 000⟧ people and ⟦150.000⟧ cars."),
        Example("It will be ⟦+28⟧ degrees, at night ⟦+15⟧ °C; a 5+2 degree day."),
        Example(
            "It was between -3 and +1 °C. A warming of +2 °C, at a declination of +42°, is likely."
        ),
        Example("Der Umsatz stieg um ⟦3.5⟧ Prozent auf ⟦1,500,000⟧ Euro.", lang="de"),
        Example("Il gagne ⟦3.5⟧ millions de plus, soit 1 500 000 ou 1.500.000 euros.", lang="fr"),
        Example("Il prezzo è salito del ⟦3.5⟧ milioni di euro.", lang="it"),
        Example("Цены выросли на ⟦3.5⟧ процента, до ⟦1,500,000⟧ рублей.", lang="ru"),
        Example("Het gebeurde om 10.15 uur; er kwamen ⟦1,500⟧ mensen.", lang="nl"),
        Example("Автобуси 633, 634 та 635 не їздять.", lang="uk"),
        Example("Cena wzrosła o 3,5 proc., do 1 500 000 zł, wersja 3.5.", lang="pl"),
        Example("Pages 3,5 and 7; aged 3,5; 10,200 of 1,234,567; 0,5 and 192.168.100.100"),
        Example(
            "On July 25, 135 cases; 4.176 million; 0.001 seconds; in 2020 300 people; top 100 500; "
            "2.400 720 640 360; "
            "on May 25 300 people; on the 12 300 people; €2,500"
        ),
        Example("In group 4 100 people were tested, on Route 66 100 km west of the town."),
        Example(
            "They counted ⟦12 500⟧ people.",
            source="Sie zählten 12.500 Menschen.",
            source_lang="de",
        ),
        Example("Suche nach >10.5m oder !30.5m, nicht nach <⟦3.5⟧ Prozent.", lang="de"),
        Example("Um 3.30 Uhr am 3.5. kamen 1.500 Leute mit 2,5 Prozent.", lang="de"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known = language(document.lang)
        text = document.target.text
        if known is None:
            return
        yield from self._temperatures(document, known)
        between = set(GATE.findall(text))
        if not between:
            return
        found = list(self._groups(document, known, between))
        if "," in between or known.decimal_mark != ".":
            found.extend(self._fractions(document, known))
        found = [finding for finding in found if not _is_fraction_there(document, finding.span)]
        found.sort(key=lambda finding: finding.span)
        yield from self.together(found, "numbers in the format of another language")

    def _temperatures(self, document: Document, known: Language) -> Iterator[Finding]:
        """Temperatures above zero that have a plus, as weather reports of Russia write them."""
        if not known.unsigned_degrees or "+" not in document.target.text:
            return
        text = document.target.text
        found = [
            self.finding(
                Span(*match.span()),
                f"{known.name} writes temperatures above zero without a plus.",
                fix=match["figure"],
                kind="temperature",
            )
            for match in _signed(known).finditer(text)
            # "Between -3 and +1 °C": where one is below zero, the sign tells the other apart.
            if not BELOW_ZERO.search(text, max(0, match.start() - BESIDE), match.end() + BESIDE)
        ]
        if len(found) < REPORT:
            return  # one may be a change: "a warming of +2 °C"
        yield from self.together(found, "temperatures with a plus")

    def _fractions(self, document: Document, known: Language) -> Iterator[Finding]:
        text = document.target.text
        there = document.source.text if document.source is not None else ""
        for match in _fraction(known).finditer(text):
            if _may_lack_a_digit(match.group()) and match.group() not in there:
                continue
            if text[match.start() - 1 : match.start()] in COMPARED and text[match.end()].isalpha():
                continue
            if TIME.fullmatch(match.group()) and _hour(known).match(text, match.end()):
                continue
            span = Span(match.start(), match.end())
            if known.decimal_mark != "." and _numbers_a_section(document, span):
                continue
            wrong = "," if known.decimal_mark == "." else "."
            message = f"The decimal separator in {known.name} is “{known.decimal_mark}”."
            fix = match.group().replace(wrong, known.decimal_mark)
            # Not safe: "8,5 by 5,5" is recognized by half, and "Elixir 1.2" is a version.
            yield self.finding(span, message, fix=fix)

    def _groups(self, document: Document, known: Language, between: set[str]) -> Iterator[Finding]:
        """Numbers with foreign group marks; `between` are all marks between two figures."""
        text = document.target.text
        same: dict[str, str] = {}  # what comes again is kept once
        if known.decimal_mark == ".":
            if not between.isdisjoint((" ", *JOINING)):
                for match in _spaced(document, known):
                    yield self._group(match, known, same)
            pattern, mark = POINTS, "."
        else:
            pattern, mark = COMMAS, ","
        marked = not between.isdisjoint((mark, f"{mark} "))
        for match in pattern.finditer(text) if marked else ():
            listed = known.decimal_mark == "," and ", " in match.group()
            if _only_groups(match.group(), mark) and not listed:
                yield self._group(match, known, same)
        if known.decimal_mark == "." and ", " in between:
            for match in COMMAS.finditer(text):
                if ", " in match.group() and match.group().endswith(" 000"):
                    yield self._group(match, known, same)

    def _group(self, match: re.Match[str], known: Language, same: dict[str, str]) -> Finding:
        mark = known.group_mark
        better = mark.join(re.findall(r"\d+", match.group()))
        better = same.setdefault(better, better)
        message = f"{known.name} writes this number “{better}”."
        span = Span(match.start(), match.end())
        return self.finding(span, same.setdefault(message, message), fix=better)


# Figures in more groups are telephone and account numbers: hardly any text counts trillions.
MOST_GROUPS: int = TUNED["MOST_GROUPS"]


def _is_fraction_there(document: Document, span: Span) -> bool:
    """Whether a string translates a fraction of its source that looks like thousands: "15,000" for "15.000"."""
    here, there = language(document.lang), language(document.source_lang or "")
    said, source = span.of(document.target.text), source_beside(document, span)
    if here is None or there is None or source is None or said.count(here.decimal_mark) != 1:
        return False
    written = said.replace(here.decimal_mark, there.decimal_mark)
    return here.decimal_mark != there.decimal_mark and written in source


def _numbers_a_section(document: Document, span: Span) -> bool:
    """Whether the number begins a paragraph, before a word with a capital: “1.1 Definice”, of a contract."""
    segment = document.target.segment_at(span.start)
    if segment is None or segment.span.start != span.start:
        return False
    text = document.target.text
    return text[span.end : span.end + 1].isspace() and text[span.end + 1 : span.end + 2].isupper()


def _may_lack_a_digit(number: str) -> bool:
    """Whether the figures may be thousands of which one was lost: "£135,00" for £135,000."""
    whole, _, part = number.partition(",")
    return len(whole) > 1 and len(part) == 2 and part[-1] == "0"


@loaded
def _signed(known: Language) -> re.Pattern[str]:
    """A temperature above zero with its sign."""
    words = "|".join(known.unsigned_degrees)
    return compiled(rf"(?<![\w+.,)])\+(?P<figure>\d{{1,2}})(?= ?° ?C\b| (?:{words})\b)")


@loaded
def _hour(known: Language) -> re.Pattern[str]:
    """A word for hours behind a figure: "om 10.15 uur"."""
    return compiled(rf"[ \u00a0](?:{known.hour_words or '(?!)'})\b")


@loaded
def _fraction(known: Language) -> re.Pattern[str]:
    """A number with the wrong decimal mark, beside a word of quantity, a unit or a currency."""
    wrong = "," if known.decimal_mark == "." else r"\."
    return compiled(
        rf"\d(?<![\d.,:/\w-]\d)\d{{0,2}}{wrong}\d{{1,2}}(?=(?:[ -]|\u00a0)(?:{_quantities(known)})\b"
        rf"| ?(?:{UNITS}))"
        rf"|(?<=[€$£¥])\d{{1,3}}{wrong}\d{{1,2}}(?![\d.,]*\d)"
    )


@loaded
def _quantity(known: Language) -> re.Pattern[str]:
    """What comes right after a number that counts something."""
    return compiled(rf"[ \u00a0](?:{_quantities(known)})\b| ?(?:{UNITS})")


def _quantities(known: Language) -> str:
    return "|".join(map(re.escape, known.quantities)) or "(?!)"


def _spaced(document: Document, known: Language) -> list[re.Match[str]]:
    """Numbers whose groups are set apart by spaces.

    "12 300 people" may be two numbers ("in group 12 300 people"): it is one if the text has others
    that are, or if the source has it as one.
    """
    text = document.target.text
    found: list[re.Match[str]] = []
    doubtful: list[re.Match[str]] = []
    for match in SPACED_GROUPS.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        after = text[match.end() : match.end() + 2]
        if MAY_STAND_ALONE.search(before) or "+" in before[-3:] or before[-2:-1].isdigit():
            continue
        if after[:1] in {" ", *JOINING} and after[1:].isdigit():
            continue
        groups = re.split(r"\D", match.group())
        if len(groups) > MOST_GROUPS:
            continue
        if (
            groups[-1] == "000"
            or len(groups) > 2
            or " " not in match.group()
            or CURRENCY.search(before)
        ):
            found.append(match)
        # "On May 25 300 people came."
        elif not before.rstrip().endswith((*known.months, *known.articles)) and _quantity(
            known
        ).match(text, match.end()):
            doubtful.append(match)
    there = document.source.text if document.source is not None else ""
    one = [match for match in doubtful if found or _is_joined(there, match.group())]
    return sorted((*found, *one), key=re.Match.start)


def _is_joined(text: str, number: str) -> bool:
    """Whether the text has the number with its groups joined, by a mark or without any."""
    return re.search(rf"(?<!\d){number.replace(' ', f'[.,’{JOINING}]?')}(?!\d)", text) is not None


def _only_groups(number: str, mark: str) -> bool:
    """Whether the marks can but part groups: two of them, or one before three noughts."""
    groups = re.split(r"\D+", number)
    if mark == "." and " " not in number and len(groups) == 4 and all(int(g) < 256 for g in groups):
        return False
    if " " in number:
        return len(groups) > 2 and ". " in number if mark == "." else True
    # No fraction ends in noughts: "1,500 people".
    return len(groups) > 2 or groups[-1] == "000" or (mark == "," and groups[-1].endswith("00"))
