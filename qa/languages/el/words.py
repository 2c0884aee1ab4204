"""Greek."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="el",
    name="Greek",
    name_endings=frozenset("η ή α ά ο ό ου ού ε έ ων ών ους ούς".split()),
    base_endings=frozenset("ς ος ός η ή α ά".split()),
)
