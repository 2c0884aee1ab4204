"""Rules are chosen by settings, and loaded when one is asked for."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from qa.config import ConfigError, Settings
from qa.detect.selection import select_rules
from qa.rules.late import known_of
from qa.run.chosen import ChosenRules, choose
from qa.run.identity import digest, has_strangers

SETTINGS = Settings(select=("doubled-space", "misspelled-name"))


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("QA_CACHE_DIR", str(folder))
    return folder


def test_they_are_those_that_the_settings_select() -> None:
    chosen = ChosenRules(SETTINGS)
    assert [*chosen] == [chosen[0], *chosen[1:]]
    assert [known_of(rule) for rule in chosen] == [*map(known_of, select_rules(SETTINGS))]
    assert len(chosen) == 2
    assert not has_strangers(chosen)


def test_they_travel_as_a_tuple() -> None:
    assert pickle.loads(pickle.dumps(ChosenRules(SETTINGS))) == select_rules(SETTINGS)  # noqa: S301


@pytest.mark.parametrize(
    "other",
    [
        Settings(),
        Settings(select=("doubled-space",)),
        Settings(select=SETTINGS.select, extend_select=("doubled-word",)),
        Settings(select=SETTINGS.select, ignore=("doubled-space",)),
        Settings(select=SETTINGS.select, rules={"doubled-space": {"a": 1}}),
        Settings(select=SETTINGS.select, per_file_ignores=(("*.md", ("doubled-space",)),)),
    ],
)
def test_another_choice_has_another_name(other: Settings) -> None:
    assert digest(ChosenRules(other)) != digest(ChosenRules(SETTINGS))
    assert digest(ChosenRules(SETTINGS)) == digest(ChosenRules(SETTINGS))


def test_what_is_told_of_them_is_kept_and_needs_no_rule_then() -> None:
    _, first = choose(SETTINGS, cached=True)
    chosen, again = choose(SETTINGS, cached=True)
    assert first == again
    assert [one.id for one in again] == ["doubled-space", "misspelled-name"]
    assert again[0].page.startswith(again[0].summary)
    assert "rules" not in vars(chosen)
    assert choose(SETTINGS, cached=False)[1] == again


def test_nothing_is_kept_where_that_is_not_wanted(own: Path) -> None:
    choose(SETTINGS, cached=False)
    assert not own.exists()


def test_what_is_wrong_is_told_every_time() -> None:
    for cached in (True, True, False):
        with pytest.raises(ConfigError, match="doubled-spac"):
            choose(Settings(select=("doubled-spac",)), cached=cached)


def test_a_damaged_note_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    _, first = choose(SETTINGS, cached=True)
    for note in (b"[", b"{}", b'[{"id": "doubled-space"}]', b"[1]"):
        monkeypatch.setattr("qa.run.cache.Cache.note", lambda _cache, _key, note=note: note)
        assert choose(SETTINGS, cached=True)[1] == first
