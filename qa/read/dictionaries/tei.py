"""Dictionaries in TEI, as FreeDict's sources are."""

from __future__ import annotations

from qa.model.report import Failure
from qa.read.dictionaries.entry import DictionaryEntry, DictionaryError, entry
from qa.read.units import UnitPart
from qa.read.xml_units import Walker, decoded, walked


def read_tei(path: str, content: bytes) -> list[DictionaryEntry | None]:
    """The entries: `orth` of each `entry` with the `quote` of its translations.

    Raises:
        DictionaryError: if it is not well-formed, or has no entries.
    """
    raw = decoded(path, content, None)
    if isinstance(raw, Failure):
        raise DictionaryError(str(raw))
    walker = _Tei(path, raw)
    broken = walked(walker)
    if broken is not None:
        raise DictionaryError(str(broken))
    if not walker.entries:
        message = f"{path}: no entries in it; expected TEI with <entry>, <orth> and <quote>"
        raise DictionaryError(message)
    return walker.entries


class _Tei(Walker):
    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.entries: list[DictionaryEntry | None] = []
        self._heads: list[str] = []
        self._quotes: list[str] = []
        self._translates = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if name == "entry":
            self._heads, self._quotes, self._translates = [], [], 0
        elif name == "cit":
            # Examples are quotations, too.
            self._translates = attributes.get("type") in {"trans", "translation"}
        elif name == "orth" or (name == "quote" and self._translates):
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        if name == "entry":
            self.entries += [entry(head, self._quotes) for head in self._heads]
        elif parts is not None:
            said = "".join([part.text for part in parts])
            (self._heads if name == "orth" else self._quotes).append(said)
