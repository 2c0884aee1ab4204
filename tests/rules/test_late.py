"""A rule that is not loaded says the same of itself, and finds the same once it is asked."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from qa.detect.run import detect
from qa.detect.selection import known_rules
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.base import Rule
from qa.rules.late import ATTRIBUTES, LateRule, facts_as_told, facts_of, known_of

TEXT = "The the mayor  left. He said he would."
ALL = known_rules().values()


def document(text: str) -> Document:
    return Document(id="a", uri="a", raw=text, target=read_plain(text, "en"), lang="en")


@pytest.mark.parametrize("rule", ALL, ids=[rule.id for rule in ALL])
def test_what_a_rule_says_of_itself_goes_through_json(rule: type[Rule]) -> None:
    facts = facts_of(rule)
    assert facts_as_told(json.loads(json.dumps(facts.told()))) == facts
    assert facts.rule() is rule
    late = LateRule(facts)
    assert {name: getattr(late, name) for name in ATTRIBUTES} == {
        name: getattr(rule, name) for name in ATTRIBUTES
    }
    assert (late.summary(), late.page()) == (rule.summary(), rule.page())
    assert late.known_languages() == rule.known_languages()
    assert all(late.knows(lang) == rule.knows(lang) for lang in ("en", "ja"))
    assert all(late.speaks(lang) == rule.knows(lang) for lang in ("en", "de", "ja", "xx"))
    assert known_of(late) == known_of(rule()) == facts


def test_it_finds_what_the_rule_finds() -> None:
    chosen = [rule for rule in ALL if rule.default]
    late = [LateRule(facts_of(rule)).sure() for rule in chosen]
    assert detect(document(TEXT), late) == detect(
        document(TEXT), [rule().sure() for rule in chosen]
    )


def test_it_is_pickled_as_the_rule() -> None:
    rule = known_rules()["doubled-word"]
    assert pickle.loads(pickle.dumps(LateRule(facts_of(rule)))) == rule()  # noqa: S301
    sure = pickle.loads(pickle.dumps(LateRule(facts_of(rule), only_sure=True)))  # noqa: S301
    assert sure.only_sure


@pytest.mark.parametrize(
    "wrong",
    [
        {"confidence": "high"},
        {"confidence": None},
        {"trigger": "the"},
        {"facts": None},
        {"facts": [1]},
        {"languages": "en"},
        {"languages": [["en"]]},
        {"default": "yes"},
        {"summary": 3},
        {"category": "nonsense"},
        {"severity": None},
        {"more": 1},
    ],
    ids=str,
)
def test_what_another_has_written_is_refused(wrong: dict[str, object]) -> None:
    told = facts_of(known_rules()["doubled-word"]).told()
    with pytest.raises((TypeError, ValueError)):
        facts_as_told({**told, **wrong})


@pytest.mark.parametrize("module", ["qa.rules.gone", "os", "qa.rules.base"])
def test_a_rule_that_was_kept_elsewhere_is_looked_for(module: str) -> None:
    rule = known_rules()["doubled-word"]
    late = LateRule(facts_of(rule)._replace(module=module))
    assert late.loaded() == rule()


def test_two_are_told_apart() -> None:
    one, other = (LateRule(facts_of(known_rules()[id])) for id in ("doubled-word", "doubled-space"))
    assert one != other
    assert len({one, other, one.sure()}) == 3
    assert len({one.identity(), other.identity(), one.sure().identity()}) == 3


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "PathLike"),
        ("qa.rules.base", "Rule"),
        ("qa.model.span", "Span"),
        ("qa.cli.main", "run"),
    ],
)
def test_nothing_else_is_loaded_by_a_name(module: str, name: str) -> None:
    facts = facts_of(known_rules()["doubled-word"])._replace(module=module, name=name)
    with pytest.raises(ImportError):
        facts.rule()


def test_rules_that_have_nothing_to_say_are_not_loaded(tmp_path: Path) -> None:
    code = """
import sys
from qa.config import Settings
from qa.run.chosen import ChosenRules
from qa.pipeline import check_document
from qa.model.document import Document
from qa.read.plain import read_plain
rules = ChosenRules(Settings())
[*rules]
text = "The mayor left."
check_document(Document(id="a", uri="a", raw=text, target=read_plain(text, "en"), lang="en"), rules)
print([name for name in sys.modules if name.endswith(("incomplete_translation", "judged_omission", "html_entity"))])
"""
    own = {
        **os.environ,
        "QA_CACHE_DIR": str(tmp_path),
    }  # another version may write to the usual one
    for _ in range(2):  # the first time, what the rules say of themselves is not yet kept
        told = subprocess.run(
            [sys.executable, "-c", code], env=own, capture_output=True, text=True, check=True
        )
    assert told.stdout.strip() == "[]"
