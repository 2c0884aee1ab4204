"""How many letters two forms are apart is what rapidfuzz says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.letters_apart import letters_apart

FORMS = st.text("aábc", max_size=9)


@given(FORMS, FORMS)
def test_it_is_what_rapidfuzz_says(one: str, other: str) -> None:
    from rapidfuzz.distance import OSA

    distance = OSA.distance(one, other)
    for most in range(10):
        assert letters_apart(one, other, most) == min(distance, most + 1)
        assert letters_apart(one, other, most) == OSA.distance(one, other, score_cutoff=most)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("", "ab", 2),
        ("lavrov", "lavro", 1),
        ("blinkin", "blinken", 1),
        ("zelnesky", "zelensky", 1),
        ("ca", "abc", 3),  # two letters that were swapped are not changed again
        ("erdogan", "erdoğan", 1),
    ],
)
def test_pairs(one: str, other: str, apart: int) -> None:
    assert letters_apart(one, other, 4) == letters_apart(other, one, 4) == apart
