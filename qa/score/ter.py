"""TER's number of edits, as sacrebleu computes it, many times faster.

TER moves blocks of words until no move lowers the edit distance. sacrebleu computes each distance
anew, cell by cell. Here words become letters, so that rapidfuzz gives a distance in less than a
microsecond, and the path of edits is read from bit vectors (Hyyrö 2003).

sacrebleu looks only at a band of 25 cells on each side of the diagonal, so its distance may be too
high for very unlike texts. A path with I insertions and D deletions stays within max(I, D) cells of
the diagonal, and no shortest path of length d has more than (d + |n - m|) / 2 of either. Where
that is less than the band, both agree in distance and, since ties are broken alike, in path;
elsewhere sacrebleu itself is asked. So the numbers are the same in every case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

# Limits of Tercom and of sacrebleu; another value would give other numbers.
SHIFT_SIZE = 10
SHIFT_DISTANCE = 50
SHIFT_CANDIDATES = 1000
# The band, less two for rounding to whole cells on a diagonal that is not one of whole cells.
SAFE_BAND = 25 - 2


def edits(hypothesis: Sequence[str], reference: Sequence[str]) -> int:
    """The number of edits, block moves among them, from the hypothesis to the reference."""
    if not reference:
        return len(hypothesis)
    if hypothesis == reference:
        return 0
    distances = _Distances(hypothesis, reference)
    words = distances.hypothesis
    shifts = checked = 0
    while True:
        gain, shifted, checked = _best_shift(words, distances, checked)
        if checked >= SHIFT_CANDIDATES or gain <= 0:
            break
        shifts += 1
        words = shifted
    return shifts + distances.of(words)


class _Distances:
    """Edit distances from texts made of one set of words to one reference.

    Words are written as letters: the text "a b a" is a string of three characters.
    """

    def __init__(self, hypothesis: Sequence[str], reference: Sequence[str]) -> None:
        from rapidfuzz.distance import Levenshtein

        letters: dict[str, str] = {}
        for word in (*reference, *hypothesis):
            if word not in letters:
                number = len(letters)  # low ones are the fastest; surrogates are no characters
                letters[word] = chr(number if number < 0xD800 else number + 0x800)
        self.reference = "".join(map(letters.__getitem__, reference))
        self.hypothesis = "".join(map(letters.__getitem__, hypothesis))
        self._words = {letter: word for word, letter in letters.items()}
        self._reference_words = list(reference)
        self._levenshtein: Callable[..., int] = Levenshtein.distance
        self._unlike = abs(len(hypothesis) - len(reference))
        self._whole = len(reference) < SAFE_BAND
        self._slow: Any = None
        self._masks: dict[str, int] = {}
        for position, letter in enumerate(self.reference):
            self._masks[letter] = self._masks.get(letter, 0) | 1 << position

    def of(self, words: str) -> int:
        """The distance of `words`."""
        distance = self._levenshtein(words, self.reference)
        return distance if self._in_band(distance) else self._asked(words)[0]

    def under(self, words: str, limit: int) -> int:
        """The distance of `words`, or any number above `limit` if it is above it."""
        distance = self._levenshtein(words, self.reference, score_cutoff=limit)
        # sacrebleu's distance is never lower than the true one.
        if distance > limit or self._in_band(distance):
            return distance
        return self._asked(words)[0]

    def path(self, words: str) -> tuple[int, str]:
        """The distance of `words` and the edits from them to the reference.

        "d" drops a word, "i" puts one in, "s" puts one in the place of another, " " keeps one.
        """
        distance = self._levenshtein(words, self.reference)
        return (distance, self._traced(words)) if self._in_band(distance) else self._asked(words)

    def _in_band(self, distance: int) -> bool:
        return self._whole or (distance + self._unlike) // 2 < SAFE_BAND

    def _asked(self, words: str) -> tuple[int, str]:
        if self._slow is None:
            from sacrebleu.metrics.lib_ter import BeamEditDistance

            self._slow = BeamEditDistance(self._reference_words)
        distance, path = self._slow([self._words[letter] for letter in words])
        return int(distance), str(path)

    def _traced(self, words: str) -> str:
        """The edits, read backwards from differences between neighboring cells.

        After row i, bit j-1 of `rises` says that cell (i, j) is one above cell (i, j-1), of
        `falls` that it is one below; `grown` and `shrunk` compare it with cell (i-1, j).
        """
        masks = self._masks
        width = len(self.reference)
        full = (1 << width) - 1
        rises, falls = full, 0
        rows: list[tuple[int, int, int, int, int]] = []
        for letter in words:
            equal = masks.get(letter, 0)
            zero = (((equal & rises) + rises) ^ rises) | equal | falls
            grown = falls | (full & ~(zero | rises))
            shrunk = rises & zero
            rows.append((equal, grown, shrunk, rises, falls))
            # The first column counts dropped words: it grows with each row.
            moved = grown << 1 | 1
            falls = moved & zero & full
            rises = (shrunk << 1 | (full & ~(zero | moved))) & full
        path: list[str] = []
        i, j = len(words), width
        while i and j:
            equal, grown, shrunk, rises, falls = rows[i - 1]
            bit = 1 << (j - 1)
            if equal & bit:
                path.append(" ")
                i -= 1
                j -= 1
                continue
            down = bool(grown & bit) - bool(shrunk & bit)
            if down + bool(rises & bit) - bool(falls & bit) == 1:
                path.append("s")
                i -= 1
                j -= 1
            elif down == 1:
                path.append("d")
                i -= 1
            else:
                path.append("i")
                j -= 1
        path.append("d" * i + "i" * j)
        return "".join(reversed(path))


def _best_shift(  # noqa: C901  # as Tercom does it, test by test
    words: str, distances: _Distances, checked: int
) -> tuple[int, str, int]:
    """The move that lowers the distance most: by how much, the words after it, moves looked at."""
    before, path = distances.path(words)
    if not before:
        return 0, words, checked
    counterparts, wrong_reference, wrong_hypothesis = _counterparts(path)
    last = len(wrong_reference)
    best: tuple[int, int, int, int] | None = None
    best_words = words
    # A move that gains nothing ends the search, so only better ones need an exact distance.
    limit = before - 1
    for start, start_reference, length in _shared_blocks(words, distances.reference):
        end = start + length
        if 1 not in wrong_hypothesis[start:end]:
            continue
        if 1 not in wrong_reference[start_reference : start_reference + length]:
            continue
        if start <= counterparts[start_reference] < end:
            continue
        previous = -1
        for position in range(start_reference - 1, start_reference + length):
            if position >= last:
                break
            target = counterparts[position] + 1 if position >= 0 else 0
            if target == previous:
                continue
            previous = target
            shifted = _shifted(words, start, end, target)
            checked += 1
            distance = distances.under(shifted, limit)
            if distance > limit:
                continue
            candidate = (before - distance, length, -start, -target)
            if best is None or candidate > best:
                best, best_words, limit = candidate, shifted, distance
        if checked >= SHIFT_CANDIDATES:
            break
    return (best[0], best_words, checked) if best else (0, words, checked)


def _shifted(words: str, start: int, end: int, target: int) -> str:
    """The words after the block from `start` to `end` was moved to `target`."""
    block = words[start:end]
    if target < start:
        return words[:target] + block + words[target:start] + words[end:]
    if target > end:
        return words[:start] + words[end:target] + block + words[target:]
    # A target inside the block counts from where the block begins.
    after = target + end - start
    return words[:start] + words[end:after] + block + words[after:]


def _shared_blocks(words: str, reference: str) -> Iterator[tuple[int, int, int]]:
    """Blocks that stand in both texts, as (start, start in the reference, length)."""
    places: dict[str, list[int]] = {}
    for position, letter in enumerate(reference):
        places.setdefault(letter, []).append(position)
    size, reference_size = len(words), len(reference)
    for start, letter in enumerate(words):
        for start_reference in places.get(letter, ()):
            if abs(start_reference - start) > SHIFT_DISTANCE:
                continue
            longest = min(SHIFT_SIZE, size - start, reference_size - start_reference)
            length = 1
            yield start, start_reference, 1
            while length < longest and words[start + length] == reference[start_reference + length]:
                length += 1
                yield start, start_reference, length


def _counterparts(path: str) -> tuple[list[int], list[int], list[int]]:
    """For each word of the reference its place in the hypothesis; which words of either are wrong."""
    counterparts: list[int] = []
    wrong_reference: list[int] = []
    wrong_hypothesis: list[int] = []
    position = -1
    for edit in path:
        if edit == "i":
            counterparts.append(position)
            wrong_reference.append(1)
            continue
        position += 1
        wrong = int(edit != " ")
        wrong_hypothesis.append(wrong)
        if edit != "d":
            counterparts.append(position)
            wrong_reference.append(wrong)
    return counterparts, wrong_reference, wrong_hypothesis
