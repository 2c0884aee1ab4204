from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.lexicon.senses.packed import HEAD, MOST, PackedSenses, packed

SENSES = st.lists(st.integers(0, (1 << 24) - 1), min_size=1, max_size=MOST, unique=True)
DICTIONARIES = st.dictionaries(st.text(min_size=1, max_size=10), SENSES, max_size=60)


@given(DICTIONARIES)
def test_what_is_packed_is_found(senses: dict[str, list[int]]) -> None:
    known = PackedSenses(packed(senses))
    # Of two forms with one check in one bucket the first is found: seldom enough.
    wrong = [form for form, found in senses.items() if known.find(form) != tuple(found)]
    assert len(wrong) <= 1


@given(DICTIONARIES)
def test_the_same_dictionary_gives_the_same_bytes(senses: dict[str, list[int]]) -> None:
    assert packed(dict(reversed(senses.items()))) == packed(senses)


def test_few_strange_forms_are_taken_for_listed_ones() -> None:
    known = PackedSenses(packed({f"word{n}": [n] for n in range(3000)}))
    assert sum(bool(known.find(f"other{n}")) for n in range(3000)) < 4


@given(st.binary(max_size=200), DICTIONARIES, st.data())
def test_other_bytes_are_refused_or_answer(
    noise: bytes, senses: dict[str, list[int]], data: st.DataObject
) -> None:
    good = packed(senses)
    cut = data.draw(st.integers(0, len(good)))
    for content in (noise, good[:cut] + noise, good[: HEAD.size] + noise):
        try:
            known = PackedSenses(content)
        except ValueError:
            continue
        assert all(0 <= one < 1 << 24 for one in known.find("word"))


def test_a_file_that_was_cut_short_is_refused() -> None:
    with pytest.raises(ValueError, match="whole"):
        PackedSenses(packed({"haus": [1], "hof": [2]})[:-1])
