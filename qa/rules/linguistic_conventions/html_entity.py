"""HTML entities that nobody decoded."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from qa.analyse.front_matter import is_in_front_matter
from qa.compare.beside import unit_at
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Entities, those that were encoded twice, and those that a tokenizer took apart ("& quot ;").
ENTITY = expression(
    r"&(?:amp;){0,5}(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|& ?(?:amp ?; ?)?(?:# ?0?(?:39|34|38|160)|quot|apos|nbsp|amp|lt|gt) ?;"
    r"|&(?:quot|nbsp|apos|#0?39)(?![\w=;])"
)
# Those that are found without their semicolon.
BARE = ("&quot", "&nbsp", "&apos", "&#39", "&#039")
SPACED = expression(r"\s+")
# Signs that markup cannot write otherwise, and the end of an element, which tells markup.
MARKUP, TAG = frozenset("&<>\"'"), expression(r"</\w{1,40}>|<\w{1,40}/>")
DECODINGS: int = TUNED["DECODINGS"]


class HtmlEntity(DocumentRule):
    """An HTML entity is left in the text.

    "&quot;", "&#39;" and "&amp;amp;" are left if a page is decoded one time too few, or if a system
    takes an entity apart ("& quot ;"). In HTML and Markdown files, entities are decoded before the
    text is checked, and only those that a reader would see are reported.
    """

    id = "html-entity"
    category = Category.CHARACTER_ENCODING
    severity = Severity.MINOR
    confidence = 0.99
    trigger = ("&",)
    excused_by_source = True
    examples = (
        Example("⟦&quot;⟧We agree,⟦&quot;⟧ he said.", fixed='"We agree," he said.'),
        Example("It⟦&#39;⟧s Tom ⟦&amp;amp;⟧ Jerry.", fixed="It's Tom & Jerry."),
        Example("10⟦&nbsp;⟧km, a ⟦& quot ;⟧big⟦& quot ;⟧ one"),
        Example("AT&T and R&D; Q&A; Marks & Spencer; salt & pepper; a&b;"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        units = _Units(document)
        for match in ENTITY.finditer(text):
            written = match.group()
            decoded = _decoded(SPACED.sub("", written))
            if decoded is None:
                continue
            span = Span(match.start(), match.end())
            if text[max(0, span.start - 1) : span.start] == "\\":
                continue  # a page on how to write it
            if is_in_front_matter(document, span):
                continue  # a title that the page sets as it is
            if decoded in "<>" and units.tells_of_markup(span.start):
                continue
            if document.catalogue and decoded in MARKUP and units.is_of_markup(span.start):
                continue
            # "Blair&#191;s": a mark that was lost before it was written as an entity.
            lost = decoded == "¿" and text[max(0, span.start - 1) : span.start].isalpha()
            yield self.finding(
                span,
                f"Unescaped HTML entity “{written}” (“{decoded}”).",
                fix=_whole(document, written) or decoded,
                safe=not lost,
            )


class _Units:
    """What the units of a bilingual file tell of entities; each is asked once, however many it has."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._telling: dict[Span, bool] = {}
        self._of_markup: dict[Span, bool] = {}

    def tells_of_markup(self, position: int) -> bool:
        """Whether the source beside writes an angle bracket of a tag as an entity: "&lt;head>"."""
        document, unit = self._document, unit_at(self._document, position)
        if unit is None or document.source is None or document.source_raw is None:
            return False
        if unit.target not in self._telling:
            written = document.source.to_raw(unit.source).of(document.source_raw)
            self._telling[unit.target] = "&lt;" in written or "&gt;" in written
        return self._telling[unit.target]

    def is_of_markup(self, position: int) -> bool:
        """Whether the string has tags: then “&amp;” is how its markup writes the sign."""
        document, unit = self._document, unit_at(self._document, position)
        if unit is None:
            return False
        if unit.target not in self._of_markup:
            written = document.target.to_raw(unit.target).of(document.raw)
            self._of_markup[unit.target] = TAG.search(written) is not None
        return self._of_markup[unit.target]


def _whole(document: Document, entity: str) -> str | None:
    """The entity with its semicolon, if it has lost that and the source has it whole: it belongs there."""
    if entity.endswith(";") or entity not in document.need(_whole_in_source):
        return None
    return f"{entity};"


def _whole_in_source(document: Document) -> frozenset[str]:
    """The entities without their semicolons that the source has whole; it is asked once for each."""
    source = document.source_raw or ""
    return frozenset(entity for entity in BARE if f"{entity};" in source)


def _decoded(entity: str) -> str | None:
    """What the entity stands for; None if it is none."""
    if not entity.endswith(";"):
        entity += ";"
    for _ in range(DECODINGS):
        further = unescape(entity)
        if further == entity:
            return None
        entity = further
        if not entity.startswith("&") or len(entity) == 1:
            return None if len(entity) > 2 or entity == "\ufffd" else entity
    return None
