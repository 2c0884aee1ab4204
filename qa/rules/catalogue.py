"""Finds the rules: those of the house by walking its folders, others by their entry points."""

from __future__ import annotations

import inspect
import pkgutil
from importlib import import_module

import qa.rules
from qa.model.memory import loaded
from qa.rules.base import CorpusRule, DocumentRule, Rule


@loaded
def catalogue() -> dict[str, type[Rule]]:
    """All rules by id, sorted by id.

    Raises:
        ValueError: if two rules bear the same id.
    """
    rules: dict[str, type[Rule]] = {}
    for module in pkgutil.walk_packages(qa.rules.__path__, "qa.rules."):
        if module.ispkg or module.name.count(".") < 3:  # qa.rules.<dimension>.<rule>
            continue
        for rule in _rules_of(module.name):
            if rule.id in rules:
                message = f"two rules are called {rule.id!r}: {rules[rule.id]} and {rule}"
                raise ValueError(message)
            rules[rule.id] = rule
    return dict(sorted(rules.items()))


def default_rules() -> tuple[Rule, ...]:
    """The rules that run unless others are asked for, with their default options."""
    return tuple(rule().sure() for rule in catalogue().values() if rule.default)


def _rules_of(module_name: str) -> list[type[Rule]]:
    module = import_module(module_name)
    return [
        value
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, (DocumentRule, CorpusRule))
        and value.__module__ == module_name
        and not inspect.isabstract(value)
    ]
