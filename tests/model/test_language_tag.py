"""What is taken for a language tag, how it is spelled, and that nothing else gets through."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.model.language_tag import (
    LanguageTagError,
    by_language,
    parsed,
    primary,
    tag_of,
    unknown_subtag,
)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("de", "de"), ("de-AT", "de"), ("ZH-Hant-TW", "zh"), ("yue", "yue"), ("", ""), (None, ""),
        ("../../x", ""), ("x/y", ""), ("d\0", ""), ("ÄÖ", ""), ("english", ""), ("\ud800", ""),
    ],
)  # fmt: skip
def test_the_language_is_two_or_three_letters_or_nothing(tag: str | None, expected: str) -> None:
    assert primary(tag) == expected


@settings(deadline=None)
@given(st.text())
def test_no_text_leads_to_more_than_letters(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z]{2,3})?", primary(text))


@settings(deadline=None)
@given(st.text(alphabet="abcdeDEx-_/.\0019é", max_size=30))
def test_what_is_parsed_can_be_named_printed_and_parsed_again(text: str) -> None:
    tag = tag_of(text)
    if tag is not None:
        assert re.fullmatch(r"[A-Za-z0-9-]+", tag)
        assert parsed(tag) == tag
        assert primary(tag)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("de", "de"), ("de-at", "de-AT"), ("DE_AT", "de-AT"), ("de_AT.UTF-8@euro", "de-AT"),
        ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("de-CH-1901", "de-CH-1901"),
        ("eng_Latn", "en-Latn"), ("ger", "de"), ("fre-CA", "fr-CA"), ("cmn_Hans", "zh-Hans"),
        ("iw", "he"), ("und", "und"), (" fr ", "fr"), ("sl-rozaj-biske", "sl-rozaj-biske"),
        ("en-US-x-mtfrom-de", "en-US-x-mtfrom-de"),
    ],
)  # fmt: skip
def test_a_tag_is_spelled_in_one_manner(text: str, tag: str) -> None:
    assert parsed(text) == tag


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "d", "x", "C", "../../etc", "/abs", "de/..", "de\n::error::x", "de\x1b[2J",
        "de\0", "\ud800", "ｄｅ", "Ελ", "de-", "-de", "de--AT", "a" * 1_000, "x-foo", "12",
    ],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(LanguageTagError):
        parsed(text)
    assert tag_of(text) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Deutsch", "de"),
        ("german", "de"),
        ("espanol", "es"),
        ("русский", "ru"),
        ("日本語", "ja"),
        ("Nederlands", "nl"),
        ("Dutch", "nl"),
        ("Dansk", "da"),
    ],
)
def test_a_language_is_meant_by_its_name_in_english_and_in_itself(name: str, code: str) -> None:
    with pytest.raises(LanguageTagError, match=f"did you mean '{code}'"):
        parsed(name)


def test_the_error_is_short_and_names_what_was_likely_meant() -> None:
    with pytest.raises(LanguageTagError, match="did you mean 'de'"):
        parsed("German")
    with pytest.raises(LanguageTagError) as told:
        parsed("x\n" * 10_000)
    assert len(str(told.value)) < 120
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("jp", "there is no language 'jp'; did you mean 'ja'?"),
        ("cz", "there is no language 'cz'; did you mean 'cs'?"),
        ("qq", "there is no language 'qq'"),
        ("en-UK", "there is no region 'UK'; did you mean 'en-GB'?"),
        ("en-QQ", "there is no region 'QQ'"),
        ("en", None), ("pt-BR", None), ("es-419", None), ("zh-Hant-TW", None), ("ast", None),
    ],
)  # fmt: skip
def test_what_the_registry_lacks_is_told_with_what_was_meant(tag: str, told: str | None) -> None:
    assert unknown_subtag(parsed(tag)) == told


def test_what_is_known_of_a_language_is_loaded_once_for_all_its_tags() -> None:
    """Tags without end can be made of one language; each took 13 MB, and so did "en-GB" beside "en-US"."""
    from qa.analyse.boilerplate.grammar import grammar
    from qa.languages.language import language
    from qa.lexicon.frequency import frequent_words, lexicon
    from qa.lexicon.ngrams import sequences
    from qa.lexicon.word_list import word_list

    for loads in (grammar, language, frequent_words, lexicon, sequences, word_list):
        known = loads("en")
        assert known is not None
        assert loads("en-GB") is known
        assert loads("en-x-a1") is known


@pytest.mark.parametrize("lang", ["", None, "xx", "../en", "EN-gb"])
def test_a_function_of_a_language_is_asked_with_the_language_alone(lang: str | None) -> None:
    asked: list[str] = []

    def work(code: str) -> int:
        asked.append(code)
        return len(code)

    ask = by_language(work)
    assert ask(lang) == ask(lang)
    assert asked == [primary(lang)]
