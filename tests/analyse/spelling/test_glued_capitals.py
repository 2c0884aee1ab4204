from __future__ import annotations

import pytest

from qa.analyse.spelling.glued_capitals import glued_capitals
from qa.read.plain import read_plain


def found(text: str) -> list[str]:
    return [pair.right for pair in glued_capitals(read_plain(text, "en"))]


def test_a_word_and_a_name() -> None:
    assert found("He spoke of promisesMaria had made.") == ["promises Maria"]
    assert found("She wrote to Business InsiderThe next day.") == ["Insider The"]
    assert found("He said so on the show TV CompassSaturday (21/1/2023).") == ["Compass Saturday"]


def test_brands_names_and_programs() -> None:
    assert found("YouTube, PayPal, deviantArt, MacArthur, vanDyke, LinkedIn") == []
    assert found("The noteRead and the noteRead again.") == []
    assert found("Use dataSource, getData, userName, noteRead, mailThe and listFrom.") == []


def test_other_languages() -> None:
    assert glued_capitals(read_plain("Der mitarbeiterInnen Rat kam.", "de")) == ()


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("The New Socialist Party won.", ["Socialist Party"]),
        ("The Socialist Party won; @SocialistPartyUK said so.", []),
        ("See #SocialistParty. The Socialist Party won.", []),
        ("The Socialist, Party man, won.", []),
    ],
)
def test_two_words_that_stand_apart_elsewhere(before: str, told: list[str]) -> None:
    assert found(f"{before} The SocialistParty won again.") == told
