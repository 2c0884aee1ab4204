"""Numbers in ideographs, and figures that ideographs carry on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qa.analyse.numbers.found import Number, Other, both_clocks, put_together
from qa.languages.numerals import (
    IDEOGRAPH_DIGITS,
    IDEOGRAPH_MYRIADS,
    IDEOGRAPH_TENS,
    JAPANESE_ERAS,
)
from qa.languages.writing import writing
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.span import Span

# Shares and averages: 7割 is 70 per cent, as 7成 is, 1割8分2厘 is .182, 2割4〜5分 is .24 to .25. What else begins with 成 is no share.
TENTHS = expression(r"(\d)(?:割(?:(\d)(?:[〜～~-](\d))?分)?(?:(\d)厘)?|成(?![员員立功为為分]))")
IDEOGRAPHS = "".join([*IDEOGRAPH_DIGITS, *IDEOGRAPH_TENS, *IDEOGRAPH_MYRIADS])
IDEOGRAPH_NUMBER = expression(rf"第?[{IDEOGRAPHS}]{{1,16}}")
# A figure that ideographs carry on: 3億5000万, 14.6万, 5千. The 千 of 千瓦 (kW) is of the unit: 250余万千瓦.
IDEOGRAPH_SCALE = expression(
    rf"[多余餘]?(?:(?!千(?:[瓦克卡伏焦赫帕]|米(?!ドル)))[{''.join([*IDEOGRAPH_TENS, *IDEOGRAPH_MYRIADS])}]){{1,2}}"
)
# A time of the day, 14時40分, and half past one, 11時半.
IDEOGRAPH_TIME = expression(r"(?<!\d)(\d{1,2})[時时点點](?:(\d{1,2})分|(半))?")
ERA = expression(rf"({'|'.join(JAPANESE_ERAS)})\s?(\d{{1,2}}|元)年")

# A time of seconds and hundredths, as in a race.
SECONDS = expression(r"(?<![\d分])(\d{1,2})秒(\d{1,2})(?![\d秒])")


def has_ideographs(lang: str | None) -> bool:
    """Whether numbers of this language may be written in ideographs."""
    return writing(primary(lang)).is_ideographic


def in_ideographs(text: str, span: Span) -> list[Other]:
    """The numbers in ideographs within the span, and the years of Japanese eras."""
    found: list[Other] = []
    for match in IDEOGRAPH_NUMBER.finditer(text, span.start, span.end):
        values = _ideograph_values(match.group().lstrip("第"))
        place = Span(match.start(), match.end())
        found.extend(Other(place, value) for value in values)
    for match in ERA.finditer(text, span.start, span.end):
        year = 1 if match.group(2) == "元" else int(match.group(2))
        place = Span(match.start(), match.end())
        found.append(Other(place, JAPANESE_ERAS[match.group(1)] + year))
    return found


def _ideograph_values(number: str) -> set[int]:
    """What a run of ideographs is worth: added up by tens and myriads, and digit by digit."""
    total = section = digit = 0
    for character in number:
        if character in IDEOGRAPH_DIGITS:
            digit = IDEOGRAPH_DIGITS[character]
        elif character in IDEOGRAPH_TENS:
            section += (digit or 1) * IDEOGRAPH_TENS[character]
            digit = 0
        else:
            total += (section + digit or 1) * IDEOGRAPH_MYRIADS[character]
            section = digit = 0
    values = {total + section + digit}
    if all(character in IDEOGRAPH_DIGITS for character in number):
        values.add(int("".join(str(IDEOGRAPH_DIGITS[character]) for character in number)))
    return values


def with_times(text: str, span: Span, figures: list[Number]) -> list[Number]:
    """The figures, with those that are an hour and its minutes (14時40分) joined to one."""
    times = {m.start(): m for m in IDEOGRAPH_TIME.finditer(text, span.start, span.end)}
    if not times:
        return figures
    joined: list[Number] = []
    ends = 0
    for figure in figures:
        start = figure.span.start
        match = times.get(start)
        if start < ends:
            continue
        if match is None or int(match.group(1)) > 24:
            joined.append(figure)
            continue
        hour, minutes = int(match.group(1)), int(match.group(2) or (30 if match.group(3) else 0))
        clock = both_clocks(hour * 60 + minutes)
        if match.group(2) is None:
            joined.append(figure._replace(times=clock, aliases=(hour - 12,) * (hour > 12)))
            continue
        ends = match.end(2)
        whole = hour * 100 + minutes
        joined.append(Number(Span(start, ends), (whole,), (hour, minutes), (), clock, "分"))
    return joined


def with_seconds(text: str, span: Span, figures: list[Number]) -> list[Number]:
    """The figures, with those that are seconds and their hundredths (50秒30) joined to one."""
    found = {m.start(1): m for m in SECONDS.finditer(text, span.start, span.end)}
    if not found:
        return figures
    joined: list[Number] = []
    ends = 0
    for figure in figures:
        match = found.get(figure.span.start)
        if figure.span.start < ends:
            continue
        if match is None:
            joined.append(figure)
            continue
        ends = match.end(2)
        whole, rest = (str(int(part)).zfill(len(part)) for part in match.groups())
        joined.append(
            Number(
                Span(match.start(1), ends),
                (Decimal(f"{whole}.{rest}"),),
                (int(whole), int(rest)),
                unit="秒",
            )
        )
    return joined


def carried_on(text: str, figures: list[Number]) -> list[Number]:
    """The figures, with those that go on after a myriad (3億5000万) joined to one."""

    def join(before: Number, figure: Number) -> Number | None:
        between = text[before.span.end : min(figure.span.start, before.span.end + 5)].strip()
        if not (0 < len(between) <= 2 and IDEOGRAPH_SCALE.fullmatch(between)):
            return None
        return figure._replace(
            span=Span(before.span.start, figure.span.end),
            readings=(before.readings[0] + figure.readings[0],),
            aliases=(*before.readings, *before.aliases, *figure.readings, *figure.aliases),
        )

    return put_together(figures, join)


def tenths_of(match: re.Match[str]) -> Iterator[Other]:
    """What a share in tenths is worth: in per cent, and as an average is written (.182)."""
    tenths, hundredths, until, thousandths = match.groups()
    span = Span(match.start(), match.end())
    for last in (hundredths, until) if until else (hundredths,):
        digits = "".join(str(int(digit)) for digit in (tenths, last, thousandths) if digit)
        yield Other(span, Decimal(digits) * Decimal(10) ** (2 - len(digits)))
        yield Other(span, int(digits))
