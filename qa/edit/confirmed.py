"""Apply fixes that people confirmed, whatever rules say about the result.

The result must read as intended: if the match contains markup, only the characters that differ are replaced,
and if the new text would be markup, it is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from qa.detect.verdicts import Verdicts
from qa.edit.text_edits import article_kind, with_edits
from qa.model.bounded_matcher import BoundedMatcher
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.report import Edit, PlacedFinding, Report
from qa.model.span import Span
from qa.model.verdict import Judgement, Verdict
from qa.read.kinds import HTML, MARKDOWN

# Characters that are markup in Markdown. https://spec.commonmark.org/0.31.2/#backslash-escapes
MARKUP = expression(r"[\\`*_\[\]<>&#|~]")
# A longer match, in code points, is replaced as a whole or not at all.
LONGEST_COMPARED = 5_000


@dataclass(frozen=True, slots=True)
class Made:
    """The result of applying confirmed fixes.

    Attributes:
        document: with the fixes applied.
        edits: in order, in code points of the original raw text.
        places: how many places were fixed.
        settled: the verdicts whose fix was applied.
        left: confirmed findings that could not be fixed, and why.
    """

    document: Document
    edits: tuple[Edit, ...] = ()
    places: int = 0
    settled: tuple[Verdict, ...] = ()
    left: tuple[tuple[PlacedFinding, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Fix:
    finding: PlacedFinding
    verdict: Verdict
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """An edit, and the text that a reader should see."""

    edit: Edit
    meant: str


ESCAPES: dict[str, Callable[[str], str]] = {
    HTML: lambda text: escape(text, quote=False),
    MARKDOWN: lambda text: MARKUP.sub(r"\\\g<0>", text),
}


def chosen_edits(finding: PlacedFinding, fix: str | None) -> tuple[Edit, ...]:
    """Return the edits for a confirmed finding; empty if no fix is known.

    Args:
        finding: with its suggestions.
        fix: the replacement for the match; None for the first suggestion, or, for a habit of the text, one
            for each of its places.
    """
    if fix is not None:
        return (Edit(finding.place.span, fix, safe=False),)
    return next(iter(finding.alternatives), ())


def apply_confirmed(
    document: Document,
    report: Report,
    verdicts: Verdicts,
    wanted: Callable[[Report, PlacedFinding, Edit], bool],
    holds: Callable[[str], bool],
) -> Made:
    """Apply all confirmed fixes that are possible.

    Args:
        document: the current document.
        report: its findings, with places in the whole document.
        verdicts: what was confirmed.
        wanted: whether an edit may be made.
        holds: whether the encoding of the file can represent a text.
    """
    fixes: list[_Fix] = []
    left: list[tuple[PlacedFinding, str]] = []
    done: list[Span] = []
    for finding in report.findings:
        if finding.verdict != Judgement.CONFIRMED.value:
            continue
        verdict = verdicts.on(finding, document.uri, document.id)
        assert verdict is not None
        edits = tuple(sorted(chosen_edits(finding, verdict.fix), key=lambda edit: edit.span))
        if not all(wanted(report, finding, edit) for edit in edits):
            continue
        if not edits:
            left.append((finding, "no fix is known"))
        elif not all(holds(edit.text) for edit in edits):
            left.append((finding, "the encoding of the file lacks a character of the fix"))
        elif any(_collide(edit.span, span) for edit in edits for span in done):
            left.append((finding, "another fix was applied at the same place"))
        else:
            done += (edit.span for edit in edits)
            fixes.append(_Fix(finding, verdict, edits))
    fixed, applied, made = _made(document, fixes)
    left += (
        (fix.finding, "the fix cannot be placed around the markup")
        for fix in fixes
        if fix not in made
    )
    return Made(
        document=fixed,
        edits=tuple(sorted(applied, key=lambda edit: edit.span)),
        places=sum(len(fix.edits) for fix in made),
        settled=tuple(fix.verdict for fix in made),
        left=tuple(left),
    )


def _collide(one: Span, other: Span) -> bool:
    return one == other or one.overlaps(other)


def _made(document: Document, fixes: Sequence[_Fix]) -> tuple[Document, list[Edit], list[_Fix]]:
    """Apply as many fixes as read as intended."""
    parts = _ordered(part for fix in fixes for part in next(_ways(document, fix.edits)))
    whole = _with(document, parts) if parts else document
    if whole is not None:
        return whole, [part.edit for part in parts], list(fixes)
    fixed, done, made = document, list[_Part](), list[_Fix]()
    for fix in fixes:
        for way in _ways(document, fix.edits):
            trial = _ordered((*done, *way))
            tried = _with(document, trial)
            if tried is not None:
                fixed, done = tried, trial
                made.append(fix)
                break
    return fixed, [part.edit for part in done], made


def _with(document: Document, parts: Sequence[_Part]) -> Document | None:
    return with_edits(document, [part.edit for part in parts], [part.meant for part in parts])


def _ordered(parts: Iterable[_Part]) -> list[_Part]:
    return sorted(parts, key=lambda part: part.edit.span)


def _ways(document: Document, edits: Sequence[Edit]) -> Iterator[tuple[_Part, ...]]:
    """Yield ways to make the edits: as they are, with escaped text, and between markup."""
    kind = article_kind(document)
    plain = tuple(_Part(edit, edit.text) for edit in edits)
    if kind != HTML:  # where a bare & may be read, yet is not to be written
        yield plain
    if kind not in ESCAPES:
        return
    escaped = ESCAPES[kind]
    yield tuple(_Part(edit.saying(escaped(edit.text)), edit.text) for edit in edits)
    yield plain
    yield tuple(part for edit in edits for part in _between_markup(document, edit, str))
    yield tuple(part for edit in edits for part in _between_markup(document, edit, escaped))


def _between_markup(
    document: Document, edit: Edit, escaped: Callable[[str], str]
) -> Iterator[_Part]:
    """Split the edit into replacements of the characters that differ."""
    prose = document.target
    where = [
        (place, piece.raw_start + place - piece.start)
        for piece in prose.pieces
        if piece.verbatim and piece.raw_start < edit.span.end and piece.raw_end > edit.span.start
        for place in range(piece.start, piece.end)
        if edit.span.start <= piece.raw_start + place - piece.start < edit.span.end
    ]
    old = "".join(prose.text[place] for place, _ in where)
    if not where or len(old) > LONGEST_COMPARED or len(edit.text) > LONGEST_COMPARED:
        yield _Part(edit, edit.text)
        return
    matcher = BoundedMatcher(old, edit.text)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        new = edit.text[j:j_end]
        if i == i_end:
            at = where[i - 1][1] + 1 if i else where[0][1]
            yield _Part(Edit(Span(at, at), escaped(new), safe=False), new)
            continue
        for start, end in _runs([raw for _, raw in where[i:i_end]]):
            yield _Part(Edit(Span(start, end), escaped(new), safe=False), new)
            new = ""


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of consecutive numbers."""
    start = end = places[0]
    for place in places:
        if place > end:
            yield start, end
            start = place
        end = place + 1
    yield start, end
