"""Whether two names may be one, freely spelled, and whether a word is a name: on both sides."""

from __future__ import annotations

import pytest

from qa.compare.names.correspondence import (
    Written,
    _explains,
    _is_rendered,
    corresponding,
    english_places,
    is_name,
    lost,
    may_be_one,
    source_name_words,
    target_names,
    unexpected,
    unexplained,
    unrendered,
    written,
)
from qa.lexicon.frequency import lexicon
from qa.model.span import Span
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Petrov", "Petroff", True),
        ("Petrov", "Pedersen", False),
        ("Tchaikovsky", "Tschaikowski", True),
        ("Schmidt", "Shmit", True),
        ("Novak", "Nowak", True),
        ("Katz", "Kac", True),
        ("Lundqvist", "Lindkvist", True),
        ("Harbin", "Charbin", True),
        ("Berlin", "Warsaw", False),
        ("Oslo", "Turku", False),
        ("Watanabe", "Koutnik", False),
        ("Edmonton", "Dubreuil", False),
        ("Anna", "Hana", True),
        ("Io", "Ai", False),
    ],
)
def test_two_spellings_of_a_name(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    assert may_be_one(written(one, "en"), written(other, "de")) is alike
    assert may_be_one(written(other, "de"), written(one, "en")) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        # three letters at the start, or three of the code, and no fewer
        (Written("abcxx", "AAA", ""), Written("abcyy", "BBB", ""), True),
        (Written("abxyz", "AAA", ""), Written("abqrs", "BBB", ""), False),
        (Written("xxxxx", "ABCX", ""), Written("yyyyy", "ABCY", ""), True),
        (Written("xxxxx", "ABX", ""), Written("yyyyy", "ABY", ""), False),
        # two consonants and the first letter, both
        (Written("aqqqq", "AAA", "mnk"), Written("awwww", "BBB", "mnt"), True),
        (Written("aqqqq", "AAA", "mnk"), Written("ewwww", "BBB", "mnt"), False),
        (Written("aqqqq", "AAA", "mk"), Written("awwww", "BBB", "mt"), False),
        (Written("aqqqq", "AAA", ""), Written("awwww", "BBB", ""), False),
        # six letters of ten shared; of eleven they are too few
        (Written("abcde", "AAA", ""), Written("zabcy", "BBB", ""), True),
        (Written("abcde", "AAA", ""), Written("zabcyx", "BBB", ""), False),
        # seven consonants of ten shared; of nineteen in both, six are too few
        (Written("q", "AAA", "bcdfghjklm"), Written("w", "BBB", "xbcdfghjyz"), True),
        (Written("q", "AAA", "bcdfghjklm"), Written("w", "BBB", "xbcdfghyz"), False),
        (Written("q", "AAA", "bcdfg"), Written("w", "BBB", ""), False),
    ],
)
def test_how_much_of_two_names_is_shared(one: Written, other: Written, *, alike: bool) -> None:
    assert may_be_one(one, other) is alike
    assert may_be_one(other, one) is alike


def test_words_are_written_in_plain_latin_letters() -> None:
    assert written("Čapek’s", "cs").letters == "capek"
    assert written("Москва", "ru").letters == "moskva"
    assert written("Джонс", "ru").letters == "jons"
    assert written("Schubert", "de").consonants == written("Shuvert", "en").consonants


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("boston", True),
        ("foundation", False),
        ("mirror", False),
        ("the", False),  # too common
        ("lindqvist", True),
        ("brightness", False),
        ("cats", False),
        ("zzyzxmanship", False),  # an ending of words
        ("zzyzxman", False),
        ("zzyzxov", True),
    ],
)
def test_a_name_has_no_plural_and_makes_no_words(word: str, name: bool) -> None:  # noqa: FBT001
    known = lexicon("en")
    assert known is not None
    assert is_name(word, known) is name


def test_places_are_known_by_their_english_names() -> None:
    assert {"munich", "cologne"} <= english_places()
    assert "münchen" not in english_places()


TARGET = "The lake belongs to Edmonton, as everybody in Munich knows."
SOURCE = "Le lac appartient à Dubreuil, comme chacun sait à Munich."


def numbers(text: str, lang: str, *words_: str) -> list[int]:
    from qa.analyse.words import words

    texts = read_plain(text, lang).need(words).texts
    return [texts.index(word) for word in words_]


def test_names_that_the_other_side_lacks() -> None:
    target, source = read_plain(TARGET, "en"), read_plain(SOURCE, "fr")
    whole, there = Span(0, len(TARGET)), Span(0, len(SOURCE))
    mine = numbers(TARGET, "en", "Edmonton", "Munich")
    assert unexpected(target, source, mine, there) == (mine[0],)
    theirs = numbers(SOURCE, "fr", "Dubreuil", "Munich")
    assert lost(target, source, theirs, whole) == (theirs[0],)
    assert TARGET.index("Edmonton") in unexplained(target, source)
    assert SOURCE.index("Dubreuil") in unrendered(target, source)
    assert SOURCE.index("Munich") not in unrendered(target, source)


def test_a_name_of_at_least_four_letters_may_begin_like_another() -> None:
    prose = read_plain("They saw Pete and Lundqvist.", "en").need(corresponding)
    assert prose.has(written("Peter", "en"), shortest=4)
    assert prose.has(written("Petersen", "en"), shortest=5)
    assert not prose.has(written("Petr", "en"), shortest=4)
    assert not prose.has(written("Pet", "en"), shortest=4)
    assert prose.has(written("Lund", "en"), shortest=4)
    assert not prose.has(written("Lund", "en"), shortest=5)
    assert not prose.has(written("Lun", "en"), shortest=4)


def test_names_are_told_from_other_words_with_a_capital() -> None:
    from qa.analyse.words import words

    text = "On Monday Lindqvist met the German mayor of Munich. Harbors were shut. NATO came."
    prose = read_plain(text, "en")
    found, texts = prose.need(target_names), prose.need(words).texts
    sure = {texts[n] for n in found.sure}
    assert {"Lindqvist", "Munich"} <= sure
    assert sure.isdisjoint({"On", "Monday", "German", "Harbors", "NATO"})
    assert {texts[n] for n in found.numbers}.isdisjoint({"On", "Monday", "German", "NATO"})
    french = read_plain("Lundi, Lindqvist a vu Londres et la Moldau. Le port était fermé.", "fr")
    there, words_there = french.need(source_name_words), french.need(words).texts
    assert "Londres" in {words_there[n] for n in there.sure}
    assert {words_there[n] for n in there.numbers}.isdisjoint({"Lundi", "Le"})


@pytest.mark.parametrize(
    ("place", "words_", "rendered"),
    [
        ("Germany", ("the", "Germans"), True),
        ("Germany", ("Genoa",), True),  # two letters say enough where a place is known
        ("Germany", ("Gdansk", "French"), False),
        ("Netherlands", ("Dutch",), True),
        ("Netherlands", (), True),
        ("Germany", (), False),
        (None, ("Germany",), False),
    ],
)
def test_a_place_is_rendered_by_its_people(
    place: str | None, words_: tuple[str, ...], *, rendered: bool
) -> None:
    others = [(word, written(word, "en")) for word in words_]
    assert _is_rendered(place, others) is rendered


@pytest.mark.parametrize(
    ("word", "form", "name", "explained"),
    [
        ("abcdx", Written("abcdx", "AAA", ""), Written("abcdy", "BBB", ""), True),
        ("abcxx", Written("abcxx", "AAA", ""), Written("abcyy", "BBB", ""), False),
        ("Abcxx", Written("abcxx", "AAA", ""), Written("abcyy", "BBB", ""), True),  # a name itself
        ("abc", Written("abc", "ABCD", ""), Written("xyz", "ABCD", ""), False),  # too short
        ("wxyz", Written("wxyz", "ABCD", ""), Written("mnop", "ABCD", ""), True),
        ("wxyz", Written("wxyz", "ABCE", ""), Written("mnop", "ABCD", ""), False),
    ],
)
def test_a_word_explains_a_name_that_begins_like_it(
    word: str, form: Written, name: Written, *, explained: bool
) -> None:
    assert _explains(word, form, name) is explained
