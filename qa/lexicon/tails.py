"""What the listed words of a language are without their first letters, roughly."""

from __future__ import annotations

from contextlib import suppress
from zlib import crc32

from qa.lexicon.disk_cache import cache_folder
from qa.lexicon.frequency import LAYOUT as LAYOUT_OF_WORDS
from qa.lexicon.frequency import joined, kept_table, lexicon, opened_table
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
        self._lang = lang
        self._asked = 0
        self._bits = b""

    def may_be(self, form: str) -> bool:
        """Whether some listed word may be the form with a letter before it; true as long as that is not known."""
        if not self._bits:
            self._asked += 1
            if self._asked == OPENED or self._asked >= MADE:
                self._bits = self._table()
            if not self._bits:
                return True
        place = _checksum(form.casefold().replace("’", "'"))
        return bool(self._bits[place >> 3] >> (place & 7) & 1)

    def _table(self) -> bytes:
        """The bits; none if they do not pay yet, or the language has no list."""
        name = f"tails-{LAYOUT}-{LAYOUT_OF_WORDS}-{LISTED}-{self._lang}.words"
        if self._asked >= MADE:
            known = lexicon(self._lang) is not None
            return kept_table(name, self._made, held=False)[: BITS // 8] if known else b""
        folder = cache_folder()
        if folder is not None:
            with suppress(OSError, ValueError):
                return opened_table(folder / name, held=False)[: BITS // 8]
        return b""

    def _made(self) -> bytes:
        known = lexicon(self._lang)
        bits = bytearray(BITS // 8)
        for word in known.at_least(LISTED) if known is not None else ():
            for tail in (word[1:], word[2:]) if word.startswith("ss") else (word[1:],):  # ß
                place = _checksum(tail)
                bits[place >> 3] |= 1 << (place & 7)
        return joined([bytes(bits)])


def _checksum(tail: str) -> int:
    return crc32(tail.encode("utf-8", "surrogatepass")) & (BITS - 1)


@by_language
def tails(lang: str) -> Tails:
    """The tails of a language, given as a BCP 47 tag."""
    return Tails(lang)
