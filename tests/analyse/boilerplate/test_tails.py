from __future__ import annotations

import pytest

from qa.analyse.boilerplate.kinds import LineKind
from qa.analyse.boilerplate.lines import page_lines
from qa.analyse.boilerplate.tails import is_page_name
from qa.read.plain import read_plain

REST = "\n\nThe dam broke at night.\n\nNobody was hurt.\n\nIt rained on."


def found(text: str) -> list[tuple[str, LineKind]]:
    return [(line.span.of(text), line.kind) for line in page_lines(read_plain(text, "en"))]


@pytest.mark.parametrize(
    ("line", "tail", "kind"),
    [
        ("Dam breaks at night – politics", " – politics", LineKind.PAGE),
        ("Dam breaks at night | World news", " | World news", LineKind.PAGE),
        ("Dam breaks at night - walla! news", " - walla! news", LineKind.PAGE),
        ("Dam breaks at night | China | Example", " | China | Example", LineKind.PAGE),
        ("It rained. (Photo = Example News)", "(Photo = Example News)", LineKind.CREDIT),
        ("The dam broke at night. (nkr)", "(nkr)", LineKind.BYLINE),
        ("The dam broke at night. (nkr/dpa)", "(nkr/dpa)", LineKind.BYLINE),
    ],
)
def test_tails(line: str, tail: str, kind: LineKind) -> None:
    assert found(line + REST) == [(tail, kind)]


@pytest.mark.parametrize(
    "line",
    [
        "Dam breaks at night – again",
        "The art of the possible - and of politics",
        "He wrote “teh dam”. (sic)",
        "It weighs a lot. (see p. 4)",
    ],
)
def test_what_is_of_the_article(line: str) -> None:
    assert found(line + REST) == []


def test_names_of_pages() -> None:
    assert is_page_name("The Limited Times")
    assert is_page_name("example.com")
    assert not is_page_name("The Times They Are a-Changin")
    assert not is_page_name("Hard Times for farmers")


def test_a_length_in_a_table_is_no_counter() -> None:
    head = "The plane was shown to the town.\n\nIt rained on that day.\n\n" * 4
    table = "Time to 35,000 feet\n\n2 minutes 30 seconds\n\nTake-off time\n\n7 seconds\n\n"
    tail = "The plane was sold.\n\nIt rained on.\n\n" * 4
    assert found(f"{head}{table}{tail}The end.") == []
    assert found(f"1 minute, 52 seconds\n\n{head}The end.")[0][1] is LineKind.COUNTER
