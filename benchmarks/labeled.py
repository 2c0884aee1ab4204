"""Text with known faults: what a tuned number is fitted to.

Two kinds: the judged sentences and examples of rules in this tree, and rows of JSON lines
`{text, lang, source?, source_lang?, planted: [{start, end, kind?}]}`, where whatever is planted is a fault and all else is
taken for right. A miss costs 1 and a false alarm 2, since those are what readers hate.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from qa.detect.run import detect
from qa.model.mqm import Severity
from qa.rules.base import Example, Rule
from qa.rules.catalogue import catalogue
from qa.testing import as_document

ROOT = Path(__file__).parents[1]
MISS, ALARM = 1, 2


class Case(NamedTuple):
    """A text, its known faults, and the rules that are asked of it."""

    example: Example
    faults: tuple[tuple[int, int], ...]
    rules: tuple[Rule, ...]
    exact: bool  # whether spans have to be the same; else a finding has to touch a fault
    line: str  # where it comes from: texts of one line are alike, and count as one where chance is judged

    def cost(self, rules: Sequence[Rule] | None = None) -> int:
        """Misses and false alarms, weighed; of some of the rules alone if they are given."""
        document = as_document(self.example)
        found = set[tuple[int, int]]()
        alarming = set[tuple[int, int]]()
        for finding in detect(document, self.rules if rules is None else rules).findings:
            place = document.target.to_raw(finding.span)
            found.add((place.start, place.end))
            if self.exact or finding.severity is not Severity.NEUTRAL:
                alarming.add((place.start, place.end))
        if self.exact:
            wanted = set(self.faults)
            return MISS * len(wanted - found) + ALARM * len(found - wanted)
        missed = sum(not any(_touch(fault, one) for one in found) for fault in self.faults)
        alarms = sum(not any(_touch(fault, one) for fault in self.faults) for one in alarming)
        return MISS * missed + ALARM * alarms


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def judged() -> list[Case]:
    """The sentences of tests/judgement and the examples of rules, each for its own rule."""
    sys.path.insert(0, str(ROOT / "tests" / "judgement"))
    sentences = import_module("test_sentences")
    found: list[Case] = []
    for path in sorted(sentences.FOLDER.glob("*.txt")):
        lines = (
            f"{path.stem}:{number}"
            for number, line in enumerate(path.read_text("utf-8").splitlines())
            if line and not line.startswith("#") and not sentences.HEAD.fullmatch(line)
            for _ in sentences.expanded(line)
        )
        for (rule, example, _), line in zip(sentences.examples(path), lines, strict=True):
            asked = (catalogue()[rule](),)
            found.append(Case(example, example.flagged, asked, exact=True, line=line))
    for kind in catalogue().values():
        found += [
            Case(one, one.flagged, (kind(),), exact=True, line=f"{kind.id}:{number}")
            for number, one in enumerate(kind.examples)
        ]
    return found


def rows(path: Path) -> list[Case]:
    """The rows of a file, for all rules that run by default."""
    with path.open(encoding="utf-8") as file:
        return list(_of_rows(map(json.loads, file)))


def _of_rows(given: Iterable[dict[str, object]]) -> Iterator[Case]:
    rules = tuple(kind() for kind in catalogue().values() if kind.default)
    for number, row in enumerate(given):
        planted: list[dict[str, object]] = row.get("planted") or []  # type: ignore[assignment]
        places = [(int(str(one["start"])), int(str(one["end"]))) for one in planted]
        text = str(row["text"])
        for one, (start, end) in zip(planted, tuple(places), strict=True):
            # Naming either copy is no false alarm; that one alone is named is a miss, with any value.
            if one.get("kind") == "duplicate":
                first = text.find(text[start:end])
                places.append((first, first + end - start))
        source = row.get("source")
        example = Example(
            target=text,
            source=str(source) if source else None,
            lang=str(row["lang"]),
            source_lang=str(row["source_lang"]) if source else None,
        )
        yield Case(example, tuple(places), rules, exact=False, line=str(number))
