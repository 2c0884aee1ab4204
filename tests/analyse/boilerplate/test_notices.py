from __future__ import annotations

import pytest

from qa.analyse.boilerplate.notices import LONGEST, reader_notices
from qa.read.plain import read_plain

BODY = (
    "The council of the town met on Monday to talk about the bridge and the school.",
    "The mayor said that the bridge would stay closed until the end of the month.",
)


def found(*lines: str) -> list[str]:
    prose = read_plain("\n\n".join(lines), "en")
    return [line.span.of(prose.text) for line in reader_notices(prose)]


@pytest.mark.parametrize(
    "line",
    [
        "For more news of the harbor, follow us on Facebook and Telegram, or sign up for our newsletter.",
        "To receive the latest headlines by e-mail, you can download our app and register for free.",
        "This article has been translated automatically.",
        "The news is updated.",
        "This feature is reserved for subscribers",
        "News in update",
        "%d bloggers like this:",
    ],
)
def test_sentences_to_the_reader_of_a_page(line: str) -> None:
    assert found(*BODY, line) == [line]
    assert found(line, *BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The app of the town shows the news of the harbor, and readers can comment on each story there.",
        "We met the readers of the newspaper in the old town.",
        "“Follow us on Facebook, download our app and read the newsletter,” said the mayor.",
        "The news is good.",
        "This article of the law was translated by the guild.",
    ],
)
def test_sentences_of_the_article_are_left_alone(line: str) -> None:
    assert found(*BODY, line) == []


def test_only_short_paragraphs_at_the_edges_are_looked_at() -> None:
    line = "For more news follow us on Facebook and sign up for our newsletter."
    assert found(line) == []
    assert found(*BODY * 4, line, *BODY * 4) == []
    assert found(*BODY, f"{line} " + "It rained all day. " * (LONGEST // 19)) == []


WRITER = "I have worked in the news industry for ten years. I mostly cover politics."


@pytest.mark.parametrize(
    "line",
    [
        WRITER,
        "I am an experienced editor at the Herald.",
        "My name is Ann Roe and I’m the editor of the Herald.",
    ],
)
def test_a_writer_who_presents_himself_below_the_article(line: str) -> None:
    assert found(*BODY, line) == [line]
    assert found(line, *BODY) == []


def test_a_writer_who_speaks_of_himself_throughout_writes_of_himself() -> None:
    assert found("I was in town on Monday, and met the mayor there.", *BODY, WRITER) == []
    assert found(*BODY, f"“{WRITER}”") == []
