"""What the desk remembers of an article changes nothing that it says: a desk that starts anew says the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.checker import Checker
from qa.config import Settings
from qa.model.passage import keep_passages
from qa.serve.changes import change_between
from qa.serve.shelf import Shelf
from qa.serve.store import Store

TEXT = """# The new bridge

The mayor opened the the new bridge on Monday. It cost 3.5 million euros , she said.

"It was a long winter. Nobody  wants to wait, said Anna Kowalska. Anna Kowalsky left left early.

The mayor opened the the new bridge on Monday. It cost 3.5 million euros , she said.

The bus runs from 5:30 p.m.to midnight, and and the ferry,too.
"""
PUT_IN = ("x", " ", "the ", " , ", "\n\n", "Anna Kowalski said said so. ", '"')


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    yield
    keep_passages(wanted=False)


class Editor:
    """Somebody who edits, decides and saves at random; the file may be another's work at times."""

    def __init__(self, shelf: Shelf, store: Store, article: Path, draw: Random) -> None:
        self._shelf, self._store, self._article, self._draw = shelf, store, article, draw
        self._number = 0

    def act(self) -> None:
        self._number += 1
        self._draw.choice(
            (self._edit, self._edit, self._decide, self._decide, self._save, self._other)
        )()

    def _edit(self) -> None:
        draft, draw = self._store.draft(1), self._draw
        text, at = draft.text, draw.randrange(len(draft.text) + 1)
        end = min(len(text), at + draw.choice((0, 0, 1, 5, 40)))
        new = text[:at] + draw.choice((*PUT_IN, "")) + text[end:]
        assert self._shelf.push(1, draft.version, [("c", change_between(text, new))], "Ada")

    def _decide(self) -> None:
        view, draw = self._shelf.view(1), self._draw
        if found := [*view["findings"], *view["silent"]]:
            what = draw.choice(("dismissed", "dismissed", "confirmed", "reopened"))
            fingerprint = draw.choice(found)["fingerprint"]
            self._shelf.decide(1, fingerprint, what, {"editor": "Ada"}, f"k{self._number}")

    def _save(self) -> None:
        done = self._shelf.save(1, self._store.draft(1).version, "Ada")
        if "conflict" in done:
            self._shelf.resolve(1, self._draw.choice(("file", "mine")), "Ada")

    def _other(self) -> None:
        if self._draw.random() < 0.3:
            self._article.write_text(
                self._article.read_text("utf-8") + "They said said so.\n", "utf-8"
            )


@settings(deadline=None, max_examples=6)
@given(st.integers(0, 10**6))
def test_a_desk_that_starts_anew_says_the_same(seed: int) -> None:
    keep_passages()
    draw = Random(seed)  # noqa: S311  # no secret
    with TemporaryDirectory() as folder:
        article, verdicts = Path(folder, "a.md"), Path(folder, "verdicts.jsonl")
        article.write_text(TEXT, "utf-8")
        with closing(Store(Path(folder, "desk.sqlite"))) as store:

            def opened() -> Shelf:
                return Shelf([str(article)], Checker(Settings()), store, verdicts)

            shelf = opened()
            editor = Editor(shelf, store, article, draw)
            for _ in range(8):
                editor.act()
                view = shelf.view(1)
                keep_passages()  # forgets those that are kept
                assert view == opened().view(1)
