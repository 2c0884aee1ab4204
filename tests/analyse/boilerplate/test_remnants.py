from __future__ import annotations

import pytest

from qa.analyse.boilerplate.remnants import remnants
from qa.read.plain import read_plain

REST = "\n\nThe dam broke at night.\n\nNobody was hurt.\n\nIt rained on."


def found(text: str) -> list[str]:
    return [line.span.of(text) for line in remnants(read_plain(text, "en"))]


@pytest.mark.parametrize(
    ("text", "remnant"),
    [
        ("The dam broke at night. Read more", " Read more"),
        ("The dam broke at night... → Continue reading", " → Continue reading"),
        ("The dam broke at night when the […]", " […]"),
        ("The dam broke at night [more…]", " [more…]"),
        ("The dam broke at night. READ", " READ"),
        ("The dam broke in the Example News • today, 16:23 and fell", "• today, 16:23"),
        ("The singer Ann Roe [Weibo] came late.", "[Weibo]"),
        ("Next articleTown mends the dam", "Next article"),
        ("Previous article: Town mends the dam", "Previous article: "),
        ("Dover (AFP)", "Dover (AFP)"),
        ("The dam. Photo: Ann Roe / AFP It broke in the night.", "Photo: Ann Roe / AFP"),
        ("See D8% AF% D8 %A9 -% D8% AC% D8", "% AF% D8 %A9 -% D8% AC% D8"),
    ],
)
def test_remnants(text: str, remnant: str) -> None:
    assert [piece.strip() for piece in found(text + REST)] == [remnant.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "He said that people should read more",
        "Read more",
        "He left the words […] out",
        "Next article of the law: nobody may fish",
        "It was open yesterday, 16:23 being the hour.",
        "It rose by 20% and 30% and 40% of the total of 2020.",
        "A dam that broke …",
    ],
)
def test_what_is_of_the_article(text: str) -> None:
    assert found(text + REST) == []


def test_teasers_that_break_off() -> None:
    teaser = "The old dam of the town broke in the night and the mayor …"
    assert found(teaser + REST) == []
    assert found(f"{teaser} said\n\n{teaser * 2}\n\n{teaser * 2}{REST}") == [" …", " …"]


def test_who_hesitates_writes_no_teasers() -> None:
    said = "Well ... you see ... the old dam of the town broke in the night and the mayor ..."
    assert found(f"{said} left\n\n{said}\n\n{said}{REST}") == []


def test_a_line_that_breaks_off_and_stands_in_full_below() -> None:
    cut = "The mayor of the old town opened the n..."
    whole = "The mayor of the old town opened the new bridge, and many came to see it."
    assert found(f"{cut}\n\n{whole}{REST}") == [cut]
    assert found(f"{whole}\n\n{whole}{REST}") == []
    assert found(f"The mayor of another town opened the n...\n\n{whole}{REST}") == []
