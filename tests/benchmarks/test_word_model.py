"""How probable words are after others: counted, and as the table of sequences has it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

np = pytest.importorskip("numpy")
FOLDER = Path(__file__).parents[2] / "benchmarks"
LINES = [
    ["the", "old", "house", "near", "the", "river"],
    ["the", "old", "mill", "near", "the", "bridge"],
    ["a", "house", "near", "a", "bridge"],
]


@pytest.fixture
def word_model(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(FOLDER))
    import word_model  # the script beside those of the benchmarks, no package

    yield word_model
    sys.modules.pop("word_model", None)


def test_what_follows_a_word_adds_up_to_one(word_model: ModuleType) -> None:
    model = word_model.counted(LINES, 1)
    size = len(model.words)
    seen = np.exp(model.after_one)
    first = model.pairs // size
    share = np.exp(model.single)
    for number, word in enumerate(model.words):
        if word == word_model.FINISH:
            continue
        known = np.isin(np.arange(size), (model.pairs % size)[first == number])
        unseen = np.exp(model.backing[number]) * share[1:][~known[1:]].sum()
        assert seen[first == number].sum() + unseen == pytest.approx(1.0)


def test_what_was_seen_after_two_words_is_likelier_than_after_one(word_model: ModuleType) -> None:
    model = word_model.counted(LINES, 1)
    number = {word: n for n, word in enumerate(model.words)}
    size = len(model.words)
    pair = word_model.found(model.pairs, np.array([number["old"] * size + number["mill"]]))
    lower = np.exp(model.after_one[pair])
    start = word_model.found(model.pairs, np.array([number["the"] * size + number["old"]]))
    triple = word_model.found(model.triples, start * size + number["mill"])
    assert triple[0] >= 0
    assert np.exp(model.after_two[triple])[0] >= lower[0] * 0.99


def test_rare_words_are_left_out(word_model: ModuleType) -> None:
    assert set(word_model.counted(LINES, 2).words) == {
        word_model.BEGIN, word_model.FINISH, "the", "old", "house", "near", "a", "bridge",
    }  # fmt: skip


def test_a_file_of_another_kind_is_no_model(word_model: ModuleType, tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    other.write_bytes(b"something else" * 4)
    with pytest.raises(ValueError, match="no model of three words"):
        word_model.read_sphinx(other)


def test_sentences_end_where_marks_end_them(word_model: ModuleType) -> None:
    texts = [["it", ",", "rained", ".", "they", "left"]]
    assert list(word_model.sentences_of(texts, ".", [",", "."])) == [
        ["it", "rained"],
        ["they", "left"],
    ]
