"""Names that lost their capital."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.names.lower_case_names import lower_case_names
from qa.model.document import Document
from qa.read.plain import read_plain


def names(text: str, source: str | None = None, source_lang: str = "cs") -> list[tuple[str, str]]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=None if source is None else read_plain(source, source_lang),
        source_lang=None if source is None else source_lang,
    )
    return [(name.span.of(text), name.right) for name in lower_case_names(document)]


@pytest.mark.parametrize(
    "text",
    [
        "The coach Tellberg was late. “It rains,” tellberg said.",
        "The coach Tellberg was late. Nobody asked Mr tellberg.",
        "The coach Eva Tellberg was late. Nobody asked Eva tellberg.",
        "The coach Tellberg was late. It was minister tellberg’s idea.",
    ],
)
def test_a_person_of_the_article_has_a_capital(text: str) -> None:
    assert names(text) == [("tellberg", "Tellberg")]


@pytest.mark.parametrize(
    "text",
    [
        "The Tellberg Geopark is old. The geopark is large.",
        "The bonbori of the Bonbori Fair: a lit bonbori lantern.",
        "Write to tellberg@example.org, see tellberg.com, #tellberg or the tellberg-files of Tellberg.",
        "tellberg said no.",
        "Is it Internet or internet? Bush met a bush.",
    ],
)
def test_words_stay_small(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("source", "lang", "word", "right"),
    [
        ("Zápas v dešti vyhrál Zběhov.", "cs", "zběhov", "Zběhov"),
        ("Zápas v dešti vyhrál tým Zběhova.", "cs", "zběhov", "Zběhov"),
        ("Матч под дождём выиграл Белинсков.", "ru", "belinskov", "Belinskov"),
    ],
)
def test_the_source_shows_what_is_a_name(source: str, lang: str, word: str, right: str) -> None:
    assert names(f"The match in the rain was won by {word}.", source, lang) == [(word, right)]


def test_what_the_source_writes_small_is_small() -> None:
    assert names("The match was won by zběhov.", "Zápas vyhrál zběhov. Tým Zběhov jásal.") == []


def test_german_nouns_tell_nothing() -> None:
    assert names("The kleingartenverein met.", "Der Kleingartenverein tagte.", "de") == []


@settings(deadline=None)
@given(st.text(st.sampled_from("Aab.’' \n丁ß-"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    for small, right in names(text, text):
        assert small.casefold() == right.casefold()


def test_one_capital_is_enough_for_a_name_that_nobody_knows() -> None:
    text = "We asked Slovatzek. “It rains,” slovatzek said. Then Mr slovatzek left."
    assert names(text) == [("slovatzek", "Slovatzek")] * 2
