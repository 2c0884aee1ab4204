from __future__ import annotations

import pytest

from qa.analyse.spelling.lost_initials import lost_initials
from qa.model.document import Document
from qa.read.plain import read_plain


def document(text: str, source: str | None = None, source_lang: str | None = None) -> Document:
    return Document(
        id="t",
        uri="t",
        raw=text,
        target=read_plain(text, "en"),
        source=None if source is None else read_plain(source, source_lang),
        source_lang=source_lang,
    )


@pytest.mark.parametrize(
    "word", ["character", "together", "association", "physical", "government", "yesterday"]
)
def test_a_common_word_without_its_first_letter_is_known_again(word: str) -> None:
    text = f"They saw the {word[1:]} of it."
    (lost,) = lost_initials(document(text))
    assert lost.span.of(text) == word[1:]
    assert lost.wholes[0] == word


def test_the_whole_word_elsewhere_is_the_witness() -> None:
    text = "Mr Vostrikov spoke. Later ostrikov left."
    (lost,) = lost_initials(document(text))
    assert lost.wholes == ("Vostrikov",)
    assert lost.seen is not None
    assert lost.seen.of(text) == "Vostrikov"


def test_a_name_of_the_source_is_a_witness_in_any_case_of_it() -> None:
    text = "The race of akharevsky was over."
    (lost,) = lost_initials(document(text, "Гонка Захаревского закончилась.", "ru"))
    assert lost.in_source == "Захаревского"


def test_a_word_that_the_source_has_too_has_lost_nothing() -> None:
    assert lost_initials(document("He spoke of ostrikov again.", "O ostrikov.", "pl")) == ()


def test_a_letter_that_is_set_apart_belongs_to_the_finding() -> None:
    text = "They saw the c haracter of it."
    (lost,) = lost_initials(document(text))
    assert lost.span.of(text) == "c haracter"


def test_the_beginning_of_a_segment_gets_a_capital() -> None:
    (lost,) = lost_initials(document("ogether they went home."))
    assert lost.wholes == ("Together",)


def test_a_language_without_a_list_has_no_findings() -> None:
    text = "haracter"
    prose = Document(id="t", uri="t", raw=text, target=read_plain(text, "xx"), lang="xx")
    assert lost_initials(prose) == ()


def _of(text: str, lang: str) -> Document:
    prose = read_plain(text, lang)
    return Document(id="t", uri="t", raw=text, target=prose, source=None, lang=lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("pt", "O prefeito disse que o acordo terá de ser refeito."),
        ("bg", "На утрешното заседание ще дойде кметът."),
        ("sk", "Hrad je chránený lakovým filmom."),
        ("hu", "A kút vizet ontja, és ontotta régen is."),
    ],
)
def test_words_that_lists_were_never_asked_of_have_lost_nothing(lang: str, text: str) -> None:
    """A frequency list has the form, or no list was asked about what is as rare as the whole word."""
    assert lost_initials(_of(text, lang)) == ()


def test_common_words_outside_english_are_known_again() -> None:
    (lost,) = lost_initials(_of("A kormány döntött, és a inisztérium is.", "hu"))
    assert lost.wholes == ("minisztérium",)


def test_two_unknown_words_tell_nothing_of_each_other() -> None:
    """Of two that no list has, either may be right."""
    text = "Elles sont venues chez elleux. Toutes celleux du conseil le savent."
    assert lost_initials(_of(text, "fr")) == ()
