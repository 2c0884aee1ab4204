"""Forms of one variety of a language in a text of another: "registro" in European Portuguese."""

from __future__ import annotations

from qa.analyse.words import occurrences, words
from qa.languages.folders import lines_of
from qa.model.language_tag import primary, region
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many different forms of a variety tell that a text is of it, where no region is declared; and
# so many times as many as it has of the other.
FORMS: int = TUNED["FORMS"]
TIMES: int = TUNED["TIMES"]
# Stands before a form that both varieties have.
BOTH = ">"


class ForeignForm(NamedTuple):
    """A form, the one of the text's own variety, and the region whose it is."""

    span: Span
    right: str
    region: str


class Varieties(NamedTuple):
    """Two regions, and the forms that only the first, and only the second has, with the other's."""

    regions: tuple[str, str]
    forms: tuple[dict[str, str], dict[str, str]]


def other_varieties(prose: Prose) -> tuple[ForeignForm, ...]:
    """The forms of another variety than the text's, in order.

    The variety is that of the declared region; where none is declared, the one that most forms are of.
    """
    known = varieties(primary(prose.lang))
    if known is None:
        return ()
    column, places = prose.need(words), prose.need(occurrences)
    held = [[form for form in places if form.lower() in forms] for forms in known.forms]
    own = _own(known, region(prose.lang), [len({*map(str.lower, forms)}) for forms in held])
    if own is None:
        return ()
    other = 1 - own
    found = [
        ForeignForm(
            column.span(n),
            _cased(form, known.forms[other][form.lower()]),
            known.regions[other],
        )
        for form in held[other]
        if form.islower() or form.istitle()
        for n in places[form]
    ]
    return tuple(sorted(found))


def _own(known: Varieties, declared: str, counts: list[int]) -> int | None:
    """Which variety the text is of; None if that is not told."""
    if declared in known.regions:
        return known.regions.index(declared)
    for own in (0, 1):
        if counts[own] >= FORMS and counts[own] >= TIMES * counts[1 - own]:
            return own
    return None


def _cased(form: str, right: str) -> str:
    return right.capitalize() if form[0].isupper() else right


@loaded
def varieties(code: str) -> Varieties | None:
    """The varieties of a language; None if it has no table of them."""
    pairs = [line.split() for line in lines_of(code, f"{code}.varieties")]
    if not pairs:
        return None
    (one, two), *rest = pairs
    return Varieties(
        (one, two),
        (
            {pair[0]: pair[-1] for pair in rest},
            {pair[1]: pair[0] for pair in rest if pair[1] != BOTH},
        ),
    )
