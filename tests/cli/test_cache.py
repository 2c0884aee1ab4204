"""Unchanged files are not checked again, and nobody can tell from the output."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from qa.lexicon.disk_cache import cache_folder
from qa.lexicon.frequency import lexicon

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Install = Callable[[str, str], dict[str, str]]

ENTRY = "[qa.rules]\ntheirs = their_rules\n"
RULE = """
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

@dataclass(frozen=True)
class Moody(DocumentRule):
    '''It says what a file says.'''
    id = "moody"
    category = Category.AWKWARD
    severity = Severity.NEUTRAL
    confidence = 0.5
    examples = (Example("⟦One⟧."), Example("Two."))
    def check(self, document):
        yield self.finding(Span(0, 1), Path("mood").read_text())
"""
SELECT = ("--select", "doubled-space,misspelled-name", "--format", "json")


@pytest.fixture
def own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of our own, with the words of English, which take seconds to make."""
    assert lexicon("en") is not None
    made = cache_folder()
    assert made is not None
    monkeypatch.setenv("QA_CACHE_DIR", str(folder / ".cache"))
    (folder / ".cache").mkdir(mode=0o700)
    for path in made.glob("*-en*"):
        with suppress(FileNotFoundError):  # another run may be replacing it
            shutil.copy(path, folder / ".cache")
    rows = [json.dumps({"id": str(n), "text": "One  gap. " * 100}) for n in range(60)]
    (folder / "rows.jsonl").write_text("\n".join([*rows, "no row"]))
    return folder / ".cache"


def spoil(cache: Path) -> None:
    """Let the cache say something else than the rules would."""
    import sqlite3
    from dataclasses import replace
    from hashlib import blake2b

    from qa.run.packed import packed, unpacked

    with sqlite3.connect(next(cache.glob("*.sqlite"))) as connection:
        for key, content in connection.execute("SELECT key, content FROM answer").fetchall():
            if b'"page":' in content:  # what is told of the rules
                continue
            reports = [replace(report, words=7777) for report in unpacked(content[16:])]
            new = packed(reports)
            new = blake2b(new, digest_size=16).digest() + new
            connection.execute("UPDATE answer SET content = ? WHERE key = ?", (new, key))
    connection.close()


@pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.thorough)])
def test_a_second_run_says_the_same(qa: Run, own: Path, jobs: str) -> None:
    arguments = ("check", ".", *SELECT)
    first = qa(*arguments, "--no-cache")
    assert not list(own.glob("*.sqlite"))
    for _ in range(2):
        done = qa(*arguments, "-j", jobs)
        assert (done.stdout, done.stderr, done.returncode) == (first.stdout, first.stderr, 2)
    spoil(own)  # that it was used at all
    assert qa(*arguments, "-j", jobs).stdout.count('"words": 7777') >= 30
    assert qa(*arguments, "--no-cache").stdout == first.stdout


def test_what_changes_is_checked_again(qa: Run, own: Path, folder: Path) -> None:
    arguments = ("check", "flawed.txt", "clean.txt", *SELECT)
    qa(*arguments)
    spoil(own)
    assert qa(*arguments).stdout.count('"words": 7777') == 2
    (folder / "clean.txt").write_text("Two  gaps  here.")
    assert qa(*arguments).stdout.count('"words": 7777') == 1
    for flags in (["--lang", "de"], ["--min-confidence", "0.1"], ["--ignore", "misspelled-name"]):
        assert '"words": 7777' not in qa(*arguments, *flags).stdout
    (folder / "qa.toml").write_text('accepted-words = ["gap"]\n')
    assert '"words": 7777' not in qa(*arguments).stdout


def test_rows_that_did_not_change_are_not_checked_again(qa: Run, own: Path, folder: Path) -> None:
    arguments = ("check", "rows.jsonl", *SELECT)
    qa(*arguments)
    spoil(own)
    rows = folder / "rows.jsonl"
    rows.write_text(rows.read_text() + '\n{"text": "New."}')
    assert 30 <= qa(*arguments).stdout.count('"words": 7777') < 60


def test_a_plugin_may_look_at_anything(qa: Run, own: Path, folder: Path, plugin: Install) -> None:
    environment = plugin(ENTRY, RULE)
    arguments = ("check", "clean.txt", "--select", "moody", "--format", "json")
    for mood in ("Good.", "Bad."):
        (folder / "mood").write_text(mood)
        assert mood in qa(*arguments, **environment).stdout
    assert not list(own.glob("*.sqlite"))


@pytest.mark.parametrize("flag", ["--timings", "--across", "--diff"])
def test_what_cannot_be_remembered_is_not(qa: Run, own: Path, flag: str) -> None:
    qa("check", "flawed.txt", "--select", "doubled-space,misspelled-name", flag)
    assert not list(own.glob("*.sqlite"))


def test_a_cache_that_cannot_be_written_stops_nothing(qa: Run, own: Path) -> None:
    shutil.rmtree(own)
    own.write_text("a file, no folder")
    done = qa("check", "flawed.txt")
    assert done.returncode == 1
    assert done.stderr == "1 finding can be fixed with --fix; --diff shows how.\n"


def test_standard_input_is_not_kept(qa: Run, own: Path) -> None:
    for _ in range(2):
        assert qa("check", "-", *SELECT, text="One  gap.").returncode == 1
        spoil(own)
    assert '"words": 7777' not in qa("check", "-", *SELECT, text="One  gap.").stdout
