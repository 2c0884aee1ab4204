"""Where a translation differs from its reference, word by word, and how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from qa.model.comparison import Difference, Kind
from qa.model.expression import expression
from qa.model.span import Span

# Words with inner apostrophes and hyphens, numbers with their inner marks, single other marks.
TOKEN = expression(
    r"\d[\d.,:/\u00a0\u202f]{0,40}\d|\d|[^\W\d_]+(?:['’\-][^\W\d_]+){0,20}|\w|[^\w\s]"
)
SENTENCE_END = frozenset(".!?…:。！？")
OPENING = frozenset("\"'“”‘’„«»‹›([—–-")
# Quotation marks and dashes of several styles are one mark in another dress.
FOLDED_MARKS = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-",
}  # fmt: skip
# A block that is moved is at least so many letters long: "the" stands elsewhere in any sentence.
MOVED_LETTERS = 5


def differences(hypothesis: str, reference: str) -> tuple[Difference, ...]:
    """The stretches in which two texts differ, in the order of the hypothesis.

    Words are compared as they are written. Neighboring words of one kind are one difference.
    """
    if hypothesis == reference:
        return ()
    from rapidfuzz.distance import LCSseq

    ours, theirs = _Tokens(hypothesis), _Tokens(reference)
    found: list[_Change] = []
    here = there = 0
    for code in LCSseq.opcodes(ours.folded, theirs.folded):
        if code.tag != "equal":
            continue
        found += _between(ours, here, code.src_start, theirs, there, code.dest_start)
        for i, j in zip(
            range(code.src_start, code.src_end), range(code.dest_start, code.dest_end), strict=True
        ):
            if ours.texts[i] != theirs.texts[j]:
                kind = Kind.PUNCTUATION if ours.is_mark(i) else Kind.CASE
                found.append(_Change(kind, i, i + 1, j, j + 1))
        here, there = code.src_end, code.dest_end
    found += _between(ours, here, len(ours.texts), theirs, there, len(theirs.texts))
    _name_moved(found, ours, theirs)
    return tuple(
        Difference(
            change.kind,
            ours.span(change.start, change.end),
            theirs.span(change.other_start, change.other_end),
        )
        for change in _joined(found)
    )


def _between(  # noqa: PLR0917  # two stretches
    ours: _Tokens, start: int, end: int, theirs: _Tokens, other_start: int, other_end: int
) -> list[_Change]:
    """The differences of two stretches that have no word in common.

    Figures stand for figures, names for names, marks for marks; what is left are other words.
    """
    changes: list[_Change] = []
    pairs = _like_for_like(ours, range(start, end), theirs, range(other_start, other_end))
    i, j = start, other_start
    for p, q in (*pairs, (end, other_end)):
        changes += _plain(ours, i, p, theirs, j, q)
        if p < end:
            changes.append(_Change(_replaced(ours, p, theirs, q), p, p + 1, q, q + 1))
        i, j = p + 1, q + 1
    return changes


def _like_for_like(
    ours: _Tokens, here: range, theirs: _Tokens, there: range
) -> list[tuple[int, int]]:
    """Words of the two stretches that are of one kind and stand for each other, in order."""
    pairs: list[tuple[int, int]] = []
    free = there.start
    for i in here:
        kind = ours.kind(i)
        if kind is None:
            continue
        match = next((j for j in range(free, there.stop) if theirs.kind(j) == kind), None)
        if match is not None:
            pairs.append((i, match))
            free = match + 1
    return pairs


def _plain(  # noqa: PLR0917  # two stretches
    ours: _Tokens, start: int, end: int, theirs: _Tokens, other_start: int, other_end: int
) -> list[_Change]:
    """Stretches in which nothing stands for its like: marks apart, words for words."""
    found: list[_Change] = []
    there = [n for n in range(other_start, other_end) if not theirs.is_mark(n)]
    taken = 0
    at = other_start
    for n in range(start, end):
        if ours.is_mark(n):
            found.append(_Change(Kind.PUNCTUATION, n, n + 1, at, at))
        elif taken < len(there):
            found.append(_Change(Kind.OTHER_WORD, n, n + 1, there[taken], there[taken] + 1))
            at = there[taken] + 1
            taken += 1
        else:
            found.append(_Change(Kind.ADDED, n, n + 1, at, at))
    left = set(there[taken:])
    for n in range(other_start, other_end):
        if n in left:
            found.append(_Change(Kind.MISSING, end, end, n, n + 1))
        elif theirs.is_mark(n):
            found.append(_Change(Kind.PUNCTUATION, end, end, n, n + 1))
    return found


class _Change:
    """Words `start` to `end` of the hypothesis against `other_start` to `other_end`."""

    __slots__ = ("end", "kind", "other_end", "other_start", "start")

    def __init__(self, kind: Kind, start: int, end: int, other_start: int, other_end: int) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.other_start = other_start
        self.other_end = other_end


class _Tokens:
    """The words and marks of a text, and where they stand."""

    def __init__(self, text: str) -> None:
        self.texts: list[str] = []
        self.folded: list[str] = []
        self._spans: list[tuple[int, int]] = []
        for match in TOKEN.finditer(text):
            self.texts.append(match.group())
            self.folded.append(FOLDED_MARKS.get(match.group(), match.group().casefold()))
            self._spans.append(match.span())

    def span(self, start: int, end: int) -> Span:
        """Where the tokens stand; of none, the place before which they would."""
        if start == end:
            at = self._spans[start - 1][1] if start else 0
            return Span(at, at)
        return Span(self._spans[start][0], self._spans[end - 1][1])

    def kind(self, n: int) -> str | None:
        """What words must have in common to stand for each other; None for common words."""
        if self.is_mark(n):
            return "mark"
        if self.is_number(n):
            return "number"
        return "name" if self.is_name(n) else None

    def is_number(self, n: int) -> bool:
        return self.texts[n][0].isdigit()

    def is_mark(self, n: int) -> bool:
        return not self.texts[n][0].isalnum()

    def is_name(self, n: int) -> bool:
        """Whether a word is written large where a common word would not be."""
        text = self.texts[n]
        if not text[0].isupper() or text in {"A", "I"}:
            return False
        before = n - 1
        while before >= 0 and self.texts[before] in OPENING:
            before -= 1
        return before >= 0 and self.texts[before] not in SENTENCE_END


def _replaced(ours: _Tokens, i: int, theirs: _Tokens, j: int) -> Kind:
    if ours.is_mark(i) and theirs.is_mark(j):
        return Kind.PUNCTUATION
    if ours.is_number(i) and theirs.is_number(j):
        return Kind.NUMBER
    if ours.is_name(i) and theirs.is_name(j):
        return Kind.NAME
    return Kind.OTHER_WORD


def _name_moved(changes: Sequence[_Change], ours: _Tokens, theirs: _Tokens) -> None:
    """What is added here and missing there only stands in another place."""
    gone = [change for change in changes if change.kind is Kind.MISSING]
    spare = Counter(theirs.texts[change.other_start].casefold() for change in gone)
    moved: Counter[str] = Counter()
    for run in _runs([change for change in changes if change.kind is Kind.ADDED]):
        words = [ours.texts[change.start].casefold() for change in run]
        if sum(map(len, words)) < MOVED_LETTERS or Counter(words) - spare:
            continue
        for change, word in zip(run, words, strict=True):
            change.kind = Kind.ORDER
            spare[word] -= 1
            moved[word] += 1
    for change in gone:
        word = theirs.texts[change.other_start].casefold()
        if moved[word] > 0:
            moved[word] -= 1
            change.kind = Kind.ORDER


def _runs(changes: Sequence[_Change]) -> list[list[_Change]]:
    """Changes whose words follow each other."""
    runs = [[change] for change in changes[:1]]
    for before, change in pairwise(changes):
        if change.start == before.end:
            runs[-1].append(change)
        else:
            runs.append([change])
    return runs


def _joined(changes: Sequence[_Change]) -> list[_Change]:
    """Neighbors of one kind made one."""
    joined: list[_Change] = []
    for change in changes:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is change.kind
            and last.end == change.start
            and last.other_end == change.other_start
            and change.kind not in {Kind.NUMBER, Kind.PUNCTUATION}
        ):
            last.end, last.other_end = change.end, change.other_end
        else:
            joined.append(change)
    return joined
