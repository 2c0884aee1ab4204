"""MQM scorecards: penalties by error type and severity, and the scores that follow from them.

Compatible with the linear scoring model of MQM 2.0 (https://themqm.org); `docs/scorecard.md` has
the formulas and a worked example.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from math import sqrt
from types import MappingProxyType
from typing import Any

from qa.model.comparison import CardRow, Scorecard
from qa.model.data_classes import dataclass
from qa.model.mqm import Category, Severity
from qa.score.mqm import PENALTIES

PlacedFinding = tuple[Category, Severity]
# Two-sided 95%.
NORMAL = 1.959964


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much faults count.

    Attributes:
        name: of the preset.
        severities: penalty points by severity.
        categories: factors by "dimension/type" or "dimension"; the longer name wins; else 1.
        exact: points of an error type at a severity, which overrule all else.
        most: points that one segment can lose at most; None for no limit.
        threshold: from which calibrated score on a text passes, 0 to 100.
        acceptable: penalty points per 1,000 words that a text of that score has.
    """

    name: str = "mqm"
    severities: Mapping[Severity, float] = field(
        default_factory=lambda: MappingProxyType(PENALTIES)
    )
    categories: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    exact: Mapping[tuple[str, Severity], float] = field(
        default_factory=lambda: MappingProxyType({})
    )
    most: float | None = None
    threshold: float = 95.0
    acceptable: float = 10.0

    def of(self, finding: PlacedFinding) -> float:
        """The penalty points of one fault."""
        category, severity = finding
        exact = self.exact.get((category.value, severity))
        if exact is not None:
            return exact
        factor = self.categories.get(category.value)
        if factor is None:
            factor = self.categories.get(category.dimension, 1.0)
        return factor * self.severities[severity]


# The weights of the WMT metrics tasks (Freitag et al. 2021, https://arxiv.org/abs/2104.14478): no
# critical errors, little for punctuation, 25 for what is no translation, five major errors at most
# in a segment.
WMT = Weights(
    name="wmt",
    severities=MappingProxyType(
        {Severity.NEUTRAL: 0.0, Severity.MINOR: 1.0, Severity.MAJOR: 5.0, Severity.CRITICAL: 5.0}
    ),
    exact=MappingProxyType(
        {
            (Category.PUNCTUATION.value, Severity.MINOR): 0.1,
            (Category.UNTRANSLATED.value, Severity.CRITICAL): 25.0,
            (Category.UNINTELLIGIBLE.value, Severity.CRITICAL): 25.0,
        }
    ),
    most=25.0,
)
PRESETS: Mapping[str, Weights] = MappingProxyType({"mqm": Weights(), "wmt": WMT})


class WeightsError(ValueError):
    """Weights that cannot be used; `key` is the way to the wrong one in the settings."""

    def __init__(self, message: str, *key: str) -> None:
        super().__init__(message)
        self.key = key


def weights_of(  # noqa: C901  # a check a key
    table: Mapping[str, Any], preset: str | None = None
) -> Weights:
    """The weights that a table [scorecard] of the settings describes.

    Args:
        table: `preset`, and what differs from it: `severities`, `categories`, `most-per-segment`,
            `threshold`, `acceptable`.
        preset: overrules the table's.

    Raises:
        WeightsError: if a key is unknown or a value is no fit number.
    """
    known = ("preset", "severities", "categories", "most-per-segment", "threshold", "acceptable")
    for key in table:
        if key not in known:
            message = f"unknown key {key!r}; known are {', '.join(known)}"
            raise WeightsError(message, key)
    name = preset or table.get("preset", "mqm")
    if not isinstance(name, str) or name not in PRESETS:
        message = f"preset must be one of {', '.join(PRESETS)}, not {name!r}"
        raise WeightsError(message, "preset")
    weights = PRESETS[name]
    severities = dict(weights.severities)
    names = {severity.value: severity for severity in Severity}
    for key, value in _table(table, "severities").items():
        if key not in names:
            message = f"there is no severity {key!r}; there are {', '.join(names)}"
            raise WeightsError(message, "severities", key)
        severities[names[key]] = _number(value, "severities", key)
    categories = dict(weights.categories)
    types = {category.value for category in Category} | {c.dimension for c in Category}
    for key, value in _table(table, "categories").items():
        if key not in types:
            message = f"there is no error type {key!r}; one is accuracy/omission"
            raise WeightsError(message, "categories", key)
        categories[key] = _number(value, "categories", key)
    most = weights.most
    if "most-per-segment" in table:
        most = _number(table["most-per-segment"], "most-per-segment")
    threshold = _number(table.get("threshold", weights.threshold), "threshold")
    acceptable = _number(table.get("acceptable", weights.acceptable), "acceptable")
    if threshold > 100:
        message = "threshold must be a number from 0 to 100"
        raise WeightsError(message, "threshold")
    if not acceptable:
        message = "acceptable must be more than 0"
        raise WeightsError(message, "acceptable")
    changed = len(table) > ("preset" in table)
    return replace(
        weights,
        name=f"{name}, changed" if changed else name,
        severities=MappingProxyType(severities),
        categories=MappingProxyType(categories),
        most=most,
        threshold=threshold,
        acceptable=acceptable,
    )


def _table(table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = table.get(key, {})
    if not isinstance(found, Mapping):
        message = f"{key} must be a table of numbers"
        raise WeightsError(message, key)
    return found


def _number(value: object, *key: str) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1e6:
        return float(value)
    message = f"{key[-1]} must be a number that is not negative, not {value!r}"
    raise WeightsError(message, *key)


def scorecard(
    segments: Iterable[Sequence[PlacedFinding]], words: int, weights: Weights
) -> Scorecard:
    """The card of a text, a folder or a system.

    Args:
        segments: the faults of each segment; the limit of a preset holds for each.
        words: how many words all segments have.
        weights: how much faults count.
    """
    counts: dict[Category, Counter[Severity]] = {}
    points: dict[Category, float] = {}
    squares = 0.0
    number = 0
    critical = False
    for findings in segments:
        lost = [weights.of(finding) for finding in findings]
        whole = sum(lost)
        share = weights.most / whole if weights.most is not None and whole > weights.most else 1.0
        for (category, severity), loss in zip(findings, lost, strict=True):
            counts.setdefault(category, Counter())[severity] += 1
            points[category] = points.get(category, 0.0) + loss * share
            squares += (loss * share) ** 2
            number += loss > 0
            critical = critical or severity is Severity.CRITICAL
    total = float(sum(points.values()))
    per_thousand = 1_000 * total / words if words else 0.0
    calibrated = 100.0 - per_thousand * (100.0 - weights.threshold) / weights.acceptable
    low, high = penalty_interval(total, squares, number, weights.severities[Severity.MINOR])
    return Scorecard(
        preset=weights.name,
        words=words,
        rows=tuple(
            CardRow(
                category.value,
                (
                    counts[category][Severity.NEUTRAL],
                    counts[category][Severity.MINOR],
                    counts[category][Severity.MAJOR],
                    counts[category][Severity.CRITICAL],
                ),
                points[category],
            )
            for category in Category
            if category in counts
        ),
        penalty=total,
        per_thousand=per_thousand,
        raw=_raw(total, words),
        calibrated=max(0.0, calibrated),
        threshold=weights.threshold,
        passed=calibrated >= weights.threshold and not critical,
        interval=(_raw(high, words), _raw(low, words)),
    )


def penalty_interval(
    total: float, squares: float, number: int, least: float
) -> tuple[float, float]:
    """The 95% interval of the penalty total of texts such as this one.

    Faults come by chance, as in a Poisson process; the limits of their number (Byar) are carried
    over to the weighted sum (Dobson et al. 1991, Statistics in Medicine 10, 457-462).

    Args:
        total: the sum of all points.
        squares: the sum of their squares.
        number: how many faults have points.
        least: what the lightest fault costs: the unit where none was found.
    """
    upper_count = (number + 1) * (1 - 1 / (9 * (number + 1)) + NORMAL / (3 * sqrt(number + 1))) ** 3
    if not number:
        return 0.0, upper_count * least
    lower_count = number * (1 - 1 / (9 * number) - NORMAL / (3 * sqrt(number))) ** 3
    unit = sqrt(squares / number)
    return (
        max(0.0, total - unit * (number - lower_count)),
        total + unit * (upper_count - number),
    )


def _raw(penalty: float, words: int) -> float:
    if not penalty:
        return 100.0
    return max(0.0, 100.0 * (1.0 - penalty / words)) if words else 0.0
