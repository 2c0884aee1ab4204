"""A sentence that fell apart."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.lower_case_propers import lower_case_propers
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.word_order import glued_lead_ins, left_hanging, misplaced_capitals
from qa.analyse.words import words
from qa.lexicon.improbable import improbable
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# A weekday in lower case in a sentence of unusual order is a slip in a sentence.
WEAK = {"missing-capital", "scrambled-words"}
# So many signs are named in the message.
NAMED: int = TUNED["NAMED"]

# Paragraphs of more words are pages that lost their lines.
LONGEST_PARAGRAPH: int = TUNED["LONGEST_PARAGRAPH"]


class GarbledSentence(DocumentRule):
    """A sentence shows several signs of garbling at once.

    A capital mid-sentence, a lowercase weekday, a preposition before the full stop: each is a small
    error by itself, but two or more of them in one sentence mean that it was assembled from pieces.
    That is one finding; the signs are listed as related.
    """

    id = "garbled-sentence"
    category = Category.UNINTELLIGIBLE
    severity = Severity.MINOR
    confidence = 0.95
    fits_catalogues = False
    facts = ("*.sequences", "never_last", "capitalized")
    covers = True
    examples = (
        Example("It rained. ⟦Finnish minister of trade In friday with.⟧ Then it stopped."),
        Example("It rained on friday."),
        Example("In the state of the art on friday was he."),
        Example("The minister of trade spoke with the guests on Friday."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        signs = _signs(prose)
        if len(signs) < 2:
            return
        bounds = prose.need(sentences)
        by_sentence: dict[Span, list[Related]] = {}
        for sign in signs:
            sentence = sentence_at(bounds, sign.span.start)
            segment = prose.segment_at(sign.span.start)
            if (
                segment is not None
                and len(prose.need(words).within(segment.span)) > LONGEST_PARAGRAPH
            ):
                continue  # a page in one piece: headings and captions stand among its sentences
            if sentence is not None:
                by_sentence.setdefault(sentence, []).append(sign)
        for sentence, parts in by_sentence.items():
            rules = {part.rule for part in parts}
            if len(rules) > 1 and rules != WEAK:
                parts.sort(key=lambda part: part.span)
                named = ", ".join(part.message for part in parts[:NAMED])
                yield self.finding(
                    sentence, f"Garbled sentence: {named}.", related=tuple(parts), kind=_kind(rules)
                )


def _kind(rules: set[str]) -> str:
    """How many signs of different kinds there are: two may meet by chance."""
    return "two signs" if len(rules) == 2 else "three signs"  # or more


def _signs(prose: Prose) -> list[Related]:
    """What by itself may be a slip, each with the rule that tells of it."""
    text, column = prose.text, prose.need(words)
    signs = [
        Related("misplaced-capital", span, f"“{span.of(text)}” is capitalized mid-sentence")
        for span in prose.need(misplaced_capitals)
    ]
    signs.extend(
        Related("missing-capital", span, f"“{span.of(text)}” should be “{right}”")
        for span, right in prose.need(lower_case_propers)
    )
    signs.extend(
        Related(
            "dangling-word", column.span(n), f"the sentence ends abruptly with “{column.texts[n]}”"
        )
        for n in prose.need(left_hanging)
    )
    signs.extend(
        Related("scrambled-words", stretch.span, "unusual word order")
        for stretch in prose.need(improbable)
    )
    signs.extend(
        Related("glued-lead-in", lead.span, f"“{lead.span.of(text)}” is mentioned again")
        for lead in prose.need(glued_lead_ins)
    )
    return signs
