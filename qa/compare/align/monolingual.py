"""Makes versions of one text line-parallel, so that they can be scored.

One version is the pivot: every other one is aligned with it, and cut where its lines end. What stands
in some versions only gets a line of its own, empty in the others, so that a score sees what is
missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log

from qa.analyse.sentences import sentences
from qa.compare.align.evidence import Evidence
from qa.compare.align.features import EAST_ASIAN, is_dense, size
from qa.compare.align.path import Bead, best_path
from qa.model.comparison import Coverage
from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.read.plain import read_plain

TUNED = thresholds(__name__)

WORD = expression(r"\w{1,60}")
# For cutting sentences, scripts without spaces are taken character by character.
WORD_OR_CHARACTER = expression(
    r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]{1,60}"
)
PAUSES = frozenset(",;:.!?…—–-、，。：；！？()（）")
# A word of a sentence that its other version lacks speaks, a little, against the pair.
MISSING_WORD: float = TUNED["MISSING_WORD"]
# What a sentence that stands alone costs, where versions are alike and where they are not: of a
# free translation it cannot be told that a sentence has no counterpart.
GAP_ALIKE: float = TUNED["GAP_ALIKE"]
GAP_FREE: float = TUNED["GAP_FREE"]
FREE: float = TUNED["FREE"]
# No link of two versions is taken before the others: they share so many words that half of a
# merged sentence would look sure, which costs half a point of chrF.
CERTAIN = float("inf")
# And anchors need more than across languages: a few words are shared by chance. Of a system whose
# text has little in common with the reference it costs two thirds of a point of chrF.
STRONG: float = TUNED["STRONG"]
# What one shared word is worth at most; how often a word of one version stands in the other.
STRONGEST: float = TUNED["STRONGEST"]
FOUND: float = TUNED["FOUND"]
SHORT: int = TUNED["SHORT"]
# A word in so many sentences that pairing them all would take long is no evidence.
COMMON: int = TUNED["COMMON"]
# Lines are taken for parallel if they share so many words on average, and hardly any has none.
ALIKE: float = TUNED["ALIKE"]
UNLIKE_SHARE: float = TUNED["UNLIKE_SHARE"]


class ComparedRow(NamedTuple):
    """One line of the parallel versions: where it stands in the pivot and in each other version."""

    pivot: Span
    others: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Parallel:
    """Versions of a text made parallel, and how much of each found a counterpart."""

    rows: tuple[ComparedRow, ...]
    coverage: tuple[Coverage, ...]


class AlignedLines(NamedTuple):
    """Two versions of a text, line by line."""

    hypotheses: list[str]
    references: list[str]
    coverage: Coverage


def align_lines(hypothesis: str, reference: str, lang: str | None = None) -> AlignedLines:
    """Pairs the sentences of two plain texts in one language."""
    ours, theirs = read_plain(hypothesis, lang), read_plain(reference, lang)
    found = parallel(ours, [theirs])
    return AlignedLines(
        [one_line(ours, row.pivot, hypothesis) for row in found.rows],
        [one_line(theirs, row.others[0], reference) for row in found.rows],
        found.coverage[0],
    )


def one_line(prose: Prose, span: Span, raw: str | None = None) -> str:
    """A stretch of a prose without ends of lines.

    With the `raw` text at hand, URLs and the like are as they stand there.
    """
    text = span.of(prose.text)
    if raw is not None and OBJECT in text:
        parts = []
        for offset, character in enumerate(text, span.start):
            if character == OBJECT:
                character = prose.to_raw(Span(offset, offset + 1)).of(raw)  # noqa: PLW2901
            parts.append(character)
        text = "".join(parts)
    return " ".join(text.split())


def parallel(pivot: Prose, others: Sequence[Prose]) -> Parallel:
    """Cuts all versions alike.

    Args:
        pivot: the version with which the others are aligned.
        others: versions in the same language.
    """
    left = _units(pivot)
    paths = [_path(left, _units(other), pivot, other) for other in others]
    ends = {0, *(span.end for span, is_end in zip(left.spans, left.ends, strict=True) if is_end)}
    cuts = sorted(ends.intersection(*(path.first for path in paths)))
    rows: list[ComparedRow] = []
    for number, cut in enumerate(cuts):
        if number:
            before = cuts[number - 1]
            here = _trimmed(pivot.text, before, cut)
            there = (
                _trimmed(other.text, path.last[before], path.first[cut])
                for path, other in zip(paths, others, strict=True)
            )
            rows.append(ComparedRow(here, tuple(there)))
        if any(path.first[cut] < path.last[cut] for path in paths):
            there = (
                _trimmed(other.text, path.first[cut], path.last[cut])
                for path, other in zip(paths, others, strict=True)
            )
            rows.append(ComparedRow(Span(cut, cut), tuple(there)))
    return Parallel(
        tuple(rows),
        tuple(
            _coverage(path, left, pivot, other) for path, other in zip(paths, others, strict=True)
        ),
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    stretch = text[start:end]
    begin = start + len(stretch) - len(stretch.lstrip())
    return Span(begin, max(begin, start + len(stretch.rstrip())))


def is_parallel(hypothesis: Sequence[str], reference: Sequence[str]) -> bool:
    """Whether line n of one text is, by its words, a version of line n of the other."""
    if len(hypothesis) != len(reference):
        return False
    total, strangers, count = 0.0, 0, 0
    for ours, theirs in zip(hypothesis, reference, strict=True):
        here, there = _words(ours), _words(theirs)
        if not here and not there:
            continue
        alike = 2 * len(here & there) / (len(here) + len(there))
        total += alike
        count += 1
        # Nothing facing something, or many words of which none is shared.
        strangers += not alike and (not here or not there or min(len(here), len(there)) > 3)
    return not count or (total >= ALIKE * count and strangers <= UNLIKE_SHARE * count)


class _Units(NamedTuple):
    spans: tuple[Span, ...]
    sizes: list[float]
    words: list[set[str]]
    ends: list[bool]


@dataclass(frozen=True, slots=True)
class _Path:
    """An alignment: where each cut of the pivot falls in the other text.

    Cuts are code points of the pivot; what stands in the other text only lies between `first` and
    `last` of a cut.
    """

    beads: list[Bead]
    right: _Units
    first: dict[int, int]
    last: dict[int, int]


def _units(prose: Prose) -> _Units:
    spans = prose.need(sentences)
    texts = [span.of(prose.text) for span in spans]
    ends = {segment.span.end for segment in prose.segments}
    return _Units(
        spans,
        [size(text) for text in texts],
        [_words(text) for text in texts],
        [span.end in ends for span in spans],
    )


def _words(text: str) -> set[str]:
    """The words of a sentence; of scripts without spaces, pairs of characters."""
    found: set[str] = set()
    for word in WORD.findall(text.casefold()):
        if is_dense(word):
            found.update(word[n : n + 2] for n in range(len(word) - 1))
        else:
            found.add(word)
    return found


def _path(left: _Units, right: _Units, pivot: Prose, other: Prose) -> _Path:
    evidence = _evidence(left, right)
    beads = best_path(evidence)
    if _alikeness(beads, left, right) > FREE:
        evidence.gap = GAP_ALIKE
        beads = best_path(evidence)
    beads = _rejoined(beads)
    first, last = {0: 0}, {0: 0}
    here = there = 0
    for bead in beads:
        if bead.left < bead.left_end:
            here = left.spans[bead.left_end - 1].end
        if bead.right < bead.right_end:
            there = right.spans[bead.right_end - 1].end
        if bead.is_link:
            for at, at_other in _cuts_within(bead, left, right, pivot, other):
                first[at] = last[at] = at_other
        elif here and bead.left == bead.left_end and _goes_before(bead, right):
            # It stands in one paragraph with what is before it; at the start there is nothing.
            first[here] = last[here] = there
            continue
        elif bead.left == bead.left_end and not right.ends[bead.right_end - 1]:
            continue  # and here with what comes after it
        first.setdefault(here, there)
        last[here] = there
    return _Path(beads, right, first, last)


def _goes_before(bead: Bead, right: _Units) -> bool:
    return bead.right > 0 and not right.ends[bead.right - 1]


def _cuts_within(
    bead: Bead, left: _Units, right: _Units, pivot: Prose, other: Prose
) -> list[tuple[int, int]]:
    """Where a link of several sentences can be cut, by its words; pivot's place and the other's."""
    if bead.left_end - bead.left == 1:
        return []
    ours = _Words(pivot.text, left.spans[bead.left : bead.left_end])
    theirs = _Words(other.text, right.spans[bead.right : bead.right_end])
    if not ours.texts or not theirs.texts:
        return []
    # A text with spaces says nothing about where to cut one without; no word is ever cut.
    spaced = not is_dense("".join(ours.texts))
    cuts: list[tuple[int, int]] = []
    p_before = q_before = 0
    for p, end in zip(ours.ends, ours.sentence_ends, strict=True):
        q = _counterpart(p, ours, theirs)
        if p_before < p < len(ours.texts) and q_before < q < len(theirs.texts):
            at = theirs.starts[q]
            if _is_in_word(other.text, at) or (spaced and not other.text[at - 1].isspace()):
                continue
            cuts.append((end, at))
            p_before, q_before = p, q
    return cuts


def _is_in_word(text: str, at: int) -> bool:
    """Whether a cut before this character parts a word that is spelled, as *don* and *’t*."""
    return text[at - 1].isalnum() and EAST_ASIAN.search(text, at - 1, at + 1) is None


class _Words:
    """The words of a few sentences, where they begin, and where sentences end among them."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.texts: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.sentence_ends: list[int] = []
        self.pauses: set[int] = set()
        for number, span in enumerate(spans):
            if number:
                self.ends.append(len(self.texts))
                self.sentence_ends.append(spans[number - 1].end)
            done = span.start
            for match in WORD_OR_CHARACTER.finditer(text, span.start, span.end):
                if any(mark in PAUSES for mark in text[done : match.start()]):
                    self.pauses.add(len(self.texts))
                self.texts.append(match.group().casefold())
                # Opening quotation marks go with the word that they stand before.
                start = match.start()
                while start > span.start and not text[start - 1].isspace() and start > done:
                    start -= 1
                self.starts.append(start)
                done = match.end()


def _counterpart(place: int, ours: _Words, theirs: _Words) -> int:
    """Before which word of the other text a cut before word `place` falls.

    Where most words find their like on their side of the cut, at the end of a sentence if that
    will do, else at a pause.
    """
    before, after = Counter(ours.texts[:place]), Counter(ours.texts[place:])
    right = Counter(theirs.texts)
    shared = sum(_weight(word) * min(count, right[word]) for word, count in after.items())
    left: Counter[str] = Counter()
    wanted = place / len(ours.texts) * len(theirs.texts)
    best, best_score = 0, float("-inf")
    for q, word in enumerate((*theirs.texts, "")):
        pause = 0.0 if q in theirs.ends else -0.6 if q in theirs.pauses else -2.5
        score = shared + pause - 0.06 * abs(q - wanted)
        if score > best_score:
            best, best_score = q, score
        # The word moves from after the cut to before it.
        shared -= _weight(word) * (right[word] <= after[word])
        right[word] -= 1
        left[word] += 1
        shared += _weight(word) * (left[word] <= before[word])
    return best


def _weight(word: str) -> float:
    return 1.0 if len(word) > 3 or not word.isascii() else 0.4


def _rejoined(beads: Sequence[Bead]) -> list[Bead]:
    """A lone sentence here beside a lone one there is a pair, however free the translation."""
    found: list[Bead] = []
    for bead in beads:
        last = found[-1] if found else None
        if last and not last.is_link and not bead.is_link and (
            (last.left == last.left_end) != (bead.left == bead.left_end)
        ):  # fmt: skip
            found[-1] = Bead(last.left, bead.left_end, last.right, bead.right_end, bead.score)
        else:
            found.append(bead)
    return found


def _evidence(left: _Units, right: _Units) -> Evidence:
    counts, counts_right = (Counter(chain.from_iterable(units.words)) for units in (left, right))
    sizes = max(SHORT, len(left.spans)), max(SHORT, len(right.spans))
    worths: dict[str, float] = {}
    for word in counts.keys() & counts_right.keys():
        here, there = counts[word], counts_right[word]
        rarity = min(sizes[0] / here, sizes[1] / there) * FOUND
        if rarity > 1.0 and here * there <= COMMON * COMMON:
            worths[word] = min(log(rarity), STRONGEST) - 2 * MISSING_WORD
    return Evidence(
        left.sizes,
        right.sizes,
        left.words,
        right.words,
        worths,
        [MISSING_WORD * len(found) for found in left.words],
        [MISSING_WORD * len(found) for found in right.words],
        left.ends,
        right.ends,
        gap=GAP_FREE,
        certain=CERTAIN,
        strong=STRONG,
    )


def _covering(spans: Sequence[Span], start: int, end: int) -> Span:
    return Span(spans[start].start, spans[end - 1].end)


def _alikeness(beads: Sequence[Bead], left: _Units, right: _Units) -> float:
    """The share of words that links have in common, 0 to 1, by length."""
    total = alike = 0.0
    for bead in beads:
        if bead.is_link:
            weight = sum(left.sizes[bead.left : bead.left_end])
            weight += sum(right.sizes[bead.right : bead.right_end])
            words = set().union(*left.words[bead.left : bead.left_end])
            others = set().union(*right.words[bead.right : bead.right_end])
            both = len(words) + len(others)
            alike += weight * (2 * len(words & others) / both if both else 1.0)
            total += weight
    return alike / total if total else 0.0


def _coverage(path: _Path, left: _Units, pivot: Prose, other: Prose) -> Coverage:
    paired_left = paired_right = 0.0
    only_left: list[str] = []
    only_right: list[str] = []
    for bead in path.beads:
        here = sum(left.sizes[bead.left : bead.left_end])
        there = sum(path.right.sizes[bead.right : bead.right_end])
        if bead.is_link:
            paired_left += here
            paired_right += there
        elif here:
            only_left.append(one_line(pivot, _covering(left.spans, bead.left, bead.left_end)))
        else:
            span = _covering(path.right.spans, bead.right, bead.right_end)
            only_right.append(one_line(other, span))
    whole_left, whole_right = sum(left.sizes), sum(path.right.sizes)
    return Coverage(
        hypothesis=paired_left / whole_left if whole_left else 1.0,
        reference=paired_right / whole_right if whole_right else 1.0,
        quality=_alikeness(path.beads, left, path.right),
        hypothesis_size=whole_left,
        reference_size=whole_right,
        only_hypothesis=tuple(only_left),
        only_reference=tuple(only_right),
    )
