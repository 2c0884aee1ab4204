"""Select the rules that run, with their options."""

from __future__ import annotations

import dataclasses
import inspect
import sys
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from qa.config import Settings
from qa.detect.unused_suppression import UnusedSuppression
from qa.model.closest import closest
from qa.model.memory import loaded
from qa.model.mqm import Category
from qa.plugins import PluginError, plugins
from qa.rules.base import CorpusRule, DocumentRule, Rule
from qa.rules.catalogue import catalogue
from qa.rules.late import LateRule, RuleFacts

ALL = "all"


# A rule, or what it says of itself.
Known: TypeAlias = type[Rule] | RuleFacts


class UnknownNameError(LookupError):
    """A name matches no rule and no category; the message suggests one."""


@loaded
def known_rules() -> Mapping[str, type[Rule]]:
    """Return all rules by id, sorted: built-in ones, those of plug-ins, and those of this package.

    Raises:
        PluginError: if a plug-in cannot be loaded, is not a rule, or its name is taken.
    """
    rules: dict[str, type[Rule]] = {**catalogue(), UnusedSuppression.id: UnusedSuppression}
    for plugin in plugins("qa.rules"):
        for rule in _rules_of(plugin.load(), str(plugin)):
            if rules.setdefault(rule.id, rule) is not rule:
                message = f"plug-in {plugin} brings a rule {rule.id!r}, but there is one already"
                raise PluginError(message)
    return types.MappingProxyType(dict(sorted(rules.items())))


def matches(name: str, rule: Known | Rule) -> bool:
    """Whether `name`, an id, a category or a dimension, matches `rule`."""
    category = rule.category
    return name in {rule.id, category.value, category.dimension, ALL}


def check_name(name: str, known: Iterable[str] | None = None) -> None:
    """Check that `name` matches a rule.

    Args:
        name: what a user calls it, or several.
        known: the ids of all rules, which are loaded for them if this is None.

    Raises:
        UnknownNameError: if it does not.
    """
    ids = [*(known_rules() if known is None else known)]
    if name == ALL or name in ids or name in _category_names():
        return
    hint = closest(name, [*ids, *sorted(_category_names()), ALL])
    message = f"there is no rule or category {name!r}.{hint}"
    raise UnknownNameError(message)


def select_rules(settings: Settings, known: Mapping[str, Known] | None = None) -> tuple[Rule, ...]:
    """Return the rules that the settings select, with their options, by id.

    A rule that runs by default reports only the kinds of findings that are precise enough. If several names
    match a rule, the most specific decides (id, then category, then dimension, then "all"); between equals,
    `ignore` wins.

    Args:
        settings: which rules, with which options.
        known: all rules by id, sorted; `known_rules()` if None. Those of which only the facts are given are
            loaded when they are asked.

    Raises:
        ConfigError: if a name or an option is unknown, or an option has the wrong type.
        PluginError: if a plug-in cannot be used.
    """
    if known is None:
        known = known_rules()
    for name in settings.select or ():
        _check(known, name, settings, "select")
    for name in settings.extend_select:
        _check(known, name, settings, "extend-select")
    for name in settings.ignore:
        _check(known, name, settings, "ignore")
    for glob, names in settings.per_file_ignores:
        for name in names:
            _check(known, name, settings, "per-file-ignores", glob)
    for name in settings.rules:
        if name not in known:
            message = f"there is no rule {name!r}.{closest(name, known)}"
            raise settings.error(message, "rules", name)
    chosen = (_with_options(rule, settings) for rule in known.values() if _wanted(rule, settings))
    return tuple(rule if _is_asked_for(rule, settings) else rule.sure() for rule in chosen)


def _check(known: Iterable[str], name: str, settings: Settings, *key: str) -> None:
    try:
        check_name(name, known)
    except UnknownNameError as error:
        raise settings.error(str(error), *key, name) from None


def _rules_of(found: object, plugin: str) -> Iterable[type[Rule]]:
    """Return the rules of an entry point: a class, or the classes of a module."""
    values = vars(found).values() if isinstance(found, types.ModuleType) else [found]
    rules: list[type[Rule]] = [
        value
        for value in values
        if isinstance(value, type)
        and issubclass(value, (DocumentRule, CorpusRule))
        and not getattr(value, "__abstractmethods__", None)
    ]
    if not rules:
        message = (
            f"plug-in {plugin} does not provide a rule: it must be a DocumentRule or a CorpusRule"
        )
        raise PluginError(message)
    for rule in rules:
        for name in ("id", "category", "severity", "confidence", "examples"):
            if not hasattr(rule, name):
                message = f"plug-in {plugin}: the rule {rule.__name__} has no {name!r}"
                raise PluginError(message)
    return rules


def _wanted(rule: Known, settings: Settings) -> bool:
    if settings.select is None:
        chosen = 1 if rule.default else 0
    else:
        chosen = _exactness(settings.select, rule)
    chosen = max(chosen, _exactness(settings.extend_select, rule))
    return chosen > _exactness(settings.ignore, rule)


def _is_asked_for(rule: Rule, settings: Settings) -> bool:
    """Whether a name selects the rule, so that it also reports kinds that are off by default."""
    names = (*(settings.select or ()), *settings.extend_select)
    return any(matches(name, rule) for name in names)


def _exactness(names: Iterable[str], rule: Known) -> int:
    """Return how specifically the best of `names` matches `rule`; 0 if none does."""
    best = 0
    for name in names:
        if name == rule.id:
            return 4
        if matches(name, rule):
            best = max(best, 1 if name == ALL else 3 if "/" in name else 2)
    return best


@loaded
def _category_names() -> frozenset[str]:
    return frozenset(name for c in Category for name in (c.value, c.dimension))


def _with_options(known: Known, settings: Settings) -> Rule:
    options = settings.rules.get(known.id)
    if not options:
        return LateRule(known) if isinstance(known, RuleFacts) else known()
    rule = known.rule() if isinstance(known, RuleFacts) else known
    fields = {field.name.replace("_", "-"): field.name for field in dataclasses.fields(rule)}
    values: dict[str, Any] = {}
    for name, value in options.items():
        field = fields.get(name.replace("_", "-"))
        if field is None:
            hint = closest(name, fields) if fields else " It has no options."
            message = f"the rule {rule.id} has no option {name!r}.{hint}"
            raise settings.error(message, "rules", rule.id, name)
        try:
            values[field] = _typed(value, _type_of(rule, field))
        except TypeError as error:
            message = f"{name} of {rule.id} must be {error}, not {value!r}."
            raise settings.error(message, "rules", rule.id, name) from None
    try:
        return rule(**values)
    except (TypeError, ValueError) as error:  # a rule may look at its options itself
        message = f"options of {rule.id}: {error}"
        raise settings.error(message, "rules", rule.id) from None


def _type_of(rule: type[Rule], field: str) -> object:
    """Resolve the type of one field only, since those of the base class may not resolve."""
    owner = next(base for base in rule.__mro__ if field in inspect.get_annotations(base))
    only = types.SimpleNamespace(__annotations__={field: owner.__annotations__[field]})
    return typing.get_type_hints(only, vars(sys.modules[owner.__module__]))[field]


_IN_WORDS = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}


def _typed(value: object, wanted: Any) -> object:  # noqa: ANN401  # a type expression
    """Convert the value of an option to its type: a list becomes a tuple or a set.

    Raises:
        TypeError: if it does not fit; the message says what would.
    """
    origin, inner = typing.get_origin(wanted), typing.get_args(wanted)
    if wanted is float and type(value) is int:
        return float(value)
    if wanted in _IN_WORDS:
        if type(value) is not wanted:
            message = _IN_WORDS[wanted]
            raise TypeError(message)
        return value
    if origin in {tuple, frozenset}:
        if not isinstance(value, list):
            message = "a list"
            raise TypeError(message)
        return origin(_typed(item, inner[0]) for item in value)
    if origin in {types.UnionType, typing.Union}:
        (choice,) = (one for one in inner if one is not type(None))
        return _typed(value, choice)
    if origin is typing.Literal and value not in inner:
        message = "one of " + ", ".join(map(repr, inner))
        raise TypeError(message)
    return value
