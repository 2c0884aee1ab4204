"""Chinese."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    own_marks={",": "，", ".": "。", "?": "？", "!": "！", ";": "；"},
)
