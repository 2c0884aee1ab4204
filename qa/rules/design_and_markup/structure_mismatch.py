"""A page of documentation that is not built as its source is."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.page_structure import (
    StructureChange,
    StructureDifference,
    differences,
    first_words,
    renamed_setting,
)
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.structure import PartKind
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

SHOWN: int = TUNED["SHOWN"]


class StructureMismatch(DocumentRule):
    """A heading, table, code block or front-matter key from the source is missing or changed.

    Systems drop the marks of headings, break tables, lose code blocks, and translate the keys in the
    front matter, so that no program finds them. The rule compares the levels of headings, the columns
    of tables, the number of code blocks, and the keys of the front matter. The finding is placed
    where the part should be, or on the passage before it.

    A translation that lacks more than three parts of a kind, or a quarter of them, was made from an
    earlier version of the page, and nothing is reported. Images and links are checked by
    `link-mismatch`.

    Works on Markdown, reStructuredText and AsciiDoc with a source in the same format. The columns of tables are
    compared in Markdown only.
    """

    id = "structure-mismatch"
    category = Category.MARKUP_TAG
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    examples = (
        Example(
            "# Anleitung\n\nEins.\n\n## Einrichtung\n\nZwei.\n\n⟦Benutzung⟧\n\nDrei.\n\n## Ende\n\nVier.",
            source="# Guide\n\nOne.\n\n## Setup\n\nTwo.\n\n## Usage\n\nThree.\n\n## End\n\nFour.",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
        Example(
            "| ⟦Name⟧ | Wert |\n|---|---|\n| a | 1 |",
            source="| Name | Value | Default |\n|---|---|---|\n| a | 1 | 0 |",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
        Example(
            "⟦So startet man es:⟧\n\nDann hält man es an:\n\n```\nstop\n```",
            source="This is how to start it:\n\n```\nstart\n```\n\nThen stop it:\n\n```\nstop\n```",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
        Example(
            "---\ntitel: Anleitung\nweight: 1\n---\n\n⟦Eins.⟧",
            source="---\ntitle: Guide\nweight: 1\n---\n\nOne.",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
        Example(
            "---\ntitle: Anleitung\n---\n\n## Einrichtung\n\nEins.\n\n| a | b |\n|---|---|\n| c | d |",
            source="---\ntitle: Guide\n---\n\n## Setup\n\nOne.\n\n| a | b |\n|---|---|\n| c | d |",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if not document.source_parts or not document.target.text:
            return
        for one in differences(document, PartKind.SECTION):
            yield self.finding(one.place, _of_section(one, document))
        for one in differences(document, PartKind.TABLE):
            told = "A table from the source is missing."
            if one.other is not None:
                told = (
                    f"This table has {one.other.key} columns; in the source it has {one.part.key}."
                )
            yield self.finding(one.place, told)
        for one in differences(document, PartKind.BLOCK):
            if one.change is StructureChange.LOST:
                of = f" ({one.part.key[:SHOWN]})" if one.part.key else ""
                yield self.finding(one.place, f"A code block from the source{of} is missing here.")
        renamed = renamed_setting(document)
        if renamed is not None:
            lost, new = renamed
            told = f"The front matter has “{new[:SHOWN]}” where the source has “{lost[:SHOWN]}”."
            yield self.finding(first_words(document.target), told)


def _of_section(one: StructureDifference, document: Document) -> str:
    assert document.source is not None
    text = " ".join(one.part.span.of(document.source.text).split())
    if not any(map(str.isalnum, text)):  # a heading that is code
        text = next(
            (
                part.key
                for part in document.source_parts
                if part.kind is PartKind.HEADING and part.span == one.part.span
            ),
            text,
        )
    text = text[:SHOWN]
    if one.change is StructureChange.LOST:
        return f"The heading “{text}” from the source is missing here."
    assert one.other is not None
    return f"This heading is level {one.other.key}; in the source it is level {one.part.key}."
