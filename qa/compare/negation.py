"""Find negations in a text."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.analyse.word_places import starts_of
from qa.languages.negations import expression, negations
from qa.model.language_tag import by_language, primary
from qa.model.memory import Memo
from qa.model.prose import Prose


def gaining(prose: Prose) -> list[int]:
    """Yield the words that may be a negation added by the translation, in order."""
    known = negations(prose.lang)
    if known is None or not known.gaining:
        return []
    return [match.start() for match in re.finditer(known.gaining, prose.text)]


def negating(prose: Prose) -> list[int]:
    """Yield the positions of negations that a translation must keep, in order."""
    is_negating = _negating(primary(prose.lang))
    return [] if is_negating is None else starts_of(prose, is_negating)


@by_language
def _negating(lang: str) -> Callable[[str], bool] | None:
    """Tells of a word whether it negates; None of a language of which that is not known."""
    found = expression("negating word", lang)
    # Asked of each form of each text: a look-up without a call of Python's.
    return (
        None
        if found is None
        else Memo[str, bool](lambda word: bool(found.search(word))).__getitem__
    )
