"""The findings beside the text, each on a card: what is wrong, what would be right, how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from qa.model.reading import Mark
from qa.model.span import Span
from qa.report.templates import pieces, whole

# Parts of another finding that nobody must miss: what a reader is told wrongly.
NEVER_FOLDED = frozenset(
    ("number-mismatch", "name-mismatch", "negation-mismatch", "omitted-segment")
)
# A longer match is not shown whole beside each of its fixes, in code points.
LONGEST_MATCH = 300
# A card with more fixes is written piece by piece.
MANY = 100


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
    grave = [
        witness
        for witness in finding.related
        if witness.rule in NEVER_FOLDED and witness.rule != finding.rule
    ]
    shown = pieces if len(mark.finding.suggestions) > MANY else whole
    yield from shown(
        "card.html",
        finding=finding,
        id=f"{article}-{number}",
        number=number,
        fixes=(_fix(mark, span, fix, text) for span, fix in mark.fixes),
        grave=grave,
        others=[witness for witness in finding.related if witness not in grave],
    )


def _fix(mark: Mark, span: Span, fix: str, text: str) -> tuple[str, str]:
    """What stands there and what would: the whole match reads better than a letter of it.

    A whole passage does not; and one with thousands of fixes would be shown as often.
    """
    if not mark.span.contains(span) or len(mark.span) > LONGEST_MATCH:
        return span.of(text), fix
    new = text[mark.span.start : span.start] + fix + text[span.end : mark.span.end]
    return mark.span.of(text), new
