"""Where the input is cut into batches, whatever is done with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.model.memory import BATCH
from qa.model.report import Failure
from qa.read.options import ReadOptions
from qa.read.parts import Rows, Whole
from qa.run.batches import FILE, Batch, Corpus, crash, size_of


def batches(folder: Path, *sizes: int) -> list[Batch]:
    """The batches of text files of these sizes, in bytes."""
    for number, size in enumerate(sizes):
        (folder / f"{number:02}.txt").write_text("a" * size, "utf-8")
    return list(Corpus([str(folder)], ReadOptions()).batches())


@pytest.mark.parametrize(
    ("sizes", "parts"),
    [
        ((BATCH - FILE,), [1]),
        ((BATCH - FILE, 10), [1, 1]),  # full: the next begins a batch
        ((BATCH - FILE - 1, 10), [2]),
        ((BATCH // 2 - FILE, BATCH // 2 - FILE, 1), [2, 1]),
        ((BATCH // 2 - FILE, BATCH // 2 - FILE - 1, 1), [3]),
        ((0,) * (BATCH // FILE), [BATCH // FILE]),  # a file costs something, even an empty one
        ((0,) * (BATCH // FILE + 1), [BATCH // FILE, 1]),
    ],
)
def test_a_batch_ends_when_it_is_full(
    tmp_path: Path, sizes: tuple[int, ...], parts: list[int]
) -> None:
    found = batches(tmp_path, *sizes)
    assert [len(batch.parts) for batch in found] == parts
    assert sum(batch.size for batch in found) == sum(sizes)
    assert all(batch.work == batch.size for batch in found)


def test_rows_of_a_large_table_end_their_batch(tmp_path: Path) -> None:
    rows = [json.dumps({"id": str(n), "target": "A word. " * 300}) for n in range(50)]
    (tmp_path / "a.txt").write_text("One.", "utf-8")
    (tmp_path / "b.jsonl").write_text("\n".join(rows) + "\n", "utf-8")
    (tmp_path / "c.txt").write_text("Two.", "utf-8")
    names = [str(tmp_path / name) for name in ("a.txt", "b.jsonl", "c.txt")]
    found = list(Corpus(names, ReadOptions()).batches())
    kinds = [[type(part) for part in batch.parts] for batch in found]
    assert kinds == [[Whole, Rows], [Whole]]
    records = [
        one
        for batch in found
        for part in batch.parts
        if isinstance(part, Rows)
        for one in part.records
    ]
    assert len(records) == 50


def test_what_cannot_be_read_is_told_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", "utf-8")
    names = [str(tmp_path / "none.txt"), str(tmp_path / "a.txt")]
    (batch,) = Corpus(names, ReadOptions()).batches()
    missing, whole = batch.parts
    assert isinstance(missing, Failure)
    assert isinstance(whole, Whole)
    assert batch.size == 4


def test_the_size_of_a_run_is_known_before_it(tmp_path: Path) -> None:
    batches(tmp_path, 3, 5)
    names = [str(tmp_path), str(tmp_path / "none.txt")]
    assert Corpus(names, ReadOptions()).size() == (2, 8)
    assert Corpus([*names, "-"], ReadOptions()).size() == (0, 0)
    assert Corpus(["-"], ReadOptions()).comes_slowly
    assert not Corpus(names, ReadOptions()).comes_slowly


def test_only_files_have_a_size(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"12345")
    assert size_of(str(tmp_path / "a.txt")) == 5
    assert size_of(str(tmp_path)) == 0
    assert size_of(str(tmp_path / "none")) == 0
    assert size_of("a\0b") == 0


def test_an_accident_is_told_in_one_line_of_some_length() -> None:
    told = crash("a.txt", "could not be read", ValueError("two\nlines " + "x" * 300), "a-rule")
    assert (told.uri, told.rule) == ("a.txt", "a-rule")
    assert told.message.startswith("could not be read (ValueError: two lines xxx")
    assert told.message.endswith("x); please report it")
    assert told.message.count("x") == 190
