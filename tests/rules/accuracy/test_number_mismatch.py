"""What the rule leaves alone: scales of languages that nobody here can count in, dates without a space."""

from __future__ import annotations

import pytest

import qa


def reported(source: str, source_lang: str, text: str) -> list[str]:
    checker = qa.Checker(lang="en", source_lang=source_lang, select=["number-mismatch"])
    report = checker.check_text(text, source=source)
    return [finding.text for finding in report.findings]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("ব্যাংকের ২৩ লাখ সদস্য ছিল।", "The bank had 2.3 million members."),
        ("প্রায় ১ কোটি মানুষ চলে গেল।", "About 10 million people left."),
    ],
)
def test_a_word_that_is_not_known_may_scale_a_figure(source: str, text: str) -> None:
    assert reported(source, "bn", text) == []


def test_other_digits_are_reported_in_any_language() -> None:
    assert reported("শহরটি ১৯৪৫ সালে তৈরি হয়।", "bn", "The town was built in 1985.") == ["1985"]


def test_another_scale_is_reported_where_the_words_are_known() -> None:
    source = "Die Bank hatte 3 Millionen Kunden."
    assert reported(source, "de", "The bank had 30 million customers.") == ["30"]


def test_a_day_and_a_year_without_a_space_are_no_figure() -> None:
    text = "The paper first came out on November 4,1998."
    assert reported("Die Zeitung erschien zuerst im Jahr 1998.", "de", text) == []
