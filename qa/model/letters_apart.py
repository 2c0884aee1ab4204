"""How many letters two forms are apart, without a package that takes longer to load than most articles ask of it.

Where hundreds of pairs are compared, as with a source, rapidfuzz does it.
"""

from __future__ import annotations


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
    if abs(len(mine) - len(theirs)) > most:
        return most + 1
    return min(most + 1, _distance(mine, theirs, most))


def _distance(mine: str, theirs: str, most: int) -> int:
    """In the band of cells that so many letters allow: outside it is more.

    Cell number k of row i is that of the letter i + k - most - 1 of the other form.
    """
    size, far, width = len(theirs), most + 1, 2 * most + 3
    before: list[int] = []
    row = [abs(k - far) if 0 <= k - far <= size else far for k in range(width)]
    row[-1] = far
    for i, letter in enumerate(mine, 1):
        above, row = row, [far] * width
        for k in range(1, width - 1):
            j = i + k - far
            if j == 0:
                row[k] = min(i, far)
            elif 0 < j <= size:
                their = theirs[j - 1]
                best = min(above[k] + (letter != their), above[k + 1] + 1, row[k - 1] + 1)
                if i > 1 and j > 1 and letter == theirs[j - 2] and mine[i - 2] == their:
                    best = min(best, before[k] + 1)
                row[k] = best
        before = above
    return row[size - len(mine) + far]
