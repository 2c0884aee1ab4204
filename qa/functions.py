"""The functions of `import qa`: check a text, a file or rows, and return reports.

They run the default rules; `qa.checker.Checker` does the same with settings.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from math import isnan
from os import PathLike, fspath

from qa.analyse.language.settled import settled
from qa.config import Settings
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.model.language_tag import parsed
from qa.model.memory import BATCH
from qa.model.report import Failure, Report
from qa.model.terms import Term
from qa.pipeline import check_document
from qa.read.article import GivenText
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.row_files import json_records
from qa.read.rows import Record, neighbors, read_rows

# A termbase: the path of a file, or its entries.
Terms = str | PathLike[str] | Iterable[Term]


class UnreadableError(ValueError):
    """A file or a row cannot be read; the message names it and says why.

    Attributes:
        failure: the file, the line and the reason.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


def check_text(
    text: str,
    *,
    lang: str = "",
    source: str | None = None,
    source_lang: str | None = None,
    terms: Terms = (),
) -> Report:
    """Check a plain text with the default rules.

    Args:
        text: the translation.
        lang: BCP 47 tag of the language it should be in; detected if empty.
        source: the source text, if known.
        source_lang: BCP 47 tag of the source's language, if known.
        terms: the termbase: a file (.csv, .tsv, .tbx), or `qa.Term` values.

    Raises:
        TermsError: if the termbase cannot be read.
        TypeError: if a text is not a string, or a term not a `qa.Term`.
        ValueError: if a language tag is malformed.
    """
    must_be_text("text", text)
    if source is not None:
        must_be_text("source", source)
    lang, source_lang = _tags(lang, source_lang)
    given = GivenText(text, lang=lang, source=source, source_lang=source_lang)
    document = replace(given.document(), terms=read_terms_of(terms, lang, source_lang))
    return check_document(settled(document), select_rules(Settings()))


def must_be_text(name: str, value: object) -> None:
    """Raise a TypeError that names `name` if its value is not a string."""
    if not isinstance(value, str):
        message = f"{name} must be a string, not {type(value).__name__}"
        raise TypeError(message)


def check_file(
    path: str | PathLike[str],
    *,
    lang: str = "",
    source: str | PathLike[str] | None = None,
    source_lang: str | None = None,
    source_pattern: str | None = None,
    terms: Terms = (),
    encoding: str | None = None,
) -> list[Report]:
    """Check a file with the default rules: one report for each document in it.

    An article is one document. A file of rows (.jsonl, .csv, .tsv, .parquet) has one for each row, or
    for each set of neighboring rows that share `doc`.

    Args:
        path: the file; its extension determines the format.
        lang: BCP 47 tag of the language of all texts; if empty, declared by each text or detected.
        source: the file with the source text, for an article.
        source_lang: BCP 47 tag of the sources' language, if known.
        source_pattern: the path of an article's source, relative to the article's folder; `{stem}`,
            `{suffix}` and `{name}` stand for parts of its file name. `source` takes precedence.
        terms: the termbase: a file (.csv, .tsv, .tbx), or `qa.Term` values.
        encoding: of the files; None to detect it.

    Raises:
        UnreadableError: if the file, a row of it or the source cannot be read.
        TermsError: if the termbase cannot be read.
        TypeError: if a term is not a `qa.Term`.
        ValueError: if the pattern has an unknown field, or a language tag is malformed.
    """
    lang, source_lang = _tags(lang, source_lang)
    options = ReadOptions(
        lang=lang,
        source_lang=source_lang,
        encoding=encoding,
        source=None if source is None else fspath(source),
        source_pattern=source_pattern if source is None else None,
        terms=read_terms_of(terms, lang, source_lang),
    )
    return list(_check_each(read_documents(fspath(path), options)))


def check_rows(
    rows: Iterable[Mapping[str, object]],
    *,
    lang: str = "",
    source_lang: str | None = None,
    terms: Terms = (),
) -> Iterator[Report]:
    """Check rows with the default rules, lazily: one report for each document.

    Args:
        rows: mappings with `text`, and optionally `id`, `source`, `references`, `source_lang`, `lang` and
            `doc`. Neighboring rows that share `doc` are one document.
        lang: BCP 47 tag of rows that do not declare a language; detected if empty.
        source_lang: the same for their sources.
        terms: the termbase: a file (.csv, .tsv, .tbx), or `qa.Term` values.

    Raises:
        UnreadableError: at a malformed row; its `line` is the 1-based number of the row.
        TermsError: if the termbase cannot be read.
        TypeError: if a term is not a `qa.Term`.
        ValueError: if a language tag is malformed.
    """
    lang, source_lang = _tags(lang, source_lang)
    known = read_terms_of(terms, lang, source_lang)
    return _check_each(
        replace(item, terms=known) if known and isinstance(item, Document) else item
        for item in row_documents(rows, lang, source_lang)
    )


def row_documents(
    rows: Iterable[Mapping[str, object]], lang: str, source_lang: str | None
) -> Iterator[Document | Failure]:
    """Yield a document for each row or group of rows, and a Failure for each malformed row."""
    records = _records(rows)
    if isinstance(rows, Sequence):  # others may come one by one, and are not waited for
        records = neighbors(records, BATCH)
    return read_rows("rows", records, lang, source_lang)


def _tags(lang: str, source_lang: str | None) -> tuple[str, str | None]:
    """Return both tags in canonical spelling; an empty one stays empty.

    Raises:
        LanguageTagError: if one is malformed.
    """
    return parsed(lang) if lang else lang, parsed(source_lang) if source_lang else source_lang


def read_terms_of(terms: Terms, lang: str, source_lang: str | None) -> tuple[Term, ...]:
    """Return the terms of a termbase.

    Raises:
        TermsError: if the file cannot be read.
        TypeError: if a term is not a `qa.Term`.
    """
    if isinstance(terms, str | PathLike):
        from qa.read.terms import read_terms

        return read_terms(fspath(terms), lang, source_lang)
    given = tuple(terms)
    for term in given:
        if not isinstance(term, Term):
            message = f"terms: expected qa.Term values, or the path of a file; found {term!r:.100}"
            raise TypeError(message)
    return given


def _check_each(documents: Iterable[Document | Failure]) -> Iterator[Report]:
    rules = select_rules(Settings())
    for document in documents:
        if isinstance(document, Failure):
            raise UnreadableError(document)
        yield check_document(settled(document), rules)


def _is_missing(value: object) -> bool:
    """Whether a data frame's cell is empty: NaN."""
    return isinstance(value, float) and isnan(value)


def _records(rows: Iterable[Mapping[str, object]]) -> Iterator[Record | Failure]:
    """Yield the rows as records, parsed as lines of a JSON Lines file are."""
    for number, row in enumerate(rows, 1):
        try:
            known = {name: value for name, value in dict(row).items() if not _is_missing(value)}
            line = json.dumps(known).encode()
        except (TypeError, ValueError) as error:
            yield Failure("rows", f"expected a mapping with texts: {error}", line=number)
            continue
        for record in json_records("rows", BytesIO(line), None):
            name = f"rows:{number}" if row.get("id") in (None, "") else None
            if isinstance(record, Failure):
                yield replace(record, line=number)
            else:
                yield replace(record, line=number, id=name or record.id)
