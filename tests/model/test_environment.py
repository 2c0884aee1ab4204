from __future__ import annotations

import os

import pytest

from qa.model.environment import variable


@pytest.mark.parametrize("before", [None, "old"])
def test_a_variable_is_as_it_was_afterwards(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    if before is None:
        monkeypatch.delenv("QA_SOME", raising=False)
    else:
        monkeypatch.setenv("QA_SOME", before)
    with variable("QA_SOME", "new"):
        assert os.environ["QA_SOME"] == "new"
    assert os.environ.get("QA_SOME") == before
