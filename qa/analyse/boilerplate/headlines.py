"""Headlines that a page has twice, what it put behind them, and the words that stand alone above and below the article.

A page hands its headline over as its title, as its heading, as the text of its picture and as the last step of the way
to it: an engine translates each anew ("why they need it", "why do they need it"). Behind it stands the name of
the paper ("– Observer"), above it the section or the place ("Tampere"), below the article the department.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analyse.boilerplate.kinds import LineKind, PageLine, place_of
from qa.analyse.boilerplate.titles import is_chapter, is_verse
from qa.analyse.source_signs import is_place
from qa.analyse.words import occurrences
from qa.languages.language import language
from qa.languages.writing import is_unspaced
from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many paragraphs at the head of a page, and at its end, may have its headline.
HEAD: int = TUNED["HEAD"]
TAIL: int = TUNED["TAIL"]
# A headline has so many words, and so many code points.
FEWEST_WORDS: int = TUNED["FEWEST_WORDS"]
LONGEST: int = TUNED["LONGEST"]
# Two headlines are one if so many of a hundred words are the same.
SAME: int = TUNED["SAME"]
# A word alone is so long at most, with its neighbors.
LONGEST_LABEL: int = TUNED["LONGEST_LABEL"]
MOST_WORDS: int = TUNED["MOST_WORDS"]
# They stand in so many lines at the head, above a line of so many words.
LABELS: int = TUNED["LABELS"]
FEWEST_BELOW: int = TUNED["FEWEST_BELOW"]
# The paper stands behind one of so many first lines, so far from its end.
FIRST: int = TUNED["FIRST"]
REACH: int = TUNED["REACH"]
# So many headlines of others stand in a row, of so many words each.
FEWEST_IN_RUN: int = TUNED["FEWEST_IN_RUN"]
MOST_IN_RUN: int = TUNED["MOST_IN_RUN"]
FEWEST_IN_HEADLINE: int = TUNED["FEWEST_IN_HEADLINE"]
# An article has so many paragraphs, each of so many code points and with a mark at its end.
BODY: int = TUNED["BODY"]
SHORTEST_BODY: int = TUNED["SHORTEST_BODY"]
ENDS = (".", "!", "?", "…", ":", ";", ",", "”", '"', "»", "’", "“")
WORD = expression(r"[^\W_]+(?:['’][^\W\d_]{1,3}(?!\w))?")
# The paper behind a headline: "– Observer", "- The Daily Mail".
PAPER = expression(
    rf" [–—-] (?P<name>(?:[{CAPITAL}][\w.’'-]{{1,18}} ){{0,2}}[{CAPITAL}][\w.’'-]{{1,18}})\Z"
)
# A word with a capital that is long enough for a name.
NAME = expression(rf"[{CAPITAL}][^\W\d_]{{4,}}")
LABEL = expression(r"[^\W\d_][\w.’'-]*(?:[ ,]{1,2}[^\W_][\w.’'-]*){0,3}")


class _Headline(NamedTuple):
    """A line that may be a headline: where it stands, and its words."""

    place: int
    span: Span
    words: frozenset[str]


def headline_lines(prose: Prose) -> tuple[PageLine, ...]:
    """The lines and parts of lines, in order."""
    known = language(prose.lang)
    if known is None or is_unspaced(known.code) or len(prose.segments) <= BODY:
        return ()
    body = [_is_body(prose, segment) for segment in prose.segments]
    if sum(body) < BODY:
        return ()
    headlines = list(_headlines(prose))
    found = [
        *_twins(prose, headlines),
        *_papers(prose),
        *_labels(prose, body),
        *_between(prose, body),
    ]
    return tuple(sorted(found, key=place_of))


def _is_body(prose: Prose, segment: Segment) -> bool:
    """Whether it is a paragraph as articles have them."""
    return len(segment.span) >= SHORTEST_BODY and prose.text.endswith(
        ENDS[:4], segment.span.start, segment.span.end
    )


def _headlines(prose: Prose) -> Iterator[_Headline]:
    """The lines at the head and the end of the page that may be its headline."""
    size = len(prose.segments)
    for place, segment in enumerate(prose.segments):
        span = segment.span
        if HEAD <= place < size - TAIL or len(span) > LONGEST or segment.role is Role.CELL:
            continue
        if prose.text.endswith((".", "!", ":", '."', ".”"), span.start, span.end):
            continue
        words = WORD.findall(span.of(prose.text).casefold())
        if len(words) >= FEWEST_WORDS:
            yield _Headline(place, span, frozenset(_stem(word) for word in words))


def _stem(word: str) -> str:
    """A word without its genitive, whichever way that is written."""
    return word.partition("’")[0].partition("'")[0].removesuffix("s")


def _twins(prose: Prose, headlines: Sequence[_Headline]) -> Iterator[PageLine]:
    """The lines that say what a headline before them says, in other words at most."""
    for number, line in enumerate(headlines):
        earlier = [other for other in headlines[:number] if other.place < HEAD]
        if not _is_marked(prose, line) and any(_says_same(other, line) for other in earlier):
            yield PageLine(line.span, LineKind.AGAIN if line.place < HEAD else LineKind.AGAIN_BELOW)


def _is_marked(prose: Prose, line: _Headline) -> bool:
    """Whether the file marks the line as a heading: that of an article says what the title of its page does."""
    return prose.segments[line.place].role is Role.HEADING


def _says_same(one: _Headline, other: _Headline) -> bool:
    """Whether most words are the same, or all of the shorter one are in the longer, but for one of many."""
    common = len(one.words & other.words)
    shorter, longer = sorted((len(one.words), len(other.words)))
    missing = 1 if shorter > FEWEST_WORDS + 2 else 0
    return common * 100 >= SAME * longer or (
        common >= shorter - missing and shorter * 5 > longer * 2
    )


def _papers(prose: Prose) -> Iterator[PageLine]:
    """What stands behind the dash of a headline and nowhere else in the text, or behind several headlines."""
    places = prose.need(occurrences)
    text = prose.text
    found: dict[str, list[tuple[int, Span]]] = {}
    for place, segment in enumerate(prose.segments):
        start, end = segment.span.start, segment.span.end
        if segment.role is Role.CELL or end - start > LONGEST or not text[end - 1].isalnum():
            continue
        match = PAPER.search(text, max(start, end - REACH), end)
        if (
            match is not None
            and text[match.start() - 1] not in '.!"”'  # "It is late. - Ann Roe": who said it
            and _is_in_small_letters(text[start : match.start()].split())
        ):
            found.setdefault(match["name"], []).append((place, Span(match.start(), end)))
    for name, tails in found.items():
        is_alone = all(len(places.get(word, ())) <= len(tails) for word in name.split())
        if is_alone and (len(tails) > 1 or tails[0][0] < FIRST):
            yield from (PageLine(span, LineKind.PAGE) for _, span in tails)


def _is_in_small_letters(words: Sequence[str]) -> bool:
    """Whether a headline is written like a sentence, and no list of names."""
    return len(words) >= FEWEST_WORDS - 1 and sum(word.islower() for word in words) * 2 > len(words)


def _labels(prose: Prose, body: Sequence[bool]) -> Iterator[PageLine]:
    """A word or two above the article, with its headline, and below its last paragraph."""
    segments = prose.segments
    for place, segment in enumerate(segments[: min(LABELS, len(segments) - 1)]):
        if body[place]:
            break
        is_above = _is_headline(prose, segments[place + 1])
        if (is_above or (place and body[place + 1])) and _is_label(prose, segment):
            # "First half" heads a part of the article as well.
            kind = LineKind.PLACE if is_place(segment.span.of(prose.text)) else LineKind.WORD_ABOVE
            yield PageLine(segment.span, LineKind.WORD if is_above else kind)
    if body[-2] and _is_label(prose, segments[-1]):
        yield PageLine(segments[-1].span, LineKind.WORD)


def _between(prose: Prose, body: Sequence[bool]) -> Iterator[PageLine]:
    """The headlines of other articles between two paragraphs: several lines in a row, without a mark at their ends."""
    run: list[Segment] = []
    before = False
    segments = prose.segments
    for place, segment in enumerate(segments):
        if body[place]:
            if (
                before
                and FEWEST_IN_RUN <= len(run) <= MOST_IN_RUN
                and not _is_taken_up(prose.text, segments[place - len(run) - 1], run, segment)
                and not is_verse([line.span.of(prose.text) for line in run])
            ):
                yield from (PageLine(line.span, LineKind.BETWEEN) for line in run)
            run, before = [], not prose.text.endswith(":", segment.span.start, segment.span.end)
        elif _is_other_headline(prose, segment):
            run.append(segment)
        else:
            run, before = [], False


def _is_taken_up(text: str, above: Segment, run: Sequence[Segment], below: Segment) -> bool:
    """Whether the paragraph below goes on about a name that the lines bring in: they are its headings."""
    before, following = above.span.of(text), below.span.of(text)
    return any(
        name in following and name not in before
        for line in run
        for name in NAME.findall(text, line.span.start, line.span.end)
    )


def _is_other_headline(prose: Prose, segment: Segment) -> bool:
    """Whether a paragraph is long enough for the headline of another article, and nothing else by its role."""
    span = segment.span
    text = span.of(prose.text)
    return (
        segment.role is Role.PARAGRAPH
        and len(span) <= LONGEST
        and text[0].isupper()
        and (text[-1].isalnum() or text[-1] == "’")
        and len(text.split()) >= FEWEST_IN_HEADLINE
    )


def _is_label(prose: Prose, segment: Segment) -> bool:
    span = segment.span
    return (
        segment.role is Role.PARAGRAPH
        and len(span) <= LONGEST_LABEL
        and LABEL.fullmatch(prose.text, span.start, span.end) is not None
        and len(span.of(prose.text).split()) <= MOST_WORDS
        and prose.text[span.end - 1].isalnum()
        and not is_chapter(span.of(prose.text))
    )


def _is_headline(prose: Prose, segment: Segment) -> bool:
    """Whether the line below a label is long enough for a headline, and no sentence."""
    span = segment.span
    return (
        len(span) <= LONGEST
        and not prose.text.endswith(ENDS, span.start, span.end)
        and len(span.of(prose.text).split()) >= FEWEST_BELOW
    )
