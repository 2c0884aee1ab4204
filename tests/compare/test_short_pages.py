"""A short page whose words hardly tell whose translation it is, made as its source is."""

from __future__ import annotations

from pathlib import Path

import qa

SOURCE = """# Guide

Run the `start` command and see [the site](https://forum.example-harbor.net/help) for 12 hints.

The tool keeps 1,200 entries.
"""
TARGET = """# Anleitung

Führen Sie den Befehl `start` aus und lesen Sie [die Seite](https://forum.example-harbor.net/{}) mit {} Hinweisen.

Das Werkzeug behält 1.200 Einträge.
"""


def rules(folder: Path, target: str) -> list[str]:
    (folder / "en.md").write_text(SOURCE, "utf-8")
    (folder / "de.md").write_text(target, "utf-8")
    (report,) = qa.check_file(
        folder / "de.md", source=str(folder / "en.md"), lang="de", source_lang="en"
    )
    return [finding.rule for finding in report.findings]


def test_what_a_short_page_changes_is_found(tmp_path: Path) -> None:
    assert rules(tmp_path, TARGET.format("help", "12")) == []
    changed = rules(tmp_path, TARGET.format("hepl", "21"))
    assert changed == ["link-mismatch", "number-mismatch"]


def test_a_page_that_is_made_otherwise_is_not_compared(tmp_path: Path) -> None:
    other = TARGET.format("hepl", "21").replace("# Anleitung\n\n", "").replace("`start`", "start")
    assert "number-mismatch" not in rules(tmp_path, other)


def test_a_page_may_be_named_in_its_language(tmp_path: Path) -> None:
    assert rules(tmp_path, TARGET.format("help.german.md", "12")) == []
