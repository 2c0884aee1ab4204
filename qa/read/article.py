"""Build the document of an article, the same for files and for texts from programs."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.language_tag import tag_of
from qa.model.prose import Prose
from qa.read.kinds import PLAIN
from qa.read.markup import READERS
from qa.read.prose_builder import ReadText


@dataclass(frozen=True, slots=True)
class GivenText:
    """A text from a program, with its metadata.

    Attributes:
        text: the translation.
        kind: how it is read, one of `READERS`.
        lang: BCP 47 tag; empty for what the text declares.
        source: what was translated, if known.
        source_lang: its tag; None for what it declares.
        source_kind: how it is read; None for `kind`.
        uri: the name of the text in reports.
    """

    text: str
    kind: str = PLAIN
    lang: str = ""
    source: str | None = None
    source_lang: str | None = None
    source_kind: str | None = None
    uri: str = "text"

    def document(self) -> Document:
        """The text and its source, read."""
        reading = READERS[self.kind](self.text, self.lang or None)
        source = None
        if self.source is not None:
            read = READERS[self.source_kind or self.kind](self.source, self.source_lang)
            read.prose.lang = self.source_lang or tag_of(read.lang)
            source = self.source, read
        return article(
            self.uri, self.text, reading, lang=self.lang, source=source,
            source_lang=self.source_lang, format=self.kind,
        )  # fmt: skip


def article(
    uri: str,
    raw: str,
    reading: ReadText,
    *,
    lang: str,
    source: tuple[str, ReadText] | None,
    source_lang: str | None,
    references: Sequence[Prose] = (),
    notes: tuple[str, ...] = (),
    format: str | None = None,
) -> Document:
    """The document of one text.

    Args:
        uri: its name.
        raw: as it was decoded.
        reading: as its reader sees it.
        lang: BCP 47 tag; empty for what the text declares.
        source: what was translated, raw and read, with its language in its prose.
        source_lang: its language, where the source itself is not known.
        references: other translations of the same source.
        notes: what a reader of the report must know about the reading.
        format: how it was read, where its name does not tell.
    """
    lang = lang or tag_of(reading.lang) or ""
    reading.prose.lang = lang
    source_raw, original = source or (None, None)
    return Document(
        id=uri,
        uri=uri,
        raw=raw,
        target=reading.prose,
        source=original.prose if original else None,
        references=tuple(references),
        lang=lang,
        source_lang=original.prose.lang if original else source_lang,
        directives=reading.directives,
        parts=reading.parts,
        source_parts=original.parts if original else (),
        source_raw=source_raw,
        notes=notes,
        format=format,
    )
