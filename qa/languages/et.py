"""Estonian."""

from __future__ import annotations

from qa.languages.language import Language

LANGUAGE = Language(
    code="et",
    name="Estonian",
    name_endings=frozenset(
        """
        a d de e ga i ide iga iks il ile ilt is ist it ks l le lt na ni s st t ta te
        u
        """.split()
    ),
)
