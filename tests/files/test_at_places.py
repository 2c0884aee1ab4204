"""A file as bytes; one that is cut short meanwhile is an error, and not the end of the program."""

from __future__ import annotations

import os
from pathlib import Path
from zlib import crc32

import pytest

from qa.files.at_places import FileBytes


def test_slices_are_those_of_the_bytes(tmp_path: Path) -> None:
    content = os.urandom(1 << 19)
    (tmp_path / "a").write_bytes(content)
    found = FileBytes(tmp_path / "a")
    assert len(found) == len(content)
    for start, stop in ((0, 0), (0, 10), (500_000, 600_000), (-4, None), (7, 3)):
        assert found[start:stop] == content[start:stop]
    assert found.checksum(300_001) == crc32(content[:300_001])
    found.close()


def test_a_file_that_was_cut_short_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10_000)
    found = FileBytes(tmp_path / "a")
    os.truncate(tmp_path / "a", 100)
    assert found[0:100] == b"x" * 100
    with pytest.raises(OSError, match="become shorter"):
        found[0:101]
    found.close()
