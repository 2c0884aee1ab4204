"""The table of common words that is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.lexicon import common_words as module
from qa.lexicon.common_words import LANGUAGES, SHIPPED, common_words, table_of_common_words
from qa.model.memory import forget


def test_the_shipped_table_is_what_the_lists_give() -> None:
    """If not, benchmarks/common_words.py makes it anew."""
    assert SHIPPED.read_bytes() == table_of_common_words()


def test_a_word_is_known_by_its_languages() -> None:
    """A word of one language, a word of several, and none at all."""
    languages = [LANGUAGES[number] for number, _ in common_words().profile("Straße")]
    assert languages == ["de"]
    assert len(common_words().profile("in")) > 5
    assert common_words().profile("xqzt") == ()


def test_a_broken_table_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that lost half of the file still tells languages apart."""
    broken = tmp_path / "common.words"
    broken.write_bytes(SHIPPED.read_bytes()[:1000])
    monkeypatch.setattr(module, "SHIPPED", broken)
    forget()
    try:
        assert common_words().profile("Straße")
    finally:
        forget()
