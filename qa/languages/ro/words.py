"""Romanian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    name_endings=frozenset("a e ei elor i ii ilor le lor lui u ul ule ului".split()),
    base_endings=frozenset("a e u ă".split()),
)
