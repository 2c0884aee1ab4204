"""Every example of every rule is a test: the marked stretches are found, and nothing else."""

from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.model.judged import Judgements, name_of
from qa.model.knowledge import NO_NEWSROOM, NameList, Newsroom
from qa.read.markdown import read_markdown
from qa.read.plain import read_plain
from qa.read.units import UnitsBuilder, line_parts
from qa.rules.base import Example, Rule
from qa.rules.catalogue import catalogue

CASES = {
    f"{rule.id}-{number}": (rule, example)
    for rule in catalogue().values()
    for number, example in enumerate(rule.examples)
}
MENDED = {name: case for name, case in CASES.items() if case[1].fixed is not None}


def as_document(example: Example) -> Document:
    text = example.text
    if example.paired:
        assert example.source is not None
        builder = UnitsBuilder(text, example.source)
        for target, source in zip(line_parts(text), line_parts(example.source), strict=True):
            if target.text:
                builder.add("line", [target], [source])
        return builder.build("example", example.lang, example.source_lang)
    if example.markdown:
        return as_markdown(example)
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
        newsroom=newsroom(example),
    )


def newsroom(example: Example) -> Newsroom:
    if not example.names and not example.claims:
        return NO_NEWSROOM
    names = NameList(example.names) if example.names else None
    name = name_of(example.text, example.source or "")
    judgements = Judgements({name: example.claims}) if example.claims else None
    return Newsroom(names=names, judgements=judgements)


def as_markdown(example: Example) -> Document:
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


@pytest.mark.parametrize(("rule", "example"), CASES.values(), ids=CASES)
def test_rule_finds_what_its_example_marks(rule: type[Rule], example: Example) -> None:
    document = as_document(example)
    detection = detect(document, [rule()])
    assert not detection.failures
    found = [document.target.to_raw(finding.span) for finding in detection.findings]
    assert tuple((span.start, span.end) for span in found) == example.flagged


@pytest.mark.parametrize(("rule", "example"), MENDED.values(), ids=MENDED)
def test_suggestions_fix_the_example(rule: type[Rule], example: Example) -> None:
    text = example.text
    findings = detect(as_document(example), [rule()]).findings
    for suggestion in sorted((f.suggestions[0] for f in findings), key=lambda s: s.span)[::-1]:
        text = text[: suggestion.span.start] + suggestion.text + text[suggestion.span.end :]
    assert text == example.fixed
