"""A dictionary in a file: forms by their hashes, each with what its translations are hashed to.

No word stands in it. A form is looked up in one bucket of a few entries, by sixteen bits of its
hash, so one strange form in some ten thousand finds the translations of another.

Of a language without spaces between words it says besides how long a form is at most that begins with two given
characters: most places in a text begin none, and then nothing is looked up there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from qa.lexicon.senses.concepts import BYTES
from qa.model.checksums import blake2b

MAGIC, WITH_LENGTHS = b"qasense1", b"qasense2"
HEAD = struct.Struct("<8sI")
ENTRY = struct.Struct("<HB")
PLACE = struct.Struct("<I")
PLACES = struct.Struct("<II")
# So many forms share a bucket, on average; so many translations a form may have.
IN_BUCKET = 4
MOST = 16
LARGEST = 1 << 26
# Two characters are told apart by as many bits; forms are this long at most, as far as it is told.
LENGTHS = 1 << 16
LONGEST = 255


def _places(form: str, buckets: int) -> tuple[int, int]:
    """The bucket of a form, and what it is known by in it."""
    digest = blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest[:4], "little") % buckets, int.from_bytes(digest[4:6], "little")


def _beginning(first: str, second: str) -> int:
    """What two characters are known by among the lengths."""
    return (ord(first) * 31_337 + ord(second)) % LENGTHS


def packed(senses: Mapping[str, Sequence[int]], *, lengths: bool = False) -> bytes:
    """A dictionary as it is kept in a file; the same bytes for the same dictionary.

    Args:
        senses: what the translations of each form are hashed to.
        lengths: tell how long forms are that begin with two characters.
    """
    buckets = max(1, len(senses) // IN_BUCKET)
    rows: list[list[bytes]] = [[] for _ in range(buckets)]
    for form in sorted(senses):
        bucket, check = _places(form, buckets)
        found = senses[form][:MOST]
        rows[bucket].append(
            ENTRY.pack(check, len(found)) + b"".join(one.to_bytes(BYTES, "little") for one in found)
        )
    parts = [b"".join(row) for row in rows]
    places = accumulate(map(len, parts), initial=0)
    head = HEAD.pack(WITH_LENGTHS if lengths else MAGIC, buckets)
    after = _lengths(senses) if lengths else b""
    return b"".join([head, *map(PLACE.pack, places), *parts, after])


def _lengths(forms: Iterable[str]) -> bytes:
    found = bytearray(LENGTHS)
    for form in forms:
        if len(form) > 1:
            place = _beginning(form[0], form[1])
            found[place] = max(found[place], min(len(form), LONGEST))
    return bytes(found)


class PackedSenses:
    """The dictionary of one language.

    Args:
        content: what `packed` has made.

    Raises:
        ValueError: if it is not of this layout.
    """

    def __init__(self, content: bytes) -> None:
        magic, self._buckets = HEAD.unpack_from(content.ljust(HEAD.size, b"\0"))
        self._body = HEAD.size + PLACE.size * (self._buckets + 1)
        if (
            magic not in {MAGIC, WITH_LENGTHS}
            or not 0 < self._buckets < LARGEST
            or len(content) < self._body
        ):
            message = "not a dictionary of this layout"
            raise ValueError(message)
        (whole,) = PLACE.unpack_from(content, self._body - PLACE.size)
        self._end: int = self._body + whole
        self._has_lengths = magic == WITH_LENGTHS
        if len(content) != self._end + LENGTHS * self._has_lengths:
            message = "not a whole dictionary"
            raise ValueError(message)
        self._content = content

    @property
    def size(self) -> int:
        """About how many forms it has."""
        return IN_BUCKET * int(self._buckets)

    def find(self, form: str) -> tuple[int, ...]:
        """What the translations of a form, in small letters, are hashed to; none if it is strange."""
        content = self._content
        bucket, wanted = _places(form, self._buckets)
        start, end = PLACES.unpack_from(content, HEAD.size + PLACE.size * bucket)
        at, last = self._body + start, min(self._body + end, self._end) - ENTRY.size
        while at <= last:
            check, count = ENTRY.unpack_from(content, at)
            at += ENTRY.size
            if check == wanted:
                found = content[at : at + count * BYTES]
                return tuple(
                    int.from_bytes(found[n : n + BYTES], "little")
                    for n in range(0, len(found), BYTES)
                )
            at += count * BYTES
        return ()

    def longest(self, beginning: str) -> int:
        """How many code points a form has at most that begins with two characters; LONGEST if that is not told.

        0 if there is none, seldom more than there is.
        """
        if not self._has_lengths:
            return LONGEST
        place = _beginning(beginning[0], beginning[1])
        return int(self._content[self._end + place])
