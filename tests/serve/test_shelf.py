"""A shelf that is stopped between two of its steps."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from qa.checker import Checker
from qa.config import Settings
from qa.detect.verdicts import read_verdicts
from qa.model.report import Report
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
        assert [event["what"] for event in shelf.events(id)] == ["saved", "saved"]
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


@pytest.mark.parametrize("step", ["rebase", "book", "end_save"])
def test_a_save_that_was_cut_off_is_ended_when_the_desk_starts_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """What was decided stays with its finding, though the words around it are others in the file."""
    article, verdicts = tmp_path / "a.md", tmp_path / "verdicts.jsonl"
    article.write_text("It rained in the the old town.\n", "utf-8")

    def opened(store: Store) -> Shelf:
        return Shelf([str(article)], Checker(Settings()), store, verdicts)

    with closing(Store(tmp_path / "desk.sqlite")) as store:
        shelf = opened(store)
        (id,) = shelf.ids()
        (finding,) = shelf.view(id)["findings"]
        shelf.decide(id, finding["fingerprint"], "dismissed", {"editor": "Ada"}, "k1")
        draft = store.draft(id)
        edited = draft.text.replace("rained", "snowed")
        version = shelf.push(id, 0, [("c1", change_between(draft.text, edited))], "Ada")
        assert version is not None
        assert not shelf.view(id)["findings"]

        def killed(*_: object) -> None:
            raise KilledError

        with monkeypatch.context() as context:
            if step == "book":
                context.setattr(shelf.book, "change", killed)
            else:
                context.setattr(store, step, killed)
            with pytest.raises(KilledError):
                shelf.save(id, version, "Ada")
    with closing(Store(tmp_path / "desk.sqlite")) as store:
        shelf = opened(store)
        assert not shelf.conflict(id)
        view = shelf.view(id)
        assert not view["findings"]
        assert [one["verdict"] for one in view["silent"]] == ["dismissed"]
        assert not view["dirty"]
        assert [event["what"] for event in shelf.events(id)] == ["saved", "dismissed"]
    said = read_verdicts(verdicts.read_text("utf-8"), str(tmp_path))
    checker = Checker(Settings()).with_verdicts(said)
    (report,) = checker.check_file(str(article))
    assert isinstance(report, Report)
    assert not report.findings
