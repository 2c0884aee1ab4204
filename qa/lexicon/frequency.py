"""Word frequencies of a language."""

from __future__ import annotations

import struct
from collections.abc import Callable, ItemsView, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import Any, ClassVar
from zlib import crc32

from qa.files.at_places import FileBytes
from qa.files.opening import read_file
from qa.lexicon.disk_cache import cache_folder, kept, write_whole
from qa.lexicon.old_tables import NOTED, remove_older
from qa.model.language_tag import by_language, primary
from qa.model.memory import TABLES_HELD, Memo, holds_many_languages, is_nearly_taken, loaded
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Raised whenever the layout below changes, so that a file of another layout is never read.
LAYOUT = 4
# Where a group of words begins and ends; behind the table, its checksum.
BOUNDS = struct.Struct("<II")
CHECKSUM = struct.Struct("<I")
# So many words stand in a group, about: a look-up reads one.
GROUP = 4
# A look-up in a file takes 1.2 µs more than in memory, as long as to read so many bytes at 1.2 to 2.5 ms a megabyte.
LOOK_UP: int = TUNED["LOOK_UP"]
# The Zipf frequency from which a word counts as frequent.
FREQUENT: float = TUNED["FREQUENT"]
# From so many look-ups in a process on, all frequent words of a language are loaded.
LOADED: int = TUNED["LOADED"]

# The languages of wordfreq, so that it need not be imported to learn that a language is none.
LISTED = frozenset(
    """
    ar bg bn ca cs da de el en es fa fi fil fr he hi hu id is it ja ko lt lv mk ms nb nl pl pt ro
    ru sh sk sl sv ta tr uk ur vi zh
    """.split()
)
# Members of a macrolanguage (ISO 639-3), each with the code under which wordfreq lists the words of all.
MEMBERS = dict(pair.split(":") for pair in "bs:sh hr:sh".split())
# Those of them whose list goes down to words used once in 100 million: that a word is missing in
# another says little of inflected forms.
LONG_LISTS = frozenset("ar bn ca cs de en es fi fr he it ja mk nb nl pl pt ru sv uk zh".split())


class WordTable:
    """Words and what is said of each, in one file.

    A look-up reads the few words that share the checksum of the one that is wanted. A table of which much is asked is
    read into memory, where there is room: to read all of it at once takes as long as thousands of look-ups.

    Args:
        table: what `packed` made.
    """

    def __init__(self, table: bytes | FileBytes) -> None:
        self._table = table
        # Behind the lines, their size and the number of groups less one are written.
        self._size, self._last = _shape(table)
        # After so many look-ups in the file it is read into memory; never if it is 0 or less.
        self._until_held = _look_ups_until_held(table)

    def _lines(self, key: bytes) -> bytes:
        """The lines of the group that a key belongs to, a line feed before each."""
        place = self._size + 4 * (crc32(key) & self._last)
        start, end = BOUNDS.unpack(self._table[place : place + BOUNDS.size])
        return self._table[start:end]

    def _value(self, word: str) -> bytes:
        """What is said of a word; empty for a word that is not there."""
        wanted = word.encode("utf-8", "surrogatepass")
        if b"\n" in wanted:
            return b""
        # As `_lines` finds them: this is asked of each new word.
        table = self._table
        place = self._size + 4 * (crc32(wanted) & self._last)
        if isinstance(table, bytes):
            start, end = BOUNDS.unpack_from(table, place)
            place = table.find(b"\n%s\t" % wanted, start, end)
            if place < 0:
                return b""
            place += len(wanted) + 2
            following = table.find(b"\n", place, end)
            return table[place : following if following >= 0 else end]
        self._until_held -= 1
        if not self._until_held:
            self._table = _in_memory(table)
        start, end = BOUNDS.unpack(table.read(place, BOUNDS.size))
        lines = table.read(start, end - start)
        place = lines.find(b"\n%s\t" % wanted)
        return b"" if place < 0 else lines[place + len(wanted) + 2 :].partition(b"\n")[0]


class Lexicon(WordTable):
    """The frequency list of one language: casefolded words and how common they are.

    Args:
        table: what `table_of` made.

    Attributes:
        zipf: gives the Zipf frequency of a word: log10 of its occurrences in a billion words. 0.0
            for a word that the list lacks; 3 is once in a million words, 6 once in a thousand.
    """

    def __init__(self, table: bytes | FileBytes) -> None:
        super().__init__(table)
        # Asked of each form of each text: a look-up without a call of Python's.
        self.zipf: Callable[[str], float] = Memo(self._frequency).__getitem__

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

    def of_listed(self, word: str) -> float:
        """How common a word is that is written as the list has it, on the Zipf scale; 0.0 if it has it not."""
        value = self._value(word)
        return 9.0 - int(value) / 100 if value else 0.0

    def _frequency(self, word: str) -> float:
        value = self._value(word.casefold().replace("’", "'"))
        return 9.0 - int(value) / 100 if value else 0.0


def table_of(entries: Mapping[bytes, int]) -> bytes:
    """Words, casefolded, and their frequencies in centibels below every word, ready for look-up."""
    return packed({word: b"%03d" % centibels for word, centibels in entries.items()})


def packed(entries: Mapping[bytes, bytes]) -> bytes:
    """Words and what is said of them, ready for look-up.

    Lines "word TAB value", grouped by the checksums of the words; then where each group begins, in
    little-endian numbers of four bytes; then the size of the lines, and the number of the last
    group; then the checksum of all that. Words and values hold no line feed, words no tab.
    """
    last = last_group(len(entries))
    # Groups hold their words in the order of the entries: frequent ones first, and found first.
    groups = [b""] * (last + 1)
    for word, value in entries.items():
        groups[crc32(word) & last] += b"\n%s\t%s" % (word, value)
    return joined(groups)


def last_group(entries: int) -> int:
    """The number of the last group of a table of so many entries; the first is 0."""
    return (1 << max(0, entries // GROUP).bit_length()) - 1


def joined(groups: list[bytes]) -> bytes:
    """Groups of lines, a line feed before each, with their index and their checksum: what `WordTable` reads."""
    places = list(accumulate(map(len, groups), initial=0))
    index = struct.pack(f"<{len(places)}I", *places)
    table = b"".join([*groups, index, BOUNDS.pack(places[-1], len(groups) - 1)])
    return table + CHECKSUM.pack(crc32(table))


def places_of(table: bytes | FileBytes) -> Sequence[int]:
    """Where each group of a table begins, and where the last one ends."""
    size, last = _shape(table)
    return struct.unpack(f"<{last + 2}I", table[size : size + 4 * (last + 2)])


def lexicon(lang: str, wordlist: str = "large") -> Lexicon | None:
    """The lexicon of a language, given as a BCP 47 tag; None if there is no list for it.

    `wordlist` is wordfreq's "large" (words down to once in 100 million) where it exists, else
    "small" (once in a million). Data: wordfreq 3 by Robyn Speer, CC BY-SA 4.0.
    """
    return _large(lang) if wordlist == "large" else _lexicon(_listed_as(lang), wordlist)


@loaded
def _large(lang: str) -> Lexicon | None:
    """By the tag as it is: this is asked several times of each text by most of what looks at it."""
    return _lexicon(_listed_as(lang), "large")


def _listed_as(lang: str) -> str:
    return macrolanguage(primary(lang))


def macrolanguage(code: str) -> str:
    """The language that another is part of as lists of words go: Serbo-Croatian of Croatian; else itself."""
    return MEMBERS.get(code, code)


@loaded
def _lexicon(lang: str, wordlist: str) -> Lexicon | None:
    if lang not in LISTED:
        return None
    name = f"lexicon-{LAYOUT}-{lang}-{'small' if wordlist == 'small' else 'large'}.words"
    return Lexicon(kept_table(name, lambda: _table(lang, wordlist)))


def kept_table(name: str, make: Callable[[], bytes], *, held: bool = True) -> bytes | FileBytes:
    """The table of that name in the cache folder; one that is missing or broken is made anew.

    Where nothing can be written the table lives in memory, for this process only.

    Args:
        name: of its file.
        make: makes it.
        held: whether it may be held in memory where there is room.
    """
    folder = cache_folder()
    if folder is None:
        return make()
    with suppress(OSError, ValueError):
        return opened_table(folder / name, held=held)
    content = make()
    with suppress(OSError, ValueError):  # a read-only home
        write_whole(folder / name, content)
        remove_older(folder, name)
        return opened_table(folder / name, held=held)
    return content


class FrequentWords(Mapping[str, float]):
    """The frequent words of a language, looked up in the table of all its words.

    Args:
        known: all words of the language.

    Attributes:
        asked: how often a word was looked up.
    """

    def __init__(self, lang: str, known: Lexicon) -> None:
        self._lang, self._known = lang, known
        self.asked = 0
        self._pays = False

    def pays_to_load(self) -> bool:
        """Whether loading all takes less time than the look-ups to come, and there is memory for it."""
        if not self._pays and self.asked >= LOADED:
            self._pays = not holds_many_languages()
        return self._pays

    def __getitem__(self, word: str) -> float:
        zipf = self._zipf(word)
        if zipf < FREQUENT:
            raise KeyError(word)
        return zipf

    def get(self, word: str, default: Any = None) -> Any:  # noqa: ANN401  # as a dict has it
        """How common a word is, on the Zipf scale; `default` if it is not frequent."""
        zipf = self._zipf(word)
        return zipf if zipf >= FREQUENT else default

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._zipf(word) >= FREQUENT

    def __iter__(self) -> Iterator[str]:
        return iter(_all_frequent(self._lang))

    def __len__(self) -> int:
        return len(_all_frequent(self._lang))

    def items(self) -> ItemsView[str, float]:
        """All of them: loaded at once, which is faster than to look up each."""
        return _all_frequent(self._lang).items()

    def _zipf(self, word: str) -> float:
        self.asked += 1
        return self._known.of_listed(word)


def frequent_words(lang: str | None) -> Mapping[str, float]:
    """The casefolded words of a language that are used once in three million words or more.

    The values are Zipf frequencies. Walk through what could be meant, not through this: it has
    some 50,000 words. Empty for a language without a list. Those of a language of which little is asked are
    looked up in its table of all words: to load them takes as long as some thousand look-ups. So are those of
    a run over many languages, each of which would take six megabytes.
    """
    few = _few_frequent(lang)
    return few if few is not None and not few.pays_to_load() else _all_frequent(lang)


@by_language
def _few_frequent(lang: str) -> FrequentWords | None:
    known = _lexicon(lang, "large")
    return FrequentWords(lang, known) if known is not None else None


@by_language
def _all_frequent(lang: str) -> dict[str, float]:
    if lang not in LISTED:
        return {}

    found: dict[str, float] = {}
    for zipf, words in _frequent(lang, lambda: _buckets(lang, "large")):
        found.update(dict.fromkeys(words.split(" "), zipf))
    return found


def _frequent(lang: str, read: Callable[[], list[list[bytes]]]) -> list[tuple[float, str]]:
    """The frequent words of a list, by their Zipf frequencies, from the cache folder if they are there.

    Texts with many words are read three times as fast as many texts with a word.
    """

    def make() -> list[tuple[float, str]]:
        buckets = read()[: round((9.0 - FREQUENT) * 100) + 1]
        joined_words = ((n, b" ".join(words).decode()) for n, words in enumerate(buckets) if words)
        return [(9.0 - n / 100, words) for n, words in joined_words]

    return kept(f"frequent-{lang}", f"{LAYOUT} {FREQUENT} 2", make)


def _table(lang: str, wordlist: str) -> bytes:
    """A list of wordfreq, ready for look-up: as `packed` does it, in half the time."""
    buckets = _buckets(lang, wordlist)
    if wordlist == "large":  # which is asked for next: the list is read once
        _frequent(lang, lambda: buckets)
    last = last_group(sum(map(len, buckets)))
    groups = [b""] * (last + 1)
    for centibels, bucket in enumerate(buckets):
        tail = b"\t%03d" % centibels
        for key, word in zip(map(crc32, bucket), bucket, strict=True):
            groups[key & last] += b"\n" + word + tail
    return joined(groups)


def _buckets(lang: str, wordlist: str) -> list[list[bytes]]:
    """The words of a list of wordfreq by how common they are, in centibels below every word."""
    for name in (wordlist, "small"):
        if read := _unpacked(lang, name):
            return read
    import wordfreq

    if lang not in wordfreq.available_languages(wordlist):
        wordlist = "small"
    buckets = wordfreq.get_frequency_list(lang, wordlist)
    wordfreq.get_frequency_list.cache_clear()  # of nine languages it would hold 400 MB
    return [[word.encode() for word in bucket] for bucket in buckets]


def _unpacked(lang: str, wordlist: str) -> list[list[bytes]]:
    """The same, read without wordfreq's program, which takes 0.1 s to import; empty if there is no such file.

    It is MessagePack in gzip: a header, and a list of words for each centibel.
    """
    import gzip
    from importlib.util import find_spec

    import msgpack

    spec = find_spec("wordfreq")
    for place in (spec and spec.submodule_search_locations) or ():
        path = Path(place) / "data" / f"{wordlist}_{lang}.msgpack.gz"
        if path.is_file():
            buckets: list[list[bytes]]
            _, *buckets = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=True)
            return buckets
    return []


def _shape(table: bytes | FileBytes) -> tuple[int, int]:
    """The size of the lines and the number of the last group."""
    place = len(table) - CHECKSUM.size - BOUNDS.size
    size, last = BOUNDS.unpack(table[place : place + BOUNDS.size])
    return size, last


class _Room:
    """How many bytes of tables may still be held in memory, and which are: one that is forgotten and read again is counted once."""

    left = TABLES_HELD
    held: ClassVar[set[Path]] = set()


def opened_table(path: Path, *, held: bool = True) -> FileBytes:
    """The table in a file.

    Args:
        path: of a file that `kept_table` has written, or that is shipped.
        held: whether it may be held in memory, when much is asked of it and there is room.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is not as it was written.
    """
    table = FileBytes(path, may_be_held=held)
    if _is_whole(table):
        return table
    table.close()
    message = f"{path} is not whole"
    raise ValueError(message)


def _look_ups_until_held(table: bytes | FileBytes) -> int:
    """How many look-ups take as long as to read the table; 0 if it is not to be read."""
    if isinstance(table, bytes) or not table.may_be_held:
        return 0
    return len(table) // LOOK_UP + 1


def _in_memory(table: FileBytes) -> bytes | FileBytes:
    """The table as bytes, where there is room; the file as it is otherwise."""
    if table.path not in _Room.held:
        if len(table) > _Room.left or is_nearly_taken():
            return table
        _Room.held.add(table.path)
        _Room.left -= len(table)
    return table[0 : len(table)]


def _is_whole(table: FileBytes) -> bool:
    """Whether it ends with its checksum, which is worked out once for each state of a file."""
    end = len(table) - CHECKSUM.size
    if end < BOUNDS.size:
        return False
    size, last = _shape(table)
    if size + 4 * (last + 2) + BOUNDS.size != end:
        return False
    noted = _note_of(table.path)
    if noted is not None and _says(noted, table.state):
        return True
    (check,) = CHECKSUM.unpack(table[end : len(table)])
    if table.checksum(end) != check:
        return False
    if noted is not None:
        with suppress(OSError, ValueError):
            write_whole(noted, table.state.encode())
    return True


def _note_of(path: Path) -> Path | None:
    """The file that says in which state a table was whole, in the user's cache folder; None without such a folder."""
    folder = cache_folder()
    return None if folder is None else folder / f"{path.stem}{NOTED}"


def _says(note: Path, state: str) -> bool:
    """Whether a note is there, and of this state."""
    with suppress(OSError, ValueError):
        return read_file(note, most=len(state)) == state.encode()
    return False
