"""The rules that settings select, with their metadata, loaded only when needed.

Loading all rules takes longer than looking up the cached result of an unchanged file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, overload

from qa.config import Settings
from qa.lexicon.disk_cache import kept
from qa.model.needs import Needs
from qa.plugins import plugins
from qa.report.formatter import About
from qa.run.cache import Cache
from qa.run.identity import UnknownValueError, digest, program

if TYPE_CHECKING:
    from qa.rules.base import Rule
    from qa.rules.late import RuleFacts


class ChosenRules(Sequence["Rule"], Needs):
    """The rules that settings select, loaded on first use. They are pickled as a tuple.

    Args:
        settings: with valid names and options of rules; no plug-in may add rules.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._known = {}

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules by id.

        Raises:
            ConfigError: if a name or an option is unknown, or an option has the wrong type.
            PluginError: if a plug-in cannot be used.
        """
        return self.need(_rules)

    def identity(self) -> tuple[object, ...]:
        """Everything that determines which rules these are, besides this program and its plug-ins."""
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

    return select_rules(chosen.settings, _facts())


def _facts() -> Mapping[str, RuleFacts]:
    """What all rules say of themselves, which is kept: to load them takes longer than what most of them say."""
    from qa.rules.late import facts_as_told

    told = kept("rules", program(), _told)
    try:
        return {one["id"]: facts_as_told(one) for one in told}
    except (KeyError, TypeError, ValueError):  # what another has written
        return {one["id"]: facts_as_told(one) for one in _told()}


def _told() -> list[dict[str, Any]]:
    from qa.detect.selection import known_rules
    from qa.rules.late import facts_of

    return [facts_of(rule).told() for rule in known_rules().values()]


def choose(settings: Settings, *, cached: bool) -> tuple[Sequence[Rule], tuple[About, ...]]:
    """Return the rules that the settings select, and the metadata of each.

    Args:
        settings: whose names and options of rules may be invalid.
        cached: whether to use the cache for the metadata. It is not used if plug-ins add rules.

    Raises:
        ConfigError: if a name or an option is unknown, or an option has the wrong type.
        PluginError: if a plug-in cannot be used.
    """
    chosen = ChosenRules(settings)
    key = _name(chosen) if cached else None
    if key is None:
        from qa.detect.selection import select_rules

        rules = select_rules(settings)
        return rules, _about(rules)
    with closing(Cache()) as cache:
        about = _unpacked(cache.note(key))
        if about is None:
            about = _about(chosen)
            cache.put_note(key, json.dumps([asdict(one) for one in about]).encode())
    return chosen, about


def _name(chosen: ChosenRules) -> str | None:
    """Return a cache key for the metadata; None if it cannot be known whether it changes."""
    if plugins("qa.rules"):
        return None
    try:
        return digest(program(), "rules", chosen)
    except UnknownValueError:
        return None


def _about(rules: Iterable[Rule]) -> tuple[About, ...]:
    from qa.rules.late import known_of

    return tuple(
        About(
            id=rule.id,
            category=rule.category.value,
            severity=rule.severity.value,
            confidence=rule.confidence,
            summary=rule.summary,
            page=rule.page,
            covers=rule.covers,
        )
        for rule in map(known_of, rules)
    )


def _unpacked(note: bytes | None) -> tuple[About, ...] | None:
    if note is None:
        return None
    try:
        found = json.loads(note)
        return tuple(About(**one) for one in found) if isinstance(found, list) else None
    except (ValueError, TypeError):
        return None
