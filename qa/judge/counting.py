"""Count how often people confirmed the claims of a model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from qa.analyse.sentences import sentences
from qa.compare.judged import judged
from qa.detect.placing import Placer
from qa.detect.policy import Policy
from qa.model.document import Document
from qa.model.judged import Count
from qa.model.verdict import Judgement
from qa.rules.base import Rule
from qa.rules.judged_claims import JudgedRule


def counted(
    documents: Iterable[Document], rules: Iterable[Rule], policy: Policy
) -> dict[tuple[str, str], Count]:
    """Verdicts on claims, by model and kind; those of a baseline say nothing.

    Args:
        documents: with the judgements in their newsroom.
        rules: those of judgements are asked, the others not.
        policy: with the verdicts.
    """
    asked = [rule for rule in rules if isinstance(rule, JudgedRule)]
    found: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for document in documents:
        claims = {(span, claim.kind): claim for span, claim in document.need(judged)}
        placer = Placer(document, document.target.need(sentences))
        for rule in asked:
            findings = list(rule.check(document))
            places = policy.judged(placer.findings(findings), document)
            for finding, place in zip(findings, places, strict=True):
                claim = claims[finding.span, rule.kind]
                if place.verdict == Judgement.CONFIRMED.value:
                    found[claim.model, claim.kind][0] += 1
                elif place.verdict == Judgement.DISMISSED.value:
                    found[claim.model, claim.kind][1] += 1
    return {key: Count(right, wrong) for key, (right, wrong) in sorted(found.items())}
