"""Several readings as one: of texts that stand behind one another in a longer one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model.document import Directive
from qa.model.prose import Piece, Prose, Segment
from qa.model.structure import Part
from qa.read.prose_builder import GAP, ReadText


def joined(
    readings: Sequence[ReadText], texts: Sequence[str], joint: str, lang: str | None
) -> ReadText:
    """The readings of texts as the reading of all of them with `joint` between.

    Args:
        readings: of each text.
        texts: what was read.
        joint: what stands between two of them.
        lang: of the whole.
    """
    told: list[str] = []
    segments: list[Segment] = []
    pieces: list[Piece] = []
    directives: list[Directive] = []
    parts: list[Part] = []
    at = raw_at = 0
    for reading, text in zip(readings, texts, strict=True):
        prose = reading.prose
        if told and prose.text:
            told.append(GAP)
            at += len(GAP)
        segments += (Segment(one.span.moved(at), one.role) for one in prose.segments)
        for piece in prose.pieces:
            start, end, raw_start, raw_end, verbatim = piece
            pieces.append(
                Piece(start + at, end + at, raw_start + raw_at, raw_end + raw_at, verbatim)
            )
        for one in reading.directives:
            moved = replace(one, span=one.span.moved(raw_at), position=one.position + at)
            directives.append(moved)
        parts += (part._replace(span=part.span.moved(at)) for part in reading.parts)
        if prose.text:
            told.append(prose.text)
            at += len(prose.text)
        raw_at += len(text) + len(joint)
    whole = Prose("".join(told), tuple(segments), tuple(pieces), lang)
    return ReadText(whole, tuple(directives), None, tuple(parts))
