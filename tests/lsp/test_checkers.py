"""A checker for each settings file, and another one when it changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.config import ConfigError
from qa.lsp.checkers import Checkers
from qa.model.passage import Passage, keep_passages, passages
from qa.model.verdict import Judgement, Verdict
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


POSIX = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes and links")
VERDICT = Verdict("0123456789abcdef", Judgement.DISMISSED, "doubled-word")


@POSIX
def test_a_verdict_file_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".qa-verdicts.jsonl")
    with pytest.raises(OSError, match="not a regular file but a pipe"):
        Checkers(tmp_path, {"lang": "en"}).of(None)


@POSIX
@pytest.mark.parametrize("settings", [None, "", 'verdicts = ".qa-verdicts.jsonl"\n'])
def test_no_verdict_is_read_or_written_through_a_link_out_of_the_folder(
    tmp_path: Path, settings: str | None
) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tmp_path / "mine").write_text("")
    if settings is not None:
        (tree / "qa.toml").write_text(settings)
    checkers = Checkers(tree, {"lang": "en"})
    checker = checkers.of(tree / "a.md")
    (tree / ".qa-verdicts.jsonl").symlink_to(tmp_path / "mine")
    with pytest.raises((ConfigError, OSError), match="a symbolic link that leads out of"):
        checkers.add(checker, VERDICT)
    assert (tmp_path / "mine").read_text() == ""
