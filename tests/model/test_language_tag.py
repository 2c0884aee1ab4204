"""The language of a tag."""

from __future__ import annotations

import pytest

from qa.model.language_tag import primary


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("de", "de"), ("de-AT", "de"), ("ZH-Hant-TW", "zh"), ("", ""), (None, "")],
)
def test_script_region_and_case_are_left_aside(tag: str | None, expected: str) -> None:
    assert primary(tag) == expected
