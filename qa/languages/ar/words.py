"""Arabic."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ar",
    name="Arabic",
    own_marks={",": "،", ";": "؛", "?": "؟"},
)
