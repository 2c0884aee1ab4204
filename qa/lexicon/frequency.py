"""How common a word is in a language."""

from __future__ import annotations

import mmap
import struct
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial
from itertools import accumulate
from pathlib import Path
from zlib import crc32

from qa.lexicon.disk_cache import cache_folder, kept, write_whole
from qa.lexicon.memo import Memo
from qa.model.language_tag import primary

# Raised whenever the layout below changes, so that a file of another layout is never read.
LAYOUT = 3
# Where a group of words begins and ends, counted from the end of the words.
BOUNDS = struct.Struct("<II")
# So many words stand in a group, about: a look-up reads one.
GROUP = 4
# A memo of looked-up words is emptied beyond this size, so that memory stays bounded however
# many texts one process reads; English text has some 100,000 forms in 100 million words.
REMEMBERED = 100_000
# The Zipf frequency from which a word counts as frequent.
FREQUENT = 2.5

# The languages of wordfreq, so that it need not be imported to learn that a language is none.
LISTED = frozenset(
    """
    ar bg bn ca cs da de el en es fa fi fil fr he hi hu id is it ja ko lt lv mk ms nb nl pl pt ro
    ru sh sk sl sv ta tr uk ur vi zh
    """.split()
)


class Lexicon:
    """The frequency list of one language: casefolded words and how common they are.

    Kept in one memory-mapped file, which costs nothing to open; a look-up goes straight to the few
    words that share its checksum, and is remembered.

    Args:
        table: what `table_of` made.

    Attributes:
        zipf: gives the Zipf frequency of a word: log10 of its occurrences in a billion words. 0.0
            for a word that the list lacks; 3 is once in a million words, 6 once in a thousand.
    """

    def __init__(self, table: bytes | mmap.mmap) -> None:
        self._table = table
        # Behind the lines, their size and the number of groups less one are written.
        self._size, self._last = BOUNDS.unpack_from(table, len(table) - BOUNDS.size)
        # Asked of each form of each text: a look-up without a call of Python's.
        self.zipf: Callable[[str], float] = Memo(self._frequency, REMEMBERED).__getitem__

    def at_least(self, zipf: float) -> dict[str, float]:
        """All words of that frequency or above, with their Zipf frequencies."""
        rarest = round((9.0 - zipf) * 100)
        entries = (line.split(b"\t") for line in self._table[1 : self._size].split(b"\n"))
        return {
            word.decode("utf-8", "surrogatepass"): 9.0 - int(centibels) / 100
            for word, centibels in entries
            if int(centibels) <= rarest
        }

    def __contains__(self, word: str) -> bool:
        return self.zipf(word) > 0.0

    def _frequency(self, word: str) -> float:
        return self._search(word.casefold().replace("’", "'"))

    def _search(self, word: str) -> float:
        table = self._table
        wanted = word.encode("utf-8", "surrogatepass")
        group = crc32(wanted) & self._last
        start, end = BOUNDS.unpack_from(table, self._size + 4 * group)
        place = table.find(b"\n%s\t" % wanted, start, end)
        if place < 0 or b"\n" in wanted:
            return 0.0
        place += len(wanted) + 2
        return 9.0 - int(table[place : place + 3]) / 100


def table_of(entries: Mapping[bytes, int]) -> bytes:
    """Words, casefolded, and their frequencies in centibels below every word, ready for look-up.

    Lines "word TAB centibels", grouped by the checksums of the words; then where each group
    begins, in little-endian numbers of four bytes; then the size of the lines, and the number of
    the last group.
    """
    last = (1 << max(0, len(entries) // GROUP).bit_length()) - 1
    lines: list[list[bytes]] = [[] for _ in range(last + 1)]
    for word, centibels in sorted(entries.items()):
        lines[crc32(word) & last].append(b"\n%s\t%03d" % (word, centibels))
    groups = [b"".join(group) for group in lines]
    places = list(accumulate(map(len, groups), initial=0))
    index = struct.pack(f"<{len(places)}I", *places)
    return b"".join([*groups, index, BOUNDS.pack(places[-1], last)])


@cache
def lexicon(lang: str, wordlist: str = "large") -> Lexicon | None:
    """The lexicon of a language, given as a BCP 47 tag; None if there is no list for it.

    `wordlist` is wordfreq's "large" (words down to once in 100 million) where it exists, else
    "small" (once in a million). Data: wordfreq 3 by Robyn Speer, CC BY-SA 4.0.
    """
    lang = primary(lang)
    if lang not in LISTED:
        return None
    path = cache_folder() / f"lexicon-{LAYOUT}-{lang}-{wordlist}.words"
    with suppress(OSError, ValueError):  # not there yet, or broken: it is made anew
        return _opened(path)
    content = table_of(_entries(lang, wordlist))
    try:
        write_whole(path, content)
        return _opened(path)
    except (
        OSError,
        ValueError,
    ):  # a read-only home: the list lives in memory, for this process only
        return Lexicon(content)


@cache
def frequent_words(lang: str) -> dict[str, float]:
    """The casefolded words of a language that are used once in three million words or more.

    The values are Zipf frequencies. Walk through what could be meant, not through this: it has
    some 50,000 words. Empty for a language without a list. It must not be changed.
    """
    whole = lexicon(lang)
    if whole is None:
        return {}
    code = primary(lang)
    return kept(f"frequent-{code}", f"{LAYOUT} {FREQUENT}", partial(whole.at_least, FREQUENT))


def _entries(lang: str, wordlist: str) -> dict[bytes, int]:
    import wordfreq  # 0.1 s, needed once a machine

    if lang not in wordfreq.available_languages(wordlist):
        wordlist = "small"
    entries = {
        word.encode("utf-8"): centibels
        for centibels, bucket in enumerate(wordfreq.get_frequency_list(lang, wordlist))
        for word in bucket
    }
    wordfreq.get_frequency_list.cache_clear()  # of nine languages it would hold 400 MB
    return entries


def _opened(path: Path) -> Lexicon:
    """The lexicon in a file.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is not whole.
    """
    with path.open("rb") as file:
        table = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    behind = len(table) - BOUNDS.size
    size, last = BOUNDS.unpack_from(table, behind) if behind >= 0 else (0, 0)
    if behind < 0 or size + 4 * (last + 2) != behind:
        message = f"{path} is not whole"
        raise ValueError(message)
    return Lexicon(table)
