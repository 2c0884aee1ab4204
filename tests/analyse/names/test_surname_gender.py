"""A surname of the other gender is found where the same first name bears witness."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.names.surname_gender import counterparts, gendered_names
from qa.model.document import Document
from qa.read.plain import read_plain


def found(text: str, source: str | None = None, lang: str | None = None) -> dict[str, str]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=None if source is None else read_plain(source, lang),
        source_lang=lang,
    )
    return {f"{name.first} {name.surname}": name.right for name in gendered_names(document)}


@pytest.mark.parametrize(
    ("text", "source", "lang", "expected"),
    [
        ("He met Nina Tarasov.", "Он видел Нину Тарасову. Нина Тарасова ушла.", "ru",
         {"Nina Tarasov": "Tarasova"}),
        ("He met Nina Tarasov.", "Он говорил с Ниной Тарасовой.", "ru",
         {"Nina Tarasov": "Tarasova"}),
        ("The house of Anton Tarasova burnt.", "Дом Антона Тарасова сгорел.", "ru",
         {"Anton Tarasova": "Tarasov"}),
        ("The house of Sergei Tarasova burnt.", "Дом Сергея Тарасова сгорел.", "ru",
         {"Sergei Tarasova": "Tarasov"}),
        ("Alexander Tarasova sang.", "Александр Тарасов пел.", "ru",
         {"Alexander Tarasova": "Tarasov"}),
        ("Lesia Zahorsky sang.", "Леся Загорська співала.", "uk", {"Lesia Zahorsky": "Zahorska"}),
        ("Eleni Mavridis sang.", "Η Ελένη Μαυρίδη τραγούδησε.", "el", {"Eleni Mavridis": "Mavridi"}),
        ("Hanna Wilczyński sang.", "Rozmawiał z Hanną Wilczyńską.", "pl",
         {"Hanna Wilczyński": "Wilczyńska"}),
        ("Petr Koubková sang.", "Petr Koubek zpíval.", "cs", {"Petr Koubková": "Koubek"}),
        ("Björn Arnarsdóttir sang.", "Björn Arnarsson söng.", "is",
         {"Björn Arnarsdóttir": "Arnarsson"}),
    ],
)  # fmt: skip
def test_the_source_says_who_it_is(
    text: str, source: str, lang: str, expected: dict[str, str]
) -> None:
    assert found(text, source, lang) == expected


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("Nina Tarasova sang.", "Нина Тарасова пела.", "ru"),
        ("He met Nikita Tarasov.", "Он видел Никиту Тарасова.", "ru"),
        ("The house of Anton Tarasov burnt.", "Дом Антона Тарасова сгорел.", "ru"),
        ("Nina Tarasova came. Anton Tarasov left.", "Пришла Нина Тарасова. Антон Тарасов ушёл.",
         "ru"),
        ("Judith Marlowe sang.", "Judith Marloweová zpívala.", "cs"),
        ("Jana Koubková sang.", "Mluvil s Janou Koubkovou.", "cs"),
        ("Eleni Mavridi sang.", "Η Ελένη Μαυρίδη τραγούδησε.", "el"),
        ("Nina Tarasov sang.", "Nina Tarasov chanta.", "fr"),
    ],
)  # fmt: skip
def test_who_is_called_as_in_the_source_is_left_alone(text: str, source: str, lang: str) -> None:
    assert found(text, source, lang) == {}


def test_the_article_says_it_more_often() -> None:
    text = "Nina Tarasova came. Nina Tarasov sang. Nina Tarasova left."
    assert found(text) == {"Nina Tarasov": "Tarasova"}


def test_one_against_one_says_nothing() -> None:
    assert found("Nina Tarasova came. Nina Tarasov sang.") == {}


def test_man_and_wife_are_two() -> None:
    text = "Nina Tarasova came. Anton Tarasov sang. Nina Tarasova left."
    assert found(text) == {}


@given(st.text(alphabet="aeioukovasyjń", min_size=4, max_size=12))
def test_the_other_gender_of_the_other_gender_is_the_name(surname: str) -> None:
    for other in counterparts(surname):
        assert surname in counterparts(other)
