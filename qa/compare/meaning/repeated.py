"""One translation for several sources: what a system says when it does not know what to say."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from heapq import nsmallest

from qa.analyse.words import words
from qa.compare.meaning.encoders import encoder
from qa.compare.meaning.given import given_pairs
from qa.compare.meaning.obvious import is_obvious, shares_enough
from qa.compare.meaning.support import Support, can_compare, support
from qa.languages.writing import writing
from qa.model.checksums import blake2b
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import TEXTS_OF_RUN
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Pairs that more speaks for are not kept: most translations are right.
DOUBTED: float = TUNED["DOUBTED"]
# Of so many words of the source something must be known, and of so many of the translation.
FEWEST: int = TUNED["FEWEST"]
# Of fewer words than these a program's string that stands once says too little to be doubted.
SHORTEST_ALONE: int = TUNED["SHORTEST_ALONE"]
# No more than this share of them may have a counterpart.
SHARE: float = TUNED["SHARE"]
# Passages are put to an encoder from so many code points on; unrelated ones are less alike than this.
LONG: int = TUNED["LONG"]
FAR: float = TUNED["FAR"]
# The same of those for which dictionaries found little.
FAR_IF_DOUBTED: float = TUNED["FAR_IF_DOUBTED"]
# So many sources of one text are kept: more make it no worse.
SOURCES: int = TUNED["SOURCES"]
UNIMPORTANT = expression(r"[\W\d_]+")
SMALL = expression(r"(?<![^\W\d_])[^\W\d_]{1,2}(?![^\W\d_])")

# The sources of a translation by its hash, as hashes: small letters and words alone.
Repeated = dict[int, tuple[int, ...]]


class Doubted(NamedTuple):
    """A pair for which little speaks.

    Attributes:
        target: where it stands, in code points of the target.
        told: what it translates, in code points of the source.
        support: what the words say.
        text: the hash of its words.
        source: the hash of the words of its source.
        other_sources: how many others have the same text among the rows read together with it.
    """

    target: Span
    told: Span
    support: Support
    text: int
    source: int
    other_sources: int


def doubted_pairs(document: Document) -> tuple[Doubted, ...]:
    """The pairs that the file gives and for which little speaks, in order."""
    return tuple(_doubted(document)) if can_compare(document) else ()


def _doubted(document: Document) -> Iterator[Doubted]:
    assert document.source is not None
    here, there = document.target.need(words), document.source.need(words)
    # A word says one thing at most where spaces part words.
    fewest_here = 0 if writing(primary(document.lang)).is_ideographic else FEWEST
    fewest_there = 0 if writing(primary(document.source_lang or "")).is_ideographic else FEWEST
    given = document.need(given_pairs)
    said = document.target.text
    # Of a program's strings, the short ones are doubted only where one stands for several sources.
    shortest = SHORTEST_ALONE if document.catalogue and fewest_there else 0
    times = Counter(target.of(said) for target, _ in given) if shortest else Counter[str]()
    for target, source in given:
        many = len(there.within(source))
        if many < fewest_there or len(here.within(target)) < fewest_here:
            continue
        if many < shortest and times[target.of(said)] < 2 and not _other_sources(document, target):
            continue
        if is_obvious(document, source, target, SHARE):
            continue
        found = support(document, source, target)
        if found.score <= -DOUBTED and found.words >= FEWEST <= found.other_words:
            text = target.of(document.target.text)
            # Two sources that differ in small words alone may have one translation.
            told = SMALL.sub(" ", source.of(document.source.text))
            others = _other_sources(document, target)
            yield Doubted(target, source, found, _hashed(text), _hashed(told), others)


def _other_sources(document: Document, target: Span) -> int:
    """How many other sources the row has neighbors for that say the same as it does there."""
    rows = document.rows
    start = document.target.to_raw(target).start
    number = bisect_right(rows, start, key=lambda row: row.span.start) - 1
    return rows[number].other_sources if number >= 0 else 0


def far_pairs(document: Document) -> tuple[Span, ...]:
    """The passages that an encoder finds far from their sources, where there is no dictionary to ask.

    Those that share names and figures are not put to it: most are right, and it is slow. Nor are the strings of a
    catalogue, which are many and short: it would take ten times as long as all else.
    """
    source = document.source
    if (
        source is None
        or document.catalogue
        or can_compare(document)
        or primary(document.lang) == primary(document.source_lang or "")
    ):
        return ()
    asked = [
        (target, span)
        for target, span in document.need(given_pairs)
        if min(len(target), len(span)) >= LONG and not shares_enough(document, span, target)
    ]
    return tuple(target for target, span in asked if _are_apart(document, span, target, FAR))


def are_far_apart(document: Document, pair: Doubted) -> bool:
    """Whether an encoder, too, doubts a pair for which little speaks; False if there is none."""
    return _are_apart(document, pair.told, pair.target, FAR_IF_DOUBTED)


def _are_apart(document: Document, source: Span, target: Span, bound: float) -> bool:
    model = encoder()
    if model is None or document.source is None:
        return False
    if not model.knows(document.lang, document.source_lang):
        return False
    ours, theirs = target.of(document.target.text), source.of(document.source.text)
    return model.likeness([theirs], [ours])[0][0] < bound


def _hashed(text: str) -> int:
    plain = UNIMPORTANT.sub(" ", text.casefold()).strip()
    digest = blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big")


def gathered(document: Document) -> Repeated:
    """The doubted translations of a document, with their sources."""
    found: Repeated = {}
    for pair in document.need(doubted_pairs):
        found[pair.text] = _some((*found.get(pair.text, ()), pair.source))
    return found


def merged(one: Repeated, other: Repeated) -> Repeated:
    """Those of two sets of documents; the same in any order and grouping, `one` is reused.

    Of too many translations those with the smallest hashes are kept.
    """
    for text, sources in other.items():
        one[text] = _some((*one.get(text, ()), *sources))
    if len(one) > TEXTS_OF_RUN:
        return {text: one[text] for text in nsmallest(TEXTS_OF_RUN, one)}
    return one


def _some(sources: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted(set(sources))[:SOURCES])
