"""Whether a page documents a program: it shows code."""

from __future__ import annotations

import re
from itertools import islice

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.span import Span
from qa.model.structure import PartKind
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many pieces of code within sentences make a page a manual; a block of code does so by itself.
CODE: int = TUNED["CODE"]
# How files of Markdown are called.
MARKDOWN = (".md", ".markdown", ".mdx")
# Nobody writes articles in these.
FORMATS = (".rst", ".adoc", ".asciidoc", ".asc", ".mdx")
# So many options, a line each, make a page in Markdown a manual: "- **Name**: what it is called".
OPTIONS: int = TUNED["OPTIONS"]
OPTION = expression(r"(?m)^[ \t]{0,12}[-*+] {1,4}(?:\*\*|`)[^*`\n]{1,80}(?:\*\*|`)[ \t]{0,3}:")
# So many pictures from a folder beside that of the page, likewise.
PICTURES: int = TUNED["PICTURES"]
PICTURE = expression(r"!\[[^\]\n]{0,200}\]\(\.\./")
# Pages of a manual lead to one another by the names of their files.
PAGES = expression(r"(?!\w{2,8}:|//)[^?#]{1,300}\.(?:mdx?|rst|adoc)(?:#.{0,200})?$")


def is_documentation(document: Document) -> bool:
    """Whether the page is documentation.

    By its format; or it holds blocks of code, code in sentences, or leads to others' files; or it is in Markdown and lists
    options or shows pictures from a folder of theirs.

    Such pages name things by one word in headings and cells, say the same of many things, and speak
    of buttons and links: what would be the page's own elsewhere is their subject.
    """
    if document.uri.lower().endswith(FORMATS):
        return True
    kinds = [part.kind for part in document.parts]
    return (
        PartKind.BLOCK in kinds
        or kinds.count(PartKind.CODE) >= CODE
        or any(part.kind is PartKind.LINK and PAGES.match(part.key) for part in document.parts)
        or (
            is_markdown(document)
            and (_has(document.raw, OPTION, OPTIONS) or _has(document.raw, PICTURE, PICTURES))
        )
    )


def _has(text: str, what: re.Pattern[str], times: int) -> bool:
    return sum(1 for _ in islice(what.finditer(text), times)) == times


def is_markdown(document: Document) -> bool:
    """Whether the name of the file says that it is Markdown, in capitals as well: "README.MD"."""
    return document.uri.lower().endswith(MARKDOWN)


def is_technical(document: Document) -> bool:
    """Whether a text may have words of a trade: a manual, a page of a project in Markdown."""
    return is_markdown(document) or document.need(is_documentation)


def is_link_text(document: Document, span: Span) -> bool:
    """Whether a stretch is the words of one link, or of several in a row.

    Such words name what they lead to, a page in its own language as often as not.
    """
    starts, ends = document.need(_link_ends)
    return span.start in starts and span.end in ends


def is_in_a_link(document: Document, span: Span) -> bool:
    """Whether a stretch begins the words of a link, or ends them."""
    starts, ends = document.need(_link_ends)
    return span.start in starts or span.end in ends


def _link_ends(document: Document) -> tuple[frozenset[int], frozenset[int]]:
    links = [part.span for part in document.parts if part.kind is PartKind.LINK and part.span]
    return frozenset(span.start for span in links), frozenset(span.end for span in links)
