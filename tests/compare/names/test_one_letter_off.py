"""Names that are one letter off what a word of the source spells."""

from __future__ import annotations

import pytest

from qa.compare.names.one_letter_off import is_a_letter_off, one_letter_off
from qa.model.document import Document
from qa.read.plain import read_plain


def found(text: str, source: str, lang: str) -> list[str]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=read_plain(source, lang),
        lang="en",
        source_lang=lang,
    )
    return [variant.form.text for variant in one_letter_off(document)]


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("kharadzvili", "ხარაშვილმა", "ka"),
        ("sarkdisyan", "Սարգսյանը", "hy"),
        ("raghudanshi", "रघुवंशी", "hi"),
        ("grostman", "גרוסמן", "he"),
    ],
)
def test_a_letter_amiss_tells(name: str, word: str, code: str) -> None:
    assert is_a_letter_off(name, word, code)


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("kharashvili", "ხარაშვილმა", "ka"),  # as it is spelled
        ("donggala", "დონგალა", "ka"),  # a letter written twice
        ("oiapoque", "Օյապոկ", "hy"),  # spelled by another language
        ("raghuvanshi", "रघुवंशी", "hi"),
        ("tamarindova", "ხარაშვილმა", "ka"),  # another name
        ("levinn", "לוין", "he"),  # of too few letters in the source
    ],
)
def test_spellings_and_other_names_do_not(name: str, word: str, code: str) -> None:
    assert not is_a_letter_off(name, word, code)


def test_a_name_that_stands_once_is_found() -> None:
    source = "პრიზი მიიღო გორელმა ნინო ხარაშვილმა."
    assert found("The prize went to Nino Kharadzvili of Gori.", source, "ka") == ["Kharadzvili"]
    assert found("The prize went to Nino Kharashvili of Gori.", source, "ka") == []


def test_what_something_else_renders_tells_nothing() -> None:
    source = "პრიზი მიიღო გორელმა ნინო ხარაშვილმა."
    text = "The prize of Kharadzvili Street went to Nino Kharashvili of Gori."
    assert found(text, source, "ka") == []


def test_an_alphabet_with_capitals_shows_names() -> None:
    """Armenian words in small letters are no names."""
    text = "The prize went to Sarkdisyan."
    assert found(text, "Մրցանակը ստացավ Սարգսյանը։", "hy") == ["Sarkdisyan"]
    assert found(text, "Մրցանակը ստացավ սարգսյանը։", "hy") == []


def test_other_sources_tell_nothing() -> None:
    assert found("The prize went to Kharadzvili.", "Der Preis ging an Kharashvili.", "de") == []
    assert found("The prize went to Kharadzvili.", "", "ka") == []
