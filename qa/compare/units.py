"""Whether a figure says the same in another unit: "5 miles" for "8 kilometers", "two weeks" for "14 days"."""

from __future__ import annotations

from math import log10

from qa.analyse.numbers.found import HOUR, Number
from qa.languages.united import stems_anywhere
from qa.model.expression import expression
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)


def _stems(unit: str) -> tuple[str, ...]:
    """The stems of words for a unit, in all languages that have told them."""
    return stems_anywhere("wording.units", unit)


# What units of the other system of measures are worth, a translator may convert: kilometres in a
# mile, feet or yards in a metre, and so on (NIST SP 811, rounded: an article rounds too).
FACTORS = {
    "mile": (1.609,),
    "foot": (3.281,),
    "yard": (1.094,),
    "inch": (2.54, 25.4),
    "acre": (2.471,),
    "pound": (2.205,),
    "gallon": (3.785,),
    "square": (10.76,),
    "degree": (1.8,),
}
CONVERSIONS = tuple(factor for factors in FACTORS.values() for factor in factors)
# Those of which the factor is not certain are measured by all.
OTHER_UNITS = tuple(stem for unit in (*FACTORS, "ounce", "cubic") for stem in _stems(unit))
DEGREES = _stems("degree")
# Body heights: "6-foot-6" is 198 cm, or 1 m 98.
FEET, CENTIMETERS_A_FOOT, TALLEST = _stems("foot"), 30.48, 8
# "In the 80s": degrees Fahrenheit by tens, on the other side as degrees Celsius.
TENS, BY_TENS, SCALE_OF_TENS = "s", 10, (30, 120)
# A round figure may be so much off, and so many degrees; a small whole one by a half.
ROUGHLY: float = TUNED["ROUGHLY"]
ROUND_DEGREES: int = TUNED["ROUND_DEGREES"]
WHOLE_DEGREES: int = TUNED["WHOLE_DEGREES"]
SMALL: int = TUNED["SMALL"]
HALF: float = TUNED["HALF"]
# Units of the metric system, by stems that languages share: "nanoseconds", "Mikrosekunden".
MEASURE = expression(r"gram|met(?:er|re|ro)|lit(?:er|re|ro)|se[ck]|byte|watt|hert|joul|volt")
# Signs of smaller units, the same everywhere: "1520 mm" for "1.52 meters".
SYMBOLS = frozenset(("mm", "cm", "ml", "cl", "dl", "mg"))
EXACT: float = TUNED["EXACT"]
DAYS_OF_WEEK: int = TUNED["DAYS_OF_WEEK"]
DAYS, WEEKS = _stems("day"), _stems("week")
# Decades, for languages that count their years.
DECADES, YEARS_OF_DECADE = _stems("decade"), 10
# Counts of which a language may say whole ones or halves in the next unit: "18 months" are a year and a half, "24
# hours" a day, "30 minutes" half an hour. By stems of what is counted, and by whole words where the stem begins many
# other words: "an" and answers, "let" and letters, "mes" and messages.
REWORDED = tuple(
    (_stems(unit), frozenset(stems_anywhere("wording.whole_units", unit)), count)
    for unit, count in (
        ("month", 6), ("hour", 12), ("minute", 15), ("day", DAYS_OF_WEEK), ("day", 30),
        ("year", YEARS_OF_DECADE),
    )
)  # fmt: skip
# A rounded figure differs by so much from the exact one.
ROUNDING: float = TUNED["ROUNDING"]


def converted(one: Number, other: Number) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether the two may say the same in two systems of measures, or in two units of one."""
    for decades, years in ((one, other), (other, one)):
        if decades.unit.startswith(DECADES):
            return years.readings[0] == decades.readings[0] * YEARS_OF_DECADE
    for weeks, days in ((one, other), (other, one)):
        if weeks.unit.startswith(WEEKS) and days.unit.startswith(DAYS):
            return days.readings[0] == weeks.readings[0] * DAYS_OF_WEEK
    if any(_is_hour(x, y) for x, y in ((one, other), (other, one))):
        return True
    a, b = float(one.readings[0]), float(other.readings[0])
    if a <= 0 or b <= 0:
        return False
    if _is_of_one_measure(one.unit, other.unit):
        power = log10(a / b)
        return one.unit != other.unit and power != 0 and abs(power - round(power)) < EXACT
    if any(_is_height(x, y) or _is_heat(x, y) for x, y in ((one, other), (other, one))):
        return True
    units = [unit for unit in (one.unit, other.unit) if unit.startswith(OTHER_UNITS)]
    if len(units) != 1:
        return False
    return _is_other_measure(a, b, units[0])


def _is_of_one_measure(one: str, other: str) -> bool:
    """Whether two units measure the same, or one is the sign of a smaller unit."""
    measure = _measure(one)
    if measure is not None and measure == _measure(other):
        return True
    if one.startswith(OTHER_UNITS) or other.startswith(OTHER_UNITS):
        return False
    return (one in SYMBOLS) != (other in SYMBOLS)


def _is_other_measure(a: float, b: float, unit: str) -> bool:
    """Whether one of two figures may say the same as the other, of which one has the `unit` of the other system."""
    factors = [
        factor
        for name, worth in FACTORS.items()
        if unit.startswith(_stems(name))
        for factor in worth
    ] or CONVERSIONS
    round_ = _is_round(a) or _is_round(b)
    if unit.startswith(DEGREES):
        heat = ROUND_DEGREES if a % 10 == b % 10 == 0 else WHOLE_DEGREES
        low, high = sorted((a * 1.8, b * 1.8))
        # The same temperature either way, or how far two are apart: 20 Fahrenheit are "nearly 10" Celsius.
        apart = (low + 32 - max(a, b), high + 32 - min(a, b), low - max(a, b))
        if min(map(abs, apart)) <= heat:
            return True
    tolerance = ROUGHLY if round_ else ROUNDING
    return any(
        abs(ratio / factor - 1) < tolerance or abs(min(a, b) - max(a, b) / factor) <= small
        for factor in factors
        for ratio in (a / b, b / a)
        for small in (HALF if min(a, b) == int(min(a, b)) and min(a, b) <= SMALL else 0.0,)
    )


def may_be_reworded(one: Number) -> bool:
    """Whether a translation may say a number without a figure, or leave it out beside its conversion.

    It stands before a unit of the other system of measures, or is a whole of the next unit of time.
    """
    if one.unit.startswith(OTHER_UNITS):
        return True
    return any(
        (one.unit.startswith(stems) or one.unit in units) and one.readings[0] % count == 0
        for stems, units, count in REWORDED
    )


def _is_hour(time: Number, other: Number) -> bool:
    """Whether one is a time of the day, and the other says it bare, by either clock: "1 p.m.", "klockan 13", "alle 23,45"."""
    hour, minutes = divmod(other.readings[0], 1)
    return not other.times and hour * HOUR + minutes * 100 in time.times


def _is_height(feet: Number, other: Number) -> bool:
    """Whether one says a height in feet, and inches may follow, and the other says it in metres."""
    a, b = float(feet.readings[0]), float(other.readings[0])
    if not feet.unit.startswith(FEET) or a > TALLEST or other.unit.startswith(FEET):
        return False
    least, most = a * CENTIMETERS_A_FOOT, (a + 1) * CENTIMETERS_A_FOOT
    return least - 1 <= b <= most or int(least / 100) <= b <= most / 100


def _is_heat(tens: Number, other: Number) -> bool:
    """Whether one says "in the 80s", and the other that in degrees Celsius."""
    a, b = float(tens.readings[0]), float(other.readings[0])
    low, high = SCALE_OF_TENS
    if tens.unit != TENS or a % BY_TENS or not low <= a <= high:
        return False
    return a - 2 <= b * 1.8 + 32 < a + BY_TENS


def _is_round(value: float) -> bool:
    return value % 10 == 0


def _measure(unit: str) -> str | None:
    """What a unit of the metric system measures, as a stem that languages share."""
    match = MEASURE.search(unit)
    return None if match is None else match.group().replace("k", "c")
