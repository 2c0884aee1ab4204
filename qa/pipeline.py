"""The pipeline: a document, from text to Report. It knows nothing of languages or formats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from qa.analyse.rare_words import is_strange
from qa.analyse.sentences import sentences
from qa.analyse.words import words
from qa.compare.align.alignment import pairs
from qa.detect.likelihood import machine_likelihood
from qa.detect.placing import Placer
from qa.detect.policy import NO_POLICY, Policy
from qa.detect.run import Detection, detect_together
from qa.detect.suppress import silence
from qa.lexicon.kept_expressions import kept_expressions
from qa.model.document import Document
from qa.model.finding import Finding, Suggestion, fixes_of, spans_of_related
from qa.model.memory import LONG_TEXT, use_languages
from qa.model.named_tuples import NamedTuple
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span
from qa.rules.base import Rule
from qa.score.mqm import raw_score

if TYPE_CHECKING:
    from qa.model.reading import Counterpart, Mark, Reading

# How many of the rules that do not support a language are named in a note.
NAMED = 3
# The least share of common words between a text and a reference of the same article: translations of one
# article share 0.43 or more, unrelated articles 0.25 at most.
FITTING = 0.3


def check_document(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    policy: Policy = NO_POLICY,
    timings: MutableMapping[str, float] | None = None,
) -> Report:
    """Run `rules` on `document` and return its report, in file coordinates.

    Args:
        document: the text and its source.
        rules: the rules to run.
        learnt: what corpus rules gathered from other documents, by rule id.
        policy: the user's filters: confidence, accepted words, verdicts.
        timings: seconds by rule id; updated in place.
    """
    return _checked(document, rules, learnt, policy, timings).report


def check_together(
    documents: Sequence[Document],
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    policy: Policy = NO_POLICY,
    timings: MutableMapping[str, float] | None = None,
) -> list[Report]:
    """Return the reports of `check_document` on several documents, in less time (see `detect_together`).

    The other arguments are those of `check_document`.
    """
    if policy.per_file or policy.paths:  # each may have its own rules
        return [
            check_document(document, rules, learnt, policy=policy, timings=timings)
            for document in documents
        ]
    detections = _detected(documents, rules, learnt, policy, timings)
    return [
        _concluded(document, detection, policy).report
        for document, detection in zip(documents, detections, strict=True)
    ]


def read_closely(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    policy: Policy = NO_POLICY,
    timings: MutableMapping[str, float] | None = None,
) -> Reading:
    """Like `check_document`, and return the prose, its source and the position of each finding in it.

    Takes the arguments of `check_document`.
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
    """Align the text with its first reference; empty if they have too little in common."""
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

    chosen: Sequence[Suggestion] = finding.suggestions
    own = fault.own_suggestions
    if (
        own is not fault.suggestions
    ):  # as of hardly any; where a text has a habit there are very many
        known = frozenset(own)
        both = zip(finding.suggestions, fault.suggestions, strict=True)
        chosen = [suggestion for suggestion, edit in both if edit in known]
    return Mark(
        fault,
        finding.span,
        fixes_of(chosen),
        spans_of_related(finding.related),
    )


class _Checked(NamedTuple):
    """The result of checking a document.

    Attributes:
        report: the findings and the score, in file coordinates.
        marks: the findings in prose coordinates; empty unless requested.
        pairs: aligned (target, source) spans; empty unless requested.
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
    (detection,) = _detected([document], rules, learnt, policy, timings)
    return _concluded(document, detection, policy, aligned=aligned)


def _detected(
    documents: Sequence[Document],
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None,
    policy: Policy,
    timings: MutableMapping[str, float] | None,
) -> list[Detection]:
    use_languages(*dict.fromkeys(chain.from_iterable(one.languages for one in documents)))
    expressions = kept_expressions()
    detections = detect_together(
        documents, rules, learnt, min_confidence=policy.min_confidence, timings=timings
    )
    if expressions is not None:
        expressions.keep()
    return detections


def _concluded(
    document: Document, detection: Detection, policy: Policy, *, aligned: bool = False
) -> _Checked:
    """What is told of a document in which something, or nothing, was detected."""
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
    comments = policy.judged(placer.comments(silenced.unused), document)
    standing, suppressed = split_suppressed(faults, comments)
    report = Report(
        id=document.id,
        uri=document.uri,
        lang=document.lang,
        words=count,
        score=raw_score((fault.severity for fault in standing), count),
        findings=standing,
        suppressed=suppressed,
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
        for mark, fault in zip(marks, faults, strict=aligned)
    ]
    return _Checked(report, tuple(marks), found_pairs)


def split_suppressed(
    findings: Sequence[PlacedFinding], comments: Sequence[PlacedFinding]
) -> tuple[tuple[PlacedFinding, ...], tuple[PlacedFinding, ...]]:
    """Split findings into those that count and those that are suppressed, each in file order.

    Args:
        findings: findings in the text, in order.
        comments: findings about suppression comments in the file.
    """
    standing = [finding for finding in findings if finding.suppressed is None]
    if comments:
        standing += [finding for finding in comments if finding.suppressed is None]
        standing.sort(key=_start)
    suppressed = (finding for finding in (*findings, *comments) if finding.suppressed)
    return tuple(standing), tuple(sorted(suppressed, key=_start))


def _start(finding: PlacedFinding) -> int:
    return finding.place.span.start


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
