"""What is known of the lengths of translations."""

from __future__ import annotations

import pytest

from qa.languages.lengths import expected_ratio


def test_a_language_is_as_long_as_itself() -> None:
    assert expected_ratio("de-AT", "de") == 0


def test_there_and_back_is_nothing() -> None:
    there, back = expected_ratio("de", "he"), expected_ratio("he", "de")
    assert there is not None
    assert back == -there
    assert there > 0.3  # Hebrew writes no vowels


@pytest.mark.parametrize("pair", [("de", None), (None, "de"), ("de", "tlh"), ("", "de")])
def test_what_was_not_counted_is_not_expected(pair: tuple[str | None, str | None]) -> None:
    assert expected_ratio(*pair) is None
