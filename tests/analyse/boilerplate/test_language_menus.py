from __future__ import annotations

import pytest

from qa.analyse.boilerplate.language_menus import language_menus
from qa.read.plain import read_plain


def found(*lines: str) -> list[str]:
    text = "\n\n".join(lines)
    return [line.span.of(text) for line in language_menus(read_plain(text, "en"))]


MENU = ("Français", "Deutsch", "中文 (中国)", "Русский")


def test_languages_that_are_called_by_their_own_names_in_a_row_are_a_menu() -> None:
    assert found("The ferry", *MENU, "The bridge stays closed until May.") == list(MENU)


@pytest.mark.parametrize(
    "line", ["Deutsch | English | Français", "English Türkçe Polski", "Suomi·Svenska·Dansk"]
)
def test_a_line_with_nothing_but_such_names_is_one(line: str) -> None:
    assert found("It rained.", line) == [line]


@pytest.mark.parametrize(
    "lines",
    [
        ("Français", "Deutsch"),
        ("English", "English", "English"),
        ("German", "French", "Polish"),
        ("Polski fans sang", "Suomi", "Deutsch"),
        ("Français.", "Deutsch.", "Polski."),
        ("She speaks Deutsch English Français",),
    ],
)  # fmt: skip
def test_two_languages_or_names_among_other_words_are_none(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []
