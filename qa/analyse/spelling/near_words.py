"""Frequent words near a form: those one letter away, and those that it begins or ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from qa.analyse.names.spelling_differences import common_beginning
from qa.languages.language import Language
from qa.lexicon.disk_cache import kept
from qa.lexicon.frequency import FREQUENT, LAYOUT, frequent_words
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


def one_slip_away(form: str, tongue: Language) -> set[str]:
    """The frequent words of a language that are one letter from the casefolded form."""
    if len(form) > LONGEST:
        return set()
    first, last = slip_places(form, tongue.code)
    if first > last + 1:  # two letters that are swapped need one place more
        return set()
    near = swaps(form).union(_edits(form, tongue.alphabet, first, last))
    return (near & frequent_words(tongue.code).keys()) - {form}


def swaps(word: str) -> set[str]:
    """All other strings in which two letters beside each other have changed places."""
    parts = range(len(word) - 1)
    return {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in parts} - {word}


def _edits(word: str, alphabet: str, first: int, last: int) -> list[str]:
    """All strings that one letter, lost, added or changed at `first` to `last`, makes."""
    parts = [(word[:n], word[n:]) for n in range(first, last + 1)]
    changed = parts[:-1] if last == len(word) else parts
    return [
        *[head + tail[1:] for head, tail in changed],
        *[head + letter + tail for head, tail in parts for letter in alphabet],
        *[head + letter + tail[1:] for head, tail in changed for letter in alphabet],
    ]


def slip_places(form: str, lang: str) -> tuple[int, int]:
    """The first and the last place where one letter can make a frequent word of the form.

    What stands before the slip is the beginning of that word, and what stands after it its end,
    which leaves few places, and none in most strings that are no words.
    """
    heads, tails = edges(lang)
    end = form[::-1]
    return max(0, len(form) - 1 - _shared(end, tails)), _shared(form, heads)


def _shared(beginning: str, ordered: list[str]) -> int:
    """With how many letters of `beginning` some word of the list begins."""
    place = bisect_left(ordered, beginning)
    return max(common_beginning(beginning, word) for word in ordered[max(0, place - 1) : place + 1])


@by_language
def edges(lang: str) -> tuple[list[str], list[str]]:
    """The frequent words in order, and in order when they are read backwards."""

    def make() -> tuple[str, str]:
        common = frequent_words(lang)
        return "\n".join(sorted(common)), "\n".join(sorted(word[::-1] for word in common))

    heads, tails = kept(f"edges-{lang}", f"{LAYOUT} {FREQUENT}", make)
    return heads.split("\n"), tails.split("\n")


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


def _behind(beginning: str, ordered: list[str]) -> Iterator[str]:
    """What stands behind `beginning` in the words of the list, if it is long enough."""
    place = bisect_left(ordered, beginning)
    for word in ordered[place : place + LOOKED_AT]:
        if not word.startswith(beginning):
            return
        if len(word) - len(beginning) >= JOINED_LETTERS:
            yield word[len(beginning) :]


def _count(found: Iterator[str]) -> int:
    return sum(1 for _ in zip(found, range(COUNTED), strict=False))
