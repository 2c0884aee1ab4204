"""What words say for a pair and against it, held in a golden file: what a changed threshold does is seen.

One story in five languages: each sentence with its translation, with that of the next one, and two
with the translation of one. A golden file changes by `pytest --update-golden` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from qa.compare.meaning.missing import missing_parts
from qa.compare.meaning.repeated import doubted_pairs
from qa.compare.meaning.support import support
from qa.model.document import Document, Unit
from qa.model.span import Span
from qa.read.plain import read_plain

HERE = Path(__file__).parent
TEXTS = HERE.parent / "align" / "texts"
Golden = Callable[[Path, str], None]


def sentences_of(lang: str) -> list[str]:
    return [line for line in (TEXTS / f"{lang}.txt").read_text("utf-8").splitlines() if line]


def document(target: str, source: str, lang: str) -> Document:
    """A row whose texts belong together, as its file says."""
    mine, theirs = read_plain(target, "en"), read_plain(source, lang)
    return Document(
        id="a",
        uri="a",
        raw=target,
        target=mine,
        source=theirs,
        source_lang=lang,
        source_raw=source,
        units=(Unit("1", Span(0, len(target)), Span(0, len(source))),),
    )


def told(target: str, source: str, lang: str) -> Iterator[str]:
    made = document(target, source, lang)
    found = support(made, Span(0, len(source)), Span(0, len(target)))
    doubted = " doubted" if doubted_pairs(made) else ""
    yield f"  {found.score:.2f} ({found.words}, {found.other_words}){doubted} {target[:24]}…"
    for part in missing_parts(made):
        yield (
            f"    lacks {part.score:.2f} ({part.words}): {part.source.of(source)[:60]}…,"
            f" after “{part.place.of(target)}”"
        )


@pytest.mark.parametrize("lang", ["de", "fr", "ru", "zh"])
def test_what_words_say(lang: str, golden: Golden) -> None:
    source, target = sentences_of(lang), sentences_of("en")
    lines: list[str] = []
    space = "" if lang == "zh" else " "
    for name, mine, theirs in (
        ("each with its own", target, source),
        ("each with the next", target[1:], source[:-1]),
        ("two with the translation of the first", target[:-1], [space.join(two) for two in pairwise(source)]),
        ("two with the translation of the second", target[1:], [space.join(two) for two in pairwise(source)]),
        ("with half of its own", [" ".join(one.split()[: len(one.split()) // 2]) for one in target], source),
    ):  # fmt: skip
        lines.append(f"{lang}-en: {name}")
        for one, other in zip(mine, theirs, strict=True):
            lines += told(one, other, lang)
    golden(HERE / "golden" / f"{lang}-en.txt", "\n".join(lines) + "\n")
