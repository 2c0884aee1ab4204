"""What a run remembers of names, however many articles there are."""

from __future__ import annotations

import pytest

from qa.analyse import known_names
from qa.analyse.known_names import GatheredNames
from qa.model.document import Document
from qa.read.plain import read_plain


def article(text: str) -> GatheredNames:
    return GatheredNames.of(Document("a", "a", text, read_plain(text, "en")))


def letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:06}")


def test_the_rarest_are_forgotten_and_the_others_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_names, "MOST_FORMS", 40)
    copied = 0
    bounded = known_names._bounded

    def watched(counts: dict, often: object) -> dict:  # type: ignore[type-arg]
        nonlocal copied
        kept: dict = bounded(counts, often)  # type: ignore[arg-type, type-arg]
        copied += len(counts) if kept is not counts else 0
        return kept

    monkeypatch.setattr(known_names, "_bounded", watched)
    run = GatheredNames()
    for number in range(2000):
        often = f"Then Quentin Zarvox met Z{letters(number)} Y{letters(number // 2)}."
        run = run.merge(article(often))
        assert len(run._forms) <= 40
        assert len(run._pairs) <= 40
    known = run.form("zarvox", "en")
    assert known is not None
    assert known.documents == 2000
    assert run.together("quentin", "zarvox", "en") == 2000
    assert copied < 10 * 2000 * 4  # merging costs no more than what is merged


def test_all_as_rare_as_each_other_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_names, "MOST_FORMS", 3)
    assert known_names._bounded(dict.fromkeys("abcd", 7), known_names._itself) == {}
    assert known_names._bounded({"a": 1, "b": 9, "c": 1, "d": 9}, known_names._itself) == {}
    assert known_names._bounded(dict.fromkeys("abc", 1), known_names._itself) == dict.fromkeys("abc", 1)
