"""A "not" that the translation gained or lost."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.word_places import any_within
from qa.compare.align.alignment import Pair, pairs
from qa.compare.negation import gaining, negating
from qa.languages.negations import expression
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# A link of the alignment that may stand as evidence.
CERTAIN: float = TUNED["CERTAIN"]


class NegationMismatch(DocumentRule):
    """The translation negates what the source affirms, or the reverse.

    One lost "not" reverses a story, and the sentence still reads well. Languages negate in many ways (a
    prefix, "refuse", "hardly", "without"), so the rule reports only sentences in which one side is plainly
    negated and the other has no negation in any known form. Two negations in the source may cancel out
    ("not without"), and are left alone. So it misses most lost negations, but reported only a handful in a
    million words of good translations.

    Works into English, from German, French, Spanish, Italian, Polish, Czech, Russian, Ukrainian, Icelandic
    and Chinese; from Japanese, a gained "not" only.
    """

    id = "negation-mismatch"
    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    confidence = 0.9
    # Translators say it the other way round ("not a common sight", "a rarity"): 37 of 37 findings on
    # human translations that were read on 2026-11-28 were wrong.
    default = False
    facts = ("negations.denial", "negations.gained")
    needs_source = True
    examples = (
        Example(
            "The mayor said the bridge was ⟦not⟧ safe.",
            source="Die Bürgermeisterin sagte, die Brücke sei sicher.",
            source_lang="de",
        ),
        Example(
            "⟦The bridge was open to traffic.⟧",
            source="Die Brücke war nicht für den Verkehr geöffnet.",
            source_lang="de",
        ),
        Example(
            "The bridge was closed, and nobody was not surprised.",
            source="Die Brücke war gesperrt, und niemand war nicht überrascht.",
            source_lang="de",
        ),
        Example(
            "The noise is not tolerable, says the international commission.",
            source="Le bruit est intolérable, dit la commission internationale.",
            source_lang="fr",
        ),
        Example(
            "The noise is ⟦not⟧ new, says the international commission.",
            source="Le bruit est nouveau, dit la commission internationale.",
            source_lang="fr",
        ),
        Example(
            "He writes for the portal Eat This, Not That.",
            source="Он пишет для портала Eat This, Not That.",
            source_lang="ru",
        ),
        Example(
            "It is not easy to close a bridge.",
            source="Закрыть мост нелегко.",
            source_lang="ru",
        ),
        Example(
            "Not only the bridge is old.",
            source="Die Brücke ist alt, und das gilt auch für die Straße.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None or not expression("negation", document.source_lang):
            return
        # Most sentences have no such word, and of them nothing is to be said.
        gained, lost = gaining(document.target), negating(source)
        if not gained and not lost:
            return
        for pair in document.need(pairs):
            # Where both deny outright, neither was lost nor gained.
            may_gain = any_within(gained, pair.target)
            if pair.score >= CERTAIN and may_gain != any_within(lost, pair.source):
                yield from (self._gained if may_gain else self._lost)(document, source, pair)

    def _gained(self, document: Document, source: Prose, pair: Pair) -> Iterator[Finding]:
        gained = expression("gained", document.lang)
        negation = expression("negation", document.source_lang)
        if gained is None or negation is None:
            return
        found = gained.search(document.target.text, pair.target.start, pair.target.end)
        there = pair.source.of(source.text)
        # What the source has too is the name of something, as it is.
        if (
            found
            and found.group().casefold() not in there.casefold()
            and not negation.search(there)
        ):
            yield self.finding(
                Span(found.start(), found.end()),
                f"“{found.group()}” negates a statement that the source affirms.",
            )

    def _lost(self, document: Document, source: Prose, pair: Pair) -> Iterator[Finding]:
        negation = expression("negation", document.source_lang)
        negator = expression("negator", document.source_lang)
        denial = expression("denial", document.lang)
        if negation is None or negator is None or denial is None:
            return
        there = pair.source.of(source.text)
        # Two denials of the source may be one statement: "not without", "nicht missachten".
        if (
            (lost := negator.search(there))
            and not denial.search(document.target.text, pair.target.start, pair.target.end)
            and len(negation.findall(there)) == 1
        ):
            yield self.finding(
                pair.target, f"The negation “{lost.group()}” in the source is missing here."
            )
