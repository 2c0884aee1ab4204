"""The dictionaries that were written for the project have a form that can be read."""

from __future__ import annotations

import pytest

from qa.languages.folders import codes_with, lines_of
from qa.lexicon.senses.concepts import is_empty


@pytest.mark.parametrize("code", codes_with("core.txt"))
def test_each_line_is_an_english_word_with_its_translations(code: str) -> None:
    for line in lines_of(code, "core.txt"):
        english, *words = line.split()
        assert english.isascii(), line
        assert english.islower(), line
        assert words, line
        assert all(word.replace("'", "").replace("’", "").isalpha() for word in words), line


@pytest.mark.parametrize("code", codes_with("core.txt"))
def test_few_lines_are_of_words_that_say_nothing(code: str) -> None:
    names = [line.split()[0] for line in lines_of(code, "core.txt")]
    assert sum(map(is_empty, names)) < len(names) / 100
