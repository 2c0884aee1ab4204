from __future__ import annotations

import pytest

from qa.analyse.boilerplate.blocks import page_blocks, teasers
from qa.analyse.boilerplate.kinds import LineKind
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


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("By Ann Roe" + REST, {"By Ann Roe": LineKind.WRITER}),
        ("07/10/2023" + REST, {"07/10/2023": LineKind.DAY}),
        ("Ann Roe\n\n10.07.2023" + REST, {"Ann Roe": LineKind.WRITER, "10.07.2023": LineKind.DAY}),
        ("Complete News World" + REST, {"Complete News World": LineKind.SITE}),
    ],
)
def test_lines_at_the_head_that_no_other_bears_out(text: str, lines: dict[str, LineKind]) -> None:
    document = Document("a", "a", text, read_plain(text, "en"), lang="en")
    found_lines = page_blocks(document)
    assert {line.span.of(text): line.kind for line in found_lines} == lines


def test_a_day_with_its_hour_beside_words_of_pages() -> None:
    line = "15th Wednesday, November 2023 - 10:05 UTC Full article"
    assert found(f"{line}{REST}") == [line]
    assert found(f"Wednesday, November 15, 2023, 10:05, at the church{REST}") == []


def test_the_list_behind_a_label() -> None:
    below = "\n\nRelated posts\n\nThe dam of the old town broke\n\nAnn Roe"
    text = f"The dam broke.{REST}{below}"
    document = Document("a", "a", text, read_plain(text, "en"), lang="en")
    assert [line.span.of(text) for line in teasers(document)] == [
        "The dam of the old town broke",
        "Ann Roe",
    ]
    text = f"The dam broke.{REST}{below}\n\nIt rained."
    document = Document("a", "a", text, read_plain(text, "en"), lang="en")
    assert teasers(document) == ()


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
