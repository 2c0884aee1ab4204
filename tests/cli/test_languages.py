"""A language that a flag or a setting names is a language tag, or wrong usage."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("jp", "there is no language 'jp'; did you mean 'ja'?"),
        ("English", "'English' is not a language tag such as en or pt-BR; did you mean 'en'?"),
        ("en-UK", "there is no region 'UK'; did you mean 'en-GB'?"),
        ("../../x", "'../../x' is not a language tag such as en or pt-BR"),
    ],
)
@pytest.mark.parametrize("name", ["lang", "source-lang"])
def test_a_wrong_language_is_told_with_the_likely_right_one(
    quick: Run, folder: Path, name: str, value: str, told: str
) -> None:
    done = quick("check", f"--{name}", value, "clean.txt")
    assert done.returncode == 2
    assert told in done.stderr
    assert f"--{name}" in done.stderr
    (folder / "qa.toml").write_text(f'\n{name} = "{value}"\n', "utf-8")
    done = quick("check", "clean.txt")
    assert done.returncode == 2
    assert f"qa.toml:2: {name} must be a language tag: {told}" in done.stderr


def test_scores_and_archives_have_languages_too(quick: Run) -> None:
    done = quick("score", "clean.txt", "--reference", "clean.txt", "--lang", "cz")
    assert (done.returncode, "did you mean 'cs'?" in done.stderr) == (2, True)
    done = quick("learn", "clean.txt", "--lang", "german", "-o", "k.qa")
    assert (done.returncode, "did you mean 'de'?" in done.stderr) == (2, True)


def test_no_row_writes_anything_anywhere(qa: Run, folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    (folder / "rows.jsonl").write_text(
        "".join(
            f'{{"text": "It is a text.", "lang": "{lang}", "source_lang": "{lang}"}}\n'
            for lang in ("../../../x", "/x", "en/../..", "q1", "aa", "ab", "ac", "ad", "qaa")
        ),
        "utf-8",
    )
    before = {path for path in tmp_path.rglob("*") if cache not in path.parents}
    done = qa("check", "rows.jsonl", QA_CACHE_DIR=str(cache))
    assert done.returncode == 2
    assert done.stderr.count("is not a language tag") == 4
    after = {path for path in tmp_path.rglob("*") if cache not in path.parents}
    assert after - before <= {cache}
    assert len(list(cache.iterdir())) < 30


def test_a_row_of_a_language_that_there_is_not_is_not_read(quick: Run, folder: Path) -> None:
    (folder / "rows.jsonl").write_text('{"text": "It is a text.", "lang": "cz"}\n', "utf-8")
    done = quick("check", "rows.jsonl")
    assert done.returncode == 2
    assert "rows.jsonl:1: “lang”: there is no language 'cz'; did you mean 'cs'?" in done.stderr


def test_a_page_of_a_language_that_there_is_not_is_recognized(quick: Run, folder: Path) -> None:
    text = "Der Minister kam gestern nach Berlin und sprach lange mit den Leuten vor dem Rathaus."
    (folder / "a.html").write_text(f'<html lang="xx"><p>{text}</p></html>', "utf-8")
    done = quick("check", "a.html", "--format", "jsonl")
    assert "note: a.html: there is no language 'xx'; read as de.\n" in done.stderr
    assert '"lang": "de"' in done.stdout


def test_languages_are_told_with_what_was_measured(quick: Run) -> None:
    done = quick("languages")
    assert done.returncode == 0
    assert "ca  Catalan" in done.stdout
    assert "planted faults found" in done.stdout
    done = quick("languages", "de")
    assert "German: " in done.stdout
    assert "misspelled-word" in done.stdout
