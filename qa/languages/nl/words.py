"""Dutch."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    name_endings=frozenset("e en er s se".split()),
)
