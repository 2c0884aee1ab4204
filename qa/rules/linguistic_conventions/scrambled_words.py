"""Words in an order that good text hardly ever has."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from qa.analyse.repeats import doubled_words
from qa.analyse.words import words
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.lexicon.improbable import improbable
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import OBJECT, Prose
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# What ends a sentence, or leaves it open.
ENDS = frozenset(".?!…")
# What stands in quotation marks or brackets, and a contraction ("what shouldn't and can't"), has an order of its own.
APART = frozenset("'’‘\"“”()[]\u00ad")
# So many pieces of code take the sense of a stretch with them.
CODE: int = TUNED["CODE"]
# So many words around are looked at.
AROUND: int = TUNED["AROUND"]


@dataclass(frozen=True)
class ScrambledWords(DocumentRule):
    """Words are in an order that good text hardly ever has.

    Weak systems put words in the order of the source, or in none: "has been was able", "the of
    house that". A table gives the probability of each sequence of eight words: which kinds of words
    follow each other, learned from good text and the same text shuffled, and how often common words
    follow the one or two before them. Names, figures and rare words count for little, function
    words for most. A finding begins and ends with the most improbable transitions.

    A sequence within one sentence that is far less probable than the limit is reported as neutral,
    for review: a quarter of the sentences whose words were shuffled are found. If there is another
    sign in the same sentence, it is an error, reported as a `garbled-sentence`; there, the limit
    itself is enough.

    Option `least`: by how much (in natural logarithms) a sequence must be less probable than the
    limit; raise it to report less. At 1.6, half of the scrambled sentences are found, and one false
    alarm is reported in every 7,000 words of native English.

    Verse, lists of results and very terse headings can be improbable as well; silence them with
    `qa: ignore` or turn the rule off.
    """

    id = "scrambled-words"
    category = Category.UNINTELLIGIBLE
    severity = Severity.NEUTRAL
    confidence = 0.7
    fits_catalogues = False
    facts = ("*.sequences",)
    examples = (
        Example("⟦We to was in the of had⟧ a good day."),
        Example("The minister opened the new school on Friday and spoke with the teachers."),
        Example("A tanker that drags its anchor can cut a a power cable in minutes."),
        Example("What it is that he had had in mind when it was said is not what was meant."),
        Example(
            "For be it known that while other people, when they were sad, wept, the old man laughed."
        ),
        Example(
            "He whom you wish to keep securely that he may not run away, with meat and with drink ought he to be chained."
        ),
        Example(
            "One can tell where his heart and thoughts always are and of what mind he is; one thinks of a saint."
        ),
        Example("Norway 3, Sweden 2, Finland 1. 4 x 100 m: Ola Berg, Per Dahl, Nils Lie."),
    )

    least: float = 5.75

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        doubled = prose.need(doubled_words)
        for stretch in prose.need(improbable):
            # A word that stands twice makes any order improbable, and is told by its own rule.
            numbers = prose.need(words).within(stretch.span)
            at = bisect_left(doubled, numbers.start)
            twice = at < len(doubled) and doubled[at] < numbers.stop
            sentence = prose.text[stretch.span.start : stretch.span.end]
            if (
                stretch.weight >= self.least
                and not twice
                and not (ENDS | APART).intersection(sentence)
                and 2 * sum(map(str.isalpha, sentence)) >= len(sentence)  # no list of figures
                and not _is_old(prose, numbers)
                and not _begins_a_clause(prose, numbers)
                # "The `url` and the `format` of": nobody knows what the code says.
                and sentence.count(OBJECT) < CODE
            ):
                yield self.finding(stretch.span, "Unusual word order.")


def _begins_a_clause(prose: Prose, numbers: range) -> bool:
    """Whether a conjunction, a preposition and a word that asks stand in a row: "where he is and of what mind"."""
    known, texts = language(prose.lang), prose.need(words).texts
    return known is not None and any(
        texts[n] in known.conjunctions
        and texts[n + 1] in known.function_words
        and texts[n + 2] in known.question_words
        for n in numbers[:-2]
    )


def _is_old(prose: Prose, numbers: range) -> bool:
    """Whether a word of an old language stands there, or near, or words have its order: "I entreat thee to listen", "for be it known"."""
    texts = prose.need(words).texts
    near = [each.lower() for each in texts[max(0, numbers.start - AROUND) : numbers.stop + AROUND]]
    orders = map("-".join, pairwise(texts[n].lower() for n in numbers))
    return not (
        shared_words("old words").isdisjoint(near) and shared_words("old orders").isdisjoint(orders)
    )
