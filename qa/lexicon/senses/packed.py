"""A dictionary in a file: forms by their hashes, each with what its translations are hashed to.

No word stands in it. A form is looked up in one bucket of a few entries, by sixteen bits of its
hash, so one strange form in some ten thousand finds the translations of another.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from itertools import accumulate

from qa.lexicon.senses.concepts import BYTES

MAGIC = b"qasense1"
HEAD = struct.Struct("<8sI")
ENTRY = struct.Struct("<HB")
PLACE = struct.Struct("<I")
# So many forms share a bucket, on average; so many translations a form may have.
IN_BUCKET = 4
MOST = 16
LARGEST = 1 << 26


def _places(form: str, buckets: int) -> tuple[int, int]:
    """The bucket of a form, and what it is known by in it."""
    digest = blake2b(form.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest[:4], "little") % buckets, int.from_bytes(digest[4:6], "little")


def packed(senses: Mapping[str, Sequence[int]]) -> bytes:
    """A dictionary as it is kept in a file; the same bytes for the same dictionary."""
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
    return b"".join([HEAD.pack(MAGIC, buckets), *map(PLACE.pack, places), *parts])


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
        if magic != MAGIC or not 0 < self._buckets < LARGEST or len(content) < self._body:
            message = "not a dictionary of this layout"
            raise ValueError(message)
        (whole,) = PLACE.unpack_from(content, self._body - PLACE.size)
        if len(content) != self._body + whole:
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
        place = HEAD.size + PLACE.size * bucket
        start, end = (PLACE.unpack_from(content, place + n * PLACE.size)[0] for n in (0, 1))
        at, last = self._body + start, self._body + end
        while at + ENTRY.size <= min(last, len(content)):
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
