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
        done.stderr
        == "report.html: 2 articles (fit to print: 1, look at it: 0, do not print: 1).\n"
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
        (("--fit", "40", "--unfit", "20"), "fit to print: 1"),
        (("--fit", "98", "--unfit", "40"), "look at it: 1"),
        ((), "do not print: 1"),
    ],
)
def test_the_limits_decide_the_verdict(quick: Run, flags: tuple[str, ...], verdict: str) -> None:
    assert verdict in quick("report", "flawed.txt", *flags).stderr


def test_limits_the_wrong_way_round_are_refused(quick: Run, folder: Path) -> None:
    done = quick("report", "flawed.txt", "--fit", "80", "--unfit", "90")
    assert done.returncode == 2
    assert "--unfit (90) must not be above --fit (80)" in done.stderr
    assert not (folder / "report.html").exists()


def test_limits_and_title_stand_in_the_settings_and_flags_beat_them(
    quick: Run, folder: Path
) -> None:
    (folder / "qa.toml").write_text(
        '[report]\nfit = 40\nunfit = 20.5\ntitle = "The night desk"\n', "utf-8"
    )
    assert "fit to print: 1" in quick("report", "flawed.txt").stderr
    assert "<title>The night desk</title>" in (folder / "report.html").read_text("utf-8")
    assert "look at it: 1" in quick("report", "flawed.txt", "--fit", "98").stderr
    quick("report", "flawed.txt", "--title", "Mine")
    assert "<title>Mine</title>" in (folder / "report.html").read_text("utf-8")
    assert "do not print: 1" in quick("report", "flawed.txt", "--isolated").stderr


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("[report]\nfits = 4\n", 2, "unknown key 'fits'. Did you mean 'fit'?"),
        ("[report]\nfit = 400\n", 2, "report must be a table in which fit is a number from 0 to"),
        ("[report]\n\nunfit = '90'\n", 3, "unfit is a number from 0 to 100, not a string"),
        ("report = 4\n", 1, "report must be a table, not a number"),
        ("[report]\nfit = 80\n", 2, "unfit (90) must not be above fit (80)"),
        ("[report]\nfit = 80\nunfit = 81\n", 3, "unfit (81) must not be above fit (80)"),
        ("[tool.qa]\nfail-on = 'major'\n", 1, "[tool.qa] belongs in pyproject.toml; in qa.toml"),
    ],
)
def test_wrong_settings_are_told_with_their_line(
    quick: Run, folder: Path, text: str, line: int, told: str
) -> None:
    (folder / "qa.toml").write_text(text, "utf-8")
    done = quick("report", "flawed.txt")
    assert done.returncode == 2
    assert done.stderr.startswith(f"qa: qa.toml:{line}: ")
    assert told in done.stderr
    assert not (folder / "report.html").exists()


def test_rules_are_selected_as_in_check(quick: Run) -> None:
    assert "fit to print: 1" in quick("report", "flawed.txt", "--ignore", "doubled-space").stderr


def test_verdicts_hold_as_in_check(quick: Run, folder: Path) -> None:
    found = json.loads(quick("check", "--format", "jsonl", "flawed.txt").stdout)
    (finding,) = found["findings"]
    line = {"fingerprint": finding["fingerprint"], "verdict": "dismissed", "rule": finding["rule"]}
    (folder / ".qa-verdicts.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    assert "fit to print: 1" in quick("report", "flawed.txt").stderr


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
