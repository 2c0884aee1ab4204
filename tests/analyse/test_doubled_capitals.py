from __future__ import annotations

import pytest

from qa.analyse.doubled_capitals import doubled_capitals
from qa.read.plain import read_plain


def found(text: str) -> list[str]:
    return [span.of(text) for span in doubled_capitals(read_plain(text, "en"))]


def test_a_second_capital_by_mistake() -> None:
    assert found("IIro won. It was even, Iiro said.") == ["IIro"]


@pytest.mark.parametrize(
    "text",
    [
        "IIro won.",
        "Two PMs and a Pms met.",
        "IBook or IBook, but once Ibook.",
        "McRoe met Mcroe, and DNA met Dna.",
        "I've seen it, and i've said: I've, I’ve.",
    ],
)
def test_short_forms_and_names_are_left_alone(text: str) -> None:
    assert found(text) == []
