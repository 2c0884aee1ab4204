"""Places, months and days that are a letter off, where the source has them in its language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.names.evidence import said
from qa.analyse.names.evidence_kinds import evidence_kind
from qa.compare.names.world_names import misspelled_world_names
from qa.model.document import Document
from qa.read.plain import read_plain


def document(text: str, source: str, lang: str, target: str = "en") -> Document:
    return Document(
        "id",
        "uri",
        text,
        read_plain(text, target),
        source=read_plain(source, lang),
        lang=target,
        source_lang=lang,
    )


def found(text: str, source: str, lang: str, target: str = "en") -> dict[str, str]:
    variants = misspelled_world_names(document(text, source, lang, target))
    return {variant.form.text: variant.right for variant in variants}


@pytest.mark.parametrize(
    ("text", "source", "lang", "right"),
    [
        ("The train to Mosco was late.", "Поезд до Москвы опоздал.", "ru", "Moscow"),
        ("It is often said in Japa.", "日本ではよくそう言われる。", "ja", "Japan"),
        ("It snowed in Turkeyy today.", "היום ירד שלג בטורקיה.", "he", "Turkey"),
        ("It rained until Sundey.", "Es regnete bis Sonntag.", "de", "Sunday"),
        ("The summer was hot in Spin.", "Лето в Испании было жарким.", "ru", "Spain"),
        ("The shop opened in Aprli.", "Obchod otevřeli v dubnu.", "cs", "April"),
    ],
)
def test_a_letter_amiss(text: str, source: str, lang: str, right: str) -> None:
    assert list(found(text, source, lang).values()) == [right]


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        # the name itself is there, or what is made of it
        ("The train from Moscow to Mosco was late.", "Поезд из Москвы в Моско опоздал.", "ru"),
        ("Mosco welcomed the Moscovites.", "Моско приветствовал москвичей из Москвы.", "ru"),
        # the source has no Moscow
        ("The train to Mosco was late.", "Поезд до Рима опоздал.", "ru"),
        # another place, a plural, a people
        ("He flew to Iraq.", "Он улетел в Иран.", "ru"),
        ("Both Koreas agreed.", "Корея согласилась.", "ru"),
        ("The Korean team won.", "Корея победила.", "ru"),
        # a word that English knows, at the start of a sentence
        ("Spin is not all, he heard.", "В Испании он слышал не только это.", "ru"),
        # part of a longer name, and a surname that is a place in another case
        ("She likes the Spin Doctors.", "В Испании любят группу.", "ru"),
        ("He met Ashraf Ghani.", "Он встретил Ашрафа Гани.", "ru"),
        # another word, of which no ending was taken off
        ("They saw the film Cube.", "Они посмотрели фильм «Куб».", "ru"),
        # a name that English knows
        ("He met Frank there.", "Он встретил его во Франции.", "ru"),
    ],
)
def test_what_is_no_slip(text: str, source: str, lang: str) -> None:
    assert found(text, source, lang) == {}


def test_the_tables_are_of_english() -> None:
    assert found("Il vit à Mosco.", "Он живёт в Москве.", "ru", "fr") == {}


def test_what_the_message_says() -> None:
    (variant,) = misspelled_world_names(
        document("The train to Mosco was late.", "Поезд до Москвы опоздал.", "ru")
    )
    assert evidence_kind(variant) == "translated place"
    assert said(variant) == (
        "“Mosco” should be “Moscow”: the source has “Москвы” in this sentence, and nothing else"
        " renders it."
    )


@settings(deadline=None, max_examples=examples_of(60))
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["ru", "ja", "he", "cs", "ko"]))
def test_any_texts_are_borne(text: str, source: str, lang: str) -> None:
    misspelled_world_names(document(f"{text} Mosco", f"{source} Москва 日本", lang))


def test_a_word_with_capitals_inside_is_no_place() -> None:
    text = "The band of Mosco sang at nine, and left."
    assert found(text, "Вчера оркестр из Москвы пел и ушел.", "ru") == {"Mosco": "Moscow"}
    assert found(text, "Вчера оркестр из МОСквы пел и ушел.", "ru") == {}
