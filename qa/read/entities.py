"""Character references such as `&amp;` and `&#8217;`."""

from __future__ import annotations

import html
from html.entities import html5

# Names that are references even without the semicolon have at most six letters.
LONGEST_BARE_NAME = 6
REFERENCE = r"&(?:\#[0-9]{1,8};?|\#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)"


def character_of(reference: str, *, bare: bool) -> tuple[str, int] | None:
    """What a match of REFERENCE stands for, and how much of it is the reference.

    None if it stands for nothing but itself. `bare` allows names without a semicolon, as HTML
    does for the oldest of them, also where they begin a longer word.
    """
    if reference[1] == "#":
        if not bare and not reference.endswith(";"):
            return None
        return html.unescape(reference), len(reference)
    name = reference[1:]
    if name in html5 and (bare or name.endswith(";")):
        return html5[name], len(reference)
    if bare:
        for length in range(min(LONGEST_BARE_NAME, len(name)), 1, -1):
            if name[:length] in html5:
                return html5[name[:length]], length + 1
    return None
