"""Each rule is what `qa.rules.base` says that a rule is."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
import re
from collections.abc import Callable
from pathlib import Path

import pytest

import qa.rules
from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.base import Rule
from qa.rules.catalogue import catalogue

# Rules of plug-ins, if any are installed, are tested where they live.
RULES = [rule for rule in catalogue().values() if rule.__module__.startswith("qa.rules.")]
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def wrong(is_right: Callable[[type[Rule]], bool]) -> list[str]:
    """The rules of which something is not so."""
    return [rule.id for rule in RULES if not is_right(rule)]


def document(text: str, source: str | None = None) -> Document:
    return Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        source=None if source is None else read_plain(source, "de"),
        source_lang=None if source is None else "de",
    )


def test_the_house_has_rules() -> None:
    assert RULES


def test_id_is_kebab_case() -> None:
    assert not wrong(lambda rule: bool(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", rule.id)))


def test_file_has_the_name_of_the_rule() -> None:
    assert not wrong(lambda rule: Path(inspect.getfile(rule)).stem == rule.id.replace("-", "_"))


def test_class_has_the_name_of_the_rule() -> None:
    assert not wrong(lambda rule: rule.__name__.lower() == rule.id.replace("-", ""))


def test_folder_is_the_dimension_of_the_category() -> None:
    assert not wrong(
        lambda rule: (
            Path(inspect.getfile(rule)).parent.name == rule.category.dimension.replace("-", "_")
        )
    )


def test_each_rule_file_holds_one_rule() -> None:
    files = sorted(
        path.stem
        for path in Path(qa.rules.__path__[0]).glob("*/*.py")
        if path.name != "__init__.py"
    )
    assert files == sorted(rule.id.replace("-", "_") for rule in RULES)


def test_examples_show_a_finding_and_a_silence() -> None:
    assert not wrong(
        lambda rule: {bool(example.flagged) for example in rule.examples} == {True, False}
    )


def test_examples_differ() -> None:
    assert not wrong(lambda rule: len(set(rule.examples)) == len(rule.examples))


@each_rule
def test_page_opens_with_a_sentence_and_says_more(rule: type[Rule]) -> None:
    assert rule.__doc__ is not Rule.__doc__
    summary, _, rest = rule.page().partition("\n\n")
    assert "\n" not in summary
    assert summary.endswith(".")
    assert len(summary) <= 100
    assert len(rest.split()) >= 10


def test_confidence_is_a_share() -> None:
    assert not wrong(lambda rule: 0 < rule.confidence <= 1)


@each_rule
def test_what_a_rule_declares_is_an_option(rule: type[Rule]) -> None:
    # Without the decorator of a data class, the settings know none of them.
    declared = {name for name, of in rule.__annotations__.items() if not of.startswith("ClassVar")}
    options = {field.name for field in dataclasses.fields(rule)}
    assert declared <= options


@each_rule
def test_options_are_frozen_with_defaults(rule: type[Rule]) -> None:
    made = rule()
    assert made == rule()
    assert hash(made) == hash(rule())
    with pytest.raises((dataclasses.FrozenInstanceError, AttributeError, TypeError)):
        made.anything = 1


def test_rule_pickles() -> None:
    assert not wrong(lambda rule: pickle.loads(pickle.dumps(rule())) == rule())  # noqa: S301  # our own bytes


@each_rule
def test_rule_bears_any_text(rule: type[Rule]) -> None:
    for text in (
        "",
        " ",
        "\n\n",
        ".",
        "A",
        "\ufffc",
        "\ud800",
        "1 2 3",
        "“”",
        "ﷺ" * 30,
        "a" * 5000,
    ):
        for source in (None, "", "Ein Satz."):
            assert not detect(document(text, source), [rule()]).failures, repr(text)


@each_rule
def test_same_text_same_findings(rule: type[Rule]) -> None:
    for example in rule.examples:
        one, other = (detect(document(example.text, example.source), [rule()]) for _ in "12")
        assert one == other


@each_rule
def test_findings_can_be_shown(rule: type[Rule]) -> None:
    for example in rule.examples:
        for finding in detect(document(example.text, example.source), [rule()]).findings:
            assert 0 < finding.confidence <= 1
            assert finding.span.end <= len(example.text)
            assert finding.message
            assert "\n" not in finding.message
            for suggestion in finding.suggestions:
                assert suggestion.span.end <= len(example.text)
                assert suggestion.text != suggestion.span.of(example.text)
