"""The editable part of a file on the desk, and how it is written back.

An article is edited as a whole. Of rows and catalogues only the texts are, one below the other, each under
a line of its own that cannot be edited (`SIGN`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any, Protocol

from qa.model.data_classes import dataclass
from qa.model.report import Report
from qa.model.span import Span
from qa.read.kinds import CSV, GETTEXT, JSON_LINES, QT, STRINGS, TMX, TSV, XLIFF, kind_of, packed_by
from qa.read.markup import READERS
from qa.read.options import ReadOptions
from qa.report.offsets import Offsets, OffsetUnit
from qa.serve.line_ends import even, uneven

CATALOGS = frozenset((GETTEXT, XLIFF, TMX, QT)) | STRINGS
ROWS = frozenset((JSON_LINES, CSV, TSV))
LARGEST = 4_000_000  # characters of a file of rows or of a catalogue


class ManuscriptError(ValueError):
    """A file that cannot be edited here, or a draft that does not fit its file; says why."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """What a file holds with a draft in it.

    Attributes:
        raw: the file.
        problems: why a text could not be written, by its number from 0; the file has the old one.
    """

    raw: str
    problems: Mapping[int, str] = field(default_factory=dict)


class Manuscript(Protocol):
    """The text of a file as it is edited."""

    @property
    def text(self) -> str:
        """What is edited, with LF for each line end."""

    def fits(self, draft: str) -> bool:
        """Whether a draft is one of this file."""

    def written(self, draft: str) -> WrittenFile:
        """The file with an edited text.

        Raises:
            ManuscriptError: if the draft has lost the lines that part its texts.
        """

    def locator(self, report: Report, draft: str) -> Callable[[Span, int | None], list[int]]:
        """Where a stretch of a document stands in a draft that was written into this file.

        What is given back takes a place as a finding has it and the line of its row, and gives
        start and end in UTF-16 units.
        """

    def aside(self, draft: str) -> dict[str, Any]:
        """What the page shows besides: names of the texts, and their sources."""


class ArticleText:
    """An article: what is edited is the file."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self.text = even(raw)

    def fits(self, draft: str) -> bool:  # noqa: ARG002  # as others
        """Any is."""
        return True

    def written(self, draft: str) -> WrittenFile:
        """The file with an edited text; lines that are the same keep their ends."""
        return WrittenFile(uneven(draft, self._raw))

    def locator(self, report: Report, draft: str) -> Callable[[Span, int | None], list[int]]:  # noqa: ARG002  # as others
        """Where a stretch of the file stands in the text."""
        offsets = Offsets(self._raw, OffsetUnit.UTF_16, even_lines=True)
        return lambda span, _: [offsets.to_units(span.start), offsets.to_units(span.end)]

    def aside(self, draft: str) -> dict[str, Any]:  # noqa: ARG002  # as others
        """Nothing."""
        return {}


def can_be_opened(path: str) -> bool:
    """Whether the desk can edit a file of this name."""
    kind = kind_of(path)
    return kind in READERS or (kind in CATALOGS | ROWS and not packed_by(path))


def manuscript_of(path: str, raw: str, options: ReadOptions) -> Manuscript:
    """The text of a file as it is edited.

    Raises:
        ManuscriptError: if the file cannot be edited here.
    """
    kind = kind_of(path)
    if kind not in CATALOGS | ROWS:
        return ArticleText(raw)
    if len(raw) > LARGEST:
        message = f"longer than {LARGEST:,} characters; cut it into several files"
        raise ManuscriptError(message)
    from qa.serve.sheet import CatalogSheet, RowSheet

    return (CatalogSheet if kind in CATALOGS else RowSheet)(path, raw, options)
