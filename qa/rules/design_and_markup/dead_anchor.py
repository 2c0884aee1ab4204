"""Links to a place on the page that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.structure import dead_anchors
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class DeadAnchor(DocumentRule):
    """A link points to a heading that has a different name in the translation.

    Programs make the anchor of a heading from its words. Once the heading "Local setup" is
    translated, `#local-setup` leads nowhere. Either the link has to be translated with it, or the
    heading has to keep its anchor (`## Lokale Einrichtung {#local-setup}`).

    Reported only if the links of the source lead to its own headings, which shows how anchors are
    made. Works on Markdown with a source in Markdown.
    """

    id = "dead-anchor"
    category = Category.LINK
    severity = Severity.MAJOR
    confidence = 0.95
    needs_source = True
    examples = (
        Example(
            "Lesen Sie, [⟦wie man es einrichtet⟧](#local-setup), dann, [wie man es startet](#starten).\n\n"
            "## Lokale Einrichtung\n\nEins.\n\n## Starten\n\nZwei.",
            source="Read [how to set it up](#local-setup), then [how to run it](#run-it).\n\n"
            "## Local setup\n\nOne.\n\n## Run it\n\nTwo.",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
        Example(
            "Siehe [Einrichtung](#setup).\n\n## Einrichtung { #setup }\n\nEins.",
            source="See [Setup](#setup).\n\n## Setup\n\nOne.",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for part in dead_anchors(document) if document.source_parts else ():
            yield self.finding(
                part.span, f"“{part.key[:80]}” does not match any heading or anchor on this page."
            )
