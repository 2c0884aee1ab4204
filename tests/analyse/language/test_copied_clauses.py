"""Clauses that were carried over from the source."""

from __future__ import annotations

import pytest

from qa.analyse.language.copied_clauses import copied_clauses
from qa.model.document import Document
from qa.read.plain import read_plain


def clauses(text: str, source: str, lang: str, source_lang: str = "en") -> list[str]:
    """What of the text is the source's, word for word."""
    document = Document(
        id="t",
        uri="t",
        raw=text,
        target=read_plain(text, lang),
        source=read_plain(source, source_lang),
        lang=lang,
        source_lang=source_lang,
    )
    return [span.of(text) for span in document.need(copied_clauses)]


@pytest.mark.parametrize(
    ("lang", "text", "source", "left"),
    [
        ("de", "Neue Brücke: joy for the town", "New bridge: joy for the town", "joy for the town"),
        ("fr", "As she said, le pont est sûr.", "As she said, the bridge is safe.", "As she said"),
        (
            "pl",
            "For this reason, most jest nowy.",
            "For this reason, the bridge is new.",
            "For this reason",
        ),
        ("pt", "Uma ponte nova: hope for many", "A new bridge: hope for many", "hope for many"),
        (
            "tr",
            "Yeni köprü: hope for many people",
            "New bridge: hope for many people",
            "hope for many people",
        ),
    ],
)
def test_words_of_the_source_are_found(lang: str, text: str, source: str, left: str) -> None:
    """Half a heading, and what leads in a sentence."""
    assert clauses(text, source, lang) == [left]


def test_nouns_with_a_capital_are_no_names() -> None:
    """Where the source gives every noun a capital."""
    text, source = (
        "Die Brücke kommt: new hope for many",
        "Die Brücke kommt: neue Hoffnung für viele",
    )
    assert clauses(text, source, "en", "de") == ["Die Brücke kommt"]


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("de", "Sie sang „hope for many“ im Saal.", "She sang “hope for many” in the hall."),
        ("de", "Er kam last but not least an.", "He came last but not least."),
        ("de", "Bank of the River Town baut.", "Bank of the River Town builds."),
        (
            "fr",
            "Le site www.hope-for-many.example est ouvert.",
            "The site www.hope-for-many.example is open.",
        ),
        ("de", "Die Brücke ist neu, und alle sind da.", "The bridge is new, and all are there."),
        ("en-GB", "There is hope for many in the town.", "There is hope for many in the town."),
    ],
)
def test_names_quotations_and_loans_are_left_alone(lang: str, text: str, source: str) -> None:
    """What translations keep on purpose."""
    assert clauses(text, source, lang) == []
