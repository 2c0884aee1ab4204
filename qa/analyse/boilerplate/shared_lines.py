"""Lines that several articles of a run have beside the same line: they are the site's, whatever they say.

"Recently posted", a motto, and headlines of other articles are words of any kind, in any language. But an article's own
line hardly stands beside the same line, or at the same end of the page, in four articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b
from itertools import groupby
from operator import or_

from qa.analyse.bounded_counts import bounded, itself
from qa.analyse.front_matter import has_front_matter
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# In so many articles two lines stand beside each other.
ARTICLES: int = TUNED["ARTICLES"]
# A paragraph of the article has so many code points, and ends in a mark.
SHORTEST_BODY: int = TUNED["SHORTEST_BODY"]
FULL = (".", "!", "?", "”", '"', "…", "’", ")", ":", "»", "“", "。", "！", "？")
ASKING = ("?", "？", "؟", "?”", '?"')
# Of those of so many, which are no headlines either, what other articles have as well is at most so many times as long as
# what they have not.
LONG: int = TUNED["LONG"]
MOST_SHARED: int = TUNED["MOST_SHARED"]
# Above the article, so many lines in a row are no headline with its date.
LONG_RUN: int = TUNED["LONG_RUN"]
# What stands beside the first line and the last.
EDGE = ""

# In how many articles two lines stand in a row, by the hash of both.
SharedLines = dict[int, int]


def lines_beside(document: Document) -> SharedLines:
    """What one article teaches; nothing if it has a source, front matter or units, whose author wrote its lines."""
    if document.units or document.source is not None or has_front_matter(document):
        return {}
    return dict.fromkeys(document.target.need(_pairs), 1)


def merged(one: SharedLines, other: SharedLines) -> SharedLines:
    """The counts of two sets of articles; may modify `one`."""
    for pair, articles in other.items():
        one[pair] = one.get(pair, 0) + articles
    return bounded(one, itself)


def shared_lines(document: Document, learnt: Mapping[int, int]) -> Iterator[Span]:
    """The paragraphs that the site has on other pages as well, in order; none if the article itself is there as well."""
    prose = document.target
    if not learnt or document.source is not None:
        return
    pairs = [learnt.get(pair, 0) >= ARTICLES for pair in prose.need(_pairs)]
    is_shared = list(map(or_, pairs, pairs[1:]))
    own = body = 0
    for segment, shared in zip(prose.segments, is_shared, strict=True):
        length = len(segment.span) if len(segment.span) >= LONG else 0
        body += length
        own += 0 if shared else length
    # Where all of the text stands elsewhere, or nearly all, the same article was read again.
    if not all(is_shared) and body - own <= MOST_SHARED * own:
        yield from _of_site(prose, is_shared)


def _of_site(prose: Prose, is_shared: list[bool]) -> Iterator[Span]:
    """Those of the shared lines that are not the article's own headline and date, which lists on other pages repeat."""
    begun, last = False, len(is_shared)
    for shared, run in groupby(range(last), is_shared.__getitem__):
        places = list(run)
        spans = [prose.segments[n].span for n in places]
        # A series of interviews asks the same: the answer is the article's, and so is its question.
        while shared and spans and places[-1] < last - 1 and _asks(prose, spans[-1]):
            spans.pop()
        at_edge = places[0] == 0 or places[-1] == last - 1
        if shared and (begun or at_edge or len(spans) >= LONG_RUN):
            yield from spans
        begun = begun or (not shared and any(_is_body(prose, span) for span in spans))


def _asks(prose: Prose, span: Span) -> bool:
    """Whether the paragraph ends in a question mark."""
    return prose.text.endswith(ASKING, span.start, span.end)


def _pairs(prose: Prose) -> tuple[int, ...]:
    """Of each paragraph and the one before it, and of the last and the end of the text, one hash."""
    text = prose.text
    lines = [" ".join(segment.span.of(text).casefold().split()) for segment in prose.segments]
    return tuple(map(_hash, [EDGE, *lines], [*lines, EDGE]))


def _hash(one: str, other: str) -> int:
    """The same on all machines."""
    digest = blake2b(f"{one}\n{other}".encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(digest.digest(), "big")


def _is_body(prose: Prose, span: Span) -> bool:
    """Whether it is a paragraph as articles have them: long, with a mark at its end."""
    return len(span) >= SHORTEST_BODY and prose.text.endswith(FULL, span.start, span.end)
