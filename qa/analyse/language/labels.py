"""Lines that say in which language a passage is: “Italiano” above the Italian part of a manual."""

from __future__ import annotations

from bisect import bisect_right

from qa.languages.own_names import names_of_languages, own_names
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.prose import Prose

# What names are parted by in such a line; signs and flags around them say nothing.
PARTED = expression(r"[/|·•()\[\]]+|\s[-–—]\s")  # dashes are meant
AROUND = expression(r"^[\W_]+|[\W_]+$")
# Longer lines are text.
LONGEST = 60


def language_by_label(document: Document, start: int) -> str | None:
    """The language that the last such line before a place names, as a code; None if no line does."""
    places, codes = document.target.need(language_labels)
    number = bisect_right(places, start) - 1
    return codes[number] if number >= 0 else None


def language_labels(prose: Prose) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Where the segments begin that are the name of a language, and the languages' codes.

    The name may be the language's own or the text's, alone or both of one language: “Italiano / Italian”. A
    line with several languages is a menu, and says nothing.
    """
    places: list[int] = []
    codes: list[str] = []
    known = own_names() | names_of_languages(prose.lang or "")
    for segment in prose.segments:
        if len(segment.span) > LONGEST:
            continue
        line = segment.span.of(prose.text).casefold()
        bare = AROUND.sub("", line)
        whole = known.get(bare) or known.get(f"{bare})")  # "Português (Brasil)"
        parts = [AROUND.sub("", part) for part in PARTED.split(line)]
        named = {whole} if whole else {known.get(part) for part in parts if part}
        if len(named) == 1 and (code := named.pop()):
            places.append(segment.span.start)
            codes.append(code)
    return tuple(places), tuple(codes)
