"""A name that is a letter off the source's, beside a word that both texts have."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.names.evidence import said
from qa.compare.names.full_names_there import unlike_full_names
from qa.model.document import Document
from qa.read.plain import read_plain


def document(text: str, source: str, lang: str) -> Document:
    target = read_plain(text, "en")
    return Document(
        id="a", uri="a", raw=text, target=target, source=read_plain(source, lang), source_lang=lang
    )


def found(text: str, source: str, lang: str = "de") -> dict[str, str]:
    variants = unlike_full_names(document(text, source, lang))
    return {variant.form.text: variant.right for variant in variants}


@pytest.mark.parametrize(
    ("text", "source", "lang", "right"),
    [
        # Each of these forms is a name by itself, or an ending could have been taken off.
        ("Andre Tellberg spoke.", "Andrew Tellberg sprach.", "de", "Andrew"),
        ("Anna Kronemeye spoke.", "Anna Kronemeyer sprach.", "de", "Kronemeyer"),
        ("Glenn Mulcair spoke.", "Es sprach Glenn Mulcaire.", "de", "Mulcaire"),
        ("Brenda O'Tellberg spoke.", "Brendan O'Tellberg a parlé.", "fr", "Brendan"),
        ("The book of Edwarrd Tellberg.", "Le livre d'Edward Tellberg.", "fr", "Edward"),
        # Cases of the source's language are taken off a name that English knows.
        ("The letter of Roma Janáček.", "Psaní Romana Janáčka.", "cs", "Roman"),
        # So is what Czech puts to the names of women.
        ("Laura Gladinng spoke.", "Laura Gladingová promluvila.", "cs", "Glading"),
        # Both forms end in a vowel, but a letter is lost; words in Latin letters have no case of Russian.
        ("Ibrahim Wayy spoke.", "Ibrahim Wayya ya ce haka.", "ha", "Wayya"),
        # A name that stands in its base form tells that the one beside it does, too.
        ("Markét Janovská spoke.", "Markéta Janovská promluvila.", "cs", "Markéta"),
        ("Miriam Tellbergov spoke.", "Miriam Tellbergová promluvila.", "cs", "Tellbergová"),
        ("He keeps the Manda Wildlife park.", "Он держит парк Mandai Wildlife.", "ru", "Mandai"),
    ],
)
def test_the_word_beside_tells_who_is_meant(text: str, source: str, lang: str, right: str) -> None:
    assert list(found(text, source, lang).values()) == [right]


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("Andre Tellberg spoke.", "Andrew Mattner sprach.", "de"),  # somebody else
        ("Viktor Orbek spoke.", "Victor Orbek sprach.", "de"),  # another way to write it
        ("Hosni Tellberg spoke.", "Husni Tellberg sprach.", "de"),  # English knows it so
        ("Princess Tellberg came.", "Vino la Princesa Tellberg.", "es"),  # a title
        ("Mohamed Tellberg came.", "Vino Mohammed Tellberg.", "es"),  # two ways to write one name
        ("The Formula Tellberg.", "Die Formule Tellberg.", "fr"),  # a word
        ("The Kleiner Tellberg.", "Auf dem Kleinen Tellberg.", "de"),  # a case of an adjective
        ("The Tellberger Allgemeine.", "In der Tellberger Allgemeinen stand das.", "de"),
        ("Angela Tellberg spoke.", "Angela Tellbergs Rede.", "de"),  # a genitive
        ("Liam Tellbey left.", "Odešel s Liam Tellbeym.", "cs"),  # a case of an unknown name
        ("Marie Tellberg, Maria Tellberg.", "Marii Tellberg.", "cs"),
        ("Andre Tellberg spoke.", "Andrew Tellberg und Andre Mattner sprachen.", "de"),
    ],
)
def test_what_languages_do_to_names_is_no_slip(text: str, source: str, lang: str) -> None:
    assert found(text, source, lang) == {}


def test_the_message_names_both_words_of_the_source() -> None:
    (variant,) = unlike_full_names(
        document("Andre Tellberg spoke.", "Andrew Tellberg sprach.", "de")
    )
    assert said(variant) == (
        "“Andre” should be “Andrew”: the source has “Andrew Tellberg”, and nobody called “Andre”."
    )


@settings(deadline=None, max_examples=examples_of(40))
@given(text=st.text(max_size=60), source=st.text(max_size=60))
def test_any_two_texts_can_be_compared(text: str, source: str) -> None:
    for lang in ("de", "cs", "ru"):
        unlike_full_names(document(text, source, lang))
