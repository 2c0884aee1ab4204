"""The base classes of rules.

A rule is a class in its own file; one with options is a frozen dataclass, whose fields are the options. Its
docstring is its documentation page, its examples are its tests. Rules are stateless: `check` yields findings.
"""

from __future__ import annotations

import inspect
import re
from abc import ABC, abstractmethod
from copy import copy
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, ClassVar, Generic, Self, TypeVar, cast

from qa.languages.language import has_facts, languages_with
from qa.model.data_classes import dataclass
from qa.model.finding import Finding, ManyPlaces, Related, Suggestion
from qa.model.language_tag import HUB, primary
from qa.model.memory import WORDS_KEPT, loaded
from qa.model.mqm import Severity
from qa.model.passage import passages
from qa.model.thresholds import thresholds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qa.model.document import Document
    from qa.model.judged import Claim
    from qa.model.knowledge import KnownForm, ListedName
    from qa.model.mqm import Category
    from qa.model.passage import Passage
    from qa.model.span import Span
    from qa.model.terms import Term

TUNED = thresholds(__name__)

E = TypeVar("E")

OPEN, CLOSE = "⟦", "⟧"

# A finding with a lower confidence is minor at most: major findings have to be reliable.
DOUBTFUL: float = TUNED["DOUBTFUL"]
# From this count on, harmless findings of one kind are reported as one habit of the text.
HABIT: int = TUNED["HABIT"]


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what the rule finds in it, marked with ⟦ and ⟧.

    In a text without marks, the rule must find nothing.

    Attributes:
        target: the translation, with marks.
        source: the source text, if the rule needs one.
        fixed: the text after all suggestions are applied, if the example shows that.
        lang, source_lang: BCP 47 tags.
        names: the newsroom's name list.
        archive: names as the newsroom's archive has them.
        references: other translations of the source.
        terms: the termbase.
        claims: what a language model objects to in the first sentence.
        paired: whether paragraph n of the target translates paragraph n of the source.
        markdown: whether both texts are Markdown.
    """

    target: str
    source: str | None = None
    fixed: str | None = None
    lang: str = HUB
    source_lang: str | None = None
    names: tuple[ListedName, ...] = ()
    archive: tuple[KnownForm, ...] = ()
    references: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    claims: tuple[Claim, ...] = ()
    paired: bool = False
    markdown: bool = False

    @property
    def text(self) -> str:
        """The target without the marks."""
        return self.target.replace(OPEN, "").replace(CLOSE, "")

    @property
    def flagged(self) -> tuple[tuple[int, int], ...]:
        """The marked spans of `text`, as sorted (start, end) code points."""
        spans, starts, position = [], [], 0
        for character in self.target:
            if character == OPEN:
                starts.append(position)
            elif character == CLOSE:
                spans.append((starts.pop(), position))
            else:
                position += 1
        return tuple(sorted(spans))


class _Unchanging:
    """Attributes that are set by `__init__` only."""

    def __setattr__(self, name: str, value: object) -> None:
        message = f"a rule keeps no state: {name!r} cannot be set"
        raise AttributeError(message)


@dataclass(frozen=True)
class Rule(_Unchanging, ABC):
    """A flaw that can be recognized, such as a repeated word.

    Class attributes:
        id: kebab-case, names the flaw; the file has the same name with underscores.
        category, severity: those of MQM.
        confidence: the measured share of its findings that are right; a finding may override it.
        examples: at least one with marks and one without.
        languages: the target languages that the rule supports, as ISO 639-1 codes; None for all.
        facts: attributes of `qa.languages.language.Language` that it needs: it supports the languages that
            have them all.
        needs_source: whether it requires a source text.
        needs: the attribute of the document, such as `references`, without which the rule has nothing to say;
            empty for none.
        trigger: substrings, such as `("<", "[/")`, without any of which the rule cannot find anything: such
            texts are skipped. Case-sensitive; empty to check all texts.
        default: whether it runs by default.
        kinds: all the kinds of findings that it has, but for those by a list of the user's own; empty where
            nobody has listed them.
        covers: whether a finding subsumes other findings within its span (an untranslated sentence is one
            error, not ten).
        fits_catalogues: whether it runs on message catalogues, whose strings are mostly labels.
        fits_documentation: whether it runs on software documentation.
        fits_foreign_passages: whether a finding holds in a passage that is in another language than the text.
        excused_by_source: whether a finding is dropped if the source of the unit has the same characters: the
            translator kept them.
        only_sure: whether to drop the kinds of findings that are off by default; set by `sure`.
    """

    id: ClassVar[str]
    category: ClassVar[Category]
    severity: ClassVar[Severity]
    confidence: ClassVar[float]
    examples: ClassVar[tuple[Example, ...]]
    languages: ClassVar[frozenset[str] | None] = None
    facts: ClassVar[tuple[str, ...]] = ()
    needs_source: ClassVar[bool] = False
    needs: ClassVar[str] = ""
    trigger: ClassVar[tuple[str, ...]] = ()
    default: ClassVar[bool] = True
    kinds: ClassVar[tuple[str, ...]] = ()
    covers: ClassVar[bool] = False
    fits_catalogues: ClassVar[bool] = True
    fits_documentation: ClassVar[bool] = True
    fits_foreign_passages: ClassVar[bool] = True
    excused_by_source: ClassVar[bool] = False
    only_sure: ClassVar[bool] = False

    def __init_subclass__(cls, **named: object) -> None:
        """Let a plug-in write `languages` and `facts` as any collection: rules are grouped by them."""
        super().__init_subclass__(**named)
        if cls.languages is not None:
            cls.languages = frozenset(cls.languages)
        cls.facts = tuple(cls.facts)

    def sure(self) -> Self:
        """Return a copy of the rule that drops the kinds of findings that are off by default.

        See `qa.rules.calibration.is_default`.
        """
        rule = copy(self)
        vars(rule)["only_sure"] = True
        return rule

    def finding(
        self,
        span: Span,
        message: str,
        *,
        fix: str | None = None,
        safe: bool = False,
        confidence: float | None = None,
        severity: Severity | None = None,
        suggestions: Sequence[Suggestion] = (),
        related: Sequence[Related] = (),
        kind: str = "",
    ) -> Finding:
        """Build a finding of this rule; `fix` replaces the whole span.

        The severity defaults to the rule's, or minor if the confidence is below `DOUBTFUL`.
        `qa.rules.calibration` may lower it further, by the measured precision of the rule or of the finding's
        `kind`.
        """
        if fix is not None:
            suggestions = (Suggestion(span, fix, safe), *suggestions)
        sure = self.confidence if confidence is None else confidence
        if severity is None:
            doubtful = sure < DOUBTFUL and self.severity >= Severity.MINOR
            severity = Severity.MINOR if doubtful else self.severity
        return Finding(
            rule=self.id,
            category=self.category,
            severity=severity,
            confidence=sure,
            span=span,
            message=message,
            suggestions=suggestions,
            related=related,
            kind=kind,
        )

    def together(self, findings: list[Finding], what: str) -> Iterator[Finding]:
        """Yield few findings one by one, many as a single finding about a habit of the text.

        A writer who doubles every other space has one habit, not forty errors. From `HABIT` findings on, the
        first one stands for all: its message gives the count (of `what`, in the plural), and it carries all
        fixes, with the other places as related. The list is consumed, to save memory in a text full of them.
        """
        if len(findings) < HABIT:
            yield from findings
            return
        first = findings[0]
        gathered = ManyPlaces()
        messages: dict[str, str] = {}
        findings.reverse()
        while findings:
            one = findings.pop()
            for fix in one.suggestions:
                gathered.suggest(fix.span, fix.text, fix.safe)
            if one is not first:
                message = messages.setdefault(one.message, one.message)
                gathered.relate(one.rule, one.span, message)
            if len(messages) >= WORDS_KEPT:
                messages.clear()
        yield _habit(first, what, gathered)

    def fixed_together(
        self, places: Iterable[tuple[Span, str, str, bool]], what: str
    ) -> Iterator[Finding]:
        """Do as `together` with findings that have one fix each, without making a finding of each of many.

        Args:
            places: where they are, what is said of each, its fix, and whether that is safe.
            what: what they are, in the plural.
        """
        rest = iter(places)
        few = list(islice(rest, HABIT))
        findings = [self.finding(span, said, fix=fix, safe=safe) for span, said, fix, safe in few]
        if len(few) < HABIT:
            yield from findings
            return
        gathered = ManyPlaces()
        messages: dict[str, str] = {}
        for number, (span, said, fix, safe) in enumerate(chain(few, rest)):
            gathered.suggest(span, fix, safe)
            if number:
                gathered.relate(self.id, span, messages.setdefault(said, said))
            if len(messages) >= WORDS_KEPT:
                messages.clear()
        yield _habit(findings[0], what, gathered)

    @classmethod
    def page(cls) -> str:
        """The rule's page: its docstring, unindented."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def summary(cls) -> str:
        """The first line of the rule's page."""
        return cls.page().partition("\n")[0]

    @classmethod
    def known_languages(cls) -> frozenset[str] | None:
        """The target languages that the rule supports, as ISO 639-1 codes; None for all."""
        return known_languages(cls.facts, cls.languages)

    @classmethod
    def knows(cls, lang: str) -> bool:
        """Whether the rule supports the target language, given as a BCP 47 tag."""
        return knows(cls.facts, cls.languages, lang)

    def speaks(self, lang: str) -> bool:
        """Whether this rule supports the target language, given as a BCP 47 tag; a rule may decide otherwise."""
        return knows(self.facts, self.languages, lang)

    @abstractmethod
    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:
        """Yield the findings of the rule in the document.

        Args:
            document: the text and its source.
            learnt: what corpus rules gathered from other documents, by rule id.
        """


def _habit(first: Finding, what: str, gathered: ManyPlaces) -> Finding:
    """The finding that stands for all, and is called by the first."""
    return replace(
        first,
        message=f"{len(gathered.related) + 1} {what} in this text (first one here).",
        suggestions=gathered.suggestions,
        related=gathered.related,
    )


def known_languages(
    facts: tuple[str, ...], languages: frozenset[str] | None
) -> frozenset[str] | None:
    """The languages that a rule supports that needs these facts, or is for these languages; None for all."""
    return languages_with(*facts) if facts else languages


@loaded(most=5_000)
def knows(facts: tuple[str, ...], languages: frozenset[str] | None, lang: str) -> bool:
    """Whether a rule that needs these facts, or is for these languages, supports a language."""
    if facts:  # without looking at all other languages
        return has_facts(primary(lang), *facts)
    return languages is None or primary(lang) in languages


class DocumentRule(Rule):
    """A rule that checks one document at a time."""

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the findings in the document, in any order."""

    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:  # noqa: ARG002
        """Yield the findings of the rule; `learnt` is not used."""
        return self.check(document)


class PassageRule(DocumentRule):
    """A rule that checks each segment by itself: its findings do not depend on the rest of the text.

    When a text is checked repeatedly, as in an editor, only changed segments are checked again.

    Class attributes:
        gate: an expression that matches in every passage with a finding: others are not looked at. It must not
            look around its match, since it searches the whole text.
        habit: what to call many findings in one text, in the plural, to report them as one (see `together`);
            empty to report each.
    """

    gate: ClassVar[re.Pattern[str] | None] = None
    habit: ClassVar[str] = ""

    @abstractmethod
    def look(self, passage: Passage) -> Iterator[Finding]:
        """Yield the findings in a passage, in any order; spans are relative to it."""

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the findings in all passages, combined if they are a habit of the text."""
        found = self._of_all(document)
        if self.habit:
            found = self.together(sorted(found, key=lambda finding: finding.span), self.habit)
        yield from found

    def _of_all(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        if self.gate is None:
            placed = prose.need(passages).placed()
        elif self.gate.search(prose.text) is None:  # as in most texts
            return
        else:
            placed = prose.need(passages).that_match(self.gate, prose.text)
        looked = self._looked  # one object, under which many passages remember
        for start, passage in placed:
            # Most are not kept: what is found in them need not be remembered.
            for finding in passage.need(looked) if passage.is_kept else looked(passage):
                yield finding.moved(start)

    def _looked(self, passage: Passage) -> tuple[Finding, ...]:
        if self.trigger:
            text = passage.text
            for mark in self.trigger:
                if mark in text:
                    break
            else:
                return ()
        return tuple(self.look(passage))


class CorpusRule(Rule, Generic[E]):
    """A rule that first learns from all documents, then checks each.

    What it learns is small and picklable, and merging is associative and commutative. A single document is a
    corpus of one.
    """

    @abstractmethod
    def gather(self, document: Document) -> E:
        """Return what the rule learns from one document."""

    @abstractmethod
    def merge(self, one: E, other: E) -> E:
        """Merge what was learned from two sets of documents; may modify `one`."""

    @abstractmethod
    def check(self, document: Document, learnt: E) -> Iterator[Finding]:
        """Yield the findings in the document, in any order."""

    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:
        """Yield the findings of the rule; if nothing was learned before, learn from this document."""
        known = learnt[self.id] if self.id in learnt else self.gather(document)
        return self.check(document, cast("E", known))
