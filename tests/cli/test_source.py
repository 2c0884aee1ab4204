"""Sources, pairs and terms on the command line."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

TARGET, SOURCE = "The street has 14,000 trees.\n", "Die Straße hat 41.000 Bäume.\n"


@pytest.fixture
def articles(folder: Path) -> Path:
    below = folder / "news"
    below.mkdir()
    (below / "a.md").write_text(TARGET, "utf-8")
    (below / "a.de.md").write_text(SOURCE, "utf-8")
    (below / "b.md").write_text("No source here.\n", "utf-8")
    return below


def test_pairs_are_found_by_a_pattern(qa: Run, articles: Path) -> None:
    for arguments in (
        ("--source-pattern", "{stem}.de{suffix}"),
        ("--config", "pairs.toml"),
    ):
        (articles.parent / "pairs.toml").write_text('source-pattern = "{name}.de{suffix}"\n')
        done = qa("check", "news", "--format", "concise", *arguments)
        assert done.returncode == 1
        assert done.stdout.count("number-mismatch") == 1
        assert "a.de.md:" not in done.stdout
        assert "without its source" in done.stderr
        assert "b.de.md" in done.stderr


def test_lines_are_pairs_if_told_so(qa: Run, articles: Path) -> None:
    arguments = ("check", "news/a.md", "--source", "news/a.de.md", "--line-by-line")
    assert "14,000" in qa(*arguments).stdout
    (articles / "a.de.md").write_text(SOURCE * 2, "utf-8")
    done = qa(*arguments)
    assert done.returncode == 2
    assert "its source has 2" in done.stderr
    done = qa("check", "news/a.md", "--line-by-line")
    assert done.returncode == 2
    assert "--source" in done.stderr


def test_a_bilingual_file_is_checked_where_its_text_stands(qa: Run, folder: Path) -> None:
    (folder / "a.po").write_text(
        'msgid "Hallo %s"\nmsgstr "Hello %d"\n\n#, fuzzy\nmsgid "Neu"\nmsgstr "%s"\n', "utf-8"
    )
    done = qa("check", "a.po", "--format", "concise")
    assert done.returncode == 1
    assert done.stdout.startswith("a.po:2:15:")
    assert "placeholder-mismatch" in done.stdout
    assert "1 unit was not checked: 1 marked as fuzzy" in done.stderr
    assert qa("check", "a.po", "--untranslated", "--format", "concise").stdout.count("a.po:") == 2


def test_terms_are_looked_for(qa: Run, articles: Path) -> None:
    (articles / "terms.csv").write_text("source,target,forbidden\nBaum,oak,tree\n", "utf-8")
    arguments = ("check", "news/a.md", "--source", "news/a.de.md", "--source-lang", "de")
    done = qa(*arguments, "--terms", "news/terms.csv", "--select", "terminology")
    assert done.returncode == 1
    assert "forbids “tree”: write “oak”" in " ".join(done.stdout.split())
    done = qa(*arguments, "--terms", "news/none.csv")
    assert done.returncode == 2
    assert "none.csv: No such file" in done.stderr
