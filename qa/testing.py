"""Turn a rule's examples into tests, for built-in rules and for plug-ins.

import pytest
from qa.testing import Case, cases
from their_package import DoubledComma

@pytest.mark.parametrize("case", cases(DoubledComma), ids=str)
def test_the_examples_hold(case: Case) -> None:
case.check()
"""

from __future__ import annotations

from qa.detect.run import detect
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.judged import Judgements, name_of
from qa.model.knowledge import NO_NEWSROOM, KnownForm, NameList, Newsroom
from qa.model.letters_apart import letters_apart
from qa.read.markdown import read_markdown
from qa.read.plain import read_plain
from qa.read.units import UnitsBuilder, line_parts
from qa.rules.base import Example, Rule


@dataclass(frozen=True, slots=True)
class Case:
    """One example of a rule, as a test case.

    Attributes:
        rule: the class.
        number: the index of the example in `rule.examples`.
    """

    rule: type[Rule]
    number: int

    def __str__(self) -> str:
        return f"{self.rule.id}-{self.number}"

    @property
    def example(self) -> Example:
        """The example."""
        return self.rule.examples[self.number]

    def check(self) -> None:
        """Assert that the rule flags exactly what the example marks, and fixes it as the example says.

        Raises:
            AssertionError: otherwise; the message gives the expected and the actual spans, in code points.
        """
        example = self.example
        found = found_in(self.rule(), example)
        if found != example.flagged:
            wanted = _quoted(example.text, example.flagged) or "nothing"
            message = (
                f"{self}: expected {wanted}, found {_quoted(example.text, found) or 'nothing'}"
            )
            raise AssertionError(message)
        if example.fixed is not None and (fixed := fixed_by(self.rule(), example)) != example.fixed:
            message = f"{self}: expected the fixed text {example.fixed!r}, got {fixed!r}"
            raise AssertionError(message)


def cases(*rules: type[Rule]) -> list[Case]:
    """Return the examples of the rules as test cases, in order.

    Raises:
        ValueError: if a rule lacks a flagged or an unflagged example: only both together show where it draws
            the line.
    """
    for rule in rules:
        if {bool(example.flagged) for example in rule.examples} != {True, False}:
            message = f"{rule.id} needs an example with a marked fault and one without"
            raise ValueError(message)
    return [Case(rule, number) for rule in rules for number in range(len(rule.examples))]


def found_in(rule: Rule, example: Example) -> tuple[tuple[int, int], ...]:
    """Return the spans that the rule flags in the example, as sorted (start, end) code points.

    Raises:
        AssertionError: if the rule crashes.
    """
    document = as_document(example)
    detection = detect(document, [rule])
    if detection.failures:
        raise AssertionError(str(detection.failures[0]))
    spans = (document.target.to_raw(finding.span) for finding in detection.findings)
    return tuple((span.start, span.end) for span in spans)


def fixed_by(rule: Rule, example: Example) -> str:
    """Apply the first suggestion of each finding to the example's text, and return the result."""
    text = example.text
    findings = detect(as_document(example), [rule]).findings
    fixes = [finding.suggestions[0] for finding in findings if finding.suggestions]
    for fix in sorted(fixes, key=lambda fix: fix.span, reverse=True):
        text = text[: fix.span.start] + fix.text + text[fix.span.end :]
    return text


def as_document(example: Example) -> Document:
    """Build the document of an example, as a file reader would."""
    text = example.text
    if example.paired:
        assert example.source is not None
        builder = UnitsBuilder(text, example.source)
        for target, source in zip(line_parts(text), line_parts(example.source), strict=True):
            if target.text:
                builder.add("line", [target], [source])
        return builder.build("example", example.lang, example.source_lang)
    if example.markdown:
        return _as_markdown(example)
    return Document(
        id="example",
        uri="example",
        raw=text,
        target=read_plain(text, example.lang),
        source=None if example.source is None else read_plain(example.source, example.source_lang),
        references=tuple(read_plain(text, example.lang) for text in example.references),
        lang=example.lang,
        source_lang=example.source_lang,
        source_raw=example.source,
        terms=example.terms,
        newsroom=_newsroom(example),
    )


def _newsroom(example: Example) -> Newsroom:
    if not example.names and not example.claims and not example.archive:
        return NO_NEWSROOM
    names = NameList(example.names) if example.names else None
    name = name_of(example.text, example.source or "")
    judgements = Judgements({name: example.claims}) if example.claims else None
    archive = _Archive(example.archive) if example.archive else None
    return Newsroom(archive=archive, names=names, judgements=judgements)


@dataclass(frozen=True, slots=True)
class _Archive:
    """An archive of a few names, each of which stands alone, as `qa learn` would have gathered it."""

    forms: tuple[KnownForm, ...]

    def form(self, key: str, _lang: str) -> KnownForm | None:
        """The entry for exactly this form."""
        return next((form for form in self.forms if form.key == key), None)

    def near(self, key: str, _lang: str) -> tuple[KnownForm, ...]:
        """The forms that are up to two letters off."""
        return tuple(form for form in self.forms if letters_apart(form.key, key, 2) in {1, 2})

    def together(self, _first: str, _second: str, _lang: str) -> int:
        """None of them follows another."""
        return 0

    def before(self, _key: str, _lang: str) -> tuple[KnownForm, ...]:
        """None of them precedes another."""
        return ()


def _as_markdown(example: Example) -> Document:
    read = read_markdown(example.text, example.lang)
    source = None if example.source is None else read_markdown(example.source, example.source_lang)
    return Document(
        id="example",
        uri="example",
        raw=example.text,
        target=read.prose,
        source=source.prose if source else None,
        lang=example.lang,
        source_lang=example.source_lang,
        parts=read.parts,
        source_parts=source.parts if source else (),
        source_raw=example.source,
    )


def _quoted(text: str, places: tuple[tuple[int, int], ...]) -> str:
    return ", ".join(f"{text[start:end]!r} at {start}" for start, end in places)
