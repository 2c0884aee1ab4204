"""French: lines of pages and broadcasts."""

from __future__ import annotations

from qa.languages.page_lines import PageLines

PAGE_LINES = PageLines(
    code="fr",
    stamp_joint="à",
)
