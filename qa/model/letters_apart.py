"""How many letters two forms are apart, without a package that takes longer to load than most articles ask of it.

Where hundreds of pairs are compared, as with a source, rapidfuzz does it.
"""

from __future__ import annotations

# Longer strings that differ throughout are left to rapidfuzz.
LONG = 24


def letters_apart(one: str, other: str, most: int | None = None) -> int:
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
    if most is None:
        most = len(one) + len(other)
    if abs(len(mine) - len(theirs)) > most:
        return most + 1
    if (
        len(mine) * len(theirs) > LONG * LONG
    ):  # as long as no name is: it takes the square of that here
        from rapidfuzz.distance import OSA

        return OSA.distance(mine, theirs, score_cutoff=most)
    return min(most + 1, _distance(mine, theirs))


def _distance(mine: str, theirs: str) -> int:
    before: list[int] = []
    row = list(range(len(theirs) + 1))
    for place, letter in enumerate(mine):
        above, row = row, [place + 1]
        for at, their in enumerate(theirs):
            best = min(above[at] + (letter != their), above[at + 1] + 1, row[at] + 1)
            if place and at and letter == theirs[at - 1] and mine[place - 1] == their:
                best = min(best, before[at - 1] + 1)
            row.append(best)
        before = above
    return row[-1]
