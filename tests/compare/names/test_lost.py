"""A surname is lost only where its first name is there and nothing follows it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.compare.names.lost import lost_names, translated_surnames
from qa.model.document import Document
from qa.read.plain import read_plain

SOURCE = "„Nikdo nebyl zraněn,“ řekla za policii Markéta Janovská."


def lost(text: str, source: str = SOURCE, source_lang: str = "cs") -> list[str]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=read_plain(source, source_lang),
        source_lang=source_lang,
    )
    return [name.full for name in lost_names(document)]


def test_a_surname_that_became_words_is_found() -> None:
    assert lost("“Nobody was hurt,” said Marketa of Genoa for the police.") == ["Markéta Janovská"]


@pytest.mark.parametrize(
    "text",
    [
        "“Nobody was hurt,” said Marketa Janovska for the police.",
        "“Nobody was hurt,” said Marketa Janowska for the police.",
        "“Nobody was hurt,” said Marketa Genoa for the police.",  # another name: not lost
        "“Nobody was hurt,” said a spokeswoman for the police.",  # nobody is named
        "“Nobody was hurt,” said Marketa. Janovska is her name.",  # elsewhere
    ],
)
def test_what_is_there_or_nobody_is_named_is_left_alone(text: str) -> None:
    assert lost(text) == []


def test_words_of_a_language_that_gives_nouns_a_capital_are_no_names() -> None:
    source = "Anna Tellberg kam mit Karl Klimaschutzkonzept."
    assert lost("Anna Tellberg came with Karl and a plan.", source, "de") == []


@settings(deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(["de", "cs", "fr", "zh"]))
def test_any_texts_are_borne(text: str, source: str, lang: str) -> None:
    lost(text, source, lang)


def translated(text: str, source: str, source_lang: str = "cs") -> list[tuple[str, str]]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=read_plain(source, source_lang),
        source_lang=source_lang,
    )
    return [(name.word, name.name) for name in translated_surnames(document)]


def test_a_word_in_the_place_of_a_surname_is_found() -> None:
    found = translated("The mayor Zdeněk Willow opened it.", "Starosta Zdeněk Vrba ji otevřel.")
    assert found == [("Willow", "Vrba")]


@pytest.mark.parametrize(("word", "is_found"), [("Rock", True), ("Elm", False)])
def test_a_word_of_four_letters_may_stand_for_a_surname(word: str, is_found: bool) -> None:  # noqa: FBT001
    found = translated(f"The mayor Zdeněk {word} opened it.", "Starosta Zdeněk Skála ji otevřel.")
    assert found == ([(word, "Skála")] if is_found else [])


def test_and_where_all_nouns_have_a_capital() -> None:
    found = translated("The coach Jürgen Clock left.", "Der Trainer Jürgen Klopp ging.", "de")
    assert found == [("Clock", "Klopp")]


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("The mayor Zdeněk Vrba opened it.", "Starosta Zdeněk Vrba ji otevřel.", "cs"),
        ("The mayor Zdeněk Willow and Vrba opened it.", "Starosta Zdeněk Vrba ji otevřel.", "cs"),
        ("Manchester City won.", "Манчестер Сити выиграл.", "ru"),
        ("The Nürnberg Police came.", "Die Nürnberger Verkehrspolizei kam.", "de"),
    ],
)
def test_names_and_renderings_are_left_alone(text: str, source: str, lang: str) -> None:
    assert translated(text, source, lang) == []


def test_nothing_is_lost_without_a_source_or_of_one_in_another_alphabet() -> None:
    text = "“Nobody was hurt,” said Marketa of Genoa for the police."
    assert lost_names(Document("id", "uri", text, read_plain(text, "en"))) == ()
    assert lost(text, "«Никто не пострадал», сказала Маркета Яновская.", "ru") == []
