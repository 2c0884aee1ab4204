"""Whether one system is better than another beyond chance, by sacrebleu's paired tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from qa.model.comparison import MetricScore
from qa.model.data_classes import dataclass
from qa.score.metrics import Counter, MetricError, seeded

# From here on a difference counts as chance.
LEVEL = 0.05
SAMPLES = {"bs": 1_000, "ar": 10_000}
NAMES = {"bs": "paired bootstrap resampling", "ar": "paired approximate randomisation"}
# What the tables of drawn segments may take, in bytes.
ROOM = 4 << 30


@dataclass(frozen=True, slots=True)
class Tested:
    """Scores of all systems by metric, and groups of systems that do not differ.

    Attributes:
        scores: for each system, its metrics with interval and p-value against the first system.
        groups: for each system, by metric name the group that it belongs to; 1 is the best.
    """

    scores: list[list[MetricScore]]
    groups: list[dict[str, int]]


def need_room(segments: int, samples: int, columns: int) -> None:
    """Refuse a test whose tables would not fit into memory.

    Raises:
        MetricError: with the number of samples that would fit.
    """
    one = segments * (8 + 4 * columns)
    if one * samples > ROOM:
        message = (
            f"{samples:,} resamples of {segments:,} segments need {one * samples / (1 << 30):.0f} GB; "
            f"--samples {max(1, ROOM // one)} would fit"
        )
        raise MetricError(message)


def paired(
    counters: Sequence[Counter],
    counted: Sequence[Mapping[str, list[Any]]],
    *,
    test: str,
    samples: int,
    seed: int,
) -> Tested:
    """Compares each system with the first, and neighbors in rank with each other.

    Args:
        counters: sacrebleu's metrics.
        counted: for each system what each metric counted, by the metric's key.
        test: "bs" or "ar".
        samples: how many resamples or trials.
        seed: of the draws.
    """
    scores = _against_first(counters, counted, test, samples, seed)
    groups: list[dict[str, int]] = [{} for _ in counted]
    for column, counter in enumerate(counters):
        name = scores[0][column].name
        sign = -1 if counter.higher_is_better else 1
        order = sorted(range(len(counted)), key=lambda n: (sign * scores[n][column].score, n))
        for system, group in _grouped(counter, counted, order, test, samples, seed).items():
            groups[system][name] = group
    return Tested(scores, groups)


def _against_first(
    counters: Sequence[Counter],
    counted: Sequence[Mapping[str, list[Any]]],
    test: str,
    samples: int,
    seed: int,
) -> list[list[MetricScore]]:
    from sacrebleu.significance import PairedTest

    # The tests ask the metrics for what they counted; texts stand for it by their identity.
    texts: list[list[str]] = [[""] * len(rows[counters[0].key]) for rows in counted]
    metrics = {
        counter.key: counter.reading(
            {id(text): rows[counter.key] for text, rows in zip(texts, counted, strict=True)}
        )
        for counter in counters
    }
    named: list[tuple[str, Sequence[str]]] = [
        (str(number), text) for number, text in enumerate(texts)
    ]
    with seeded(seed):
        signatures, results = PairedTest(named, metrics, None, test_type=test, n_samples=samples)()
    found: list[list[MetricScore]] = []
    for number, rows in enumerate(counted):
        line: list[MetricScore] = []
        for counter in counters:
            plain = counter.score(rows[counter.key])
            result: Any = results[plain.name][number]
            p_value = None if result.p_value is None else float(result.p_value)
            if p_value is not None and rows[counter.key] == counted[0][counter.key]:
                # The bootstrap's formula calls two equal systems different: no resample differs
                # from the mean by more than nothing.
                p_value = 1.0
            line.append(
                replace(
                    plain,
                    signature=str(signatures[plain.name]),
                    mean=None if result.mean is None else float(result.mean),
                    interval=None if result.ci is None else float(result.ci),
                    p_value=p_value,
                )
            )
        found.append(line)
    return found


def _grouped(  # noqa: PLR0917  # the first four are one thing, a test
    counter: Counter,
    counted: Sequence[Mapping[str, list[Any]]],
    order: Sequence[int],
    test: str,
    samples: int,
    seed: int,
) -> dict[int, int]:
    """Groups from the best on: each system is compared with the best of the group above it."""
    groups: dict[int, int] = {}
    waiting = list(order)
    group = 0
    while waiting:
        group += 1
        best = waiting[0]
        if len(waiting) == 1:
            groups[best] = group
            break
        lines = _against_first([counter], [counted[n] for n in waiting], test, samples, seed)
        groups[best] = group
        size = 1
        for line in lines[1:]:
            p_value = line[0].p_value
            if p_value is not None and p_value < LEVEL:
                break
            groups[waiting[size]] = group
            size += 1
        waiting = waiting[size:]
    return groups
