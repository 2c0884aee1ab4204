"""Verdicts on fresh texts are counted apart from those on texts that rules were made with."""

from __future__ import annotations

import json
from pathlib import Path

import fresh
import pytest

from qa.rules.calibration import FEW, calibrated, is_default, level, measured, measurements
from qa.rules.catalogue import catalogue

FIELDS = {
    "corpus",
    "fingerprint",
    "rule",
    "severity",
    "confidence",
    "safe",
    "verdict",
    "why",
    "seen",
}


def test_verdicts_hold_no_text_and_name_their_corpus() -> None:
    runs = {row["corpus"] for row in fresh.read_rows(fresh.CORPORA)}
    rows = list(fresh.verdicts())
    assert rows
    for row in rows:
        assert set(row) - {"evidence"} == FIELDS
        assert row["corpus"] in runs
        assert row["verdict"] in fresh.VERDICTS
        assert row["rule"] in catalogue()


def test_figures_in_the_docs_are_those_of_the_verdicts() -> None:
    written = json.loads(fresh.OUT.read_text("utf-8"))
    assert written == json.loads(fresh.as_json(fresh.table()))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(fresh, "FOLDER", tmp_path)
    monkeypatch.setattr(fresh, "CORPORA", tmp_path / "corpora.jsonl")
    return tmp_path


def sheet(path: Path, verdicts: list[str]) -> Path:
    lines = ["\t".join(fresh.COLUMNS)]
    for number, verdict in enumerate(verdicts):
        line = dict.fromkeys(fresh.COLUMNS, "") | {
            "verdict": verdict,
            "rule": "doubled-word",
            "severity": "minor",
            "confidence": "0.9",
            "fingerprint": f"{number:016x}",
        }
        lines.append("\t".join(line.values()))
    path.write_text("\r\n".join(lines) + "\r\n", "utf-8")
    run = {
        "corpus": path.stem,
        "kind": "science",
        "lang": "en",
        "words": 1000,
        "date": "2026-01-02",
    }
    run |= {"commit": "abc", "findings": {"doubled-word": 4}}
    path.with_suffix(".run.json").write_text(json.dumps(run), "utf-8")
    return path


def test_a_rule_that_was_changed_has_no_fresh_verdicts(folder: Path) -> None:
    one = sheet(folder / "one.tsv", ["right", "wrong", "", "right"])
    assert fresh.record(one) == 3
    assert fresh.record(one) == 0
    rules = fresh.table()["rules"]
    assert (rules["doubled-word"]["right"], rules["doubled-word"]["wrong"]) == (2, 1)
    assert fresh.retire("doubled-word") == 3
    rules = fresh.table()["rules"]
    assert (rules["doubled-word"]["right"], rules["doubled-word"]["seen_right"]) == (0, 2)


def test_false_alarms_are_estimated_from_what_was_read(folder: Path) -> None:
    fresh.record(sheet(folder / "two.tsv", ["right", "wrong", "right", "wrong"]))
    kind = fresh.table()["kinds"]["science"]
    assert kind["per_1000"] == 4.0
    assert kind["false_per_1000"] == 2.0


def test_few_fresh_words_do_not_decide_a_rate_alone(folder: Path) -> None:
    fresh.record(sheet(folder / "old.tsv", ["wrong", "wrong", "wrong", "wrong"]))
    fresh.retire("doubled-word")
    fresh.record(sheet(folder / "new.tsv", ["right", "right", "right", "right"]))
    kind = fresh.table()["kinds"]["science"]
    assert kind["false_per_1000"] == 2.0  # of both, since the new one has a thousand words only


def test_confidence_is_what_was_measured_and_else_what_the_rule_expects() -> None:
    for rule, strata in measurements().items():
        assert rule in catalogue()
        for lang, found in strata.langs.items():
            if found.read >= FEW:
                assert measured(rule, lang) == found
            assert 0.0 < level(rule, lang, 0.9) < 1.0
    assert calibrated(0.9, "no-such-rule", "en", 0.9) == 0.9
    assert calibrated(0.0, "misspelled-name", "en", 0.0) == 0.0


def test_a_run_of_some_rules_says_nothing_of_the_rate_of_all(folder: Path) -> None:
    fresh.record(sheet(folder / "all.tsv", ["wrong", "wrong", "right", "right"]))
    before = fresh.table()
    some = sheet(folder / "some.tsv", ["right"] * 4)
    run = some.with_suffix(".run.json")
    run.write_text(json.dumps(json.loads(run.read_text()) | {"select": "doubled-word"}), "utf-8")
    assert fresh.record(some) == 4
    after = fresh.table()
    assert (after["words"], after["severities"]) == (before["words"], before["severities"])
    assert after["kinds"] == before["kinds"]
    assert (after["rules"]["doubled-word"]["right"], before["rules"]["doubled-word"]["right"]) == (
        6,
        2,
    )


def test_a_kind_that_is_off_is_drawn_only_on_demand() -> None:
    off = {"rule": "missing-final-mark", "kind": "source"}
    assert not is_default(off["rule"], "en", off["kind"])
    assert not fresh.is_on(off, "en")
    assert fresh.is_on({"rule": "missing-final-mark", "kind": "speech"}, "en")
    assert fresh.is_on({"rule": "lost-name"}, "en")  # of which nothing runs by default


def test_what_is_off_is_counted_apart(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh.record(sheet(folder / "one.tsv", ["right", "wrong", "wrong", "right"]))
    monkeypatch.setattr(fresh, "is_default", lambda *_: False)
    measured = fresh.table()
    found = measured["rules"]["doubled-word"]
    assert (found["right"], found["wrong"]) == (0, 0)
    assert (found["off_right"], found["off_wrong"]) == (2, 2)
    assert (measured["severities"], measured["poor_kinds"]) == ({}, {})
    assert measured["read"] == 4


def test_a_poor_kind_that_is_on_is_told(folder: Path) -> None:
    fresh.record(sheet(folder / "one.tsv", ["right", "wrong", "wrong", "right"]))
    assert list(fresh.table()["poor_kinds"]) == ["doubled-word"]
