"""What is in no language: users, subjects, addresses."""

from __future__ import annotations

import pytest

from qa.analyse.language.handles import is_of_no_language
from qa.model.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@user44", True),
        ("#pilot, #flying.", True),
        ("@agnostic-apollo @TheCompiler and (@thehale) + many others", False),
        ("@agnostic-apollo @TheCompiler and (@thehale)", True),
        ("moje.olomouc.eu", True),
        ("home//my-first-blog", True),
        ("and/or", True),
        ("the end. A beginning", False),
        ("@ the market", False),
        ("zero to hero", False),
    ],
)
def test_handles_and_addresses_are_in_no_language(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_of_no_language(text, Span(0, len(text))) is expected


def test_rows_of_full_stops_are_not_parted_in_all_ways() -> None:
    text = "#a....." * 1_000 + "!"
    assert not is_of_no_language(text, Span(0, len(text)))
    assert is_of_no_language(text, Span(0, len(text) - 1))
