"""NITF, the news agencies' articles in XML. https://iptc.org/standards/nitf/.

Headlines, summary and text are read; who wrote it, when and for whom is not.
"""

from __future__ import annotations

from typing import Final

from qa.model.language_tag import tag_of
from qa.model.prose import Role
from qa.model.report import Failure
from qa.read.decode import DecodingError
from qa.read.html import HtmlScanner
from qa.read.prose_builder import ProseBuilder, ReadText
from qa.read.units import UnitPart
from qa.read.xml_units import Walker, decoded, walked

WHAT: Final = "NITF"
BLOCKS: Final = {
    **dict.fromkeys(("hl1", "hl2", "hl3"), Role.HEADING),
    **dict.fromkeys(
        ("body.head", "body.content", "body.end", "hedline", "abstract", "block"), Role.PARAGRAPH
    ),
    **dict.fromkeys(("media", "nitf-table", "nitf-table-metadata"), Role.PARAGRAPH),
    "media-caption": Role.CAPTION,
    "bq": Role.QUOTATION,
    "pre": Role.PARAGRAPH,
}
# Of these, nothing is an article's text.
DROPPED: Final = frozenset(
    "head dateline distributor rights byline tagline media-producer media-metadata media-reference "
    "media-object note credit".split()
)


class _Grammar(Walker):
    """Sees whether it is XML, and which language it names."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.lang: str | None = None

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"nitf", "body"}:
            self.lang = self.lang or attributes.get("xml:lang")

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        pass

    def _entity(self, _name: str, _is_parameter: bool) -> None:  # noqa: FBT001  # expat's own
        """Its DTD knows those of HTML."""


def read_nitf(content: bytes, encoding: str | None, lang: str | None) -> tuple[str, ReadText]:
    """The text of an article in NITF, and its prose.

    Raises:
        DecodingError: if it is none, is broken, or is not safe to read.
    """
    raw = decoded(WHAT, content, encoding)
    if isinstance(raw, Failure):
        raise DecodingError(raw.message, raw.line)
    grammar = _Grammar(WHAT, raw)
    broken = walked(grammar)
    if broken:
        raise DecodingError(broken.message, broken.line)
    if grammar.seen_root != "nitf":
        message = f"expected <nitf>, found <{grammar.seen_root}>"
        raise DecodingError(message, 1)
    builder = ProseBuilder(raw)
    scanner = HtmlScanner(raw, builder, blocks=BLOCKS, dropped=DROPPED)
    scanner.feed(0, len(raw))
    return raw, builder.build(lang, tag_of(grammar.lang))
