"""Public figures whose surname is one letter off, and people who only have a name like theirs."""

from __future__ import annotations

import pytest

from qa.analyse.names.public_figures import misspelled_figures, parts_of, surnames_by_first_name
from qa.model.document import Document
from qa.read.article import GivenText


def document(text: str, lang: str = "en", source: str | None = None) -> Document:
    return GivenText(text, lang=lang, source=source, source_lang=source and "de").document()


def pairs(text: str, lang: str = "en", source: str | None = None) -> list[tuple[str, str]]:
    return [(one.form.text, one.right) for one in misspelled_figures(document(text, lang, source))]


@pytest.mark.parametrize(
    ("text", "form", "right"),
    [
        ("Sergei Lavro left early.", "Lavro", "Lavrov"),
        ("Sergey Lavro left early.", "Lavro", "Lavrov"),
        ("Talks with Emmanuel Macrn's aides.", "Macrn", "Macron"),
        ("Olaf Schloz was in Bern.", "Schloz", "Scholz"),
        ("Recep Tayyip Erdogon was in Bern.", "Erdogon", "Erdogan"),
        ("Recep Tayyip Erdoğon was in Bern.", "Erdoğon", "Erdoğan"),
    ],
)
def test_a_letter_is_off(text: str, form: str, right: str) -> None:
    assert pairs(text) == [(form, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Sergei Lavrov and Emmanuel Macron met Olaf Scholz.",
        "Sergej Lawrow, Volodymyr Zelenskiy and Wolfgang Schaeuble met.",  # other ways to spell them
        "Sergio Aguero and Recep Tayyip Erdogan met.",  # without accents
        "Martin Bureš met Konrad Macrn.",  # nobody of that first name is known
        "The Macrons met. Emmanuel Macrons was tired.",  # a lost apostrophe
        "Michael Jacksen_ wrote it.",
        "Roberta Redfort and Simona Cowel met.",  # not Robert, not Simon
        "Angela Market opened in Bern.",  # a word
        "Charles Myriel was a bishop.",  # newspapers never write of a Charles Myrie
    ],
)
def test_others_are_left_alone(text: str) -> None:
    assert pairs(text) == []


def test_whom_the_source_names_is_somebody_else() -> None:
    assert pairs("Sergei Lavro left.", source="Sergei Lavro ging.") == []
    assert pairs("Sergei Lavro left.", source="Sergei Lawrow ging.") == [("Lavro", "Lavrov")]


def test_languages_without_the_list_say_nothing() -> None:
    assert pairs("Sergei Lavro ging früh.", "de") == []
    assert not surnames_by_first_name("de")


def test_particles_belong_to_the_surname() -> None:
    assert parts_of("Ursula von der Leyen") == (("ursula",), "von~der~Leyen")
    assert parts_of("Recep Tayyip Erdoğan") == (("recep", "tayyip"), "Erdoğan")
    assert pairs("Ursula von der Leyenn spoke.") == [("Leyenn", "Leyen")]
    assert pairs("Ursula Leyenn spoke.") == []


def test_an_initial_within_makes_another_person_unless_the_figure_is_a_newsmaker() -> None:
    assert pairs("The brief was signed by Joyce Branda.") == [("Branda", "Banda")]
    assert pairs("The brief was signed by Joyce R. Branda.") == []
    assert pairs("The brief was signed by Neil M. Gorsush.") == [("Gorsush", "Gorsuch")]
