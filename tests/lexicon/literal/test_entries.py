from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.lexicon.literal.bundled import entries_of, languages_into
from qa.lexicon.literal.entries import EntryError, all_errors, read_entries

GOOD = "sentti* | cent | centimeter | “Sentti” is a centimeter. | near=snow,rain major"
BUNDLED = [(lang, target) for target in ("en", "de", "fr", "es") for lang in languages_into(target)]


def errors(text: str) -> list[str]:
    return [f"{error.line}: {error}" for error in all_errors(text, "fi", "en")]


def test_an_entry_has_its_subjects_and_conditions() -> None:
    (entry,) = read_entries(f"# a comment\n\n[weather, nature]\n{GOOD}\n", "fi", "en")
    assert (entry.lang, entry.target, entry.line) == ("fi", "en", 4)
    assert (entry.source, entry.renderings, entry.right) == (
        ("sentti*",),
        ("cent",),
        ("centimeter",),
    )
    assert entry.subjects == {"weather", "nature"}
    assert entry.flags == {"major"}
    assert (entry.near, entry.apart) == (("snow", "rain"), ())


def test_a_line_names_the_languages_of_what_follows() -> None:
    first, second = read_entries(f"{GOOD}\n[sv > de]\n[any]\n{GOOD}", "", "en")
    assert (first.lang, first.target) == ("", "en")
    assert (second.lang, second.target, second.subjects) == ("sv", "de", frozenset())


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a | b | c", "3 fields"),
        ("a |  | c | Why.", "no rendering"),
        ("a | b | c; B | Why.", "is its own suggestion"),
        ("a | =b | b | Why.", "is its own suggestion"),
        ("a | b | c | no sentence", "must be a sentence"),
        ("a | B | c | Why.", "lower case"),
        ("a | ... b | c | Why.", "begin and end with a word"),
        ("a | b | c | Why. | loud", "unknown condition 'loud'"),
        ("a | b | c* | Why.", "must be plain words"),
        ("a | b<c | c | Why.", "not a word of a pattern"),
        ("[cars]", "unknown subject 'cars'"),
        (f"a | {'b ' * 10} | c | Why.", "more than 9 words"),
        (f"a | b | c | {'Why ' * 300}.", "longer than"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(line: str, message: str) -> None:
    (error,) = errors(f"\n{line}\n")
    assert error.startswith("2: ")
    assert message in error
    with pytest.raises(EntryError):
        read_entries(line, "fi", "en")


def test_an_entry_that_stands_twice_is_refused() -> None:
    twice = (
        "[sport]\na | b | c | Why.\n[sport, law]\na; x | b | d | Why.\n[weather]\na | b | c | Why."
    )
    assert errors(twice) == ["4: 'a' with 'b' is already on line 2"]


def test_a_rendering_that_another_entry_calls_right_is_refused() -> None:
    assert errors("a | b | c | Why.\na | d | b | Why.") == ["2: 'b' is called literal in line 1"]


@given(st.text(alphabet="ab|;[]>*=.#_ \n", max_size=200))
@settings(deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    wrong = [
        error for error in all_errors(text, "fi", "en") if "is already on line" not in str(error)
    ]
    wrong = [error for error in wrong if "is called literal" not in str(error)]
    if not wrong:
        read_entries(text, "fi", "en")
        return
    with pytest.raises(EntryError) as caught:
        read_entries(text, "fi", "en")
    assert caught.value.line == wrong[0].line


@pytest.mark.parametrize(("lang", "target"), BUNDLED)
def test_bundled_entries_are_sound(lang: str, target: str) -> None:
    text = files("qa.languages").joinpath(lang, f"literal.{target}.txt").read_text("utf-8")
    assert not [f"{error.line}: {error}" for error in all_errors(text, lang, target)]
    entries = entries_of(lang, target)
    assert entries
    # A reason that stands everywhere says nothing.
    assert len({entry.why for entry in entries}) > 0.8 * len(entries)


def test_a_language_without_a_file_has_no_entries() -> None:
    assert entries_of("xx", "en") == ()
    assert entries_of("../de", "en") == ()
