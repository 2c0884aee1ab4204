"""Open texts: their findings as diagnostics and code actions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.checker import Checker, Format, format_of
from qa.edit.article_file import ArticleFile, ArticleFileError
from qa.edit.line_matcher import LineMatcher
from qa.lsp.places import Places
from qa.model.data_classes import dataclass
from qa.model.mqm import Severity
from qa.model.needs import Needs
from qa.model.reading import Reading
from qa.model.report import Edit, PlacedFinding
from qa.model.span import Span
from qa.report.offsets import OffsetUnit
from qa.report.page_words import sureness
from qa.rules.catalogue import catalogue

if TYPE_CHECKING:
    from lsprotocol import types

MOST_RELATED = 20
SOURCE_SHOWN = 200  # code points of a sentence of the source
DISMISS, CONFIRM = "qa.dismiss", "qa.confirm"


@dataclass(frozen=True)
class OpenText(Needs):
    """A text that an editor has open, and what is found in it.

    Attributes:
        uri: how the editor calls it.
        version: the editor's count of its changes; None if it does not count.
        text: as the editor has it.
        checker: how it was checked.
        format: how it was read.
        path: the file, as verdicts and settings see it.
        reading: what was found.
        places: positions in it.
        source: the file of its source, with its text; None without one.
    """

    uri: str
    version: int | None
    text: str
    checker: Checker
    format: Format
    path: str
    reading: Reading
    places: Places
    source: tuple[Path, str] | None = None
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def check(
        cls,
        uri: str,
        version: int | None,
        text: str,
        *,
        path: Path,
        checker: Checker,
        unit: OffsetUnit,
    ) -> OpenText:
        """Check a text as it is now."""
        beside = checker.source_path(str(path))
        source = None
        if beside is not None:
            try:
                source = (beside, ArticleFile.read(str(beside)).raw)
            except (ArticleFileError, OSError):
                source = None
        format = format_of(str(path))
        reading = checker.read_text(
            text,
            format=format,
            source=source[1] if source else None,
            source_format=format_of(str(source[0])) if source else None,
            uri=str(path),
        )
        places = Places(text, unit)
        return cls(uri, version, text, checker, format, str(path), reading, places, source)

    @property
    def findings(self) -> tuple[PlacedFinding, ...]:
        """What is found."""
        return self.reading.report.findings

    def diagnostics(self, unit: OffsetUnit) -> Iterator[types.Diagnostic]:
        """What the editor shows: each finding, and as a hint each further place of a habit."""
        from lsprotocol import types

        levels = {
            Severity.CRITICAL: types.DiagnosticSeverity.Error,
            Severity.MAJOR: types.DiagnosticSeverity.Error,
            Severity.MINOR: types.DiagnosticSeverity.Warning,
            Severity.NEUTRAL: types.DiagnosticSeverity.Information,
        }
        source_places = Places(self.source[1], unit) if self.source else None
        for finding in self.findings:
            verdict = "" if finding.verdict is None else f", {finding.verdict}"
            yield types.Diagnostic(
                range=self.places.range(finding.place.span),
                message=f"{finding.message} ({sureness(finding.confidence)}{verdict})",
                severity=levels[finding.severity],
                code=finding.rule,
                source="qa",
                related_information=[
                    *self._witnesses(finding),
                    *self._translated(finding, source_places),
                ]
                or None,
                data={"fingerprint": finding.fingerprint},
            )
            for witness in finding.related:
                if witness.rule == finding.rule and witness.place.span != finding.place.span:
                    yield types.Diagnostic(
                        range=self.places.range(witness.place.span),
                        message=finding.message,
                        severity=types.DiagnosticSeverity.Hint,
                        code=finding.rule,
                        source="qa",
                        data={"fingerprint": finding.fingerprint},
                    )

    def _witnesses(self, finding: PlacedFinding) -> Iterator[types.DiagnosticRelatedInformation]:
        from lsprotocol import types

        for witness in finding.related[:MOST_RELATED]:
            place = types.Location(self.uri, self.places.range(witness.place.span))
            yield types.DiagnosticRelatedInformation(place, witness.message or witness.text)

    def _translated(
        self, finding: PlacedFinding, places: Places | None
    ) -> Iterator[types.DiagnosticRelatedInformation]:
        """The sentence of the source that stands behind a finding."""
        from lsprotocol import types

        prose = self.reading.source
        if places is None or prose is None or self.source is None:
            return
        at = finding.place.span
        # Where the passages stand in the file: in order, and apart.
        passages = self.need(_passages)
        index = bisect_right(passages, at.start, key=lambda passage: passage[0].start) - 1
        for raw, source in passages[max(index, 0) : index + 1]:
            if raw.start <= at.start < raw.end:
                said = " ".join(source.of(prose.text).split())
                cut = said if len(said) <= SOURCE_SHOWN else said[: SOURCE_SHOWN - 1] + "…"
                uri = self.source[0].resolve().as_uri()
                place = types.Location(uri, places.range(prose.to_raw(source)))
                yield types.DiagnosticRelatedInformation(place, f"Source: {cut}")

    def at(self, span: Span) -> list[PlacedFinding]:
        """The findings that touch a stretch."""
        return [
            finding
            for finding in self.findings
            if any(_touch(span, place) for place in finding.places)
        ]

    def actions(
        self, place: types.Range, diagnostics: list[types.Diagnostic]
    ) -> Iterator[types.CodeAction]:
        """What can be done about the findings in a range."""
        from lsprotocol import types

        for finding in self.at(self.places.span(place)):
            shown = [
                diagnostic
                for diagnostic in diagnostics
                if isinstance(diagnostic.data, dict)
                and diagnostic.data.get("fingerprint") == finding.fingerprint
            ]
            for number, way in enumerate(finding.alternatives):
                yield types.CodeAction(
                    title=_title(finding, way),
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=shown or None,
                    is_preferred=number == 0 or None,
                    edit=self._edit(way),
                )
            for title, command in (
                ("The text is right: dismiss", DISMISS),
                ("The finding is right: confirm, to be fixed later", CONFIRM),
            ):
                if finding.verdict is not None and command == CONFIRM:
                    continue
                arguments = [self.uri, finding.fingerprint]
                yield types.CodeAction(
                    title=f"{title} [{finding.rule}]",
                    kind=types.CodeActionKind.QuickFix,
                    diagnostics=shown or None,
                    command=types.Command(title, command, arguments=arguments),
                )

    def fix_all(self) -> types.CodeAction | None:
        """Apply all that is certain; None if nothing is."""
        from lsprotocol import types

        fixed = self.checker.fix(
            self.text,
            format=self.format,
            source=self.source[1] if self.source else None,
            source_format=format_of(str(self.source[0])) if self.source else None,
            uri=self.path,
        )
        if not fixed.applied:
            return None
        edits = tuple(_line_edits(self.text, fixed.text))
        count = f"{fixed.applied} fix" + ("es" if fixed.applied > 1 else "")
        return types.CodeAction(
            title=f"Apply {count} that {'are' if fixed.applied > 1 else 'is'} certain",
            kind=types.CodeActionKind.SourceFixAll,
            edit=self._edit(edits),
        )

    def _edit(self, edits: tuple[Edit, ...]) -> types.WorkspaceEdit:
        from lsprotocol import types

        changes = [types.TextEdit(self.places.range(edit.span), edit.text) for edit in edits]
        return types.WorkspaceEdit(changes={self.uri: changes})

    def hover(self, position: types.Position) -> types.Hover | None:
        """What convinced the rule, and its page."""
        from lsprotocol import types

        offset = self.places.offset(position)
        found = self.at(Span(offset, offset))
        if not found:
            return None
        parts = []
        for finding in found:
            lines = [
                f"**{finding.rule}** ({finding.severity.value}, {sureness(finding.confidence)})"
            ]
            lines.append(_plain(finding.message))
            lines += (
                f"- {_plain(witness.message)} (line {witness.place.line})"
                for witness in finding.related[:MOST_RELATED]
            )
            rule = catalogue().get(finding.rule)
            if rule is not None:
                lines.append(rule.page())
            parts.append("\n\n".join(lines))
        text = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts))
        return types.Hover(text, self.places.range(found[0].place.span))


def _passages(text: OpenText) -> list[tuple[Span, Span]]:
    """Each passage in the file, with what it translates; in order."""
    to_raw = text.reading.target.to_raw
    return sorted((to_raw(target), source) for target, source in text.reading.pairs)


def _touch(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _title(finding: PlacedFinding, way: tuple[Edit, ...]) -> str:
    """What a fix does, in a line."""
    if len(way) > 1:
        return f"Fix {len(way)} places [{finding.rule}]"
    (edit,) = way
    at = finding.place.span
    new = edit.text
    if at.contains(edit.span):
        start, end = edit.span.start - at.start, edit.span.end - at.start
        new = finding.text[:start] + edit.text + finding.text[end:]
    if not new.strip():
        return f"{'Put one space' if new else 'Take it out'} [{finding.rule}]"
    return f"“{' '.join(new.split())[:80]}” [{finding.rule}]"


def _plain(text: str) -> str:
    """Text of an article in Markdown: none of it is markup."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()<>#+-.!|&~" else c for c in text)


def _line_edits(old: str, new: str) -> Iterator[Edit]:
    """The lines that differ."""
    ours, theirs = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in ours:
        starts.append(starts[-1] + len(line))
    for tag, i, i_end, j, j_end in LineMatcher(ours, theirs).get_opcodes():
        if tag != "equal":
            yield Edit(Span(starts[i], starts[i_end]), "".join(theirs[j:j_end]), safe=True)
