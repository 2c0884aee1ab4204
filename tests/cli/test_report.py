"""`qa report`: what is written where, and the exit status."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_the_page_is_written_and_told_of(qa: Run, folder: Path) -> None:
    done = qa("report", "flawed.txt", "clean.txt")
    assert done.returncode == 0
    assert done.stdout == ""
    assert (
        done.stderr == "report.html: 2 articles (1 fit to print, 0 look at it, 1 do not print).\n"
    )
    assert (folder / "report.html").read_text("utf-8").startswith("<!doctype html>")


def test_standard_output_holds_the_page_and_nothing_else(quick: Run) -> None:
    done = quick("report", "-q", "flawed.txt", "-o", "-")
    assert done.stdout.startswith("<!doctype html>")
    assert done.stdout.endswith("</html>\n")
    assert done.stderr == ""


def test_what_cannot_be_read_is_on_the_page_and_in_the_status(quick: Run) -> None:
    done = quick("report", "clean.txt", "gone.txt", "-o", "-")
    assert done.returncode == 2
    assert "gone.txt" in done.stderr
    assert "gone.txt" in done.stdout
    assert "No gap here." in done.stdout


@pytest.mark.parametrize(
    ("flags", "verdict"),
    [
        (("--fit", "40", "--unfit", "20"), "1 fit to print"),
        (("--fit", "98", "--unfit", "40"), "1 look at it"),
        ((), "1 do not print"),
    ],
)
def test_the_limits_decide_the_verdict(quick: Run, flags: tuple[str, ...], verdict: str) -> None:
    assert verdict in quick("report", "flawed.txt", *flags).stderr


def test_limits_the_wrong_way_round_are_refused(quick: Run, folder: Path) -> None:
    done = quick("report", "flawed.txt", "--fit", "80", "--unfit", "90")
    assert done.returncode == 2
    assert "--unfit must not be above --fit" in done.stderr
    assert not (folder / "report.html").exists()


def test_rules_are_selected_as_in_check(quick: Run) -> None:
    assert "1 fit to print" in quick("report", "flawed.txt", "--ignore", "doubled-space").stderr


def test_verdicts_hold_as_in_check(quick: Run, folder: Path) -> None:
    found = json.loads(quick("check", "--format", "jsonl", "flawed.txt").stdout)
    (finding,) = found["findings"]
    line = {"fingerprint": finding["fingerprint"], "verdict": "dismissed", "rule": finding["rule"]}
    (folder / ".qa-verdicts.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    assert "1 fit to print" in quick("report", "flawed.txt").stderr


def test_paths_are_those_of_the_verdict_file(quick: Run, folder: Path) -> None:
    (folder / "settings").mkdir()
    (folder / "settings" / "qa.toml").write_text("", "utf-8")
    done = quick("report", "-q", "flawed.txt", "--config", "settings/qa.toml", "-o", "-")
    assert '"path":"../flawed.txt"' in done.stdout


def test_a_source_stands_beside(quick: Run, folder: Path) -> None:
    (folder / "de.txt").write_text("Keine Lücke hier.\n", "utf-8")
    done = quick(
        "report", "-q", "clean.txt", "--source", "de.txt", "--source-lang", "de", "-o", "-"
    )
    assert "Keine Lücke hier." in done.stdout
