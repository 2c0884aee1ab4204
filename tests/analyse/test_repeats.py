"""Repetitions: found in full, found in linear time, and told apart by place."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qa.analyse import repeats
from qa.analyse.repeats import (
    copied_segments,
    copied_sentences,
    doubled_words,
    near_copies,
    recurrences,
)
from qa.analyse.words import words
from qa.read.plain import read_plain

WORDS = st.lists(st.sampled_from("oak elm ash fir yew box".split()), min_size=1, max_size=5)


def test_a_phrase_counts_its_copies() -> None:
    prose = read_plain("So they went on the road on the road on the road home.", "en")
    (run,) = [r for r in prose.need(recurrences) if r.copies > 1]
    assert (run.first, run.end, run.shift, run.copies) == (3, 12, 3, 3)


@given(before=WORDS, phrase=WORDS, times=st.integers(3, 9))
def test_a_loop_is_found_wherever_it_stands(
    before: list[str], phrase: list[str], times: int
) -> None:
    assume(any(phrase.count(word) == 1 for word in phrase))
    text = " ".join(["start", *before, "and", *phrase * times, "end"])
    first = 2 + len(before)
    prose = read_plain(text, "en")
    assert any(
        run.first <= first and run.end >= first + len(phrase) * times
        for run in prose.need(recurrences)
    )


@given(st.lists(st.sampled_from("a b the cat sat . \n\n".split(" ")), max_size=60))
def test_a_recurrence_says_what_stands_there(tokens: list[str]) -> None:
    prose = read_plain(" ".join(tokens), "en")
    texts = prose.need(words).texts
    for run in prose.need(recurrences):
        first = texts[run.first : run.last]
        second = texts[run.first + run.shift : run.last + run.shift]
        assert [w.casefold() for w in first] == [w.casefold() for w in second]


def test_nothing_recurs_beyond_its_segment() -> None:
    prose = read_plain("the cat sat\n\nthe cat sat\n\nthe cat sat", "en")
    assert prose.need(recurrences) == ()


def test_doubled_words_ignore_case() -> None:
    prose = read_plain("The the cat sat sat down", "en")
    assert list(prose.need(doubled_words)) == [0, 3]


def test_segments_that_recur_together_are_one_copy() -> None:
    text = "One red fox.\n\nTwo old hens.\n\nA dog.\n\nOne red fox.\n\nTwo old hens."
    (copy,) = copied_segments(read_plain(text, "en"))
    assert copy.earlier.of(text) == "One red fox.\n\nTwo old hens."
    assert copy.later.of(text) == "One red fox.\n\nTwo old hens."
    assert copy.earlier.end <= copy.later.start
    assert copy.words == 6


def test_each_further_copy_points_to_the_first() -> None:
    text = "It rained. It snowed. It rained. It froze. It rained."
    copies = list(copied_sentences(read_plain(text, "en")))
    assert [copy.earlier.start for copy in copies] == [0, 0]


@pytest.mark.parametrize(
    "later",
    [
        "The old mayor opened the new bridge over the rivr on a cold day.",
        "The old mayor opened bridge the over new the river on a cold day.",
        "RThe old mayor opened the new bridge over the river on a cold day.",
        "The alte mayor opened the new bridge over the river on a cold day.",
        "The old mayor opened the new bridge over the river on a a cold day.",
        "The old mayor opened the new bridge over the river on a jour froid day.",
    ],
)
def test_a_damaged_copy_is_near(later: str) -> None:
    text = f"The old mayor opened the new bridge over the river on a cold day.\n\n{later}"
    (copy,) = read_plain(text, "en").need(near_copies)
    assert copy.later.of(text) == later


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Adams took the silver medal in the long race.",
            "Brown took the silver medal in the long race.",
        ),
        (
            "The rain in the hills will be 20 mm today.",
            "The rain in the hills will be 35 mm today.",
        ),
        (
            "The mayor opened the bridge",
            "The mayor opened the bridge in spite of the heavy rain and wind.",
        ),
    ],
)
def test_entries_of_a_list_and_headings_are_no_copies(one: str, other: str) -> None:
    assert read_plain(f"{one}\n\n{other}", "en").need(near_copies) == ()


@given(
    st.lists(
        st.lists(st.sampled_from("Oak oak elm ash fir yew box 12 13".split()), max_size=7),
        max_size=6,
    )
)
def test_what_is_never_looked_at_is_no_near_copy(lines: list[list[str]]) -> None:
    prose = read_plain("\n\n".join(" ".join(line) for line in lines), "en")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(repeats, "_may_have_copies", lambda *_: True)
        expected = near_copies(prose)
    assert near_copies(prose) == expected


PLAIN = "rain fell on the old town by the wide river while people slept".split()


def figured(count: int, figure: str) -> str:
    """A sentence of so many words, with a figure amid them."""
    return f"{' '.join(PLAIN[: count - 3]).capitalize()} {figure} mm today."


@pytest.mark.parametrize(
    ("count", "other", "is_copy"),
    [
        # Results and entries of a list are worded alike.
        (repeats.SAME_BUT_FIGURE, "35", False),
        (repeats.SAME_BUT_FIGURE + 1, "35", True),
        # A single digit is a slip from a little fewer words on.
        (repeats.SAME_BUT_DIGIT, "21", True),
        (repeats.SAME_BUT_DIGIT - 1, "21", False),
        # Figures of two lengths are no slip of a digit, and one of a digit alone is another number.
        (repeats.SAME_BUT_DIGIT, "201", False),
    ],
)
def test_figures_make_another_sentence_unless_all_else_is_the_same(
    count: int, other: str, *, is_copy: bool
) -> None:
    text = f"{figured(count, '20')}\n\n{figured(count, other)}"
    assert bool(near_copies(read_plain(text, "en"))) == is_copy


def test_a_figure_of_one_digit_is_another_number() -> None:
    count = repeats.SAME_BUT_DIGIT
    text = f"{figured(count, '2')}\n\n{figured(count, '3')}"
    assert near_copies(read_plain(text, "en")) == ()


def test_a_single_word_at_the_border_of_segments_is_no_recurrence() -> None:
    assert read_plain("x\n\nx\n\nx\n\nx", "en").need(recurrences) == ()


def test_copies_come_one_by_one() -> None:
    """A text may be made of nothing else: they are not all held."""
    found = copied_segments(read_plain("x\n\n" * 100_000, "en"))
    assert next(found).words == 1


def runs(text: str) -> list[tuple[str, int]]:
    """What recurs, as it stands first, and at which distance in words."""
    prose = read_plain(text, "en")
    column = prose.need(words)
    return [
        (" ".join(column.texts[run.first : run.last]), run.shift) for run in prose.need(recurrences)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They saw oak elm, then oak elm there.", [("oak elm", 3)]),
        ("They saw oak elm ash oak box there.", []),  # one word, and another after it
        ("They saw oak oak there.", [("oak", 1)]),
        ("They saw oak elm oak there.", [("oak", 2)]),  # all of the phrase but a word
        ("They saw oak elm ash oak elm there.", [("oak elm", 3)]),
        ("They saw oak elm ash fir oak elm there.", []),
        ("They saw oak elm ash fir oak elm ash there.", [("oak elm ash", 4)]),
        ("They saw oak elm ash fir yew box oak elm ash fir there.", [("oak elm ash fir", 6)]),
        ("They saw oak elm ash fir yew box oak elm ash there.", []),  # three of six
        ("of the of the", []),  # function words alone must stand three times
        ("of the of the of the", [("of the of the", 2)]),
    ],
)
def test_what_recurs_is_a_whole_phrase_or_four_words_of_it(
    text: str, found: list[tuple[str, int]]
) -> None:
    assert runs(text) == found
