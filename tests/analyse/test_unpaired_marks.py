"""Marks without a partner: what counts as one, and what does not."""

from __future__ import annotations

import pytest

from qa.analyse.unpaired_marks import unpaired_brackets, unpaired_quotes
from qa.read.plain import read_plain


def quotes(text: str, lang: str = "en") -> list[str]:
    prose = read_plain(text, lang)
    return [text[mark.at - 1 : mark.at + 2] for mark in prose.need(unpaired_quotes)]


def brackets(text: str, lang: str = "en") -> list[str]:
    prose = read_plain(text, lang)
    return [text[mark.at - 1 : mark.at + 2] for mark in prose.need(unpaired_brackets)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“One.\n\n“Two.\n\n“Three,” he said.\n\nThe end."),
        ("en", "“One.\n\nTwo.\n\nThree,” he said."),
        ("en", '"It was late.\n\nIt was cold, "says Tom. He left.'),
        ("en", "The players' bench, the '90s, rock 'n' roll, 5'10\" and a 27\" screen."),
        ("en", '&quot;One.\n\nTwo," he said, &#34;three".'),
        ("de", "„Eins.\n\nZwei“, sagt er. »Drei« und “vier”."),
        ("fr", "« Un.\n\n« Deux », dit-il."),
        ("sv", "Han sade: ”Ett” och ”två”."),
        ("zh", "他说：“一。\n\n“二。”"),
        ("he", 'הגיע ליוניפ"יל.\n\nבבית”ר אמרו.'),
        ("he", 'הוא קנה ב"סל" גדול.\n\nמ"סל הקניות" נלקח.'),
    ],
)
def test_marks_that_find_their_partner(lang: str, text: str) -> None:
    assert quotes(text, lang) == []


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("He said, “One.\n\nTwo. The end.", [" “O"]),
        ("One,” he said.\n\nTwo.", [",” "]),
        ('"One, he said.\n\nHe left, "two" said.', ['"']),
        ("He said “one and “two” and left.\n\nThree.", [" “o"]),
    ],
)
def test_marks_that_do_not(text: str, around: list[str]) -> None:
    assert [mark.strip() for mark in quotes(text)] in ([a.strip() for a in around], [""])


def test_a_quotation_is_not_open_for_ever() -> None:
    text = "He said, “One.\n\n" + "Two.\n\n" * 20 + "Three,” he said."
    assert len(quotes(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "a) One; 2) two; iv) three; A1) four; 4b) five.",
        "Do this:\n1 ) one;\n2 ) two.",
        "Fine :) or ;-( or :-)) or =)",
        "(One.\n\nTwo.)\n\nThree [four] {five}.",
        "On [0, 5) and (1, 2], f(x and a = (b",
        "Look)))",
    ],
)
def test_brackets_that_are_none(text: str) -> None:
    assert brackets(text) == []


def test_brackets_that_lack_their_partner() -> None:
    assert brackets("One (two three.") == [" (t"]
    assert brackets("One two) three.") == ["o) "]
    assert brackets("One (two (three) four.\n\nFive.") == [" (t"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "缺点是：1）手柄太软。\n\n2）按钮太小。"),
        ("zh", "它同时充当 1）话筒 2）音箱和3）录音机。"),
        ("ja", "長所は、１）軽い、２）安い、３）速いこと。"),
    ],
)
def test_figures_of_lists_in_scripts_without_spaces(lang: str, text: str) -> None:
    assert brackets(text, lang) == []


def test_a_bracket_behind_an_ideograph_is_no_list() -> None:
    assert brackets("他来了）就走了。", "zh") == ["了）就"]
