"""The server that forks `qa` for tests, where the mutants of benchmarks/mutation.py are tested."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from forked import CAN_FORK, Forked


@pytest.mark.skipif(not CAN_FORK, reason="this system does not fork")
def test_it_starts_where_paths_are_safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSAFEPATH", "1")
    forked = Forked()
    done = forked.run(("explain", "--help"), cwd=tmp_path, environment=os.environ)
    forked.stop()
    assert not done.returncode, done.stderr
    assert "explain" in done.stdout
