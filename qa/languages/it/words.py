"""Italian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
)
