from __future__ import annotations

import pytest

from qa.analyse.torn_text import Hole, torn_text
from qa.read.markdown import read_markdown
from qa.read.plain import read_plain


def found(text: str) -> list[tuple[str, Hole]]:
    return [(torn.span.of(text), torn.hole) for torn in torn_text(read_plain(text, "en"))]


@pytest.mark.parametrize(
    ("text", "span", "hole"),
    [
        ("The mayor (- AP) came.", "(- AP)", Hole.BRACKET),
        ("The Presidents of, (- AP), and others came.", "(- AP)", Hole.BRACKET),
        ("The mayor ( ) came.", "( )", Hole.BRACKET),
        ("The domes of the guilds () met in May.", "()", Hole.BRACKET),
        ("He wrote of the (Court of Appeal), as he did.", "(Court of Appeal)", Hole.BRACKET),
        ("A note that was seen by .. in May.", "..", Hole.STOPS),
        ("Presidents of the, and the House.", "the,", Hole.NOUN),
        ("He gave their ; and left.", "their ;", Hole.NOUN),
        ("He said • that it was late.", "•", Hole.BULLET),
        ("“It was a great help.”, said the mayor.", ".”,", Hole.MARKS),
        ("Take a pot.\n\n• - Peat of the moor", "• -", Hole.MARKS),
        ("It cost 126 thousand. . It rained.", ". .", Hole.TWICE),
        ("It took more than XNUMX years.", "XNUMX", Hole.FIGURE),
        ("[Report] The\n\ndam broke.", "The", Hole.CUT),
        (
            "The dam of the town broke in the long night of the first Monday\n\nbehind the mill.",
            "Monday",
            Hole.OPEN,
        ),
        ("The value of the houses It has been kept so.", "It", Hole.BEGUN),
        ("He told the public According to the plan of May.", "According", Hole.BEGUN),
        ("s after the building collapsed in the town.", "s", Hole.LETTERS),
    ],
)
def test_holes(text: str, span: str, hole: Hole) -> None:
    assert found(text) == [(span, hole)]


@pytest.mark.parametrize(
    "text",
    [
        "It is the, um, mayor.",
        "One of the, as he says, best.",
        "Their, and our, house.",
        "call f( ) and g(,) there",
        "He wrote of the (Royal) Society, and by (and large) left.",
        "It rains . . . and rains.",
        "Well .. he left the .. what was it ... house.",
        "A smile :( ) it was.",
        "• one\n\n• two",
        "a dog came to the house in the evening.",
        "The word “the”, and [the], and -the-, are articles.",
        "(-5 °C) and (– 3) degrees",
        "They sold bread, wine, apples, etc. etc. The market was closed.",
    ],
)
def test_no_holes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She sang songs of That must be love and others.",
        "He said There has to be some plan.",
        "As You Like It and the others were played.",
        "The Day After It went well for them.",
        "the value of the houses. It has been kept.",
    ],
)
def test_sentences_in_titles_and_speech_are_not_begun(text: str) -> None:
    assert found(text) == []


def test_lines_of_a_typed_column_are_no_paragraphs() -> None:
    cut = "The dam of the town broke in the long night of the first Monday\nbehind the mill."
    assert found(f"{cut}\n\nIt rained on for a while.") == []


def test_a_letter_that_leads_to_a_note_is_no_article() -> None:
    text = "The mayor left the town.{}\n\nShe came home in May."
    marked = read_markdown(text.format("[A](#note-a)"), "en").prose
    assert [torn.hole for torn in torn_text(marked)] == []


def test_a_code_that_is_closed_is_no_word_of_the_source() -> None:
    assert found("It is his view.\n[zxqmarge]15740[/zxqmarge] The mayor left.") == []
    assert found("He sent a message [Zxqmargeen] to him.") == []
    assert found("He sent a message [zxqmargeen] to him.") == [("[zxqmargeen]", Hole.SOURCE)]


def test_a_subject_that_was_translated_apart_is_missing() -> None:
    assert found("With the police had to do on Sunday evening in the town.") == [
        ("With the police had", Hole.SUBJECT)
    ]
    assert found("With the police was a man who had to do nothing.") == []
    assert found("In the town they had to wait.") == []
    assert found("With the dawn had come the rain, and the men slept.") == []
    assert found("By the light did they read until late.") == []
    assert found("On the hill has grown an oak for a hundred years.") == []


def test_a_flag_in_the_place_of_a_full_stop() -> None:
    flag = "\U0001f1e7\U0001f1f7"
    assert found(f"They dismissed Ann Roe{flag} The town waits.") == [(flag, Hole.STOP)]
    assert found(f"They dismissed Ann Roe {flag} and left.") == []
    assert found(f"They dismissed the{flag} Brazilian coach.") == []


def test_what_no_title_begins_with_is_begun() -> None:
    assert found("They found an owner, but not him According to Ann Roe it was late.") == [
        ("According", Hole.BEGUN)
    ]
    assert found("Something broke. While Ann Roe He rested in a house by the sea.") == [
        ("He", Hole.BEGUN)
    ]
    assert found("While Ann Roe rested, he left.") == []
