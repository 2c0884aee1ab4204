"""A sentence or a paragraph that stands twice."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from qa.analyse.documentation import is_documentation, is_link_text
from qa.analyse.front_matter import is_in_front_matter
from qa.analyse.repeats import Copy, copied_segments, copied_sentences, near_copies
from qa.analyse.words import words
from qa.compare.shared_with_source import repeats_too
from qa.lexicon.frequency import lexicon
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.prose import OBJECT, Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Of four copies, the source has one at least: its language may say it with a word more or less each time.
SHARE_THERE: int = TUNED["SHARE_THERE"]
# Without the source, a passage that comes again so many characters later was mostly meant to: a notice, a refrain.
FAR: int = TUNED["FAR"]
# But for paragraphs of so many characters that end as sentences do, and stand twice, not again and again.
RUNNING: int = TUNED["RUNNING"]
# What shows a message of a network stands so many characters before or after what it says.
NEARBY: int = TUNED["NEARBY"]
SIGNING = frozenset("—–―")
QUOTES = frozenset("\"“„«‘'")
# What a message of a network has: an address, a picture, an account.
MESSAGE = expression(r"https?:|t\.co/|pic\.twitter|(?<!\w)@\w{2,}|\ufffc")
CLOSING = "”\"’'»)」"
SENTENCE_ENDS = frozenset('.!?…"”’»)。！？」।')

# A question and what is answered; so many of them that stand twice are a form that is filled in.
ANSWERED = expression(r"\w\? \S")
ANSWERS: int = TUNED["ANSWERS"]
# A line that somebody types.
PROMPT = expression(r"(?m)^\$ \w")

# So many lines that are almost others are items of a list.
LISTED: int = TUNED["LISTED"]

# A sentence that is copied so often is a refrain.
REFRAIN: int = TUNED["REFRAIN"]


@dataclass(frozen=True)
class DuplicatedSegment(DocumentRule):
    """A paragraph or a sentence occurs twice, word for word.

    Captions that a page contains twice, teasers that repeat the first paragraph, and batches that
    were translated twice all leave copies. The later copy is reported, and the earlier one is
    listed as related; adjacent passages that recur together are one finding.

    A paragraph that differs from an earlier one in a single place, because one of the copies was damaged or
    fixed, is found as well, with lower confidence. If each has a different word there, the writer meant two
    things, as in lists.

    Without the source, a copy is reported only if it follows soon, since pages repeat notices on purpose.
    Paragraphs of running text are reported anywhere if they occur exactly twice. With the source at hand,
    repetitions in the source are not errors of the translation: a refrain, a question of two surveys,
    captions that differ in a name. Option `in_source` reports them as well.

    Units of a bilingual file are similar on purpose: there, only exact copies are reported.

    Short passages recur legitimately: bylines, labels, refrains, questions in an interview.
    Paragraphs of fewer than `shortest` words and sentences of fewer than `shortest_sentence` words
    are left alone, and so are table cells.
    """

    id = "duplicated-segment"
    category = Category.DUPLICATION
    severity = Severity.NEUTRAL
    confidence = 0.95
    fits_catalogues = False
    examples = (
        Example(
            "The mayor of the old town opens the fair\n\n"
            "⟦The mayor of the old town opens the fair⟧\n\nHe came late."
        ),
        Example(
            "The ferry was late again on Monday because of the storm. Nobody was hurt. "
            "⟦The ferry was late again on Monday because of the storm.⟧ It sank."
        ),
        Example(
            "The mayor of the town has opened the new fair on Friday.\n\n"
            "⟦The mayor of the town has opened the ewwn fair on Friday.⟧"
        ),
        Example(
            "The mayor of the town has opened the new fair on Friday.\n\n"
            "The mayor of the town has opened the old fair on Friday."
        ),
        Example("Adams won the first set of the match.\n\nBrown won the first set of the match."),
        Example("By our reporter\n\nIt rained.\n\nBy our reporter\n\nIt snowed."),
        Example(
            "Who pays for the house and for the car?\n\nMost men do.\n\n"
            "Who pays for the house and for the car?\n\nMost women do.",
            source="Wer zahlt für Haus und Auto?\n\nDie meisten Männer.\n\n"
            "Haus und Auto, wer zahlt?\n\nDie meisten Frauen.",
            source_lang="de",
        ),
        Example("Why? I do not know. He asked again. Why? I do not know."),
        Example(
            "# Anna Weber\n\nAnna Weber was a botanist who collected ferns.\n\n## Life\n\n"
            "Anna Weber was a botanist who collected ferns.",
            source="# Anna Weber\n\nDie Botanikerin sammelte Farne.\n\n## Leben\n\nAnna Weber war eine Botanikerin, die Farne sammelte.",
            source_lang="de",
            markdown=True,
        ),
    )

    shortest: int = 6
    shortest_sentence: int = 8
    shortest_near: int = 6
    in_source: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None and document.need(is_documentation):
            return  # which says the same of many things
        prose = document.target
        copies = [
            copy
            for copy in copied_segments(prose)
            if copy.words >= self.shortest
            and not _may_come_again(prose, copy)
            and not _are_headings(prose, copy)
        ]
        told = [copy.later for copy in copies]
        copies += [
            copy
            for copy in copied_sentences(prose)
            if copy.words >= self.shortest_sentence
            and not _overlaps(told, copy.later)
            and not _may_come_again(prose, copy)
            and not _are_headings(prose, copy)
        ]
        told = sorted(copy.later for copy in copies)
        copies += [
            copy
            for copy in (() if document.units else near_copies(prose))
            if copy.words >= self.shortest_near
            and not _overlaps(told, copy.later)
            and not _is_heading_of(prose, copy)
            and not _are_variants(prose, copy)
            and not _may_come_again(prose, copy)
            and not _are_headings(prose, copy)
        ]
        if _are_answers(document, copies) or (
            not self.in_source and _is_as_repetitive(document, len(copies), self.shortest)
        ):
            return
        said = Counter(copy.later.of(prose.text) for copy in copies)
        lines = sum(copy.likeness < 1.0 and _is_line(prose, copy.later) for copy in copies)
        for copy in copies:
            if said[copy.later.of(prose.text)] >= REFRAIN and document.source is None:
                continue  # said of one thing after the other
            is_far = copy.later.start - copy.earlier.end > FAR
            if document.source is None and is_far and not _is_running_text(prose, copy):
                continue
            if is_in_front_matter(document, copy.earlier) or _is_summary(document, copy):
                continue  # which the text of a page begins with
            if is_link_text(document, copy.later) or _is_shown_again(document, copy):
                continue  # "Back to the table of contents"; what somebody said or posted
            if prose.text[copy.later.start] in SIGNING:
                continue  # who wrote a message: "— Ann Roe (@annroe) May 4, 2021"
            if not self.in_source and repeats_too(document, copy.earlier, copy.later):
                continue
            true_copy = copy.likeness == 1.0
            yield self.finding(
                copy.later,
                f"Duplicate: {'' if true_copy else 'almost '}the same passage occurs earlier in the text.",
                confidence=None if true_copy else 0.85,
                kind=_kind(document, copy, is_list=lines >= LISTED),
                related=(Related(self.id, copy.earlier, "first occurrence"),),
            )


def _is_as_repetitive(document: Document, count: int, shortest: int) -> bool:
    """Whether the source says as much again, though elsewhere: a litany, whose refrains no pairs of sentences tell apart."""
    source = document.source
    if source is None or count < REFRAIN:
        return False
    there = sum(
        copy.words * 2 >= shortest
        for copies in (copied_segments, copied_sentences)
        for copy in copies(source)
    )
    return there * SHARE_THERE >= count


def _are_answers(document: Document, copies: list[Copy]) -> bool:
    """Whether a page answers the same questions of several things, or shows what programs print.

    "Are prams allowed? Yes, if folded." of each line of buses.
    """
    prose = document.target
    if document.source is not None:
        return False
    if PROMPT.search(prose.text) is not None:
        return True
    return sum(len(ANSWERED.findall(copy.later.of(prose.text))) for copy in copies) >= ANSWERS


def _is_summary(document: Document, copy: Copy) -> bool:
    """Whether a heading stands between the two: the summary of a life begins as its story does, which its source may say otherwise."""
    if document.source is None:
        return False
    headings = document.target.need(_headings)
    after = bisect_right(headings, copy.earlier.end)
    return after < len(headings) and headings[after] < copy.later.start


def _headings(prose: Prose) -> array[int]:
    """Where headings begin."""
    return array("I", (part.span.start for part in prose.segments if part.role is Role.HEADING))


def _is_shown_again(document: Document, copy: Copy) -> bool:
    """Whether a sentence is quoted twice: within quotation marks, or as a message of a network."""
    prose = document.target
    segment = prose.segment_at(copy.later.start)
    if segment is None or copy.later.contains(segment.span):
        return False
    if prose.text[copy.later.start] in QUOTES:
        return True
    start = max(segment.span.start, copy.later.start - NEARBY)
    end = min(segment.span.end, copy.later.end + NEARBY)
    return MESSAGE.search(prose.text, start, end) is not None


def _kind(document: Document, copy: Copy, *, is_list: bool) -> str:
    """What stands twice; without a source, which says what is meant so, sentences are said again more often."""
    kind = "copy" if copy.likeness == 1.0 else "almost"
    if document.source is not None:
        if not _is_line(document.target, copy.later):
            return kind
        # Items of one list are alike, each with a word of its own.
        return f"{kind} of a {'list' if is_list and copy.likeness < 1.0 else 'line'}"
    is_whole = all(
        segment is not None and span.contains(segment.span)
        for span in (copy.earlier, copy.later)
        for segment in (document.target.segment_at(span.start),)
    )
    return f"{kind} of a {'paragraph' if is_whole else 'sentence'}, alone"


def _is_line(prose: Prose, span: Span) -> bool:
    """Whether it is an item of a list, or a line of verse: it ends as no sentence does, or is one line of several."""
    segment = prose.segment_at(span.start)
    shown = span.of(prose.text).rstrip(CLOSING)
    return shown[-1:] not in SENTENCE_ENDS or (
        segment is not None
        and segment.span.start > 1
        and prose.text[segment.span.start - 2 : segment.span.start].strip(" \t") not in {"\n\n", ""}
        and prose.text[segment.span.start - 1] == "\n"
    )


def _is_running_text(prose: Prose, copy: Copy) -> bool:
    """Whether the copy is a paragraph, or several, that would be no notice and stands twice in all."""
    segment = prose.segment_at(copy.later.start)
    return (
        copy.likeness == 1.0
        and segment is not None
        and copy.later.contains(segment.span)
        and len(segment.span) >= RUNNING
        and prose.text[segment.span.end - 1] in SENTENCE_ENDS
        and prose.need(_times)[segment.span.of(prose.text)] == 2
    )


def _times(prose: Prose) -> Counter[str]:
    """How often each segment stands in the text."""
    return Counter(segment.span.of(prose.text) for segment in prose.segments)


def _may_come_again(prose: Prose, copy: Copy) -> bool:
    """Whether a copy stands where texts say things twice, or has code or a link that may differ.

    Headings come again in tables of contents, items and cells in lists, and quotations are quoted
    again.
    """
    segments = (prose.segment_at(copy.earlier.start), prose.segment_at(copy.later.start))
    return OBJECT in copy.later.of(prose.text) or any(
        segment is not None and segment.role is not Role.PARAGRAPH for segment in segments
    )


def _are_headings(prose: Prose, copy: Copy) -> bool:
    """Whether both are headings: a page has its title in its head and above the text."""
    segments = (prose.segment_at(copy.earlier.start), prose.segment_at(copy.later.start))
    return all(segment is not None and segment.role is Role.HEADING for segment in segments)


def _overlaps(spans: list[Span], span: Span) -> bool:
    """Whether `span` overlaps one of the sorted `spans`."""
    place = bisect_right(spans, span)
    return any(other.overlaps(span) for other in spans[max(0, place - 1) : place + 1])


def _are_variants(prose: Prose, copy: Copy) -> bool:
    """Whether each of the two has words of its own that the language knows: "the new fair", "the old fair"."""
    known = lexicon(prose.lang or "")
    if known is None:
        return False
    column = prose.need(words)
    one, other = (
        Counter(column.texts[numbers.start : numbers.stop])
        for numbers in map(column.within, (copy.earlier, copy.later))
    )
    own = (one - other, other - one)
    return all(own) and all(known.zipf(word) > 0 for side in own for word in side)


def _is_heading_of(prose: Prose, copy: Copy) -> bool:
    """Whether the earlier is a heading without a full stop, and the later a sentence."""
    ends = [prose.text[span.end - 1] in SENTENCE_ENDS for span in (copy.earlier, copy.later)]
    return ends == [False, True]
