"""The rules that settings choose, and what is told of them, without loading one where that is known.

To load all rules takes longer than to look up what was said of a file that has not changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, overload

from qa.config import Settings
from qa.model.needs import Needs
from qa.plugins import plugins
from qa.report.formatter import About
from qa.run.cache import Cache
from qa.run.identity import UnknownValueError, digest, program

if TYPE_CHECKING:
    from qa.rules.base import Rule


class ChosenRules(Sequence["Rule"], Needs):
    """The rules that settings choose, loaded when the first of them is asked for.

    They travel to other processes as a tuple.

    Args:
        settings: the names and options of rules in them are known to be right, and no plug-in
            brings a rule.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._known = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules by id.

        Raises:
            ConfigError: if a name or an option is not known, or an option has the wrong type.
            PluginError: if a plug-in cannot be used.
        """
        return self.need(_rules)

    def identity(self) -> tuple[object, ...]:
        """All that decides which rules these are, but for this program and its plug-ins."""
        settings = self.settings
        return (
            settings.select,
            settings.extend_select,
            settings.ignore,
            settings.per_file_ignores,
            settings.rules,
        )

    @overload
    def __getitem__(self, index: int) -> Rule: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Rule, ...]: ...

    def __getitem__(self, index: int | slice) -> Rule | tuple[Rule, ...]:
        return self.rules[index]

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (self.rules,)


def _rules(chosen: ChosenRules) -> tuple[Rule, ...]:
    from qa.detect.selection import select_rules

    return select_rules(chosen.settings)


def choose(settings: Settings, *, cached: bool) -> tuple[Sequence[Rule], tuple[About, ...]]:
    """The rules that the settings choose, and what is told of each.

    Args:
        settings: the names and options of rules in them may be wrong.
        cached: whether what an earlier run was told of the same choice may be taken from the cache,
            and be kept there. It is not where plug-ins bring rules.

    Raises:
        ConfigError: if a name or an option is not known, or an option has the wrong type.
        PluginError: if a plug-in cannot be used.
    """
    chosen = ChosenRules(settings)
    key = _name(chosen) if cached else None
    if key is None:
        return chosen.rules, _about(chosen.rules)
    with closing(Cache()) as cache:
        about = _unpacked(cache.note(key))
        if about is None:
            about = _about(chosen)
            cache.put_note(key, json.dumps([asdict(one) for one in about]).encode())
    return chosen, about


def _name(chosen: ChosenRules) -> str | None:
    """A name for what is told of the rules; None where nobody can say whether it changes."""
    if plugins("qa.rules"):
        return None
    try:
        return digest(program(), "rules", chosen)
    except UnknownValueError:
        return None


def _about(rules: Sequence[Rule]) -> tuple[About, ...]:
    return tuple(
        About(
            id=rule.id,
            category=rule.category.value,
            severity=rule.severity.value,
            confidence=rule.confidence,
            summary=rule.summary(),
            page=rule.page(),
            covers=rule.covers,
        )
        for rule in rules
    )


def _unpacked(note: bytes | None) -> tuple[About, ...] | None:
    if note is None:
        return None
    try:
        found = json.loads(note)
        return tuple(About(**one) for one in found) if isinstance(found, list) else None
    except (ValueError, TypeError):
        return None
