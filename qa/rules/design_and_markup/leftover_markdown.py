"""Marks of Markdown in what should be plain prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analyse.documentation import is_markdown
from qa.compare.beside import source_beside
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.letters import CAPITAL, SMALL
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

# "__init__" is a name of Python; who makes a word bold writes "**bold**", or "__Bold words__".
# "__DIR__ . '/views'" joins a constant to a string; "We did __NOT__." ends a quotation.
BOLD = expression(
    r"(?<![\w*])\*\*(?=[^\s*])(?P<stars>[^*\n]{1,300}?)(?<=[^\s*])\*\*(?![\w*])"
    rf"|(?<!\w)__(?![{SMALL}]{{1,30}}__)(?![{CAPITAL}]{{1,30}}__\s?[.+]\s?[\"'][^\s])"
    r"(?=[^\s_])(?P<lines>[^_\n]{1,300}?)(?<=[^\s_])__(?!\w)"
)
HEADING = expression(r"^[ \t]{0,3}(#{2,6}[ \t]+|#[ \t]+(?=[^\W\d_]))(?=\S)", re.MULTILINE)
FENCE = expression(r"^[ \t]{0,3}(```[\w-]{0,20}|~~~[\w-]{0,20})[ \t]*$", re.MULTILINE)
LINK = expression(r"(?<!!)\[(?P<label>[^\[\]\n]{1,300})\]\((?:\ufffc|/)[^()\s]{0,300}\)")

# An element whose content is Markdown: kramdown, Python-Markdown, PHP Markdown Extra.
MARKDOWN_WITHIN = expression(
    r"<\w{1,20}\s(?:[^<>]{0,300}?\s)?markdown(?:\s?=\s?[\"']?(?:1|block|span|true)\b|\s?>|\s[^=<>])"
)
LONGEST_LINE = 4000


class LeftoverMarkdown(DocumentRule):
    """Markdown is left in the text: `**bold**`, `## Heading`, a code fence.

    Language models write Markdown unless instructed otherwise. In a plain text, in rows or on a
    page, readers see the markup itself. Markdown files are parsed, so their own markup is not
    reported.
    """

    id = "leftover-markdown"
    category = Category.MARKUP_TAG
    severity = Severity.MINOR
    confidence = 0.98
    trigger = ("**", "__", "#", "```", "~~~", "](")
    excused_by_source = True
    examples = (
        Example("⟦### ⟧The dam broke", fixed="The dam broke"),
        Example("The ⟦**mayor**⟧ resigned.", fixed="The mayor resigned."),
        Example("⟦```text⟧\nThe dam broke.\n⟦```⟧"),
        Example("Read ⟦[the report](/2021/report)⟧ today.", fixed="Read the report today."),
        Example("Footnotes* and ** stars; a** b**; 2**3; C# and #hashtag; # 1 in the charts."),
        Example("Fill in: ____ and __."),
        Example("He loads __DIR__.'/views/badge.php' and __FILE__ . \"/x\" first."),
        Example("“We did ⟦__NOT__⟧.” He left.", fixed="“We did NOT.” He left."),
        Example("Leave __init__.py empty, then:\nimport mill\n# then run it\nmill.run()"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for finding in self._all(document):
            source = source_beside(document, finding.span)
            if source is None and document.source is not None:
                source = document.source.text  # a dialect of both pages that nobody knows
            if source is not None and _mark(finding.span.of(document.target.text)) in source:
                continue
            if not _is_beside_tags(document, finding.span):
                yield finding

    def _all(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        if "**" in text or "__" in text:
            for match in BOLD.finditer(text):
                inner = match["stars"] or match["lines"]
                yield self._found(Span(*match.span()), match.group(), inner)
        if "#" in text:
            for match in HEADING.finditer(text):
                if _is_comment(text, match):
                    continue
                yield self._found(Span(*match.span(1)), match[1].strip(), "")
        if "```" in text or "~~~" in text:
            for match in FENCE.finditer(text):
                yield self._found(Span(*match.span(1)), match[1], "")
        if "](" in text:
            for match in LINK.finditer(text):
                yield self._found(Span(*match.span()), f"[{match['label']}](…)", match["label"])

    def _found(self, span: Span, shown: str, fix: str) -> Finding:
        return self.finding(span, f"Leftover Markdown: “{shown}”.", fix=fix)


def _is_comment(text: str, heading: re.Match[str]) -> bool:
    """Whether a single sign stands right below another line, as comments of programs do, and headings hardly ever."""
    line = heading.start()
    return heading[1].strip() == "#" and text[max(0, line - 2) : line].strip(" \t") not in {
        "",
        "\n",
        "\n\n",
    }


def _mark(written: str) -> str:
    """The sign that makes it Markdown: a source that has it too wants it."""
    return "](" if written[:1] == "[" else written[:2].strip()


def _is_beside_tags(document: Document, span: Span) -> bool:
    """Whether a Markdown file has the marks behind a tag, where dialects read them, or do not.

    On its line, or in a file with elements that say so: `<div markdown="1">`.
    """
    if not is_markdown(document):
        return False
    raw, place = document.raw, document.target.to_raw(span).start
    first = max(0, place - LONGEST_LINE)
    if raw[max(first, raw.rfind("\n", first, place) + 1) : place].lstrip().startswith("<"):
        return True
    return document.need(has_markdown_within)


def has_markdown_within(document: Document) -> bool:
    """Whether an element of a Markdown file says that its content is Markdown."""
    return MARKDOWN_WITHIN.search(document.raw) is not None
