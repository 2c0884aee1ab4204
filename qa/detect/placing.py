"""Place findings in their file: lines and columns, excerpts, fingerprints."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import unescape
from itertools import accumulate
from typing import TYPE_CHECKING

from qa.model.checksums import sha256
from qa.model.document import Document, Origin, Row
from qa.model.expression import expression
from qa.model.finding import Finding, Suggestion
from qa.model.memory import WORDS_KEPT
from qa.model.needs import Needs
from qa.model.report import Edit, Place, PlacedFinding, Witness
from qa.model.span import Span
from qa.model.span_set import SpanSet

if TYPE_CHECKING:
    import hashlib

# How much of a segment is shown before and after a finding, in code points.
EXCERPT = 60
# Byte offsets are recorded at every this many code points, so that none is far from a known one.
STRIDE = 256
LINE_END = expression(r"\r\n?|\n")

# Markup characters: a fix that removes one is not safe.
MARKUP = "<>*_~`[]{}|\\$%"


class Lines(Needs):
    """The lines and columns of a text; lines end with LF, CR or CR LF."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ascii = text.isascii()
        self._known = {}

    def place(self, span: Span, offset: int = 0) -> Place:
        """Return the place of `span`; `offset` is the start of the text in its file."""
        line, column = self._locate(span.start)
        end_line, end_column = self._locate(span.end)
        if self._ascii and not offset:
            return Place(span, line, column, end_line, end_column, column, end_column)
        if offset:
            first, indent = self._locate(offset)
            line, column = line - first + 1, column - (indent - 1 if line == first else 0)
            end_column -= indent - 1 if end_line == first else 0
            end_line = end_line - first + 1
        return Place(
            Span(span.start - offset, span.end - offset) if offset else span,
            line,
            column,
            end_line,
            end_column,
            self._byte_column(span.start, column),
            self._byte_column(span.end, end_column),
        )

    def _byte_column(self, position: int, column: int) -> int:
        """Return the 1-based column in bytes of UTF-8."""
        if self._ascii:
            return column
        return self._bytes(position) - self._bytes(position - column + 1) + 1

    def _bytes(self, position: int) -> int:
        """Return the number of UTF-8 bytes before `position`."""
        known = position // STRIDE
        return self.need(_counts)[known] + _size(self.text[known * STRIDE : position])

    def _locate(self, position: int) -> tuple[int, int]:
        starts = self.need(_starts)
        index = bisect_right(starts, position) - 1
        return index + 1, position - starts[index] + 1


def _starts(lines: Lines) -> list[int]:
    """The offset of each line; computed on demand, since most texts have no finding."""
    return [0, *(match.end() for match in LINE_END.finditer(lines.text))]


def _counts(lines: Lines) -> list[int]:
    """The number of UTF-8 bytes before each STRIDE code points."""
    sizes = (
        _size(lines.text[start : start + STRIDE]) for start in range(0, len(lines.text), STRIDE)
    )
    return [0, *accumulate(sizes)]


def _grid_rows(lines: Lines) -> SpanSet:
    """The rows of tables that are drawn, each a line."""
    rows = []
    start = 0
    for line in lines.text.split("\n") if "+--" in lines.text else ():
        row = line.strip()
        if len(row) > 1 and row.startswith("|") and row.endswith("|"):
            rows.append(Span(start, start + len(line)))
        start += len(line) + 1
    return SpanSet(rows)


class Placer:
    """Places findings of one document in its file."""

    def __init__(self, document: Document, sentences: Sequence[Span]) -> None:
        self._document = document
        self._sentences = sentences
        self._lines = Lines(document.raw)
        self._seen: Counter[bytes] = Counter()
        self._digests: dict[int, hashlib._Hash] = {}
        self._words: dict[str, str] = {}

    def findings(self, findings: Iterable[Finding]) -> list[PlacedFinding]:
        """Place all findings of the document in its file; call it once."""
        return [self.finding(finding) for finding in findings]

    def _same(self, words: str) -> str:
        """Intern a string, since findings of a text often share theirs."""
        if len(self._words) >= WORDS_KEPT:
            self._words.clear()
        return self._words.setdefault(words, words)

    def comments(self, findings: Iterable[tuple[Finding, Span]]) -> list[PlacedFinding]:
        """Place findings outside the prose, each given with its span in the raw text."""
        return [self._moved(self.finding(finding), span) for finding, span in findings]

    def _moved(self, fault: PlacedFinding, span: Span) -> PlacedFinding:
        row = self._row_at(span)
        place, text = self._place(span, row), span.of(self._document.raw)
        return replace(fault, place=place, text=text, before="", after="")

    def finding(self, finding: Finding) -> PlacedFinding:
        """Place the next finding in the file; equal ones in a sentence are numbered."""
        document = self._document
        raw_span = document.target.to_raw(finding.span)
        row = self._row_at(raw_span)
        before, after = self._around(finding.span)
        # A fix shares the place of its finding, and equal texts are shared, to save memory.
        own = self._place(raw_span, row)
        same = self._same

        def edit(suggestion: Suggestion) -> Edit:
            is_whole = suggestion.span == finding.span
            raw = raw_span if is_whole else document.target.to_raw(suggestion.span)
            place = own if is_whole else self._place(raw, row)
            return Edit.on(place, same(suggestion.text), self._is_safe(suggestion, raw))

        edits = tuple(map(edit, finding.suggestions))
        # Where a text has a habit, what is related and what is suggested are in one order, at the same places.
        following = zip(finding.suggestions, edits, strict=True)

        def place_of(span: Span) -> Place:
            shared = next((edit.place for other, edit in following if other.span == span), None)
            return shared or self._place(document.target.to_raw(span), row)

        return PlacedFinding(
            rule=finding.rule,
            category=finding.category,
            severity=finding.severity,
            confidence=finding.confidence,
            place=own,
            text=same(raw_span.of(document.raw)),
            message=same(finding.message),
            suggestions=edits,
            related=tuple(
                Witness(
                    related.rule,
                    place_of(related.span),
                    same(related.span.of(document.target.text)),
                    same(related.message),
                )
                for related in finding.related
            ),
            before=same(before),
            after=same(after),
            fingerprint=self._fingerprint(finding),
            row=row.id if row and len(document.rows) > 1 else None,
            row_line=row.line if row else None,
            kind=finding.kind,
        )

    def _is_safe(self, suggestion: Suggestion, raw_span: Span) -> bool:
        """Whether the suggestion may be applied without review: it is safe and removes no markup.

        Spaces that were typed as entities are intentional, too. `raw_span` is its place in the document's raw text, not in
        a row or in the file.
        """
        if not suggestion.safe:
            return False
        written = raw_span.of(self._document.raw)
        raw = unescape(written)  # "&lt;b&gt;" is a tag in a catalogue
        shown = suggestion.span.of(self._document.target.text)
        if "&" in written and shown.isspace():
            return False
        if len(suggestion.text) != len(written) and self._is_in_grid(raw_span):
            return False
        return raw == shown or all(raw.count(sign) <= shown.count(sign) for sign in MARKUP)

    def _is_in_grid(self, span: Span) -> bool:
        """Whether the place is in a cell of a table that is drawn: its lines have one length (reStructuredText)."""
        rows = self._lines.need(_grid_rows)
        return not rows.is_empty and all(
            rows.contains(Span(at, at)) for at in (span.start, span.end)
        )

    def _row_at(self, span: Span) -> Row | None:
        rows = self._document.rows
        if not rows:
            return None
        index = bisect_right(rows, span.start, key=lambda row: row.span.start) - 1
        return rows[max(0, index)]

    def _place(self, span: Span, row: Row | None) -> Place:
        if row is None:
            place = self._lines.place(span)
            origin = self._document.origin
            return place if origin is None else _in_file(place, origin)
        if not row.span.contains(span):
            span = Span(
                min(max(span.start, row.span.start), row.span.end),
                min(max(span.end, row.span.start), row.span.end),
            )
        return self._lines.place(span, row.span.start)

    def _around(self, span: Span) -> tuple[str, str]:
        prose = self._document.target
        segment = prose.segment_at(span.start)
        if segment is None:
            return "", ""
        left = max(segment.span.start, span.start - EXCERPT)
        right = min(segment.span.end, span.end + EXCERPT)
        before = " ".join(prose.text[left : span.start].split(" ")).replace("\n", " ")
        after = prose.text[span.end : right].replace("\n", " ") if right > span.end else ""
        if left > segment.span.start:
            before = "…" + before
        if right < segment.span.end:
            after += "…"
        return before, after

    def _fingerprint(self, finding: Finding) -> str:
        """Hash sentence, rule and match; equal findings in a document are numbered."""
        text = self._document.target.text
        index = bisect_right(self._sentences, finding.span.start, key=lambda s: s.start) - 1
        made = self._digest(index).copy()
        made.update(_bytes(f"{finding.rule}\x1f{finding.span.of(text)}"))
        self._seen[made.digest()] += 1
        made.update(b"\x1f%d" % self._seen[made.digest()])
        return made.hexdigest()[:16]

    def _digest(self, index: int) -> hashlib._Hash:
        """Hash a sentence with normalized white space; long ones only once."""
        known = self._digests.get(index)
        if known is None:
            sentence = self._sentences[index].of(self._document.target.text) if index >= 0 else ""
            known = sha256(_bytes(" ".join(sentence.split()) + "\x1f"))
            self._digests[index] = known
        return known


def _in_file(place: Place, origin: Origin) -> Place:
    """Map a place in a document to the file that the document is a part of."""
    first, last = place.line == 1, place.end_line == 1
    byte_column, end_byte_column = place.byte_column, place.end_byte_column
    if first and byte_column is not None:
        byte_column += origin.byte_columns
    if last and end_byte_column is not None:
        end_byte_column += origin.byte_columns
    return Place(
        place.span.moved(origin.start),
        place.line + origin.lines,
        place.column + (origin.columns if first else 0),
        place.end_line + origin.lines,
        place.end_column + (origin.columns if last else 0),
        byte_column,
        end_byte_column,
    )


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
