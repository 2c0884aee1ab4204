"""Reports are packed as data, and come back as they were."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qa.functions import check_text
from qa.model.report import Failure, Report
from qa.run.packed import UnpackableError, packed, unpacked


def test_reports_come_back_as_they_were() -> None:
    report = check_text("He said a a word,and left .\n\nHe  saw “the end.", lang="en")
    assert report.findings
    odd = replace(
        report,
        id="a\ud800\0",
        failures=(Failure("u", "m", "r", 3),),
        suppressed=report.findings[:1],
        ran=frozenset({"b", "a"}),
    )
    assert unpacked(packed([report, odd])) == [report, odd]
    assert packed([odd]) == packed(unpacked(packed([odd])))
    assert unpacked(packed([])) == []


def test_a_value_of_another_kind_is_not_packed() -> None:
    report = Report("id", "uri", "en", 1, 100.0, notes=(Path("x"),))  # type: ignore[arg-type]
    with pytest.raises(UnpackableError, match="Path"):
        packed([report])
