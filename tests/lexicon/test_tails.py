"""Whether a listed word may be a form with a letter before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.lexicon import tails as module
from qa.lexicon.frequency import LAYOUT as LAYOUT_OF_WORDS
from qa.lexicon.frequency import joined, lexicon
from qa.lexicon.tails import LISTED, Tails, tails
from qa.model.memory import forget


@pytest.mark.thorough
def test_tails_of_listed_words_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the bits as they are made, and as they are read again; before, anything may be."""
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(module, "OPENED", 2)
    monkeypatch.setattr(module, "MADE", 4)
    forget()
    fresh = Tails("en")
    assert [fresh.may_be("xqzxq") for _ in range(4)] == [True, True, True, False]
    again = Tails("en")
    assert [again.may_be("xqzxq") for _ in range(2)] == [True, False]
    known = lexicon("en")
    assert known is not None
    for table in (fresh, again):
        assert all(table.may_be(word[1:]) for word in list(known.at_least(LISTED))[::500])
    (file,) = tmp_path.glob("tails-*.words")
    file.write_bytes(file.read_bytes()[:-9])
    broken = Tails("en")
    assert [broken.may_be("xqzxq") for _ in range(4)] == [True, True, True, False]
    forget()


def test_of_bits_that_a_file_lacks_anything_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file whose checksum fits, but that is too short, is no end of a rule."""
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(module, "OPENED", 1)
    forget()
    name = f"tails-{module.LAYOUT}-{LAYOUT_OF_WORDS}-{LISTED}-en.words"
    (tmp_path / name).write_bytes(joined([b"\0"]))
    known = Tails("en")
    assert known.may_be("house")
    assert sum(map(known.may_be, ("xqzxq", "house", "iver", "able", "ountain"))) >= 4
    forget()


def test_a_language_without_a_list_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr(module, "MADE", 2)
    forget()
    assert [tails("tlh").may_be("xqzxq") for _ in range(4)] == [True] * 4
    assert tails("en-GB") is tails("en-US")
    forget()
