"""The findings beside the text, each on a card: what is wrong, what would be right, how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.model.reading import Mark
from qa.model.report import PlacedFinding
from qa.report.page_text import fix_shown, isolated, kind_id, shown
from qa.report.page_words import SEVERITIES, counted, sureness, title_of

# Parts of another finding that nobody must miss: what a reader is told wrongly.
NEVER_FOLDED = frozenset(
    ("number-mismatch", "name-mismatch", "negation-mismatch", "omitted-segment")
)


def cards(article: int, text: str, marks: Sequence[Mark], numbers: Iterable[int]) -> str:
    """The cards of some findings of an article.

    Args:
        article: its number, part of the ids.
        text: its prose.
        marks: all its findings.
        numbers: which of them, from 1.
    """
    return "".join(_card(article, text, marks[number - 1], number) for number in numbers)


def head(finding: PlacedFinding, id: str, number: str = "") -> str:
    """The first line of a card: the kind of fault, and how bad it is."""
    name = shown(title_of(finding.rule))
    return (
        f'<p class="head" id="{id}">{number} '
        f'<a class="kind" href="#{kind_id(finding.rule)}">{name}</a> '
        f'<b class="severity">{SEVERITIES[finding.severity]}</b></p>'
    )


def _card(article: int, text: str, mark: Mark, number: int) -> str:
    finding, id = mark.finding, f"{article}-{number}"
    badge = (
        f'<a class="n" href="#m{id}" aria-label="{number}, to its place in the text">{number}</a>'
    )
    return (
        f'<div class="card {finding.severity.value}" id="f{id}" role="group" '
        f'aria-labelledby="h{id}" tabindex="-1" data-n="{number}">{head(finding, f"h{id}", badge)}'
        f'<p class="message" dir="ltr">{shown(finding.message)}</p>'
        f"{_fixes(mark, text)}{_witnesses(finding)}"
        f'<p class="foot"><span class="sure">{sureness(finding.confidence)}</span></p></div>'
    )


def _fixes(mark: Mark, text: str) -> str:
    lines = []
    for number, (span, fix) in enumerate(mark.fixes):
        other = "or " if number else ""
        old, new = span.of(text), fix
        if mark.span.contains(span):  # the whole match reads better than a letter of it
            old = mark.span.of(text)
            new = text[mark.span.start : span.start] + fix + text[span.end : mark.span.end]
        if not new.strip():
            what = "Put one space." if new else "Take it out."
            lines.append(f'<p class="fix">{other}{what}</p>')
            continue
        lines.append(
            f'<p class="fix">{other}<del>{fix_shown(old)}</del> <span aria-hidden="true">→</span> '
            f"<ins>{fix_shown(new)}</ins></p>"
        )
    return "".join(lines)


def _witnesses(finding: PlacedFinding) -> str:
    if not finding.related:
        return ""
    items = []
    grave = []
    for witness in finding.related:
        own = "" if witness.rule == finding.rule else f"{shown(title_of(witness.rule))}: "
        words = f" “{isolated(witness.text)}”" if witness.text.strip() else ""
        item = (
            f"{own}{shown(witness.message)}{words} "
            f'<span class="line">line {witness.place.line}</span>'
        )
        if witness.rule in NEVER_FOLDED and witness.rule != finding.rule:
            grave.append(f'<p class="message also" dir="ltr">{item}</p>')
        else:
            items.append(f"<li>{item}</li>")
    if not items:
        return "".join(grave)
    count = counted(len(items), "more detail", "more details")
    return (
        "".join(grave)
        + f'<details class="more"><summary>{count}</summary><ul>{"".join(items)}</ul></details>'
    )
