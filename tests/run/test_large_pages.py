"""The memory of a long run, in large pages."""

from __future__ import annotations

import mmap
import sys
import time
from pathlib import Path

import pytest

from qa.run import large_pages
from qa.run.large_pages import FIRST, LARGE, LargePages, MemoryStretch, dense, move

FULL = """\
7f0000000000-7f0000800000 rw-p 00000000 00:00 0 {name}
Size:               8192 kB
Rss:                {used} kB
AnonHugePages:      {large} kB
VmFlags: rd wr mr mw me ac sd
"""


def stretch(name: str = "", used: int = 8192, large: int = 0) -> str:
    return FULL.format(name=name, used=used, large=large)


def test_memory_that_is_in_use_is_taken() -> None:
    assert dense(stretch()) == [MemoryStretch(0x7F0000000000, 8 << 20, 8 << 20)]
    assert dense(stretch("                          [heap]"))


@pytest.mark.parametrize(
    "maps",
    [
        stretch(used=400),  # the stack of a thread: it would take eight megabytes
        stretch(large=8192),
        stretch("                          [stack]"),
        stretch().replace("00:00 0", "fe:00 1234 /lib/libc.so.6"),
        stretch().replace("rw-p", "r--p"),
        stretch().replace("rw-p", "rw-s"),
        stretch().replace("7f0000800000", "7f0000100000"),
        "",
        "garbage - \n",
    ],
)
def test_other_memory_is_left_alone(maps: str) -> None:
    assert dense(maps) == []


def test_stretches_are_told_apart() -> None:
    maps = stretch() + stretch().replace("00:00 0", "fe:00 1234 /lib/libc.so.6") + stretch("[heap]")
    assert len(dense(maps)) == 2


def test_short_runs_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large_pages, "MAPS", Path("/nowhere"))
    monkeypatch.setattr(time, "process_time", lambda: FIRST / 2)
    pages = LargePages()
    due = pages.due
    pages.after_work()
    assert pages.due == due


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux alone")
def test_where_it_cannot_be_it_is_not_tried_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(large_pages, "MAPS", tmp_path / "none")
    monkeypatch.setattr(time, "process_time", lambda: 2 * FIRST)
    pages = LargePages()
    pages.after_work()
    assert pages.due == float("inf")


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux alone")
def test_it_comes_again_when_the_run_took_twice_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    moved: list[int] = []

    def move_all(stretches: list[MemoryStretch]) -> bool:
        moved.append(len(stretches))
        return True

    monkeypatch.setattr(large_pages, "move", move_all)
    pages = LargePages()
    for seconds in (1.0, 2.5, 4.0, 5.5, 8.0, 200.0, 259.0, 261.0):
        monkeypatch.setattr(time, "process_time", lambda now=seconds: now)
        pages.after_work()
    assert len(moved) == 4


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux alone")
def test_what_is_held_stays_as_it_is() -> None:
    with mmap.mmap(-1, 4 * LARGE, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as memory:
        memory[:] = bytes(range(256)) * (4 * LARGE // 256)
        stretches = dense(large_pages.MAPS.read_text())
        assert any(one.size >= 4 * LARGE for one in stretches)
        move(stretches)  # an older system refuses it
        assert memory[:] == bytes(range(256)) * (4 * LARGE // 256)
