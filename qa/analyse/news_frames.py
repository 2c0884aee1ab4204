"""Frames of translated news: wordings that reporters of the language do not use (`frames.py` in its folder)."""

from __future__ import annotations

import re

from qa.analyse.source_signs import signs_of
from qa.languages.frames import frames
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span


class FramePlace(NamedTuple):
    """Where a frame stands, and what the language has instead."""

    span: Span
    better: str


def news_frames(prose: Prose) -> tuple[FramePlace, ...]:
    """The frames in a text, in order."""
    text = prose.text
    found: dict[Span, FramePlace] = {}
    for frame in frames(prose.lang or ""):
        if not any(gate in text for gate in frame.gates) or (
            frame.needs_sign and not prose.need(signs_of)
        ):
            continue
        for match in re.finditer(frame.expression, text):
            span = Span(*match.span("core"))
            found.setdefault(span, FramePlace(span, frame.better))
    return tuple(found[span] for span in sorted(found))
