"""Letters of two alphabets in one word."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from qa.analyse.language.word_judge import is_latin
from qa.analyse.spelling.scripts import LOOKS_LIKE, TO_CYRILLIC, TO_LATIN, mixed_words
from qa.compare.beside import unit_at
from qa.compare.blocks import crosses_block
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.read.placeholders import accelerator_of
from qa.rules.base import DocumentRule, Example

WORD = expression(r"\w+")
# A Cyrillic letter behind the sign of degrees, that looks like Celsius: "14 °С".
DEGREES = expression("°[ \u00a0]?(?P<letter>\u0421)(?!\\w)")


class MixedScripts(DocumentRule):
    """A word mixes letters of two alphabets.

    A Cyrillic "а" looks like a Latin one, but searches miss the word, and screen readers misread it; or a
    name was only partly transliterated ("Shchedрик"). Units and symbols with a Greek letter, such as kΩ,
    are left alone.
    """

    id = "mixed-scripts"
    category = Category.CHARACTER_ENCODING
    severity = Severity.MAJOR
    confidence = 0.99
    excused_by_source = True
    covers = True
    examples = (
        Example("In the last ⟦matсh⟧ of the season.", fixed="In the last match of the season."),
        Example("They sang ⟦Shchedрик⟧.", fixed="They sang Shchedrik."),
        Example("A ⟦wοrd⟧ with a Greek letter."),
        Example("Это ⟦cлово⟧.", fixed="Это слово.", lang="ru"),
        Example("Пять ⟦oт⟧ десяти.", fixed="Пять от десяти.", lang="ru"),
        Example("At 10 °⟦\u0421⟧ it stops to grow.", fixed="At 10 °C it stops to grow."),
        Example("A resistor of 5 kΩ, 3 μm wide; Δt and βHCG; Москва and Kyiv; α-Helix; λx."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for match in DEGREES.finditer(text) if "°" in text and is_latin(document.lang) else ():
            yield self.finding(
                Span(*match.span("letter")),
                "The unit of temperature is a Cyrillic letter that looks like “C”.",
                fix="C",
                kind="degrees",
            )
        beginnings = _Beginnings(document)
        for span, right, strange in document.target.need(mixed_words):
            word = span.of(text)
            if crosses_block(document, span) or (
                document.catalogue
                and (
                    _is_for_a_key(document, span, strange)
                    or beginnings.has(span, _head(word, strange))
                )
            ):
                continue
            told = ", ".join(_told(letter, word, right) for letter in strange[:3])
            message = f"“{word}” mixes alphabets: {told}."
            yield self.finding(
                span,
                message,
                fix=right,
                safe=right is not None
                and not _may_be_latin(word)
                and _is_known(right, document.lang),
                severity=_severity(document, right),
            )


def _is_for_a_key(document: Document, span: Span, strange: str) -> bool:
    """Whether the one strange letter is that of the access key: "Пр&oдовжити" has it on every keyboard."""
    place = document.target.to_raw(span)
    shown = document.raw[max(0, place.start - 1) : place.end]
    sign = accelerator_of(shown)
    return sign != "" and shown[shown.index(sign) + 1] == strange


def _head(word: str, strange: str) -> str:
    """The strange letters that a word begins with."""
    return word[: next((n for n, letter in enumerate(word) if letter not in strange), len(word))]


class _Beginnings:
    """How words of the source begin, unit by unit; the source of each is read once, since a string may have thousands of mixed words."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words: dict[int, list[str]] = {}

    def has(self, span: Span, head: str) -> bool:
        """Whether a word of the unit's source begins with the same letters, and goes on: "HxПошук" for "HxSrch"."""
        document, unit = self._document, unit_at(self._document, span.start)
        if len(head) < 2 or document.source is None or unit is None:
            return False
        if unit.target.start not in self._words:
            found = WORD.findall(document.source.text, unit.source.start, unit.source.end)
            self._words[unit.target.start] = sorted(set(found))
        there = self._words[unit.target.start]
        place = bisect_right(there, head)
        return place < len(there) and there[place].startswith(head)


def _may_be_latin(word: str) -> bool:
    """Whether all letters of an abbreviation look like Latin ones: "POT" with a Greek "T" may be either."""
    return word.isupper() and word.translate(TO_LATIN).isascii()


def _is_known(word: str, lang: str) -> bool:
    """Whether a list of the language has the word: letters that only look alike may make another of it."""
    known = lexicon(lang)
    return known is not None and word in known


def _severity(document: Document, right: str | None) -> Severity | None:
    """A hint where letters of the text's own alphabet have others behind them that look like none of it.

    Names are made so: “ГОГОЛЬfest”.
    """
    return Severity.NEUTRAL if right is None and not is_latin(document.lang) else None


def _told(letter: str, word: str, right: str | None) -> str:
    """A letter with its alphabet, and the letter that belongs in its place."""
    twin = LOOKS_LIKE.get(letter) or letter.translate(TO_CYRILLIC)
    if right is not None and len(right) == len(word):
        twin = right[word.index(letter)]
    meant = f" for {_alphabet(twin)} “{twin}”" if twin != letter else ""
    return f"{_alphabet(letter)} “{letter}”{meant}"


def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "another").split()[0].capitalize()
