from __future__ import annotations

import pytest

from qa.analyse.boilerplate.kickers import kicker_lines
from qa.read.plain import read_plain

BODY = (
    "The council of the town met on Monday to talk about the bridge and the school.",
    "The mayor said that the bridge would stay closed until the end of the month.",
)


def found(*lines: str, lang: str = "en") -> list[str]:
    prose = read_plain("\n\n".join(lines), lang)
    return [line.span.of(prose.text) for line in kicker_lines(prose)]


@pytest.mark.parametrize(
    "line",
    [
        "As of: 09/28/2021 10:34 a.m.",
        "Published",
        "on",
        "Source of the news",
        "Link to the source",
        "(Example TV reporter Ann Roe)",
        "Editor-in-chief: [Ann Roe]",
        "Reporter Ann Roe.",
        "Full text of the amendment to the law",
    ],
)
def test_lines_at_the_end_and_the_head(line: str) -> None:
    assert found(*BODY, line) == [line]
    assert found("The bridge stays closed", line, *BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Editor Leaves Example Times",
        "The editor of the paper resigns",
        "On Monday the council met",
        "Sources of the river are dry",
        "Reporters without borders in the harbor",
    ],
)
def test_headlines_are_left_alone(line: str) -> None:
    assert found("The bridge", line, *BODY) == []


def test_labels_before_headlines() -> None:
    assert found("Live | The council votes on the bridge", *BODY) == ["Live |"]
    assert found("Ice hockey | The guests woke up late", *BODY) == ["Ice hockey |"]
    assert found("a | b | c of the table", *BODY) == []


def test_who_took_the_picture_behind_the_last_sentence() -> None:
    assert found(f"{BODY[0]} Ann Roe / EXA", *BODY) == ["Ann Roe / EXA"]
    assert found("They met on the Roe / Doe bridge", *BODY) == []


def test_blanks_that_nobody_filled_in() -> None:
    assert found("Councilor [Name] met the mayor of [City].", *BODY) == ["[Name]", "[City]"]
    assert found("Councilor [sic] met the mayor [of Bonn].", *BODY) == []


def test_one_paragraph_and_languages_without_pages_have_none() -> None:
    assert found("Published") == []
    assert found("Published", *BODY, lang="xx") == []


def test_how_long_the_article_is() -> None:
    assert found("The bridge stays closed", "587 words", "3 minutes", *BODY) == [
        "587 words",
        "3 minutes",
    ]


def test_what_a_site_put_behind_headlines() -> None:
    assert found("The bridge stays closed [Harbor review]", *BODY) == [" [Harbor review]"]
    assert found(*BODY, "Sharp turn#", *BODY) == ["#"]
    assert found(*BODY, "A sonata in C#", *BODY) == []


def test_the_headline_again_at_the_head() -> None:
    title = "The bridge of the old town stays closed"
    assert found(f"{title} - Example News", title, *BODY) == [title]
    assert found(title, "The bridge", *BODY) == []


@pytest.mark.parametrize(("line", "lang"), [("By", "nb"), ("on", "fr"), ("In", "de")])
def test_small_words_of_english_are_none_elsewhere(line: str, lang: str) -> None:
    assert found("Broen er stengt", line, *BODY, lang=lang) == []


def test_labels_of_english_are_found_elsewhere_too() -> None:
    assert found("Die Brücke ist zu", "Published", *BODY, lang="de") == ["Published"]
