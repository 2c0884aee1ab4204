"""Quotation marks with the space on the wrong side."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from typing import overload

from qa.languages.language import Language, language
from qa.model.expression import compiled, expression
from qa.model.letters import CAPITAL, SMALL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span

STRAIGHT = '"'
SPACES = " \u00a0\u202f"
OPENS = "([{—–-/„“«‘'"
DASHES = "—–-"
CLOSES = ")]}—–-/,.;:!?…”»’'"
LAST_WORD = expression(r"(\w{1,20}),[ \u00a0\u202f]*$")
FEW_WORDS = expression(r"[^\W\d_]{1,20}")
# A name of a word or more, and the verb: "Ann Roe told".
SPEAKER = expression(rf"(?:[{CAPITAL}][\w’'-]{{1,20}} ){{1,4}}(?P<verb>[{SMALL}]{{3,14}})\b")
NEXT_WORD = expression(r"[^\W\d_]{1,20}")
# What a name or a title in quotation marks has: a few words, and a comma behind them.
TITLE_WORDS = expression(r"[^\W\d_][\w’'&-]{0,24}(?: [\w’'&-]{1,25}){0,5},?")


class QuoteFault(NamedTuple):
    """A quotation mark, with the spaces beside it, and what should stand there if it is clear.

    `habit` is true of marks with a space on both sides: some texts write all of them so.
    """

    span: Span
    right: str | None
    habit: bool = False


class QuoteFaults(Sequence[QuoteFault]):
    """Faults in columns: a text of nothing but marks has one for every second character."""

    __slots__ = ("_ends", "_habits", "_rights", "_starts")

    def __init__(self, faults: Iterable[QuoteFault]) -> None:
        self._starts, self._ends, self._habits = array("I"), array("I"), bytearray()
        self._rights: list[str | None] = []
        for span, right, habit in faults:
            self._starts.append(span.start)
            self._ends.append(span.end)
            self._habits.append(habit)
            self._rights.append(right)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> QuoteFault: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[QuoteFault, ...]: ...
    def __getitem__(self, index: int | slice) -> QuoteFault | tuple[QuoteFault, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        span = Span(self._starts[index], self._ends[index])
        return QuoteFault(span, self._rights[index], bool(self._habits[index]))


# What an encyclopedia has behind a quotation: "We go."[92]
REFERENCE = expression(r"\[\d")


class _Mark(NamedTuple):
    at: int
    # Whether what stands before, and after, is a space, an edge or a mark that leaves it free.
    free_before: bool
    free_after: bool


def quote_findings(prose: Prose) -> Sequence[QuoteFault]:
    """The quotation marks that are glued to the wrong word, or to none, in order."""
    known = language(prose.lang)
    straight = _straight(prose, known) if STRAIGHT in prose.text else ()
    curly = _curly(prose, known) if known is not None else ()
    found = QuoteFaults(merge(straight, curly))
    return found or ()


def _straight(prose: Prose, known: Language | None) -> Iterator[QuoteFault]:
    """Faults of marks that open and close alike: what they do is told by those around them."""
    text = prose.text
    opened = False
    for segment in prose.segments:
        start, end = segment.span.start, segment.span.end
        # A quotation of several paragraphs opens anew in each.
        opened = opened and text[start] != STRAIGHT
        for mark, following in _followed(_marks(text, start, end)):
            finding: QuoteFault | None = None
            if mark.free_before and mark.free_after:
                finding, opened = _isolated(text, mark.at, start, end, opened=opened)
            elif mark.free_after:
                finding = None if opened else _opening(text, mark.at, following)
                opened = finding is not None
            elif mark.free_before:
                if mark.at > start + 1 and not _closing(following, end):
                    finding = _glued(text, mark.at, known, opened=opened)
                opened = finding is None
            else:
                finding = _between_letters(text, mark.at, following, opened=opened)
                opened = not opened
            if finding is not None and not (finding.habit and _is_nested(text, finding.span)):
                yield finding


def _followed(marks: Iterable[_Mark]) -> Iterator[tuple[_Mark, _Mark | None]]:
    """Each mark with the next one."""
    before: _Mark | None = None
    for mark in marks:
        if before is not None:
            yield before, mark
        before = mark
    if before is not None:
        yield before, None


def _closing(mark: _Mark | None, end: int) -> bool:
    """Whether the mark closes a quotation, with a space before it too if it ends the paragraph."""
    return mark is not None and mark.free_after and (not mark.free_before or mark.at + 1 >= end)


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    at = text.find(STRAIGHT, start, end)
    while at >= 0:
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        # "You know men--" breaks off.
        breaks_off = before in DASHES and (after.isspace() or at + 1 >= end)
        free_before = before.isspace() or (before in OPENS and not breaks_off)
        free_after = after.isspace() or after in CLOSES or REFERENCE.match(text, at + 1) is not None
        yield _Mark(at, free_before, free_after)
        at = text.find(STRAIGHT, at + 1, end)


def _closes(text: str, at: int, known: Language | None, *, opened: bool) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether a mark that touches the word after it must belong to the clause before it."""
    before = text[max(0, at - 3) : at].rstrip(SPACES)
    if not before or before[-1] not in ",.!?…" or text[at - 1] not in SPACES:
        return False
    word = NEXT_WORD.match(text, at + 1)
    if word is None:
        return False
    if word.group() == "I":
        return False  # turning to him, "I was told to come"
    verbs = known.speech_verbs if known else frozenset()
    if word.group() in verbs:
        return True
    # He said, "Yes" opens, and so does: he was told, "you have power".
    speaker = LAST_WORD.search(text, max(0, at - 20), at)
    if speaker and speaker.group(1) in verbs:
        return False
    if word.group()[0].islower():
        return opened
    if before[-1] in ".!?…":
        # A new sentence: paragraphs that were joined open their quotation anew, unless a speaker
        # is named at once: "We go. "Tom Hill said."
        function_words = known.function_words if known else frozenset()
        if word.group().casefold() in function_words:
            return False  # "I said that she has no stamina."
        return opened and _begins_with_speaker(text, at, verbs - function_words)
    # "We go, "Tom Hill said closes; "she'd say to somebody, "You may think" opens within a quotation.
    speaks = known is not None and word.group().casefold() in known.function_words
    return (opened and not speaks) or _names_speaker(text, at, verbs)


def _begins_with_speaker(text: str, at: int, verbs: frozenset[str]) -> bool:
    """Whether names and a verb of speech stand right after the mark: "Tom Hill said"."""
    for word in FEW_WORDS.findall(text, at + 1, at + 60)[:4]:
        if not word[0].isupper():
            return word in verbs
    return False


def _names_speaker(text: str, at: int, verbs: frozenset[str]) -> bool:
    """Whether a verb of speech stands among the words after the mark, behind one word at least."""
    return any(verb in verbs for verb in FEW_WORDS.findall(text, at + 1, at + 60)[1:4])


def _glued(text: str, at: int, known: Language | None, *, opened: bool) -> QuoteFault | None:
    """The fault of a mark that touches the word after it and belongs to the one before."""
    if not _closes(text, at, known, opened=opened):
        return None
    start = at
    while start and text[start - 1] in SPACES:
        start -= 1
    return QuoteFault(Span(start, at + 1), STRAIGHT + " ")


def _opening(text: str, at: int, following: _Mark | None) -> QuoteFault | None:
    """The fault of a mark behind a word that opens what the next one closes: `the group Viking" North", which`."""
    if not text[at - 1].isalpha() or not _closes_few(text, at + 2, following):
        return None
    return QuoteFault(Span(at, at + 2), " " + STRAIGHT) if text[at + 1] in SPACES else None


def _closes_few(text: str, start: int, mark: _Mark | None) -> bool:
    """Whether the mark closes a name or a title that begins there."""
    if mark is None or mark.free_before or not mark.free_after:
        return False
    return TITLE_WORDS.fullmatch(text, start, mark.at) is not None


def _isolated(
    text: str, at: int, start: int, end: int, *, opened: bool
) -> tuple[QuoteFault | None, bool]:
    """The fault of a mark between two spaces, and whether a quotation is open after it."""
    before = text[at - 1] if at > start else ""
    after = text[at + 1] if at + 1 < end else ""
    if (before and before not in SPACES) or (after and after not in SPACES):
        return None, not opened
    if not before and not after:
        return None, opened
    if not before:
        return QuoteFault(Span(at, at + 2), STRAIGHT, habit=True), True
    if not after or opened:
        return QuoteFault(Span(at - 1, at + 1), STRAIGHT, habit=True), False
    if text[max(0, at - 2)].isdigit():
        return None, opened
    return QuoteFault(Span(at, at + 2), STRAIGHT, habit=True), True


def _between_letters(
    text: str, at: int, following: _Mark | None, *, opened: bool
) -> QuoteFault | None:
    """The fault of a mark without any space, behind the end of a clause, or before what the next one closes."""
    before, after = text[at - 1], text[at + 1]
    if at < 2 or not text[at - 2].isalpha() or not after.isalpha():
        return None
    if before == ":":
        # A program has no space there: 'key:"value"'.
        opens = following is not None and text.find(" ", at, following.at) >= 0
    else:
        # Hebrew has such marks among the letters of abbreviations, which are neither small nor large.
        opens = before.islower() and _closes_few(text, at + 1, following)
    if opens and not opened:
        return QuoteFault(Span(at, at + 1), " " + STRAIGHT)
    if before not in ",.!?…":
        return None
    if opened and not (after.islower() or after.isupper()):
        return None  # Korean and Japanese write particles onto the mark: "끝!"을
    right = STRAIGHT + " " if opened or text[at - 1] != "," else " " + STRAIGHT
    return QuoteFault(Span(at, at + 1), right)


# Angles that German and Danish turn inwards, and others outwards; so far apart they are a pair.
TURNED = "«»"
LONGEST_TURNED = 200

# A dash whose bytes were read one by one: "â€“".
WRONGLY_DECODED = "â€"


def _curly(prose: Prose, known: Language) -> Iterator[QuoteFault]:
    """Faults of marks that only open, or only close, in the language."""
    opening = {pair[0] for pair in known.quotes}
    closing = {pair[1] for pair in known.quotes}
    only_open = "".join(sorted(opening - closing - {STRAIGHT, "'", "‘", "‚"}))
    # “ closes in German, but opens in most texts that a system has made of English.
    only_close = "".join(sorted(closing - opening - {STRAIGHT, "'", "’", "‘", "“"}))
    if "»" in known.spaced_marks:
        only_open, only_close = only_open.replace("«", ""), only_close.replace("»", "")
    if not only_open or not any(mark in prose.text for mark in only_open + only_close):
        return
    if not _gate(only_open, only_close).search(prose.text):
        return
    closer = dict(reversed(known.quotes))
    text = prose.text
    yield from _before_speakers(prose, known, only_open, closer)
    for match in _faulty(only_open, only_close).finditer(text):
        written, mark = match.group(), match.group().strip(SPACES)
        span = Span(match.start(), match.end())
        if text.endswith(WRONGLY_DECODED, 0, span.start + len(written) - len(written.lstrip())):
            continue
        if mark in TURNED and _is_turned(text, match.start() + written.index(mark), mark):
            continue
        if written != mark and _is_nested(text, span):
            continue
        habit = written != mark and not text[span.end : span.end + 1].isalpha()
        right = _fix(written, mark, only_close, text, match)
        if mark in only_open and written != mark and _ends_quotation(text, match.start()):
            goes_on = text[span.end : span.end + 1].isalnum()
            right = closer[mark] + (" " if goes_on or text[span.end - 1] in SPACES else "")
        yield QuoteFault(span, right, habit)


def _before_speakers(
    prose: Prose, known: Language, only_open: str, closer: dict[str, str]
) -> Iterator[QuoteFault]:
    """Opening marks that close a quotation, before who said it: "it is late, “Ann Roe told the paper"."""
    text = prose.text
    for mark in f"{only_open}‘" if "’" in closer.values() or "‘" in closer else only_open:
        place = text.find(f" {mark}")
        while place >= 0:
            segment = prose.segment_at(place)
            at = place + 1
            if (
                segment is not None
                and text[place - 1] in ",!?."
                and (speaker := SPEAKER.match(text, at + 1)) is not None
                and speaker["verb"] in known.speech_verbs
                and speaker["verb"] not in known.function_words
                and _is_open(text, mark, closer.get(mark, ""), segment.span.start, place)
            ):
                yield QuoteFault(Span(place, at + 1), closer[mark] + " ")
            place = text.find(f" {mark}", at)


def _is_open(text: str, mark: str, closing: str, start: int, end: int) -> bool:
    """Whether a quotation that began in the paragraph is not closed yet; a closing mark is no apostrophe."""
    last = text.rfind(mark, start, end)
    if last < 0 or not closing:
        return False
    close = text.find(closing, last, end)
    while close >= 0 and text[close + 1 : close + 2].isalpha():
        close = text.find(closing, close + 1, end)
    return close < 0


def _is_nested(text: str, span: Span) -> bool:
    """Whether a space parts the mark from a single one: newspapers write “ ‘So it is’ ” for quotations in quotations."""
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return (before != "" and before in "’'") or (after != "" and after in "‘'")


def _is_turned(text: str, at: int, mark: str) -> bool:
    """Whether an angle stands in a pair that points the other way: «so» in German of Switzerland."""
    if mark == "»":
        first = text.rfind("«", max(0, at - LONGEST_TURNED), at)
        return first >= 0 and "»" not in text[first:at] and _points_in(text, first, at)
    last = text.find("»", at, at + LONGEST_TURNED)
    return last >= 0 and "«" not in text[at + 1 : last] and _points_in(text, at, last)


def _points_in(text: str, first: int, last: int) -> bool:
    """Whether both marks touch what stands between them, and the first nothing before it."""
    before = text[first - 1 : first]
    return (
        last > first + 1
        and not (text[first + 1].isspace() or text[last - 1].isspace())
        and (not before or before.isspace() or before in OPENS)
    )


def _ends_quotation(text: str, at: int) -> bool:
    """Whether an opening mark stands right behind a word or a full stop, where a closing one may."""
    return text[at - 1 : at] not in {"", *SPACES, *OPENS} and not text[at - 1].isspace()


@loaded
def _gate(only_open: str, only_close: str) -> re.Pattern[str]:
    """What every fault has: most texts have none, and the slower expression is not needed."""
    either = (
        f"(?<=[{SPACES}][{only_close}])|(?<=[{only_close}])(?=[^\\W\\d_])" if only_close else "(?!)"
    )
    return compiled(
        f"[{only_open}{only_close}]"
        f"(?:{either}|(?<=[{only_open}])(?=[{SPACES}])|(?<=[^\\W_][{only_open}])|(?<=[{SPACES}][{only_open}])(?=[.,]|\\s*(?:\n|\\Z)))"
    )


@loaded
def _faulty(only_open: str, only_close: str) -> re.Pattern[str]:
    return compiled(
        rf"(?<=\S)[{SPACES}]{{1,3}}[{only_close}](?![\w])"
        rf"|[{SPACES}]{{0,3}}(?<!^)[{only_close}](?=[^\W\d_])"
        rf"|[{only_open}][{SPACES}]{{1,3}}(?=\S)"
        rf"|(?<=[^\W_])[{only_open}](?=[^\W\d_])"
        # An opening mark where nothing can open: "it was late “.", at the end of a paragraph.
        rf"|(?<=[^\W_,.!?…])[{SPACES}]{{1,3}}[{only_open}](?=[.,](?![.,\w]))"
        rf"|(?<=[\w,.!?…])[{SPACES}]{{1,3}}[{only_open}](?=\s*(?:\n|\Z))"
    )


def _fix(written: str, mark: str, only_close: str, text: str, match: re.Match[str]) -> str | None:
    if mark not in only_close:
        return mark if written != mark else " " + mark
    if text[match.end() : match.end() + 1].isalpha():
        return mark + " "
    return mark
