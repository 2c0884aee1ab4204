"""German: lines of pages and broadcasts."""

from __future__ import annotations

from qa.languages.page_lines import PageLines

PAGE_LINES = PageLines(
    code="de",
    picture="Foto",
    file_photo=r"(?:[Ss]ymbol|[Aa]rchiv|[Bb]eispiel)(?:bild|foto)(?:er|s)?",
    as_of="stand",
    stamp_joint="um",
    stamp_clock=" Uhr",
)
