"""What the listed words of a language are without their first letters, roughly."""

from __future__ import annotations

from zlib import crc32

from qa.files.at_places import FileBytes
from qa.lexicon.frequency import LAYOUT as LAYOUT_OF_WORDS
from qa.lexicon.frequency import joined, lexicon
from qa.lexicon.late_table import LateTable
from qa.model.language_tag import by_language
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Raised whenever the layout below changes.
LAYOUT = 1
# How common a listed word is (Zipf); the lists have rarer strings, too.
LISTED: float = TUNED["LISTED"]
# The bits are read when a process has asked so often, and made, once a machine, when it has asked so
# often: before, looking every word up takes less time.
OPENED: int = TUNED["OPENED"]
MADE: int = TUNED["MADE"]
# A bit for each of so many checksums.
BITS = 1 << 21


class Tails:
    """One bit for each of two million checksums: of strings that are no such tail it lets one in twenty pass.

    Args:
        lang: the code of the language.
    """

    def __init__(self, lang: str) -> None:
        name = f"tails-{LAYOUT}-{LAYOUT_OF_WORDS}-{LISTED}-{lang}.words"
        self._table = LateTable(name, lambda: _made(lang), _bits, opened=OPENED, made=MADE)
        self._has_list = lexicon(lang) is not None

    def may_be(self, form: str) -> bool:
        """Whether some listed word may be the form with a letter before it; true as long as that is not known."""
        bits = self._table.known() if self._has_list else None
        if bits is None:
            return True
        place = _checksum(form.casefold().replace("’", "'"))
        return bool(bits[place >> 3] >> (place & 7) & 1)


def _made(lang: str) -> bytes:
    known = lexicon(lang)
    bits = bytearray(BITS // 8)
    for word in known.at_least(LISTED) if known is not None else ():
        for tail in (word[1:], word[2:]) if word.startswith("ss") else (word[1:],):  # ß
            place = _checksum(tail)
            bits[place >> 3] |= 1 << (place & 7)
    return joined([bytes(bits)])


def _bits(table: bytes | FileBytes) -> bytes:
    """The bits, all of them, whatever the file holds: of those that it lacks, anything may be."""
    return table[: BITS // 8].ljust(BITS // 8, b"\xff")


def _checksum(tail: str) -> int:
    return crc32(tail.encode("utf-8", "surrogatepass")) & (BITS - 1)


@by_language
def tails(lang: str) -> Tails:
    """The tails of a language, given as a BCP 47 tag."""
    return Tails(lang)
