"""Qt Linguist: messages with their translations in XML (.ts)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model.document import Document
from qa.model.report import Failure
from qa.read.placeholders import Syntax
from qa.read.units import BilingualFile, UnitPart, UnitsBuilder, translated_into
from qa.read.xml_units import MOST_TOLD, Walker, decoded, walked

# States of a translation that is not, or no longer, used.
OBSOLETE: Final = frozenset(("vanished", "obsolete"))
SYNTAX: Final = Syntax(flags=frozenset(("qt-format",)), strings=True)


class _Qt(Walker):
    """Gathers the source of each message and its translation, or the forms of it."""

    def __init__(self, uri: str, raw: str, *, untranslated: bool) -> None:
        super().__init__(uri, raw)
        self.builder = UnitsBuilder(raw)
        self.lang: str | None = None
        self.source_lang: str | None = None
        self._untranslated = untranslated
        self._source: list[UnitPart] | None = None
        self._forms: list[list[UnitPart]] = []
        self._state = ""
        self._line = 0
        self._numerus = False

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element outside of texts."""
        if name == "TS":
            self.lang = attributes.get("language", "").replace("_", "-") or None
            self.source_lang = attributes.get("sourcelanguage", "").replace("_", "-") or None
        elif name == "message":
            self._source, self._forms, self._state = None, [], ""
            self._line = self.line
            self._numerus = attributes.get("numerus") == "yes"
        elif name == "source":
            self.gather()
        elif name == "translation":
            self._state = attributes.get("type", "")
            if not self._numerus:
                self.gather()
        elif name in {"numerusform", "lengthvariant"}:
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        """The end of a text, or of a message."""
        if parts is not None:
            if name == "source":
                self._source = parts
            elif name != "translation" or not self._numerus:
                self._forms.append(parts)
        elif name == "message":
            self._finish()

    def _finish(self) -> None:
        if self._state in OBSOLETE or self._source is None:
            return
        forms = [form for form in self._forms if any(part.text.strip() for part in form)]
        if not forms:
            self.builder.skip("not translated")
        elif self._state == "unfinished" and not self._untranslated:
            self.builder.skip("marked as unfinished")
        else:
            for number, form in enumerate(forms):
                free = self._numerus and number < len(forms) - 1
                self.builder.add(f"line {self._line}", form, self._source, free=free, syntax=SYNTAX)


def read_qt(file: BilingualFile) -> Iterator[Document | Failure]:
    """The file as a document; a Failure for each thing in it that is wrong."""
    raw = decoded(file.uri, file.content, file.encoding)
    if isinstance(raw, Failure):
        yield raw
        return
    walker = _Qt(file.uri, raw, untranslated=file.untranslated)
    broken = walked(walker)
    yield from walker.failures[:MOST_TOLD]
    if broken:
        yield broken
        if not walker.builder.count:
            return
    elif walker.seen_root != "TS":
        yield Failure(file.uri, f"expected <TS>, found <{walker.seen_root}>", line=1)
        return
    yield walker.builder.build(
        file.uri,
        translated_into(walker.lang, walker.source_lang or file.source_lang, file.lang),
        walker.source_lang or file.source_lang,
        catalogue=True,
    )
