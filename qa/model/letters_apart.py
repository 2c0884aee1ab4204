"""How many letters two forms are apart, without a package that takes longer to load than most articles ask of it.

Where hundreds of pairs are compared, as with a source, rapidfuzz does it.
"""

from __future__ import annotations

from collections.abc import Iterator


def letters_apart(one: str, other: str, most: int) -> int:
    """How many letters are lost, added, changed or swapped with the one beside it, each at most once.

    It is the distance of optimal string alignment.

    Args:
        one: a form.
        other: another.
        most: from one more on it does not matter how many: `most + 1` says so.
    """
    if one == other:
        return 0
    # What both begin and end with is no part of it.
    start, end = 0, min(len(one), len(other))
    while start < end and one[start] == other[start]:
        start += 1
    behind, room = 0, end - start
    while behind < room and one[-1 - behind] == other[-1 - behind]:
        behind += 1
    mine, theirs = one[start : len(one) - behind], other[start : len(other) - behind]
    if not most or abs(len(mine) - len(theirs)) > most:
        return most + 1
    if not mine or not theirs:
        return len(mine) + len(theirs)
    if most == 1:  # as nearly always
        return (
            1 if len(mine) == 1 == len(theirs) or (mine == theirs[::-1] and len(mine) == 2) else 2
        )
    return 1 + min(letters_apart(*rests, most - 1) for rests in _behind_the_first(mine, theirs))


def _behind_the_first(mine: str, theirs: str) -> Iterator[tuple[str, str]]:
    """What is left of two forms that begin with other letters, behind one of the four things that make them do so."""
    yield mine[1:], theirs[1:]
    yield mine[1:], theirs
    yield mine, theirs[1:]
    if mine[:2] == theirs[1::-1]:
        yield mine[2:], theirs[2:]
