"""Bulgarian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="bg",
    name="Bulgarian",
    name_endings=frozenset("а та те то ът я ят".split()),
    base_endings=frozenset("а я".split()),
)
