"""Figures that the translation changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from unicodedata import digit

from qa.analyse.numbers.found import Number
from qa.compare.beside import source_beside, unit_at
from qa.compare.dropped_figures import dropped_figures
from qa.compare.numbers import ALIKE, Change, changed_figures, same_digits
from qa.compare.relative_dates import are_beside, is_from_now
from qa.languages.language import language, of_source
from qa.languages.numerals import numerals
from qa.languages.united import worded
from qa.languages.writing import writing
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import primary
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# "half past %0", which is "halb %1" in German: what stands for a figure.
PLACEHOLDER = "%"
# "calendar:week_start:0", "GGadget|ButtonSize|55": a choice that programs let each language make.
SETTING = expression(r"\s*[^\W\d_][\w-]*(?:[:|][\w-]+)+\s*")
# A format shown by an example, as in "YYYY-MM-DD, e.g. 2018-01-30"; what stands behind its year.
FOR_EXAMPLE = expression(rf"{worded('wording.example')}|YYYY", re.IGNORECASE)
DATE_BEHIND = expression(r"-\d\d-\d\d")
# "version: 1.0.2" at the head of a page says which state of it was translated.
VERSION = expression(rf"\b{worded('wording.version')}\b[\s:=\"']{{1,4}}$", re.IGNORECASE)
# So far before a number that word begins: "version = ''".
VERSION_WITHIN = 12
# Two figures of a list, and behind them a third; two alone may be one that a machine split: "3, 5 percent".
LISTED = expression(r"(\d{1,3}, \d{1,3}),? (?:[^\W\d_]{1,4} )?\d")
DATE_AND_TIME = expression(r"\s*\d{1,4}([./-])\d{1,2}\1\d{1,4},? \d{1,2}:\d\d(?::\d\d)?\s*")
METERS = expression(rf"\s?(?:m|{worded('wording.meters')})\b")
UNIT = expression(r"\s?[^\W\d_]{1,12}")
# So many teams, or players, are left in the rounds of a cup.
ROUNDS = frozenset((4, 8, 16, 32, 64, 128))
HALF = expression(r"\s?½|[ -]1/2(?!\d)")
# The sign behind one figure and before another: "9.117/133"; in "-5" the sign is of the figure.
SHORTENED = expression(r"\d[/–-]\Z")
# Years with commas between, and no spaces: "1956,2000".
YEARS = expression(r"\d{4}(?:,\d{4})+")
# Minutes or seconds of an angle: "58'10".
ARC = expression(r"\d['’\"]\d")
HAS_DIGIT = expression(r"\d")
AFTERNOON = expression(
    rf"(?:\s?(?:[-–]|{worded('wording.clock_joint')})\s?\d{{1,2}}(?::\d\d)?)?\s?p\.?\s?m\b",
    re.IGNORECASE,
)
CLOCK = expression(r"\d{1,2}:\d\d")
SPLIT_BEHIND = expression(r" ,\d{3}\b|, \d{3}\b(?![\d,.])")
SPLIT = expression(r"\d(?:[.,] | ?,)$")
# Signs and codes of currencies (ISO 4217), at most so far behind a figure: "31.6 million EUR".
MONEY = expression(
    r"[€$£¥₽₴₪₹]|\b(?:EUR|USD|CAD|AUD|NZD|HKD|SGD|MXN|BRL|KRW|GBP|JPY|CHF|CZK|SKK|PLN|HUF|RUB|UAH|CNY|ILS|INR|SEK|NOK|DKK|TRY|Kč|Sk|zł|Ft)\b"
)
CODES = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₪": "ILS",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "Kč": "CZK",
    "Sk": "SKK",
    "zł": "PLN",
    "Ft": "HUF",
}
MONEY_WITHIN: int = TUNED["MONEY_WITHIN"]
# Within so many code points before a figure stands a word for a thousand, and a figure before that.
LONGEST_THOUSAND: int = TUNED["LONGEST_THOUSAND"]
# How far before a figure, in code points, a source may say that it is an example.
EXAMPLE_WITHIN: int = TUNED["EXAMPLE_WITHIN"]
# 千瓦时 are kilowatt hours, and no thousands: 850亿千瓦时.
UNITS_OF_THOUSANDS = expression("千[瓦米克卡赫伏字]")
# "3 1/2 years", where the source has 3.5.
MIXED = expression(r"[ -]\d/\d")
# "November 4,1998": a day and a year, with no space between them.
GLUED_DATE = expression(r"\d{1,2},(?:1\d|20)\d\d")


# The day that a page was changed, at the end of a line, as programs write it (ISO 8601), without a full stop; each language has its own.
STAMPED = expression(r"(?<![\d-])(?:19|20)\d\d-[01]\d-[0-3]\d(?:[^\w.!?。]|_){0,4}$", re.MULTILINE)
LONGEST_STAMP = len("2025-12-23")
# How far from a day stands its month, and its year; what a year is written as, and how many days a month has.
BESIDE_DAY: int = TUNED["BESIDE_DAY"]
NEAR_DATE: int = TUNED["NEAR_DATE"]
LAST_YEAR: int = TUNED["LAST_YEAR"]
YEAR = expression(r"(?<!\d)[12]?\d{3}(?!\d)")
LONGEST_MONTH: int = TUNED["LONGEST_MONTH"]
# What a denominator stands behind: of "293/4", once "29¾", the first figure tells of the fault.
OVER = frozenset("/⁄")
# Minutes or seconds behind hours or minutes: "2h30", "5m10s".
HOURS = expression(r"[hm]\d{1,2}(?!\w)|[hm]\d{1,2}[ms]")


@dataclass(frozen=True)
class NumberMismatch(DocumentRule):
    """A number does not match the source.

    Readers trust figures and cannot see that one is wrong. Figures are compared by value, not by form:
    150.000 in German is 150,000 in English, 1,5 Mrd. is 1.5 billion, 417.6万 is 4.176
    million, 14.30 Uhr may be 2:30 p.m., and a number may be written out on either side.

    Numbers that match are set aside first. A number left over in the translation is reported only if
    the neighboring source sentences do not have it either, and if a number of the source is left
    over as well: translators spell numbers out and add others.

    A figure of the source that the translation leaves out is reported on the whole sentence or unit, if no number is
    left over there, whether in digits or in words, as an ordinal, a month or a time of day. Left alone are one and
    two (plural forms express them), dozens, 100 per cent, figures that may be expressed in a larger unit ("24 hours",
    "18 months") or in other measures, and figures in names and codes; in languages whose numerals are not known here,
    small and round ones as well. Converted units (kilometres to miles) are left alone. Names with a figure (the road
    A4) are compared, too.

    Figures that do not look alike are rarely a translator's mistake: more often the sentences were paired
    wrongly. Option `likeness`: how similar the two figures must be to be reported, from 0 to 1.
    """

    id = "number-mismatch"
    category = Category.MISTRANSLATION
    # A change of a figure is a major error, but 95 in 100 findings must be right to be called one. Of 31 in
    # Urdu, Bengali, Tamil, Chinese and Finnish texts first seen on 2026-11-29 24 were.
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    examples = (
        Example(
            "The flood drove ⟦14,000⟧ people from their homes.",
            source="Die Flut vertrieb 41.000 Menschen aus ihren Häusern.",
            source_lang="de",
        ),
        Example(
            "The mill was built in ⟦1897⟧ and burnt down on 3 May 1921.",
            source="Die Mühle wurde 1879 gebaut und brannte am 3. Mai 1921 ab.",
            source_lang="de",
        ),
        Example(
            "The road ⟦A3⟧ is closed from 14:00 until the 27th.",
            source="Die A4 ist von 14 Uhr bis zum 27. gesperrt.",
            source_lang="de",
        ),
        Example(
            "⟦The firm lost 25 percent.⟧",
            source="Die Firma verlor 25 Prozent und 3.400 Stellen.",
            source_lang="de",
        ),
        Example(
            "The prices rose by ⟦20⟧ to 20 per cent in the 19th century.",
            source="Les prix ont augmenté de 10 à 20 pour cent au XIXe siècle.",
            source_lang="fr",
        ),
        Example(
            "The company owes its banks 1.5 billion euros, 150,000 of them to ours.",
            source="Die Firma schuldet ihren Banken 1,5 Mrd. Euro, 150.000 davon der unseren.",
            source_lang="de",
        ),
        Example(
            "At half past two, thirty-five boats had left; the first sailed at 2:10 p.m.",
            source="Um halb drei waren 35 Boote ausgelaufen, das erste um 14.10 Uhr.",
            source_lang="de",
        ),
        Example(
            "The bridge is open.\n\nLast edited by Anna Weber on 2025-12-23",
            source="Die Brücke ist offen.\n\nZuletzt bearbeitet von Anna Weber am 2025-12-03",
            source_lang="de",
        ),
        Example(
            "They own 3/⟦45⟧ of the land.",
            source="Sie besitzen 3/54 des Landes.",
            source_lang="de",
        ),
        Example(
            "The old bridge opens on 2025-12-⟦23⟧.",
            source="Die alte Brücke öffnet am 2025-12-03.",
            source_lang="de",
        ),
        Example(
            "Some 1,200 people and ⟦36,000⟧ others came.",
            source="Bin 200 kişi ve 35 bin kişi daha geldi.",
            source_lang="tr",
        ),
        Example(
            "The village lies 62 miles from the coast.",
            source="Das Dorf liegt 100 Kilometer von der Küste entfernt.",
            source_lang="de",
        ),
        Example(
            "Some 350 million people watched the 12th final in 2018.",
            source="平成30年の第12回決勝は3億5000万人が見た。",
            source_lang="ja",
        ),
    )

    likeness: float = ALIKE

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None:
            return
        changed = [each for each in document.need(changed_figures) if self._is_told(document, each)]
        ends = {change.target.span.end for change in changed}
        for change in changed:
            if _is_over(document, change.target.span, ends):
                continue
            here, there = _written(document, change)
            yield self.finding(
                change.target.span,
                f"“{here}” does not match the source, which has “{there}”.",
                confidence=0.9 if change.likeness >= ALIKE else 0.7,
                kind=_kind(document, change),
            )
        for dropped in document.need(dropped_figures):
            figure = dropped.figure.of(document.source.text)
            yield self.finding(
                dropped.place,
                f"The figure “{figure}” from the source is missing.",
                kind="dropped" if document.units else "dropped from running text",
            )

    def _is_told(self, document: Document, change: Change) -> bool:
        """Whether a changed figure is reported, unless the one before it tells of the same fault."""
        if (
            change.likeness < self.likeness
            or _is_round(document, change)
            or _is_told_otherwise(document, change)
            or _is_stamped(document, change)
            or _may_agree(document, change)
        ):
            return False
        here, there = _written(document, change)
        return (
            # words for numbers are built in too many ways: "tři desítky" is thirty
            HAS_DIGIT.search(here) is not None
            and HAS_DIGIT.search(there) is not None
            and not _is_of_a_name(document.target.text, change.target.span)
            and _in_latin_digits(here) != _in_latin_digits(there)
        )


def _kind(document: Document, change: Change) -> str:
    """How alike the two figures are; days of old dates are a kind of their own."""
    if _is_of_old_calendar(document, change):
        return "old calendar"
    kind = "alike" if change.likeness >= ALIKE else "unlike"
    # "15、6歳" is 15 or 16, 1時間30分 are 90 minutes, and years are counted in eras: far more often another way to say it.
    return of_source(kind, document.source_lang)


def _is_of_old_calendar(document: Document, change: Change) -> bool:
    """Whether the figure is the day of a date from before the country took over today's calendar: translators convert it.

    The eighth day of the fourth month of 1146 in Japan is 21 or 28 April.
    """
    reform = writing(primary(document.source_lang or "")).reformed
    known, text, span = language(document.lang), document.target.text, change.target.span
    if not reform or known is None or not isinstance(change.target, Number):
        return False
    if not 1 <= change.target.readings[0] <= LONGEST_MONTH:
        return False
    beside = text[max(0, span.start - BESIDE_DAY) : span.end + BESIDE_DAY]
    if not any(month in beside for month in known.months):
        return False
    near = YEAR.findall(text, max(0, span.start - NEAR_DATE), span.end + NEAR_DATE)
    before = YEAR.findall(text, max(0, span.start - LAST_YEAR), span.start)
    return any(int(year) <= reform for year in [*near, *before[-1:]])


def _written(document: Document, change: Change) -> tuple[str, str]:
    """The two figures as they stand there, with their units where only these differ: 30 million and 30万."""
    assert document.source is not None
    text, source = document.target.text, document.source.text
    here, there = change.target.span, change.source.span
    if same_digits(change.target, change.source):
        return here.of(text) + _unit(text, here), there.of(source) + _unit(source, there)
    return here.of(text), there.of(source)


def _is_told_otherwise(document: Document, change: Change) -> bool:
    """Whether a figure of the source is the hours of a time, "2h30", and its translation is not: two and a half."""
    return (
        document.source is not None
        and HOURS.match(document.source.text, change.source.span.end) is not None
        and HOURS.match(document.target.text, change.target.span.end) is None
    )


def _is_over(document: Document, span: Span, ends: AbstractSet[int]) -> bool:
    """Whether a figure is a denominator, and the one before it is told of: one of those that end at `ends`."""
    return document.target.text[span.start - 1 : span.start] in OVER and span.start - 1 in ends


def _has_a_lone_thousand(document: Document, change: Change) -> bool:
    """Whether the source says the thousand before the figure in a word without a figure: Turkish “bin 200” for 1,200."""
    if document.source is None or not (
        isinstance(change.target, Number) and isinstance(change.source, Number)
    ):
        return False
    known = language(document.source_lang)
    if known is None or not known.lone_thousand:
        return False
    start = change.source.span.start
    thousand, *before = reversed(
        document.source.text[max(0, start - LONGEST_THOUSAND) : start].split() or [""]
    )
    return (
        thousand.casefold() == known.lone_thousand
        and not (before and before[0][-1].isdigit())
        and change.target.readings[0] == 1000 + change.source.readings[0]
    )


def _in_latin_digits(written: str) -> str:
    """The same with the digits of all scripts as 0 to 9: "F1" for "F၁", a name in Burmese."""
    return "".join(str(digit(c)) if c.isdigit() else c for c in written)


def _is_stamped(document: Document, change: Change) -> bool:
    """Whether both figures are of the day on which a page was changed: "last edited by Anna on 2025-12-23"."""
    assert document.source is not None
    return _ends_in_a_stamp(document.target.text, change.target.span) and _ends_in_a_stamp(
        document.source.text, change.source.span
    )


def _ends_in_a_stamp(text: str, span: Span) -> bool:
    stamp = STAMPED.search(text, max(0, span.start - LONGEST_STAMP), span.end + 2 * LONGEST_STAMP)
    if stamp is None or not stamp.start() <= span.start < stamp.end():
        return False
    line = text.rfind("\n", 0, span.start) + 1
    return any(map(str.isalpha, text[line : stamp.start()]))


def _is_of_a_name(text: str, span: Span) -> bool:
    """Whether a number that is written out has a capital amid a sentence: “the Order of Three Stars”."""
    written = span.of(text)
    return (
        written[0].isupper()
        and written.isalpha()
        and text[max(0, span.start - 2) : span.start - 1].islower()
    )


def _unit(text: str, span: Span) -> str:
    """What stands right behind a figure: its scale or unit."""
    match = UNIT.match(text, span.end)
    return match.group() if match is not None else ""


def _is_round(document: Document, change: Change) -> bool:
    """Whether the source counts a round of a cup from its final: a round of 16 is played for 1/8 of it."""
    if document.source is None or not isinstance(change.target, Number):
        return False
    teams = change.target.readings[0]
    start = change.source.span.start
    if teams not in ROUNDS:
        return False
    source, share = document.source.text, f"1/{int(teams) // 2}"
    end = start + len(share)
    return source.startswith(share, start) and not source[end : end + 1].isdigit()


def _may_agree(document: Document, change: Change) -> bool:
    """Whether the figures may say the same, or are no figures of a text."""
    assert document.source is not None
    here, there = change.target.span, change.source.span
    text, source = document.target.text, document.source.text
    return (
        _is_setting(document, here)
        or _is_placeholder(source, there)
        or MIXED.match(text, here.end) is not None
        or UNITS_OF_THOUSANDS.search(source, there.start, there.end + 3) is not None
        or _is_torn(text, here)
        or _is_torn(source, there)
        or GLUED_DATE.fullmatch(here.of(text)) is not None
        or _is_list(text, here, source)
        or _is_same_version(here.of(text), there.of(source))
        or _is_ratio(here.of(text), source, there)
        or _is_bare_date(document, here)
        or VERSION.search(text, max(0, here.start - VERSION_WITHIN), here.start) is not None
        or _may_be_scaled(document, change)
        or _is_of_example(document, here, there)
        or _is_in_other_money(document, here, there)
        or _is_hour_of_day(document, here, there)
        or _is_in_meters(text, change)
        or _is_shortened(document, here, there)
        or _is_written_otherwise(text, source, here, there)
        or _is_half_more(document, change)
        or _has_a_lone_thousand(document, change)
        or (
            are_beside(here.of(text), there.of(source))
            and (segment := document.target.segment_at(here.start)) is not None
            and is_from_now(document.target, segment.span)
        )
    )


def _is_shortened(document: Document, here: Span, there: Span) -> bool:
    """Whether the source leaves out what the figure before it has as well: "9.117/133" for 9,117 and 9,133."""
    assert document.source is not None
    source = document.source.text
    short, whole = there.of(source), here.of(document.target.text)
    return (
        SHORTENED.search(source, max(0, there.start - 2), there.start) is not None
        and len(short) < len(whole)
        and whole.endswith(short)
    )


def _is_written_otherwise(text: str, source: str, here: Span, there: Span) -> bool:
    """Whether the figure is a list without spaces, minutes of arc, a time of four digits, or one that "،" groups in the source.

    "1956,2000" for 1956 and 2000, "58'10", "0530" for 5 h 30, "3,527" for "3،527".
    """
    written, other = here.of(text), there.of(source)
    if YEARS.fullmatch(written) is not None and written.startswith(other):
        return True
    if ARC.search(written) is not None:
        return True
    if len(written) == 4 and written.startswith("0") and written.endswith(other):
        return True
    around = source[max(0, there.start - len(written)) : there.end + len(written)]
    return "،" in around and written.replace(",", "") in _in_latin_digits(around.replace("،", ""))


def _is_half_more(document: Document, change: Change) -> bool:
    """Whether the source has the half as a sign, "3½", or may say it in a word of a language whose words nobody knows here."""
    if not isinstance(change.target, Number) or not isinstance(change.source, Number):
        return False
    lang = primary(document.source_lang or "")
    assert document.source is not None
    if (writing(lang).half or numerals(lang) is not None) and not HALF.match(
        document.source.text, change.source.span.end
    ):
        return False  # such words would have been read: "3 Prozent" is no 3.5
    return 2 * change.target.readings[0] == 2 * change.source.readings[0] + 1


def _is_in_meters(text: str, change: Change) -> bool:
    """Whether the translation says in meters what the source says in centimeters: 1.66 m, 166."""
    if not isinstance(change.target, Number) or not isinstance(change.source, Number):
        return False
    mine, theirs = change.target.readings[0], change.source.readings[0]
    return theirs == 100 * mine and METERS.match(text, change.target.span.end) is not None


def _is_list(text: str, span: Span, source: str) -> bool:
    """Whether the figure is several of the source that a comma parts: "1,2 or 3" for "1, 2 or 3", or one of them for several."""
    parts = span.of(text).split(",")
    if len(parts) > 1:
        return ", ".join(parts) in source
    listed = LISTED.match(text, span.start)
    return listed is not None and listed[1].replace(" ", "") in source


def _is_ratio(here: str, source: str, there: Span) -> bool:
    """Whether the source writes the same ratio with a sign of its own: "1.85∶1"."""
    return ":" in here and source[there.start : there.start + len(here)].replace("∶", ":") == here


def _is_bare_date(document: Document, here: Span) -> bool:
    """Whether a program's string is nothing but a date with a time, which shows their form: "01/11/2009 17:52:00"."""
    unit = unit_at(document, here.start) if document.catalogue else None
    return (
        unit is not None
        and DATE_AND_TIME.fullmatch(document.target.text, unit.target.start, unit.target.end)
        is not None
    )


def _is_same_version(here: str, there: str) -> bool:
    """Whether one is the other with a zero behind it, as versions are written: "0.6.0" for "0.6"."""
    short, long = sorted((here, there), key=len)
    return short.count(".") > 0 and long == f"{short}.0"


def _may_be_scaled(document: Document, change: Change) -> bool:
    """Whether a word may make the figures equal that nobody here knows: ২৩ লাখ is 2.3 million."""
    if not writing(primary(document.source_lang)).has_lakhs:
        return False
    known, text, span = numerals(primary(document.lang)), document.target.text, change.target.span
    scale = _unit(text, span).strip().casefold().removesuffix("s")
    return same_digits(change.target, change.source) or (
        known is not None and scale in known.scales
    )


def _is_of_example(document: Document, here: Span, there: Span) -> bool:
    """Whether both figures begin dates in figures, and the source says that its own is an example."""
    assert document.source is not None
    source, target = document.source.text, document.target.text
    return (
        document.catalogue
        and FOR_EXAMPLE.search(source, max(0, there.start - EXAMPLE_WITHIN), there.start)
        is not None
        and DATE_BEHIND.match(source, there.end) is not None
        and DATE_BEHIND.match(target, here.end) is not None
    )


def _is_placeholder(text: str, span: Span) -> bool:
    """Whether a figure of the source follows its sign: English never writes shares so."""
    return span.start > 0 and text[span.start - 1] == PLACEHOLDER


def _is_torn(text: str, span: Span) -> bool:
    """Whether a space slipped into the figure: "€ 0. 92", "$2 ,600"."""
    return (
        SPLIT.search(text, max(0, span.start - 3), span.start) is not None
        or SPLIT_BEHIND.match(text, span.end) is not None
    )


def _is_hour_of_day(document: Document, here: Span, there: Span) -> bool:
    """Whether the source counts the hours to 24: "1 p.m." is 13 there."""
    if document.source is None:
        return False
    hour, hour_there = here.of(document.target.text), there.of(document.source.text)
    if CLOCK.fullmatch(hour) and CLOCK.fullmatch(hour_there):
        (one, minutes), (other, minutes_there) = hour.split(":"), hour_there.split(":")
        return minutes == minutes_there and int(one) + 12 == int(other)
    if AFTERNOON.match(document.target.text, here.end) is None:
        return False
    return hour.isdecimal() and hour_there.isdecimal() and int(hour) + 12 == int(hour_there)


def _is_in_other_money(document: Document, here: Span, there: Span) -> bool:
    """Whether both are amounts, each in a currency that the other side does not name: converted."""
    if document.source is None:
        return False
    mine = _money_beside(document.target.text, here)
    theirs = _money_beside(document.source.text, there)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _money_beside(text: str, span: Span) -> set[str]:
    """The codes of the currencies whose sign or code stands beside a figure."""
    beside = (
        f"{text[max(0, span.start - 4) : span.start]} {text[span.end : span.end + MONEY_WITHIN]}"
    )
    return {CODES.get(sign, sign) for sign in MONEY.findall(beside)}


def _is_setting(document: Document, span: Span) -> bool:
    """Whether the unit is no text, but a value that each language may set."""
    source = source_beside(document, span)
    return source is not None and SETTING.fullmatch(source) is not None
