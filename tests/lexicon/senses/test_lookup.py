from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.lexicon.senses.concepts import concept
from qa.lexicon.senses.lookup import (
    LONGEST_RUN,
    has_dictionary,
    has_rich_dictionary,
    is_word_of_run,
    senses,
    senses_within,
)


@pytest.mark.parametrize(
    ("word", "lang", "english"),
    [
        ("Regierung", "de", "government"),
        ("Häuser", "de", "house"),
        ("Krankenhäusern", "de", "hospital"),
        ("vláda", "cs", "government"),
        ("nemocnici", "cs", "hospital"),
        ("лікарні", "uk", "hospital"),
        ("правительства", "ru", "government"),
        ("l'hôpital", "fr", "hospital"),
        ("gobierno", "es", "government"),
        ("dell'ospedale", "it", "hospital"),
        ("szpital", "pl", "hospital"),
        ("elections", "en", "elect"),
    ],
)
def test_a_form_leads_to_the_stem_of_its_translation(word: str, lang: str, english: str) -> None:
    assert lang == "en" or concept(english) in senses(word, lang)
    assert senses(word, lang)


def test_a_compound_that_is_not_listed_means_what_its_parts_do() -> None:
    assert {concept("hospital"), concept("roof")} <= set(senses("Krankenhausdach", "de"))


def test_function_words_and_strange_words_mean_nothing() -> None:
    assert senses("with", "en") == ()
    assert senses("qwrtzp", "de") == ()
    assert senses("word", "xx") == ()


def test_no_word_is_too_long_to_be_asked() -> None:
    assert senses("a" * 100_000, "de") == ()


def test_text_without_spaces_is_cut_into_the_longest_words() -> None:
    assert all(list(senses_within("", lang)) == [] for lang in ("zh", "ja", "xx"))


JAPANESE = "昨日、東京都の消防隊はハンブルクで燃えている屋根の火を消し、女性が重傷を負ってヘリコプターで病院に運ばれたという。Tシャツ"
CHINESE = "消防队昨天在汉堡扑灭了燃烧的屋顶，一名妇女受重伤，被直升机送往医院。"


@pytest.mark.parametrize(("lang", "letters"), [("ja", JAPANESE), ("zh", CHINESE)])
@given(data=st.data())
def test_text_is_cut_as_if_all_stretches_were_looked_up(
    lang: str, letters: str, data: st.DataObject
) -> None:
    parts = [letters[n : n + 7] for n in range(len(letters) - 7)]
    text = "".join(data.draw(st.lists(st.sampled_from([*parts, *letters]), max_size=12)))
    assert list(senses_within(text, lang)) == list(_cut_slowly(text, lang))


def _cut_slowly(text: str, lang: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    at = 0
    while at < len(text):
        runs = [text[at:end] for end in range(min(at + LONGEST_RUN, len(text)), at, -1)]
        words = [run for run in runs if is_word_of_run(run) and senses(run, lang)]
        if words:
            yield at, at + len(words[0]), senses(words[0], lang)
        at += len(words[0]) if words else 1


def test_english_and_21_other_languages_have_dictionaries() -> None:
    languages = "en de fr es pt it nl sv da nb fi pl cs ru uk tr el ar he hi zh ja ko".split()
    assert all(map(has_dictionary, languages))
    assert not has_dictionary("xx")
    assert not has_dictionary(None)


def test_of_small_dictionaries_nothing_follows_from_what_they_lack() -> None:
    assert all(map(has_rich_dictionary, "en de fr es it pt nl sv da pl cs ru uk zh ja".split()))
    assert not any(map(has_rich_dictionary, "ar he hi ko xx".split()))
