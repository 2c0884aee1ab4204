# ruff: noqa: INP001  # a module on its own
"""Reads chat logs: of a line "12:30 <Anna> Good morning." only what was said is prose."""

from __future__ import annotations

import re

from qa.model.prose import Role
from qa.read.prose_builder import ProseBuilder, ReadText

LINE = re.compile(r"\d\d:\d\d <[^>\n]{1,40}> (?P<said>[^\n]+)")


def read_log(raw: str, lang: str | None) -> ReadText:
    """What was said, a paragraph a line, with the way back to its place in the file."""
    builder = ProseBuilder(raw)
    for match in LINE.finditer(raw):
        builder.begin(Role.PARAGRAPH)
        builder.verbatim(*match.span("said"))
    return builder.build(lang)
