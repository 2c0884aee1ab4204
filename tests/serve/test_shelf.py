"""A shelf that is stopped between two of its steps."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from qa.checker import Checker
from qa.config import Settings
from qa.serve.changes import change_between
from qa.serve.shelf import Shelf
from qa.serve.store import Store


class KilledError(Exception):
    """In the place of a signal."""


def test_a_save_that_was_cut_off_behind_the_file_is_not_taken_for_that_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "a.md"
    article.write_text("It rained in the the old town.\n", "utf-8")
    path = str(article)
    with closing(Store(tmp_path / "desk.sqlite")) as store:
        shelf = Shelf([path], Checker(Settings()), store, tmp_path / "verdicts.jsonl")
        (id,) = shelf.ids()
        draft = store.draft(id)
        change = change_between(draft.text, "It rained in the old town.\n")
        version = shelf.push(id, draft.version, [("c1", change)], "Ada")
        assert version is not None

        def killed(*_: object) -> None:
            raise KilledError

        with monkeypatch.context() as context:
            context.setattr(store, "rebase", killed)
            with pytest.raises(KilledError):
                shelf.save(id, version, "Ada")
        assert article.read_text("utf-8") == "It rained in the old town.\n"
        assert not shelf.conflict(id)
        # Meanwhile somebody typed on.
        more = change_between("It rained in the old town.\n", "It rained in the old town. A lot.\n")
        version = shelf.push(id, version, [("c1", more)], "Ada")
        assert version is not None
        assert "saved" in shelf.save(id, version, "Ada")
        assert article.read_text("utf-8") == "It rained in the old town. A lot.\n"
        assert not shelf.conflict(id)
        assert [event["what"] for event in shelf.events(id)] == ["saved"]
        article.write_text("Somebody else was here.\n", "utf-8")
        assert "conflict" in shelf.save(id, version, "Ada")


def test_what_others_take_back_is_not_taken_for_the_own_save(tmp_path: Path) -> None:
    """They write, the desk takes theirs, and they go back to what the desk had saved before."""
    article = tmp_path / "a.md"
    article.write_text("It rained in the the old town.\n", "utf-8")
    saved = "It rained in the old town.\n"
    with closing(Store(tmp_path / "desk.sqlite")) as store:
        shelf = Shelf([str(article)], Checker(Settings()), store, tmp_path / "verdicts.jsonl")
        (id,) = shelf.ids()
        draft = store.draft(id)
        version = shelf.push(id, draft.version, [("c1", change_between(draft.text, saved))], "Ada")
        assert version is not None
        shelf.save(id, version, "Ada")
        article.write_text("It snowed in the old town.\n", "utf-8")
        assert shelf.conflict(id)
        shelf.resolve(id, "file", "Ada")
        assert not shelf.conflict(id)
        article.write_text(saved, "utf-8")
        assert shelf.conflict(id)
