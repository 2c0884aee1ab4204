"""Align versions of a text that are not line-parallel, so that they can be scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from qa.cli.score_input import InputPart, Versions, line_label
from qa.model.data_classes import dataclass

if TYPE_CHECKING:
    from qa.model.comparison import Coverage
    from qa.score.compare import System


def aligned_systems(
    versions: Versions,
) -> tuple[list[System], list[list[str | None]], list[Coverage]]:
    """Return hypotheses and references in matching segments, and how much of each was aligned."""
    from qa.score.compare import System

    count = len(versions.hypotheses)
    texts: list[list[str]] = [[] for _ in range(count)]
    places: list[list[str]] = [[] for _ in range(count)]
    columns: list[list[str | None]] = [[] for _ in versions.references]
    coverages: list[list[Coverage]] = [[] for _ in range(count)]
    left_alone = 0
    for number in range(len(versions.references[0].parts)):
        ours = [version.parts[number] for version in versions.hypotheses]
        theirs = [version.parts[number] for version in versions.references]
        here = [part for part in ours if part]
        there = [part for part in theirs if part]
        aligned = _align_part(here, there)
        left_alone += aligned.is_left_alone
        for text, place, rows, label in zip(texts, places, aligned.hypotheses, here, strict=True):
            text.extend(rows)
            place.extend(line_label(label.label, n) for n in aligned.lines)
        present = iter(aligned.references)
        for column, part in zip(columns, theirs, strict=True):
            column.extend(next(present) if part else [None] * len(aligned.lines))
        for found, coverage in zip(coverages, aligned.coverages, strict=True):
            found.append(coverage)
    if left_alone:
        what = "the texts are" if left_alone == len(versions.references[0].parts) else (
            f"{left_alone} texts are"
        )  # fmt: skip
        versions.notes.append(f"{what} line-parallel already and were left as they are cut.")
    systems = [
        System(version.name, text, place.__getitem__)
        for version, text, place in zip(versions.hypotheses, texts, places, strict=True)
    ]
    return systems, columns, [_combined(found) for found in coverages]


@dataclass(frozen=True, slots=True)
class AlignedParts:
    """One part of all versions in matching segments; `lines` are line numbers of the first hypothesis."""

    hypotheses: list[list[str]]
    references: list[list[str]]
    lines: list[int]
    coverages: list[Coverage]
    is_left_alone: bool = False


def _align_part(ours: Sequence[InputPart], theirs: Sequence[InputPart]) -> AlignedParts:
    from qa.compare.align.features import size
    from qa.compare.align.monolingual import is_parallel, one_line, parallel
    from qa.model.comparison import Coverage

    first = ours[0]
    if all(is_parallel(part.lines, reference.lines) for part in ours for reference in theirs):
        return AlignedParts(
            [part.lines for part in ours],
            [part.lines for part in theirs],
            [n + 1 for n in range(len(first.lines))],
            [
                Coverage(1.0, 1.0, 1.0, size("".join(part.lines)), size("".join(theirs[0].lines)))
                for part in ours
            ],
            is_left_alone=True,
        )
    reference = theirs[0].prose()
    proses = [part.prose() for part in ours]
    others = [part.prose() for part in theirs]
    # Segments follow the hypothesis, unless it has few or there are several hypotheses.
    if len(ours) == 1 and 2 * len(proses[0].segments) >= len(reference.segments):
        found = parallel(proses[0], others)
        coverages = [found.coverage[0]]
        hypotheses = [[one_line(proses[0], row.pivot, first.raw) for row in found.rows]]
        references = [
            [one_line(other, row.others[k], part.raw) for row in found.rows]
            for k, (other, part) in enumerate(zip(others, theirs, strict=True))
        ]
        starts = [row.pivot.start for row in found.rows]
    else:
        found = parallel(reference, [*proses, *others[1:]])
        coverages = [_turned(coverage) for coverage in found.coverage[: len(ours)]]
        hypotheses = [
            [one_line(prose, row.others[k], part.raw) for row in found.rows]
            for k, (prose, part) in enumerate(zip(proses, ours, strict=True))
        ]
        references = [[one_line(reference, row.pivot, theirs[0].raw) for row in found.rows]]
        references += (
            [one_line(other, row.others[len(ours) + k], part.raw) for row in found.rows]
            for k, (other, part) in enumerate(zip(others[1:], theirs[1:], strict=True))
        )
        starts = [row.others[0].start for row in found.rows]
    text = proses[0].text
    return AlignedParts(
        hypotheses, references, [text.count("\n", 0, at) + 1 for at in starts], coverages
    )


def _turned(coverage: Coverage) -> Coverage:
    """Return the coverage with hypothesis and reference swapped."""
    from qa.model.comparison import Coverage

    return Coverage(
        coverage.reference,
        coverage.hypothesis,
        coverage.quality,
        coverage.reference_size,
        coverage.hypothesis_size,
        coverage.only_reference,
        coverage.only_hypothesis,
    )


def _combined(coverages: Sequence[Coverage]) -> Coverage:
    from qa.model.comparison import Coverage

    ours = sum(coverage.hypothesis_size for coverage in coverages)
    theirs = sum(coverage.reference_size for coverage in coverages)

    def mean(values: Iterator[float], whole: float) -> float:
        return sum(values) / whole if whole else 1.0

    return Coverage(
        mean((c.hypothesis * c.hypothesis_size for c in coverages), ours),
        mean((c.reference * c.reference_size for c in coverages), theirs),
        mean((c.quality * c.hypothesis_size for c in coverages), ours)
        if ours
        else float(not theirs),
        ours,
        theirs,
        tuple(text for coverage in coverages for text in coverage.only_hypothesis),
        tuple(text for coverage in coverages for text in coverage.only_reference),
    )
