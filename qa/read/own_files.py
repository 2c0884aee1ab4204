"""Recognize files written by this program, which are not checked."""

from __future__ import annotations

import json
from typing import Final

from qa.files.opening import open_file
from qa.model.expression import expression

# The pages that `qa report` writes, by how they begin, to the letter.
OWN_PAGE: Final = expression(
    r'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    r'<meta http-equiv="Content-Security-Policy" content="[^"\n]{1,900}">\n'
    r'(?:<meta name="(?:viewport|color-scheme|referrer)" content="[^"\n]{1,90}">\n){3}'
    r'<meta name="generator" content="qa [\w.+]{1,30}">\n'
)
HEAD: Final = 4000
# How the first line of a verdict file says what it is; it may be missing.
VERDICTS: Final = "qa-verdicts"
# The fields that each verdict has. A row of texts has none of them but by chance, and never all.
VERDICT_FIELDS: Final = frozenset(("fingerprint", "verdict", "rule"))


def is_page(raw: str) -> bool:
    """Whether a text is a page that `qa report` has written."""
    return OWN_PAGE.match(raw) is not None


def is_own_page(path: str) -> bool:
    """Whether a file is a page that `qa report` has written."""
    try:
        with open_file(path) as file:
            return is_page(file.read(HEAD).decode("utf-8", "replace"))
    except (OSError, ValueError):
        return False


def begins_verdicts(head: bytes) -> bool:
    """Whether a file is a verdict file, by its first line.

    Args:
        head: how the file begins; the first line must be in it as a whole.
    """
    line = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")[0]
    if b'"qa-verdicts"' not in line and b'"fingerprint"' not in line:  # most files, at no cost
        return False
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and (
        value.get("format") == VERDICTS or value.keys() >= VERDICT_FIELDS
    )
