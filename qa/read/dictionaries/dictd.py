"""Dictionaries of dictd: an index, and a file of texts that may be packed (`.index`, `.dict.dz`)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

from qa.files.opening import read_file, size
from qa.model.expression import expression
from qa.read.dictionaries.entry import DictionaryEntry, DictionaryError, entry

# What the packed texts may come to.
MOST = 256 << 20
MOST_INDEX = 64 << 20
# An entry says what it has to say at its beginning.
LONGEST = 4000
DIGITS = {
    digit: number
    for number, digit in enumerate(
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    )
}
NUMBERED = expression(r"\s{0,8}\d{1,2}\. (\S.*)")
# What follows a translation in a dictionary of FreeDict: the number of the next sense.
NEXT_SENSE = expression(r"\s\d{1,2}\.\s*$")


def read_dictd(path: Path) -> Iterator[DictionaryEntry | None]:
    """The entries of a dictionary, in the order of its index.

    Args:
        path: of the index or of the texts; the other one lies beside it.

    Raises:
        DictionaryError: if either is not as it should be.
        OSError: if either cannot be read.
    """
    stem = path.name.removesuffix(".dz").removesuffix(".dict").removesuffix(".index")
    texts = _texts(path.with_name(stem))
    index = read_file(path.with_name(f"{stem}.index"), most=MOST_INDEX)
    for number, line in enumerate(index.split(b"\n"), 1):
        cells = line.rstrip(b"\r").split(b"\t")
        if len(cells) < 3 or cells[0].startswith((b"00-database", b"00database")):
            continue
        try:
            start, length = map(_number, cells[1:3])
        except KeyError:
            message = f"{path}: line {number} of the index has no places"
            raise DictionaryError(message) from None
        if start + length > len(texts):
            message = f"{path}: line {number} of the index points beyond the texts"
            raise DictionaryError(message)
        said = texts[start : start + min(length, LONGEST)].decode("utf-8", "replace")
        yield entry(cells[0].decode("utf-8", "replace"), _translations(said))


def _texts(stem: Path) -> bytes:
    packed = stem.with_name(f"{stem.name}.dict.dz")
    if not packed.exists():
        return read_file(stem.with_name(f"{stem.name}.dict"), most=MOST)
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        texts = unpacker.decompress(read_file(packed, most=MOST), MOST)
    except zlib.error as error:
        message = f"{packed}: not packed as dictzip does: {error}"
        raise DictionaryError(message) from None
    if unpacker.unconsumed_tail:
        message = f"{packed}: larger than {size(MOST)} unpacked; split it"
        raise DictionaryError(message)
    if not unpacker.eof:
        message = f"{packed}: ends early"
        raise DictionaryError(message)
    return texts


def _number(code: bytes) -> int:
    value = 0
    for digit in code[:12]:
        value = value * 64 + DIGITS[digit]
    return value


def _translations(said: str) -> list[str]:
    """The translations of an entry: its numbered lines, else the first line after the headword."""
    lines = [line for line in said.split("\n")[1:] if line.strip()]
    numbered = [match.group(1) for line in lines if (match := NUMBERED.match(line))]
    return [NEXT_SENSE.sub("", line) for line in numbered or lines[:1]]
