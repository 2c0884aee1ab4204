"""Sentences without a mark at their end."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from qa.analyse.sentences import sentences
from qa.analyse.words import words
from qa.languages.language import language
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.letters import SMALL
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

SENTENCE_MARK = expression(r"(?P<mark>[.!?。！？؟।])[\"'”’»)\]」』“›]{0,3}$")
ANY_MARK = expression(r"[.!?…:;。！？؟।—–-][\"'”’»)\]“」』]{0,3}$|[*\ufffc]$")
# Most segments end so: they need no expression.
COMMON_MARKS = ".!?:"
# A headline with the name of its newspaper: "Law comes into force - Bonn Herald".
WITH_NEWSPAPER = expression(
    rf"\s[-–—|] [^\W\d_{SMALL}][\w.]{{1,30}}(?: [^\W\d_{SMALL}][\w.]{{1,30}}){{0,3}}$"
)
# The words after a quotation: a speaker and a verb, as in “It rains,” he said.
AFTER_QUOTATION = expression(
    r"[,.!?][\"”’»“] (?:[^\W_][\w.'’-]{0,20} ){0,3}(?P<verb>[^\W\d_]{3,12})$"
)
LAST_WORD = expression(r"[\w’'-]{1,60}[\"”’»)\]]{0,2}$")
TO_LATIN = {"。": ".", "！": "!", "？": "?", "؟": "?", "।": "."}
# A source that ends in a full stop, and a text that is longer than most headlines.
FEWEST_WORDS: int = TUNED["FEWEST_WORDS"]
LONGER_THAN_HEADLINES: int = TUNED["LONGER_THAN_HEADLINES"]
# Teasers of other articles are two sentences without a mark behind the second; so many words are more.
LONGER_THAN_TEASERS: int = TUNED["LONGER_THAN_TEASERS"]
LONGEST_PARAGRAPH: int = TUNED["LONGEST_PARAGRAPH"]
# Without a source: so long a paragraph, where so large a share of the others has its mark.
RUNNING: int = TUNED["RUNNING"]
SHARE: float = TUNED["SHARE"]
OTHERS: int = TUNED["OTHERS"]

# "zum 130." is a number in its order, "am 11. Februar 2023 г." an abbreviation.
# From so many segments on that lack the mark of their originals, it is the style of a text for its
# lists and captions; unless most of its segments do.
HABIT: int = TUNED["HABIT"]
MOST: float = TUNED["MOST"]
# What credits of a quotation begin with.
CREDITING = "—–―"
# So many words the sentence before a broken one has, and so many the broken one. From so many of them
# on, if they are more than this share of all paragraphs of several sentences, it is a style.
WHOLE_SENTENCE: int = TUNED["WHOLE_SENTENCE"]
BEGUN: int = TUNED["BEGUN"]
LONGEST_BOX: int = TUNED["LONGEST_BOX"]
BROKEN: int = TUNED["BROKEN"]
# A shorter word before the full stop may be an abbreviation: "Capt.", "St.".
SHORTEST: int = TUNED["SHORTEST"]
SHORTEST_NAME: int = TUNED["SHORTEST_NAME"]
# So many paragraphs of so many words that end without a mark are captions.
CAPTIONS: int = TUNED["CAPTIONS"]
CAPTION: int = TUNED["CAPTION"]
BROKEN_SHARE: float = TUNED["BROKEN_SHARE"]
ABBREVIATED = expression(r"(?:\d|\b\w|\d ?\w{1,2})\.$")
# What goes on with the sentence of the paragraph before: a sum, a figure.
GOES_ON = frozenset("€$£¥#%")


class MissingFinalMark(DocumentRule):
    """A sentence has no final punctuation.

    Headlines, captions, footnotes and lists need none. So a paragraph is reported if its source
    paragraph ends with a mark. Without a source, a paragraph is reported if it ends in a quotation and
    its speaker while nearly all other long paragraphs have a mark, or if its last sentence has no mark
    while the sentence before it has one: a decoder that reached its maximum length breaks off like
    this. If several paragraphs of a text end without a mark, that is its style.
    """

    id = "missing-final-mark"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.9
    examples = (
        Example(
            "The mayor of Bonn resigned ⟦yesterday⟧",
            source="Der Bürgermeister von Bonn trat gestern zurück.",
            source_lang="de",
            fixed="The mayor of Bonn resigned yesterday.",
        ),
        Example(
            "Who is to pay for all this, asked the ⟦man⟧",
            source="谁来付钱？男人问？",
            source_lang="zh",
        ),
        Example(
            "Mayor of Bonn resigns after four years",
            source="Bürgermeister von Bonn tritt zurück",
            source_lang="de",
        ),
        Example("Mayor of Bonn resigns after four years in a difficult office"),
        Example(
            "It rained.\n\nThe mayor of Bonn left the office on Friday after a meeting of the council. Nobody in "
            "the town hall or in the guild of the bakers knows yet who will ⟦follow⟧\n\nIt rained."
        ),
        Example(
            "Es regnet.\n\nDie Bürgermeisterin verließ am Freitag nach einer Sitzung des Rates das Rathaus. Niemand "
            "in der Stadt und in der Gilde der Bäcker weiß, wer ihr im Mai ⟦folgt⟧",
            lang="de",
        ),
        Example("The mayor of Bonn left the office. Nobody knows who will follow\n\nIt rained."),
        Example("The town hall of St. Goar gets a new roof\n\nIt rained."),
        Example("The mayor left the office. Nobody knows what will follow\n\nand who."),
        Example("The mayor left the office. Read more\n\nThe bells of Bonn. By our staff"),
        Example(
            "He came late to the office.\n\n"
            "Everybody in the town has to know about the new law of 2019 - Rhine Herald",
            source="Er kam spät ins Amt.\n\n"
            "Das neue Gesetz von 2019 müssen alle in der Stadt kennen - Rheinbote.",
            source_lang="de",
        ),
        Example(
            "Mayor of Bonn resigns after four years\n\nHe had been elected in May.",
            source="Bürgermeister von Bonn tritt zurück.\n\nEr war im Mai gewählt worden.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        segments = prose.segments
        # Numbers in an array: all segments of a text may be so.
        bare = array("I", (n for n, segment in enumerate(segments) if _is_bare(prose, segment)))
        if not bare:
            return
        originals = _paired(document)
        broken = frozenset(_broken_off(prose, bare)) if document.source is None else frozenset()
        if originals is not None:
            unlike = len(_unlike(document, originals, bare))
            if HABIT <= unlike <= MOST * len(segments):
                return
        for n in bare:
            if n in broken:
                yield self._broken(prose, segments[n])
                continue
            if n + 1 < len(segments) and _goes_on(prose.text[segments[n + 1].span.start]):
                continue
            mark = _mark_of(document, originals, n)
            segment = segments[n]
            word = mark and LAST_WORD.search(
                prose.text, max(segment.span.start, segment.span.end - 62), segment.span.end
            )
            if not word:
                continue
            span = Span(word.start(), word.end())
            fix = None if not prose.text[span.end - 1].isalnum() else f"{span.of(prose.text)}{mark}"
            kind = "speech" if originals is None else "source"
            yield self.finding(span, "The sentence has no final punctuation.", fix=fix, kind=kind)

    def _broken(self, prose: Prose, segment: Segment) -> Finding:
        word = _last_word(prose, segment)
        message = "The paragraph breaks off here or is missing its final punctuation."
        return self.finding(word, message, kind="paragraph")


def _goes_on(following: str) -> bool:
    """Whether the next paragraph goes on with the sentence: by a sum, or in small letters."""
    return following in GOES_ON or following.islower()


def _mark_of(document: Document, originals: Prose | None, n: int) -> str | None:
    """The mark that segment number `n` lacks, by the segment that it translates or by its like."""
    prose = document.target
    segment = prose.segments[n]
    count = len(prose.need(words).within(segment.span))
    if originals is not None:
        headline = len(prose.segments) > 1 and (n == 0 or count < LONGER_THAN_HEADLINES)
        if count < FEWEST_WORDS or headline or _names_newspaper(prose, segment):
            return None
        return _final_mark(originals, n, document.lang)
    long = count >= RUNNING and n >= prose.need(first_after_headlines)
    return "." if long and _ends_in_speech(prose, segment, document.lang) else None


def _last_word(prose: Prose, segment: Segment) -> Span:
    """The last word of a segment that ends in a letter."""
    column = prose.need(words)
    return column.span(column.within(segment.span).stop - 1)


def _broken_off(prose: Prose, bare: Sequence[int]) -> list[int]:
    """Those of the segments without a mark whose sentence before the last has its mark.

    None where they are many: a chat, captions with a full stop inside.
    """
    if len(prose.segments) == 1:
        return []  # a page in one piece, which ends in its last teaser
    found = [
        n
        for n in bare
        if _breaks_off(prose, n) and not _ends_in_handle(prose, n) and not _is_filled_in(prose, n)
    ]
    if not found or _has_captions(prose, bare, found):
        return []
    if len(found) < BROKEN:
        return found
    running = sum(len(_sentences_of(prose, segment)) > 1 for segment in prose.segments)
    return found if len(found) <= BROKEN_SHARE * running else []


def _is_filled_in(prose: Prose, n: int) -> bool:
    """Whether a question is answered in the line: fields of a box, “8 GB RAM Multiplayer? No Link Official site”."""
    span = prose.segments[n].span
    return "? " in prose.text[max(span.start, span.end - LONGEST_BOX) : span.end]


def _has_captions(prose: Prose, bare: Sequence[int], found: Sequence[int]) -> bool:
    """Whether other paragraphs end without a mark, amid those that have one: captions, which may have two sentences."""
    column, broken = prose.need(words), frozenset(found)
    long = (
        n
        for n in bare
        if n not in broken and n > 0 and len(column.within(prose.segments[n].span)) >= CAPTION
    )
    return sum(1 for _ in islice(long, CAPTIONS)) >= CAPTIONS


def _breaks_off(prose: Prose, n: int) -> bool:
    text, segments = prose.text, prose.segments
    segment = segments[n]
    parts = _sentences_of(prose, segment) if _may_break_off(prose, segment) else ()
    if len(parts) < 2:
        return False
    column = prose.need(words)
    before, last = parts[-2:]
    said, final = column.within(before), column.within(last)
    is_broken = len(said) >= WHOLE_SENTENCE and len(final) >= BEGUN
    if not is_broken or column.end(final.stop - 1) != last.end:
        return False
    # "18 states, D.C. support the plan", "in the 1. world war": no end of a sentence.
    ending, word = column.texts[said.stop - 1], column.texts[final.stop - 1]
    known = language(prose.lang)
    nouns = known is not None and known.capitalizes_nouns
    if (word[0].isupper() and not nouns) or not ending.isalpha():
        return False
    if len(ending) < (SHORTEST_NAME if ending[0].isupper() else SHORTEST):
        return False
    if n + 1 == len(segments):
        return True
    following = text[segments[n + 1].span.start]
    verse = segments[n + 1].role is Role.QUOTATION  # goes on with it
    return not (verse or following.islower() or following.isdigit())


def _may_break_off(prose: Prose, segment: Segment) -> bool:
    """Whether it ends in a letter and is as long as a paragraph.

    A headline of two parts is shorter, as is a teaser; longer is a page in one piece, which ends in its last teaser.
    """
    if len(segment.span) < LONGER_THAN_TEASERS or not prose.text[segment.span.end - 1].isalpha():
        return False
    count = len(prose.need(words).within(segment.span))
    return LONGER_THAN_TEASERS <= count <= LONGEST_PARAGRAPH


def _ends_in_handle(prose: Prose, n: int) -> bool:
    """Whether the last word says where somebody is found: "On the web she is @tellberg"."""
    start = _last_word(prose, prose.segments[n]).start
    return prose.text[max(0, start - 1) : start] == "@"


def _sentences_of(prose: Prose, segment: Segment) -> tuple[Span, ...]:
    """The sentences of a segment, in order."""
    every = prose.need(sentences)
    first = bisect_left(every, segment.span.start, key=_start)
    return every[first : bisect_left(every, segment.span.end, key=_start)]


def _start(span: Span) -> int:
    return span.start


def _unlike(document: Document, originals: Prose, bare: Sequence[int]) -> list[int]:
    """Those of the segments without a mark whose originals have one."""
    return [n for n in bare if _final_mark(originals, n, document.lang) is not None]


def _is_bare(prose: Prose, segment: Segment) -> bool:
    """Whether the segment is running text that ends in a letter or figure."""
    if prose.text[segment.span.end - 1] in COMMON_MARKS:
        return False
    if segment.role not in {Role.PARAGRAPH, Role.QUOTATION}:
        return False
    if prose.text[segment.span.start] in CREDITING:
        return False
    end = prose.text[max(segment.span.start, segment.span.end - 6) : segment.span.end]
    return not ANY_MARK.search(end) and (end[-1].isalnum() or end[-1] in '"”’»)]')


def _ends_in_speech(prose: Prose, segment: Segment, lang: str) -> bool:
    """Whether the segment ends in a quotation and its speaker: “It rains,” he said."""
    known = language(lang)
    end = AFTER_QUOTATION.search(
        prose.text, max(segment.span.start, segment.span.end - 60), segment.span.end
    )
    return end is not None and known is not None and end["verb"] in known.speech_verbs


def _names_newspaper(prose: Prose, segment: Segment) -> bool:
    """Whether the segment ends in a dash and a name, as the headlines of web pages do."""
    end = prose.text[max(segment.span.start, segment.span.end - 130) : segment.span.end]
    return WITH_NEWSPAPER.search(end) is not None


def _paired(document: Document) -> Prose | None:
    """The source, if its segments are those of the target, one by one."""
    source = document.source
    if source is None or len(source.segments) != len(document.target.segments):
        return None
    return source


def _final_mark(source: Prose, n: int, lang: str) -> str | None:
    """The mark at the end of segment number `n`, as `lang` writes it; None if it has none."""
    span = source.segments[n].span
    end = source.text[max(span.start, span.end - 6) : span.end]
    match = SENTENCE_MARK.search(end)
    if match is None or ABBREVIATED.search(end):
        return None
    mark = match["mark"]
    return mark if language(lang) is None else TO_LATIN.get(mark, mark)


def first_after_headlines(prose: Prose) -> int:
    """The number of the first segment that ought to have a mark because all its like have.

    Nearly all long segments must have one; what stands before the first of them is taken for
    headlines. If too few have, a number beyond the last segment.
    """
    column = prose.need(words)
    long = [
        n for n, segment in enumerate(prose.segments) if len(column.within(segment.span)) >= RUNNING
    ]
    finished = [n for n in long if not _is_bare(prose, prose.segments[n])]
    if len(long) > OTHERS and len(finished) >= SHARE * (len(long) - 1):
        return finished[0] + 1
    return len(prose.segments)
