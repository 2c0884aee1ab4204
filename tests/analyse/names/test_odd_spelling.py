"""Passages that are spelled otherwise as a whole."""

from __future__ import annotations

from qa.analyse.names.odd_spelling import is_spelled_oddly
from qa.analyse.words import words
from qa.lexicon.frequency import lexicon
from qa.read.plain import read_plain


def oddly(text: str, name: str) -> bool:
    prose, known = read_plain(text, "en"), lexicon("en")
    assert known is not None
    numbers = [n for n, word in enumerate(prose.need(words).texts) if word == name]
    return is_spelled_oddly(prose, known, numbers)


def test_old_spelling_is_odd() -> None:
    assert oddly("He tooke the monei to Maister Grevile in the forenoone, and payde.", "Grevile")


def test_one_rare_word_is_not_odd() -> None:
    assert not oddly(
        "He took the money to Grevile in the forenoone, and paid him there.", "Grevile"
    )


def test_a_rare_word_that_comes_again_is_what_the_text_is_about() -> None:
    text = "After the tellurization Grevile noted that tellurization helps."
    assert not oddly(text, "Grevile")


def test_all_places_must_be_odd() -> None:
    text = "He tooke the monei to Grevile and payde." + " It was a fine day for all." * 4
    assert not oddly(text + " Then Grevile went home with his wife and his old dog.", "Grevile")


def test_no_places_are_not_odd() -> None:
    assert not oddly("He tooke monei and payde.", "Nobody")


def test_words_that_are_made_of_others_by_rule_are_spelled_as_usual() -> None:
    text = "The revaccination was praised by Grevile, who called the unvaccinated back."
    assert not oddly(text, "Grevile")
