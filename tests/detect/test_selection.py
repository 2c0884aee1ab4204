from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Literal

import pytest

from qa.config import ConfigError, Settings
from qa.detect import selection
from qa.detect.selection import known_rules, select_rules
from qa.model.mqm import Category
from qa.rules.design_and_markup.doubled_space import DoubledSpace

DEFAULT = {id for id, rule in known_rules().items() if rule.default}
LAYOUT = {id for id, rule in known_rules().items() if rule.category is Category.LAYOUT}
DESIGN = {
    id for id, rule in known_rules().items() if rule.category.dimension == "design-and-markup"
}


def ids(**settings: object) -> set[str]:
    return {rule.id for rule in select_rules(Settings(**settings))}  # type: ignore[arg-type]


def test_the_default_set_runs() -> None:
    assert ids() == DEFAULT
    assert "unused-suppression" in DEFAULT


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"select": ("all",)}, set(known_rules())),
        ({"select": ()}, set()),
        ({"select": ("doubled-space",)}, {"doubled-space"}),
        ({"select": ("design-and-markup",)}, DESIGN),
        ({"select": ("design-and-markup/layout",)}, LAYOUT),
        ({"ignore": ("doubled-space",)}, DEFAULT - {"doubled-space"}),
        ({"ignore": ("all",)}, set()),
        ({"ignore": ("all",), "extend_select": ("doubled-space",)}, {"doubled-space"}),
        ({"ignore": ("all", "doubled-space"), "extend_select": ("doubled-space",)}, set()),
        (
            {"select": ("design-and-markup",), "ignore": ("doubled-space",)},
            DESIGN - {"doubled-space"},
        ),
        ({"select": ("design-and-markup/layout",), "ignore": ("design-and-markup",)}, LAYOUT),
        ({"select": ("all",), "ignore": ("design-and-markup",)}, set(known_rules()) - DESIGN),
    ],
)
def test_the_most_exact_name_decides(settings: dict[str, object], expected: set[str]) -> None:
    assert ids(**settings) == expected


def test_rules_come_in_the_order_of_their_ids() -> None:
    chosen = [rule.id for rule in select_rules(Settings(select=("all",)))]
    assert chosen == sorted(chosen)


@dataclass(frozen=True)
class Picky(DoubledSpace):
    """It has options of every kind."""

    id = "picky"

    count: int = 1
    share: float = 0.5
    strict: bool = False
    name: str = ""
    words: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    limit: int | None = None
    mode: Literal["fast", "slow"] = "fast"
    not_below_zero: int = field(default=0)

    def __post_init__(self) -> None:
        if self.not_below_zero < 0:
            message = "not-below-zero is below zero"
            raise ValueError(message)


@pytest.fixture
def _picky(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "known_rules", lambda: {"picky": Picky})


def build(**options: object) -> Picky:
    (rule,) = select_rules(Settings(select=("picky",), rules={"picky": options}))
    assert isinstance(rule, Picky)
    return rule


@pytest.mark.usefixtures("_picky")
@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, Picky()),
        ({"count": 3}, Picky(count=3)),
        ({"share": 1}, Picky(share=1.0)),
        ({"strict": True}, Picky(strict=True)),
        ({"words": ["a", "b"]}, Picky(words=("a", "b"))),
        ({"marks": ["a", "a"]}, Picky(marks=frozenset("a"))),
        ({"limit": 3}, Picky(limit=3)),
        ({"mode": "slow"}, Picky(mode="slow")),
        ({"not-below-zero": 1}, Picky(not_below_zero=1)),
        ({"not_below_zero": 1}, Picky(not_below_zero=1)),
    ],
)
def test_options_become_fields(options: dict[str, object], expected: Picky) -> None:
    rule = build(**options)
    assert rule == expected
    assert isinstance(rule.share, float)
    assert isinstance(hash(rule), int)


@pytest.mark.usefixtures("_picky")
@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("count", True, "a whole number"),
        ("count", 1.0, "a whole number"),
        ("share", "1", "a number"),
        ("strict", 1, "true or false"),
        ("name", ["x"], "a string"),
        ("words", "ab", "a list"),
        ("words", [1], "a string"),
        ("limit", "x", "a whole number"),
        ("mode", "medium", "one of 'fast', 'slow'"),
        ("not-below-zero", -1, "not-below-zero is below zero"),
        ("cuont", 1, "Did you mean 'count'?"),
        ("id", "x", "no option 'id'"),
    ],
)
def test_wrong_options_are_refused(name: str, value: object, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        build(**{name: value})
    assert told in str(caught.value)
    assert "picky" in str(caught.value), json.dumps(value)
