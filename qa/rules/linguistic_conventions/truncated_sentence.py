"""Sentences that stop in the middle."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.front_matter import is_in_front_matter
from qa.analyse.words import Words, words
from qa.compare.shared_with_source import counterpart
from qa.languages.language import Language, language
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose, Role
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

ENDS = ".!?…:;。！？"
# A paragraph of fewer words may be a headline that ends in "what they said that".
LONG: int = TUNED["LONG"]
# Texts of so many paragraphs may be verse.
VERSE: int = TUNED["VERSE"]
CLOSING = "\"'”’»)]"


@dataclass(frozen=True)
class TruncatedSentence(DocumentRule):
    """A paragraph breaks off in mid-sentence, at an article or a conjunction.

    A decoder that reaches its maximum length, or a field that was cut, leaves "The mayor said that
    the" and no full stop. Nothing ends with an article or a conjunction, not even a headline. A line
    that the next one continues in lowercase was only wrapped, one that ends in "and" may introduce a
    list, and a paragraph that breaks off in the source as well was not truncated by the translation:
    these are left alone. Sentences that end like this before a full stop are reported by
    `dangling-word`.
    """

    id = "truncated-sentence"
    category = Category.GRAMMAR
    severity = Severity.MAJOR
    confidence = 0.9
    facts = ("never_last", "conjunctions")
    examples = (
        Example("The mayor opened the fair on Friday and thanked ⟦the⟧\n\nIt rained."),
        Example("The mayor opened the fair in the old town on Friday ⟦and⟧"),
        Example("The mayor of the old town announced ⟦that⟧\n\nHe will not stand again."),
        Example("Die Bürgermeisterin eröffnete am Freitag die Messe ⟦im⟧", lang="de"),
        Example("La maire a ouvert la foire de la vieille ville ⟦et⟧", lang="fr"),
        Example("The mayor opened the fair and\n\nthanked the guild."),
        Example("You need three eggs, a cup of milk and\n\n1. a pound of flour"),
        Example(
            "So much depends on a red wheel and the\n\nBarrow that stands in the white yard and\n\n"
            "The chickens beside it\n\nGlazed with rain"
        ),
        Example("A vitamin called A\n\nPlans A and B"),
        Example(
            "The mayor opened the fair on Friday and thanked the",
            source="Die Bürgermeisterin eröffnete am Freitag die Messe und dankte der",
            source_lang="de",
        ),
    )

    shortest: int = 6  # an option: paragraphs of fewer words are left alone

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        known = language(document.lang)
        if known is None:
            return
        if _is_verse(prose):
            return
        for number, segment in enumerate(prose.segments):
            end = segment.span.end
            if not prose.text[end - 1].isalpha() or segment.role in {Role.CELL, Role.ITEM}:
                continue
            column = prose.need(words)
            numbers = column.within(segment.span)
            if len(numbers) < self.shortest:
                continue
            last = column.span(numbers.stop - 1)
            word = last.of(prose.text)
            if (
                last.end != end
                or prose.text[last.start - 1] == "/"  # "n/a"
                or not (word in known.never_last or _opens_clause(known, column, numbers))
                or _goes_on(prose, number, word, known)
                or is_in_front_matter(document, last)
            ):
                continue
            there = counterpart(document, last)
            if document.source is not None and there is not None:
                said = there.of(document.source.text).rstrip().rstrip(CLOSING)
                if said and said[-1] not in ENDS:
                    continue
            yield self.finding(last, f"The sentence breaks off after “{word}”.")


def _opens_clause(known: Language, column: Words, numbers: range) -> bool:
    """Whether the last word opens a clause that is not there: "has announced that"."""
    before = known.clause_openers.get(column.texts[numbers[-1]], frozenset())
    return len(numbers) >= LONG and column.texts[numbers[-2]].lower() in before


def _is_verse(prose: Prose) -> bool:
    """Whether most paragraphs end without any mark: lines of a poem, entries of a list."""
    ends = [prose.text[segment.span.end - 1] for segment in prose.segments]
    return len(ends) >= VERSE and 2 * sum(map(str.isalpha, ends)) > len(ends)


def _goes_on(prose: Prose, number: int, word: str, known: Language) -> bool:
    """Whether the next segment carries the sentence on, or may be a list that it opens."""
    if number + 1 == len(prose.segments):
        return False
    first = prose.text[prose.segments[number + 1].span.start]
    return not first.isupper() or word in known.conjunctions
