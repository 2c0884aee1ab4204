"""What a word may mean, by the dictionaries that are shipped and those that the user imported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TypeVar

import qa.languages
from qa.languages.forms import forms
from qa.languages.groups import has_unlisted_endings
from qa.lexicon.senses.concepts import concept, is_empty
from qa.lexicon.senses.imported import users_senses
from qa.lexicon.senses.packed import PackedSenses
from qa.model.language_tag import HUB, primary
from qa.model.memory import Memo, loaded
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

T = TypeVar("T")

SHORTEST_PART: int = TUNED["SHORTEST_PART"]
# How many letters of an ending an unlisted form may lose to match a listed one.
MOST_ENDING: int = TUNED["MOST_ENDING"]
LEAST_LEFT: dict[str, int] = TUNED["LEAST_LEFT"]
LEAST: int = TUNED["LEAST"]
# A shipped dictionary of fewer forms leaves most words of a text unknown.
RICH: int = TUNED["RICH"]
LONGEST_WORD: int = TUNED["LONGEST_WORD"]
# Scripts without spaces: so many characters a word has at most.
LONGEST_RUN: int = TUNED["LONGEST_RUN"]


class Dictionaries:
    """All dictionaries of a language as one.

    Attributes:
        is_rich: whether they have so many words that much follows from what they do not find.
    """

    def __init__(self, *dictionaries: PackedSenses, is_rich: bool) -> None:
        self._all = dictionaries
        self.is_rich = is_rich

    def find(self, form: str) -> tuple[int, ...]:
        """What the translations of a form are hashed to, by any of them."""
        if len(self._all) == 1:
            return self._all[0].find(form)
        found = [known.find(form) for known in self._all]
        return tuple(dict.fromkeys(chain.from_iterable(found)))

    def longest(self, beginning: str) -> int:
        """How many code points a form has at most that begins with two characters, in any of them."""
        return max(known.longest(beginning) for known in self._all)


@loaded
def dictionary(lang: str) -> Dictionaries | None:
    """The dictionaries of a language, given as an ISO 639-1 code; None if there are none."""
    path = Path(qa.languages.__path__[0]) / lang / f"{lang}.senses"
    shipped = (PackedSenses(path.read_bytes()),) if lang.isalpha() and path.is_file() else ()
    users = users_senses(lang)
    rich = bool(users) or any(known.size >= RICH for known in shipped)
    return Dictionaries(*shipped, *users, is_rich=rich) if shipped or users else None


def has_dictionary(lang: str | None) -> bool:
    """Whether words of a language can be looked up."""
    code = primary(lang or "")
    return code == HUB or dictionary(code) is not None


def has_rich_dictionary(lang: str | None) -> bool:
    """Whether so many words can be looked up that their absence says something.

    What the user imported counts as rich: he knows what it is good for.
    """
    code = primary(lang or "")
    known = dictionary(code)
    return code == HUB or (known is not None and known.is_rich)


def senses(word: str, lang: str) -> tuple[int, ...]:
    """What a word of a language may mean: hashes of stems, as `concept` makes them. It is looked up each time.

    Args:
        word: as it is written.
        lang: an ISO 639-1 code.

    Returns:
        none if nothing is known of it, or if it says nothing by itself.
    """
    form = word.casefold().replace("’", "'")
    if len(form) > LONGEST_WORD:
        return ()
    known = dictionary(lang)
    if lang == HUB:
        form = form.removesuffix("'s").removesuffix("n't")
        if is_empty(form) or len(form) < 2:
            return ()
        irregular = known.find(form) if known is not None else ()
        return irregular or (concept(form),)
    if known is None:
        return ()
    if "'" in form and forms(lang).elides:
        form = form.rpartition("'")[2]
    return (
        known.find(form)
        or _after_prefix(form, lang, known)
        or _compound(form, lang, known)
        or _shortened(form, lang, known)
    )


def _after_prefix(form: str, lang: str, known: Dictionaries) -> tuple[int, ...]:
    for prefix in forms(lang).written_before:
        if form.startswith(prefix) and len(form) - len(prefix) >= 2:
            found = known.find(form[len(prefix) :])
            if found:
                return found
    return ()


def _compound(form: str, lang: str, known: Dictionaries) -> tuple[int, ...]:
    """What the two parts of a compound mean; the longest second part is the likeliest."""
    between = forms(lang).between_parts
    if between is None or len(form) < 2 * SHORTEST_PART:
        return ()
    for cut in range(SHORTEST_PART, len(form) - SHORTEST_PART + 1):
        second = known.find(form[cut:])
        if not second:
            continue
        for link in between:
            first = form[:cut].removesuffix(link) if link else form[:cut]
            if link and not form[:cut].endswith(link):
                continue
            found = known.find(first) if len(first) >= SHORTEST_PART - 1 else ()
            if found:
                return tuple(dict.fromkeys((*found, *second)))
        return second if len(form) - cut >= SHORTEST_PART + 1 else ()
    return ()


def _shortened(form: str, lang: str, known: Dictionaries) -> tuple[int, ...]:
    """What a form means whose ending is not listed, by another form with the same beginning."""
    if not has_unlisted_endings(lang):
        return ()
    least = LEAST_LEFT.get(lang, LEAST)
    for left in range(len(form) - 1, max(least, len(form) - MOST_ENDING) - 1, -1):
        found = known.find(form[:left])
        if found:
            return found
    return ()


def senses_within(text: str, lang: str) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """What the words of a text mean that has no spaces between them: the longest known first.

    Yields:
        where a word begins and ends in the text, in code points, and what it may mean.
    """
    return cut(text, lang, lambda word: senses(word, lang) if is_word_of_run(word) else None)


def cut(text: str, lang: str, said: Callable[[str], T | None]) -> Iterator[tuple[int, int, T]]:
    """The words of a text that has no spaces between them, the longest that says something first.

    Args:
        text: the text.
        lang: an ISO 639-1 code.
        said: what a word says; nothing of one that no dictionary of the language has.

    Yields:
        where a word begins and ends in the text, in code points, and what it says.
    """
    if dictionary(lang) is None:
        return
    longest = _longest(lang).__getitem__
    folded = text.casefold()
    if len(folded) != len(text):
        folded = text
    size = len(text)
    at = 0
    while at < size:
        for end in range(min(at + longest(folded[at : at + 2]), size), at, -1):
            found = said(text[at:end])
            if found:
                yield at, end, found
                at = end
                break
        else:
            at += 1


def is_word_of_run(run: str) -> bool:
    """Whether a stretch may be a word: kana mean nothing one by one."""
    return run.isalpha() and (len(run) > 1 or run >= "\u3400")


@loaded
def _longest(lang: str) -> Memo[str, int]:
    """How many code points a word has at most that begins with two characters in small letters; 1 or more."""
    known = dictionary(lang)
    assert known is not None

    def longest(beginning: str) -> int:
        if len(beginning) < 2:
            return 1
        return max(1, min(LONGEST_RUN, known.longest(beginning)))

    return Memo(longest)
