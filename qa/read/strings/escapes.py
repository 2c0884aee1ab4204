"""Stretches of a file in which some characters are written otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

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


def meant_by(letters: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    """What an escape of UTF-16 means: its groups are a pair of surrogates, a code, and a letter.

    Args:
        letters: what letters mean that do not mean themselves.
    """

    def meant(escape: re.Match[str]) -> str:
        high, low, code, letter = escape.groups()
        if high:
            return chr(0x10000 + (int(high, 16) - 0xD800) * 0x400 + int(low, 16) - 0xDC00)
        if code:
            value = int(code, 16)
            return "\ufffd" if 0xD800 <= value < 0xE000 else chr(value)
        return letters.get(letter, letter or "")

    return meant
