"""Stretches of words that hardly ever stand in such an order.

A table, made by benchmarks/count_sequences.py, says for each pair of word classes how much more
often than by chance it stands in good text. Common words are classes of their own; others share
a class with words that are used alike, and words that the table lacks are told by their ending.
"""

from __future__ import annotations

import json
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, chain, compress, count, islice
from operator import getitem, sub
from pathlib import Path
from typing import NamedTuple

import qa.languages
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.span import Span

LAYOUT = 1
# Forms are remembered from text to text up to so many, so that memory stays bounded.
REMEMBERED = 100_000
# Longer ones are not.
LONGEST = 60
# Figures with their marks, dotted abbreviations, words and compounds, and the marks that order
# words. Quotation marks are left out: they stand between any two words.
TOKEN = re.compile(
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
# What the table holds is the natural logarithm of observed over expected, times STEPS, plus ZERO.
STEPS, ZERO = 16, 128
# Windows of so many steps from token to token, and the sum of logarithms below which they are
# improbable.
# So much less does a stretch weigh that a quotation or a question explains.
DISCOUNT = 4.0
QUOTES = '"“”„«»‘'
WINDOWS = ((7, -8.0), (1, -7.5))
# What a step of Zipf frequency, a factor of ten, weighs beside how well a word fits. It is a little
# less than ln 10: how common a word is says less of a place than what stands beside it.
PER_ZIPF = 2.0
# So far from a word its neighbours are looked for, in code points.
REACH = 40


class Stretch(NamedTuple):
    """Words in an improbable order.

    `weight` is by how much its worst window of words falls below the limit of such windows, in
    natural logarithms: 0.0 is barely improbable.
    """

    span: Span
    weight: float


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


class Chunks(dict[str, tuple[int, ...]]):
    """What stands between two spaces, and the classes of its tokens; worked out once a form."""

    def __init__(self, classes: Classes) -> None:
        self.classes = classes

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        """The classes of the tokens of a chunk that was not met before."""
        if len(self) > REMEMBERED:
            self.clear()
        tokens = TOKEN.findall(chunk) if chunk != BREAK else [END]
        numbers = tuple(map(self.classes.__getitem__, tokens))
        if len(chunk) <= LONGEST:
            self[chunk] = numbers
        return numbers


class Sequences:
    """The table of one language.

    Args:
        groups: the forms of each class.
        rows: for each class, a byte for each class that may follow.
    """

    def __init__(self, groups: list[str], rows: list[bytes]) -> None:
        self.classes = Classes()
        # The words that are classes of their own.
        self.single_forms = tuple(forms for forms in groups if forms.isalpha())
        for number, forms in enumerate(groups):
            for form in forms.split():
                self.classes[form] = number
        for mark, kind in MARKS.items():
            self.classes[mark] = self.classes[kind]
        self.rows = rows
        self.chunks = Chunks(self.classes)

    def values(self, chunks: list[str]) -> list[int]:
        """For each token of the chunks but the first, how well it follows the one before it."""
        numbers = list(chain.from_iterable(map(self.chunks.__getitem__, chunks)))
        return list(map(getitem, map(self.rows.__getitem__, numbers), islice(numbers, 1, None)))

    def fit(self, before: str, form: str, after: str) -> float:
        """How well a form stands between two tokens, in natural logarithms; 0.0 is by chance."""
        one, this, other = map(self.classes.__getitem__, (before, form, after))
        return (self.rows[one][this] + self.rows[this][other] - 2 * ZERO) / STEPS


@cache
def sequences(lang: str) -> Sequences | None:
    """The table of a language, given as a BCP 47 tag; None if it has none."""
    code = primary(lang)
    path = Path(qa.languages.__path__[0]) / f"{code}.sequences"
    if not code.isalpha() or not path.exists():
        return None
    head, _, body = zlib.decompress(path.read_bytes()).partition(b"\n")
    known = json.loads(head)
    size = len(known["groups"])
    return Sequences(known["groups"], [body[n : n + size] for n in range(0, size * size, size)])


def improbable(prose: Prose) -> tuple[Stretch, ...]:
    """The stretches of the prose whose words hardly ever stand in such an order, in order."""
    table = sequences(prose.lang or "")
    if table is None:
        return ()
    text = prose.text
    chunks: list[str] = [END]
    firsts: list[int] = []  # for each segment, the number of its first chunk
    for segment in prose.segments:
        firsts.append(len(chunks))
        chunks += text[segment.span.start : segment.span.end].split()
        chunks.append(BREAK)
    values = table.values(chunks)
    sums = list(accumulate(values, initial=0))
    # Steps from token to token that lie in improbable windows, and by how much they are that.
    steps: dict[int, int] = {}
    for length, limit in WINDOWS:
        low = int(length * ZERO + STEPS * limit)
        totals = values if length == 1 else list(map(sub, islice(sums, length, None), sums))
        if totals and min(totals) < low:
            for n in compress(count(), map(low.__gt__, totals)):
                worse = low - totals[n]
                for step in range(n, n + length):
                    if steps.get(step, 0) < worse:
                        steps[step] = worse
    if not steps:
        return ()
    sizes = map(len, map(table.chunks.__getitem__, chunks))
    before = list(accumulate(sizes, initial=0))
    return tuple(_stretches(prose, values, steps, [before[n] for n in firsts]))


def _stretches(
    prose: Prose, values: list[int], steps: dict[int, int], firsts: list[int]
) -> Iterator[Stretch]:
    """Neighbouring steps as stretches of the text, cut down to where the faults are.

    Step n leads from token n to token n + 1; `firsts` are the numbers of the first token of each
    segment.
    """
    runs: list[list[int]] = []
    for step in sorted(steps):
        if runs and runs[-1][-1] == step - 1:
            runs[-1].append(step)
        else:
            runs.append([step])
    # By the number of the segment: the first and the last token, and the weight, of each stretch.
    found: dict[int, list[tuple[int, int, float]]] = {}
    for run in runs:
        bad = [step for step in run if values[step] < ZERO - STEPS]
        place = bisect_right(firsts, bad[0] + 1) - 1
        first, last = max(0, bad[0] - firsts[place]), bad[-1] + 1 - firsts[place]
        weight = max(map(steps.__getitem__, run)) / STEPS
        found.setdefault(max(0, place), []).append((first, last, weight))
    for place, stretches in found.items():
        places = _places(prose.text, prose.segments[place].span, stretches)
        for first, last, weight in stretches:
            if first not in places:
                continue
            # The break after the segment is no token of the text.
            end = places[last] if last in places else max(places.values())
            span = Span(places[first].start, end.end)
            if not _speaks(prose.text, span):
                yield Stretch(span, weight)
            elif weight > DISCOUNT:
                yield Stretch(span, weight - DISCOUNT)


def _places(text: str, segment: Span, stretches: list[tuple[int, int, float]]) -> dict[int, Span]:
    """Where the tokens with these numbers stand, and the last one of the segment if one is beyond."""
    wanted = {number for first, last, _ in stretches for number in (first, last)}
    furthest = max(wanted)
    places: dict[int, Span] = {}
    number, match = -1, None
    for number, match in enumerate(TOKEN.finditer(text, segment.start, segment.end)):
        if number in wanted:
            places[number] = Span(match.start(), match.end())
        if number == furthest:
            break
    if match is not None and number < furthest:
        places.setdefault(number, Span(match.start(), match.end()))
    return places


def _speaks(text: str, span: Span) -> bool:
    """Whether a quotation begins or ends in the stretch, or a question that it belongs to ends.

    Both turn the order of words that statements have.
    """
    stretch = text[max(0, span.start - 1) : span.end + 1]
    return (
        any(mark in stretch for mark in QUOTES)
        or "?" in text[span.start : span.end + 80].partition(". ")[0]
    )


def neighbours(text: str, span: Span) -> tuple[str, str]:
    """The tokens before and after a word; END where its line begins or ends."""
    before = text[max(0, span.start - REACH) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + REACH].partition("\n")[0]
    following = TOKEN.search(after)
    last = END
    for match in TOKEN.finditer(before):
        last = match.group()
    return last, following.group() if following else END
