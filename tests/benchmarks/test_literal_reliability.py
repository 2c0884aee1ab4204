from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(FOLDER))
    import literal_reliability  # the script beside those of the benchmarks, no package

    yield literal_reliability
    sys.modules.pop("literal_reliability", None)


def test_an_entry_is_trusted_by_what_people_write(script: ModuleType) -> None:
    trust_in, enough = script.trust_in, script.ENOUGH
    assert trust_in(enough, 0) == "sure"
    assert trust_in(enough - 1, 0) == "unknown"
    assert trust_in(enough, 1) == "doubtful"
    assert trust_in(enough * 2, 1) == "unknown"


def test_findings_on_people_and_machines_are_counted_by_entry(
    script: ModuleType, tmp_path: Path
) -> None:
    source = "Die Heimmannschaft erlitt im letzten Spiel der Saison eine Pleite."
    wrong = "The home team suffered a bankruptcy in the last match of the season."
    right = "The home team suffered a defeat in the last match of the season."
    (tmp_path / "de.src").write_text(f"{source}\n", "utf-8")
    (tmp_path / "de.human").write_text(f"{right}\n", "utf-8")
    (tmp_path / "de.machine").write_text(f"{wrong}\n{right}\n", "utf-8")
    counted = script.count(tmp_path, "de", "en", 12)
    assert counted is not None
    assert counted.systems == 2
    assert sum(counted.human.values()) == 0
    (entry,) = counted.machine
    assert counted.source[entry] == 1
    assert script.kind(entry, "en") == "word"


def test_a_language_without_texts_is_left_out(script: ModuleType, tmp_path: Path) -> None:
    assert script.count(tmp_path, "de", "en", 12) is None
