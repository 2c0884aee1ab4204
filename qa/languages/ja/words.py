"""Japanese."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ja",
    name="Japanese",
    own_marks={",": "、", ".": "。", "?": "？", "!": "！"},
)
