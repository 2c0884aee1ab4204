"""What in a text belongs to the web page around the article: buttons, labels, notices, credits.

Recognized by the words that they are made of, not by whole phrases: a short segment in which every
word is a page action ("share"), a page thing ("newsletter"), a platform, a detail ("latest") or glue
is furniture in any combination that makes sense; an open list of names or titles may follow a head
that is. The words are data, in `qa.languages.<code>.boilerplate`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import Enum

from qa.analyse.boilerplate.grammar import (
    STRONG,
    Grammar,
    WordRole,
    grammar,
    makes_sense,
)
from qa.analyse.boilerplate.titles import OPENING_QUOTE, is_title, names_somebody
from qa.analyse.words import Words, words
from qa.languages.boilerplate import CODES, state_of_boilerplate
from qa.languages.shared import shared_words
from qa.languages.writing import writing, written_so
from qa.lexicon.disk_cache import kept
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import loaded, remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What an item of a list ends in, which began small: "an error occurred while reading;".
ITEM_ENDS = (";", ",", ":")
# Who wrote the message that an article shows above: "— Ann Roe (@annroe) May 3, 2014".
SIGNED = expression(r"[—–-]{1,2}\s?[^\n]{1,80}\(@\w")
# Longer segments are looked at for a label at their head only; the longest notices of comment
# forms and cookie banners stay below.
LONGEST: int = TUNED["LONGEST"]
# The longest button, in words.
LONGEST_BUTTON: int = TUNED["LONGEST_BUTTON"]
# A longer button that asks nobody to act may be a sentence.
SHORT: int = TUNED["SHORT"]
# The longest head that may stand before a teaser, in words.
LONGEST_HEAD: int = TUNED["LONGEST_HEAD"]
# What may stand before and after the words of a button.
EDGE = " \t\u00a0\u202f:.…!?»›>→▶►▸•·*|<«‹←-–—()[]{}#+=_\"“”„'’‘，。：；！？、（）【】「」『』《》〉〈▼▲■◆●○☆★※↓↑⇒➡📡📌👉🔴📢📷📸🎥📺🔗💬🗞📰"
# What parts a label from what it announces.
HEAD_MARK = expression(r"[:：|>»→\u00a0\n ](?:(?<! )|[–—-] |[ :»|])")
HEAD_END = expression(r"\s{0,4}[:：|>»→–—-]?\s*")
DASHES = frozenset("–—-")
# What may stand behind the mark that ends a sentence.
CLOSING = ' "”’)'
# How many comments or pictures there are.
COUNT = expression(r" ?\(\d{1,5}$")
# Longer segments are no furniture in a language without spaces.
LONGEST_LABEL: int = TUNED["LONGEST_LABEL"]
FIRST_IDEOGRAPH = "\u3000"


_FirstWords = tuple[dict[str, list[str]], dict[str, list[str]]]


class FurnitureKind(Enum):
    """What a piece of furniture is."""

    BUTTON = "button"
    LABEL = "label"
    NOTICE = "notice"
    CREDIT = "credit"


class Furniture(NamedTuple):
    """A stretch of the text that belongs to the page.

    Attributes:
        teaser: what a label announces.
        sure: whether nothing else says so. Words of pages make sentences as well: "We tell another story."
    """

    span: Span
    kind: FurnitureKind
    lang: str
    teaser: Span | None = None
    sure: bool = True

    def moved(self, by: int) -> Furniture:
        """The same so many code points further on."""
        teaser = self.teaser and self.teaser.moved(by)
        return self._replace(span=self.span.moved(by), teaser=teaser)


def furniture(document: Document) -> tuple[Furniture, ...]:
    """The furniture in the translation, in order."""
    return tuple(_all_furniture(document))


def _all_furniture(document: Document) -> Iterator[Furniture]:
    prose = document.target
    text = prose.text
    column = prose.need(words)
    own = primary(document.lang)
    source = primary(document.source_lang) if document.source_lang else None
    own_grammars = _own_grammars(own, source)
    always = own_grammars.grammars
    plain = not any(mark in text for mark in TRAIL_MARKS)
    # Short segments that come again, such as cells, are as they were before.
    before: dict[str, tuple[int, Furniture | None]] = {}
    first = 0
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        if text[start] in OPENING_QUOTE:
            continue
        stretch = text[start:end] if end - start <= LONGEST_LABEL else ""
        if stretch in before:
            at, found = before[stretch]
            if found:
                yield found.moved(start - at)
            continue
        found = None
        if plain:
            first = bisect_left(column.starts, start, first)
        if (
            not plain
            or (own_grammars.is_ideographic and end - start <= LONGEST_LABEL)
            or not _is_running_text(text, segment.span, column, first, own_grammars)
        ):
            looked_at = _segment_text(text, segment.span, column)
            for known in always if source else (*always, *_others(looked_at, own)):
                found = _furniture_of(looked_at, known, own)
                if found:
                    yield found
                    break
        if stretch:
            before[stretch] = start, found


def _is_running_text(text: str, span: Span, column: Words, first: int, own: _Own) -> bool:
    """Whether the segment has no label at its head, and begins as no furniture does.

    Most are so, and nothing else needs to be known of them. `first` is the number of its first
    word; without the grammar of a source, that of any language may be the right one. Trails of
    headings are not thought of.
    """
    start, end = span.start, span.end
    if end - start <= LONGEST and not _begins_as_text(text, span, column, first, own):
        return False
    return HEAD_MARK.search(text, start + 1, min(end, start + 60)) is None


def _begins_as_text(text: str, span: Span, column: Words, first: int, own: _Own) -> bool:
    """Whether the segment as a whole cannot be furniture, by how it begins."""
    start, end, starts = span.start, span.end, column.starts
    if end - start <= LONGEST_LABEL and text[start] >= FIRST_IDEOGRAPH:
        return False
    word = column.texts[first] if first < len(starts) and starts[first] == start else ""
    if not word or word[0] == "_":
        return False
    may_be = _may_begin(word, own.grammars)
    if may_be & OTHER:
        after = first + LONGEST_BUTTON
        if after >= len(starts) or starts[after] >= end:
            return False
    bare = _bare(text[start:end])
    for notice in own.notices:
        if notice.match(bare):
            return False
    if may_be & BUTTON:
        following = column.texts[first + 1 : bisect_left(starts, end, first + 1)]
        return not all(_may_begin(other, own.grammars) & BUTTON for other in following)
    return True


# What a word may begin: a button of which it is one of the words, something else. Plain numbers,
# since each first word of a segment is asked.
BUTTON, OTHER = 1, 2


class _Own(NamedTuple):
    """The grammars of the target and of the source, how their notices begin, and whether one writes ideographs."""

    grammars: tuple[Grammar, ...]
    notices: tuple[re.Pattern[str], ...]
    is_ideographic: bool


@loaded
def _own_grammars(own: str, source: str | None) -> _Own:
    known = tuple(one for one in map(grammar, dict.fromkeys(filter(None, (own, source)))) if one)
    return _Own(
        known,
        tuple(one.notices for one in known if one.notices),
        any(writing(one.lang).is_ideographic for one in known),
    )


@remembered
def _may_begin(word: str, grammars: tuple[Grammar, ...]) -> int:
    """What furniture may begin with the word, as it is written, in any language."""
    low = word.casefold()
    bare = low.replace("’", "'")
    found = 0
    for known in grammars:
        if known.mark(low) is not None:
            found |= BUTTON
        if bare in known.first_alone:
            found |= OTHER
    # With the grammar of a source, no other language is asked.
    own = {known.lang for known in grammars}
    if len(own) < 2 and not own.issuperset(_codes(low)):
        found |= OTHER
    return found


class _SegmentText(NamedTuple):
    """A segment: its place, its text, its first words casefolded, how many it has.

    `bare` is the text casefolded, with even spaces and straight apostrophes. Of a long segment
    only the beginning is in `text`, and nothing in `bare` and `tokens`. `head` is what stands
    before the first mark that ends a label, casefolded; `head_end` where in `text` that mark does.
    """

    span: Span
    text: str
    bare: str
    tokens: list[str]
    size: int
    head: str
    head_end: Span | None


def _bare(stretch: str) -> str:
    """The stretch casefolded, with even spaces and straight apostrophes."""
    return " ".join(stretch.split()).replace("’", "'").casefold()


def _segment_text(text: str, span: Span, column: Words) -> _SegmentText:
    if len(span) <= LONGEST:
        stretch = span.of(text)
        numbers = column.within(span)
        last = min(numbers.stop, numbers.start + LONGEST_BUTTON + 1)
        tokens = " ".join(column.texts[numbers.start : last]).casefold().split()
        bare, count = _bare(stretch), len(numbers)
    else:
        stretch, bare, tokens, count = text[span.start : span.start + 61], "", [], 0
    # Behind what stands before the label: ">> READ ALSO - ".
    lead = len(stretch) - len(stretch.lstrip(EDGE))
    mark = HEAD_MARK.search(stretch, lead + 1, 60)
    match = HEAD_END.match(stretch, mark.start()) if mark else None
    if match is None:
        return _SegmentText(span, stretch, bare, tokens, count, "", None)
    head = _bare(stretch[: match.start()].strip(EDGE))
    return _SegmentText(span, stretch, bare, tokens, count, head, Span(match.start(), match.end()))


@loaded
def _first_words() -> _FirstWords:
    """Which languages' furniture may begin with a word, and with a stem."""
    # To read what is known of all languages takes longer than to check an article.
    return kept("first-words", state_of_boilerplate(), _gather_first_words)


def _gather_first_words() -> _FirstWords:
    exact: dict[str, list[str]] = {}
    stems: dict[str, list[str]] = {}
    for code in CODES:
        known = grammar(code)
        if known is None or writing(code).is_ideographic:
            continue
        phrases = (*known.alone, *known.heads, *known.teasers, *known.credits)
        for word in dict.fromkeys((*known.exact, *(phrase.split()[0] for phrase in phrases))):
            exact.setdefault(word, []).append(code)
        for stem in known.stems:
            stems.setdefault(stem, []).append(code)
    return exact, stems


def _codes(word: str) -> list[str]:
    """The languages in which furniture may begin with the word, which is casefolded."""
    exact, stems = _first_words()
    codes = list(exact.get(word, ()))
    for end in range(3, len(word) + 1):
        codes.extend(stems.get(word[:end], ()))
    return codes


def _others(segment: _SegmentText, own: str) -> list[Grammar]:
    """The grammars of other languages in which the segment might be furniture."""
    if not segment.text or segment.size > LONGEST_BUTTON:
        return []
    if segment.text[0] >= FIRST_IDEOGRAPH:
        codes = sorted(written_so("is_ideographic"))
    elif not segment.tokens:
        return []
    else:
        codes = _codes(segment.tokens[0])
    return [known for known in map(grammar, dict.fromkeys(codes)) if known and known.lang != own]


def _furniture_of(segment: _SegmentText, known: Grammar, target: str) -> Furniture | None:
    """What the segment, or its head, is in the language of `known`."""
    foreign = known.lang != target
    if writing(known.lang).is_ideographic:
        return _ideographic(segment, known)
    if (
        segment.tokens
        and _is_button(segment, known)
        and not (foreign and not _foreign(segment.tokens, target))
    ):
        sure = foreign or _is_sure_button(segment, known)
        return Furniture(segment.span, FurnitureKind.BUTTON, known.lang, sure=sure)
    head = _head(segment, known, target)
    if head or known.notices is None or not segment.tokens:
        return head
    bare = segment.bare.lstrip(EDGE)
    if (
        not foreign
        and segment.size <= LONGEST_BUTTON
        and not TRAIL_MARKS.isdisjoint(bare)
        and TRAIL.match(bare)
    ):
        return Furniture(segment.span, FurnitureKind.BUTTON, known.lang)
    if (
        known.is_notice(bare, segment.text)
        and not (foreign and not _foreign(segment.tokens, target))
        and not SIGNED.match(segment.text)
        and not (segment.text[0].islower() and segment.text.endswith(ITEM_ENDS))
    ):
        sure = foreign or not segment.text.rstrip(CLOSING).endswith((".", "!"))
        return Furniture(segment.span, FurnitureKind.NOTICE, known.lang, sure=sure)
    return None


def _is_sure_button(segment: _SegmentText, known: Grammar) -> bool:
    """Whether the button is one of a list, or begins or ends with what to do, and is no sentence."""
    if COUNT.sub("", segment.bare.strip(EDGE)) in known.alone:
        return True
    if {segment.head, segment.bare.strip(EDGE)} & (known.heads | known.credits):
        return True
    if segment.text.rstrip(CLOSING).endswith((".", "?", "!")) and not segment.text.endswith(".."):
        return False
    asked = WordRole.ACTION | WordRole.PLATFORM
    return any((known.mark(segment.tokens[n]) or WordRole.GLUE) & asked for n in (0, -1))


def _is_sure_label(marks: list[WordRole]) -> bool:
    """Whether words of the page make a label and not the beginning of a sentence: "Now my question:"."""
    first, *others = marks
    if first & STRONG:
        return True
    return bool(first & ~WordRole.GLUE) and not (others and others[0] is WordRole.GLUE)


def _is_button(segment: _SegmentText, known: Grammar) -> bool:
    """Whether the whole segment is made of page words, or is a label by itself."""
    if segment.size > LONGEST_BUTTON:
        return False
    if COUNT.sub("", segment.bare.strip(EDGE)) in known.alone:
        return True
    if len(segment.tokens) < 2:
        return False
    marks = known.marks(segment.tokens)
    if not marks or not makes_sense(marks):
        return False
    if segment.head in known.teasers or (
        WordRole.ACTION not in marks[0] and (marks[0] is WordRole.GLUE or len(marks) > SHORT)
    ):
        # "The band does not wish to publish more songs." is a sentence like others.
        strong = sum(bool(mark & STRONG) for mark in marks)
        sentence = segment.text.rstrip(CLOSING).endswith((".", "?", "!"))
        return not sentence or strong * 2 >= len(marks)
    return True


def _ideographic(segment: _SegmentText, known: Grammar) -> Furniture | None:
    if len(segment.text) > LONGEST_LABEL:
        return None
    inner = segment.text.strip(EDGE)
    if inner in known.alone or known.is_notice(inner, inner):
        return Furniture(segment.span, FurnitureKind.BUTTON, known.lang)
    return None


def _head(segment: _SegmentText, known: Grammar, target: str) -> Furniture | None:
    """The label at the head of the segment, and what it announces."""
    tokens = segment.head.split()
    is_credit = segment.head in known.credits
    if (
        segment.head_end is None
        or not 0 < len(tokens) <= LONGEST_HEAD
        or not (
            is_credit
            or segment.head in known.heads
            or segment.head in known.teasers
            # With a dash it is a headline and the name of its page.
            or (
                segment.head_end.of(segment.text).strip() not in DASHES
                and known.speaks(tokens)
                and _is_sure_label(known.marks(tokens))
            )
        )
    ):
        return None
    foreign = known.lang != target
    start, end = segment.span.start, segment.span.end
    mark = segment.head_end.of(segment.text)
    has_rest = segment.head_end.end < len(segment.text)
    after = segment.text[segment.head_end.end :] if segment.bare else ""
    if (foreign and not _foreign(tokens, target)) or (
        segment.head in known.teasers and not is_title(after)
    ):
        return None
    rest = Span(start + segment.head_end.end, end) if has_rest else None
    if is_credit:
        if rest is None or not after or ":" not in mark:
            return None
        if not names_somebody(after, longest=4 if segment.head in known.sources else 2):
            return None
        # A label that was left in its language is a fault of its own.
        return Furniture(rest if foreign else segment.span, FurnitureKind.CREDIT, known.lang)
    colon = int(mark.strip()[:1] in (":", "："))
    label = Span(start, start + segment.head_end.start + colon)
    return Furniture(label, FurnitureKind.LABEL, known.lang, rest)


# The way from the homepage to the article: "Home » News » World"; "Age > 70" compares.
TRAIL = expression(
    r"[^\s«»›<>→|/]+(?: [^\s«»›<>→|/]+){0,3}(?:(?: [»›→]| >(?! ?\d)|→) ?[^\s«»›<>→|/]+(?: [^\s«»›<>→|/]+){0,3}){1,5}$"
)
TRAIL_MARKS = frozenset("»›>→")


def _foreign(tokens: list[str], target: str) -> bool:
    """Whether at least one of the words is no word of the target language."""
    own = lexicon(target)
    if own is None:
        return True
    return any(
        own.zipf(token) < 3.0
        for token in tokens
        if token not in shared_words("platforms") and token != OBJECT
    )
