from __future__ import annotations

import pytest

from qa.analyse.language.bracketed_words import bracketed_words
from qa.model.document import Document
from qa.read.plain import read_plain


def found(text: str, source: str = "", source_lang: str | None = None) -> list[tuple[str, str]]:
    document = Document(
        "a",
        "a",
        text,
        read_plain(text, "en"),
        source=read_plain(source, source_lang) if source else None,
        lang="en",
        source_lang=source_lang,
    )
    return [(word.span.of(text), word.lang) for word in document.need(bracketed_words)]


@pytest.mark.parametrize(
    "text",
    [
        "“[Syytetty] has told that the money was not his.",
        "[Syytetty] has told that the money was not his.",
        "The money is gone. [Syytetty] has told it.",
    ],
)
def test_words_left_in_brackets(text: str) -> None:
    assert found(text) == [("Syytetty", "fi")]


@pytest.mark.parametrize(
    "text",
    [
        "“[Zuckerberg] has told us.",
        "“[The mayor] left.",
        "“[Hungry] people came.",
        "The form [syytetty] is Finnish.",
        "[Anchor] It rained.",
        "",
    ],
)
def test_words_that_are_none(text: str) -> None:
    assert found(text) == []


def test_the_source_decides() -> None:
    assert found("[Xyzzling] has left.", "[Xyzzling] on lähtenyt.", "fi") == [("Xyzzling", "fi")]
    assert found("[Syytetty] has left.", "Der Mann ging.", "de") == []
