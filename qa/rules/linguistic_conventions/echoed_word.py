"""A word again and again in a sentence whose source has it once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.analyse.repeats import recurrences
from qa.analyse.word_places import any_within
from qa.analyse.words import WORD, Words, occurrences, words
from qa.compare.align.alignment import Pair, pairs
from qa.compare.beside import is_label
from qa.languages.language import language
from qa.languages.writing import is_unspaced
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Pairs of sentences that are less surely a translation of each other are left alone.
CERTAIN: float = TUNED["CERTAIN"]
SHORTEST: int = TUNED["SHORTEST"]
# Words of a source are counted as one if they begin alike, for they are inflected.
STEM: int = TUNED["STEM"]
LEAST: int = TUNED["LEAST"]
# In longer sentences a word may stand three times for more reasons than can be seen.
LONGEST_SENTENCE: int = TUNED["LONGEST_SENTENCE"]
# So many words are a phrase that comes again by mistake, in a sentence that is no longer than this.
PHRASE: int = TUNED["PHRASE"]
LONGEST_WITH_PHRASE: int = TUNED["LONGEST_WITH_PHRASE"]
# What may stand between a word and itself.
# With one, or with "and", it is so many words away.
JOINED: int = TUNED["JOINED"]
JOINTS = frozenset(("-", "/", " / ", " - "))


class EchoedWord(DocumentRule):
    """A word is repeated in a sentence, and nothing is repeated in the source.

    A system that does not know the words of the source repeats a word that it has already written:
    "hot and hot", "white-white energy", "the pancreas of each pancreas of the pancreas". The rule
    reports a word joined to itself, and one that occurs three times in a short sentence, unless the
    source sentence repeats something as often. It also reports a phrase of six words that recurs in a
    short sentence, if no phrase of five words recurs in the source.

    It needs the source, in a language that separates words with spaces. Names and capitalized words are left alone.
    """

    id = "echoed-word"
    category = Category.DUPLICATION
    severity = Severity.MAJOR
    confidence = 0.9
    fits_documentation = False  # which says the same of many options
    facts = ("cries", "conjunctions", "graded")
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
            "⟦The guild of the bakers of Linz is a member of the guild of the bakers of Linz⟧.",
            source="Die Bäcker haben eine Zunft, der auch die Brauer angehören.",
            source_lang="de",
        ),
        Example(
            "Time and time again they came late to the fair.",
            source="Immer wieder kamen sie zu spät zur Messe.",
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
        Example(
            "The brain does not part self-praise and praise by others, nor song and song writing.",
            source="Das Gehirn trennt Eigenlob nicht von fremdem, und Lieder nicht vom Komponieren.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source, target = document.source, document.target
        if source is None or is_unspaced(document.source_lang):
            return
        again = _again(target, document.lang)
        if not again:
            return
        column = target.need(words)
        for pair in document.need(pairs) or _given(document, source):
            if not any_within(again, pair.target) or is_label(document, pair.target.start):
                continue
            numbers = column.within(pair.target)
            if pair.score < CERTAIN or len(numbers) < SHORTEST:
                continue
            echo = _echo(document, numbers) or _phrase(column.texts, numbers)
            if echo is None or _is_sung(target, column, echo) or _is_idiom(target, column, echo):
                continue
            said = source.text[pair.source.start : pair.source.end]
            if echo.words > 1:
                there = WORD.findall(said)
                if _phrase(there, range(len(there)), PHRASE - 1) is not None:
                    continue
            elif echo.times <= _most(said, document.source_lang):
                continue
            first, last = echo.first, echo.last
            word = " ".join(column.texts[last - echo.words + 1 : last + 1])
            yield self.finding(
                Span(column.starts[first], column.end(last)),
                f"“{word}” is repeated here, but nothing is repeated in the source.",
                related=(Related(self.id, pair.target, "the sentence"),),
            )


def _is_idiom(target: Prose, column: Words, echo: _Echo) -> bool:
    """Whether English says so, or lists things of one kind: "good wine, good beer and good bread"."""
    if echo.words > 1:
        return False
    low = target.text[column.starts[echo.first] : column.end(echo.last)].lower()
    known = language(target.lang)
    if known is None:
        return False
    is_list = echo.times > 1 and ", " in low and not known.conjunctions.isdisjoint(low.split())
    return is_list or low.split()[0] in known.said_again


def _again(prose: Prose, lang: str) -> list[int]:
    """Where words, and phrases, begin that stood shortly before, in order: all echoes have one."""
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
    found += [
        starts[run.first + run.shift]
        for run in prose.need(recurrences)
        if run.last - run.first >= PHRASE
    ]
    return sorted(found)


def _given(document: Document, source: Prose) -> list[Pair]:
    """A single paragraph with its source, where so little of it fits that nothing was aligned."""
    if len(document.target.segments) != 1 or len(source.segments) != 1:
        return []
    return [Pair(document.target.segments[0].span, source.segments[0].span, CERTAIN)]


class _Echo(NamedTuple):
    """From the first to the last word of an echo.

    The source may say as many things so often, `times`; `words` are those that come again.
    """

    first: int
    last: int
    times: int
    words: int = 1


def _phrase(texts: Sequence[str], numbers: range, size: int = PHRASE) -> _Echo | None:
    """The first phrase of so many words that comes again in a short sentence."""
    if not 2 * size <= len(numbers) <= LONGEST_WITH_PHRASE:
        return None
    places: dict[tuple[str, ...], int] = {}
    for n in numbers[: len(numbers) - size + 1]:
        phrase = tuple(word.casefold() for word in texts[n : n + size])
        first = places.setdefault(phrase, n)
        if n - first >= size:
            while (
                n + size < numbers.stop
                and first + size < n
                and texts[first + size].casefold() == texts[n + size].casefold()
            ):
                size += 1
            return _Echo(first, n + size - 1, 2, size)
    return None


def _echo(document: Document, numbers: range) -> _Echo | None:
    """A word that stands three times in a short sentence, or is joined to itself."""
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
            return _Echo(where[0], where[-1], len(where) - 1)
        one, two = where[0], where[1]
        between = text[column.end(one) : column.starts[two]]
        joined = between in JOINTS or (
            two == one + 2
            and between == f" {column.texts[one + 1]} "
            and column.texts[one + 1] in known.conjunctions
            and not word.endswith(known.graded)
        )
        if joined and between not in JOINTS and _is_half_of_a_word(document, column, one, two):
            continue
        after = column.texts[two + 1] if two + 1 < numbers.stop else ""
        # "time and time again"
        if joined and after not in known.cries and len(word) > LEAST - (two == one + 2):
            return _Echo(one, two, 2)
    return None


def _is_half_of_a_word(document: Document, column: Words, one: int, two: int) -> bool:
    """Whether either of the two is a part of a longer word: “self-touch and touch”, “music and music making”."""
    text = document.target.text
    if text[max(0, column.starts[one] - 1) : column.starts[one]] == "-":
        return True
    end = column.end(two)
    if text[end : end + 1] == "-":
        return True
    known = language(document.lang)
    following = column.texts[two + 1] if two + 1 < len(column.texts) else ""
    return (
        known is not None
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].islower()
        and following not in known.function_words
    )


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


def _is_sung(prose: Prose, column: Words, echo: _Echo) -> bool:
    """Whether the echo begins a quotation: "Pump it out, pump it out", as songs and slogans do."""
    start = column.starts[echo.first]
    return prose.text[max(0, start - 1) : start] in {'"', "“", "„", "«", "‘"}
