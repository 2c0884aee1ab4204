"""Of a run over many languages the frequent words are looked up, not loaded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa.lexicon.frequency import LOADED, FrequentWords, frequent_words
from qa.model.memory import MANY_LANGUAGES, forget, use_languages


@pytest.fixture(autouse=True)
def _as_new() -> Iterator[None]:
    forget()
    yield
    forget()


def ask_often(lang: str) -> None:
    words = frequent_words(lang)
    for number in range(LOADED + 1):
        words.get(f"{number}")


def test_a_language_of_which_much_is_asked_is_loaded() -> None:
    use_languages("de")
    ask_often("de")
    assert not isinstance(frequent_words("de"), FrequentWords)


def test_it_is_not_where_many_are_kept_and_says_the_same() -> None:
    # Each comes for the third time after it was forgotten, so more and more are kept.
    codes = [f"x{chr(97 + number)}" for number in range(2 * MANY_LANGUAGES)]
    for code in codes * 20:
        use_languages(code)
    ask_often("de")
    words = frequent_words("de")
    assert isinstance(words, FrequentWords)
    assert words.get("haus") == dict(words.items())["haus"]
    assert "qqqq" not in words
