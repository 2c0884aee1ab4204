"""Spanish: lines of pages and broadcasts."""

from __future__ import annotations

from qa.languages.page_lines import PageLines

PAGE_LINES = PageLines(
    code="es",
    units="minuto minutos seg seg.",
    minutes="minuto minutos",
    seconds="seg",
    month_joint="de",
)
