"""A rule that declares a trigger or a gate has nothing to say of a text that lacks it, so it need not be asked."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.triggers import has_any, literals_of
from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.base import PassageRule, Rule
from qa.rules.catalogue import catalogue

RULES = [
    rule
    for rule in catalogue().values()
    if rule.trigger and rule.__module__.startswith("qa.rules.")
]
each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])


def document(text: str, lang: str, source: str | None = None, source_lang: str = "") -> Document:
    return Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, lang),
        source=None if source is None else read_plain(source, source_lang or None),
        lang=lang,
        source_lang=source_lang or None,
        source_raw=source,
    )


def texts() -> list[Document]:
    """All examples of all rules, and each without any of the triggers."""
    found = []
    for rule in catalogue().values():
        for example in rule.examples:
            text = example.text
            found.append(document(text, example.lang, example.source, example.source_lang or ""))
            for other in RULES:
                for literal in other.trigger:
                    text = text.replace(literal, " ")
            found.append(document(text, example.lang, example.source, example.source_lang or ""))
    return found


TEXTS = texts()


def test_some_rules_have_triggers() -> None:
    assert len(RULES) > 5


@each_rule
def test_it_is_silent_where_the_trigger_is_missing(rule: type[Rule]) -> None:
    """On what other rules flag, and on that without any trigger."""
    asked = rule()
    for text in TEXTS:
        if asked.speaks(text.lang) and not has_any(text.target, literals_of(rule.trigger)):
            assert not list(asked.ask(text, {})), text.raw


@each_rule
def test_an_example_has_the_trigger(rule: type[Rule]) -> None:
    """A trigger that no text has would silence the rule."""
    flagged = [example for example in rule.examples if example.flagged]
    trigger = literals_of(rule.trigger)
    assert all(has_any(document(one.text, one.lang).target, trigger) for one in flagged)


ALPHABET = sorted({letter for rule in RULES for literal in rule.trigger for letter in literal})


@given(
    st.lists(
        st.sampled_from(
            [*ALPHABET, "a", "unk", "2", " ", "the", ".", "s", "\n", "quot;", "b>", "€"]
        )
    ),
    st.sampled_from(("en", "de")),
)
def test_findings_are_the_same_without_triggers(pieces: list[str], lang: str) -> None:
    """Of texts that are made of what triggers are made of, and of what looks like it."""
    text = "".join(pieces)
    with_them = detect(document(text, lang), [rule() for rule in RULES])
    with pytest.MonkeyPatch.context() as patch:
        for rule in RULES:
            patch.setattr(rule, "trigger", ())
        without = detect(document(text, lang), [rule() for rule in RULES])
    assert with_them == replace(without, ran=with_them.ran)
    assert with_them.ran == without.ran


GATED = [rule for rule in catalogue().values() if issubclass(rule, PassageRule) and rule.gate]
# What marks without their spaces, figures with spaces and verbs twice are made of.
PIECES = [
    "a",
    "the",
    "The",
    " ",
    ".",
    ",",
    "!",
    "”",
    "’",
    "'",
    "2",
    "20",
    ":",
    "I",
    "m am",
    "you",
    "re are",
    "\n\n",
    "€",
]


def ungated(rule: type[PassageRule]) -> PassageRule:
    """The rule without its gate: each passage is looked at."""
    return cast("PassageRule", type(rule.__name__, (rule,), {"gate": None})())


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(("en", "de", "fr")))
def test_findings_are_the_same_without_gates(pieces: list[str], lang: str) -> None:
    text = document("".join(pieces), lang)
    for rule in GATED:
        assert list(rule().ask(text, {})) == list(ungated(rule).ask(text, {}))


@pytest.mark.parametrize("rule", GATED, ids=[rule.id for rule in GATED])
def test_a_gate_lets_through_all_that_is_found(rule: type[PassageRule]) -> None:
    """In the examples of all rules."""
    for text in TEXTS:
        assert list(rule().ask(text, {})) == list(ungated(rule).ask(text, {})), text.raw
