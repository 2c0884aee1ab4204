"""What all rules say of the examples of each rule: span, message, kind and fixes.

An example says what its own rule finds there. Golden files hold the rest: nobody claims that each line is right, but
whoever drops a condition sees which rule then speaks where it was silent, and whoever changes a message, a fix or a
kind of evidence sees that (`pytest --update-golden`). How sure and how severe a finding is comes from verdicts, which
change often, so it is left out.

Each example is then worn in some of the ways in which translations wear (`test_worn_texts.py`), and cut off just before and
behind each of its findings, where loops over words begin and end; in a run of all tests only every `SHARE`th is.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qa.detect.run import detect
from qa.model.finding import Finding
from qa.rules.base import Example, Rule
from qa.rules.catalogue import catalogue
from qa.testing import as_document
from tests.judgement.test_worn_texts import WAYS

pytestmark = pytest.mark.usefixtures("no_encoder")

GOLDEN = Path(__file__).parent / "golden"
# Ways in which each example is worn.
WORN = 5
SHARE = 48
Golden = Callable[[Path, str], None]


def texts(name: str) -> list[Example]:
    """The examples of a rule, each text once."""
    given = catalogue()[name].examples
    return list({head(example): example for example in given}.values())


def head(example: Example) -> str:
    """The line of a text."""
    langs = f"[{example.lang}" + (f" < {example.source_lang}]" if example.source_lang else "]")
    source = "" if example.source is None else f" ¦ {example.source}"
    others = "".join(f" ¦ {text}" for text in example.references)
    return line_of(f"{langs} {example.text}{source}{others}")


def line_of(text: str) -> str:
    """The text in one line, its invisible characters by their numbers."""
    return "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text)


def said(finding: Finding, text: str) -> str:
    """The line of a finding."""
    kind = f" ({finding.kind})" if finding.kind else ""
    fixes = "".join(
        f" → {fix.span.start}-{fix.span.end} “{fix.text}”{'!' if fix.safe else ''}"
        for fix in finding.suggestions
    )
    beside = "".join(f" + {one.span.start} {one.rule}: {one.message}" for one in finding.related)
    quoted = finding.span.of(text)
    place = f"{finding.span.start}-{finding.span.end} “{quoted}”"
    return "    " + line_of(f"{finding.rule}{kind} {place} {finding.message}{fixes}{beside}")


def said_of(given: Iterable[Example], rules: list[Rule]) -> Iterator[str]:
    for example in given:
        document = as_document(example)
        detection = detect(document, rules)
        assert not detection.failures
        if detection.findings:
            yield head(example)
            yield from (said(finding, document.target.text) for finding in detection.findings)


@pytest.fixture(scope="module")
def rules() -> list[Rule]:
    return [rule() for rule in catalogue().values()]


@pytest.mark.parametrize("name", list(catalogue()))
def test_what_all_rules_say(name: str, rules: list[Rule], golden: Golden) -> None:
    lines = said_of(texts(name), rules)
    golden(GOLDEN / "examples" / f"{name}.txt", "".join(f"{line}\n" for line in lines))


def worn(example: Example) -> Iterator[Example]:
    """The example in five ways that depend on its text alone."""
    dice = random.Random(example.text)  # noqa: S311  # no secret
    for way in dice.sample(WAYS, WORN):
        paragraphs = [paragraph.split() for paragraph in example.text.split("\n")]
        for words in paragraphs:
            if words:
                way(words, dice)
        target = "\n".join(" ".join(words) for words in paragraphs)
        yield replace(example, target=target, fixed=None)


def cut(example: Example) -> Iterator[Example]:
    """The example up to the end of each finding, with a full stop and without, and from its beginning on."""
    text = example.text
    for start, end in example.flagged if not example.paired else ():
        for target in (text[:end], f"{text[:end]}.", text[start:]):
            yield replace(example, target=target, fixed=None)


@pytest.mark.parametrize("name", list(catalogue()))
@pytest.mark.parametrize("way", [worn, cut])
def test_what_all_rules_say_of_them_when_worn_and_cut(
    name: str,
    way: Callable[[Example], Iterator[Example]],
    rules: list[Rule],
    golden: Golden,
    *,
    thorough: bool,
) -> None:
    path, every = GOLDEN / f"{way.__name__}_examples" / f"{name}.txt", texts(name)
    if thorough:
        given = [each for example in every for each in way(example)]
        golden(path, "".join(f"{line}\n" for line in said_of(given, rules)))
        return
    known = blocks(path.read_text("utf-8")) if path.exists() else {}
    for each in (each for example in every[::SHARE] for each in way(example)):
        lines = list(said_of((each,), rules))
        assert lines[1:] in known.get(head(each), [[]])


def blocks(text: str) -> dict[str, list[list[str]]]:
    """What a golden file says of each text, which may stand there more than once."""
    found: dict[str, list[list[str]]] = {}
    for block in re.split(r"(?m)^(?=\[)", text)[1:]:
        first, *rest = block.splitlines()
        found.setdefault(first, []).append(rest)
    return found
