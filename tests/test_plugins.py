from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from qa.model.memory import forget
from qa.plugins import Plugin, PluginError, plugins


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    forget()
    yield
    forget()


def install(site: Path, folder: str, entry_points: str) -> None:
    (site / folder).mkdir(parents=True)
    (site / folder / "METADATA").write_text(f"Name: {folder.split('-', maxsplit=1)[0]}\n", "utf-8")
    (site / folder / "entry_points.txt").write_text(entry_points, "utf-8")


def test_entry_points_are_found_on_the_import_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(
        tmp_path / "one",
        "b_rules-1.0.dist-info",
        "[other]\nx = y\n\n[qa.rules]\n# a comment\nnew = b.rules:New [extra]\nall=b.rules\n",
    )
    install(
        tmp_path / "one",
        "a_rules-1.dist-info",
        "[qa.rules]\nnew = a.rules:New\n[qa.formats]\nz = q",
    )
    install(tmp_path / "one", "c_rules-1.dist-info", "[qa.rules]\nno entry\n")
    install(tmp_path / "two", "b_rules-0.9.dist-info", "[qa.rules]\nold = b.rules:Old\n")
    (tmp_path / "one" / "empty-1.dist-info").mkdir()
    (tmp_path / "one" / "broken-1.dist-info").mkdir()
    (tmp_path / "one" / "broken-1.dist-info" / "entry_points.txt").write_bytes(b"[qa.rules]\n\xff")
    places = [tmp_path / "one", tmp_path / "gone", tmp_path / "two"]
    monkeypatch.setattr(sys, "path", [*map(str, places)])
    assert plugins("qa.rules") == (
        Plugin("b_rules", "all", "b.rules"),
        Plugin("a_rules", "new", "a.rules:New"),
        Plugin("b_rules", "new", "b.rules:New [extra]"),
    )
    assert plugins("qa.formats") == (Plugin("a_rules", "z", "q"),)


def test_the_working_directory_has_no_plugins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, "a_rules-1.dist-info", "[qa.rules]\nnew = a.rules:New\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [""])
    assert plugins("qa.rules") == ()


def test_we_find_what_the_standard_library_finds() -> None:
    for group in ("console_scripts", "pytest11", "qa.rules"):
        ours = {(plugin.name, plugin.value) for plugin in plugins(group)}
        assert ours == {(entry.name, entry.value) for entry in entry_points(group=group)}


def test_a_plugin_loads_what_it_points_to() -> None:
    from qa.model.span import Span

    assert Plugin("d", "n", "qa.model.span:Span.overlaps").load() is Span.overlaps
    assert Plugin("d", "n", "qa.model.span : Span [extra]").load() is Span
    assert Plugin("d", "n", "qa.model").load() is sys.modules["qa.model"]


@pytest.mark.parametrize("value", ["qa.nothing", "qa.model.span:Nothing", ":", "qa..model"])
def test_what_cannot_be_loaded_is_named(value: str) -> None:
    with pytest.raises(PluginError, match=r"their[-_]rules\[theirs\]"):
        Plugin("their_rules", "theirs", value).load()
