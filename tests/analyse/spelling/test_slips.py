"""Slips in words of other languages than English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.spelling.compounds import is_compound
from qa.analyse.spelling.slips import slips, without_accents, written
from qa.analyse.spelling.word_breaks import glued_words, split_words
from qa.languages.language import CODES, Language, language
from qa.read.plain import read_plain


def tongue(code: str) -> Language:
    known = language(code)
    assert known is not None
    return known


def found(text: str, lang: str) -> list[tuple[str, str]]:
    return [(slip.span.of(text), slip.rights[0]) for slip in slips(read_plain(text, lang))]


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        ("de", "Schulhaussanierung"),
        ("de", "gemeinderatswahlen"),
        ("nl", "stadhuisvergadering"),
        ("sv", "kommunstyrelsen"),
        ("fi", "kunnanvaltuusto"),
    ],
)
def test_compounds_are_words(lang: str, word: str) -> None:
    assert is_compound(word, tongue(lang))


@pytest.mark.parametrize(
    ("lang", "word"), [("fr", "lamaison"), ("de", "regierugn"), ("de", "x" * 99)]
)
def test_no_compounds(lang: str, word: str) -> None:
    assert not is_compound(word, tongue(lang))


@pytest.mark.parametrize(
    ("lang", "text", "slip"),
    [
        ("pl", "Minister ogłosił to w piatek rano.", ("piatek", "piątek")),
        ("es", "El alcalde tambien estuvo en la escuela.", ("tambien", "también")),
        ("el", "Η κυβέρνησς ανακοίνωσε νέα μέτρα.", ("κυβέρνησς", "κυβέρνησης")),
    ],
)
def test_slips_and_lost_accents(lang: str, text: str, slip: tuple[str, str]) -> None:
    assert slip[0] in dict(found(text, lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Dárselas, comprarlos y averiguándolo: ratoneras y gallineros."),
        ("it", "Anul·laria, streaming e browser nel podcast."),
        ("ca", "El tribunal anul·laria la passarel·la."),
        ("ru", "Все ещё идет сьёмка? Нет: съемка."),
        ("de", "Der Tubaspieler blieb im Dachstübchen; das Kälbchen muhte."),
        ("pl", "ptaszyna ptaszyna ptaszyna"),
    ],
)
def test_what_stays_silent(lang: str, text: str) -> None:
    assert found(text, lang) == []


def test_spaces_lost_and_gained() -> None:
    text = "Le maire a voté pourcette mesure, et le gouver nement a répondu."
    prose = read_plain(text, "fr")
    assert [(b.span.of(text), b.right) for b in glued_words(prose)] == [("pourcette", "pour cette")]
    assert [b.right for b in split_words(prose)] == ["gouvernement"]


def test_words_as_they_are_written() -> None:
    assert written("strasse", tongue("de")) == "straße"
    assert written("λόγοσ", tongue("el")) == "λόγος"
    assert without_accents("żółć") == "zolc"
    assert without_accents("район її ёлка") == "район її ёлка"


@given(st.text(max_size=60), st.sampled_from(CODES))
def test_any_text_in_any_language(text: str, lang: str) -> None:
    prose = read_plain(text, lang)
    for slip in slips(prose):
        assert slip.rights
        assert slip.span.of(prose.text).islower()


def test_several_forms_of_one_stem_are_meant() -> None:
    both = "Bu önekler yazılır. Sonra önekini siler. Yeni önekleri görür."
    assert found(both, "tr") == []
    assert found("Hükümet yeni önlemelr açıkladı.", "tr") == [("önlemelr", "önlemler")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("hu", "A polgármester ebédet tálalt a vendégeknek a hűs teremben."),
        ("sk", "Na stráňach nad mestom rastie vinič."),
    ],
)
def test_other_accents_are_no_lost_accents(lang: str, text: str) -> None:
    """A word with an accent where the common word has none is a word of its own."""
    assert slips(read_plain(text, lang)) == ()


def test_accents_less_are_lost_accents() -> None:
    """The common word has all that the form has, and more."""
    (slip,) = slips(read_plain("A polgármester kitünő ebédet adott.", "hu"))
    assert slip.rights == ("kitűnő",)


def test_accents_that_a_reform_made_optional_are_not_missed() -> None:
    """French may write "paraitre" since 1990, but not "idee"."""
    text = "Cela peut paraitre étrange, et accroitre le gout de la chaine. Une idee de la mairie."
    assert [slip.rights for slip in slips(read_plain(text, "fr"))] == [("idée",)]
