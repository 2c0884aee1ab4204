from __future__ import annotations

import json
import subprocess
from collections.abc import Callable

from qa.detect.run import detect
from qa.detect.selection import known_rules
from qa.rules.catalogue import catalogue, default_rules
from qa.testing import as_document

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_rules_are_listed_with_what_one_must_know(qa: Run) -> None:
    lines = qa("rules").stdout.splitlines()
    (line,) = [line for line in lines if " doubled-space " in line]
    assert line.split()[:4] == ["*", "doubled-space", "minor", "design-and-markup/layout"]
    assert line.endswith("Two or more spaces in a row.")
    assert len(lines) == len(known_rules()) + 3


def test_rules_as_json(qa: Run) -> None:
    rules = {rule["id"]: rule for rule in json.loads(qa("rules", "--format", "json").stdout)}
    assert rules.keys() == known_rules().keys()
    assert rules["unused-suppression"]["category"] == "design-and-markup/markup-tag"
    assert rules["doubled-space"]["default"] is True


def test_default_is_said_only_of_what_reports_without_being_asked(qa: Run) -> None:
    """Rules of which every finding is off are not called default, whatever they were written to be."""
    told = {
        rule["id"]: rule["default"] for rule in json.loads(qa("rules", "--format", "json").stdout)
    }
    silent = {
        name
        for name, rule in catalogue().items()
        if rule.default and not told[name] and any(example.flagged for example in rule.examples)
    }
    assert silent  # else nothing is tested
    for rule in default_rules():
        if rule.id in silent:
            for example in rule.examples:
                assert not detect(as_document(example), [rule]).findings, example


def test_a_page_shows_the_findings_of_its_examples(qa: Run) -> None:
    done = qa("explain", "doubled-space")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert lines[0] == "doubled-space"
    assert lines[2] == "Two or more spaces in a row."
    number = lines.index("    Anthony J.  Blinken met  him.")
    assert lines[number + 1] == "              ^^           ^^"
    assert "What it leaves alone:" in lines
    assert "<!-- qa: ignore[doubled-space] -->" in done.stdout


def test_every_rule_has_a_page(qa: Run) -> None:
    from qa.cli.explain import page_lines

    for rule in known_rules().values():
        lines = list(page_lines(rule, color=False))
        assert "\x1b" not in "".join(lines)
        marked = sum(bool(example.flagged) for example in rule.examples)
        assert sum(set(line) == {" ", "^"} for line in lines) >= marked
    assert qa("explain", "unused-suppression").returncode == 0
