"""Passages that stand again and again are one run, and refrains are none."""

from __future__ import annotations

import pytest

from qa.analyse.stuck_segments import stuck_segments
from qa.read.plain import read_plain
from qa.read.subtitles import read_subtitles

SAID = "The ferry leaves at nine today."


@pytest.mark.parametrize(("times", "found"), [(3, []), (4, [4]), (7, [7])])
def test_how_often_it_takes(times: int, found: list[int]) -> None:
    prose = read_plain("\n\n".join(["He came.", *[SAID] * times, "It sank."]), "en")
    assert [run.times for run in stuck_segments(prose)] == found
    assert all(run.first.of(prose.text) == SAID for run in stuck_segments(prose))
    assert all(run.second.start > run.first.end for run in stuck_segments(prose))


@pytest.mark.parametrize(
    "said",
    [
        "Go, go, go, go, go!",
        "♪ The ferry leaves at nine today. ♪",
        "1 2 3 4 5 6 7",
        "Bertha Reuter",
    ],
)
def test_cries_songs_and_figures_are_left_alone(said: str) -> None:
    assert stuck_segments(read_plain("\n\n".join([said] * 6), "en")) == ()


def test_something_between_ends_a_run() -> None:
    prose = read_plain(f"{SAID}\n\n{SAID}\n\nHe came late.\n\n{SAID}\n\n{SAID}", "en")
    assert stuck_segments(prose) == ()


def test_without_spaces() -> None:
    said = "新しい橋は来年の春に開通する。"
    (run,) = stuck_segments(read_plain("\n\n".join([said] * 5), "ja"))
    assert run.times == 5
    assert stuck_segments(read_plain("\n\n".join(["ははははははははは。"] * 5), "ja")) == ()


def test_lines_of_subtitles_may_break_elsewhere() -> None:
    cues = [SAID.replace("leaves ", "leaves\n"), SAID, SAID, SAID]
    raw = "".join(
        f"{n}\n00:0{n}:00,000 --> 00:0{n}:09,000\n{cue}\n\n" for n, cue in enumerate(cues, 1)
    )
    (run,) = stuck_segments(read_subtitles(raw, "en").prose)
    assert run.times == 4
