"""Headlines twice, papers behind them, words alone above and below an article."""

from __future__ import annotations

import pytest

from qa.analyse.boilerplate.headlines import headline_lines
from qa.read.plain import read_plain

BODY = (
    "The bridge over the river was closed on Monday, the town said, and stays so until the end of May.\n\n"
    "Nobody was hurt when a part of the road fell into the water, since the school had been closed before."
)


def found(text: str) -> list[str]:
    prose = read_plain(text, "en")
    return [line.span.of(prose.text) for line in headline_lines(prose)]


@pytest.mark.parametrize(
    "twin",
    [
        "The town closes the bridge over the river: what drivers need to know",
        "Town closes bridge over river: what do drivers need to know",
        "The Town Closes The Bridge Over The River: What Drivers",
    ],
)
def test_a_headline_that_is_said_again_is_found(twin: str) -> None:
    title = "The town closes the bridge over the river: what drivers need to know"
    assert found(f"{title}\n\n{twin}\n\n{BODY}") == [twin]
    assert found(f"{title}\n\n{BODY}\n\n{twin}") == [twin]


def test_another_line_with_some_of_its_words_is_none() -> None:
    title = "The town closes the bridge over the river"
    assert found(f"{title}\n\nWhat the mayor of the town says about the school\n\n{BODY}") == []


def test_the_paper_behind_a_headline_is_found() -> None:
    assert found(f"The bridge over the river stays closed – Observer\n\n{BODY}") == [" – Observer"]


def test_whoever_speaks_in_a_headline_is_no_paper() -> None:
    text = f"The bridge over the river stays closed – Roe\n\n{BODY}\n\nThe mayor, Ann Roe, said so."
    assert found(text) == []


def test_a_paper_behind_several_headlines_is_found_wherever_they_stand() -> None:
    one = "The bridge over the river stays closed – Harbor"
    two = "Nobody was hurt when the road fell – Harbor"
    assert found(f"{one}\n\n{BODY}\n\n{two}\n\n{BODY}") == [" – Harbor", " – Harbor"]


def test_a_word_above_the_headline_and_one_below_the_article_are_found() -> None:
    text = f"Society\n\nThe town closes the bridge\n\n{BODY}\n\nInternational editorial"
    assert found(text) == ["Society", "International editorial"]


def test_a_title_and_a_last_sentence_are_none() -> None:
    assert found(f"The bridge\n\n{BODY}\n\nIt rained.") == []


def test_headlines_of_others_between_two_paragraphs_are_found() -> None:
    one = "Two farmers block the road to the harbor again"
    two = "The school of the old town will open in May"
    first, second = BODY.split("\n\n")
    assert found(f"{first}\n\n{one}\n\n{two}\n\n{second}") == [one, two]
    assert found(f"{first}\n\n{one}\n\n{second}") == []  # a heading


def test_lines_whose_name_the_paragraph_below_takes_up_are_its_headings() -> None:
    one, two = (
        "A new lamp by Harbison for the old mill road",
        "Take the coupon on the page for less",
    )
    first, second = BODY.split("\n\n")
    taken = f"{second} A Harbison lamp lights a road as few others do."
    assert found(f"{first}\n\n{one}\n\n{two}\n\n{taken}") == []
    assert found(f"{first} So said Harbison.\n\n{one}\n\n{two}\n\n{taken}") == [one, two]


def test_a_sentence_that_someone_said_is_no_headline() -> None:
    title = "Roe: Two ships in the old harbor of the town bring salt each week"
    said = 'Roe said that "two ships in the old harbor of the town bring salt each week."'
    assert found(f"{title}\n\n{said}\n\n{BODY}") == []


def test_lines_of_a_text_without_paragraphs_are_left_alone() -> None:
    assert found("Society\n\nThe town closes the bridge\n\nThe town closes the bridge") == []
