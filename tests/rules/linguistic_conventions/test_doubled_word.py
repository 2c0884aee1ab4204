from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.linguistic_conventions.doubled_word import DoubledWord


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They came with with a dog.", ["with with"]),
        ("They came with with with a dog.", []),
        ("They came with with with with a dog.", []),
    ],
)
def test_a_word_that_stands_more_than_twice_is_no_slip(text: str, found: list[str]) -> None:
    """Kills: a doubled word whose neighbour is doubled too is reported."""
    detection = detect(Document("a", "a", text, read_plain(text, "en")), [DoubledWord()])
    assert [one.span.of(text) for one in detection.findings] == found
