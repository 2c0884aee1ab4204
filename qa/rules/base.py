"""What a rule is.

A rule is a class in a file of its own; one with options is a frozen dataclass, whose fields are the
options. Its docstring is the page that users read, its examples are its tests. It keeps no state:
`check` yields findings.
"""

from __future__ import annotations

import inspect
import re
from abc import ABC, abstractmethod
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Generic, Self, TypeVar, cast

from qa.languages.language import languages_with
from qa.model.finding import Finding, Related, Suggestion
from qa.model.language_tag import HUB, primary
from qa.model.memory import WORDS_KEPT, loaded
from qa.model.mqm import Severity
from qa.model.passage import passages
from qa.model.thresholds import thresholds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from qa.model.document import Document
    from qa.model.judged import Claim
    from qa.model.knowledge import ListedName
    from qa.model.mqm import Category
    from qa.model.passage import Passage
    from qa.model.span import Span
    from qa.model.terms import Term

TUNED = thresholds(__name__)

E = TypeVar("E")

OPEN, CLOSE = "⟦", "⟧"

# A finding less sure than this is minor at most: readers of major ones want to find them right.
DOUBTFUL: float = TUNED["DOUBTFUL"]
# From so many on, faults of one kind that harm little are a habit of the text.
HABIT: int = TUNED["HABIT"]


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what the rule says of it: the faults are marked with ⟦ and ⟧.

    A text without marks is one on which the rule must be silent. `fixed` is the text after all
    suggestions of the rule were applied, where the example wants to show it; `names` is the
    newsroom's name list, `terms` its termbase, `claims` what a model holds against the first sentence. `paired` says that line n of the target
    translates line n of the source; blank lines stand between;
    `markdown` says that both are Markdown.
    """

    target: str
    source: str | None = None
    fixed: str | None = None
    lang: str = HUB
    source_lang: str | None = None
    names: tuple[ListedName, ...] = ()
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
        """The marked stretches of `text`, as (start, end) in code points, in order."""
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
    """What is set when it is made, and then never."""

    def __setattr__(self, name: str, value: object) -> None:
        message = f"a rule keeps no state: {name!r} cannot be set"
        raise AttributeError(message)


@dataclass(frozen=True)
class Rule(_Unchanging, ABC):
    """A flaw that can be recognized.

    Class attributes:
        id: kebab-case, names the flaw; the file has the same name with underscores.
        category, severity: MQM's.
        confidence: the share of its findings that are right, as measured; a finding may differ.
        examples: at least one with a marked fault, one without.
        languages: the target languages that the rule knows, as ISO 639-1 codes; None for any.
        facts: attributes of `qa.languages.language.Language` that it needs: it knows the languages
            that have them all.
        needs_source: whether it has nothing to say without the source text.
        trigger: marks, one of which every text has of which the rule says anything (`("<", "[/")`): it
            is not asked of others. Empty: it is asked of all. The case of letters counts.
        default: whether it runs unless asked for.
        covers: whether a finding explains all that lies within it, so that what other rules say
            there becomes part of it (an untranslated sentence is one fault, not ten).
        fits_catalogues: whether it runs on a catalogue of a program's strings, most of them labels.
        fits_documentation: whether it runs on pages that document a program.
        excused_by_source: whether the same characters in the source of a unit excuse a finding:
            the translator kept what was there.
        only_sure: whether kinds of findings that were wrong too often are left out, as they are where
            nobody asked for the rule (`sure`).
    """

    id: ClassVar[str]
    category: ClassVar[Category]
    severity: ClassVar[Severity]
    confidence: ClassVar[float]
    examples: ClassVar[tuple[Example, ...]]
    languages: ClassVar[frozenset[str] | None] = None
    facts: ClassVar[tuple[str, ...]] = ()
    needs_source: ClassVar[bool] = False
    trigger: ClassVar[tuple[str, ...]] = ()
    default: ClassVar[bool] = True
    covers: ClassVar[bool] = False
    fits_catalogues: ClassVar[bool] = True
    fits_documentation: ClassVar[bool] = True
    excused_by_source: ClassVar[bool] = False
    only_sure: ClassVar[bool] = False

    def sure(self) -> Self:
        """The same rule without the kinds of findings that run only when asked for.

        `qa.rules.calibration.is_default` says which these are.
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
        suggestions: tuple[Suggestion, ...] = (),
        related: tuple[Related, ...] = (),
        kind: str = "",
    ) -> Finding:
        """A finding of this rule; `fix` is what to put in the place of the whole span.

        Without a `severity` it is the rule's; a doubtful finding is minor at most. What was read of
        the rule's findings, or of those of its `kind`, may allow less: `qa.rules.calibration`.
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
        """Each finding by itself if they are few; a habit of the text as one.

        Somebody who doubles every other space has one habit, not forty faults. From `HABIT` on,
        the first finding stands for all: it says how many there are (of `what`, in the plural),
        and carries the fixes of all and the others as related places. The list is emptied then: a text may be
        full of one habit.
        """
        if len(findings) < HABIT:
            yield from findings
            return
        first, count = findings[0], len(findings)
        fixes: list[Suggestion] = []
        others: list[Related] = []
        messages: dict[str, str] = {}
        findings.reverse()
        while findings:
            one = findings.pop()
            fixes += one.suggestions
            if one is not first:
                message = messages.setdefault(one.message, one.message)
                others.append(Related(one.rule, one.span, message))
            if len(messages) >= WORDS_KEPT:
                messages.clear()
        yield replace(
            first,
            message=f"{count} {what} in this text (first one here).",
            suggestions=tuple(fixes),
            related=tuple(others),
        )

    @classmethod
    def page(cls) -> str:
        """The rule's page: its docstring, unindented."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def summary(cls) -> str:
        """The first line of the page."""
        return cls.page().partition("\n")[0]

    @classmethod
    def known_languages(cls) -> frozenset[str] | None:
        """The target languages that the rule knows, as ISO 639-1 codes; None for any."""
        return languages_with(*cls.facts) if cls.facts else cls.languages

    @classmethod
    def knows(cls, lang: str) -> bool:
        """Whether the rule knows the target language, given as a BCP 47 tag."""
        return _knows(cls, lang)

    def speaks(self, lang: str) -> bool:
        """The same of a rule with its options."""
        return _knows(type(self), lang)

    @abstractmethod
    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:
        """What the rule says of the document.

        Args:
            document: the text and its source.
            learnt: what corpus rules gathered from other documents, by rule id.
        """


@loaded(most=5_000)
def _knows(rule: type[Rule], lang: str) -> bool:
    known = rule.known_languages()
    return known is None or primary(lang) in known


class DocumentRule(Rule):
    """A rule that looks at one document."""

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding]:
        """The faults of this kind in the document, in any order."""

    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:  # noqa: ARG002
        """What the rule says of the document; it learns nothing."""
        return self.check(document)


class PassageRule(DocumentRule):
    """A rule that looks at each segment by itself: what it finds in one, it finds wherever that stands.

    Where a text is checked again and again, only segments that have changed are looked at.

    Class attributes:
        gate: what stands in every passage of which the rule says anything: where a text has it nowhere, no
            passage is looked at. It must not ask what stands around it, which is another in the whole text.
        habit: what many findings in a text are called, in the plural, where they are one fault: the way of
            that text. Without it each is a fault.
    """

    gate: ClassVar[re.Pattern[str] | None] = None
    habit: ClassVar[str] = ""

    @abstractmethod
    def look(self, passage: Passage) -> Iterator[Finding]:
        """The faults of this kind in a passage, in any order; places count from its start."""

    def check(self, document: Document) -> Iterator[Finding]:
        """The faults of this kind in all passages, or the habit that they are."""
        found = self._of_all(document)
        if self.habit:
            found = self.together(sorted(found, key=lambda finding: finding.span), self.habit)
        yield from found

    def _of_all(self, document: Document) -> Iterator[Finding]:
        if self.gate is not None and self.gate.search(document.target.text) is None:
            return
        looked = self._looked  # one object, under which many passages remember
        for start, passage in document.target.need(passages).placed():
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
    """A rule that first learns from all documents, then looks at each.

    What is gathered is small and picklable, and merges in any order and grouping. A single
    document is a corpus of one.
    """

    @abstractmethod
    def gather(self, document: Document) -> E:
        """What one document teaches."""

    @abstractmethod
    def merge(self, one: E, other: E) -> E:
        """What two sets of documents teach together; may reuse `one`."""

    @abstractmethod
    def check(self, document: Document, learnt: E) -> Iterator[Finding]:
        """The faults of this kind in the document, in any order."""

    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:
        """What the rule says; where nothing was learnt, it learns from this document alone."""
        known = learnt[self.id] if self.id in learnt else self.gather(document)
        return self.check(document, cast("E", known))
