"""Swedish."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    name_endings=frozenset("en ens et ets s".split()),
)
