"""Align the sentences of a translation with those of its source.

    pairs = document.need(pairs)

If the alignment is poor, as with the source of another text, there are no pairs. Source and target may have
different paragraphs and sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from math import exp, log
from operator import mul

from qa.analyse.sentences import sentences
from qa.compare.align.alignment import Alignment, Pair
from qa.compare.align.evidence import Evidence, Sentences
from qa.compare.align.features import dense, sentence_keys, sizes
from qa.compare.align.path import Bead, best_path, length_score, link_score, torn
from qa.compare.align.unpaired import GOOD, unpaired
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.structure import Part, PartKind
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
# How much doubt remains about paragraph boundaries, even if all certain links agree.
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
        len(_kinds(document.parts)) >= FEWEST_PARTS
        and len(document.source.segments) == paragraphs <= SHORT_PAGE
        and _kinds(document.parts) == _kinds(document.source_parts)
    )


def _kinds(parts: Iterable[Part]) -> list[PartKind]:
    """What a page holds, in order, without tags: each language stresses words of its own."""
    return [part.kind for part in parts if part.kind is not PartKind.TAG]


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
    if abs(log(ratio / evidence.ratio)) > 0.03 or (
        evidence.structure
        and not is_plain
        and not (ratio == evidence.ratio and _keeps_paragraphs(beads, evidence))
    ):
        evidence.ratio = ratio
        beads = best_path(evidence, known)
    return _judged(beads, evidence, left, right, given=given)


def _says_nothing(units: Sentences) -> bool:
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


def _keeps_paragraphs(beads: Sequence[Bead], evidence: Evidence) -> bool:
    """Whether no link of a path tears a paragraph.

    If so, the path stays the best when that gets dearer: it costs the same, and others no less.
    """
    left_ends, right_ends = [True, *evidence.left_ends], [True, *evidence.right_ends]
    return all(
        not bead.is_link
        or (
            left_ends[bead.left_end] == right_ends[bead.right_end]
            and torn(evidence, bead.left, bead.left_end, bead.right, bead.right_end) == 0
        )
        for bead in beads
    )


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


def _units(prose: Prose) -> Sentences:
    spans = prose.need(sentences)
    paragraph_ends = {segment.span.end for segment in prose.segments}
    keys, figures = sentence_keys(prose, spans)
    return Sentences(
        spans,
        sizes(prose, spans),
        keys,
        figures,
        [span.end in paragraph_ends for span in spans],
    )


def _evidence(left: Sentences, right: Sentences) -> Evidence:
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


def _costs(units: Sentences, costs: dict[str, float]) -> list[float]:
    """What each sentence costs in a link whose other side has none of its keys."""
    return [
        max(DEAREST, sum(map(costs.__getitem__, filter(costs.__contains__, found))))
        for found in units.keys
    ]


def _worths(left: Sentences, right: Sentences) -> tuple[dict[str, float], dict[str, float]]:
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


def _ratio(beads: Sequence[Bead], left: Sentences, right: Sentences) -> float:
    """By how much the right text is longer: the median of links of one sentence with one."""
    found = [0.0] * 4
    for bead in beads:
        if bead.left_end - bead.left == bead.right_end - bead.right == 1 and bead.score > 0.0:
            found.append(log((right.sizes[bead.right] + 2.0) / (left.sizes[bead.left] + 2.0)))
    found.sort()
    return exp((found[len(found) // 2] + found[(len(found) - 1) // 2]) / 2)


def _judged(
    beads: Sequence[Bead], evidence: Evidence, left: Sentences, right: Sentences, *, given: bool
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
        tuple(unpaired(beads, evidence, left, right, omitted=True)),
        tuple(unpaired(beads, evidence, right, left, omitted=False)),
        quality,
    )


def _is_beginning(beads: Sequence[Bead], left: Sentences, right: Sentences) -> bool:
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


def _certainty(score: float) -> float:
    return 1.0 / (1.0 + exp(-score))
