"""Which words may deny something outright."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from qa.analyse.memo import Memo
from qa.languages.negations import expression
from qa.model.language_tag import primary


def telling(table: str, lang: str | None) -> Callable[[str], bool]:
    """Tells of a word whether the expression of a language in a table finds something in it.

    The tables are those of `qa.languages.negations` that speak of single words.
    """
    return _telling(table, primary(lang)).__getitem__


@cache
def _telling(table: str, lang: str) -> Memo[bool]:
    found = expression(table, lang)
    return Memo(lambda word: found is not None and found.search(word) is not None)
