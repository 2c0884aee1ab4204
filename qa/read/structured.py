"""Articles in formats with a grammar, by the name of the format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from qa.read.prose_builder import ReadText


def _word(content: bytes, _encoding: str | None, lang: str | None) -> tuple[str, ReadText]:
    from qa.read.office.word import read_word

    return read_word(content, lang)


def _nitf(content: bytes, encoding: str | None, lang: str | None) -> tuple[str, ReadText]:
    from qa.read.news.nitf import read_nitf

    return read_nitf(content, encoding, lang)


def _ninjs(content: bytes, encoding: str | None, lang: str | None) -> tuple[str, ReadText]:
    from qa.read.news.ninjs import read_ninjs

    return read_ninjs(content, encoding, lang)


READERS: Final[dict[str, Callable[[bytes, str | None, str | None], tuple[str, ReadText]]]] = {
    "docx": _word,
    "nitf": _nitf,
    "ninjs": _ninjs,
}


def read_structured(
    content: bytes, kind: str, encoding: str | None, lang: str | None
) -> tuple[str, ReadText]:
    """The text of a file in which places are counted, and its prose.

    Args:
        content: the file.
        kind: one of `qa.read.kinds.STRUCTURED`.
        encoding: what the user says.
        lang: BCP 47 tag of the text.

    Raises:
        DecodingError: if it does not keep to its format, or is not safe to read.
    """
    return READERS[kind](content, encoding, lang)
