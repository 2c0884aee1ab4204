"""What a page is made of besides words, compared with its source: links, images, code."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from urllib.parse import unquote

from qa.compare.align.alignment import Pair, pairs
from qa.compare.links import TEMPLATE, target_links
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.structure import Part, PartKind
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The words of a link in a heading, without where it leads.
TARGET = expression(r"\]\([^()\n]{0,500}\)")
# Anchors that every page has, or that a theme makes.
MADE = expression(r"#(?:top|fn|fnref|cite|:~:)", re.IGNORECASE)
WORD = expression(r"\w+")
# More parts of a kind have no order in a single passage that anybody would look at.
MOST: int = TUNED["MOST"]
# Of a page of which less than this share is paired, losses of links and code say nothing.
PAIRED: float = TUNED["PAIRED"]
ATTRIBUTES = expression(r"\{[ \t]{0,3}[:#.][^{}\n]{1,200}\}|\{/\*[^\n]{0,200}\*/\}")


class Lost(NamedTuple):
    """A part of the source that the translation lacks, and what it has in its place, if anything.

    `place` is where it should be: the passage that translates the part's own.
    """

    part: Part
    other: Part | None
    place: Span


class PlacedParts:
    """Parts by where they begin, so that those of a passage are found without a look at all others."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = sorted(parts, key=lambda part: part.span.start)
        self._starts = [part.span.start for part in self._parts]
        # How far the parts up to each one reach.
        self._reach = list(accumulate((part.span.end for part in self._parts), max))

    def within(self, span: Span) -> Sequence[Part]:
        """The parts that begin within a span, in order."""
        return self._parts[
            bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)
        ]

    def overlap(self, span: Span) -> bool:
        """Whether one of them shares a code point with a span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def anchors(parts: Iterable[Part]) -> frozenset[str]:
    """The anchors of a page, loosely written: of its headings, and those it gives itself."""
    found: set[str] = set()
    for part in parts:
        if part.kind is PartKind.HEADING:
            found.add(loose(TARGET.sub("]", ATTRIBUTES.sub("", part.key))))
        elif part.kind is PartKind.ANCHOR:
            found.add(loose(part.key))
    return frozenset(found)


def loose(anchor: str) -> str:
    """An anchor without what programs treat differently: marks, accents, capitals, numbers behind it."""
    plain = unicodedata.normalize("NFKD", unquote(anchor)).casefold()
    return "".join(c for c in plain if c.isalnum())


def is_within(address: str) -> bool:
    """Whether a link leads to a place on its own page."""
    return address[:1] == "#" and len(address) > 1 and not MADE.match(address)


def dead_anchors(document: Document) -> tuple[Part, ...]:
    """The links to a place on the page that the translation has no longer, though its source had it.

    Which anchors a program makes of headings differs; so the source says whether they are known.
    """
    there = anchors(document.source_parts)
    known = [
        part for part in document.source_parts if part.kind is PartKind.LINK and is_within(part.key)
    ]
    resolved = sum(loose(part.key) in there or _numbered(part.key, there) for part in known)
    if not known or resolved * 4 < len(known) * 3:
        return ()
    here = anchors(document.parts)
    return tuple(
        part
        for part in document.parts
        if part.kind is PartKind.LINK
        and is_within(part.key)
        and loose(part.key) not in here
        and not _numbered(part.key, here)
    )


def _numbered(address: str, known: frozenset[str]) -> bool:
    """Whether the anchor is the second of its kind: "#notes-1"."""
    stem = re.sub(r"[-_]\d{1,2}$", "", address)
    return stem != address and loose(stem) in known


def lost_parts(document: Document, kind: PartKind, same: Sequence[str]) -> tuple[Lost, ...]:
    """The parts of a kind that the source has more often than the translation.

    Args:
        document: both texts.
        kind: of the parts.
        same: what an address may hold on one side only: names of languages.
    """
    here = [part for part in document.parts if _is_compared(part, kind)]
    there = [part for part in document.source_parts if _is_compared(part, kind)]
    missing, added = _surplus(there, here, same), _surplus(here, there, same)
    if kind is PartKind.CODE:  # it may stand there without its marks
        missing = [part for part in missing if part.key not in document.target.text]
    if not missing:
        return ()
    found: list[Lost] = []
    known = document.need(pairs)
    if _paired(known, document) < PAIRED:
        return ()  # a page of another state than its source
    if kind is PartKind.CODE:  # an address may stand there as one
        shown = {neutral(link.key, same) for link in document.need(target_links)}
        missing = [part for part in missing if neutral(part.key, same) not in shown]
    placed_here, placed_there = PlacedParts(here), PlacedParts(there)
    placed_missing, placed_added = PlacedParts(missing), PlacedParts(added)
    for place, pair in enumerate(known):
        lost = placed_missing.within(pair.source)
        if (
            lost
        ):  # what the source says twice in a passage, or in two neighbors, need not be said twice
            beside = [part.key for part in placed_here.within(pair.target)]
            near = {neutral(key, same) for key in beside} | _said_before(
                known[max(0, place - 1)], placed_there, placed_here, same
            )
            lost = [part for part in lost if neutral(part.key, same) not in near]
            if kind is PartKind.CODE:  # "`git prune --expire`" holds "--expire"
                lost = [part for part in lost if not any(_holds(one, part.key) for one in beside)]
        new = placed_added.within(pair.target)
        others = _likest(lost, new)
        found += [Lost(part, other, pair.target) for part, other in zip(lost, others, strict=True)]
    return tuple(found)


def _paired(known: Sequence[Pair], document: Document) -> float:
    """The share of the source that has a counterpart."""
    whole = len(document.source.text.strip()) if document.source is not None else 0
    return sum(len(pair.source) for pair in known) / max(1, whole)


def _said_before(
    pair: Pair, there: PlacedParts, here: PlacedParts, same: Sequence[str]
) -> set[str]:
    """What both texts have in a passage."""
    sides = [
        {neutral(part.key, same) for part in parts.within(span)}
        for parts, span in ((there, pair.source), (here, pair.target))
    ]
    return sides[0] & sides[1]


def _likest(lost: Sequence[Part], new: Sequence[Part]) -> list[Part | None]:
    """For each part that is lost what stands in its place: of several new ones the likest, else the next in order."""
    if len(lost) == len(new) == 1 or not new:
        return [*new, *[None] * len(lost)][: len(lost)]
    pairs_of_both = sorted(
        (
            (-_likeness(part.key, other.key), abs(n - m), n, m)
            for n, part in enumerate(lost[:MOST])
            for m, other in enumerate(new[:MOST])
        ),
    )
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, n, m in pairs_of_both:
        if n not in chosen and m not in taken:
            chosen[n] = m
            taken.add(m)
    return [new[chosen[n]] if n in chosen else None for n in range(len(lost))]


def _likeness(one: str, other: str) -> float:
    """How many of the words of two addresses are the same, from 0 to 1."""
    mine, others = (frozenset(WORD.findall(address.casefold())) for address in (one, other))
    return len(mine & others) / max(1, len(mine | others))


def _is_compared(part: Part, kind: PartKind) -> bool:
    """Whether the part is of the kind and says something: no address that a template completes."""
    is_template = kind is PartKind.LINK and TEMPLATE.search(part.key) is not None
    return part.kind is kind and bool(part.key) and not is_template


def _holds(code: str, part: str) -> bool:
    """Whether a piece of code has another as a word of it, or is that word."""
    whole, word = code.split(), part.split()
    return len(word) < len(whole) and any(
        whole[at : at + len(word)] == word for at in range(len(whole) - len(word) + 1)
    )


def _surplus(here: Sequence[Part], there: Sequence[Part], same: Sequence[str]) -> list[Part]:
    counts = Counter(neutral(part.key, same) for part in there)
    found: list[Part] = []
    for part in here:
        key = neutral(part.key, same)
        if counts[key]:
            counts[key] -= 1
        else:
            found.append(part)
    return found


def neutral(address: str, same: Sequence[str]) -> str:
    """An address without the languages that it names, its scheme and a slash at its end."""
    rest = re.sub(r"^(?:https?:)?//(?:www\.)?", "", unquote(address), flags=re.IGNORECASE)
    parts = re.split(r"[/._=?&-]", rest)
    return "/".join(part for part in parts if part.lower() not in same).strip("/").removesuffix("#")
