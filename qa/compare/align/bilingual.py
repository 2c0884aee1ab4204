"""Align the sentences of a translation with those of its source.

    pairs = document.need(pairs)

If the alignment is poor, as with the source of another text, there are no pairs. Source and target may have
different paragraphs and sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise
from math import exp, log
from operator import mul
from typing import NamedTuple

from qa.analyse.sentences import sentences
from qa.compare.align.alignment import Alignment, Alone, Pair
from qa.compare.align.evidence import Evidence
from qa.compare.align.features import dense, sentence_keys, sizes
from qa.compare.align.path import LARGEST, Bead, best_path, length_score, link_score, torn
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What a shared key is worth at most, and a mark such as a question mark.
STRONGEST: float = TUNED["STRONGEST"]
STRONGEST_MARK: float = TUNED["STRONGEST_MARK"]
# A figure of a sentence that its translation lacks speaks against the link.
MISSING_FIGURE: float = TUNED["MISSING_FIGURE"]
# So does, less, another key that stands elsewhere in the other text.
MISSING_KEY: float = TUNED["MISSING_KEY"]
MISSING_MEANING: float = TUNED["MISSING_MEANING"]
MISSING = {"#": MISSING_FIGURE, "@": MISSING_MEANING, "¶": 0.0}
# A sentence full of wrong figures still is a translation: that is what rules want to see.
DEAREST: float = TUNED["DEAREST"]
# How often a key of a sentence is found in its translation; sentences of the shortest text.
FOUND: float = TUNED["FOUND"]
FOUND_MEANING: float = TUNED["FOUND_MEANING"]
SHORT: int = TUNED["SHORT"]
# Keys that stand in many sentences are no evidence, and pairing them all would take long.
COMMON: int = TUNED["COMMON"]
# By how much a sentence must stand better alone than in a link to be called omitted or added.
SURE: float = TUNED["SURE"]
STRONGEST_MARGIN: float = TUNED["STRONGEST_MARGIN"]
# By how much for it to be clear, and how often it is right then: of the end of a text (as read, 8 of
# 8; of texts that were cut, 99 in 100), of a whole paragraph (1 of 2, one by half; 98 in 100), of
# anything else (4 of 14 that were not cut).
CLEAR: float = TUNED["CLEAR"]
STOPPED: float = TUNED["STOPPED"]
WHOLE: float = TUNED["WHOLE"]
UNSURE: float = TUNED["UNSURE"]
# A lone sentence has moved if one of the other text, so few steps away, could be its counterpart.
NEAR: int = TUNED["NEAR"]
LIKE: float = TUNED["LIKE"]
# What `Evidence.structure` is where paragraphs go together for sure.
KEPT: float = TUNED["KEPT"]
# More sentences than this of fewer code points each, on average, are letters and figures in a row.
MANY: int = TUNED["MANY"]
TINY: int = TUNED["TINY"]
# What is given as a pair, a row with its source, is one, unless the lengths are this far apart.
GIVEN: float = TUNED["GIVEN"]
FAR_APART: float = TUNED["FAR_APART"]
# Paragraphs of two texts that have as many are pairs if no pair scores less, and most score more.
UNLIKELY: float = TUNED["UNLIKELY"]
LIKELY: float = TUNED["LIKELY"]
# Beside one that scores less, a pair must score so much.
BESIDE_UNLIKELY: float = TUNED["BESIDE_UNLIKELY"]
# A link that scores so much says how paragraphs go together; so much doubt remains.
GOOD: float = TUNED["GOOD"]
DOUBT: float = TUNED["DOUBT"]
# A short page has so many paragraphs, and so many parts tell what it is made of.
SHORT_PAGE: int = TUNED["SHORT_PAGE"]
FEWEST_PARTS: int = TUNED["FEWEST_PARTS"]
# From which quality on an alignment is believed.
# or from which share on of the shorter text that is well paired.
BELIEVED: float = TUNED["BELIEVED"]
FITTING: float = TUNED["FITTING"]
# or how much of it is, and what its links score, where the target is a beginning of the source.
BEGINNING: float = TUNED["BEGINNING"]
BEGINNING_SCORE: float = TUNED["BEGINNING_SCORE"]


NOTHING = Alignment()


def pairs(document: Document) -> tuple[Pair, ...]:
    """Return the sentences of the target with their sources; empty without a source that fits."""
    return document.need(alignment).pairs


def alignment(document: Document) -> Alignment:
    """Align target and source: as the file declares, or by content."""
    if document.source is None:
        return NOTHING
    if document.units:
        given = tuple(Pair(unit.target, unit.source, 1.0) for unit in document.units)
        return Alignment(given, quality=1.0)
    return align(document.source, document.target, given=_is_same_page(document))


def _is_same_page(document: Document) -> bool:
    """Whether two short pages are made alike: as many paragraphs, and in them links, headings and code in one order.

    Of so few sentences the words alone may not tell that one is the other's translation.
    """
    assert document.source is not None
    paragraphs = len(document.target.segments)
    return (
        len(document.parts) >= FEWEST_PARTS
        and len(document.source.segments) == paragraphs <= SHORT_PAGE
        and [part.kind for part in document.parts] == [part.kind for part in document.source_parts]
    )


def align(source: Prose, target: Prose, *, given: bool = False) -> Alignment:
    """Align two proses, of which the second is a translation of the first.

    `given` says that this is known, whatever the words suggest.
    """
    left, right = source.need(_units), target.need(_units)
    if not left.spans or not right.spans or _says_nothing(left) or _says_nothing(right):
        return NOTHING
    evidence = _evidence(left, right)
    evidence.looseness = 2.0 if source.need(dense) != target.need(dense) else 1.0
    known = _by_paragraphs(evidence)
    beads = best_path(evidence, known)
    evidence.structure = _structure(beads, evidence)
    ratio = evidence.ratio if known else _ratio(beads, left, right)
    is_plain = all(bead.left_end - bead.left == bead.right_end - bead.right for bead in beads)
    if abs(log(ratio / evidence.ratio)) > 0.03 or (evidence.structure and not is_plain):
        evidence.ratio = ratio
        beads = best_path(evidence, known)
    return _judged(beads, evidence, left, right, given=given)


def _says_nothing(units: _Units) -> bool:
    """Whether so many sentences are so short that nothing tells which belong together."""
    count = len(units.spans)
    return count > MANY and sum(map(len, units.spans)) < TINY * count


def _structure(beads: Sequence[Bead], evidence: Evidence) -> float:
    """How much a link has against it that tears a paragraph: the more, the fewer links do so."""
    agreed = total = 0
    for bead in beads:
        if bead.score >= GOOD and bead.left_end - bead.left == bead.right_end - bead.right == 1:
            total += 1
            agreed += evidence.left_ends[bead.left] == evidence.right_ends[bead.right]
    return max(0.0, log((agreed + 1) / (3 * (total - agreed) + 1)) - DOUBT)


def _by_paragraphs(evidence: Evidence) -> list[Bead]:
    """The quick way: paragraph n translates paragraph n, where it seems so.

    Returns:
        paragraphs that surely correspond; none if they do not so generally.
    """
    lefts, rights = _paragraphs(evidence.left_ends), _paragraphs(evidence.right_ends)
    if len(lefts) != len(rights) or len(lefts) == 1:
        return []
    found = [
        Bead(*left, *right, link_score(evidence, *left, *right))
        for left, right in zip(lefts, rights, strict=True)
    ]
    scores = [bead.score for bead in found]
    if sum(scores) < LIKELY * len(lefts):
        return []
    before, after = [0.0, *scores], [*scores[1:], 0.0]
    return [
        bead
        for bead, *around in zip(found, before, after, strict=False)
        if bead.score >= (UNLIKELY if min(around) >= UNLIKELY else BESIDE_UNLIKELY)
    ]


def _paragraphs(ends: Sequence[bool]) -> list[tuple[int, int]]:
    """The first sentence of each paragraph, and the one after its last."""
    after = [number for number, is_end in enumerate(ends, 1) if is_end]
    if not after or after[-1] < len(ends):
        after.append(len(ends))
    return list(pairwise((0, *after)))


class _Units(NamedTuple):
    """The sentences of a prose, in columns."""

    spans: tuple[Span, ...]
    sizes: list[float]
    keys: list[AbstractSet[str]]
    figures: set[str]
    ends: list[bool]


def _units(prose: Prose) -> _Units:
    spans = prose.need(sentences)
    paragraph_ends = {segment.span.end for segment in prose.segments}
    keys, figures = sentence_keys(prose, spans)
    return _Units(
        spans,
        sizes(prose, spans),
        keys,
        figures,
        [span.end in paragraph_ends for span in spans],
    )


def _evidence(left: _Units, right: _Units) -> Evidence:
    worths, costs = _worths(left, right)
    ratio = sum(right.sizes) / max(1.0, sum(left.sizes))
    return Evidence(
        left.sizes,
        right.sizes,
        left.keys,
        right.keys,
        worths,
        _costs(left, costs),
        _costs(right, costs),
        left.ends,
        right.ends,
        # Parts of either may be missing, so the ratio of the whole does not say all.
        ratio=min(1.1, max(0.92, ratio)),
    )


def _costs(units: _Units, costs: dict[str, float]) -> list[float]:
    """What each sentence costs in a link whose other side has none of its keys."""
    return [
        max(DEAREST, sum(map(costs.__getitem__, filter(costs.__contains__, found))))
        for found in units.keys
    ]


def _worths(left: _Units, right: _Units) -> tuple[dict[str, float], dict[str, float]]:
    """What the keys are worth that stand in both texts, the rarer the more.

    Returns:
        the worth of a key that both sides of a link have, and what it costs that one side lacks it.
    """
    counts_left, counts_right = (
        Counter(chain.from_iterable(units.keys)) for units in (left, right)
    )
    # In a short text a key is rare by chance.
    left_size, right_size = max(SHORT, len(left.sizes)), max(SHORT, len(right.sizes))
    worths: dict[str, float] = {}
    costs = dict.fromkeys((*left.figures, *right.figures), MISSING_FIGURE)
    for key in counts_left.keys() & counts_right.keys():
        here, there = counts_left[key], counts_right[key]
        kind = key[0]
        if kind != "¶" and there * here > COMMON * COMMON:
            continue
        rarity = min(left_size / here, right_size / there)
        found_share = FOUND_MEANING if kind == "@" else FOUND
        if rarity * found_share > 1.0:
            missing = MISSING.get(kind, MISSING_KEY)
            worth = min(log(found_share * rarity), STRONGEST_MARK if kind == "¶" else STRONGEST)
            worths[key] = worth - 2 * missing
            costs[key] = missing
    return worths, costs


def _ratio(beads: Sequence[Bead], left: _Units, right: _Units) -> float:
    """By how much the right text is longer: the median of links of one sentence with one."""
    found = [0.0] * 4
    for bead in beads:
        if bead.left_end - bead.left == bead.right_end - bead.right == 1 and bead.score > 0.0:
            found.append(log((right.sizes[bead.right] + 2.0) / (left.sizes[bead.left] + 2.0)))
    found.sort()
    return exp((found[len(found) // 2] + found[(len(found) - 1) // 2]) / 2)


def _judged(
    beads: Sequence[Bead], evidence: Evidence, left: _Units, right: _Units, *, given: bool
) -> Alignment:
    links = [bead for bead in beads if bead.is_link]
    if not links:
        return NOTHING
    # Of each side how much is in links that are likely right.
    certainties = [_certainty(bead.score) for bead in links]
    good = [
        sum(map(mul, certainties, (sum(left.sizes[b.left : b.left_end]) for b in links))),
        sum(map(mul, certainties, (sum(right.sizes[b.right : b.right_end]) for b in links))),
    ]
    wholes = sum(left.sizes), sum(right.sizes)
    quality = sum(good) / max(1.0, sum(wholes))
    # A translation that ends half-way is one nevertheless: what there is of it fits.
    shorter = 0 if wholes[0] * evidence.ratio < wholes[1] else 1
    fits = good[shorter] >= FITTING * max(1.0, wholes[shorter])
    fits = fits and len(links) > 2
    given = given or _is_given(evidence)
    if quality < BELIEVED and not fits and not given and not _is_beginning(beads, left, right):
        return Alignment(quality=quality)
    least = GIVEN if given and len(beads) == 1 else 0.0
    found = tuple(
        Pair(
            _whole(right.spans, bead.right, bead.right_end),
            _whole(left.spans, bead.left, bead.left_end),
            max(least, certainty),
        )
        for bead, certainty in zip(links, certainties, strict=True)
    )
    return Alignment(
        found,
        tuple(_alone(beads, evidence, left, right, omitted=True)),
        tuple(_alone(beads, evidence, left, right, omitted=False)),
        quality,
    )


def _alone(
    beads: Sequence[Bead], evidence: Evidence, left: _Units, right: _Units, *, omitted: bool
) -> Iterator[Alone]:
    """What stands alone in the left text, or else in the right one, run by run."""
    own, other = (left, right) if omitted else (right, left)
    run: list[int] = []
    for number, bead in enumerate((*beads, None)):
        is_alone = (
            bead is not None
            and not bead.is_link
            and (bead.right == bead.right_end) == omitted
            and not _is_faced(beads, number)
            and not _has_moved(beads, number, evidence)
            and _margin(beads, number, evidence) >= SURE
        )
        if is_alone:
            run.append(number)
            continue
        if run:
            first, last = beads[run[0]], beads[run[-1]]
            start, end = (first.left, last.left_end) if omitted else (first.right, last.right_end)
            place = first.right if omitted else first.left
            yield Alone(
                Span(own.spans[start].start, own.spans[end - 1].end),
                len(run),
                other.spans[place - 1].end if place else 0,
                place == len(other.spans),
                _sureness(beads, run, evidence, own.ends, (start, end)),
            )
            run = []


def _sureness(
    beads: Sequence[Bead],
    run: Sequence[int],
    evidence: Evidence,
    ends: Sequence[bool],
    sentences_: tuple[int, int],
) -> float:
    """How sure it is that these sentences, a run of beads, have no counterpart."""
    first, last = run[0], run[-1]
    if any(_margin(beads, number, evidence) < CLEAR for number in run):
        return UNSURE
    # With something alone in the other text too, the links between may be off by one.
    if any(_lone_ones_near(beads, first)) or any(_lone_ones_near(beads, last)):
        return UNSURE
    before = beads[first - 1].score if first else GOOD
    if last + 1 == len(beads):
        return STOPPED if before >= GOOD / 2 else UNSURE
    start, end = sentences_
    is_whole = ends[end - 1] and (not start or ends[start - 1])
    if not is_whole or evidence.structure < KEPT:
        return UNSURE
    return WHOLE if min(before, beads[last + 1].score) >= GOOD / 2 else UNSURE


def _is_beginning(beads: Sequence[Bead], left: _Units, right: _Units) -> bool:
    """Whether the target translates the beginning of the source well and stops there."""
    last = max(number for number, bead in enumerate(beads) if bead.is_link)
    if beads[last].right_end < len(right.sizes) or last + 1 == len(beads):
        return False
    core = beads[: last + 1]
    whole = sum(left.sizes[: beads[last].left_end])
    good = sum(
        sum(left.sizes[bead.left : bead.left_end]) * _certainty(bead.score)
        for bead in core
        if bead.is_link
    )
    return good >= BEGINNING * whole and sum(bead.score for bead in core) >= BEGINNING_SCORE


def _whole(spans: Sequence[Span], start: int, end: int) -> Span:
    return spans[start] if end - start == 1 else Span(spans[start].start, spans[end - 1].end)


def _is_given(evidence: Evidence) -> bool:
    """Whether each text is one paragraph, as a row of a table is: who put them together knows why.

    Only lengths that have nothing in common speak against it.
    """
    if any(evidence.left_ends[:-1]) or any(evidence.right_ends[:-1]):
        return False
    left, right = sum(evidence.left) * evidence.ratio, sum(evidence.right)
    return length_score(left, right, evidence.looseness) > FAR_APART


def _is_faced(beads: Sequence[Bead], number: int) -> bool:
    """Whether a lone sentence of the other text stands beside: they may be a free translation."""
    gap = beads[number]
    for other in beads[max(0, number - 1) : number + 2]:
        if not other.is_link and (other.left == other.left_end) != (gap.left == gap.left_end):
            return True
    return False


def _has_moved(beads: Sequence[Bead], number: int, evidence: Evidence) -> bool:
    """Whether a lone sentence of the other text, a little way off, could be the counterpart.

    Links do not cross: of two paragraphs that changed places one stands alone in both texts.
    """
    gap = beads[number]
    for other in _lone_ones_near(beads, number):
        omitted = gap.right == gap.right_end
        left, right = (gap.left, other.right) if omitted else (other.left, gap.right)
        if link_score(evidence, left, left + 1, right, right + 1) > LIKE:
            return True
    return False


def _lone_ones_near(beads: Sequence[Bead], number: int) -> Iterator[Bead]:
    """The lone sentences of the other text that stand around a lone one."""
    omitted = beads[number].right == beads[number].right_end
    for other in beads[max(0, number - NEAR) : number + NEAR + 1]:
        if not other.is_link and (other.right == other.right_end) != omitted:
            yield other


def _margin(beads: Sequence[Bead], number: int, evidence: Evidence) -> float:
    """How much better a sentence stands alone than joined to the link before or after it.

    A sentence at which the two ways are nearly as good may be part of a free translation.
    """
    gap = beads[number]
    margins = [STRONGEST_MARGIN]
    for step in (-1, 1):
        other = number + step
        while 0 <= other < len(beads) and not beads[other].is_link:
            other += step
            if abs(other - number) > LARGEST:
                break
        if not 0 <= other < len(beads) or not beads[other].is_link:
            continue
        link = beads[other]
        joined = (
            min(gap.left, link.left),
            max(gap.left_end, link.left_end),
            min(gap.right, link.right),
            max(gap.right_end, link.right_end),
        )
        margins.append(link.score - link_score(evidence, *joined) - torn(evidence, *joined))
    return min(margins)


def _certainty(score: float) -> float:
    return 1.0 / (1.0 + exp(-score))
