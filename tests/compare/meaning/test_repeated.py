from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from qa.compare.meaning.repeated import SOURCES, Repeated, merged
from qa.model import memory

GATHERED = st.dictionaries(
    st.integers(0, 30), st.sets(st.integers(0, 99), min_size=1, max_size=3).map(sorted).map(tuple)
)


def together(parts: Iterable[Repeated]) -> Repeated:
    known: Repeated = {}
    for part in parts:
        known = merged(known, dict(part))
    return known


@given(st.lists(GATHERED, max_size=6), st.randoms())
def test_what_is_gathered_merges_in_any_order(parts: list[Repeated], random: object) -> None:
    del random
    assert together(parts) == together(reversed(parts))
    assert merged(together(parts[:2]), together(parts[2:])) == together(parts)


def test_no_more_is_kept_than_there_is_room_for() -> None:
    many: Repeated = {n: (n,) for n in range(memory.TEXTS_OF_RUN + 50)}
    assert len(merged({}, many)) == memory.TEXTS_OF_RUN
    assert len(merged({}, {1: tuple(range(50))})[1]) == SOURCES
