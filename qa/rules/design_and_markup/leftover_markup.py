"""Tags in what should be plain prose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.analyse.front_matter import is_in_front_matter
from qa.compare.beside import unit_at
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.structure import PartKind
from qa.read.placeholders import OPTION_OF_USAGE
from qa.rules.base import DocumentRule, Example

# Elements of HTML that stand in articles; a tag needs one of them, so that "<name>" is none.
ELEMENTS = (
    "a|abbr|address|article|aside|b|big|blockquote|body|br|button|caption|center|cite|code|dd|del|"
    "div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|"
    "input|ins|label|li|link|main|mark|meta|nav|object|ol|option|p|picture|pre|q|script|section|"
    "select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|"
    "thead|time|title|tr|u|ul|video|x|g|ph|bpt|ept"
)
# Engines put a space behind the bracket; of these no formula is made.
SPACED = "br|li|div|span|strong|ul|ol|h[1-6]|img|iframe"
TAG = expression(
    rf"<(?:{ELEMENTS})(?:\s+(?:[^\W\d_]|[:@*(\[])[\w:@*.()\[\]-]{{0,40}}(?=[\s=/>])[^<>]{{0,500}}|\s{{1,20}})?/?>|<\s?/\s?(?:{ELEMENTS})\s?>|"
    rf"<\s(?:{SPACED})\s?/?>|<!--[^<>]{{0,300}}-->",
    re.IGNORECASE,
)
CODES = "b|i|u|s|url|img|quote|code|size|color|font|list|center|spoiler|caption|embed|gallery|video"
CODE = expression(rf"\[(?P<close>/)?(?P<name>{CODES})(?:[= ][^\[\]\n]{{1,300}})?\]", re.IGNORECASE)

# What pages are built of; a text that names a language of the web and shows one of these shows code to its reader.
BUILDING = expression(
    r"</?(?:html|head|body|div|script|style|iframe|form|input|link|meta|nav|section|svg|textarea)\b",
    re.IGNORECASE,
)
LANGUAGE_OF_WEB = expression(r"(?<![\w<>/.])(?:X?HTML5?|CSS3?|JavaScript|PHP|XML)(?![\w<>])")


class LeftoverMarkup(DocumentRule):
    """An HTML or BBCode tag is left in the text.

    Tags that readers should not see come from pages that were not cleaned, or from a system that
    put them back in the wrong place. A text that speaks of HTML, CSS or JavaScript and shows a tag that
    pages are built of shows its reader code, and is left alone. A word in brackets such as "[b]ut" is not a tag: forum codes
    are reported only if they have a closing tag.
    """

    id = "leftover-markup"
    category = Category.MARKUP_TAG
    severity = Severity.MAJOR
    confidence = 0.98
    trigger = ("<", "[/")
    excused_by_source = True
    examples = (
        Example("First line⟦<br>⟧second line.", fixed="First line second line."),
        Example('A ⟦<a href="x.html">⟧link⟦</a>⟧ and a ⟦</ b>⟧.'),
        Example("The towns of ⟦< li>⟧Dover and ⟦< strong>⟧Bonn; a < li and li > b."),
        Example("This is ⟦[b]⟧bold⟦[/b]⟧ text."),
        Example("Coat 800 yen <PRE _ /WAG, Inc. TEL03-5791-1501> Socks 12 yen."),
        Example("The HTML is short:\n\n<div><b>one</b></div>\n\nA <div> has no look of its own."),
        Example("In HTML, `<p>` opens a paragraph; write <p></p> and not <p />.", markdown=True),
        Example("The paper praised HTML.⟦<br>⟧The mayor did not."),
        Example("If a < b and c > d, “[b]ut” he said; <name> and <3; [i]t was; List [a]."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        if "<" in text and not _shows_code(document):
            told = _told(document)
            for match in TAG.finditer(text):
                if not (
                    match.group() in told
                    or _is_named(document, match)
                    or _is_of_template(document, match)
                ):
                    yield self._found(text, match)
        if "[/" in text:
            matches = list(CODE.finditer(text))
            closed = {m["name"].lower() for m in matches if m["close"]}
            for match in matches:
                if match["name"].lower() in closed:
                    yield self._found(text, match)

    def _found(self, text: str, match: re.Match[str]) -> Finding:
        span = Span(match.start(), match.end())
        glued = (
            text[span.start - 1 : span.start].isalnum() and text[span.end : span.end + 1].isalnum()
        )
        breaks = (
            match.group().lower().startswith(("<br", "<p", "</p", "<div", "</div", "<li", "</li"))
        )
        fix = " " if glued and breaks else ""
        return self.finding(span, f"Leftover HTML tag: “{match.group()}”.", fix=fix)


def _shows_code(document: Document) -> bool:
    """Whether the text is about pages of the web, so that its tags are there to be read: some are set as code, or build a page."""
    text = document.target.text
    if LANGUAGE_OF_WEB.search(text) is None:
        return False
    as_code = (part.key for part in document.parts if part.kind is PartKind.CODE)
    return BUILDING.search(text) is not None or any(TAG.match(key) for key in as_code)


def _is_named(document: Document, match: re.Match[str]) -> bool:
    """Whether the tag is all that a string of a catalogue says: it names a tag."""
    unit = unit_at(document, match.start()) if document.catalogue else None
    if unit is None or document.source is None:
        return False
    said, source = (
        unit.target.of(document.target.text),
        unit.source.of(document.source.text),
    )
    # An argument of a line of usage: "-s <script>".
    return said.strip() == match.group() or OPTION_OF_USAGE.search(source) is not None


def _told(document: Document) -> frozenset[str]:
    """The tags that the source, read as plain text, shows its reader as often: it speaks of markup."""
    if document.source is None:
        return frozenset()
    there = Counter(TAG.findall(document.source.text))
    here = Counter(TAG.findall(document.target.text))
    return frozenset(tag for tag, times in here.items() if there[tag] >= times)


def _is_of_template(document: Document, match: re.Match[str]) -> bool:
    """Whether a template makes the tag, or sets what the head of the file says into the page."""
    span = Span(match.start(), match.end())
    raw = document.target.to_raw(span).of(document.raw)
    if any(mark in raw for mark in ("{{", "{%", "<%", "\\>")) or raw[:1] == "\\":
        return True  # or a sign that the author wrote as such: "\\<link\\>"
    return is_in_front_matter(document, span)
