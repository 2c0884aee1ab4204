from __future__ import annotations

import pytest

from qa.analyse.boilerplate.kinds import LineKind
from qa.analyse.boilerplate.lines import page_lines
from qa.read.plain import read_plain
from qa.rules.accuracy.page_furniture import LINES

REST = "\n\nThe dam broke at night.\n\nNobody was hurt.\n\nIt rained on."


def found(text: str) -> list[tuple[str, LineKind]]:
    return [(line.span.of(text), line.kind) for line in page_lines(read_plain(text, "en"))]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("June 2, 2023 0 Comments", LineKind.COUNTER),
        ("1 minutes, 52 seconds Read", LineKind.COUNTER),
        ("01 MIN 40 SEG", LineKind.COUNTER),
        ("3,410 views · 12 shares", LineKind.COUNTER),
        ("2021-05-12 0 By", LineKind.PART),
        ("Updated: May 2, 2021 at 14:05", LineKind.STAMP),
        ("From: Nina Aydin", LineKind.BYLINE),
        ("By: José Pérez and Ann Roe", LineKind.BYLINE),
        ("[Anchor]", LineKind.LABEL),
        ("[ad_1]", LineKind.PART),
        ("[/vc_column_text]", LineKind.PART),
        ("alt", LineKind.PART),
        ("Home » today » News from the old town by the sea", LineKind.PART),
        ("×", LineKind.PART),
        ("2023-07-24T13:22:12.063Z", LineKind.STAMP),
        ("today, 18:50", LineKind.STAMP),
        ("7a1e&69.jpg", LineKind.PART),
        ("Translator: Ann", LineKind.BYLINE),
        ("Ann Roe, Radio Nord, morning news 12:00, September 28, 2021", LineKind.STAMP),
        ("Monthly Archive 24 September 2023", LineKind.STAMP),
        ("◀Report▶", LineKind.LABEL),
        ("#news #Berlin", LineKind.HASHTAGS),
    ],
)
def test_lines_of_pages(line: str, kind: LineKind) -> None:
    assert found(line + REST) == [(line, kind)]


def test_parts_of_paragraphs() -> None:
    assert found("Dam breaks at night - Example Net" + REST) == [(" - Example Net", LineKind.PAGE)]
    assert found("Dam breaks at night – 02/22/2023 – Politics" + REST) == [
        (" – 02/22/2023 – Politics", LineKind.PAGE)
    ]
    assert found("The dam broke at night. ›" + REST) == [(" ›", LineKind.PAGE)]
    assert found("It rained. (Producing Sui Ming)" + REST) == [
        ("(Producing Sui Ming)", LineKind.CREDIT)
    ]
    assert found("[Anchor] The dam broke." + REST) == [("[Anchor]", LineKind.LABEL)]


@pytest.mark.parametrize(
    "line",
    [
        "10 days in June",
        "By train: London to Rome",
        "May 2, 2021",
        "2 shares of milk",
        "The vote: 12 to 3",
        "From: London to Rome by train and bus",
        "[He] left the town.",
        "[sic] and [i]t was",
        "altitude",
        "Ann Roe and Jan Poe met at 12:00 in May",
        "#1 is the best of all",
        "#橋の上にはたくさんの人",
        "12 views of the harbor.",
        "Dam breaks - Mayor in tears",
        "It rained (Editor and writer both agree)",
    ],
)
def test_what_articles_have_is_left_alone(line: str) -> None:
    assert found(line + REST) == []


def test_the_rule_has_words_for_each_kind_of_line() -> None:
    assert set(LINES) == set(LineKind)
