"""A word again and again in a sentence whose source has it once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from qa.analyse.word_places import any_within
from qa.analyse.words import WORD, occurrences, words
from qa.languages.language import UNSPACED, language
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.language_tag import primary
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example
from qa.segment.align import pairs

# Pairs of sentences that are less surely a translation of each other are left alone.
CERTAIN = 0.3
SHORTEST = 3
# Words of a source are counted as one if they begin alike, for they are inflected.
STEM, LEAST = 4, 3
# In longer sentences a word may stand three times for more reasons than can be seen.
LONGEST_SENTENCE = 14
# What may stand between a word and itself.
# With one, or with "and", it is so many words away.
JOINED = 2
JOINTS = frozenset(("-", "/", " / ", " - "))


@dataclass(frozen=True)
class EchoedWord(DocumentRule):
    """A word comes again in a sentence, and the source says nothing twice there.

    Where a system does not know the words of the source, it writes a word it has written already:
    "hot and hot", "white-white energy", "the pancreas of each pancreas of the pancreas". A word
    joined to itself counts, and one that stands three times in a short sentence; the sentence that it
    translates must not repeat anything as often.

    It needs the source, in a language that parts its words. Names, and words with a capital, are
    left alone.
    """

    id = "echoed-word"
    category = Category.DUPLICATION
    severity = Severity.MAJOR
    confidence = 0.9
    languages = frozenset(("en", "de", "fr", "es"))
    examples = (
        Example(
            "Serve the soup ⟦hot and hot⟧ at once.",
            source="Die Suppe heiß und dampfend sofort servieren.",
            source_lang="de",
        ),
        Example(
            "Is the whole ⟦liver removed from each liver of the liver⟧?",
            source="Wird bei jedem Eingriff die ganze Leber entnommen?",
            source_lang="de",
        ),
        Example(
            "They waited for hours and hours, more and more tired.",
            source="Sie warteten stundenlang, immer müder.",
            source_lang="de",
        ),
        Example(
            "Of those who were tested, one in ten was under 20 years old, two were between 20 and 50 "
            "years old and seven over 50 years.",
            source="Einer von zehn Getesteten war unter 20 Jahre alt, zwei zwischen 20 und 50, sieben "
            "waren darüber.",
            source_lang="de",
        ),
        Example(
            "The door was red, the roof was red and the car was red.",
            source="Die Tür war rot, das Dach war rot und das Auto war rot.",
            source_lang="de",
        ),
        Example("Serve the soup hot and hot at once."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source, target = document.source, document.target
        if source is None or primary(document.source_lang) in UNSPACED:
            return
        again = _again(target, document.lang)
        if not again:
            return
        column = target.need(words)
        for pair in document.need(pairs):
            if not any_within(again, pair.target):
                continue
            numbers = column.within(pair.target)
            if pair.score < CERTAIN or len(numbers) < SHORTEST:
                continue
            echo = _echo(document, numbers)
            if echo is None:
                continue
            first, last, times = echo
            said = source.text[pair.source.start : pair.source.end]
            if times <= _most(said, document.source_lang):
                continue
            word = column.texts[last]
            yield self.finding(
                Span(column.starts[first], column.end(last)),
                f"“{word}” comes again here, and the source says nothing twice.",
                related=(Related(self.id, pair.target, "the sentence"),),
            )


def _again(prose: Prose, lang: str) -> list[int]:
    """Where words begin that stood shortly before, in order: without one there is no echo."""
    known = language(lang)
    if known is None:
        return []
    places, starts = prose.need(occurrences), prose.need(words).starts
    found: list[int] = []
    for form, numbers in places.items():
        if len(numbers) > 1 and form.islower() and form not in known.function_words:
            found += [starts[two] for one, two in pairwise(numbers) if two - one <= JOINED]
            found += [
                starts[three]
                for one, three in zip(numbers, numbers[2:], strict=False)
                if three - one < LONGEST_SENTENCE
            ]
    return sorted(found)


def _echo(document: Document, numbers: range) -> tuple[int, int, int] | None:
    """The first and the last word of an echo, and how often the source may say it at most."""
    known = language(document.lang)
    if known is None:
        return None
    text, column = document.target.text, document.target.need(words)
    places: dict[str, list[int]] = {}
    for n in numbers:
        word = column.texts[n]
        if len(word) >= SHORTEST and word.islower() and word not in known.function_words:
            places.setdefault(word, []).append(n)
    for word, where in places.items():
        if len(where) < 2 or word in known.echoes or word in known.cries:
            continue
        if len(where) > 2 and len(numbers) <= LONGEST_SENTENCE:
            return where[0], where[-1], len(where) - 1
        one, two = where[0], where[1]
        between = text[column.end(one) : column.starts[two]]
        joined = between in JOINTS or (
            two == one + 2
            and between == f" {column.texts[one + 1]} "
            and column.texts[one + 1] in known.conjunctions
            and not word.endswith(known.graded)
        )
        if joined and len(word) > LEAST - (two == one + 2):
            return one, two, 2
    return None


def _most(text: str, lang: str | None) -> int:
    """How often the word that stands most often in a text stands there, by its first letters.

    Function words of the language are not counted.
    """
    known = language(lang)
    function_words = known.function_words if known else frozenset()
    forms = (match.group().casefold() for match in WORD.finditer(text))
    counts = Counter(
        form[:STEM] for form in forms if len(form) >= LEAST and form not in function_words
    )
    return max(counts.values(), default=0)
