"""The numbers of a text, by value: figures, figures with scale words, numbers in words, months."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal

from qa.analyse.numbers.found import FoundNumbers, Label, Number, Other, Value, both_clocks
from qa.analyse.numbers.ideographs import (
    IDEOGRAPH_SCALE,
    TENTHS,
    carried_on,
    has_ideographs,
    in_ideographs,
    tenths_of,
    with_seconds,
    with_times,
)
from qa.analyse.numbers.in_words import months, scales, worths
from qa.analyse.numbers.sums import added_up, gone_on
from qa.analyse.words import MARKS, words
from qa.languages.language import language
from qa.languages.numerals import IDEOGRAPH_MYRIADS, IDEOGRAPH_TENS, Numerals, numerals
from qa.languages.united import stems_anywhere, worded
from qa.languages.writing import and_a_half, writing
from qa.model.expression import compiled, expression
from qa.model.language_tag import primary
from qa.model.letters import CAPITAL
from qa.model.memory import loaded, remembered
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Digits of any script, with what may stand between them. White space parts groups of three, or
# slipped into a time.
FIGURE = expression(
    r"[\d¼½¾⅓⅔](?:(?<=\d)\d*+"
    r"(?:(?:[.．,:’'٫٬]|，(?=[０-９]{3}(?![０-９]))|(?<=[۰-۹])،(?=[۰-۹]{3}(?![۰-۹]))|(?<=[０-９])・(?=[０-９])|[ \u00a0\u202f\u2009](?=\d{3}(?!\d))|:[ ](?=[0-5]\d(?!\d))"
    r"|(?<!\d{4}),[ ](?=\d{3},\d{3}))\d++)*+)?"
)
# A capital before a figure makes a name of both, and so do several with a hyphen: J1, B52, COVID-19.
LABEL = expression(rf"(?<![^\W_])[{CAPITAL}]$|(?<![^\W_])[{CAPITAL}]{{3,8}}-$")
# Scale words of so many letters are known if they lack one.
LONG_SCALE: int = TUNED["LONG_SCALE"]
# As far before a figure the name that it belongs to may begin.
LONGEST_LABEL: int = TUNED["LONGEST_LABEL"]
FULL_WIDTH = {"．": ".", "・": ".", "，": ",", "،": ","}
KILO = frozenset("kK")
# Tenths without a nought before them: ".5 percent".
LEADING_POINT = expression(r"(?:^|[\s(\[$€£¥₹–—-])\.$")
# Letters of the Cyrillic alphabet that look like Latin ones: a road is the A4 in both.
LOOKALIKES = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")
FRACTIONS = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.33", "⅔": "0.67"}
CURRENCIES = frozenset("$€£¥₹")
SEPARATOR = expression(r"[^\d]+")
TIME = expression(r"([01]?\d|2[0-4])(?:[:.]|: )([0-5]\d)")
# A time of the day as soldiers write it: "0800", "2100 hours".
MILITARY = expression(r"([01]\d|2[0-4])([0-5]\d)")
# A slip with the comma leaves so many decimals at most.
LONGEST_FRACTION: int = TUNED["LONGEST_FRACTION"]
# A comma that is no decimal mark may stand in a list.
LIST = expression(r"\d{1,2},\d{1,2}")
# More digits than any figure of an article has: a longer run is an identifier.
LONGEST: int = TUNED["LONGEST"]
# The month of a date that is set with spaces: "31. 12. 2004".
SPACED_DATE = expression(
    r"(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\.[ \u00a0](?P<month>0?[1-9]|1[0-2])\.[ \u00a0](?=(?:1\d|20)\d\d(?!\d))"
)
# A footnote's number behind the end of a quotation: "… as planned.”15 Since then".
FOOTNOTE = expression(r"[.!?,][”“»«\"’']$")
# Without spaces between words it has more letters than a word; no more are read, and kept, for each figure.
LETTER_RUN = rf"[^\W\d_][\w{MARKS}]{{0,100}}+"
BEFORE = expression(r"([^\W\d_]+)[ \u00a0]$")
AFTER = expression(rf"[ \u00a0\u202f-]?({LETTER_RUN})")
INCHES = expression(rf"\d[- ](?:{'|'.join(stems_anywhere('wording.units', 'foot'))})[- ]$")
# The end of a range: what it is counted in counts for its beginning as well ("2 to 4 inches").
RANGE_AFTER = expression(
    rf"[ \u00a0\u202f]?(?:[-–—~]|{worded('wording.range_joint')})[ \u00a0\u202f]?"
    rf"(?:[^\W\d_]{{0,3}}[$€£¥₹])?\d[\d.,]{{0,12}}[ \u00a0\u202f-]?({LETTER_RUN})"
)
# Two number words that belong together have a short word between them at most: "hundred and five".
JOINED_WITHIN = 5
FIRST_IDEOGRAPH = "\u4e00"
# Korean counts the articles of a law by the sign that is a trillion as well: 제3조.
ARTICLE = "제조"
# Some set figures off from ideographs by a space: 36 万, 3 亿 5000 万.
SPACES = frozenset(" \u00a0\u202f\u2009")
# French makes ordinals of them: XIVe, XIXème.
ROMAN_LETTERS = expression(r"(?<![\w.])([IVXLC]{1,9}+)(?:(?<=..)(?:e|ème)|(?<=X)e)?(?![\w.])")
ROMAN = expression(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def numbers(prose: Prose) -> FoundNumbers:
    """The numbers of the prose, read as its language writes them.

    If the language is not known, figures are read both ways and words are no numbers.
    """
    return numbers_within(prose, Span(0, len(prose.text)))


def numbers_within(prose: Prose, span: Span) -> FoundNumbers:
    """The same of a stretch of the prose that cuts no number in two."""
    text, start, end = prose.text, span.start, span.end
    table = numerals(prose.lang)
    known = language(prose.lang)
    comma_first = known.decimal_mark == "," if known else False
    figures: list[Number] = []
    labels: list[Label] = []
    of_dates = _months_of_dates(text, span)
    for match in FIGURE.finditer(text, start, end):
        first = match.start()
        if first in of_dates or match.end() - first > LONGEST or _is_no_figure(text, match):
            continue
        if LABEL.search(text, max(0, first - LONGEST_LABEL), first):
            before = first - 1 - (text[first - 1] == "-")
            name = text[before].translate(LOOKALIKES) + match.group()
            labels.append(Label(Span(before, match.end()), name))
        else:
            figures.append(_figure(text, match, table, comma_first=comma_first))
    half = and_a_half(primary(prose.lang))
    if half is not None:
        figures = [_and_a_half(text, figure, half) for figure in figures]
    others = [] if table is None else _in_words(prose, table, span)
    others += of_dates.values()
    if has_ideographs(prose.lang):
        others += in_ideographs(text, span)
        figures = carried_on(text, with_seconds(text, span, with_times(text, span, figures)))
        shares = list(TENTHS.finditer(text, start, end))
        others += [other for share in shares for other in tenths_of(share)]
        within = [(share.start(), share.end()) for share in shares]
        figures = [f for f in figures if not _is_within(f.span.start, within)]
    elif writing(primary(prose.lang)).has_myriads:
        figures = carried_on(text, figures)
    else:
        figures = gone_on(text, figures)
    centuries = table.centuries if table is not None else ()
    others.extend(
        Other(
            Span(m.start(1), m.end(1)),
            roman_value(m.group(1)),
            certain=m.end(1) < m.end() or _is_century(text, m, centuries),
        )
        for m in ROMAN_LETTERS.finditer(text, start, end)
        if ROMAN.fullmatch(m.group(1))
    )
    if table is not None and table.scales_first:
        others += added_up(text, figures, table)
    others.sort(key=_place)
    return FoundNumbers(tuple(figures), tuple(others), tuple(labels))


def _is_no_figure(text: str, match: re.Match[str]) -> bool:
    """Whether the digits number a footnote or a character, "&#39;", or are inches of a height, whose feet stand for it: "6-foot-6"."""
    first = match.start()
    if text.startswith("&#", first - 2) and text.startswith(";", match.end()):
        return True
    if text[first - 1 : first] == "[" and text[match.end() : match.end() + 1] == "]":
        return True
    return bool(
        FOOTNOTE.search(text, max(0, first - 2), first)
        or INCHES.search(text, max(0, first - 12), first)
    )


def _months_of_dates(text: str, span: Span) -> dict[int, Other]:
    """The months of dates that are set with spaces, by where they stand."""
    if ". " not in text and ".\u00a0" not in text:
        return {}
    dates = SPACED_DATE.finditer(text, span.start, span.end)
    return {
        date.start("month"): Other(Span(*date.span("month")), int(date["month"]), month=True)
        for date in dates
    }


def _and_a_half(text: str, figure: Number, half: re.Pattern[str]) -> Number:
    """The figure, worth that much more if a half follows: "3 and a half years"."""
    if not half.match(text, figure.span.end):
        return figure
    return figure._replace(readings=tuple(value + Decimal("0.5") for value in figure.readings))


def _place(other: Other) -> tuple[int, int]:
    return other.span.start, other.span.end


def _is_century(text: str, match: re.Match[str], centuries: tuple[str, ...]) -> bool:
    """Whether a Roman numeral stands beside the word for a century."""
    if not centuries:
        return False
    after = AFTER.match(text, match.end())
    if after is not None and after.group(1).casefold().startswith(centuries):
        return True
    before = BEFORE.search(text, max(0, match.start() - LONGEST), match.start())
    return before is not None and before.group(1).casefold().startswith(centuries)


def _figure(
    text: str, match: re.Match[str], table: Numerals | None, *, comma_first: bool
) -> Number:
    token = match.group()
    span = Span(match.start(), match.end())
    unit = _unit(text, span.end)
    if token in FRACTIONS:  # as 1½ is: the whole before it is a figure of its own
        return Number(span, (Decimal(FRACTIONS[token]),), aliases=(1, 2, 5), unit=unit)
    readings, parts = _readings(token, comma_first=comma_first)
    if token.isdecimal() and LEADING_POINT.search(text, max(0, span.start - 2), span.start):
        share = Decimal(f"0.{int(token):0{len(token)}}")
        return Number(Span(span.start - 1, span.end), (share,), aliases=readings, unit=unit)
    first = readings[0]
    if LIST.fullmatch(token) and not comma_first and not unit:  # the ages (3,5)
        parts = tuple(map(int, token.split(",")))
    aliases: tuple[Value, ...] = ()
    times = _times(token) or _military(text, span, table)
    factor = multiplier(text, span.start, span.end, table)
    if factor != 1:
        aliases = readings
        readings = tuple(value * factor for value in readings)
        counted = _counted(text, span.end, table) or unit
        return Number(span, readings, parts, aliases, times, counted)
    if parts:
        if parts[-1] == 0 and parts[0] <= 24:  # the full hour
            aliases = (parts[0], abs(int(parts[0]) - 12) or 24)
    elif 1000 <= first <= 2100:  # a year by its last two digits
        aliases = (first % 100,)
    elif first <= 24 and first == int(first) and _is_hour(text, span.end, table):
        times = both_clocks(int(first) * 60)
        aliases = (first - 12,) if first > 12 else ()
    larger = (value * by for by in _may_multiply(text, span.end, table) for value in readings)
    return Number(span, readings, parts, (*aliases, *larger), times, unit)


def _may_multiply(text: str, end: int, table: Numerals | None) -> Iterator[int]:
    """By what a figure may be multiplied that nothing beside it multiplies for sure."""
    if table is not None:
        # "4 to 6 million": the scale at the end of a range is that of its beginning, as a rule.
        to_end = RANGE_AFTER.match(text, end)
        scale = scales(table.code)[to_end.group(1)] if to_end is not None else None
        if scale is not None:
            yield scale
    # "100k"; it may be a unit as well: "4K".
    if text[end : end + 1] in KILO and not text[end + 1 : end + 2].isalnum():
        yield 1000


def _unit(text: str, end: int) -> str:
    """The word after a number, casefolded; empty if there is none."""
    word = RANGE_AFTER.match(text, end) or AFTER.match(text, end)
    return word.group(1).casefold() if word else ""


def _counted(text: str, end: int, table: Numerals | None) -> str:
    """The word behind the scale that follows a figure: "35 million pounds"; empty if there is none."""
    scale = AFTER.match(text, end) if table is not None else None
    if table is None or scale is None or scales(table.code)[scale.group(1)] is None:
        return ""
    return _unit(text, scale.end())


def _is_hour(text: str, end: int, table: Numerals | None) -> bool:
    if table is None or not table.hour:
        return False
    return _hour(table.hour).match(text, end) is not None


@loaded
def _hour(pattern: str) -> re.Pattern[str]:
    return compiled(pattern, re.IGNORECASE)


def _readings(token: str, *, comma_first: bool) -> tuple[tuple[Value, ...], tuple[Value, ...]]:
    """What digits with separators may be worth, and the figures that they are made of."""
    if token.isdecimal():
        return (int(token),), ()
    pieces = SEPARATOR.split(token)
    marks = SEPARATOR.findall(token)
    marks = [FULL_WIDTH.get(mark, mark) for mark in marks]
    values = tuple(int(piece) for piece in pieces)
    whole = int("".join(pieces))
    if ":" in token:
        return (whole,), values
    fraction = Decimal(f"{''.join(pieces[:-1])}.{pieces[-1]}")
    grouped = all(len(piece) == 3 for piece in pieces[1:]) and len(pieces[0]) <= 3
    if len(set(marks)) > 1:
        return (fraction, whole), values
    if len(pieces) > 2:
        return (whole,), () if grouped else values
    # Where a comma is no decimal mark, it parts groups, if of an odd size (Indian: 2,06737).
    odd = marks[0] == "," and not comma_first and len(pieces[1]) > LONGEST_FRACTION
    if not grouped and not odd:
        # Where the point is no decimal mark, "16.3" is the third month.
        is_date = marks[0] == "." and comma_first and values[0] <= 31 and 1 <= values[1] <= 12
        return (fraction,), values if is_date or TIME.fullmatch(token) else ()
    decimal = marks[0] == ("," if comma_first else ".")
    return (fraction, whole) if decimal else (whole, fraction), ()


def _times(token: str) -> tuple[int, ...]:
    match = TIME.fullmatch(token)
    if match is None:
        return ()
    return both_clocks(int(match.group(1)) * 60 + int(match.group(2)))


def _military(text: str, span: Span, table: Numerals | None) -> tuple[int, ...]:
    """The time of the day that four digits are: with a nought before them, or a word for the hour behind."""
    match = MILITARY.fullmatch(text, span.start, span.end)
    if match is None or (text[span.start] != "0" and not _is_hour(text, span.end, table)):
        return ()
    return both_clocks(int(match.group(1)) * 60 + int(match.group(2)))


def multiplier(text: str, start: int, end: int, table: Numerals | None) -> int:
    """By what the words beside the figure from `start` to `end` multiply it; 1 if by nothing."""
    # Asked of each figure, and hardly ever so: one comparison is enough to see that.
    after = end + (text[end : end + 1] in SPACES)
    carried = None
    is_article = text[start - 1 : start] + text[after : after + 1] == ARTICLE
    if text[after : after + 1] >= FIRST_IDEOGRAPH and not is_article:
        carried = IDEOGRAPH_SCALE.match(text, after)
    if carried is not None:
        factor = 1
        for character in carried.group().lstrip("多余餘"):
            factor *= IDEOGRAPH_TENS.get(character) or IDEOGRAPH_MYRIADS[character]
        return factor
    if table is None:
        return 1
    factor = _scale(text, start, end, table)
    if factor == 1 and table.scales_first:
        before = BEFORE.search(text, max(0, start - LONGEST), start)
        if before is not None:
            factor = table.scales.get(before.group(1).casefold(), 1)
    return factor


def _scale(text: str, start: int, end: int, table: Numerals) -> int:
    """What the word after a figure multiplies it by; two words may follow ("mil millones")."""
    factor = 1
    known = scales(table.code)
    for _ in range(2):
        match = AFTER.match(text, end)
        if match is None:
            break
        word = match.group(1)
        value = known[word]
        if value is None and len(word) >= LONG_SCALE:
            value = _misspelt_scale(word, table.code)
        if value is None and text[start - 1 : start] in CURRENCIES and factor == 1:
            value = table.money_scales.get(word.casefold())
        if value is None:
            break
        factor *= value
        end = match.end()
        if text.startswith(".", end):
            end += 1
    return factor


@remembered
def _misspelt_scale(word: str, lang: str) -> int | None:
    """What a long scale word that lacks one letter multiplies by ("billon"); None if it is none."""
    table = numerals(lang)
    assert table is not None
    low = word.casefold()
    return next(
        (
            value
            for scale, value in table.scales.items()
            if len(scale) == len(low) + 1
            and any(scale[:n] + scale[n + 1 :] == low for n in range(1, len(scale)))
        ),
        None,
    )


def _in_words(prose: Prose, table: Numerals, span: Span) -> list[Other]:
    column = prose.need(words)
    texts = column.texts
    known, named = worths(table.code), months(table.code)
    found: list[Other] = []
    before = Other(Span(0, 0), 0)
    for n in column.within(span):
        month = named[texts[n]]
        if month is not None:
            found.append(Other(column.span(n), month, month=True))
        worth = known[texts[n]]
        if worth is None:
            continue
        values, certain = worth
        certain = certain and not _is_hour_word(texts, n, table)
        place = column.span(n)
        if _is_score(prose.text, before, place, table):
            joined: Value | None = before.value * values[0]
        else:
            joined = _joined_with(before, place, values[0])
        if joined is not None:
            part = len(found) - 1
            while part >= 0 and found[part].span == before.span:
                found[part] = found[part]._replace(certain=False)
                part -= 1
            unit = _unit(prose.text, place.end) if certain else ""
            before = Other(Span(before.span.start, place.end), joined, certain, unit=unit)
            found.append(before)
        if joined is None:
            unit = _unit(prose.text, place.end) if certain else ""
            before = Other(place, values[0], certain, unit=unit)
            found.append(before)
            values = values[1:]
        found.extend(Other(place, value) for value in values)
    return _with_halves(prose.text, found, table.code)


def _with_halves(text: str, found: list[Other], lang: str) -> list[Other]:
    """The numbers, with those that a half follows ("two and a half") worth that much more."""
    half = and_a_half(lang)
    if half is None:
        return found
    return [
        one
        if one.month or not half.match(text, one.span.end)
        else one._replace(value=one.value + Decimal("0.5"))
        for one in found
    ]


def _is_hour_word(texts: list[str], n: int, table: Numerals) -> bool:
    """Whether a number word is the hour of a time that may be said otherwise: "half past four"."""
    if not n:
        return False
    before = texts[n - 1].casefold()
    if before in table.clock:
        return True
    return before in table.clock_between and n > 1 and worths(table.code)[texts[n - 2]] is not None


def _is_score(text: str, before: Other, span: Span, table: Numerals) -> bool:
    """Whether a number word multiplies the one before it: "quatre-vingts"."""
    return (
        span.of(text).casefold() in table.scores
        and text[before.span.end : span.start] == "-"
        and 1 < before.value < 10
    )


def _joined_with(before: Other, span: Span, value: Value) -> Value | None:
    """What a number word is worth together with the one before it, if they belong together."""
    if span.start - before.span.end > JOINED_WITHIN:
        return None
    if before.value > value and before.value % 10 == 0:  # twenty-five
        return before.value + value
    if 0 < before.value < value and value >= 100:  # five hundred
        return before.value * value
    return None


def _is_within(position: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether a position lies in one of the sorted stretches."""
    n = bisect_right(stretches, (position, len(stretches) and stretches[-1][1])) - 1
    return n >= 0 and position < stretches[n][1]


def roman_value(numeral: str) -> int:
    """What a Roman numeral is worth."""
    values = [ROMAN_VALUES[letter] for letter in numeral]
    return sum(
        -value if any(value < later for later in values[n + 1 : n + 2]) else value
        for n, value in enumerate(values)
    )
