"""A name that the source has letter by letter, and the translation with a letter amiss."""

from __future__ import annotations

import pytest

from qa.analyse.names.evidence import said
from qa.compare.names.verbatim import unlike_letters
from qa.model.document import Document
from qa.read.plain import read_plain


def document(text: str, source: str, source_lang: str = "de", lang: str = "en") -> Document:
    return Document(
        "id",
        "uri",
        text,
        read_plain(text, lang),
        source=read_plain(source, source_lang),
        lang=lang,
        source_lang=source_lang,
    )


def found(text: str, source: str, source_lang: str = "de", lang: str = "en") -> dict[str, str]:
    variants = unlike_letters(document(text, source, source_lang, lang))
    return {variant.form.text: variant.right for variant in variants}


@pytest.mark.parametrize(
    ("text", "source", "lang", "right"),
    [
        ("She moved to Pari in May.", "Sie zog im Mai nach Paris.", "de", "Paris"),
        ("She moved to Landon in May.", "Sie zog im Mai nach London.", "de", "London"),
        ("The order went to Fernandess.", "Der Auftrag ging an Fernandes.", "de", "Fernandes"),
        ("The letter was from Pave.", "Dopis poslal Pavel.", "cs", "Pavel"),
        # an article that lost its vowel, a case of a name that English knows, a double letter
        ("She lives in Allloa now.", "Elle habite près d'Alloa.", "fr", "Alloa"),
        ("She lives in Duley now.", "Hän asuu nyt Dudleyssa.", "fi", "Dudley"),
        ("The prize went to Tellman.", "Der Preis ging an Tellmann.", "de", "Tellmann"),
        # which the source's language writes so, or English, and neither the form
        ("On Monday Zielińsk came.", "W poniedziałek przyjechał Zieliński.", "pl", "Zieliński"),
        ("They met near Mesquit Bay.", "Potkali se u zátoky Mesquite Bay.", "cs", "Mesquite"),
        ("As Reuter wrote, it rains.", "Як пише Reuters, іде дощ.", "uk", "Reuters"),
        ("As Reuter wrote, it rains today.", "据Reuters报道，今天下雨了。", "zh", "Reuters"),
    ],
)
def test_a_known_word_in_the_place_of_a_name(text: str, source: str, lang: str, right: str) -> None:
    assert list(found(text, source, lang).values()) == [right]


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("She moved to Rome in May.", "Sie zog im Mai nach Rom.", "de"),
        ("He asked a Canberran about it.", "Er fragte in Canberra danach.", "de"),
        ("The song is called High Water.", "Das Lied heißt High Water.", "de"),
        ("The Tellbergs came to Paris.", "Familie Tellberg kam nach Paris.", "de"),
        ("The Iranian minister spoke.", "Der Minister des Iran sprach.", "de"),
        ("Paris and the rest of Pari came.", "Paris und der Rest kamen.", "de"),
        ("The work of Peto was known.", "Znali práci Peta.", "cs"),
        ("Slavs settled there.", "Les Slaves s'y installèrent.", "fr"),
    ],
)
def test_what_languages_do_to_names_is_no_slip(text: str, source: str, lang: str) -> None:
    assert found(text, source, lang) == {}


def test_a_form_that_the_source_bends_into_another_name_is_its_base() -> None:
    assert found("Alexandr wrote to him.", "Psal mu o Alexandra.", "cs") == {}


def test_other_languages_write_names_in_their_own_way() -> None:
    assert found("Vive en Alasca.", "She lives in Alaska.", "en", "pt") == {}


def test_the_message_says_what_the_source_has() -> None:
    (variant,) = unlike_letters(document("She moved to Pari.", "Sie zog nach Paris."))
    assert said(variant) == (
        "“Pari” should be “Paris”: the source has “Paris” in this sentence, and nothing else renders it."
    )


def test_where_the_article_has_the_name_elsewhere_even_a_known_form_is_a_slip() -> None:
    text = "Daley was tired.\n\nThe paper asked Dale on Monday.\n\nDaley left."
    source = "Daley war müde.\n\nDie Zeitung fragte Daley am Montag.\n\nDaley ging."
    assert found(text, source) == {"Dale": "Daley"}
    genitive = "Daleys war müde.\n\nDie Zeitung fragte Daleys am Montag.\n\nDaleys ging."
    assert found(text.replace("Daley", "Daleys").replace("Dale ", "Daley "), genitive) == {}


def test_an_english_place_is_no_slip_for_the_source_s() -> None:
    text = "Teheran was hot.\n\nThe flight to Tehran was late."
    source = "Teheran war heiß.\n\nDer Flug nach Teheran hatte Verspätung."
    assert found(text, source) == {}


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        # cases of a language whose endings are not known
        ("It was built under King Yasovarman.", "Sagrađen je za kralja Yasovarmana.", "hr"),
        ("She was born in Aleisk in May.", "Rođena je u Aleisku u svibnju.", "hr"),
        # words that only begin a sentence
        ("It rained. Hütreler were seen by him.", "Yağmur yağdı. Hücreler görüldü.", "tr"),
    ],
)
def test_what_an_unknown_case_or_the_start_of_a_sentence_makes_is_no_slip(
    text: str, source: str, lang: str
) -> None:
    assert found(text, source, lang) == {}


def test_in_an_unknown_language_a_letter_inside_a_name_is_one() -> None:
    assert found("He flew to Zungla in May.", "Odletio je u Zoungla u svibnju.", "hr") == {
        "Zungla": "Zoungla"
    }
