"""Marks of a system's vocabulary that are told by two words."""

from __future__ import annotations

import pytest

import qa


@pytest.mark.parametrize("between", [" ", "  ", "\n"])
def test_a_sign_for_unknown_words_that_stands_twice(between: str) -> None:
    checker = qa.Checker(select=["model-token"], lang="en")
    report = checker.check_text(f"The UNK{between}unk of the town.")
    assert report.findings[0].text == "UNK"
