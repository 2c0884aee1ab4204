"""The corridor: one document, from text to Report. It decides nothing about languages or formats."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import replace
from io import BytesIO
from math import isnan
from os import PathLike, fspath
from typing import TYPE_CHECKING, NamedTuple

from qa.analyse.language.settled import settled
from qa.analyse.rare_words import is_strange
from qa.analyse.sentences import sentences
from qa.analyse.words import words
from qa.compare.align.bilingual import pairs
from qa.config import Settings
from qa.detect.likelihood import machine_likelihood
from qa.detect.placing import Placer
from qa.detect.policy import NO_POLICY, Policy
from qa.detect.run import Detection, detect
from qa.detect.selection import select_rules
from qa.detect.suppress import silence
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.language_tag import parsed
from qa.model.memory import LONG_TEXT, use_languages
from qa.model.report import Failure, PlacedFinding, Report
from qa.model.span import Span
from qa.model.terms import Term
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.plain import read_plain
from qa.read.rows import Record, json_records, read_rows
from qa.rules.base import Rule
from qa.score.mqm import raw_score

if TYPE_CHECKING:
    from qa.model.reading import Counterpart, Mark, Reading

# So many rules that do not know a language are named.
NAMED = 3
# The share of words that a text and a reference have in common if they say the same: translations of
# one article share 0.43 and more, articles about different things 0.25 at most.
FITTING = 0.3


class UnreadableError(ValueError):
    """A file or a row that cannot be read; the text names it and says why.

    Attributes:
        failure: the same in parts.
    """

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


def check_document(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    policy: Policy = NO_POLICY,
    timings: MutableMapping[str, float] | None = None,
) -> Report:
    """What `rules` say about `document`, in the coordinates of its file.

    Args:
        document: the text and its source.
        rules: what to look for.
        learnt: what corpus rules gathered from other documents, by rule id.
        policy: what the user holds back.
        timings: seconds by rule id, added to what is there.
    """
    return _checked(document, rules, learnt, policy, timings).report


def read_closely(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    policy: Policy = NO_POLICY,
    timings: MutableMapping[str, float] | None = None,
) -> Reading:
    """The same, with the text as its reader sees it, where the faults stand in it, and its source.

    The arguments are those of `check_document`.
    """
    from qa.model.reading import Reading  # what only the editors' page needs

    checked = _checked(document, rules, learnt, policy, timings, aligned=True)
    return Reading(
        report=checked.report,
        raw=document.raw,
        target=document.target,
        source=document.source,
        marks=checked.marks,
        pairs=checked.pairs,
        reference=document.references[0] if document.references else None,
        counterparts=_counterparts(document),
        is_article=not document.rows
        and document.origin is None
        and not (document.units and document.source_raw is document.raw),
    )


def _counterparts(document: Document) -> tuple[Counterpart, ...]:
    """The text beside its first reference; nothing if they have too little in common."""
    if not document.references:
        return ()
    from qa.compare.align.monolingual import parallel
    from qa.model.comparison import Difference, Kind
    from qa.model.reading import Counterpart
    from qa.score.differences import differences

    reference = document.references[0]
    found = parallel(document.target, [reference])
    if found.coverage[0].quality < FITTING:
        return ()
    counterparts: list[Counterpart] = []
    for row in found.rows:
        here, there = row.pivot.of(document.target.text), row.others[0].of(reference.text)
        if not here and not there:
            continue
        if here and there:
            unlike = tuple(
                replace(
                    found,
                    hypothesis=Span(
                        row.pivot.start + found.hypothesis.start,
                        row.pivot.start + found.hypothesis.end,
                    ),
                )
                for found in differences(here, there)
            )
        else:
            kind = Kind.ADDED if here else Kind.MISSING
            unlike = (Difference(kind, row.pivot, Span(0, len(there))),)
        counterparts.append(Counterpart(row.pivot, there, unlike))
    return tuple(counterparts)


def _mark(finding: Finding, fault: PlacedFinding) -> Mark:
    from qa.model.reading import Mark

    own = frozenset(fault.own_suggestions)
    return Mark(
        fault,
        finding.span,
        tuple(
            (suggestion.span, suggestion.text)
            for suggestion, edit in zip(finding.suggestions, fault.suggestions, strict=True)
            if edit in own
        ),
        tuple(related.span for related in finding.related),
    )


class _Checked(NamedTuple):
    """What is said of a document.

    Attributes:
        report: for its user.
        marks: where the findings stand in the prose, where that was asked for.
        pairs: which stretch translates which, where that was asked for.
    """

    report: Report
    marks: tuple[Mark, ...]
    pairs: tuple[tuple[Span, Span], ...]


def _checked(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None,
    policy: Policy,
    timings: MutableMapping[str, float] | None,
    *,
    aligned: bool = False,
) -> _Checked:
    if policy.per_file or policy.paths:
        rules = policy.rules_for(document.uri, rules)
    use_languages(*document.languages)
    detection = detect(
        document, rules, learnt, min_confidence=policy.min_confidence, timings=timings
    )
    silenced = silence(document, detection, policy)
    count = len(document.target.need(words).texts)
    likelihood = machine_likelihood(document, detection.findings)
    notes = _notes(document, detection)
    found_pairs = tuple((p.target, p.source) for p in pairs(document)) if aligned else ()
    placer = Placer(document, document.target.need(sentences))
    if len(document.raw) >= LONG_TEXT:
        document.forget()
    findings = list(reversed(detection.findings))
    detection = replace(detection, findings=())
    marks: list[Mark] = []
    faults: list[PlacedFinding] = []
    while findings:  # each is gone once it is placed: a text may be full of them
        finding = findings.pop()
        faults.append(placer.finding(finding))
        if aligned:
            marks.append(_mark(finding, faults[-1]))
    faults = [
        replace(fault, suppressed=reason) if reason else fault
        for fault, reason in zip(faults, silenced.reasons, strict=True)
    ]
    faults = policy.judged(faults, document)
    standing = [fault for fault in faults if fault.suppressed is None]
    comments = policy.judged(placer.comments(silenced.unused), document)
    if comments:
        standing += [fault for fault in comments if fault.suppressed is None]
        standing.sort(key=lambda fault: fault.place.span.start)
    report = Report(
        id=document.id,
        uri=document.uri,
        lang=document.lang,
        words=count,
        score=raw_score((fault.severity for fault in standing), count),
        findings=tuple(standing),
        suppressed=tuple(
            sorted(
                (fault for fault in (*faults, *comments) if fault.suppressed),
                key=lambda fault: fault.place.span.start,
            )
        ),
        failures=detection.failures,
        notes=notes,
        line=document.rows[0].line if document.rows else None,
        ran=detection.ran,
        assumed=document.assumed,
        not_checked=detection.not_checked,
        machine_likelihood=likelihood,
    )
    marks = [
        mark if mark.finding is fault else mark.about(fault)
        for mark, fault in zip(marks, faults, strict=False)
    ]
    return _Checked(report, tuple(marks), found_pairs)


# A termbase: the path of its file, or what would stand in it.
Terms = str | PathLike[str] | Iterable[Term]


def check_text(
    text: str,
    *,
    lang: str = "",
    source: str | None = None,
    source_lang: str | None = None,
    terms: Terms = (),
) -> Report:
    """What all default rules say about a plain text.

    Args:
        text: the translation.
        lang: BCP 47 tag of the language that it is, or should be, in; the text tells if empty.
        source: what was translated, if known.
        source_lang: BCP 47 tag of the source's language, if known.
        terms: what must be translated by what: a file (.csv, .tsv, .tbx), or `qa.Term` values.

    Raises:
        TermsError: if the file of terms cannot be read.
        TypeError: if a text is not a string, or a term not a `qa.Term`.
        ValueError: if a language tag is not one.
    """
    must_be_text("text", text)
    if source is not None:
        must_be_text("source", source)
    lang, source_lang = _tags(lang, source_lang)
    document = Document(
        id="text",
        uri="text",
        raw=text,
        target=read_plain(text, lang),
        source=None if source is None else read_plain(source, source_lang),
        lang=lang,
        source_lang=source_lang,
        source_raw=source,
        terms=read_terms_of(terms, lang, source_lang),
    )
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
    """What all default rules say about a file: a report for each document in it.

    An article is one document. A file of rows (.jsonl, .csv, .tsv, .parquet) has one for each row, or
    for each set of neighbouring rows that share `doc`.

    Args:
        path: the file; its extension tells the format.
        lang: BCP 47 tag of the language of all texts; if empty, what each declares, or tells.
        source: the file with the text that was translated, for an article.
        source_lang: BCP 47 tag of the sources' language, if known.
        source_pattern: where the source of an article is, seen from its own folder; `{stem}`,
            `{suffix}` and `{name}` stand for parts of the article's file name. `source` goes first.
        terms: what must be translated by what: a file (.csv, .tsv, .tbx), or `qa.Term` values.
        encoding: of the files; None finds out.

    Raises:
        UnreadableError: if the file, a row of it or the source cannot be read.
        TermsError: if the file of terms cannot be read.
        TypeError: if a term is no `qa.Term`.
        ValueError: if the pattern has another field, or a language tag is not one.
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
    """What all default rules say about texts, as they come.

    Args:
        rows: mappings with `text`, and where known `id`, `source`, `references`, `source_lang`,
            `lang` and `doc`. Neighbouring rows that share `doc` are one document.
        lang: BCP 47 tag of the language of rows that do not say; if empty, their texts tell.
        source_lang: the same of their sources.
        terms: what must be translated by what: a file (.csv, .tsv, .tbx), or `qa.Term` values.

    Raises:
        UnreadableError: at a row that is not so; its line is the number of the row, from 1.
        TermsError: if the file of terms cannot be read.
        TypeError: if a term is no `qa.Term`.
        ValueError: if a language tag is not one.
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
    """The documents that rows are, and a Failure for each row that is none."""
    return read_rows("rows", _records(rows), lang, source_lang)


def _tags(lang: str, source_lang: str | None) -> tuple[str, str | None]:
    """Both as they are spelled; "" as it is.

    Raises:
        LanguageTagError: if one is not a tag.
    """
    return parsed(lang) if lang else lang, parsed(source_lang) if source_lang else source_lang


def read_terms_of(terms: Terms, lang: str, source_lang: str | None) -> tuple[Term, ...]:
    """The terms of a termbase.

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
    """Whether it is what data frames have where there is nothing: NaN, unlike itself."""
    return isinstance(value, float) and isnan(value)


def _records(rows: Iterable[Mapping[str, object]]) -> Iterator[Record | Failure]:
    """The rows, each seen by the same reader as a line of a file."""
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


def _notes(document: Document, detection: Detection) -> tuple[str, ...]:
    if "misspelled-word" in detection.ran and document.target.need(is_strange):
        told = f"Most words are in no list of {document.lang}: their spelling was not checked."
        document = replace(document, notes=(*document.notes, told))
    if not detection.skipped:
        return document.notes
    count = len(detection.skipped)
    what = "1 rule does" if count == 1 else f"{count} rules do"
    ids = ", ".join(detection.skipped)
    if len(detection.skipped) > NAMED:
        ids = (
            f"{', '.join(detection.skipped[:NAMED])} … (`qa languages {document.lang}` names them)"
        )
    told = f"{what} not know {document.lang} and did not run: {ids}."
    return (*document.notes, told)
