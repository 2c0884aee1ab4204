"""Letters that stand together in a language."""

from __future__ import annotations

from qa.analyse.spelling.letter_triples import (
    counted,
    has_odd_letters,
    triples,
    usual_triples,
)


def test_the_beginning_and_the_end_of_a_word_count_as_letters() -> None:
    assert triples("talo") == {"^ta", "tal", "alo", "lo$"}
    assert triples("") == set()


def test_what_is_shipped_is_what_is_counted() -> None:
    assert usual_triples("fi") == counted("fi")


def test_a_slip_has_odd_letters_and_a_compound_that_no_list_has_not() -> None:
    assert has_odd_letters("siiirtyivät", "fi")
    assert has_odd_letters("halllintaan", "fi")
    assert not has_odd_letters("kissanpentuparvestaankin", "fi")
