"""The words that pages are made of in one language, and when they make sense together."""

from __future__ import annotations

import re
from enum import Flag, auto

from qa.analyse.boilerplate.alternation import alternation
from qa.analyse.boilerplate.titles import is_name
from qa.analyse.words import WORD
from qa.languages.boilerplate import Boilerplate, boilerplate
from qa.languages.shared import shared_words
from qa.model.expression import compiled, expression
from qa.model.language_tag import by_language
from qa.model.needs import Needs

DIGITS = expression(r"[\d.,:/()]+$")
# A label with these concepts announces another article; with those it credits a picture or text.
HEADING_CONCEPTS = frozenset(("read also", "tags", "comments"))
# One with this concept does so too, but may also begin a sentence or a list of the story.
TEASER = "teaser"
CREDIT_CONCEPTS = frozenset(("source", "photo", "video", "editor", "graphic", "archive"))


class WordRole(Flag):
    """What a word of furniture does; "comment" is an action and a thing."""

    ACTION = auto()
    THING = auto()
    PLATFORM = auto()
    DETAIL = auto()
    GLUE = auto()
    NUMBER = auto()


STRONG = WordRole.ACTION | WordRole.THING | WordRole.PLATFORM


class Grammar(Needs):
    """The words of one language's pages, ready for look-up."""

    def __init__(self, known: Boilerplate) -> None:
        self.lang = known.code
        # Articles that are written together with their noun.
        self.elision = compiled(rf"(?:{known.elided})['’]") if known.elided else None
        self.exact: dict[str, WordRole] = {}
        self.stems: dict[str, WordRole] = {}
        for entries, mark in (
            (known.glue, WordRole.GLUE),
            (known.details, WordRole.DETAIL),
            (known.things, WordRole.THING),
            (known.actions, WordRole.ACTION),
        ):
            for entry in entries:
                kept, key = (self.stems, entry[:-1]) if entry.endswith("-") else (self.exact, entry)
                kept[key] = kept[key] | mark if key in kept else mark
        self.alone = frozenset(phrase.casefold() for phrase in known.alone)
        self.heads = frozenset(
            concept_form.casefold()
            for concept, forms in known.labels
            if concept in HEADING_CONCEPTS
            for concept_form in forms
        )
        self.teasers = frozenset(
            form.casefold()
            for concept, forms in known.labels
            if concept == TEASER
            for form in forms
        )
        self.sources = frozenset(
            form.casefold()
            for concept, forms in known.labels
            if concept in {"source", "photo"}
            for form in forms
        )
        self.credits = frozenset(
            form.casefold()
            for concept, forms in known.labels
            if concept in CREDIT_CONCEPTS
            for form in forms
        )
        self._known = {}
        self.whole_notices, self.named_notices = known.notices, known.named
        self.first_alone = frozenset(
            match.group() for match in map(WORD.search, self.alone) if match is not None
        )

    @property
    def notices(self) -> re.Pattern[str] | None:
        """How notices begin, one expression for all of them; of most languages nobody ever asks."""
        return self.need(_beginnings_of_notices)

    def is_notice(self, bare: str, written: str) -> bool:
        """Whether the segment, casefolded and as it is written, is a notice to the reader."""
        beginnings, whole = self.notices, self.need(_whole_notices)
        if beginnings is None or beginnings.match(bare) is None:
            return False
        if whole is not None and whole.match(bare):
            return True
        for match in filter(None, (re.match(named, bare) for named in self.named_notices)):
            rest = len(bare[match.end() :].split())
            if rest and is_name(written.split()[-rest:]):
                return True
        return False

    def mark(self, word: str) -> WordRole | None:
        """What `word`, casefolded, does on a page; None if it is not a word of pages."""
        known = self.exact.get(word)
        if known is None and word not in self.exact:
            known = next(
                (self.stems[word[:n]] for n in range(len(word), 2, -1) if word[:n] in self.stems),
                None,
            )
            if known is None and word in shared_words("platforms"):
                known = WordRole.PLATFORM
            if known is None and self.elision is not None:
                elided = self.elision.match(word)
                known = self.exact.get(word[elided.end() :]) if elided else None
            if known is None and DIGITS.match(word):
                known = WordRole.NUMBER
        return known

    def speaks(self, tokens: list[str]) -> bool:
        """Whether the words, casefolded, are all of the page and make a button or a label."""
        marks = self.marks(tokens)
        return bool(marks) and makes_sense(marks)

    def marks(self, tokens: list[str]) -> list[WordRole]:
        """What each word does; empty if one is not a word of pages."""
        found = []
        for token in tokens:
            mark = self.mark(token)
            if mark is None:
                return []
            found.append(mark)
        return found


def _beginnings_of_notices(grammar: Grammar) -> re.Pattern[str] | None:
    expressions = (*grammar.whole_notices, *grammar.named_notices)
    return alternation(expressions) if expressions else None


def _whole_notices(grammar: Grammar) -> re.Pattern[str] | None:
    return alternation(grammar.whole_notices) if grammar.whole_notices else None


def makes_sense(marks: list[WordRole]) -> bool:
    """Whether words of the page, in this order, say something that pages say."""
    if len(marks) > 1 and all(WordRole.PLATFORM in mark for mark in marks):
        return True
    return _pair(
        marks, WordRole.ACTION, WordRole.THING | WordRole.PLATFORM | WordRole.DETAIL
    ) or _pair(marks, WordRole.THING, WordRole.DETAIL | WordRole.PLATFORM)


def _pair(marks: list[WordRole], one: WordRole, other: WordRole) -> bool:
    """Whether two words are there of which one is `one` and the other any of `other`."""
    ones = [bool(mark & one) for mark in marks]
    others = [bool(mark & other) for mark in marks]
    both = sum(a and b for a, b in zip(ones, others, strict=True))
    return any(ones) and any(others) and not (sum(ones) == sum(others) == both == 1)


@by_language
def grammar(lang: str) -> Grammar | None:
    """The grammar of the pages of a language; None if nothing is known of them."""
    known = boilerplate(lang)
    return Grammar(known) if known else None
