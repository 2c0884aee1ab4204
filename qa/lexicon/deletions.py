"""The frequent words of a language by what they are without one of their letters.

To find the words that are one letter away, one can make all edits of a form and look each of them up:
hundreds for a form of nine letters. Here the letters are left out on both sides, as SymSpell does it
(Wolf Garbe, 2012): a form that lacks a letter is looked up as it is, one with a wrong letter without
that letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

from qa.lexicon.frequency import FREQUENT, WordTable, frequent_words, joined, last_group
from qa.lexicon.frequency import LAYOUT as LAYOUT_OF_WORDS
from qa.lexicon.late_table import LateTable
from qa.model.language_tag import by_language
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Raised whenever the layout below changes.
LAYOUT = 1
# The table is opened, if it is there, when a process has asked so often, and made, once a machine, when it has asked
# so often: before, making all edits takes less time.
OPENED: int = TUNED["OPENED"]
MADE: int = TUNED["MADE"]


class Deletions(WordTable):
    """Words, in groups by the checksums of what each is without one letter. It stays in its file."""

    def longer(self, form: str, alphabet: str) -> list[str]:
        """The words that are the form with one letter of `alphabet` more, in no order."""
        size = len(form) + 1
        lines = self._lines(form.encode("utf-8", "surrogatepass")).decode("utf-8", "surrogatepass")
        return [
            word
            for word in set(lines.split("\n"))
            if len(word) == size and (letter_more(form, word) or "\n") in alphabet
        ]


def letter_more(form: str, word: str) -> str | None:
    """The letter that `word` has more than `form`; None if they differ in anything else.

    Args:
        form: what may lack a letter.
        word: with one code point more.
    """
    n = 0
    for letter in form:
        if letter != word[n]:
            break
        n += 1  # where it ends is what is asked
    return word[n] if form[n:] == word[n + 1 :] else None


def table_of(words: Mapping[str, float]) -> bytes:
    """The table of some words.

    A word stands once in each group that a form of it with one letter less belongs to.
    """
    last = last_group(sum(map(len, words)))
    groups = [b""] * (last + 1)
    for word in words:
        line = b"\n" + word.encode("utf-8", "surrogatepass")
        shorter = {word[:n] + word[n + 1 :] for n in range(len(word))}
        for number in {crc32(form.encode("utf-8", "surrogatepass")) & last for form in shorter}:
            groups[number] += line
    return joined(groups)


@by_language
def _table(lang: str) -> LateTable[Deletions]:
    name = f"deletions-{LAYOUT}-{LAYOUT_OF_WORDS}-{FREQUENT}-{lang}.words"
    return LateTable(
        name, lambda: table_of(frequent_words(lang)), Deletions, opened=OPENED, made=MADE
    )


def deletions(lang: str) -> Deletions | None:
    """The table of a language, given as a BCP 47 tag; None as long as it does not pay.

    If it is None, generate the edits instead: the results are the same.
    """
    return _table(lang).known()
