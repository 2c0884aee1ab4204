"""Frequent words near a form: those one letter away, and those that it begins or ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from qa.analyse.names.spelling_differences import common_beginning
from qa.languages.language import Language
from qa.lexicon.deletions import deletions
from qa.lexicon.frequency import FREQUENT, frequent_words, kept_table
from qa.lexicon.frequency import LAYOUT as LAYOUT_OF_WORDS
from qa.lexicon.sorted_words import LAYOUT, SortedWords, table_of_sorted
from qa.model.language_tag import by_language
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# No common word is longer, and what could be meant grows with the square of the length.
LONGEST: int = TUNED["LONGEST"]
# A word is joined to others if such words stand before or behind it: of so many letters, so common.
# How often is counted up to so many, in so many words that begin or end alike.
JOINED_LETTERS: int = TUNED["JOINED_LETTERS"]
JOINED: float = TUNED["JOINED"]
COUNTED: int = TUNED["COUNTED"]
LOOKED_AT: int = TUNED["LOOKED_AT"]
VOWELS = frozenset("aeiouy")


def moves(form: str) -> set[str]:
    """What the form is with one letter moved, or two exchanged."""
    found: set[str] = set()
    for n, letter in enumerate(form):
        rest = form[:n] + form[n + 1 :]
        found.update(rest[:m] + letter + rest[m:] for m in range(len(form)))
        found.update(
            form[:n] + form[m] + form[n + 1 : m] + letter + form[m + 1 :]
            for m in range(n + 1, len(form))
        )
    return found


def kind_of_slip(form: str, right: str) -> str:
    """Which slip makes `form` of `right`, which is one letter away."""
    if len(form) != len(right):
        longer, shorter = sorted((form, right), key=len, reverse=True)
        for n in range(1, len(longer)):
            if longer[n] == longer[n - 1] and longer[:n] + longer[n + 1 :] == shorter:
                # "dragoon" is a word as "dragon" is; consonants are what people double.
                return "doubled vowel" if longer[n] in VOWELS else "doubled"
        return "lost" if len(form) < len(right) else "added"
    differ = [n for n in range(len(form)) if form[n] != right[n]]
    if len(differ) > 1:
        return "swapped"
    n = differ[0]
    return "vowel" if n and VOWELS.issuperset((form[n], right[n])) else "changed"


def one_slip_away(form: str, tongue: Language) -> set[str]:
    """The frequent words of a language that are one letter from the casefolded form."""
    if len(form) > LONGEST:
        return set()
    first, last = slip_places(form, tongue.code)
    if first > last + 1:  # two letters that are swapped need one place more
        return set()
    near = swaps(form).union(_edits(form, tongue, first, last))
    return (near & frequent_words(tongue.code).keys()) - {form}


def a_letter_more(form: str, tongue: Language) -> set[str]:
    """The frequent words of a language that are the casefolded form with one letter more."""
    index = deletions(tongue.code)
    if index is not None:
        return set(index.longer(form, tongue.alphabet))
    common = frequent_words(tongue.code)
    first, last = slip_places(form, tongue.code)
    return {
        word
        for head, tail in [(form[:n], form[n:]) for n in range(first, last + 1)]
        for letter in tongue.alphabet
        if (word := head + letter + tail) in common
    }


def swaps(word: str) -> set[str]:
    """All other strings in which two letters beside each other have changed places."""
    parts = range(len(word) - 1)
    return {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in parts} - {word}


def _edits(word: str, tongue: Language, first: int, last: int) -> Iterator[str]:
    """Strings that one letter makes, lost, added or changed at `first` to `last`: all that are frequent."""
    parts = [(word[:n], word[n:]) for n in range(first, last + 1)]
    changed = parts[:-1] if last == len(word) else parts
    shorter = [head + tail[1:] for head, tail in changed]
    yield from shorter
    index, alphabet = deletions(tongue.code), tongue.alphabet
    if index is None:
        yield from (head + letter + tail for head, tail in parts for letter in alphabet)
        yield from (head + letter + tail[1:] for head, tail in changed for letter in alphabet)
        return
    yield from index.longer(word, alphabet)
    for (head, tail), form in zip(changed, shorter, strict=True):
        for near in index.longer(form, alphabet):
            if near.startswith(head) and near.endswith(tail[1:]):
                yield near


def slip_places(form: str, lang: str) -> tuple[int, int]:
    """The first and the last place where one letter can make a frequent word of the form.

    What stands before the slip is the beginning of that word, and what stands after it its end,
    which leaves few places, and none in most strings that are no words.
    """
    heads, tails = edges(lang)
    end = form[::-1]
    return max(0, len(form) - 1 - _shared(end, tails)), _shared(form, heads)


def _shared(beginning: str, ordered: SortedWords) -> int:
    """With how many letters of `beginning` some word of the list begins."""
    return max((common_beginning(beginning, word) for word in ordered.around(beginning)), default=0)


@by_language
def edges(lang: str) -> tuple[SortedWords, SortedWords]:
    """The frequent words in order, and in order when they are read backwards."""

    def ordered(kind: str, *, backwards: bool) -> SortedWords:
        def make() -> bytes:
            common = frequent_words(lang)
            return table_of_sorted(sorted(word[::-1] if backwards else word for word in common))

        name = f"{kind}-{LAYOUT}-{LAYOUT_OF_WORDS}-{FREQUENT}-{lang}.words"
        return SortedWords(kept_table(name, make, held=False))

    return ordered("heads", backwards=False), ordered("ends", backwards=True)


def begun_with(beginning: str, lang: str) -> Iterator[str]:
    """The frequent words that begin so, in order."""
    heads, _ = edges(lang)
    return takewhile(lambda word: word.startswith(beginning), heads.since(beginning))


def ended_with(end: str, lang: str) -> Iterator[str]:
    """The frequent words that end so."""
    _, tails = edges(lang)
    back = end[::-1]
    found = takewhile(lambda word: word.startswith(back), tails.since(back))
    return (word[::-1] for word in found)


@remembered
def joins_of(one: str, two: str, lang: str) -> tuple[int, int]:
    """How many frequent words are `one` and a common word, and a common word and `two`."""
    heads, tails = edges(lang)
    common = frequent_words(lang)
    begun = _count(rest for rest in _behind(one, heads) if common.get(rest, 0.0) >= JOINED)
    ended = _count(
        rest for rest in _behind(two[::-1], tails) if common.get(rest[::-1], 0.0) >= JOINED
    )
    return begun, ended


def _behind(beginning: str, ordered: SortedWords) -> Iterator[str]:
    """What stands behind `beginning` in the words of the list, if it is long enough."""
    for word in islice(ordered.since(beginning), LOOKED_AT):
        if not word.startswith(beginning):
            return
        if len(word) - len(beginning) >= JOINED_LETTERS:
            yield word[len(beginning) :]


def _count(found: Iterator[str]) -> int:
    return sum(1 for _ in zip(found, range(COUNTED), strict=False))
