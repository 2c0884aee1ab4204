"""The lexicon says what wordfreq says, from a file that is made once."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import wordfreq  # type: ignore[import-untyped,unused-ignore]  # noqa: TID253  # what is measured against
from hypothesis import given
from hypothesis import strategies as st

from qa.lexicon.frequency import (
    LOADED,
    FrequentWords,
    Lexicon,
    WordTable,
    _Room,
    frequent_words,
    lexicon,
    opened_table,
    table_of,
)
from qa.model.memory import LONGEST, Memo, forget


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache folder, and nothing remembered from another."""
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    forget()
    yield tmp_path / "cache"
    forget()


def known(lang: str, wordlist: str = "large") -> Lexicon:
    found = lexicon(lang, wordlist)
    assert found is not None
    return found


@pytest.mark.thorough
@pytest.mark.parametrize("lang", ["en", "de", "ru", "fi"])
def test_frequencies_are_those_of_wordfreq(lang: str) -> None:
    found = known(lang)
    for word in wordfreq.top_n_list(lang, 2000, "best")[::40]:
        assert found.zipf(word) == wordfreq.get_frequency_dict(lang, "best")[word] or found.zipf(
            word
        ) == pytest.approx(wordfreq.zipf_frequency(word, lang), abs=0.011)


def test_case_and_apostrophe_make_no_difference() -> None:
    found = known("en")
    assert found.zipf("Monday") == found.zipf("monday") == found.zipf("MONDAY") > 4
    assert found.zipf("don’t") == found.zipf("don't") > 5
    assert known("de").zipf("Straße") == known("de").zipf("STRASSE") > 4


def test_a_word_that_the_list_lacks() -> None:
    found = known("en")
    for word in ("", "qqzzxxq", "\t", "\n", "the\t50", "\ud800", "a b"):
        assert found.zipf(word) == 0.0
        assert word not in found
    assert "the" in found


def test_regional_tags_and_unknown_languages() -> None:
    assert known("en-GB").zipf("colour") == known("en").zipf("colour")
    assert lexicon("tlh") is None
    assert lexicon("") is None


@given(
    st.dictionaries(
        st.text(
            st.characters(exclude_characters="\t\n", exclude_categories=["Cs"]),
            min_size=1,
            max_size=6,
        ),
        st.integers(0, 899),
        max_size=30,
    ),
    st.text(max_size=4),
)
def test_every_entry_is_found_and_nothing_else(entries: dict[str, int], other: str) -> None:
    entries = {word.casefold().replace("’", "'"): value for word, value in entries.items()}
    made = Lexicon(table_of({word.encode(): value for word, value in entries.items()}))
    for word, centibels in entries.items():
        assert made.zipf(word) == pytest.approx(9 - centibels / 100)
    if other.casefold().replace("’", "'") not in entries:
        assert made.zipf(other) == 0.0


def test_the_file_is_made_once(cache: Path) -> None:
    first = known("fi", "small").zipf("talo")
    files = sorted(cache.iterdir())
    assert [file.suffix for file in files] == [".whole", ".words"]
    made = [file.stat().st_mtime_ns for file in files]
    forget()
    assert known("fi", "small").zipf("talo") == first > 3
    assert [file.stat().st_mtime_ns for file in sorted(cache.iterdir())] == made


def test_processes_may_make_the_file_at_once(cache: Path) -> None:
    code = "from qa.lexicon.frequency import lexicon; print(lexicon('fi', 'small').zipf('talo'))"
    command = [sys.executable, "-c", code]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ))
        for _ in range(3)
    ]
    answers = {process.communicate()[0] for process in running}
    assert answers == {f"{known('fi', 'small').zipf('talo')}\n"}
    assert len(list(cache.glob("*.words"))) == len(list(cache.glob("*.whole"))) == 1
    assert len(list(cache.iterdir())) == 2


def test_a_folder_that_cannot_be_made_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A file in the place of the folder: it hinders the administrator too, unlike permissions.
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "file" / "cache"))
    forget()
    try:
        assert known("fi", "small").zipf("talo") > 3
    finally:
        forget()


@pytest.mark.parametrize("content", [b"", b"talo\t4", b"\x00" * 99, b"no tabs here\nat all"])
def test_a_broken_file_is_made_anew(cache: Path, content: bytes) -> None:
    first = known("fi", "small").zipf("talo")
    (file,) = cache.glob("*.words")
    forget()
    file.write_bytes(content)
    assert known("fi", "small").zipf("talo") == first


def test_so_is_one_in_which_something_else_stands_for_a_word(cache: Path) -> None:
    first = known("fi", "small").zipf("talo")
    (file,) = cache.glob("*.words")
    content = file.read_bytes()
    forget()
    file.write_bytes(content.replace(b"\ntalo\t", b"\ntala\t"))
    assert known("fi", "small").zipf("talo") == first
    assert file.read_bytes() == content


@pytest.mark.parametrize("note", [b"", b"\xff", b"1 2 3 4", b"9" * 1000])
def test_a_note_of_another_state_says_nothing(cache: Path, note: bytes) -> None:
    first = known("fi", "small").zipf("talo")
    (noted,) = cache.glob("*.whole")
    (file,) = cache.glob("*.words")
    told = noted.read_bytes()
    for content in (file.read_bytes(), b"broken"):
        noted.write_bytes(note)
        file.write_bytes(content)
        forget()
        assert known("fi", "small").zipf("talo") == first
        assert noted.read_bytes() not in {note, told}


def test_a_table_of_which_much_is_asked_is_read_into_memory_and_says_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "some.words"
    path.write_bytes(table_of({f"w{number}".encode(): number % 900 for number in range(2000)}))
    monkeypatch.setattr(_Room, "left", path.stat().st_size)
    monkeypatch.setattr(_Room, "held", set())
    nearly_taken = [False]
    monkeypatch.setattr("qa.lexicon.frequency.is_nearly_taken", lambda: nearly_taken[0])
    known = [WordTable(opened_table(path, held=held)) for held in (True, False)]
    wanted = [f"w{number}" for number in range(1900, 2100)]
    answers = [[[one._value(word) for word in wanted] for _ in range(2)] for one in known]  # noqa: SLF001
    assert answers[0] == answers[1]
    assert answers[0][0] == answers[0][1]
    assert answers[0][0][99:101] == [b"199", b""]
    # There is no room for a second one.
    assert [path in _Room.held, _Room.left] == [True, 0]
    other = tmp_path / "other.words"
    other.write_bytes(path.read_bytes())
    second = WordTable(opened_table(other))
    assert [second._value(word) for word in wanted * 2] == answers[0][0] * 2  # noqa: SLF001
    assert other not in _Room.held
    # Nor is there in a process that takes nearly what it should.
    monkeypatch.setattr(_Room, "left", 2 * path.stat().st_size)
    for nearly, is_held in ((True, False), (False, True)):
        nearly_taken[0] = nearly
        second = WordTable(opened_table(other))
        assert [second._value(word) for word in wanted * 2] == answers[0][0] * 2  # noqa: SLF001
        assert (other in _Room.held) is is_held


def test_words_too_long_for_any_list_are_not_remembered() -> None:
    searched: list[str] = []

    def search(word: str) -> float:
        searched.append(word)
        return 1.0

    memo = Memo(search)
    for word in ("a" * (LONGEST + 1), "a" * LONGEST):
        assert memo[word] == memo[word] == 1.0
    assert list(memo) == ["a" * LONGEST]
    assert len(searched) == 3


@pytest.mark.parametrize("lang", ["de", "ja", "tr", "sk"])
def test_frequent_words_are_the_same_looked_up_and_loaded(lang: str) -> None:
    """Few are looked up in the table of all words; from LOADED questions on, all are in memory."""
    forget()
    few = frequent_words(lang)
    assert isinstance(few, FrequentWords)
    words = list(few)[::97]
    asked = [*words, *(word[1:] for word in words), "Haus", "qqqq", "l’eau", ""]
    looked_up = [(few.get(word), word in few, few.get(word, 0.0)) for word in asked]
    for _ in range(LOADED):
        few.get("qqqq")
    whole = frequent_words(lang)
    assert isinstance(whole, dict)
    assert looked_up == [(whole.get(word), word in whole, whole.get(word, 0.0)) for word in asked]
    assert set(words) & few.keys() == set(words)
    assert (len(few), few[words[0]]) == (len(whole), whole[words[0]])
    with pytest.raises(KeyError):
        few["qqqq"]
