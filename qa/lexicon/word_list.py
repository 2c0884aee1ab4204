"""Which words the open word lists of a language have.

A frequency list made from the web has slips, and lacks words that are seldom written. Lists that
people keep for spelling checkers and dictionaries say what is a word at all. They are kept as two
Bloom filters, for words that dictionaries agree on and for those that only the largest lists have;
benchmarks/word_lists.py makes them, and languages/SOURCES.md names the lists.

A Bloom filter says of a word that is in the list that it is, always; and of one word in some
five hundred that are not, that they are. So a slip may be taken for a word, never a word for a slip.
"""

from __future__ import annotations

import struct
import unicodedata
from enum import IntEnum
from pathlib import Path

import qa.languages
from qa.model.checksums import blake2b
from qa.model.language_tag import by_language, primary
from qa.model.memory import remembered

# Magic number and layout, then the bits of each filter.
HEAD = struct.Struct("<8sII")
MAGIC = b"qawords1"
# So many bits are set for each word, and so many are kept for each word of the list: each
# filter takes one strange word in a thousand for a listed one.
HASHES, BITS_PER_WORD = 10, 15
LIGATURES = str.maketrans({"æ": "ae", "œ": "oe", "ﬁ": "fi", "ﬂ": "fl", "’": "'"})


class Listed(IntEnum):
    """How widely a word is listed."""

    NOWHERE = 0
    RARELY = 1
    WIDELY = 2


def folded(word: str) -> str:
    """The word as the lists have it: small letters, composed, without ligatures."""
    low = word.casefold()
    return low if low.isascii() else unicodedata.normalize("NFC", low).translate(LIGATURES)


def positions(word: str, bits: int) -> list[int]:
    """Which bits of a filter stand for a folded word."""
    one, step = _first_and_step(word)
    return [(one + n * step) % bits for n in range(HASHES)]


def _first_and_step(word: str) -> tuple[int, int]:
    """What all positions are made of."""
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    one, step = struct.unpack("<QQ", digest)
    return one, step | 1


class WordList:
    """The lists of one language.

    Args:
        content: what `made` has written.

    Raises:
        ValueError: if it is not of this layout.
    """

    def __init__(self, content: bytes) -> None:
        magic, widely, rarely = HEAD.unpack_from(content.ljust(HEAD.size, b"\0"))
        if magic != MAGIC or len(content) != HEAD.size + widely // 8 + rarely // 8:
            message = "not a list of words of this layout"
            raise ValueError(message)
        start = HEAD.size + widely // 8
        self._filters = (
            (content[HEAD.size : start], widely, Listed.WIDELY),
            (content[start:], rarely, Listed.RARELY),
        )

    def find(self, word: str) -> Listed:
        """How widely the word is listed."""
        one, step = _first_and_step(folded(word))
        for table, bits, listed in self._filters:
            for at in range(one, one + HASHES * step, step):
                n = at % bits
                if not table[n >> 3] >> (n & 7) & 1:
                    break
            else:
                return listed
        return Listed.NOWHERE


def made(widely: set[str], rarely: set[str]) -> bytes:
    """The two filters over folded words, as they are kept in a file."""
    filters = [_filter(words) for words in (widely, rarely)]
    return HEAD.pack(MAGIC, *(8 * len(table) for table in filters)) + b"".join(filters)


def _filter(words: set[str]) -> bytes:
    table = bytearray(max(1, len(words) * BITS_PER_WORD // 8))
    for word in words:
        for n in positions(word, 8 * len(table)):
            table[n >> 3] |= 1 << (n & 7)
    return bytes(table)


@by_language
def word_list(lang: str) -> WordList | None:
    """The lists of a language, given as a BCP 47 tag; None if none is shipped."""
    path = Path(qa.languages.__path__[0]) / primary(lang) / f"{primary(lang)}.words"
    return WordList(path.read_bytes()) if path.is_file() else None


@remembered
def listed(word: str, lang: str) -> Listed:
    """How widely a word is listed in a language; nowhere if no list of it is shipped."""
    known = word_list(lang)
    return known.find(word) if known is not None else Listed.NOWHERE
