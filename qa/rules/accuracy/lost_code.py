"""Code of the source that the translation lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.compare.structure import lost_parts
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.structure import PartKind
from qa.rules.base import DocumentRule, Example

# What a program says is translated in code as well: "Hello".
STRING = expression(r"([\"'])[^\"']*\1", re.DOTALL)


class LostCode(DocumentRule):
    """Inline code from the source is missing.

    Systems translate the names in documentation, or leave them out: "the `ul` element" becomes
    "this element". Code that occurs elsewhere on the translated page, or in place without its
    backticks, is not missing, and neither is code that was translated: then there is other code in
    its place.

    Works on Markdown, reStructuredText and AsciiDoc with a source in the same format.
    """

    id = "lost-code"
    category = Category.OMISSION
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    examples = (
        Example(
            "⟦Sie können dieses Element für Listen nehmen.⟧ Setzen Sie `margin` auf `auto`.",
            source="You can use the `ul` element for lists. Set `margin` to `auto`.",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
        Example(
            "Das Element ul nimmt man für Listen, `rot` für Farben.",
            source="Use the `ul` element for lists, `red` for colors.",
            lang="de",
            source_lang="en",
            markdown=True,
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if not document.source_parts:
            return
        for lost in lost_parts(document, PartKind.CODE, ()):
            if lost.other is None and not STRING.fullmatch(lost.part.key):
                yield self.finding(
                    lost.place, f"The code “{lost.part.key[:60]}” from the source is missing."
                )
