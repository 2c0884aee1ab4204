"""Words that begin with two capitals by mistake: "DOver" in a text that has "Dover" as well."""

from __future__ import annotations

from qa.analyse.words import capitalized, words
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Shorter words are short forms: "PMs".
SHORTEST: int = TUNED["SHORTEST"]


def doubled_capitals(prose: Prose) -> tuple[Span, ...]:
    """Such words, in order, that the text has with one capital as often, or more often."""
    places = prose.need(capitalized)
    column = prose.need(words)
    return tuple(
        sorted(
            column.span(number)
            for form, numbers in places.items()
            if all(map(str.isupper, form[:2]))
            and form[2:].islower()
            and len(form) >= SHORTEST
            and len(places.get(form.capitalize(), ())) >= len(numbers)
            for number in numbers
        )
    )
