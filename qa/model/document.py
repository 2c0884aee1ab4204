"""A translation, its source where there is one, and where both came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.language_tag import HUB, primary
from qa.model.needs import Needs
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.structure import Part
from qa.model.terms import Term


@dataclass(frozen=True, slots=True)
class Directive:
    """A comment in the file that speaks to this program.

    `verb` is "ignore", "off" or "on"; `rules` are ids or category prefixes, empty for all.
    `span` is in code points of the raw text, `position` the place in the prose where it stands.
    """

    verb: str
    rules: tuple[str, ...]
    span: Span
    position: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: `span` is where its text stands in the document's raw text.

    `line` is the 1-based line of the file on which the row starts; `source` is where its source
    stands in the document's `source_raw`, None for a row without one. `other_sources` is how many
    other sources have the same text among the rows that were read together with it.
    """

    id: str
    line: int
    span: Span
    source: Span | None = None
    other_sources: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """What a unit holds besides prose: a placeholder, an inline tag.

    Attributes:
        key: what must be the same in source and translation.
        shown: the code as the file has it, for messages.
        span: where it stands, in code points of the prose; empty for a tag around words.
    """

    key: str
    shown: str
    span: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the target and what it translates, as a bilingual file pairs them.

    Spans are in code points of the two proses. Several units may share a source.
    """

    id: str
    target: Span
    source: Span
    target_codes: tuple[Code, ...] = ()
    source_codes: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the raw text of a document begins in its file, where the file holds more than one.

    Attributes:
        start: how many code points of the file stand before it.
        lines: how many line ends.
        columns: how many code points of its first line stand before it.
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
        uri: the file, relative as it was given; "-" for standard input.
        raw: the file as decoded; of rows, their texts joined by blank lines.
        target: the translation.
        source: what was translated, if known.
        references: other translations of the same source into the same language.
        lang, source_lang: BCP 47 tags; `lang` empty until it is settled, `source_lang` None if
            not known.
        directives: comments that speak to this program, in order.
        rows: the rows that the document is made of, in order; empty for a file of prose.
        units: the pairs of a bilingual file, in order; empty where pairs are not given.
        catalogue: whether the units are a program's strings, labels for the most part, and not
            one text: no string then bears witness to how another is written.
        parts, source_parts: what the two texts are made of besides words: links, images, code.
        source_raw: the raw text to which the source leads back; None if nobody kept it.
        terms: what the user wants translated by what.
        notes: what a reader of the report must know about the reading.
        format: how the text was read, where its name does not tell.
        assumed: what nobody declared and was taken for granted, each with the reason.
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
        """The primary subtags of the languages of the source and the target, if they are known."""
        both = (primary(self.source_lang), primary(self.lang))
        return tuple(dict.fromkeys(filter(None, both)))

    def forget(self) -> None:
        """Forget what was worked out about it and its texts, to make room."""
        self._known.clear()
        for prose in (self.target, self.source, *self.references):
            if prose is not None:
                prose.forget()

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_known": {}}
