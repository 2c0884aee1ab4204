"""Termbases: CSV and TSV with named columns, and TBX."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator

from qa.files.opening import read_file
from qa.model.language_tag import primary
from qa.model.report import Failure
from qa.model.terms import Term
from qa.read.decode import DecodingError, decode
from qa.read.units import UnitPart
from qa.read.xml_units import Walker, decoded, walked

COLUMNS = ("source", "target", "forbidden", "case", "pos", "note")
# Parts several wordings in one cell.
BETWEEN = "|"
YES = frozenset(("1", "yes", "true", "x", "y", "case"))
FORBIDDEN = frozenset(
    ("deprecatedterm-admn-sts", "supersededterm-admn-sts", "deprecated", "forbidden")
)


class TermsError(ValueError):
    """A termbase that cannot be read; the text names the file, the line and the reason."""


def read_terms(path: str, lang: str, source_lang: str | None) -> tuple[Term, ...]:
    """The terms of a file.

    Args:
        path: a .csv, .tsv or .tbx file.
        lang: BCP 47 tag of the translations, for TBX.
        source_lang: the same of the sources; None takes the first other language.

    Raises:
        TermsError: if it cannot be read, or a row is not as it should be.
    """
    try:
        content = read_file(path)
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        message = f"{path}: {told}"
        raise TermsError(message) from None
    if os.path.splitext(path)[1].lower() == ".tbx":  # noqa: PTH122
        return _tbx(path, content, lang, source_lang)
    try:
        text = decode(content)
    except DecodingError as error:
        message = f"{path}: {error.message}"
        raise TermsError(message) from None
    return tuple(_merged(_rows(path, text)))


def _rows(path: str, text: str) -> Iterator[Term]:
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count) if any(sign in first for sign in "\t;,") else ","
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if not {"target", "forbidden"} & set(names):
            found = ", ".join(names)[:100] or "nothing"
            message = (
                f"{path}:1: expected a first line that names columns, “target” or “forbidden” "
                f"among them (of {', '.join(COLUMNS)}); found: {found}"
            )
            raise TermsError(message)
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _term(path, line, dict(zip(names, cells, strict=False)))
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"{path}:{reader.line_num}: {error}"
        raise TermsError(message) from None


def _term(path: str, line: int, row: dict[str, str]) -> Term:
    term = Term(
        source=row.get("source", "").strip(),
        targets=_several(row.get("target", "")),
        forbidden=_several(row.get("forbidden", "")),
        case=row.get("case", "").strip().lower() in YES,
        pos=row.get("pos", "").strip().lower(),
        note=row.get("note", "").strip(),
        line=line,
    )
    if not term.forbidden and not (term.source and term.targets):
        message = f"{path}:{line}: expected a source with a target, or something forbidden"
        raise TermsError(message)
    return term


def _several(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(BETWEEN) if one.strip())


def _merged(terms: Iterator[Term]) -> Iterator[Term]:
    """Rows of the same source term as one: any of their targets will do."""
    known: dict[tuple[str, bool, str], Term] = {}
    for term in terms:
        key = (term.source, term.case, term.pos)
        if not term.source or key not in known:
            known[key if term.source else (str(term.line), term.case, "")] = term
            continue
        old = known[key]
        known[key] = Term(
            old.source,
            tuple(dict.fromkeys((*old.targets, *term.targets))),
            tuple(dict.fromkeys((*old.forbidden, *term.forbidden))),
            old.case,
            old.pos,
            old.note or term.note,
            old.line,
        )
    yield from known.values()


def _tbx(path: str, content: bytes, lang: str, source_lang: str | None) -> tuple[Term, ...]:
    raw = decoded(path, content, None)
    if isinstance(raw, Failure):
        raise TermsError(str(raw))
    walker = _Tbx(path, raw)
    broken = walked(walker)
    if broken:
        raise TermsError(str(broken))
    if not walker.concepts:
        message = f"{path}: no terms in it; expected TBX with termEntry or conceptEntry"
        raise TermsError(message)
    return tuple(_merged(_concepts(walker.concepts, lang, source_lang)))


def _concepts(
    concepts: list[tuple[int, list[tuple[str, str, bool]]]], lang: str, source_lang: str | None
) -> Iterator[Term]:
    for line, wordings in concepts:
        targets = [(w, bad) for tag, w, bad in wordings if _same(tag, lang)]
        sources = [
            w
            for tag, w, bad in wordings
            if not bad and (_same(tag, source_lang) if source_lang else not _same(tag, lang))
        ]
        good = tuple(word for word, bad in targets if not bad)
        bad = tuple(word for word, bad in targets if bad)
        for source in sources:
            if good or bad:
                yield Term(source, good, bad, line=line)


def _same(tag: str, other: str) -> bool:
    return primary(tag) == primary(other)


class _Tbx(Walker):
    """Concepts as (line, wordings), a wording as (language, text, whether it is forbidden)."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.concepts: list[tuple[int, list[tuple[str, str, bool]]]] = []
        self._lang = ""
        self._wordings: list[tuple[str, str, bool]] = []
        self._line = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"termEntry", "conceptEntry"}:
            self._wordings, self._line = [], self.line
        elif name in {"langSet", "langSec"}:
            self._lang = self.language(attributes.get("xml:lang")) or ""
        elif name == "term" or (
            name == "termNote" and attributes.get("type") == "administrativeStatus"
        ):
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        if name in {"termEntry", "conceptEntry"}:
            self.concepts.append((self._line, self._wordings))
        elif parts is not None:
            told = "".join([part.text for part in parts]).strip()
            if name == "term" and told and self._lang:
                self._wordings.append((self._lang, told, False))
            elif name == "termNote" and self._wordings and told.lower() in FORBIDDEN:
                tag, wording, _ = self._wordings[-1]
                self._wordings[-1] = (tag, wording, True)
