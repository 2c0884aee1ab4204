"""Names from abroad in Chinese characters: where they stand, and what they sound like.

A few hundred characters write nearly all of them, and other words seldom have several of these in a row. So
what stands between other characters and is of these alone is a name, or has one in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qa.languages.transcriptions import known_names
from qa.model.expression import compiled
from qa.model.memory import loaded, remembered
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A character of names is one that so many names of reference works have.
OFTEN: int = TUNED["OFTEN"]
# A name of two characters must be listed; longer runs than this are many names.
SHORTEST_UNLISTED: int = TUNED["SHORTEST_UNLISTED"]
LONGEST = 12

# The consonants with which syllables of pinyin begin, the longer ones first.
INITIALS = tuple("zh ch sh b p m f d t n l g k h j q x r z c s y w".split())


def sounds_of_han(word: str) -> list[str]:
    """The consonant of each character, if it begins with one, and its whole syllable, which stands for the vowel.

    What a vowel becomes depends on its consonant: 斯 is hardly more than an s, 利 is li.
    """
    return [sound for letter in word for sound in _sounds(letter)]


@remembered
def _sounds(letter: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # 0.2 s, for Chinese sources only

    syllable = lazy_pinyin(letter, errors="ignore")  # nothing for what is no character
    if not syllable:
        return ()
    plain = syllable[0].replace("v", "u")
    initial = next((each for each in INITIALS if plain.startswith(each)), "")
    return (f"{initial}-", plain) if initial else (plain,)


@loaded
def _run_of_names(code: str) -> re.Pattern[str]:
    """Two characters of names and more, as many as stand in a row."""
    often = Counter(letter for name in known_names(code) for letter in set(name))
    letters = sorted(letter for letter, times in often.items() if times >= OFTEN)
    return compiled(f"[{''.join(map(re.escape, letters))}]{{2,}}+")


def foreign_names_in(text: str, span: Span, code: str) -> Iterator[re.Match[str]]:
    """What may be a name from abroad in a stretch of a text in Chinese characters, in order."""
    names = known_names(code)
    for match in _run_of_names(code).finditer(text, span.start, span.end):
        size = match.end() - match.start()
        if SHORTEST_UNLISTED <= size <= LONGEST or match.group() in names:
            yield match


def may_be_from_abroad(text: str, code: str) -> bool:
    """Whether all of the characters are such as names from abroad are written with."""
    return _run_of_names(code).fullmatch(text) is not None


def without_neighbors(run: str) -> tuple[str, ...]:
    """What is left of a run of characters without the first or the last, which may be of another word."""
    return (run[1:], run[:-1]) if len(run) > SHORTEST_UNLISTED else ()
