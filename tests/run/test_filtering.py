"""Which rows of a corpus are kept, and the reasons for dropping the others."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.config import Settings
from qa.detect.policy import NO_POLICY
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.model.mqm import Severity
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.run.filtering import Judged, JudgedRow, Standard, gathered, judge_document, settled_judged

TEXTS = ("The bridge is open again.", "The the bridge is is open.", "Nobody  saw it.")


def document(tmp_path: Path, *, together: bool) -> Document:
    path = tmp_path / "rows.jsonl"
    rows = [{"id": str(n), "text": text, "lang": "en"} for n, text in enumerate(TEXTS)]
    if together:
        rows = [row | {"doc": "one"} for row in rows]
    path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = next(iter(read_documents(str(path), ReadOptions())))
    assert isinstance(found, Document)
    return found


def reasons(tmp_path: Path, standard: Standard) -> list[tuple[int, str, tuple[str, ...]]]:
    judged = judge_document(
        document(tmp_path, together=True), select_rules(Settings()), standard=standard
    )
    assert judged.failures == ()
    return [tuple(row) for row in judged.rows]  # type: ignore[misc]


def test_a_finding_counts_against_its_row_once(tmp_path: Path) -> None:
    dropped = Standard(drop=("doubled-word", "design-and-markup"))
    assert reasons(tmp_path, dropped) == [
        (1, "0", ()),
        (2, "1", ("doubled-word",)),
        (3, "2", ("doubled-space",)),
    ]
    assert all(why == () for _, _, why in reasons(tmp_path, Standard()))


@pytest.mark.parametrize(
    ("severity", "count"), [(Severity.CRITICAL, 0), (Severity.MINOR, 1), (Severity.NEUTRAL, 2)]
)
def test_severity_is_a_lower_bound(tmp_path: Path, severity: Severity, count: int) -> None:
    found = reasons(tmp_path, Standard(drop_severity=severity))
    assert sum(bool(why) for _, _, why in found) >= count


def test_a_low_score_drops_all_rows_of_the_document(tmp_path: Path) -> None:
    found = reasons(tmp_path, Standard(min_score=100))
    assert [why[-1] for _, _, why in found] == ["score below 100"] * 3
    assert all(why == () for _, _, why in reasons(tmp_path, Standard(min_score=0)))


def test_language_is_settled_first(tmp_path: Path) -> None:
    one = document(tmp_path, together=False)
    judged = settled_judged(one, select_rules(Settings()), Standard(), NO_POLICY)
    assert [row.line for row in judged.rows] == [1]


def test_rows_are_gathered_by_file_and_broken_ones_dropped() -> None:
    first = Judged("a", (JudgedRow(1, "x", ()), JudgedRow(2, "y", ("doubled-word",))), ())
    second = Judged("b", (JudgedRow(1, "z", ()),), ())
    told: list[object] = []
    sizes: list[int] = []
    broken, unread = Failure("a", "broken", line=3), Failure("c", "gone")
    batches = [([first, broken], 10), ([second, unread], 20)]
    found = list(gathered(batches, told.append, sizes.append))  # type: ignore[arg-type]
    assert found == [("a", {1: True, 2: False, 3: False}), ("b", {1: True}), ("c", {})]
    assert told == [first, broken, second, unread]
    assert sizes == [10, 20]
    assert list(gathered([], told.append, sizes.append)) == []
