"""Placeholders and tags that the translation loses, adds or changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.compare.align.bilingual import pairs
from qa.model.document import Code, Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.read.placeholders import MARKS, codes
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class PlaceholderMismatch(DocumentRule):
    """A placeholder or a tag of the source is missing in the translation, or was changed.

    `%s`, `%(n)d`, `{name}`, `{{title}}` and inline tags stand for what a program puts in. Without
    them a message says too little, with others the program may crash. Their order is free, since
    languages put words in different places.

    In bilingual files (XLIFF, gettext, TMX) inline elements such as `<g>`, `<x/>` and `<ph>` are
    compared as well. A translation of a plural message may leave its number out where the form
    stands for one.
    """

    id = "placeholder-mismatch"
    category = Category.DO_NOT_TRANSLATE
    severity = Severity.MAJOR
    confidence = 0.97
    needs_source = True
    examples = (
        Example(
            "Hello ⟦{nom}⟧, you have %d new messages.",
            source="Bonjour {name}, vous avez %d nouveaux messages.",
            source_lang="fr",
        ),
        Example(
            "⟦The file could not be found.⟧",
            source="Die Datei %(path)s wurde nicht gefunden.",
            source_lang="de",
        ),
        Example(
            "Write to {{editor}} about ⟦{{title}}⟧ now.",
            source="Schreiben Sie jetzt an {{editor}}.",
            source_lang="de",
        ),
        Example(
            "On %2$s at %1$s.",
            source="Um %1$s Uhr am %2$s.",
            source_lang="de",
        ),
        Example(
            "It is 100% sure and 50% dearer, say 20%.",
            source="Es ist 100%ig sicher und 50 % teurer, so etwa 20 Prozent.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None:
            return
        if document.units:
            for unit in document.units:
                if unit.target_codes != unit.source_codes:
                    yield from self._compared(unit.target, unit.target_codes, unit.source_codes)
            return
        if not MARKS.search(document.target.text) and not MARKS.search(document.source.text):
            return
        here, there = _codes(document.target), _codes(document.source)
        # What stands elsewhere in the text was moved, or the alignment errs.
        surplus = Counter(code.key for code in here)
        surplus.subtract(code.key for code in there)
        uneven = {key for key, count in surplus.items() if count}
        if not uneven:
            return
        here = [code for code in here if code.key in uneven]
        there = [code for code in there if code.key in uneven]
        for pair in document.need(pairs):
            yield from self._compared(
                pair.target, _within(here, pair.target), _within(there, pair.source)
            )

    def _compared(
        self, place: Span, target: Sequence[Code], source: Sequence[Code]
    ) -> Iterator[Finding]:
        added, lost = _surplus(target, source), _surplus(source, target)
        for code in tuple(added):
            other = next((one for one in lost if _kind(one) == _kind(code)), None)
            if other is None:
                continue
            added.remove(code)
            lost.remove(other)
            yield self.finding(
                code.span or place,
                f"“{code.shown}” stands where the source has “{other.shown}”.",
                fix=other.shown if code.span else None,
            )
        for code in added:
            yield self.finding(code.span or place, f"“{code.shown}” is not in the source.")
        if lost:
            shown = ", ".join(f"“{code.shown}”" for code in lost[:5])
            more = f" and {len(lost) - 5} more" if len(lost) > 5 else ""
            verb = "is" if len(lost) == 1 else "are"
            yield self.finding(place, f"{shown}{more} of the source {verb} missing.")


def _surplus(here: Sequence[Code], there: Sequence[Code]) -> list[Code]:
    """The codes that are in the first more often; of a pair of tags only the first."""
    counts = Counter(code.key for code in there)
    found: list[Code] = []
    for code in here:
        if counts[code.key]:
            counts[code.key] -= 1
        else:
            found.append(code)
    if any(not code.key.startswith("</") for code in found):
        found = [code for code in found if not code.key.startswith("</")]
    return found


def _kind(code: Code) -> str:
    """Tags stand for tags, placeholders for placeholders."""
    return "tag" if code.key.startswith("<") else "placeholder"


def _codes(prose: Prose) -> list[Code]:
    text = prose.text
    return [
        Code(found.key, text[found.start : found.end], Span(found.start, found.end))
        for found in codes(text)
        if found.key and not found.key.startswith("<")
    ]


def _within(codes: Sequence[Code], span: Span) -> list[Code]:
    return [code for code in codes if span.start <= code.span.start < span.end]
