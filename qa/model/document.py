"""The document: a translation, its source if there is one, and where both came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Any

from qa.model.data_classes import dataclass
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.language_tag import HUB, primary
from qa.model.needs import Needs
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.structure import Part
from qa.model.terms import Term


@dataclass(frozen=True, slots=True)
class Directive:
    """A suppression comment in the file.

    `verb` is "ignore", "off" or "on"; `rules` are ids or category prefixes, empty for all.
    `span` is in code points of the raw text, `position` is its offset in the prose.
    """

    verb: str
    rules: tuple[str, ...]
    span: Span
    position: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table.

    `span` is the row's text in the document's raw text, `line` the 1-based line of the file on which the row
    starts. `source` is the row's source in the document's `source_raw`, None for a row without one.
    `other_sources` counts the other sources that have the same text, among the rows that were read together.
    """

    id: str
    line: int
    span: Span
    source: Span | None = None
    other_sources: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """Non-prose content of a unit: a placeholder or an inline tag.

    Attributes:
        key: what must be the same in source and translation.
        shown: the code as the file has it, for messages.
        span: its position, in code points of the prose; empty for a tag around words.
    """

    key: str
    shown: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the target and its source, as a bilingual file pairs them.

    Spans are in code points of the two proses. Several units may share a source.
    """

    id: str
    target: Span
    source: Span
    target_codes: tuple[Code, ...] = ()
    source_codes: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The offset of a document's raw text in a file that holds several.

    Attributes:
        start: code points of the file before it.
        lines: line ends before it.
        columns: code points before it on its first line.
        byte_columns: the same in bytes of UTF-8.
    """

    start: int
    lines: int
    columns: int
    byte_columns: int


@dataclass(frozen=True)
class Document(Needs):
    """One article, or the rows of a table that belong together.

    Attributes:
        id: the row's id, or the path.
        uri: the file, as given; "-" for standard input.
        raw: the decoded file; for rows, their texts joined by blank lines.
        target: the translation.
        source: the source text, if known.
        references: other translations of the same source into the same language.
        lang, source_lang: BCP 47 tags; `lang` is empty until it is settled, `source_lang` None if unknown.
        directives: suppression comments, in order.
        rows: the rows of the document, in order; empty for a file of prose.
        units: the pairs of a bilingual file, in order; empty where pairs are not given.
        catalogue: whether the units are the strings of a program, not one running text: then one string is no
            evidence of how another should be written.
        parts, source_parts: what the two texts hold besides words: links, images, code.
        source_raw: the raw text of the source; None if it was not kept.
        terms: the user's termbase.
        notes: remarks for the reader of the report.
        format: how the text was read, if its name does not tell.
        assumed: what was assumed without being declared, each with the reason.
        newsroom: what is known of names beyond this document.
        origin: where `raw` begins in the file, if it is a stretch of it; None for the whole file.
    """

    id: str
    uri: str
    raw: str
    target: Prose
    source: Prose | None = None
    references: tuple[Prose, ...] = ()
    lang: str = HUB
    source_lang: str | None = None
    directives: tuple[Directive, ...] = ()
    rows: tuple[Row, ...] = ()
    units: tuple[Unit, ...] = ()
    catalogue: bool = False
    parts: tuple[Part, ...] = ()
    source_parts: tuple[Part, ...] = ()
    source_raw: str | None = None
    terms: tuple[Term, ...] = ()
    notes: tuple[str, ...] = ()
    format: str | None = None
    assumed: tuple[str, ...] = ()
    newsroom: Newsroom = NO_NEWSROOM
    origin: Origin | None = None
    _known: dict[Callable[..., Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def languages(self) -> tuple[str, ...]:
        """The primary subtags of the source and target languages that are known."""
        both = (primary(self.source_lang), primary(self.lang))
        return tuple(dict.fromkeys(filter(None, both)))

    def forget(self) -> None:
        """Free the cached analyses of the document and its texts."""
        self._known.clear()
        for prose in (self.target, self.source, *self.references):
            if prose is not None:
                prose.forget()

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_known": {}}
