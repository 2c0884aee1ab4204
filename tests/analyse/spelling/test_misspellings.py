from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.spelling.misspellings import (
    _outweighs,
    _slips,
    misspellings,
)
from qa.analyse.spelling.near_words import one_slip_away, slip_places
from qa.languages.language import language
from qa.lexicon.frequency import frequent_words
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("foudn", "found"),
        ("governemnt", "government"),
        ("hopital", "hospital"),
        ("situasion", "situation"),
        ("nto", "not"),
        ("accopmanied", "accompanied"),
    ],
)
def test_a_slip_is_traced_to_its_word(written: str, right: str) -> None:
    text = f"They were {written} there."
    (found,) = misspellings(read_plain(text, "en"))
    assert found.span.of(text) == written
    assert found.rights[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "An udder, a waif, a boor and a tyke were doting on the peal.",
        "He paid two million tenge for the gilet.",
        "The competitive tenderings and underride guards.",
        "The word (taget) in brackets.",
        "In the village of Otakara 1-chome.",
        "See taget.example or @taget_news.",
        "Mr Governo met Mrs Harmand and the Grevilles.",
        "It was provably so, and the notional sum is no national one.",
        "The contaminator was fined, and the expulsion of the briber went on.",
        "They sow what others have sown; a dragon and a dragoon.",
    ],
)
def test_rare_words_and_names_are_no_slips(text: str) -> None:
    assert misspellings(read_plain(text, "en")) == ()


def test_nationalities_are_fixed_with_a_capital() -> None:
    (found,) = misspellings(read_plain("He met Eurpoean leaders.", "en"))
    assert found.rights == ("European",)


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("The number of accidents has occured in the house.", "occured", "occurred"),
        ("He is the govenor of the state.", "govenor", "governor"),
        ("The goverment of the country said no.", "goverment", "government"),
        ("They walked accross the bridge.", "accross", "across"),
        ("All of thier money was gone.", "thier", "their"),
        ("The expierence of the past years.", "expierence", "experience"),
        ("The devolopement of the town.", "devolopement", "development"),
        ("Larger munbers of people came.", "munbers", "numbers"),
        ("The Minstry of Health said so.", "Minstry", "Ministry"),
        ("It was opened in Feburary last year.", "Feburary", "February"),
    ],
)
def test_what_is_common_on_the_web_is_a_slip_if_another_word_fits(
    text: str, written: str, right: str
) -> None:
    (found,) = misspellings(read_plain(text, "en"))
    assert found.span.of(text) == written
    assert found.rights[0] == right


def test_a_slip_of_two_letters_says_so() -> None:
    (found,) = misspellings(read_plain("The devolopement of the town.", "en"))
    assert found.far


def test_a_title_before_a_name_is_no_name() -> None:
    prose = read_plain("He met Presidnet Ellery and Chancelor Anna Thornbeck.", "en")
    assert [(m.span.of(prose.text), m.rights[0]) for m in misspellings(prose)] == [
        ("Presidnet", "President"),
        ("Chancelor", "Chancellor"),
    ]


@given(st.data())
def test_a_word_is_found_from_whatever_lies_a_letter_away(data: st.DataObject) -> None:
    english = language("en")
    assert english is not None
    word = data.draw(st.sampled_from(sorted(frequent_words("en"))))
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from(english.alphabet))
    head, tail = word[:place], word[place:]
    for form in (
        head + letter + tail,
        word + letter,
        head + letter + tail[1:],
        head + tail[1:],
        head + tail[1:2] + tail[:1] + tail[2:],
    ):
        lost = word[place] if len(form) <= len(word) else ""
        if form != word and (lost in english.alphabet or len(form) > len(word)):
            assert word in one_slip_away(form, english)


def test_hardly_anything_is_tried_of_what_resembles_no_word() -> None:
    english = language("en")
    assert english is not None
    for form in ("blxnkqnhzuser", "q" * 40, "hqlrkow"):
        first, last = slip_places(form, "en")
        assert last - first < 2
        assert one_slip_away(form, english) == set()


@pytest.mark.parametrize(
    ("right", "wrong", "length", "outweighs"),
    [
        (6.0, 2.2, 3, True),
        (6.0, 2.21, 3, False),
        (5.99, 0.0, 3, False),
        (4.8, 0.0, 4, True),
        (4.79, 0.0, 4, False),
        (3.0, 0.0, 8, True),
        (2.99, 0.0, 8, False),
        (4.2, 1.5, 6, True),
        (4.19, 1.5, 6, False),
        (5.9, 2.1, 6, True),
        (5.89, 2.1, 6, False),
        (6.8, 2.2, 6, True),
        (6.79, 2.2, 6, False),
    ],
)
def test_how_common_a_word_must_be_to_make_a_slip_of_another(
    right: float, wrong: float, length: int, *, outweighs: bool
) -> None:
    """Kills: another limit for words of three letters, or another step between the limits."""
    assert _outweighs(right, wrong, length) is outweighs


def test_a_form_that_has_forms_of_its_own_has_lost_no_first_letter() -> None:
    """Kills: `is_inflected` not asked where only the first letter is missing ("rouble", "trouble")."""
    tongue = language("en")
    assert tongue is not None
    assert "trouble" in one_slip_away("rouble", tongue)
    assert "trouble" not in {slip.right for slip in _slips("rouble", 2.6, tongue)}
