"""Rules that are imported when they are asked: most have nothing to say of most texts, and these need not be loaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from qa.model.mqm import Category, Severity
from qa.model.named_tuples import NamedTuple
from qa.rules.base import Rule, known_languages
from qa.rules.catalogue import catalogue

if TYPE_CHECKING:
    from qa.model.document import Document
    from qa.model.finding import Finding

# Rules of this program alone are imported by a name that was read.
HOUSE = "qa."


class RuleFacts(NamedTuple):
    """What a rule says of itself, without being loaded: class attributes of `qa.rules.base.Rule`, and where it is.

    Attributes:
        module, name: of its class.
        summary, page: what users read.
    """

    id: str
    module: str
    name: str
    category: Category
    severity: Severity
    confidence: float
    languages: frozenset[str] | None
    facts: tuple[str, ...]
    needs_source: bool
    needs: str
    trigger: tuple[str, ...]
    default: bool
    covers: bool
    fits_catalogues: bool
    fits_documentation: bool
    excused_by_source: bool
    summary: str
    page: str

    def told(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            **self._asdict(),
            "category": self.category.value,
            "severity": self.severity.value,
            "languages": None if self.languages is None else sorted(self.languages),
        }

    def rule(self) -> type[Rule]:
        """The class, loaded now.

        Raises:
            ImportError: if it is no rule of this program.
        """
        module = import_module(self.module) if self.module.startswith(HOUSE) else None
        found = getattr(module, self.name, None)
        rule = found if isinstance(found, type) and issubclass(found, Rule) else None
        if rule is not None and getattr(rule, "id", None) == self.id:
            return rule
        message = f"there is no rule {self.name} in {self.module}"
        raise ImportError(message)


# What is neither of the class itself nor told in another form.
OWN = frozenset({"module", "name", "summary", "page"})
TEXTS = ("id", "module", "name", "needs", "summary", "page")
SWITCHES = (
    "needs_source", "default", "covers", "fits_catalogues", "fits_documentation", "excused_by_source",
)  # fmt: skip
ATTRIBUTES = tuple(name for name in RuleFacts._fields if name not in OWN)


def facts_of(rule: type[Rule]) -> RuleFacts:
    """What a rule says of itself."""
    return RuleFacts(
        **{name: getattr(rule, name) for name in ATTRIBUTES},
        module=rule.__module__,
        name=rule.__qualname__,
        summary=rule.summary(),
        page=rule.page(),
    )


def facts_as_told(told: Mapping[str, Any]) -> RuleFacts:
    """The facts of which `told` is JSON.

    Raises:
        TypeError, ValueError: if it is not.
    """
    known = RuleFacts(
        **{
            **told,
            "category": Category(told.get("category")),
            "severity": Severity(told.get("severity")),
            "languages": None
            if told.get("languages") is None
            else frozenset(_texts(told["languages"])),
            "facts": _texts(told.get("facts")),
            "trigger": _texts(told.get("trigger")),
        }
    )
    kinds: dict[str, type | tuple[type, ...]] = {
        "confidence": (int, float),
        **dict.fromkeys(TEXTS, str),
        **dict.fromkeys(SWITCHES, bool),
    }
    for name, kind in kinds.items():
        if not isinstance(getattr(known, name), kind):
            message = f"{name} of a rule cannot be {getattr(known, name)!r}"
            raise TypeError(message)
    return known


def _texts(told: object) -> tuple[str, ...]:
    """A list of texts.

    Raises:
        TypeError: if it is not.
    """
    if isinstance(told, (list, tuple)) and all(isinstance(one, str) for one in told):
        return tuple(told)
    message = f"expected a list of texts: {told!r}"
    raise TypeError(message)


class LateRule(Rule):
    """A rule with its default options that is loaded when it is asked; it is pickled as the rule itself.

    Args:
        known: what the rule says of itself.
        only_sure: as `Rule` has it.
    """

    known: RuleFacts

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    def __init__(self, known: RuleFacts, *, only_sure: bool = False) -> None:
        there = vars(self)
        there.update({name: getattr(known, name) for name in ATTRIBUTES})
        there.update(known=known, only_sure=only_sure, rule=None)
        # What a class tells of itself.
        there.update(
            summary=partial(str, known.summary),
            page=partial(str, known.page),
            knows=self.speaks,
            known_languages=partial(known_languages, known.facts, known.languages),
        )

    def sure(self) -> LateRule:
        """As `Rule` has it, without loading it."""
        return LateRule(self.known, only_sure=True)

    def loaded(self) -> Rule:
        """The rule itself."""
        there = vars(self)
        if there["rule"] is None:
            try:
                rule = self.known.rule()()
            except ImportError:  # what was kept of it is wrong
                rule = catalogue()[self.id]()
            there["rule"] = rule.sure() if self.only_sure else rule
        itself: Rule = there["rule"]
        return itself

    def ask(self, document: Document, learnt: Mapping[str, object]) -> Iterable[Finding]:
        """Yield the findings of the rule itself."""
        return self.loaded().ask(document, learnt)

    def identity(self) -> tuple[str, bool]:
        """What tells it from other rules."""
        return self.id, self.only_sure

    def __reduce__(self) -> tuple[Any, ...]:
        return copy, (self.loaded(),)


def known_of(rule: Rule) -> RuleFacts:
    """What a rule says of itself, whether it is loaded or not."""
    return rule.known if isinstance(rule, LateRule) else facts_of(type(rule))
