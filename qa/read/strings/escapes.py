"""Stretches of a file in which some characters are written otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from qa.read.units import UnitPart


def escaped_parts(
    raw: str, start: int, end: int, escape: re.Pattern[str], meant: Callable[[re.Match[str]], str]
) -> Iterator[UnitPart]:
    """A stretch of the file, escapes by themselves."""
    at = start
    for match in escape.finditer(raw, start, end):
        if match.start() > at:
            yield UnitPart(raw[at : match.start()], at, match.start())
        yield UnitPart(meant(match), *match.span())
        at = match.end()
    if at < end:
        yield UnitPart(raw[at:end], at, end)
