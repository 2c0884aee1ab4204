"""Subtitles (SubRip, WebVTT): what is said, joined over cues, without times and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Role
from qa.read.prose_builder import ProseBuilder, ReadText

LINE: Final = expression(r"[^\r\n]*+(?:\r\n?|\n|\Z)")
TIMES: Final = expression(
    r"\s*(?P<begin>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?P<end>(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})"
)
TIMES_WITHIN: Final = expression(r"\d{1,2}:\d{2}[.,]\d{1,3}[ \t]{0,9}-->")
# Tags of a cue: <i>, </i>, <v Name>, <00:01.000>, {\an8}.
TAG: Final = expression(r"</?[^\W\d_][^<>\n]{0,100}>|<\d[\d:.]{3,15}>|\{\\[^{}\n]{1,100}\}")
# Blocks of WebVTT that hold no speech.
BLOCK: Final = expression(r"(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t]|$)")
ENDS: Final = expression(r"[.!?…。！？:♪][\"'”’»)\]]{0,3}\s*$")
# Another speaker.
SPEAKER: Final = expression(r"\s*[-–—]\s?\S|\s*[\[(♪]")
# Seconds of silence that end a sentence.
SILENCE: Final = 4.0


class _Cue(NamedTuple):
    lines: list[tuple[int, int]]
    begin: float
    end: float


def read_subtitles(raw: str, lang: str | None = None) -> ReadText:
    """The prose of subtitles: a paragraph to the end of a sentence, over as many cues as it takes."""
    builder = ProseBuilder(raw)
    last: _Cue | None = None
    begun = False
    gap = 0
    for cue in _cues(raw):
        text = " ".join([raw[start:end] for start, end in cue.lines])
        before = raw[last.lines[-1][0] : last.lines[-1][1]] if last else ""
        apart = (
            last is None
            or ENDS.search(TAG.sub("", before)) is not None
            or SPEAKER.match(TAG.sub("", text)) is not None
            or not 0 <= cue.begin - last.end <= SILENCE
        )
        if apart:
            builder.begin(Role.PARAGRAPH)
            begun = False
        for start, end in cue.lines:
            if begun:
                builder.put("\n", gap, start)
            _line(raw, builder, start, end)
            gap, begun = end, True
            last = cue
    return builder.build(lang)


def holds_cues(raw: str) -> bool:
    """Whether there are times in it, or nothing at all that could be said."""
    rest = raw.lstrip("\ufeff").removeprefix("WEBVTT")
    return not rest.strip() or TIMES_WITHIN.search(raw) is not None


def _line(raw: str, builder: ProseBuilder, start: int, end: int) -> None:
    for tag in TAG.finditer(raw, start, end):
        builder.verbatim(start, tag.start())
        start = tag.end()
    builder.verbatim(start, end)


def _cues(raw: str) -> Iterator[_Cue]:
    lines: list[tuple[int, int]] = []
    begin = end = 0.0
    inside = False
    for match in LINE.finditer(raw):
        if match.start() == match.end():
            continue
        text = match.group().rstrip("\r\n")
        times = TIMES.match(text)
        if times:
            if lines:
                # A number of the next cue without a blank line before it.
                yield _Cue(lines, begin, end)
            lines, inside = [], True
            begin, end = _seconds(times["begin"]), _seconds(times["end"])
        elif not text.strip():
            if lines:
                yield _Cue(lines, begin, end)
            lines, inside = [], False
        elif inside:
            left = len(text) - len(text.lstrip())
            lines.append((match.start() + left, match.start() + len(text.rstrip())))
        # Else a number, or a block of settings.
    if lines:
        yield _Cue(lines, begin, end)


def _seconds(time: str) -> float:
    value = 0.0
    for part in time.replace(",", ".").split(":"):
        value = value * 60 + float(part)
    return value
