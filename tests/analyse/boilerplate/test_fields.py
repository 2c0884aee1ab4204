from __future__ import annotations

import pytest

from qa.analyse.boilerplate.fields import MOST_DATES, MOST_OTHERS, REPORTED, field_lines
from qa.read.html import read_html
from qa.read.plain import read_plain

BODY = (
    "The council of the town met on Monday to talk about the bridge and the school.",
    "The mayor said that the bridge would stay closed until the end of the month.",
)


def found(*lines: str, lang: str = "en") -> list[str]:
    prose = read_plain("\n\n".join(lines), lang)
    return [line.span.of(prose.text) for line in field_lines(prose)]


@pytest.mark.parametrize(
    "line",
    [
        "Production and script: Ann Roe and John Doe",
        "Audio editing: Ann Roe",
        "File photo Example News.",
        "Contact: 0161 496 0000",
        "- Article Inline Advertisement 1 -",
        "Watch the video below",
        "Listen MP3 (May 23, 2018):",
        "Download the transcript",
        "- 13 hours ago",
        "News |",
        "News sources: Example Times, Daily Example",
        "Example Times -- May 26",
        "Latest in: World News",
        "Showing posts from 2023",
    ],
)
def test_whole_lines_anywhere(line: str) -> None:
    assert found(*BODY, line, *BODY, *BODY) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Editing Ann Roe",
        "Ann Roe sports reporter",
        "Source - Example News",
        "Time: 23 January Source: Example News Editor: Ann Roe",
        "Friday, 26 August 2016",
        "Fri, 26 Aug, 2016 01:31:49 AM",
        "By Ann Roe Saturday 20 Aug 2022, 8:15 AM",
    ],
)
def test_lines_at_the_edge_only(line: str) -> None:
    assert found(line, *BODY) == [line]
    assert found(*BODY, line) == [line]
    assert found(*BODY, *BODY, *BODY, line, *BODY, *BODY, *BODY) == []


@pytest.mark.parametrize("line", ["Developed by -", "Comments powered by Example", "xy2-general"])
def test_lines_at_the_end_only(line: str) -> None:
    assert found(*BODY, line) == [line]
    assert found(line, *BODY, *BODY, *BODY) == []


def test_parts_of_lines() -> None:
    assert found("Bridge stays closed (6 photos)", *BODY) == [" (6 photos)"]
    assert found("20:49 by Newsdesk Bridge stays closed", *BODY) == ["20:49 by Newsdesk"]
    assert found(*BODY, "+++ Bridge stays closed +++", *BODY) == ["+++", "+++"]
    assert found(*BODY, "▽ Dover has 14 cases, which makes 218.") == ["▽"]
    assert found(*BODY, "The bridge at night. – Ann Roe / Example") == [" – Ann Roe / Example"]
    dated = "First modification: 30/10/2020 – 16:34"
    assert found(*BODY, f"{dated} The bridge is closed.") == [dated]
    assert found(*BODY, "The bridge is closed. (Daily Herald)") == ["(Daily Herald)"]
    assert found(*BODY, "The bridge is closed. (Applause.)") == []
    assert found(*BODY, "The bridge. Screen grab: Example") == ["Screen grab: Example"]
    assert found("3.8 C", *BODY) == ["3.8 C"]
    assert found("Dover: 15°C Saturday 20 August 2022", *BODY) != []
    assert found("[PICK] Bridge stays closed", *BODY) == ["[PICK]"]
    assert found(*BODY, "Editor Ann Roe: The bridge stays closed.") == ["Editor Ann Roe:"]
    assert found(*BODY, "The bridge at night / Photo: Example") == [" / Photo: Example"]
    assert found(*BODY, "The bridge at night • 74414 views") == [" • 74414 views"]
    teaser = "The bridge stays closed and… Continue reading Bridge stays closed"
    assert found(*BODY, teaser) == ["… Continue reading Bridge stays closed"]
    assert found(*BODY, f"{'It rained. ' * 20}{teaser}") == [
        "… Continue reading Bridge stays closed"
    ]


def test_lines_that_stand_twice() -> None:
    line = "The mayor of Dover Ann Roe"
    assert found(*BODY, line, line, *BODY) == [line]
    assert found(*BODY, "Hurrah", "Hurrah", *BODY) == []
    assert found(*BODY, f"{line}.", f"{line}.", *BODY) == []


def test_the_title_of_a_page_stands_before_its_headline() -> None:
    title = "Four players, one chair, and a very old tune"
    page = f"<title>{title}</title><h1>{title}</h1><p>{BODY[0]}</p><p>{BODY[1]}</p>"
    assert field_lines(read_html(page, "en").prose) == ()


def test_what_an_article_says_is_left_alone() -> None:
    assert (
        found(*BODY, "Contact: they had none.", "Watch the sky.", "Photo and text, she said.") == []
    )
    assert found(*BODY, "Read my lips", "The editor Ann Roe", "2 + 2 = 4") == []
    assert found("August 2016", *BODY) == []
    assert found("Friday, 26 August 2016") == []  # nothing beside it


def test_more_dates_are_a_listing() -> None:
    dates = [f"{day} August 2016" for day in range(1, MOST_DATES + 2)]
    assert found(*dates[:MOST_DATES], *BODY) == dates[:MOST_DATES]
    assert found(*dates, *BODY) == []
    assert found("3 August 2016", "The choir sings.", "4 August 2016", "The band plays.") == []


def test_headlines_and_tags_of_others_come_in_twos() -> None:
    headlines = ["Bridge in Dover closed after the flood", "Mayor of Dover leaves her office early"]
    tags = ["• Bridges", "• Dover"]
    assert found(*BODY, *headlines) == headlines
    assert found(*BODY, *headlines, *tags) == [*headlines, *tags]
    timed = [headlines[0], "- 2 hours ago", headlines[1], "- 3 hours ago"]
    assert found(*BODY, *timed) == timed
    assert found(*BODY, headlines[0]) == []
    assert found(*headlines) == []
    many = [f"Bridge number {number} closed after the flood" for number in range(MOST_OTHERS + 9)]
    assert found(*BODY, *many) == []


def test_a_list_below_the_last_paragraph_is_none_of_headlines() -> None:
    clubs = ["Lions of Dover", "Bears of Leeds", "Owls of York", "Foxes of Bath"]
    assert found(*BODY, *(f"{club} (Group A): third appearance" for club in clubs)) == []
    assert found(*BODY, *(f"{club}: the mayor of the town leaves" for club in clubs[:3])) != []


def test_other_languages_without_facts_are_left_alone() -> None:
    assert found(*BODY, "Contact: 0161 496 0000", lang="xx") == []


@pytest.mark.parametrize("line", ["_" * 60, "_", "__ __"])
def test_a_line_of_signs_alone_is_no_line_of_the_page(line: str) -> None:
    assert found(*BODY, line, *BODY) == []


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("The people left the town. photo", " photo"),
        ("The storm hit the town .. Video", " .. Video"),
        ("The storm hit the town [Videos]", " [Videos]"),
        ("The storm hit the town… gallery", "… gallery"),
        ("The storm hit the town | ARCHIVE PICTURE", None),
        ("The storm hit the town – archive photos", " – archive photos"),
        ("The people of the town saw the video", None),
        ("Who took [stock photos] of the storm", None),
    ],
)
def test_what_the_page_has_besides_stands_behind_a_paragraph(line: str, end: str | None) -> None:
    assert found(BODY[0], line, BODY[1]) == ([] if end is None else [end])


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("-photo example.it-", "-photo example.it-"),
        ("■ The guests won again in the town of Ulm.", "■"),
        (
            "Example News Agency, Dover, July 26 (Reporter Ann Roe) The council met on Monday.",
            "Example News Agency, Dover, July 26 (Reporter Ann Roe)",
        ),
        ("Photo: Ann Roe, EXP The guests cheer at the end.", "Photo: Ann Roe, EXP"),
        ("EXAMPLE.COM, DOVER – The council met on Monday.", "EXAMPLE.COM, DOVER – "),
        ("Dover • EXP", "Dover • EXP"),
        ("Journalist report, Ann Roe", "Journalist report, Ann Roe"),
        (
            "Release source: Example Client 2020-01-21 18:25:35 Hotline: 5550100",
            "Release source: Example Client 2020-01-21 18:25:35 Hotline: 5550100",
        ),
    ],
)
def test_lines_by_their_form(line: str, part: str) -> None:
    assert found(line, *BODY) == [part]


def test_letters_behind_a_reporter_are_parted_in_one_way() -> None:
    """Kills: a word that gives letters back, for which this takes minutes."""
    assert REPORTED.match(f"Dover (Reporter {'A' * 100}!) The town") is None
    assert REPORTED.match("Dover (Reporter Ann Roe, Bob Roe) The town") is not None
