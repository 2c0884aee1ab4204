"""Those who read a file to write it anew do so one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from qa.files.locking import LockedError, locked

ADD_ONE = """
import sys, time
from pathlib import Path
from qa.files.locking import locked
from qa.files.replacing import replace_file
path = Path(sys.argv[1])
for _ in range(10):
    with locked(path):
        count = int(path.read_text())
        time.sleep(0.001)
        replace_file(path, [str(count + 1).encode()])
"""


def test_nothing_is_lost_where_many_add(tmp_path: Path) -> None:
    path = tmp_path / "count"
    path.write_text("0")
    running = [subprocess.Popen([sys.executable, "-c", ADD_ONE, str(path)]) for _ in range(6)]
    assert [process.wait(60) for process in running] == [0] * 6
    assert path.read_text() == "60"
    assert [each.name for each in tmp_path.iterdir()] == ["count"]


@pytest.mark.skipif(sys.platform == "win32", reason="the lock is a file there")
def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    with (
        locked(tmp_path / "a"),
        pytest.raises(LockedError, match="another process"),
        locked(tmp_path / "a", patience=0.05),
    ):
        pass


def test_the_lock_is_let_go_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="x"), locked(tmp_path / "a"):
        raise ValueError("x")  # noqa: EM101
    with locked(tmp_path / "a", patience=0.05):
        pass
