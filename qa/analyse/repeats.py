"""Words that come again: at once, in a loop, or as a whole segment."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, compress, count, islice
from operator import eq, sub

from qa.analyse.sentences import sentences
from qa.analyse.words import Words, lower_words, occurrences, words
from qa.languages.language import language
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# The longest phrase, in words, that is looked for in a row: it bounds the work per word, and fits into a byte.
LONGEST_PHRASE: int = TUNED["LONGEST_PHRASE"]
# Segments that have a smaller share of words in common, at both ends, are not called alike.
LIKE: float = TUNED["LIKE"]
# With a smaller share at both ends they are not looked at closely.
LEAST_ALIKE: float = TUNED["LEAST_ALIKE"]
# So many pairs a segment are compared before all are asked which rare words they share.
PAIRS_A_PLACE: int = TUNED["PAIRS_A_PLACE"]
# A word that stands so often at most may tell that two segments are alike.
FEW: int = TUNED["FEW"]
# Of so long a segment so much must be alike for names and figures to differ by a slip only; of a
# shorter one, for a difference in its second or last but one word.
LONG_SENTENCE: int = TUNED["LONG_SENTENCE"]
SHORT_SENTENCE: int = TUNED["SHORT_SENTENCE"]
NEARLY_ALL: float = TUNED["NEARLY_ALL"]
# Segments of so many words or fewer that differ in a figure are results or entries of a list, unless
# a single digit differs.
SAME_BUT_FIGURE: int = TUNED["SAME_BUT_FIGURE"]
SAME_BUT_DIGIT: int = TUNED["SAME_BUT_DIGIT"]


class Recurrence(NamedTuple):
    """Words `first` up to `last` (exclusive) are each equal, but for case, to the word `shift` on.

    With `last - first >= shift` the same phrase of `shift` words stands at least twice in a row;
    with less, other words stand between the two copies.
    """

    first: int
    last: int
    shift: int

    @property
    def copies(self) -> int:
        """How often the phrase stands in a row; of a long one the last may lack two words."""
        slack = 2 if self.shift > 4 else 0
        return 1 + (self.last - self.first + slack) // self.shift

    @property
    def end(self) -> int:
        """The number after that of the last word that belongs to the repetition."""
        return self.last + self.shift


class Copy(NamedTuple):
    """What stands at `later` has stood at `earlier` already.

    `likeness` is the share of the words that agree in their order, 1.0 for a true copy.
    """

    earlier: Span
    later: Span
    words: int
    likeness: float = 1.0


def folded_occurrences(prose: Prose) -> dict[str, Sequence[int]]:
    """For each casefolded form that stands at least twice, the numbers of its words, in order."""
    found: dict[str, Sequence[int]] = {}
    merged: dict[str, list[int]] = {}
    for form, numbers in prose.need(occurrences).items():
        low = form.lower()
        known = found.setdefault(low, numbers)
        if low in merged:
            merged[low] += numbers
        elif known is not numbers:
            found[low] = merged[low] = [*known, *numbers]
    for together in merged.values():
        together.sort()
    return {low: numbers for low, numbers in found.items() if len(numbers) > 1}


def doubled_words(prose: Prose) -> Sequence[int]:
    """The numbers of words that the very next word repeats, but for case, in order."""
    low = prose.need(lower_words)
    return array("I", compress(count(), map(eq, low, islice(low, 1, None))))


def recurrences(prose: Prose) -> tuple[Recurrence, ...]:
    """Phrases that stand twice or more in a row, or nearly in a row, in the order of the text.

    Nothing reaches beyond its segment. A phrase is known by a word that stands in it once; one of
    function words alone is known only if it stands three times. The work grows with the text alone, whatever the text is.
    """
    shifts = _candidates(prose)
    column = prose.need(words)
    segments = [segment.span for segment in prose.segments]
    found: list[Recurrence] = []
    done: dict[int, int] = {}  # per shift, the word up to which it was tried
    at = 0
    low = high = 0
    for first in compress(count(), shifts):
        shift = shifts[first]
        if first < done.get(shift, 0) or (shift > 4 and not _goes_far(column.texts, first, shift)):
            continue
        position = column.starts[first]
        if first >= high:
            while at < len(segments) and segments[at].end <= position:
                at += 1
            if at == len(segments):
                break
            numbers = column.within(segments[at])
            low, high = numbers.start, numbers.stop
        recurrence = _extended(column.texts, first, shift, max(low, done.get(shift, 0)), high)
        done[shift] = recurrence.last + 1
        length = recurrence.last - recurrence.first
        if length and (length >= shift or length >= 4 or length == shift - 1):
            found.append(recurrence)
    return tuple(sorted(found))


def _candidates(prose: Prose) -> bytearray:
    """For each word, the distance to the same word where a repetition may be under way, else 0.

    A byte for each: a text may be made of nothing else.
    """
    known = language(prose.lang)
    function_words = known.function_words if known else frozenset()
    texts = [*prose.need(words).texts, ""]
    shifts = bytearray(len(texts))
    for form, numbers in prose.need(folded_occurrences).items():
        if len(numbers) == 2:  # as most do that come again: not worth a list
            n, again = numbers
            gap = again - n
            if (
                gap <= LONGEST_PHRASE
                and form not in function_words
                and (
                    gap < 3 or texts[n + 1] == texts[again + 1] or texts[n - 1] == texts[again - 1]
                )
            ):
                shifts[n] = gap
            continue
        for n, gap in _near(texts, numbers, only_in_step=form in function_words):
            shifts[n] = gap
    return shifts


def _near(
    texts: list[str], numbers: Sequence[int], *, only_in_step: bool
) -> Iterator[tuple[int, int]]:
    """Which words of one form may begin a repetition, and how far it is to the next.

    Args:
        texts: all words, and an empty one behind them.
        numbers: of the words of the form, in order.
        only_in_step: whether it must be as far again from there to the third.
    """
    gaps = list(map(sub, numbers[1:], numbers))
    if min(gaps) > LONGEST_PHRASE:
        return
    if only_in_step:
        following = islice(gaps, 1, None)
        yield from (
            (n, gap)
            for n, gap, then in zip(numbers, gaps, following, strict=False)
            if gap == then and gap <= LONGEST_PHRASE
        )
        return
    for n, gap in zip(numbers, gaps, strict=False):
        # The word before or after is the same too, or the copies touch.
        if gap <= LONGEST_PHRASE and (
            gap < 3 or texts[n + 1] == texts[n + 1 + gap] or texts[n - 1] == texts[n - 1 + gap]
        ):
            yield n, gap


def _goes_far(texts: list[str], number: int, shift: int) -> bool:
    """Whether at least four words in a row are the same, the one with this number among them."""
    length, last, first = 1, number + 1, number - 1
    while last + shift < len(texts) and _same(texts[last], texts[last + shift]):
        length, last = length + 1, last + 1
        if length == 4:
            return True
    while first >= 0 and _same(texts[first], texts[first + shift]):
        length, first = length + 1, first - 1
        if length == 4:
            return True
    return False


def _extended(texts: list[str], number: int, shift: int, low: int, high: int) -> Recurrence:
    """The longest stretch around word `number` in which each word equals that `shift` on."""
    first, last = number, number
    while first > low and _same(texts[first - 1], texts[first - 1 + shift]):
        first -= 1
    while last + shift < high and _same(texts[last], texts[last + shift]):
        last += 1
    return Recurrence(first, max(first, last), shift)


def _same(one: str, other: str) -> bool:
    return one == other or one.casefold() == other.casefold()


def copied_segments(prose: Prose) -> Iterator[Copy]:
    """Segments that stand again later, word for word; neighbors that recur together are one."""
    return _copies(prose.need(words), (segment.span for segment in prose.segments))


def copied_sentences(prose: Prose) -> Iterator[Copy]:
    """Sentences that stand again later, word for word; neighbors that recur together are one."""
    return _copies(prose.need(words), prose.need(sentences))


def _copies(column: Words, spans: Iterable[Span]) -> Iterator[Copy]:
    """Copies in the order of the text; as they come, since a text may be made of nothing else."""
    spans = list(spans)
    if not _may_be_copies(column, spans):
        return
    known: dict[tuple[str, ...], tuple[int, Span]] = {}
    under_way: Copy | None = None
    before = -2, -2  # the places of the copy that was found last
    number = 0
    for place, span in enumerate(spans):
        following = bisect_left(column.starts, span.end, lo=number)
        key = tuple(column.texts[number:following])
        number = following
        earlier, first = known.setdefault(key, (place, span)) if key else (place, span)
        if earlier == place:
            continue
        if under_way is not None and before == (earlier - 1, place - 1):
            under_way = Copy(
                Span(under_way.earlier.start, first.end),
                Span(under_way.later.start, span.end),
                under_way.words + len(key),
            )
        else:
            if under_way is not None:
                yield under_way
            under_way = Copy(first, span, len(key))
        before = earlier, place
    if under_way is not None:
        yield under_way


def _may_be_copies(column: Words, spans: list[Span]) -> bool:
    """Whether two of the spans have as many words, and the same first and last: hardly any text has such."""
    seen: set[tuple[int, str, str]] = set()
    texts, number = column.texts, 0
    for span in spans:
        following = bisect_left(column.starts, span.end, lo=number)
        if following > number:
            look = following - number, texts[number], texts[following - 1]
            if look in seen:
                return True
            seen.add(look)
        number = following
    return False


def near_copies(prose: Prose) -> tuple[Copy, ...]:
    """Segments that differ from an earlier one in one place only, in the order of the text.

    Segments that share words which are rare in the text are compared, and no others, so that
    the work grows with the text alone.
    """
    column = prose.need(words)
    spans = [segment.span for segment in prose.segments]
    if len(spans) < 2:
        return ()
    # Arrays: a text may have a segment every few letters.
    firsts = array("I", (bisect_left(column.starts, span.start) for span in spans))
    ends = firsts[1:]
    ends.append(len(column.texts))
    if not _may_have_copies(column.texts, firsts, ends):
        return ()
    place_of = array("I", [0]) * firsts[0]
    for place, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        place_of += array("I", [place]) * (end - first)
    votes: dict[tuple[int, int], int] = {}
    for numbers in prose.need(folded_occurrences).values():
        if len(numbers) > FEW:
            continue
        for one, two in combinations(dict.fromkeys(map(place_of.__getitem__, numbers)), 2):
            votes[one, two] = votes.get((one, two), 0) + 1
    found: dict[int, Copy] = {}
    for (one, two), shared in votes.items():
        sizes = ends[one] - firsts[one], ends[two] - firsts[two]
        bounds = (firsts[one], ends[one]), (firsts[two], ends[two])
        if (
            20 * shared < min(sizes)
            or not _alike_in_size(*bounds)
            or not _alike_at_an_end(column.texts, *bounds)
        ):
            continue
        likeness = _likeness(column.texts, *bounds)
        known = found.get(two)
        if likeness >= LIKE and (known is None or known.likeness < likeness):
            found[two] = Copy(spans[one], spans[two], sizes[1], likeness)
    return tuple(found[place] for place in sorted(found))


def _may_have_copies(texts: list[str], firsts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether two stretches begin, or end, with enough of the same words to be near copies.

    Most texts have no such pair. Where very many stretches begin or end alike it is not looked at,
    and "perhaps" is the answer, so that the work grows with the text alone.
    """
    alike: dict[tuple[str, bool], list[int]] = {}
    for place, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        if first < end:
            alike.setdefault((texts[first].casefold(), True), []).append(place)
            alike.setdefault((texts[end - 1].casefold(), False), []).append(place)
    pairs = 0
    for places in alike.values():
        if len(places) == 1:
            continue
        pairs += len(places) * (len(places) - 1)
        if pairs > PAIRS_A_PLACE * len(firsts):
            return True
        for one, two in combinations(places, 2):
            bounds = (firsts[one], ends[one]), (firsts[two], ends[two])
            if _alike_in_size(*bounds) and _overlap(texts, *bounds) > LEAST_ALIKE:
                return True
    return False


def _alike_in_size(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether neither stretch is empty, or much longer than the other."""
    shorter, longer = sorted((one[1] - one[0], two[1] - two[0]))
    return shorter > 0 and shorter >= 0.45 * longer


def _overlap(texts: list[str], one: tuple[int, int], two: tuple[int, int]) -> float:
    """The share of the shorter stretch that both have at the beginning, or at the end."""
    shorter = min(one[1] - one[0], two[1] - two[0])
    head = tail = 0
    while head < shorter and _same(texts[one[0] + head], texts[two[0] + head]):
        head += 1
    while tail < shorter - head and _same(texts[one[1] - 1 - tail], texts[two[1] - 1 - tail]):
        tail += 1
    return (head + tail) / shorter


def _alike_at_an_end(texts: list[str], one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether the first or the last words are the same, as they are not of most stretches."""
    return _same(texts[one[0]], texts[two[0]]) or _same(texts[one[1] - 1], texts[two[1] - 1])


def _likeness(texts: list[str], one: tuple[int, int], two: tuple[int, int]) -> float:  # noqa: PLR0911  # a reason a line
    """The share of the shorter stretch that begins and ends both, word for word, from 0 to 1.

    0.0 also where the words between are other figures or other names, since entries of a list
    and results of matches are worded alike, and where one goes on beyond the other, as the
    first sentence of an article goes on beyond its heading.
    """
    first, second = texts[one[0] : one[1]], texts[two[0] : two[1]]
    shorter = min(len(first), len(second))
    head = _common(first, second, shorter)
    tail = _common(first[::-1], second[::-1], shorter - head)
    if head + tail <= LEAST_ALIKE * shorter:  # far from alike, as most pairs are
        return 0.0
    between = first[head : len(first) - tail], second[head : len(second) - tail]
    if len(between[0]) == len(between[1]) and sorted(between[0]) == sorted(between[1]):
        return 0.99  # the same words in another order
    # In a long sentence all but a word or two are alike by no chance.
    whole = head > 0 and tail > 0 and head + tail >= NEARLY_ALL * shorter
    if whole and shorter >= LONG_SENTENCE:
        return (head + tail) / shorter
    inside = (head > 1 and tail > 1) or (whole and shorter >= SHORT_SENTENCE)
    if inside and not all(_is_label(word) for part in between for word in part):
        return (head + tail) / shorter
    one_part, two_part = (" ".join(part) for part in between)
    figures = any(c.isdigit() for c in one_part + two_part)
    small = max(len(one_part), len(two_part)) <= 40
    if small and not figures and _alike(one_part, two_part):
        return (head + tail) / shorter
    if figures and len(between[0]) == len(between[1]) == 1:
        close = shorter >= SAME_BUT_DIGIT and _one_digit_apart(one_part, two_part)
        return (head + tail) / shorter if close or shorter > SAME_BUT_FIGURE else 0.0
    return 0.0


def _one_digit_apart(one: str, two: str) -> bool:
    """Whether both are figures as long as each other, and one digit is another."""
    return len(one) == len(two) > 1 and sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _alike(one: str, two: str) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= 0.7


def _common(one: list[str], other: list[str], most: int) -> int:
    """With how many words, at most `most`, both lists begin."""
    count = 0
    while count < most and _same(one[count], other[count]):
        count += 1
    return count


def _is_label(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
