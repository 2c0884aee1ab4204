"""How sure each pair of sentences is, held in a golden file: what a changed threshold does is seen.

One story in six languages, as it stands and damaged in the ways that texts are. A golden file changes by
`pytest --update-golden` alone, which shows the difference.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import log
from pathlib import Path

import pytest

from qa.compare.align.alignment import Alignment, Alone
from qa.compare.align.bilingual import align
from qa.compare.align.monolingual import Parallel, parallel
from qa.model.span import Span
from qa.read.plain import read_plain

HERE = Path(__file__).parent
Golden = Callable[[Path, str], None]
Paragraphs = list[list[str]]


def story(name: str) -> Paragraphs:
    """The paragraphs of a text, sentence by sentence."""
    text = (HERE / "texts" / f"{name}.txt").read_text("utf-8")
    return [part.splitlines() for part in text.split("\n\n")]


def written(paragraphs: Paragraphs, lang: str) -> str:
    space = "" if lang in {"zh", "ja"} else " "
    return "\n\n".join(space.join(sentences) for sentences in paragraphs if sentences)


def without(paragraphs: Paragraphs, *places: tuple[int, int]) -> Paragraphs:
    return [
        [one for at, one in enumerate(sentences) if (number, at) not in places]
        for number, sentences in enumerate(paragraphs)
    ]


def joined(paragraphs: Paragraphs, *places: tuple[int, int]) -> Paragraphs:
    """The sentences of these places made one with those that follow them."""
    found = [[*sentences] for sentences in paragraphs]
    for number, at in sorted(places, reverse=True):
        first, second = found[number][at : at + 2]
        found[number][at : at + 2] = [f"{first.rstrip('.。')}; {second[:1].lower()}{second[1:]}"]
    return found


def variants(text: Paragraphs, stranger: Paragraphs) -> Iterator[tuple[str, Paragraphs]]:
    """What becomes of a translation."""
    yield "as it stands", text
    yield "in one paragraph", [[one for sentences in text for one in sentences]]
    yield "a paragraph for each sentence", [[one] for sentences in text for one in sentences]
    yield "three sentences lost", without(text, (0, 3), (1, 2), (3, 3))
    yield "a paragraph lost", [text[0], *text[2:]]
    yield "the last paragraph lost", text[:3]
    yield "it ends after six sentences", [text[0], text[1][:2]]
    yield "paragraphs that changed places", [text[0], text[2], text[1], text[3]]
    yield "sentences that changed places", [text[0][::-1], *text[1:]]
    yield "sentences made one", joined(text, (0, 0), (1, 1), (2, 2))
    yield "three made one", joined(joined(text, (0, 0)), (0, 0))
    yield "a strange paragraph put in", [*text[:2], stranger[0], *text[2:]]
    yield (
        "strange sentences put in",
        [text[0], [*text[1][:2], *stranger[1][:2], *text[1][2:]], *text[2:]],
    )
    yield "half of another text", [*text[:2], *stranger]
    yield "twice", [*text, *text]
    yield "one sentence", [text[2][:1]]
    yield "a part of one", [[text[2][0][:14]]]
    yield "another text", stranger


def shown(span: Span, text: str) -> str:
    """A stretch by its beginning and its length."""
    words = " ".join(span.of(text).split())
    return f"{words[:16]}… ({len(words)})"


def lines_of(found: Alignment, source: str, target: str) -> Iterator[str]:
    yield f"  quality {found.quality:.3f}"
    for pair in found.pairs:
        yield f"  {odds(pair.score)} {shown(pair.source, source)} = {shown(pair.target, target)}"
    yield from (f"  omitted {alone(lost, source)}" for lost in found.omitted)
    yield from (f"  added {alone(more, target)}" for more in found.added)


def odds(score: float) -> str:
    """A score as the logarithm of its odds, so that sure ones are told apart."""
    return "sure" if score == 1 else f"{log(score / (1 - score)):.2f}"


def alone(one: Alone, text: str) -> str:
    last = ", at the end" if one.is_last else ""
    return f"{one.score:.2f} {shown(one.span, text)}: {one.sentences}, at {one.place}{last}"


@pytest.mark.parametrize("lang", ["de", "fr", "ru", "zh", "ja"])
def test_pairs_and_their_scores(lang: str, golden: Golden) -> None:
    told: list[str] = []
    text, stranger = story(lang), story("stranger")
    source = written(text, lang)
    for name, paragraphs in variants(story("en"), stranger):
        target = written(paragraphs, "en")
        told.append(f"{lang}-en: {name}")
        told += lines_of(align(read_plain(source, lang), read_plain(target, "en")), source, target)
    golden(HERE / "golden" / f"{lang}-en.txt", "\n".join(told) + "\n")


def test_pairs_out_of_english(golden: Golden) -> None:
    """The source is damaged here: what stands alone is added."""
    told: list[str] = []
    target = written(story("de"), "de")
    for name, paragraphs in variants(story("en"), story("stranger")):
        source = written(paragraphs, "en")
        told.append(f"en-de: {name}")
        told += lines_of(align(read_plain(source, "en"), read_plain(target, "de")), source, target)
    golden(HERE / "golden" / "en-de.txt", "\n".join(told) + "\n")


def long_story(lang: str) -> Paragraphs:
    """The story over and over, with other figures, so that it has anchors far apart."""
    found: Paragraphs = []
    for number in range(9):
        for at, sentences in enumerate(story(lang)):
            year = f" ({1900 + 7 * number + at})." if (number + at) % 3 else "."
            found.append([*sentences[:-1], sentences[-1].rstrip(".") + year])
    return found


@pytest.mark.parametrize("cut", [(), ((4, 0), (4, 1), (4, 2), (4, 3), (20, 1), (33, 2))])
def test_long_texts(cut: tuple[tuple[int, int], ...], golden: Golden) -> None:
    """Of hundreds of sentences not all pairs are looked at, but the right ones are."""
    source = written(long_story("de"), "de")
    target = " ".join(one for part in without(long_story("en"), *cut) for one in part)
    found = align(read_plain(source, "de"), read_plain(target, "en"))
    told = "\n".join(lines_of(found, source, target)) + "\n"
    golden(HERE / "golden" / f"long-{len(cut)}.txt", told)


def rows_of(found: Parallel, pivot: str, other: str) -> Iterator[str]:
    for row in found.rows:
        yield f"  {shown(row.pivot, pivot)} = {shown(row.others[0], other)}"
    for cover in found.coverage:
        yield f"  covered {cover.hypothesis:.3f}, {cover.reference:.3f}; alike {cover.quality:.3f}"
        yield from (f"  only in the pivot: {one[:30]}" for one in cover.only_hypothesis)
        yield from (f"  only in the other: {one[:30]}" for one in cover.only_reference)


def test_versions_in_one_language(golden: Golden) -> None:
    told: list[str] = []
    pivot = written([[one] for sentences in story("en") for one in sentences], "en")
    for name, paragraphs in variants(story("en-again"), story("stranger")):
        other = written(paragraphs, "en")
        told.append(f"en-en: {name}")
        told += rows_of(parallel(read_plain(pivot, "en"), [read_plain(other, "en")]), pivot, other)
    golden(HERE / "golden" / "en-en.txt", "\n".join(told) + "\n")
