"""Names are gathered with their forms, their places and the runs that make full names."""

from __future__ import annotations

import pytest

from qa.analyse.names.capitalized_forms import (
    Form,
    bare,
    capitalized_forms,
    full_names,
    is_headline,
    neighbor,
    sentence_openers,
    share_company,
    span_of,
    stand_between_the_same,
)
from qa.analyse.words import words
from qa.model.prose import Prose
from qa.read.plain import read_plain


def prose(text: str) -> Prose:
    return read_plain(text, "en")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Mara's", "Mara"),
        ("Mara’s", "Mara"),
        ("MARA'S", "MARA"),
        ("O'Neill", "O'Neill"),
        ("As", "As"),
    ],
)
def test_possessive_endings_are_no_part_of_a_name(form: str, expected: str) -> None:
    assert bare(form) == expected


def test_forms_are_counted_with_their_possessives_and_capitals() -> None:
    forms = capitalized_forms(prose("MARA WINS\n\nMara left. O’Neill saw Mara's dog."))
    assert forms["mara"].times == 3
    assert forms["mara"].text == "Mara"
    assert forms["mara"].capitals == 1
    assert "o'neill" in forms
    assert "dog" not in forms


def test_the_span_leaves_the_possessive_out() -> None:
    text = prose("See Mara's dog.")
    assert span_of(text, 1).of(text.text) == "Mara"


def test_openers_are_the_first_words_of_sentences() -> None:
    openers = sentence_openers(prose("One two. Three four.\n\nFive"))
    assert [number for number in range(5) if number in openers] == [0, 2, 4]
    assert openers.issuperset([0, 4])
    assert not openers.issuperset([0, 1])


def test_a_headline_is_short_and_ends_without_a_full_stop() -> None:
    text = prose("Mara wins again\n\nMara won for the third time.")
    assert is_headline(text, 0)
    assert not is_headline(text, 20)


def test_initials_do_not_part_neighbors() -> None:
    text = prose("Then Anna J. Marsten's dog met Anna Marsten.")
    marsten = [n for n, word in enumerate(words(text).texts) if word.startswith("Marsten")]
    assert [neighbor(text, n, -1) for n in marsten] == ["anna", "anna"]
    assert neighbor(text, marsten[0], 1) is None


def test_company_is_shared() -> None:
    text = prose("Anna Marsten met Anna Marston. Bert Morston left.")
    forms = capitalized_forms(text)
    assert share_company(text, forms["marsten"], forms["marston"])
    assert not share_company(text, forms["marsten"], forms["morston"])
    assert not stand_between_the_same(text, forms["marsten"], forms["marston"])
    text = prose("The Golden Goblet Awards began. Later the Golden Goble Awards ended.")
    forms = capitalized_forms(text)
    assert stand_between_the_same(text, forms["goble"], forms["goblet"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Anna Marsten today.", ["Anna Marsten"]),
        ("He met Anna J. Marsten today.", ["Anna J. Marsten"]),
        ("Then Ludwig van der Aalst spoke.", ["Ludwig van der Aalst"]),
        ("So Ludwig, Bert and Carl left.", []),
        ("He saw Anna's Volvo.", []),
    ],
)
def test_full_names_are_runs_of_capitalized_words(text: str, expected: list[str]) -> None:
    read = prose(text)
    column = words(read)
    runs = [read.text[column.starts[run[0]] : column.end(run[-1])] for run in full_names(read)]
    assert [run.removeprefix("Then ") for run in runs] == expected


def test_a_name_in_many_cases_is_one_form_as_it_is_written_most() -> None:
    text = prose(
        "MARA left. MaRa ate. Mara slept. Mara rose. mara. MARA went. Mara sang. Mara sat."
    )
    assert capitalized_forms(text)["mara"] == Form("mara", "Mara", [0, 2, 4, 6, 9, 11, 13], 2)
