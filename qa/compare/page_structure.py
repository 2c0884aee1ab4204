"""What two pages are built of, compared: sections, tables, blocks of code, settings.

The sequences are matched as wholes. Where too little of one is found in the other, the translation
is of another state of the page, and nothing is said.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from enum import Enum

from qa.compare.align.alignment import pairs
from qa.model.bounded_matcher import BoundedMatcher
from qa.model.document import Document
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.structure import Part, PartKind
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The share of a page's parts that must be found in the other, so that the rest is missing.
ENOUGH: float = TUNED["ENOUGH"]
# Longer sequences are of no page that anybody wrote; they would take too long.
MOST_PARTS: int = TUNED["MOST_PARTS"]
# More than so many of a kind on a page are of another state of it.
MOST_LOST: int = TUNED["MOST_LOST"]


# Behind all that a text can hold.
BEHIND = 1 << 60


class StructureChange(Enum):
    """What happened to a part of the source."""

    LOST = "lost"
    CHANGED = "changed"


class StructureDifference(NamedTuple):
    """A part of the source that the translation lacks, or has otherwise.

    Attributes:
        change: what happened to it.
        part: the part of the source.
        other: what stands in its place, if anything.
        place: where it stands, or should stand, in the translation.
    """

    change: StructureChange
    part: Part
    other: Part | None
    place: Span


def differences(document: Document, kind: PartKind) -> tuple[StructureDifference, ...]:
    """The parts of a kind that the translation has lost or changed, in order.

    Args:
        document: both texts.
        kind: SECTION, TABLE or BLOCK.
    """
    there = [part for part in document.source_parts if part.kind is kind]
    here = [part for part in document.parts if part.kind is kind]
    if not there or max(len(there), len(here)) > MOST_PARTS:
        return ()
    keys_there, keys_here = [part.key for part in there], [part.key for part in here]
    both: frozenset[str] = frozenset()
    if kind is PartKind.SECTION and document.source is not None:
        # Names of functions and the like are the same in both, and tell which heading is lost.
        titles_there = [part.span.of(document.source.text).strip() for part in there]
        titles_here = [part.span.of(document.target.text).strip() for part in here]
        both = frozenset(titles_there) & frozenset(titles_here)
        keys_there = _named(keys_there, titles_there, both)
        keys_here = _named(keys_here, titles_here, both)
    matcher = BoundedMatcher(keys_there, keys_here)
    same = sum(block.size for block in matcher.get_matching_blocks())
    found = [one for code in matcher.get_opcodes() for one in _of(code, there, here, document)]
    if len(found) > MOST_LOST or (len(there) > 2 and same < ENOUGH * len(there)):
        return ()
    if not both and any(one.change is StructureChange.LOST for one in found):
        # Of several of one kind in a row the sequence cannot tell which is lost; the text can.
        by_text = _unmatched(there, here, document)
        if [one.part.key for one in by_text] == [one.part.key for one in found]:
            return by_text
    return tuple(found)


def _named(levels: Sequence[str], titles: Sequence[str], both: Container[str]) -> list[str]:
    """The levels of headings, with their titles where the other page has the same."""
    return [
        f"{level} {title}" if title in both else level
        for level, title in zip(levels, titles, strict=True)
    ]


def _unmatched(
    there: Sequence[Part], here: Sequence[Part], document: Document
) -> tuple[StructureDifference, ...]:
    """The parts of the source where the passage that translates theirs has no such part."""
    known = sorted(document.need(pairs), key=lambda pair: pair.source.start)
    starts = [pair.source.start for pair in known]
    places = [(part.span.start, part.key) for part in here]
    found: list[StructureDifference] = []
    for part in there:
        # What has no words of its own stands before a passage or behind the last one.
        at = part.span.start
        index = bisect_right(starts, at) - 1
        if not part.span and index >= 0 and starts[index] == at:
            index -= 1
        if index < 0:
            continue
        begin = known[index].target.start
        end = known[index + 1].target.start if index + 1 < len(known) else BEHIND
        shift = 0 if part.span else 1
        first = bisect_left(places, (begin + shift, ""))
        last = bisect_left(places, (max(end, begin + 1) + shift, ""))
        if not any(key == part.key for _, key in places[first:last]):
            place = known[index].target if part.span else _beside(document.target, begin)
            found.append(StructureDifference(StructureChange.LOST, part, None, place))
    return tuple(found)


def _of(
    code: tuple[str, int, int, int, int],
    there: Sequence[Part],
    here: Sequence[Part],
    document: Document,
) -> Iterator[StructureDifference]:
    tag, first, last, begin, end = code
    if tag not in {"replace", "delete"}:
        return
    for number, part in enumerate(there[first:last]):
        at = begin + number
        if at < end:
            place = here[at].span or _beside(document.target, here[at].span.start)
            yield StructureDifference(StructureChange.CHANGED, part, here[at], place)
        else:
            beside = here[min(end, len(here)) - 1].span.end if end and here else 0
            yield StructureDifference(
                StructureChange.LOST, part, None, _beside(document.target, beside)
            )


def renamed_setting(document: Document) -> tuple[str, str] | None:
    """A setting of the front matter whose name was translated: the source's, and the one here.

    Translations have settings of their own, and leave some out; so only one that is missing where
    exactly one is new counts.
    """
    there = _names(document.source_parts)
    here = _names(document.parts)
    lost = [name for name in there if name not in here]
    new = [name for name in here if name not in there]
    if len(lost) != 1 or len(new) != 1 or there.index(lost[0]) != here.index(new[0]):
        return None
    return lost[0], new[0]


def _names(parts: Sequence[Part]) -> list[str]:
    return [part.key for part in parts if part.kind is PartKind.SETTING]


def first_words(prose: Prose) -> Span:
    """The first segment: where something is said of the page as a whole."""
    return prose.segments[0].span if prose.segments else Span(0, len(prose.text))


def _beside(prose: Prose, position: int) -> Span:
    """The segment that begins at or before a place; else the first one."""
    index = bisect_right(prose.segments, position, key=lambda segment: segment.span.start) - 1
    return prose.segments[index].span if index >= 0 else first_words(prose)
