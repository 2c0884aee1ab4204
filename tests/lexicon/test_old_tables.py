"""Tables of earlier layouts go when a new one is made; nothing else does."""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

import pytest

from qa.lexicon.frequency import kept_table, packed
from qa.lexicon.old_tables import remove_older

NEW = "lexicon-4-de-large.words"


def table(words: bytes = b"\nwort\t001") -> bytes:
    return words + crc32(words).to_bytes(4, "little")


def left(folder: Path, *names: str) -> list[str]:
    """Which of the files are left once the table of the present layout was made."""
    for name in names:
        if not (folder / name).is_symlink() and not (folder / name).exists():
            (folder / name).write_bytes(table())
    remove_older(folder, NEW)
    return sorted(path.name for path in folder.iterdir())


def test_earlier_layouts_of_the_same_table_go(tmp_path: Path) -> None:
    assert left(tmp_path, NEW, "lexicon-3-de-large.words", "lexicon-1-de-large.words") == [NEW]


@pytest.mark.parametrize(
    "other",
    [
        "lexicon-5-de-large.words",  # of a later version
        "lexicon-3-fr-large.words",
        "lexicon-3-de-small.words",
        "deletions-3-de-large.words",
        "lexicon-3-de-large.words.bak",
        "lexicon-x-de-large.words",
        "notes.txt",
    ],
)
def test_other_files_stay(tmp_path: Path, other: str) -> None:
    assert left(tmp_path, NEW, other) == sorted([NEW, other])


def test_what_does_not_end_with_its_checksum_is_not_ours(tmp_path: Path) -> None:
    for number, content in enumerate((b"", b"abc", table() + b"x", table()[:-1])):
        (tmp_path / f"lexicon-{number}-de-large.words").write_bytes(content)
    assert len(left(tmp_path)) == 4


def test_links_are_not_followed(tmp_path: Path) -> None:
    aim = tmp_path / "aim"
    aim.mkdir()
    (aim / "own").write_bytes(table())
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "lexicon-3-de-large.words").symlink_to(aim / "own")
    os.link(aim / "own", folder / "lexicon-2-de-large.words")
    (folder / "lexicon-1-de-large.words").mkdir()
    assert len(left(folder)) == 3
    assert (aim / "own").read_bytes() == table()


def test_numbers_of_a_layout_count_as_a_whole(tmp_path: Path) -> None:
    for name in ("tails-1-3-3.5-de.words", "tails-1-4-3.5-de.words", "tails-2-1-3.5-de.words"):
        (tmp_path / name).write_bytes(table())
    remove_older(tmp_path, "tails-1-4-3.5-de.words")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "tails-1-4-3.5-de.words",
        "tails-2-1-3.5-de.words",
    ]


def test_they_go_when_the_new_one_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path))
    (tmp_path / "lexicon-3-de-large.words").write_bytes(table())
    (tmp_path / "lexicon-3-de-large.whole").write_text("a note", encoding="utf-8")
    kept_table(NEW, lambda: packed({b"wort": b"001"}))
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["lexicon-4-de-large.whole", NEW]
