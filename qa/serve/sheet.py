"""Files of many texts on the desk: each text is edited, the file around them is not.

Texts of rows are shown as they read; what is put in is written as JSON or the table asks. Texts of
catalogues are shown as the file has them, escapes and tags included: what is put in is taken as it is
where the file can then be read, and escaped where it cannot.
"""

from __future__ import annotations

import io
import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from qa.edit.catalog_edits import can_be_edited, escapes, reread
from qa.edit.line_matcher import changed_part
from qa.edit.row_fixes import RowFixes
from qa.model.bounded_matcher import BoundedMatcher
from qa.model.data_classes import dataclass
from qa.model.document import Code, Document
from qa.model.expression import expression
from qa.model.prose import OBJECT, Prose
from qa.model.report import Failure, Report
from qa.model.span import Span
from qa.read.cells import CellWords, RowWords, UnwritableError
from qa.read.files import read_documents, records_of
from qa.read.kinds import kind_of
from qa.read.options import ReadOptions
from qa.report.offsets import Offsets, OffsetUnit, utf_16_length
from qa.report.page_text import direction
from qa.serve.line_ends import even, uneven
from qa.serve.manuscript import ManuscriptError, WrittenFile

# The line above each text. https://www.unicode.org/charts/PDF/U2400.pdf
SIGN = "␞"
WORDS = expression(r"\\?+.\w*+", re.DOTALL)
LONGEST_COMPARED = 10_000  # characters of two texts
BROKEN = "the lines between the texts were changed"
EMPTIED = "a text of this file cannot be emptied here"
UNWRITABLE = "the file could not be read with these words in this place"


@dataclass(frozen=True, slots=True)
class SheetText:
    """One text of a file.

    Attributes:
        id: what the file calls it.
        text: as it is edited, with its own line ends.
        at: of a row, the line on which it starts; in a catalogue, the code point of the file.
        source: what it translates, if known.
    """

    id: str
    text: str
    at: int
    source: str | None = None


class Sheet:
    """The texts of a file, one below the other.

    Args:
        path: the file; it is not read.
        raw: what it holds, decoded.
        options: how it is read.

    Raises:
        ManuscriptError: if it cannot be edited here.
    """

    def __init__(self, path: str, raw: str, options: ReadOptions) -> None:
        self._path, self._raw, self._options = path, raw, options
        self.lang = self.source_lang = ""
        self.entries = list(self._read())
        if not self.entries:
            message = "no text in it can be edited"
            raise ManuscriptError(message)
        if any(SIGN in entry.text for entry in self.entries):
            message = f"a text holds {SIGN}, with which texts are parted here"
            raise ManuscriptError(message)
        self.text = "\n".join(f"{SIGN}\n{even(entry.text)}" for entry in self.entries)

    def _read(self) -> Iterator[SheetText]:
        raise NotImplementedError

    def _written(self, changed: Mapping[int, str]) -> WrittenFile:
        raise NotImplementedError

    def written(self, draft: str) -> WrittenFile:
        """The file with the texts of a draft."""
        changed: dict[int, str] = {}
        texts = self._texts(draft)
        for number, (entry, text) in enumerate(zip(self.entries, texts, strict=True)):
            if text != even(entry.text):
                changed[number] = uneven(text, entry.text)
        return self._written(changed) if changed else WrittenFile(self._raw)

    def fits(self, draft: str) -> bool:
        """Whether a draft has the texts of the file, each under its line."""
        try:
            self._texts(draft)
        except ManuscriptError:
            return False
        return True

    def _texts(self, draft: str) -> list[str]:
        found: list[list[str]] = []
        for line in draft.split("\n"):
            if line == SIGN:
                found.append([])
            elif not found or SIGN in line:
                raise ManuscriptError(BROKEN)
            else:
                found[-1].append(line)
        if len(found) != len(self.entries):
            raise ManuscriptError(BROKEN)
        return ["\n".join(lines) for lines in found]

    def _content(self) -> bytes:
        # As UTF-8, whatever the file says of itself: it was decoded already.
        return BOM_UTF8 + self._raw.encode("utf-8", "surrogatepass")

    def _number(self, report: Report, span: Span, line: int | None) -> tuple[int, int]:
        """The text in which a finding stands, and where it begins in the finding's coordinates."""
        raise NotImplementedError

    def locator(self, report: Report, draft: str) -> Callable[[Span, int | None], list[int]]:
        """Where a stretch of a document stands in a draft that was written into this file."""
        texts, starts = self._texts(draft), _starts(draft)
        known: dict[int, Callable[[int], int]] = {}

        def located(span: Span, line: int | None) -> list[int]:
            number, begin = self._number(report, span, line)
            to_draft = known.get(number)
            if to_draft is None:
                to_draft = known[number] = _way(self.entries[number].text, texts[number])
            start = starts[number] + to_draft(span.start - begin)
            return [start, max(start, starts[number] + to_draft(span.end - begin))]

        return located

    def aside(self, draft: str) -> dict[str, Any]:
        """The names of the texts, and their sources."""
        starts = _starts(draft)
        spans = [
            [start, start + utf_16_length(text)]
            for start, text in zip(starts, self._texts(draft), strict=True)
        ]
        found: dict[str, Any] = {"names": [entry.id for entry in self.entries]}
        if any(entry.source for entry in self.entries):
            rows = [
                {"at": span, "parts": [[entry.source or "—", number, False]]}
                for number, (entry, span) in enumerate(zip(self.entries, spans, strict=True))
            ]
            lang = self.source_lang
            found["source"] = {"lang": lang, "dir": direction(lang), "rows": rows, "pairs": spans}
        return found


class RowSheet(Sheet):
    """JSON lines, CSV and TSV."""

    def _read(self) -> Iterator[SheetText]:
        stream = io.BytesIO(self._content())
        for record in records_of(self._path, stream, kind_of(self._path), None):
            if isinstance(record, Failure):
                raise ManuscriptError(str(record).removeprefix(self._path))
            self.lang = self.lang or str(record.lang or self._options.lang)
            self.source_lang = str(record.source_lang or self._options.source_lang or "")
            name = record.id.removeprefix(f"{self._path}:")
            yield SheetText(name, record.text, record.line, record.source)

    def _written(self, changed: Mapping[int, str]) -> WrittenFile:
        try:
            return WrittenFile(self._with(changed))
        except UnwritableError:
            pass
        good: dict[int, str] = {}
        problems: dict[int, str] = {}
        for number, text in changed.items():
            try:
                self._with({number: text})
            except UnwritableError:
                problems[number] = UNWRITABLE
            else:
                good[number] = text
        return WrittenFile(self._with(good), problems)

    def _with(self, changed: Mapping[int, str]) -> str:
        fixes = RowFixes(self._path, replace(self._options, encoding=None), self._content())
        for number, text in changed.items():
            entry = self.entries[number]
            fixes.put(RowWords(entry.at, entry.text, (_difference(entry.text, text),)))
        return fixes.rewritten().decode("utf-8-sig", "surrogatepass")

    def _number(self, report: Report, span: Span, line: int | None) -> tuple[int, int]:  # noqa: ARG002  # as others
        at = line or report.line or 0
        index = bisect_right(self.entries, at, key=lambda entry: entry.at) - 1
        return max(index, 0), 0


class CatalogSheet(Sheet):
    """Strings of programs and bilingual files."""

    def _read(self) -> Iterator[SheetText]:
        self._ways: dict[tuple[int, str], str | None] = {}
        found = list(read_documents(self._path, self._options, self._content()))
        failures = [item for item in found if isinstance(item, Failure)]
        documents = [item for item in found if isinstance(item, Document)]
        if failures or len(documents) != 1 or not can_be_edited(documents[0]):
            message = str(failures[0]) if failures else "nothing can be written into this format"
            raise ManuscriptError(message.removeprefix(f"{self._path}: "))
        (self._document,) = documents
        document = self._document
        self.lang, self.source_lang = document.lang, document.source_lang or ""
        end = 0
        for name, span, source in _stretches(document):
            place = document.target.to_raw(span)
            if place.start < end:
                message = "its texts overlap"
                raise ManuscriptError(message)
            end = place.end
            yield SheetText(name, place.of(document.raw), place.start, source)

    def _written(self, changed: Mapping[int, str]) -> WrittenFile:
        good: dict[int, str] = {}
        problems: dict[int, str] = {}
        for number, text in changed.items():
            way = self._way(number, text)
            if way is None:
                problems[number] = UNWRITABLE if text.strip() else EMPTIED
            else:
                good[number] = way
        if len(good) > 1 and not self._reads(good):  # each alone can be read
            return WrittenFile(self._raw, problems | dict.fromkeys(good, UNWRITABLE))
        return WrittenFile(self._with(good), problems)

    def _way(self, number: int, text: str) -> str | None:
        """What is to stand in the file so that it holds a text; None if it cannot."""
        key = number, text
        if key not in self._ways:
            old = self.entries[number].text
            ways = [text]
            for way in escapes(self._document):
                ways += _escaped_ways(old, text, way)
            if self._raw.isascii() and any(map(str.isascii, ways)):
                ways = [one for one in ways if one.isascii()]
            self._ways[key] = next((one for one in ways if self._reads({number: one})), None)
        return self._ways[key]

    def _with(self, texts: Mapping[int, str]) -> str:
        parts: list[str] = []
        at = 0
        for number, text in sorted(texts.items()):
            entry = self.entries[number]
            parts += self._raw[at : entry.at], text
            at = entry.at + len(entry.text)
        return "".join((*parts, self._raw[at:]))

    def _reads(self, texts: Mapping[int, str]) -> bool:
        """Whether the file can be read with these texts in it, and all others are as they were."""
        again = reread(self._document, self._with(texts))
        if again is None:
            return False
        before, after = list(_stretches(self._document)), list(_stretches(again))
        same = len(before) == len(after) and (
            not self._document.units or [one[0] for one in before] == [one[0] for one in after]
        )
        return same and all(
            # As it was put there, and not cut off.
            again.target.to_raw(new[1]).of(again.raw).strip() == texts[number].strip()
            if number in texts
            else old[1].of(self._document.target.text) == new[1].of(again.target.text)
            for number, (old, new) in enumerate(zip(before, after, strict=True))
        )

    def _number(self, report: Report, span: Span, line: int | None) -> tuple[int, int]:  # noqa: ARG002  # as others
        index = bisect_right(self.entries, span.start, key=lambda entry: entry.at) - 1
        number = max(index, 0)
        return number, self.entries[number].at


def _stretches(document: Document) -> Iterator[tuple[str, Span, str | None]]:
    """Each text of a catalogue: its name, where it stands in the prose, and its source."""
    if not document.units:  # strings without a source
        for segment in document.target.segments:
            line = document.raw.count("\n", 0, document.target.to_raw(segment.span).start) + 1
            yield f"line {line}", segment.span, None
        return
    source = document.source
    for unit in document.units:
        told = None if source is None else _shown(source, unit.source, unit.source_codes)
        yield unit.id, unit.target, told


def _shown(prose: Prose, span: Span, codes: Sequence[Code]) -> str:
    """A text with its placeholders and tags as the file has them."""
    parts: list[str] = []
    at = span.start
    for code in sorted(codes, key=lambda code: code.span.start):
        if code.span and at <= code.span.start and code.span.end <= span.end:
            parts += prose.text[at : code.span.start], code.shown
            at = code.span.end
    parts.append(prose.text[at : span.end])
    return "".join(parts).replace(OBJECT, "▢")


def _difference(old: str, new: str) -> CellWords:
    """What is to be put in the place of what, so that one text becomes the other."""
    start, end, new_end = changed_part(old, new)
    return CellWords(start, end, new[start:new_end])


def _escaped_ways(old: str, new: str, escaped: Callable[[str], str]) -> Iterator[str]:
    """The new text with what the old one does not have escaped, the likeliest way first."""
    start, end, put = _difference(old, new)
    if len(old) + len(new) <= LONGEST_COMPARED:
        before, after = WORDS.findall(old), WORDS.findall(new)
        matcher = BoundedMatcher(before, after)
        words: list[tuple[str, bool]] = []
        for tag, _, _, j, j_end in matcher.get_opcodes():
            words += ((word, tag == "equal") for word in after[j:j_end])
        yield "".join(word if same else _kept(word, escaped) for word, same in words)
        yield "".join(word if same else escaped(word) for word, same in words)
    yield old[:start] + escaped(put) + old[end:]


def _kept(word: str, escaped: Callable[[str], str]) -> str:
    """A word escaped; one that is an escape already is taken for what it is."""
    return word if word.startswith("\\") else escaped(word)


def _way(raw: str, shown: str) -> Callable[[int], int]:
    """Where a code point of a text in the file stands in the same text of a draft, in UTF-16."""
    offsets = Offsets(raw, OffsetUnit.UTF_16, even_lines=True)
    evened = even(raw)
    if evened == shown:
        length = utf_16_length(shown)
        return lambda point: min(max(offsets.to_units(max(point, 0)), 0), length)
    start, end, new = _difference(evened, shown)
    first, last = utf_16_length(evened[:start]), utf_16_length(evened[:end])
    middle, length = utf_16_length(new), utf_16_length(shown)

    def to_draft(point: int) -> int:
        at = offsets.to_units(max(point, 0))
        if at <= first:
            return at
        if at >= last:
            return min(at - last + first + middle, length)
        return min(at, first + middle)

    return to_draft


def _starts(draft: str) -> list[int]:
    """Where each text of a draft begins, in UTF-16 units."""
    found: list[int] = []
    at = 0
    for line in draft.split("\n"):
        at += utf_16_length(line) + 1
        if line == SIGN:
            found.append(at)
    return found
