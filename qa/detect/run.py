"""Run rules on one document; a rule that crashes does not stop the others."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import replace
from operator import attrgetter

from qa.analyse.documentation import is_documentation
from qa.analyse.preformatted import is_preformatted
from qa.analyse.triggers import has_any
from qa.compare.beside import stands_in_source
from qa.detect.overlaps import settle
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.knowledge import KnowledgeError
from qa.model.memory import Memo, loaded
from qa.model.mqm import Category
from qa.model.report import Failure, NotChecked, Unseen
from qa.model.stopped import stop_behind
from qa.rules.base import Rule, knows
from qa.rules.calibration import calibrated, is_default, most_severe

# Marks an intended error in a quotation.
SIC = expression(r"[\s”“\"’']{0,3}[(\[]sic[)\]!]")
# Categories in which code listings and program output have their own conventions.
OF_SIGNS = frozenset((Category.PUNCTUATION, Category.LAYOUT, Category.DUPLICATION))
NOTHING: Mapping[str, object] = {}
# Of how many rules it is kept which documents they can check: more than there are.
MOST_RULES = 1_000


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
    source, and on message catalogs those that need running text.

    Args:
        document: the text and its source.
        rules: the rules to run.
        learnt: what corpus rules gathered, by rule id; a rule without an entry learns from this document
            alone.
        min_confidence: drop findings with a lower confidence, before overlaps are settled.
        timings: seconds by rule id; updated in place. Analyses that rules share count for the first that
            needs them.
    """
    findings: list[Finding] = []
    failures: list[Failure] = []
    unseen: dict[Unseen, list[str]] = {}
    asked: set[str] = set()
    ran: set[str] = set()
    covering: set[str] = set()
    reasons = _reasons(
        document.lang,
        has_source=document.source is not None,
        is_catalogue=document.catalogue,
        is_documentation=document.need(is_documentation),
    )
    for rule in rules:
        rule_id = rule.id
        asked.add(rule_id)
        why = reasons[
            rule.facts, rule.languages, rule.needs_source, rule.fits_catalogues,
            rule.fits_documentation,
        ]  # fmt: skip
        if why is not None:
            unseen.setdefault(why, []).append(rule_id)
            continue
        if (rule.trigger or rule.needs) and _has_nothing_to_say(rule, document):
            ran.add(rule_id)
            continue
        if rule.covers:
            covering.add(rule_id)
        began = time.perf_counter() if timings is not None else 0.0
        try:
            found = _found(rule, document, learnt or NOTHING)
            sure = [one for one in found if one.confidence >= min_confidence] if found else found
            findings.extend(sure)
            if len(sure) == len(found):
                ran.add(rule_id)
        except KnowledgeError as error:
            told = Failure(document.uri, f"{error}", rule=rule_id)
            if all(failure.message != told.message for failure in failures):
                failures.append(told)
        except Exception as error:  # noqa: BLE001  # a rule may fail in any way; the others go on
            failures.append(_crashed(rule, document, error))
        if timings is not None:
            timings[rule_id] = timings.get(rule_id, 0.0) + time.perf_counter() - began
    return Detection(
        findings=tuple(settle(findings, covering)),
        failures=tuple(failures),
        skipped=tuple(unseen.get(Unseen.LANGUAGE, ())),
        asked=frozenset(asked),
        ran=frozenset(ran),
        not_checked=tuple(
            NotChecked(why, tuple(sorted(unseen[why]))) for why in Unseen if why in unseen
        ),
    )


def _crashed(rule: Rule, document: Document, error: Exception) -> Failure:
    if stop := stop_behind(error):
        raise stop from None
    message = f"rule {rule.id} crashed ({type(error).__name__}: {error}); please report it"
    line = document.rows[0].line if document.rows else None
    return Failure(document.uri, message, rule=rule.id, line=line)


# What decides which documents a rule can check: facts, languages, whether it needs a source, and whether it
# fits catalogs and documentation.
_Asked = tuple[tuple[str, ...], frozenset[str] | None, bool, bool, bool]


@loaded
def _reasons(
    lang: str, *, has_source: bool, is_catalogue: bool, is_documentation: bool
) -> Memo[_Asked, Unseen | None]:
    """Why rules cannot check such documents; None for those that can."""

    def reason(asked: _Asked) -> Unseen | None:
        facts, languages, needs_source, fits_catalogues, fits_documentation = asked
        if not knows(facts, languages, lang):
            return Unseen.LANGUAGE
        if needs_source and not has_source:
            return Unseen.NO_SOURCE
        if is_catalogue and not fits_catalogues:
            return Unseen.CATALOGUE
        if is_documentation and not fits_documentation:
            return Unseen.DOCUMENTATION
        return None

    return Memo(reason, most=MOST_RULES)


def _has_nothing_to_say(rule: Rule, document: Document) -> bool:
    """Whether the document lacks all that could lead to a finding of the rule, as it says itself."""
    if rule.trigger and not has_any(document.target, rule.trigger):
        return True
    return bool(rule.needs) and not attrgetter(rule.needs)(document)


def _calibrated(finding: Finding, rule: Rule, lang: str) -> Finding:
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


def _found(rule: Rule, document: Document, learnt: Mapping[str, object]) -> list[Finding]:
    """Yield the calibrated findings of a rule, without those that are intended."""
    found = [*rule.ask(document, learnt)]
    if not found:  # as nearly always
        return found
    found = [one for one in found if not _is_meant(document, one)]
    if rule.only_sure:
        found = [
            one for one in found if is_default(rule.id, document.lang, rule.confidence, one.kind)
        ]
    if rule.excused_by_source and document.units:
        found = [one for one in found if not stands_in_source(document, one.span)]
    return [_calibrated(finding, rule, document.lang) for finding in found]
