from __future__ import annotations

from dataclasses import replace

import pytest

from qa.analyse.words import lower_words, occurrences
from qa.lexicon.literal.bundled import index_with_signs, index_with_source, index_without_source
from qa.lexicon.literal.entries import entry_of
from qa.model.literal import LiteralEntry
from qa.read.plain import read_plain

LINE = "quaxel* | quaxel of the mill | miller | A quaxel is no mill. | alone sign"
ENTRY = entry_of(LINE, 1, "xx", "en", frozenset())


def said(index_of: object, entry: LiteralEntry) -> int:
    prose = read_plain("He saw the quaxel of the mill.", "en")
    assert callable(index_of)
    index = index_of("xx", "en", (entry,))
    return sum(1 for _ in index.find(prose.need(occurrences), prose.need(lower_words)))


@pytest.mark.parametrize("index_of", [index_with_source, index_without_source, index_with_signs])
def test_a_doubtful_entry_says_nothing(index_of: object) -> None:
    assert said(index_of, ENTRY) == 1
    assert said(index_of, replace(ENTRY, flags=ENTRY.flags | {"doubtful"})) == 0
