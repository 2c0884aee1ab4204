"""How far a run is: on a terminal, and nowhere else."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.cli.progress import CLEAR, PATIENCE, PAUSE, Progress, duration
from qa.model.report import Report


def report(name: str) -> Report:
    return Report(name, name, "en", 100, 100.0)


def clock(*times: float) -> Iterator[float]:
    yield from times


def shown(progress: Progress, stream: io.StringIO, *names: str) -> str:
    for name in names:
        progress.clear()
        progress.add(report(name))
    progress.clear()
    return stream.getvalue()


def test_a_long_run_tells_how_long_it_will_take() -> None:
    stream = io.StringIO()
    times = clock(0, 0.5, 10, 10.1, 20)
    progress = Progress(stream, 100, lambda: next(times))
    text = shown(progress, stream, "a", "b", "c", "d")
    lines = text.split(CLEAR)
    assert lines[1] == "  1%  2 of 100 files, 20 words/s, 16 min 30 s left"
    assert lines[3] == "  3%  4 of 100 files, 20 words/s, 10 min 47 s left"
    assert lines[0] == lines[2] == lines[4] == ""


def test_an_unknown_length_gives_a_rate() -> None:
    stream = io.StringIO()
    times = clock(0, 2)
    text = shown(Progress(stream, 0, lambda: next(times)), stream, "-")
    assert text == f"{CLEAR}1 document, 50 words/s{CLEAR}"


def test_a_short_run_shows_nothing() -> None:
    stream = io.StringIO()
    times = clock(0, 0.1, 0.2, 0.3)
    assert shown(Progress(stream, 3, lambda: next(times)), stream, "a", "b", "c") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
@pytest.mark.parametrize(
    ("flags", "term", "tells"),
    [((), "xterm", True), (("--quiet",), "xterm", False), ((), "dumb", False)],
)
def test_a_terminal_sees_it_and_a_pipe_does_not(
    tmp_path: Path, flags: tuple[str, ...], term: str, *, tells: bool
) -> None:
    import pty

    names = [f"{n:04}.txt" for n in range(60)]
    for name in names:
        (tmp_path / name).write_text("It has  one gap. " * 3_000, "utf-8")
    pid, descriptor = pty.fork()
    if not pid:
        os.chdir(tmp_path)
        os.environ["TERM"] = term
        out = os.open("out", os.O_WRONLY | os.O_CREAT)
        os.dup2(out, 1)
        os.execv(sys.executable, [sys.executable, "-m", "qa", "check", *flags, *names])  # noqa: S606
    seen = b""
    until = time.monotonic() + 300
    while time.monotonic() < until:
        try:
            part = os.read(descriptor, 4096)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        seen += part
    os.close(descriptor)
    os.waitpid(pid, 0)
    assert (b"of 60 files" in seen) == tells, seen
    assert seen.endswith(CLEAR.encode()) or not tells
    assert b"files" not in (tmp_path / "out").read_bytes().split(b"findings")[0]


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0 s"),
        (59, "59 s"),
        (59.6, "1 min 00 s"),
        (60, "1 min 00 s"),
        (185, "3 min 05 s"),
        (3599, "59 min 59 s"),
        (3600, "1 h 00 min"),
        (7805, "2 h 10 min"),
    ],
)
def test_durations_are_told_in_two_units_at_most(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


def test_a_line_comes_once_in_a_while_and_not_at_once() -> None:
    lines = []
    for times in (
        (0, PATIENCE - 0.01),
        (0, PATIENCE),
        (0, PATIENCE, PATIENCE + PAUSE - 0.01),
        (0, PATIENCE, PATIENCE + PAUSE + 0.01),
    ):
        stream, at = io.StringIO(), clock(*times)
        progress = Progress(stream, 9, at.__next__)
        for name in "abc"[: len(times) - 1]:
            progress.add(report(name))
        lines.append(stream.getvalue().count("words/s"))
    assert lines == [0, 1, 1, 2]
