"""Several processes: the same bytes as one, and no process left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Install = Callable[[str, str], dict[str, str]]

SELECT = ("--select", "doubled-space,doubled-word,misspelled-name")
ENTRY = "[qa.rules]\ntheirs = their_rules\n"
# What it does is decided by the first word of a text.
RULE = """
import os, signal, time
from collections.abc import Iterator
from dataclasses import dataclass
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example

@dataclass(frozen=True)
class Obedient(DocumentRule):
    '''It does what it is told.'''
    id = "obedient"
    category = Category.AWKWARD
    severity = Severity.NEUTRAL
    confidence = 0.5
    examples = (Example("⟦One⟧."), Example("Two."))
    def check(self, document):
        if document.target.text.startswith("Die"):
            os.kill(os.getpid(), signal.SIGKILL)
        if document.target.text.startswith("Sleep"):
            open(f"asleep.{os.getpid()}", "w").close()
            time.sleep(60)
        return iter(())
"""
UNPICKLABLE = RULE + "    held: object = lambda: None\n"


@pytest.fixture
def archive(folder: Path) -> Path:
    """Articles and rows, good and bad, more than a batch of each."""
    articles = folder / "articles"
    articles.mkdir()
    for number in range(40):
        name = "Okonjwo" if number == 7 else "Okonjo"
        text = f"Talks with {name} went on, and {name} was was content.  So {name} left again.\n\n"
        (articles / f"{number:02}.txt").write_text(text + "It rained. " * (130 + number))
    (articles / "binary.txt").write_bytes(b"\x80\x00\xff")
    rows = [{"id": str(n), "text": "One  gap in a row. " + "And more. " * 150} for n in range(40)]
    rows += [{"text": "The the same.", "doc": f"{n // 3}"} for n in range(200)]
    lines = [json.dumps(row) for row in rows]
    lines[30] = lines[200] = "no row"
    (articles / "rows.jsonl").write_text("\n".join(lines))
    table = ["text", *('"A cell  with a gap.' + " It is long." * 50 + '"' for _ in range(100))]
    (articles / "table.csv").write_text("\n".join(table))
    return articles


@pytest.mark.parametrize(
    "flags",
    [
        pytest.param(("--format", "jsonl"), marks=pytest.mark.thorough),
        pytest.param(("--format", "json"), marks=pytest.mark.thorough),
        ("--format", "text", "--statistics"),
        ("--across", "--format", "jsonl"),
    ],
)
def test_the_number_of_processes_changes_no_byte(
    qa: Run, archive: Path, flags: tuple[str, ...]
) -> None:
    arguments = ("check", "gone.txt", str(archive), "flawed.txt", *SELECT, *flags)
    one, two, three = (qa(*arguments, "-j", jobs) for jobs in "123")
    assert one.returncode == 2
    assert len(one.stdout) > 50_000
    assert "rows.jsonl:31: " in one.stderr
    assert "binary.txt" in one.stderr
    for other in (two, three):
        assert (other.returncode, other.stdout, other.stderr) == (2, one.stdout, one.stderr)


def test_articles_bear_witness_across_processes(qa: Run, archive: Path) -> None:
    arguments = ("check", str(archive), "--select", "misspelled-name", "--format", "jsonl", "-j2")
    lines = map(json.loads, qa(*arguments, "--across").stdout.splitlines())
    found = [finding["text"] for line in lines for finding in line["findings"]]
    assert "Okonjwo" in found


def test_verdicts_and_their_staleness(qa: Run, archive: Path) -> None:
    assert (
        qa("baseline", str(archive), *SELECT, "--isolated", "--verdicts", "known.jsonl").returncode
        == 2
    )
    (archive / "00.txt").write_text("Nothing is wrong here.\n")
    arguments = ("check", str(archive), *SELECT, "--verdicts", "known.jsonl", "--format", "jsonl")
    one, two = (qa(*arguments, "-j", jobs) for jobs in "12")
    assert "stale verdict" in one.stderr
    assert (two.stdout, two.stderr, two.returncode) == (one.stdout, one.stderr, 2)


def test_timings_are_added_up(qa: Run, archive: Path) -> None:
    done = qa("check", str(archive / "table.csv"), *SELECT, "--timings", "-q", "-j2")
    told = [line.split("ms")[1].strip() for line in done.stderr.splitlines()]
    assert sorted(told) == ["all rules", "doubled-space", "doubled-word", "misspelled-name"]


def test_a_page_for_editors_is_the_same(qa: Run, archive: Path) -> None:
    for jobs in "12":
        done = qa("report", str(archive), *SELECT, "-o", f"{jobs}.html", "-j", jobs)
        assert done.returncode == 2
    one, two = (Path(f"{jobs}.html").read_bytes() for jobs in "12")
    assert one == two


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_a_process_that_dies_is_told_of_and_the_rest_is_checked(
    qa: Run, archive: Path, plugin: Install
) -> None:
    environment = plugin(ENTRY, RULE)
    (archive / "05.txt").write_text("Die, text. " + "More  words. " * 9000)
    arguments = ("check", str(archive), "--select", "obedient,doubled-space", "--format", "jsonl")
    done = qa(*arguments, "-j2", **environment)
    assert done.returncode == 2
    told = [line for line in done.stderr.splitlines() if "was not checked" in line]
    assert any("05.txt" in line and "was ended by SIGKILL" in line for line in told)
    uris = [json.loads(line)["uri"] for line in done.stdout.splitlines()]
    assert str(archive / "39.txt") in uris
    assert len(told) + len(set(uris)) == 42
    assert "Traceback" not in done.stderr


def test_a_rule_that_cannot_travel_works_in_this_process(
    qa: Run, archive: Path, plugin: Install
) -> None:
    done = qa("check", str(archive), "--select", "obedient", "-j2", **plugin(ENTRY, UNPICKLABLE))
    assert "binary.txt" in done.stderr
    assert "was not checked" not in done.stderr
    assert "No findings" in done.stdout


@pytest.fixture
def sleeper(archive: Path, plugin: Install) -> Iterator[tuple[subprocess.Popen[bytes], list[int]]]:
    """A run whose processes hang in a rule, and their ids."""
    for name in ("00.txt", "01.txt"):  # each a batch by itself
        (archive / name).write_text("Sleep, text. " + "More words. " * 9000)
    (archive / "rows.jsonl").unlink()
    (archive / "table.csv").unlink()
    command = (sys.executable, "-m", "qa", "check", str(archive), "--select", "obedient", "-j2")
    environment = {**os.environ, **plugin(ENTRY, RULE)}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, env=environment, start_new_session=True
    ) as process:
        while len(ids := [int(path.suffix[1:]) for path in Path().glob("asleep.*")]) < 2:
            assert process.poll() is None
            time.sleep(0.05)
        yield process, ids
        process.kill()


def ends(id_: int) -> bool:
    """Whether a process ends within seconds."""
    for _ in range(200):
        try:
            os.kill(id_, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_ctrl_c_leaves_no_process(sleeper: tuple[subprocess.Popen[bytes], list[int]]) -> None:
    process, ids = sleeper
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all of them
    assert process.stderr
    assert b"Traceback" not in process.stderr.read()
    assert process.wait(20) == 130
    assert all(map(ends, ids))


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_a_kill_leaves_no_process(sleeper: tuple[subprocess.Popen[bytes], list[int]]) -> None:
    process, ids = sleeper
    process.kill()
    assert process.wait(20) == -signal.SIGKILL
    assert all(map(ends, ids))
