"""Runs that write to a folder, are killed, and go on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "kills.py"
SELECT = ("--select", "doubled-space,doubled-word", "--isolated")


@pytest.fixture
def archive(folder: Path) -> str:
    rows = [
        {"id": str(n), "text": f"Place {n} has  a gap. " + "It rained. " * 40} for n in range(1200)
    ]
    lines = [json.dumps(row) for row in rows]
    lines[5] = lines[900] = "no row"
    (folder / "rows.jsonl").write_text("\n".join(lines))
    return "rows.jsonl"


def joined(folder: str) -> str:
    shards = sorted(Path(folder).glob("shard-*"))
    return "".join(shard.read_text("utf-8") for shard in shards)


def forget(folder: str, shards: int) -> None:
    """As if it had been killed after so many shards."""
    manifest = Path(folder) / "manifest.jsonl"
    lines = manifest.read_text().splitlines(keepends=True)
    manifest.write_text("".join(lines[: 1 + shards]))


def test_shards_are_the_output_in_pieces(qa: Run, archive: str) -> None:
    whole = qa("check", archive, "flawed.txt", *SELECT, "--format", "jsonl", "--statistics")
    flags = ("--output", "out/", "--shard-size", "200")
    done = qa("check", archive, "flawed.txt", *SELECT, *flags, "--statistics")
    assert (done.returncode, done.stdout) == (2, "")
    assert joined("out") == whole.stdout
    assert len(list(Path("out").glob("shard-*.jsonl"))) == 6
    assert done.stderr.splitlines()[:2] == whole.stderr.splitlines()[:2]  # the two bad rows
    assert "1,199 findings" in done.stderr
    assert whole.stderr.splitlines()[-1] in done.stderr


@pytest.mark.parametrize("shards", [0, 1, 3, 5])
def test_a_run_that_goes_on_ends_as_if_it_had_not_been_stopped(
    qa: Run, archive: str, shards: int
) -> None:
    arguments = ("check", archive, *SELECT, "--output", "out/", "--shard-size", "200", "--resume")
    first = qa(*arguments, "--statistics")
    before = joined("out")
    forget("out", shards)
    done = qa(*arguments, "--statistics", "-j2")
    assert joined("out") == before
    assert done.returncode == first.returncode == 2
    told = [line for line in done.stderr.splitlines() if "resuming after" not in line]
    assert told == first.stderr.splitlines()


def test_statuses_are_those_of_the_whole_run(qa: Run, folder: Path) -> None:
    arguments = ("check", "flawed.txt", "clean.txt", *SELECT, "-o", "out/", "--shard-size", "1")
    assert qa(*arguments).returncode == 1
    assert qa(*arguments, "--resume").returncode == 1
    assert qa(*arguments, "--resume", "--exit-zero").returncode == 0
    assert (folder / "out" / "shard-00000.jsonl").exists()


def test_stale_verdicts_are_known_after_a_pause(qa: Run, archive: str, folder: Path) -> None:
    rows = [row for row in Path(archive).read_text().splitlines() if row != "no row"]
    Path(archive).write_text("\n".join(rows))
    assert qa("baseline", archive, *SELECT, "--verdicts", "known.jsonl").returncode == 0
    rows[0] = json.dumps({"id": "0", "text": "No gap at all."})
    Path(archive).write_text("\n".join(rows))
    flags = ("--verdicts", "known.jsonl", "--output", "out/", "--shard-size", "300", "--resume")
    arguments = ("check", archive, *SELECT, *flags)
    first = qa(*arguments)
    assert "1 stale verdict" in first.stderr
    forget("out", 2)
    assert "1 stale verdict" in qa(*arguments).stderr
    assert folder.is_dir()


def test_what_is_written_is_not_read(qa: Run) -> None:
    arguments = ("check", ".", *SELECT, "-o", "out/", "--resume")
    first = qa(*arguments)
    assert qa(*arguments).stderr.splitlines()[-1] == first.stderr.splitlines()[-1]
    assert "2 documents" in first.stderr


def test_tables_have_a_header_each(qa: Run, archive: str) -> None:
    qa("check", archive, *SELECT, "--format", "csv", "-o", "out/", "--shard-size", "500")
    shards = sorted(Path("out").glob("*.csv"))
    assert len(shards) > 1
    assert all(shard.read_text("utf-8-sig").startswith("uri,document,") for shard in shards)


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (["--resume"], "--output DIRECTORY/"),
        (["--shard-size", "5", "--output", "x.jsonl"], "--output DIRECTORY/"),
        (["--output", "out/", "--fix"], "--fix"),
        (["--output", "out/", "--changed-since", "HEAD"], "--changed-since"),
        (["--output", "out/", "--format", "sarif"], "jsonl, rdjsonl, csv"),
        (["--output", "out/", "--format", "text"], "jsonl, rdjsonl, csv"),
        (["--output", ".", "--format", "jsonl"], "not empty"),
        (["--output", ".", "--resume"], "no run to resume"),
        (["--output", "clean.txt/"], "cannot be written"),
    ],
)
def test_wrong_usage(quick: Run, flags: list[str], told: str) -> None:
    done = quick("check", "flawed.txt", *flags)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_standard_input_cannot_be_read_again(qa: Run) -> None:
    done = qa("check", "-", "--output", "out/", text="A text.")
    assert done.returncode == 2
    assert "standard input" in done.stderr


def test_other_input_or_other_settings_are_another_run(qa: Run, archive: str) -> None:
    arguments = ("check", archive, "--output", "out/", "--resume")
    assert qa(*arguments, *SELECT).returncode == 2  # the bad rows
    before = joined("out")
    assert "rules, settings" in qa(*arguments, *SELECT, "--lang", "de").stderr
    with Path(archive).open("a") as file:
        file.write("\n")
    assert "files have come, gone or changed" in qa(*arguments, *SELECT).stderr
    assert joined("out") == before


def test_an_emptied_shard_is_not_trusted(quick: Run, folder: Path) -> None:
    arguments = ("check", "flawed.txt", *SELECT, "--output", "out/")
    assert quick(*arguments).returncode == 1
    (shard,) = (folder / "out").glob("shard-*")
    shard.write_bytes(b"")
    done = quick(*arguments, "--resume")
    assert done.returncode == 2
    assert f"out/{shard.name}: it was finished but has changed" in done.stderr
    assert shard.read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
@pytest.mark.parametrize("place", ["mine.jsonl", "tree/mine.jsonl"])
def test_a_manifest_that_is_a_link_is_left_alone(
    quick: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    tree = folder / "tree"
    (tree / "out").mkdir(parents=True)
    (folder / place).write_text("mine, and no line of a manifest")
    (tree / "out" / "manifest.jsonl").symlink_to(folder / place)
    monkeypatch.chdir(tree)
    done = quick("check", "../flawed.txt", *SELECT, "--output", "out/", "--resume")
    assert done.returncode == 2
    assert "out: cannot be written" in done.stderr
    assert (folder / place).read_text() == "mine, and no line of a manifest"


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_ctrl_c_says_how_to_go_on(archive: str, folder: Path) -> None:
    command = (
        sys.executable,
        "-m",
        "qa",
        "check",
        archive,
        "-o",
        "out/",
        "--shard-size",
        "100",
        "-j2",
    )
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not list(folder.glob("out/shard-*")):
            assert process.poll() is None
            time.sleep(0.02)
        os.killpg(process.pid, signal.SIGINT)
        assert process.stderr
        told = process.stderr.read().decode()
    assert process.returncode == 130
    assert "Run again with --resume" in told
    assert "Traceback" not in told
    assert not list(folder.glob("out/.shard-*"))


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
@pytest.mark.thorough
def test_kills_at_random_moments_lose_and_double_nothing() -> None:
    command = [sys.executable, str(BENCHMARK), "--articles", "1500", "--kills", "6"]
    command += [
        "--shard-size",
        "60",
        "--select",
        "doubled-space",
        "--seed",
        "7",
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lost, 0 doubled, the same bytes" in done.stdout


@pytest.mark.parametrize(
    "more",
    [{}, {"verdicts": 3}, {"files": "x"}, {"notes": 5}, {"verdicts": {"seen": [], "ran": {}}}],
)
def test_a_manifest_that_lacks_what_the_run_needs_is_damaged(
    quick: Run, folder: Path, more: dict[str, Any]
) -> None:
    arguments = ("check", "flawed.txt", *SELECT, "--output", "out/")
    assert quick(*arguments).returncode == 1
    manifest = folder / "out" / "manifest.jsonl"
    head, line = manifest.read_text().splitlines()
    said = json.loads(line)
    said["more"] = said["more"] | more if more else {}
    manifest.write_text(f"{head}\n{json.dumps(said)}\n")
    done = quick(*arguments, "--resume")
    assert done.returncode == 2
    assert "out/manifest.jsonl: damaged; start over in an empty directory." in done.stderr


def test_no_number_of_a_manifest_is_counted_one_by_one(quick: Run, folder: Path) -> None:
    arguments = ("check", "flawed.txt", *SELECT, "--output", "out/")
    assert quick(*arguments).returncode == 1
    manifest = folder / "out" / "manifest.jsonl"
    head, line = manifest.read_text().splitlines()
    said = json.loads(line)
    said["more"]["files"] = said["by_severity"]["minor"] = 1 << 52
    manifest.write_text(f"{head}\n{json.dumps(said)}\n")
    done = quick(*arguments, "--resume")
    assert done.returncode == 1
    assert f"{1 << 52:,} findings" in done.stderr
