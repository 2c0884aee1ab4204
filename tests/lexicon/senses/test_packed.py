from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.lexicon.senses.packed import HEAD, LONGEST, MOST, PackedSenses, packed

SENSES = st.lists(st.integers(0, (1 << 24) - 1), min_size=1, max_size=MOST, unique=True)
DICTIONARIES = st.dictionaries(st.text(min_size=1, max_size=10), SENSES, max_size=60)


@given(DICTIONARIES)
def test_what_is_packed_is_found(senses: dict[str, list[int]]) -> None:
    known = PackedSenses(packed(senses))
    # Of two forms with one check in one bucket the first is found: seldom enough.
    wrong = [form for form, found in senses.items() if known.find(form) != tuple(found)]
    assert len(wrong) <= 1


@given(DICTIONARIES)
def test_no_form_is_longer_than_is_told(senses: dict[str, list[int]]) -> None:
    known = PackedSenses(packed(senses, lengths=True))
    long = [form for form in senses if len(form) > 1]
    assert all(known.longest(form[:2]) >= len(form) for form in long)
    plain = PackedSenses(packed(senses))
    assert all(plain.longest(form[:2]) == LONGEST for form in long)
    assert all(known.find(form) == plain.find(form) for form in senses)


def test_of_most_beginnings_it_is_told_that_no_form_has_them() -> None:
    known = PackedSenses(packed({f"{chr(0x4E00 + n)}語": [n] for n in range(3000)}, lengths=True))
    assert sum(known.longest(f"{chr(0x4E00 + n)}学") > 0 for n in range(3000)) < 300


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
    good = packed(senses, lengths=data.draw(st.booleans()))
    cut = data.draw(st.integers(0, len(good)))
    for content in (noise, good[:cut] + noise, good[: HEAD.size] + noise):
        try:
            known = PackedSenses(content)
        except ValueError:
            continue
        assert all(0 <= one < 1 << 24 for one in known.find("word"))
        assert 0 <= known.longest("wo") <= LONGEST


def test_a_file_that_was_cut_short_is_refused() -> None:
    with pytest.raises(ValueError, match="whole"):
        PackedSenses(packed({"haus": [1], "hof": [2]})[:-1])
    with pytest.raises(ValueError, match="whole"):
        PackedSenses(packed({"haus": [1], "hof": [2]}, lengths=True)[:-1])
