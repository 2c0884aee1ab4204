"""The folder of a run: whatever is torn, missing or another's is seen."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from qa.model.report import Failure
from qa.report.formatter import Summary
from qa.run.shards import MANIFEST, Shards, ShardsError, open_shards
from qa.run.summary import finish

KEY = {"program": "p", "settings": "s", "output": "o", "input": "i"}


def summary() -> Summary:
    made = Summary(documents=2, words=9, suppressed=1)
    made.by_severity.update({"major": 3})
    made.by_rule.update({"doubled-word": 3})
    made.files_by_rule["doubled-word"] = {"b.txt", "a.txt"}
    made.failures.append(Failure("c.txt", "gone", None, 4))
    return made


def write(
    shards: Shards, text: str, batches: int, more: Mapping[str, object] | None = None
) -> None:
    with shards.next() as (out, done):
        out.write(text)
        done(batches, 10 * batches, summary(), more or {})


def test_what_is_finished_is_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    with open_shards(folder, ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 3)
        write(shards, "two\n", 5, {"notes": ["n"]})
    with open_shards(folder, ".jsonl", KEY, resume=True) as shards:
        first, second = shards.done
        assert (first.name, first.batches, first.size) == ("shard-00000.jsonl", 3, 30)
        assert (second.name, second.batches, second.more) == (
            "shard-00001.jsonl",
            5,
            {"notes": ["n"]},
        )
        assert first.summary == summary()
        write(shards, "three\n", 6)
    assert [path.read_text() for path in sorted(folder.glob("shard-*"))] == [
        "one\n", "two\n", "three\n",
    ]  # fmt: skip


def test_what_is_not_finished_leaves_nothing(tmp_path: Path) -> None:
    with open_shards(tmp_path, ".csv", KEY, resume=False) as shards:
        with suppress(KeyError), shards.next() as (out, _):
            out.write("half")
            raise KeyError
        with shards.next() as (out, _):
            out.write("never said to be done")
        assert shards.done == []
    assert [path.name for path in tmp_path.iterdir()] == [MANIFEST]


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_torn_manifest_goes_back_to_its_last_whole_line(tmp_path: Path, cut: int) -> None:
    with open_shards(tmp_path, ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 1)
        write(shards, "two\n", 2)
    manifest = tmp_path / MANIFEST
    manifest.write_bytes(manifest.read_bytes()[:-cut])
    (tmp_path / ".shard-left").write_text("half")
    with open_shards(tmp_path, ".jsonl", KEY, resume=True) as shards:
        assert [shard.batches for shard in shards.done] == [1]
        write(shards, "two\n", 2)
    for line in manifest.read_text().splitlines():
        json.loads(line)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        MANIFEST, "shard-00000.jsonl", "shard-00001.jsonl",
    ]  # fmt: skip


def test_a_manifest_that_was_just_begun(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"format": "qa-sh')
    with open_shards(tmp_path, ".jsonl", KEY, resume=True) as shards:
        assert shards.done == []
        write(shards, "one\n", 1)
    with open_shards(tmp_path, ".jsonl", KEY, resume=True) as shards:
        assert len(shards.done) == 1


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("program", "another version"),
        ("settings", "rules, settings"),
        ("output", "the size of the shards"),
        ("input", "files have come"),
    ],
)
def test_another_run_does_not_go_on(tmp_path: Path, name: str, told: str) -> None:
    with open_shards(tmp_path, ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 1)
    before = (tmp_path / MANIFEST).read_bytes()
    other = {**KEY, name: "other"}
    with pytest.raises(ShardsError, match=told), open_shards(tmp_path, "", other, resume=True):
        pass
    assert (tmp_path / MANIFEST).read_bytes() == before


def test_a_folder_that_is_in_use_is_refused(tmp_path: Path) -> None:
    with (
        open_shards(tmp_path, ".jsonl", KEY, resume=False),
        pytest.raises(ShardsError, match="another run"),
        open_shards(tmp_path, ".jsonl", KEY, resume=True),
    ):
        pass


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x")
    for resume, told in ((False, "not empty"), (True, "no run to resume")):
        with (
            pytest.raises(ShardsError, match=told),
            open_shards(tmp_path, ".jsonl", KEY, resume=resume),
        ):
            pass
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    "text", ['{"format": "other"}\n', "[]\n", "no JSON\n", '{"format": "qa-shards"}\n']
)
def test_a_manifest_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text)
    with pytest.raises(ShardsError), open_shards(tmp_path, ".jsonl", KEY, resume=True):
        pass


def test_a_finished_shard_that_is_gone_is_missed(tmp_path: Path) -> None:
    with open_shards(tmp_path, ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 1)
    (tmp_path / "shard-00000.jsonl").unlink()
    with (
        pytest.raises(ShardsError, match="is missing"),
        open_shards(tmp_path, ".jsonl", KEY, resume=True),
    ):
        pass


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with (
        pytest.raises(ShardsError, match="cannot be written"),
        open_shards(tmp_path / "file", ".jsonl", KEY, resume=False),
    ):
        pass


@pytest.mark.parametrize("content", ["", "one\n\n", None])
def test_a_finished_shard_that_has_changed_is_not_trusted(
    tmp_path: Path, content: str | None
) -> None:
    with open_shards(tmp_path / "out", ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 3)
    shard = tmp_path / "out" / "shard-00000.jsonl"
    if content is None:  # a link to something of the same size
        (tmp_path / "other").write_text("one\n")
        shard.unlink()
        shard.symlink_to(tmp_path / "other")
    else:
        shard.write_text(content)
    with (
        pytest.raises(ShardsError, match="it was finished but"),
        open_shards(tmp_path / "out", ".jsonl", KEY, resume=True),
    ):
        pass


def test_a_manifest_that_is_a_link_is_not_written_through(tmp_path: Path) -> None:
    with open_shards(tmp_path / "out", ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 3)
    (tmp_path / "mine").write_text("mine, and no manifest")
    manifest = tmp_path / "out" / "manifest.jsonl"
    manifest.unlink()
    manifest.symlink_to(tmp_path / "mine")
    with (
        pytest.raises(ShardsError, match="cannot be written"),
        open_shards(tmp_path / "out", ".jsonl", KEY, resume=True),
    ):
        pass
    assert (tmp_path / "mine").read_text() == "mine, and no manifest"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_manifest_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / MANIFEST)
    with (
        pytest.raises(ShardsError, match="not a regular file"),
        open_shards(tmp_path, ".jsonl", KEY, resume=True),
    ):
        pass


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("batches", 10**20), ("batches", -1), ("batches", "1"), ("batches", True), ("batches", 1.0),
        ("size", None), ("documents", "2"), ("words", [9]), ("suppressed", 1e400),
        ("by_severity", {"minor": "3"}), ("by_severity", {"awful": 3}), ("by_severity", 3),
        ("by_rule", {"doubled-word": {}}), ("unseen", {"x": "y"}),
        ("uris", []), ("files_by_rule", {"doubled-word": [7]}),
        ("failures", [["a"]]), ("failures", [["a", "b", None, "x"]]), ("more", 5),
    ],
)  # fmt: skip
def test_a_line_of_the_manifest_that_says_something_else_is_refused(
    tmp_path: Path, name: str, value: object
) -> None:
    with open_shards(tmp_path, ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 3)
    head, line = (tmp_path / MANIFEST).read_text().splitlines()
    said = json.loads(line) | {name: value}
    (tmp_path / MANIFEST).write_text(f"{head}\n{json.dumps(said)}\n")
    with (
        pytest.raises(ShardsError, match="not a manifest line"),
        open_shards(tmp_path, ".jsonl", KEY, resume=True),
    ):
        pass


def test_a_manifest_that_is_nested_without_end_is_refused(tmp_path: Path) -> None:
    with open_shards(tmp_path, ".jsonl", KEY, resume=False) as shards:
        write(shards, "one\n", 3)
    with (tmp_path / MANIFEST).open("a") as file:
        file.write("[" * 1_000_000 + "\n")
    with (
        pytest.raises(ShardsError, match="not a manifest line"),
        open_shards(tmp_path, ".jsonl", KEY, resume=True),
    ):
        pass


def test_counts_of_a_manifest_are_not_counted_one_by_one() -> None:
    made = Summary(words=1 << 53)
    made.by_severity["minor"] = 1 << 52
    finish(made)
    assert made.score == 50.0
