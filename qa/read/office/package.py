"""ZIP archives that hold documents: each member read with a bound, nothing written to a disk.

An archive of a few kilobytes can stand for gigabytes. So each member has a limit, all of them
together have one, and so has the list of members, which `zipfile` reads as a whole.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Final, NoReturn

from qa.files.opening import size
from qa.read.decode import DecodingError

MOST_MEMBERS: Final = 20_000
# Bytes of the list of members; each takes 46 and its name.
LARGEST_LIST: Final = 4 << 20
LARGEST_MEMBER: Final = 64 << 20
MOST_BYTES: Final = 256 << 20
# What a member may hold whatever it is packed into, and how often what it is packed into; the XML of a
# book takes a tenth, at best a fortieth.
SMALL_MEMBER: Final = 2 << 20
# How books and documents may be packed: https://www.w3.org/TR/epub-33/#sec-zip-container-zipreqs, ECMA-376 part 2.
# What is packed otherwise `zipfile` unpacks without a bound, gigabytes of a few hundred bytes.
METHODS: Final = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
MOST_RATIO: Final = 100
# The end of the list: signature, four numbers of disks and members, the size of the list.
END: Final = b"PK\x05\x06"
WIDE: Final = b"PK\x06\x07"
END_WITHIN: Final = 65_557
BROKEN: Final = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    NotImplementedError,
    RuntimeError,  # an encrypted member
)


class Package:
    """A ZIP archive in memory.

    Args:
        content: its bytes.
        what: what it should be ("a Word document"), for messages.

    Raises:
        DecodingError: if it is not a ZIP archive, or a hostile one.
    """

    def __init__(self, content: bytes, what: str) -> None:
        self._what = what
        self._left = MOST_BYTES
        tail = content[-END_WITHIN:]
        at = tail.find(END)
        while at >= 0:
            listed = tail[at + 12 : at + 16]
            if len(listed) == 4 and int.from_bytes(listed, "little") > LARGEST_LIST:
                self._refuse(f"its list of members is larger than {size(LARGEST_LIST)}")
            at = tail.find(END, at + 1)
        if WIDE in tail:
            self._refuse("it is in the format for archives over 4 GB")
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except BROKEN as error:
            self._refuse(_told(error))
        if len(self._archive.infolist()) > MOST_MEMBERS:
            self._refuse(f"it has more than {MOST_MEMBERS:,} members")
        self._known = {info.filename: info for info in self._archive.infolist()}

    @property
    def members(self) -> list[zipfile.ZipInfo]:
        """The members in the order of the archive, each name once."""
        return list(self._known.values())

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def read(self, name: str, most: int = LARGEST_MEMBER) -> bytes:
        """A member.

        Raises:
            DecodingError: if it is not there, is broken, or is larger than is allowed.
        """
        info = self._known.get(name)
        if info is None:
            self._refuse(f"it has no {name!r:.80}")
        if info.compress_type not in METHODS:
            self._refuse(f"{name!r:.80} is packed in a way that is not allowed there")
        packed = max(SMALL_MEMBER, MOST_RATIO * info.compress_size)
        limit = min(most, self._left, packed)
        try:
            with self._archive.open(info) as member:
                data = member.read(limit + 1)
        except BROKEN as error:
            self._refuse(f"{name!r:.80}: {_told(error)}")
        if len(data) > limit:
            self._refuse(f"{name!r:.80} is larger than {size(limit)} when unpacked")
        self._left -= len(data)
        return data

    def _refuse(self, why: str) -> NoReturn:
        message = f"not {self._what} that can be read: {why}"
        raise DecodingError(message)


def _told(error: Exception) -> str:
    told = str(error) or type(error).__name__
    return f"{told[:1].lower()}{told[1:]}"
