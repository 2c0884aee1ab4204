"""Run rules on documents; a rule that crashes does not stop the others."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import replace
from operator import attrgetter

from qa.analyse.documentation import is_documentation
from qa.analyse.language.passages import foreign_spans
from qa.analyse.preformatted import is_preformatted
from qa.analyse.triggers import Literals, has_any, literals_of
from qa.compare.beside import SourceBeside
from qa.detect.overlaps import in_one_direction, settle
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.knowledge import KnowledgeError
from qa.model.memory import Memo, loaded
from qa.model.mqm import Category
from qa.model.named_tuples import NamedTuple
from qa.model.report import Failure, NotChecked, Unseen
from qa.model.stopped import stop_behind
from qa.rules.base import Rule
from qa.rules.calibration import calibrated, is_default, most_severe

# Marks an intended error in a quotation.
SIC = expression(r"[\s”“\"’']{0,3}[(\[]sic[)\]!]")
# Categories in which code listings and program output have their own conventions.
OF_SIGNS = frozenset((Category.PUNCTUATION, Category.LAYOUT, Category.DUPLICATION))
NOTHING: Mapping[str, object] = {}
# How many selections of rules it is kept for which of them can check such documents.
MOST_SELECTIONS = 50


@dataclass(frozen=True, slots=True)
class Detection:
    """The result of running rules.

    Attributes:
        findings: in text order.
        failures: rules that crashed.
        skipped: ids of the rules that do not support the target language.
        asked: ids of all selected rules.
        ran: ids of those that ran to completion.
        not_checked: selected rules that could not check the document.
    """

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    skipped: tuple[str, ...]
    asked: frozenset[str] = frozenset()
    ran: frozenset[str] = frozenset()
    not_checked: tuple[NotChecked, ...] = ()


def detect(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    min_confidence: float = 0.0,
    timings: MutableMapping[str, float] | None = None,
) -> Detection:
    """Run `rules` on `document`.

    Rules that do not support the target language are skipped and listed; so are those that need a missing
    source, and on message catalogues those that need running text.

    Args:
        document: the text and its source.
        rules: the rules to run.
        learnt: what corpus rules gathered, by rule id; a rule without an entry learns from this document
            alone.
        min_confidence: drop findings with a lower confidence, before overlaps are settled.
        timings: seconds by rule id; updated in place. Analyses that rules share count for the first that
            needs them.
    """
    (detection,) = detect_together(
        [document], rules, learnt, min_confidence=min_confidence, timings=timings
    )
    return detection


def detect_together(
    documents: Iterable[Document],
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    min_confidence: float = 0.0,
    timings: MutableMapping[str, float] | None = None,
) -> list[Detection]:
    """Run `rules` on several documents, with the results of `detect` on each.

    Each rule goes through all documents before the next begins, so that its code and its tables stay in the
    processor's caches: of ten articles that takes three quarters to four fifths of the time. What was worked out about a document is kept until the
    last rule is done, so there should be few.

    The arguments are those of `detect`.
    """
    selection = _Selection(rules)
    cases = [_Case(document, selection) for document in documents]
    together: dict[int, list[_Case]] = {}
    for case in cases:
        together.setdefault(id(case.plan), []).append(case)
    for alike in together.values():
        for step in alike[0].plan.steps:
            began = time.perf_counter() if timings is not None else 0.0
            for case in alike:
                _ask(step, case, learnt or NOTHING, min_confidence)
            if timings is not None:
                taken = time.perf_counter() - began
                timings[step.rule_id] = timings.get(step.rule_id, 0.0) + taken
    return [case.detection() for case in cases]


class _Case:
    """A document, which rules can check it, and what was found so far.

    Attributes:
        covering: ids of the rules that ran and whose findings cover those of others.
        ran: ids of the rules that can check it, but those that did not run to completion.
    """

    __slots__ = ("covering", "document", "failures", "findings", "plan", "ran")

    def __init__(self, document: Document, selection: _Selection) -> None:
        self.document = document
        self.plan = _plans(
            document.lang,
            has_source=document.source is not None,
            is_catalogue=document.catalogue,
            is_documentation=document.need(is_documentation),
        )[selection]
        self.findings: list[Finding] = []
        self.failures: list[Failure] = []
        self.covering: set[str] = set()
        self.ran = set(self.plan.able)

    def detection(self) -> Detection:
        """The result, once all rules were asked."""
        found = in_one_direction(self.findings, self.document.target.text)
        return Detection(
            findings=tuple(settle(found, self.covering)),
            failures=tuple(self.failures),
            skipped=self.plan.skipped,
            asked=self.plan.asked,
            ran=frozenset(self.ran),
            not_checked=self.plan.not_checked,
        )


def _ask(step: _Step, case: _Case, learnt: Mapping[str, object], min_confidence: float) -> None:
    """Add what one rule finds in one document."""
    rule, rule_id, trigger, needs = step
    document = case.document
    if (trigger or needs) and _has_nothing_to_say(document, trigger, needs):
        return
    if rule.covers:
        case.covering.add(rule_id)
    try:
        found = [*rule.ask(document, learnt)]
        if found:  # as hardly ever
            found = _calibrated(rule, found, document)
            sure = [one for one in found if one.confidence >= min_confidence]
            case.findings.extend(sure)
            if len(sure) != len(found):
                case.ran.discard(rule_id)
    except KnowledgeError as error:
        case.ran.discard(rule_id)
        told = Failure(document.uri, f"{error}", rule=rule_id)
        if all(failure.message != told.message for failure in case.failures):
            case.failures.append(told)
    except Exception as error:  # noqa: BLE001  # a rule may fail in any way; the others go on
        case.ran.discard(rule_id)
        case.failures.append(_crashed(rule, document, error))


def _crashed(rule: Rule, document: Document, error: Exception) -> Failure:
    if stop := stop_behind(error):
        raise stop from None
    message = f"rule {rule.id} crashed ({type(error).__name__}: {error}); please report it"
    line = document.rows[0].line if document.rows else None
    return Failure(document.uri, message, rule=rule.id, line=line)


def _has_nothing_to_say(
    document: Document, trigger: Literals | None, needs: Callable[[Document], object] | None
) -> bool:
    """Whether the document lacks all that could lead to a finding of a rule, as it says itself."""
    if trigger is not None and not has_any(document.target, trigger):
        return True
    return needs is not None and not needs(document)


class _Selection:
    """Rules, the same as others if they are the same objects: to compare their options takes long."""

    __slots__ = ("_ids", "rules")

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)  # which keeps their ids from being given to others
        self._ids = tuple(map(id, self.rules))

    def __hash__(self) -> int:
        return hash(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Selection) and self._ids == other._ids


class _Step(NamedTuple):
    """A rule that can check a document, and what that must have for it, if anything."""

    rule: Rule
    rule_id: str
    trigger: Literals | None
    needs: Callable[[Document], object] | None


class _Plan(NamedTuple):
    """Which rules can check documents of a kind, and which cannot.

    Attributes:
        asked: ids of all.
        able: ids of those that can.
        steps: these, in their order.
        skipped: ids of those that do not support the language.
        not_checked: all that cannot, and why.
    """

    asked: frozenset[str]
    able: frozenset[str]
    steps: tuple[_Step, ...]
    skipped: tuple[str, ...]
    not_checked: tuple[NotChecked, ...]


@loaded
def _plans(
    lang: str, *, has_source: bool, is_catalogue: bool, is_documentation: bool
) -> Memo[_Selection, _Plan]:
    """How each selection of rules goes about such documents, worked out once."""

    def reason(rule: Rule) -> Unseen | None:
        if not rule.speaks(lang):
            return Unseen.LANGUAGE
        if rule.needs_source and not has_source:
            return Unseen.NO_SOURCE
        if is_catalogue and not rule.fits_catalogues:
            return Unseen.CATALOGUE
        if is_documentation and not rule.fits_documentation:
            return Unseen.DOCUMENTATION
        return None

    def plan(selection: _Selection) -> _Plan:
        unseen: dict[Unseen, list[str]] = {}
        steps: list[_Step] = []
        for rule in selection.rules:
            why = reason(rule)
            if why is not None:
                unseen.setdefault(why, []).append(rule.id)
                continue
            trigger = literals_of(rule.trigger) if rule.trigger else None
            needs = attrgetter(rule.needs) if rule.needs else None
            steps.append(_Step(rule, rule.id, trigger, needs))
        asked = frozenset(rule.id for rule in selection.rules)
        able = frozenset(step.rule_id for step in steps)
        skipped = tuple(unseen.get(Unseen.LANGUAGE, ()))
        not_checked = tuple(
            NotChecked(why, tuple(sorted(unseen[why]))) for why in Unseen if why in unseen
        )
        return _Plan(asked, able, tuple(steps), skipped, not_checked)

    return Memo(plan, most=MOST_SELECTIONS)


def _as_measured(finding: Finding, rule: Rule, lang: str) -> Finding:
    """Apply the measured precision of the rule: set the confidence, and cap the severity."""
    sure = calibrated(finding.confidence, rule.id, lang, rule.confidence, finding.kind)
    allowed = most_severe(rule.id, lang, rule.confidence, finding.kind)
    severity = min(finding.severity, allowed)
    if sure == finding.confidence and severity is finding.severity:
        return finding
    return replace(finding, confidence=sure, severity=severity)


def _is_meant(document: Document, finding: Finding) -> bool:
    """Whether it is intended: "loooking (sic)", or punctuation and spacing of a listing."""
    if finding.category in OF_SIGNS and is_preformatted(document, finding.span):
        return True
    after = document.target.text[finding.span.end : finding.span.end + 8]
    return "sic" in after and SIC.match(after) is not None


def _calibrated(rule: Rule, findings: list[Finding], document: Document) -> list[Finding]:
    """The findings of a rule as its precision was measured, without those that are intended."""
    found = [one for one in findings if not _is_meant(document, one)]
    if found and not rule.fits_foreign_passages:
        foreign = document.need(foreign_spans)
        found = [one for one in found if not foreign.overlaps(one.span)]
    if rule.only_sure:
        found = [one for one in found if is_default(rule.id, document.lang, one.kind)]
    if rule.excused_by_source and document.units:
        beside = SourceBeside(document)
        found = [one for one in found if not beside.holds(one.span)]
    return [_as_measured(finding, rule, document.lang) for finding in found]
