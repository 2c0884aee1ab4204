"""The findings beside the text, each on a card: what is wrong, what would be right, how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qa.model.memory import loaded
from qa.model.mqm import Severity
from qa.model.named_tuples import NamedTuple
from qa.model.reading import Mark
from qa.model.span import Span
from qa.report.templates import pieces, render, whole

# Parts of another finding that nobody must miss: what a reader is told wrongly.
NEVER_FOLDED = frozenset(
    ("number-mismatch", "name-mismatch", "negation-mismatch", "omitted-segment")
)
# A longer match is not shown whole beside each of its fixes, in code points.
LONGEST_MATCH = 300
# A card with more fixes is written piece by piece.
MANY = 100
# Cards without more details that say no more than so many code points are filled in once for all that say the same.
SHORT, KEPT = 300, 1000
# Where their numbers stand then: whatever else a card has, these are spelled out in it.
ID, NUMBER = "\x00", "\x01"


class _Said(NamedTuple):
    """What a card without more details says of its finding."""

    rule: str
    severity: Severity
    confidence: float
    message: str


def cards(article: int, text: str, marks: Sequence[Mark], numbers: Iterable[int]) -> Iterator[str]:
    """The cards of some findings of an article, piece by piece.

    Args:
        article: its number, part of the ids.
        text: its prose.
        marks: all its findings.
        numbers: which of them, from 1.
    """
    for number in numbers:
        yield from _card(article, text, marks[number - 1], number)


def _card(article: int, text: str, mark: Mark, number: int) -> Iterator[str]:
    finding = mark.finding
    name = f"{article}-{number}"
    if not finding.related and len(finding.suggestions) <= MANY:
        fixes = tuple(_fixes(mark, text))
        said = _Said(finding.rule, finding.severity, finding.confidence, finding.message)
        if len(said.message) + sum(len(old) + len(new) for old, new in fixes) <= SHORT:
            yield _same(said, fixes).replace(ID, name).replace(NUMBER, str(number))
            return
    grave = [
        witness
        for witness in finding.related
        if witness.rule in NEVER_FOLDED and witness.rule != finding.rule
    ]
    shown = pieces if len(mark.finding.suggestions) > MANY else whole
    yield from shown(
        "card.html",
        finding=finding,
        id=name,
        number=number,
        fixes=_fixes(mark, text),
        grave=grave,
        others=[witness for witness in finding.related if witness not in grave],
    )


@loaded(most=KEPT)
def _same(said: _Said, fixes: tuple[tuple[str, str], ...]) -> str:
    """The card of each finding of which the same is said, without its numbers."""
    return render("card.html", finding=said, id=ID, number=NUMBER, fixes=fixes, grave=(), others=())


def _fixes(mark: Mark, text: str) -> Iterator[tuple[str, str]]:
    """What stands there and what would, of each fix."""
    match = mark.span
    return (_fix(match, span, fix, text) for span, fix in mark.fixes)


def _fix(match: Span, span: Span, fix: str, text: str) -> tuple[str, str]:
    """What stands there and what would: the whole match reads better than a letter of it.

    A whole passage does not; and one with thousands of fixes would be shown as often.
    """
    if not match.contains(span) or len(match) > LONGEST_MATCH:
        return span.of(text), fix
    return match.of(text), text[match.start : span.start] + fix + text[span.end : match.end]
