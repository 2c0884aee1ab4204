"""A checker for each settings file, and another one when it changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.lsp.checkers import Checkers
from qa.model.passage import Passage, keep_passages, passages
from qa.read.plain import read_plain

TEXT = "This is is short.\n\nAnd that is is, too.\n"


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    keep_passages()
    yield
    keep_passages(wanted=False)


def _kept() -> list[Passage]:
    prose = read_plain(TEXT, "en")
    return [passage for _, passage in passages(prose)]


def test_what_the_rules_of_earlier_checkers_said_is_forgotten(tmp_path: Path) -> None:
    """Each checker has rules of its own: an editor that is open for a day would keep them all."""
    checkers = Checkers(tmp_path, {"lang": "en"})
    first = checkers.of(None)
    assert checkers.of(None).rules is first.rules
    before = _kept()
    assert len(before) == 2
    assert {*map(id, before)} == {*map(id, _kept())}
    checkers.forget()
    assert checkers.of(None).rules is not first.rules
    assert {*map(id, before)}.isdisjoint(map(id, _kept()))
