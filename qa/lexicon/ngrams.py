"""Stretches of words that hardly ever stand in such an order.

A table, made by benchmarks/count_sequences.py, says for each pair of word classes how much it
speaks for good text. Common words are classes of their own; others share a class with words that
are used alike, and words that the table lacks are told by their ending. Windows that look odd so
are judged again, by phrases: how much more often than by chance a word stands after the one or two
words before it.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice, repeat
from operator import getitem
from pathlib import Path
from typing import Literal
from zlib import crc32

import qa.languages
from qa.model.expression import expression
from qa.model.language_tag import by_language, primary
from qa.model.memory import LONG_TEXT, LONGEST, Memo
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

LAYOUT = 2
# Figures with their marks, dotted abbreviations, words and compounds, and the marks that order
# words. Quotation marks are left out: they stand between any two words.
TOKEN = expression(
    r"\d++(?:[.,:]\d++)*+\w*+(?:-\w++)*+"
    r"|(?:[^\W\d_]\.){2,8}"
    r"|\w[\w\u0300-\u036f]*+(?:['’-]\w[\w\u0300-\u036f]*+)*+"
    r"|[,.;:!?…()—–-]"
)
MARKS = {
    ".": ".", "!": ".", "?": ".", "…": ".", ",": ",", ";": ",", ":": ":",
    "(": "(", ")": ")", "-": "-", "–": "-", "—": "-",
}  # fmt: skip
END = "."
# Stands for the end of a segment among chunks of text, which hold no line break.
BREAK = "\n"
# Endings by which an unknown word in lower case is classed.
ENDINGS = frozenset(
    """
    tions ments tion ness ment able less ance ence ates ized ised
    ing ity ies ers est ous ive ful ism ist ent ant ate ize ise
    ly ed er al ic s
    """.split()
)
# What the table holds of classes is a weight in natural logarithms, times STEPS, plus ZERO.
STEPS, ZERO = 16, 128
# What a phrase can tell: the natural logarithm of how much more often than by chance its last word
# stands there. A phrase is written in two bytes: four bits number one of these, twelve tell the
# phrase from others in its bucket.
LIFTS = (-6.0, -5.0, -4.0, -3.3, -2.7, -2.2, -1.7, -1.2, -0.8, -0.4, 0.0, 0.5, 1.0, 2.0, 3.5, 5.5)
BUCKETS = 1 << 16
# What one natural logarithm of a phrase weighs beside the weights of classes, and from where on
# more of it says nothing of the order.
PER_LIFT: float = TUNED["PER_LIFT"]
# The most that one step tells of how well a word fits.
FIT_MOST: float = TUNED["FIT_MOST"]
COMMON: int = TUNED["COMMON"]
# Code points of a segment that are cut into chunks at once: each has a string of its own until it is
# found to be known.
CUT_AT_ONCE = 20_000
# What a step of Zipf frequency, a factor of ten, weighs beside how well a word fits. It is a little
# less than ln 10: how common a word is says less of a place than what stands beside it.
PER_ZIPF: float = TUNED["PER_ZIPF"]
# Bytes of a sum of values of a byte each, and the bit of it that no sum reaches.
LANE = 2
TOP_BIT = 1 << 15
TOP_BYTE = b"\x80"
# So far from a word its neighbors are looked for, in code points.
REACH: int = TUNED["REACH"]


def shape(word: str) -> str:
    """The class of a word that the table lacks: what kind of token it is and how it ends."""
    first = word[0]
    if first.isdigit():
        kind = "1999" if len(word) == 4 and word.isdigit() else "1"
        return kind if word[-1].isdigit() else "1st"
    if word.endswith(("'s", "’s")):
        return "X's"
    if first.isupper():
        return "XX" if len(word) > 1 and word.isupper() else "X"
    if "-" in word:
        return "x-x"
    return _ending(word)


def _ending(word: str) -> str:
    """The shape of a word in lower case: its longest known ending."""
    for size in (5, 4, 3, 2, 1):
        if word[-size:] in ENDINGS and len(word) > size + 2:
            return "x" + word[-size:]
    return "x"


SHAPES = ("1st", "1999", "1", "X's", "XX", "X", "x-x", "x", *(f"x{end}" for end in sorted(ENDINGS)))


class Classes(dict[str, int]):
    """Word forms and the numbers of their classes; unknown forms are classed by their shape."""

    def __missing__(self, form: str) -> int:
        """The class of a form that the table lacks."""
        low = form.lower()
        if low != form and form[1:].islower() and low in self and not low[0].isdigit():
            return self[low]
        return self["\0" + shape(form)]


def tokens_of(chunk: str) -> list[str]:
    """The tokens of what stands between two spaces."""
    if chunk.isalpha():  # as most are, the rest with a mark behind it
        return [chunk]
    if chunk[-1] in ",." and chunk[:-1].isalpha():
        return [chunk[:-1], chunk[-1]]
    return TOKEN.findall(chunk) if chunk != BREAK else [END]


def phrase_word(form: str) -> str:
    """A word as phrases have it."""
    return form.replace("’", "'").lower()


class Phrases:
    """How much more often than by chance words stand after others.

    Args:
        table: where each bucket begins, in numbers of four bytes, then the phrases, in two bytes.
        start: where that begins in the table.
    """

    def __init__(self, table: bytes | mmap.mmap, start: int) -> None:
        whole = memoryview(table)
        middle = start + 4 * (BUCKETS + 1)
        end = len(whole) - (len(whole) - middle) % 2
        self._bounds = _numbers(whole[start:middle], "I")
        self._entries = _numbers(whole[middle:end], "H")
        self._known = Memo(self._of_token).__getitem__

    def step(self, before: str, one: str, two: str) -> float | None:
        """What speaks for token `two` after `one`, before which `before` stands; None if unknown.

        In natural logarithms, 0.0 is by chance. All are tokens of the text; END stands for where
        it begins and ends. Of twelve in new text one comes again: they are not remembered.
        """
        first, alone = self._known(one)
        second, other = self._known(two)
        if alone is None or other is None or first == second == END:
            return None
        lift = self._lift(f"{first} {second}")
        if first != END:
            longer = self._lift(f"{self._known(before)[0]} {first} {second}")
            lift = lift if longer is None else longer
        return alone if lift is None else lift

    def are_usual(self, words: Sequence[str]) -> bool:
        """Whether native writers put these words in a row, as far as is known: each three of them, or the two that there are.

        Args:
            words: two or more, in lower case.
        """
        known = [self._known(word)[0] for word in words]
        size = min(3, len(known))
        return all(
            self._lift(" ".join(known[at : at + size])) is not None
            for at in range(len(known) - size + 1)
        )

    def _of_token(self, token: str) -> tuple[str, float | None]:
        """The word that phrases have for a token, and what speaks for it by itself."""
        word = END if MARKS.get(token) == END else phrase_word(token)
        return word, self._lift(word)

    def _lift(self, key: str) -> float | None:
        checksum = crc32(key.encode("utf-8", "surrogatepass"))
        bucket = checksum % BUCKETS
        first, end = self._bounds[bucket], self._bounds[bucket + 1]
        mark = checksum >> 20 << 4
        place = bisect_left(self._entries, mark, first, end)  # a bucket is in order
        if place == end:
            return None
        entry = self._entries[place]
        return LIFTS[entry & 15] if entry & ~15 == mark else None


def _numbers(table: memoryview, kind: Literal["I", "H"]) -> Sequence[int]:
    """The little-endian numbers of a table, of four bytes ("I") or two ("H"), where they are."""
    if sys.byteorder == "little":
        return table.cast(kind)
    numbers = array(kind, table)  # pragma: no cover  # machines that hardly anybody has
    numbers.byteswap()  # pragma: no cover
    return numbers  # pragma: no cover


class Sequences:
    """The table of one language.

    Args:
        groups: the forms of each class.
        rows: for each class, a byte for each class that may follow.
        phrases: what is known of single words in a row.
    """

    def __init__(self, groups: list[str], rows: list[bytes], phrases: Phrases) -> None:
        self.classes = Classes()
        # The words that are classes of their own.
        self.single_forms = tuple(forms for forms in groups if forms.isalpha())
        for number, forms in enumerate(groups):
            self.classes.update(zip(forms.split(), repeat(number), strict=False))
        for mark, kind in MARKS.items():
            self.classes[mark] = self.classes[kind]
        self.rows = rows
        self.phrases = phrases
        # The classes of marks and of the most common words, which stand in the order of frequency.
        singles = [n for n, forms in enumerate(groups) if forms in MARKS or forms.isalpha()]
        self.common = frozenset(singles[: len(set(MARKS.values())) + COMMON])
        self.chunks = Memo(self._classes_of)
        self.tokens = Memo(tokens_of)

    def _classes_of(self, chunk: str) -> tuple[int, ...]:
        if chunk.isalpha():  # as in `tokens_of`
            return (self.classes[chunk],)
        return tuple(map(self.classes.__getitem__, tokens_of(chunk)))

    def values(self, classes: Iterable[tuple[int, ...]]) -> bytes:
        """For each token of some chunks but the first, how well it follows the one before it.

        Args:
            classes: of the tokens of each chunk.
        """
        numbers = list(chain.from_iterable(classes))  # of an array each would be made anew
        return bytes(map(getitem, map(self.rows.__getitem__, numbers), islice(numbers, 1, None)))

    def fit(self, context: Context, form: str) -> float:
        """How well a form stands in its context, in natural logarithms; 0.0 is by chance."""
        return (
            self._fits(context.earlier, context.before, form)
            + self._fits(context.before, form, context.after)
            + self._fits(form, context.after, context.later)
        )

    def _fits(self, before: str, one: str, two: str) -> float:
        told = self.phrases.step(before, one, two)
        if told is None:
            told = (self.rows[self.classes[one]][self.classes[two]] - ZERO) / STEPS / PER_LIFT
        return min(told, FIT_MOST)


@by_language
def sequences(lang: str) -> Sequences | None:
    """The table of a language, given as a BCP 47 tag; None if it has none."""
    code = primary(lang)
    path = Path(qa.languages.__path__[0]) / code / f"{code}.sequences"
    if not code.isalpha() or not path.exists():
        return None
    with path.open("rb") as file:
        table = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    start = table.find(b"\n") + 1
    groups: list[str] = json.loads(table[:start])["groups"]
    size = len(groups)
    body = table[start : start + size * size]
    rows = [body[n : n + size] for n in range(0, size * size, size)]
    return Sequences(groups, rows, Phrases(table, start + size * size))


class Order(NamedTuple):
    """The tokens of a text in a row, and how well each follows the one before it.

    Attributes:
        table: of the language of the text.
        chunks: what stands between spaces, END first and BREAK after each segment.
        before: for each chunk, how many tokens stand before it; at last, how many there are.
        firsts: for each segment, the number of its first token.
        values: for each token but the first, the weight of its class after that of the one before,
            as the table has it.
        long: the tokens of the chunks that are too long to be remembered from text to text, by
            their numbers, once they were asked for.
        starts: for each segment whose tokens were looked for in the text, where they start.
    """

    table: Sequences
    chunks: list[str]
    before: Sequence[int]
    firsts: Sequence[int]
    values: bytes
    long: dict[int, list[str]]
    starts: dict[int, array[int]]

    def token(self, number: int) -> str:
        """A token by its number; END for one that is not there."""
        if not 0 <= number < self.before[-1]:
            return END
        place = bisect_right(self.before, number) - 1
        chunk = self.chunks[place]
        if len(chunk) <= LONGEST:
            tokens = self.table.tokens[chunk]
        else:
            if place not in self.long:
                self.long[place] = tokens_of(chunk)
            tokens = self.long[place]
        return tokens[number - self.before[place]]

    def stretch(self, first: int, stop: int) -> list[str]:
        """The tokens from number `first` to before `stop`; END for those that are not there."""
        numbers, chunks, tokens = self.before, self.chunks, self.table.tokens
        found = [END] * max(0, min(0, stop) - first)
        at, end = max(0, first), min(stop, numbers[-1])
        place = bisect_right(numbers, at) - 1
        while at < end:
            chunk, begin = chunks[place], numbers[place]
            place += 1
            following = numbers[place]
            if len(chunk) > LONGEST:
                found += map(self.token, range(at, min(end, following)))
            elif following == begin + 1:  # a word, as most are
                found += tokens[chunk]
            else:
                found += tokens[chunk][at - begin : end - begin]
            at = following
        return found + [END] * (stop - first - len(found))


def order(prose: Prose) -> Order | None:
    """The tokens of the prose in their order; None if its language has no table."""
    table = sequences(prose.lang or "")
    if table is None:
        return None
    text = prose.text
    chunks: list[str] = [END]
    firsts = array("I")
    known: dict[str, str] = {}
    is_long = len(text) >= LONG_TEXT
    for segment in prose.segments:
        firsts.append(len(chunks))
        for stretch in _stretches_to_cut(text, segment.span):
            found = stretch.split()
            # Of a long text, what comes again is kept once.
            chunks.extend(map(known.setdefault, found, found) if is_long else found)
        chunks.append(BREAK)
    classes = list(map(table.chunks.__getitem__, chunks))
    values = table.values(classes)
    before = array("I", accumulate(map(len, classes), initial=0))
    for place, n in enumerate(firsts):  # in place: a text may have a segment every few letters
        firsts[place] = before[n]
    return Order(table, chunks, before, firsts, values, {}, {})


def light_windows(values: bytes, size: int, below: int) -> Iterator[int]:
    """The numbers of the values from which on so many, each with itself, sum up to less than `below`, in order.

    All windows are summed up at once, in one large number with sixteen bits for each: only light ones take time.

    Args:
        values: numbers of 0 to 255.
        size: of a window, 128 at most.
        below: not negative.
    """
    windows = len(values) - size + 1
    if windows <= 0:
        return
    lanes = bytearray(LANE * len(values))
    lanes[::LANE] = values
    # Sums of so many values from each on: of one, two, four, and of what they make together.
    part, width = int.from_bytes(lanes, "little"), 1
    sums = done = 0
    while size >= width:
        if size & width:
            sums += part >> 8 * LANE * done
            done += width
        part += part >> 8 * LANE * width
        width *= 2
    # The highest bit of a lane says that its sum is not light.
    bias = int.from_bytes((TOP_BIT - below).to_bytes(LANE, "little") * windows, "little")
    tops = int.from_bytes(TOP_BIT.to_bytes(LANE, "little") * windows, "little")
    light = (tops & ~(sums + bias)).to_bytes(LANE * windows, "little")
    place = light.find(TOP_BYTE)
    while place >= 0:
        yield place // LANE
        place = light.find(TOP_BYTE, place + 1)


def _stretches_to_cut(text: str, span: Span) -> Iterator[str]:
    """The stretch of the text in parts that begin and end where white space does."""
    start = span.start
    while span.end - start > CUT_AT_ONCE:
        end = text.find(" ", start + CUT_AT_ONCE, span.end)
        if end < 0:
            break
        yield text[start:end]
        start = end
    yield text[start : span.end]


def place_of(prose: Prose, tokens: Order, number: int) -> Span:
    """Where the token with this number stands."""
    place = bisect_right(tokens.firsts, number) - 1
    span = prose.segments[place].span
    starts = tokens.starts.get(place)
    if starts is None:
        found = TOKEN.finditer(prose.text, span.start, span.end)
        starts = tokens.starts[place] = array("L", (match.start() for match in found))
    start = starts[number - tokens.firsts[place]]
    match = TOKEN.match(prose.text, start, span.end)
    return Span(start, match.end() if match else start)


class Context(NamedTuple):
    """The two tokens before a word and the two after it; END where its line begins or ends."""

    earlier: str
    before: str
    after: str
    later: str


def context(text: str, span: Span) -> Context:
    """What stands beside a word."""
    line = text[max(0, span.start - REACH) : span.start].rpartition("\n")[2]
    following = text[span.end : span.end + REACH].partition("\n")[0]
    earlier = before = END
    for match in TOKEN.finditer(line):
        earlier, before = before, match.group()
    after = [match.group() for match in islice(TOKEN.finditer(following), 2)]
    return Context(earlier, before, *after, *[END] * (2 - len(after)))
