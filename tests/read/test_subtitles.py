from pathlib import Path

from qa import check_file
from qa.read.subtitles import read_subtitles

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>To become one of them,</i>

2
00:00:03,500 --> 00:00:05,000
one must drink
from the well.

3
00:00:06,000 --> 00:00:08,000
- Who said so?
- Nobody.

4
00:01:06,000 --> 00:01:08,000
{\\an8}Then he left
"""


def texts(raw: str) -> list[str]:
    prose = read_subtitles(raw).prose
    return [segment.span.of(prose.text) for segment in prose.segments]


def test_a_sentence_goes_on_over_cues() -> None:
    assert texts(SRT) == [
        "To become one of them,\none must drink\nfrom the well.",
        "- Who said so?\n- Nobody.",
        "Then he left",
    ]


def test_settings_of_webvtt_are_no_speech() -> None:
    raw = "WEBVTT - a title\n\nNOTE a b\nc\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ann>Hello.</v>\n"
    assert texts(raw) == ["Hello."]


def test_subtitles_that_loop_are_found(tmp_path: Path) -> None:
    cue = "00:0{n}:00,000 --> 00:0{n}:05,000\nWho drinks from the well becomes one of them.\n"
    path = tmp_path / "a.srt"
    path.write_text("\n".join(f"{n}\n{cue.format(n=n)}" for n in range(1, 7)), encoding="utf-8")
    (report,) = check_file(path)
    assert [(one.rule, one.place.line) for one in report.findings] == [("repetition-loop", 3)]
