from __future__ import annotations

import pytest

from qa.analyse.boilerplate.blocks import page_blocks, teasers
from qa.model.document import Document
from qa.read.plain import read_plain

REST = "\n\nThe dam broke at night.\n\nNobody was hurt in the town.\n\nIt rained on until noon."


def found(text: str, lang: str = "en") -> list[str]:
    document = Document("a", "a", text, read_plain(text, lang), lang=lang)
    return [line.span.of(text) for line in page_blocks(document)]


@pytest.mark.parametrize(
    "lines",
    [
        ["comment", "WhatsApp", "Facebook", "Telegram"],
        ["By Ann Roe", "Tuesday, May 4, 2021, 4:37 p.m."],
        ["Ann Roe", "Business correspondent in Berlin", "Twitter"],
        ["World", "Politics", "Sports"],
        ["Politics", "By Ann Roe", "3 hours ago"],
        ["06.Oct.14 10:22 AM", "By Ann Roe"],
        ["8.1. 11:58"],
        ["| Updated 4:56 p.m.", "comment", "Facebook"],
    ],
)
def test_a_block_at_the_head(lines: list[str]) -> None:
    assert found("\n\n".join(lines) + REST) == lines


@pytest.mark.parametrize("line", ["Home page politics", "Homepage sports"])
def test_the_way_to_the_section_beside_a_name(line: str) -> None:
    assert found(f"{line}\n\nBy Ann Roe{REST}") == [line, "By Ann Roe"]


def test_what_is_known_bears_out_its_neighbors() -> None:
    assert found(f"by annroenet\n\n0 comments{REST}") == ["by annroenet"]


@pytest.mark.parametrize(
    "text",
    [
        "Weather" + REST,
        "By Ann Roe" + REST,
        "Ann Roe\n\nBen Roe" + REST,
        "Facebook" + REST,
        "3 May 2021, 19:00\n\nThe choir sings.\n\n9 May 2021, 19:00\n\nThe band plays.",
        "May 4, 2021" + REST,
        "“Politics”\n\n“Sports”\n\n“World”" + REST,
        "Politics\n\nSports\n\nWorld",
        "10\n\n12\n\n14" + REST,
        "",
    ],
)
def test_lines_that_may_be_of_the_article(text: str) -> None:
    assert found(text) == []


def test_other_languages() -> None:
    rest = (
        "\n\nDer Damm brach in der Nacht.\n\nNiemand wurde verletzt.\n\nEs regnete bis zum Mittag."
    )
    assert found("Startseite Politik\n\nFacebook" + rest, "de") == [
        "Startseite Politik",
        "Facebook",
    ]


def test_the_headline_behind_a_label() -> None:
    text = "The dam broke.\n\nSee also:\n\nThe mayor of the old town resigned\n\nIt rained."
    document = Document("a", "a", text, read_plain(text, "en"), lang="en")
    assert [line.span.of(text) for line in teasers(document)] == [
        "The mayor of the old town resigned"
    ]
    text = "The list was:\n\nThe mayor of the old town resigned\n\nIt rained."
    document = Document("a", "a", text, read_plain(text, "en"), lang="en")
    assert teasers(document) == ()
