"""How well sentences are paired: against their translation, and against another version of a text.

    python benchmarks/alignment.py DOCS.jsonl[.xz] [--only across|lost|within] [--limit 150] [--seed 1]

DOCS are news documents ({doc_id, pair, kind, segments, source_segments}), whose segments are
parallel. Neighboring segments are merged and segments split at random, so that neither side is cut
as the other; then the pairs that were found are compared with where each letter came from.

across languages
    links right: pairs whose two sides come from the same segments
    omissions found: segments dropped from the target that are reported, weighed by letters
    omissions invented: documents, with nothing dropped, of which one is reported nevertheless
lost
    paragraphs as the translators or systems left them; a paragraph, an ending or a sentence is taken
    out of the target, or nothing is and it is damaged in other ways: how often what was lost is
    named by half, and how often anything is said to be lost that was not, by default and with the
    option `within_paragraphs` of omitted-segment
within a language
    chrF of a system's text against references that were merged and split and then paired anew,
    against chrF of the parallel text
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from qa.analyse.sentences import sentences
from qa.compare.align.alignment import Alone
from qa.compare.align.bilingual import align
from qa.compare.align.features import size
from qa.model.prose import Prose
from qa.model.span import Span
from qa.read.plain import read_plain
from qa.rules.accuracy.omitted_segment import CERTAIN, OmittedSegment

UNSPACED = {"zh", "ja"}


class Text(NamedTuple):
    """A text, and for each code point the number of the segment that it is from; -1 for none."""

    text: str
    origin: list[int]

    def segments(self, span: Span) -> frozenset[int]:
        """The segments of which a stretch has more than crumbs."""
        counts = Counter(number for number in self.origin[span.start : span.end] if number >= 0)
        least = 0.1 * counts.total()
        return frozenset(number for number, count in counts.items() if count > least)


def documents(path: Path, kind: str) -> Iterator[dict[str, Any]]:
    """The documents of one kind that have a source or references."""
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            if document["kind"] == kind:
                yield document


def cut_anew(  # noqa: PLR0917  # the text, then how
    segments: Sequence[str],
    lang: str,
    rng: random.Random,
    share: float,
    dropped: frozenset[int] = frozenset(),
    lonely: frozenset[int] = frozenset(),
) -> Text:
    """The segments merged and split at random; a paragraph for each piece.

    `dropped` segments are left out; `lonely` ones, which the other text lacks, may share a
    paragraph with others, but not a sentence: half a sentence is no omitted segment.
    """
    pieces: list[list[tuple[int, str]]] = []
    for number, segment in enumerate(segments):
        if number in dropped:
            continue
        text = " ".join(segment.split())
        spans = read_plain(text, lang).need(sentences)
        if len(spans) > 1 and rng.random() < share:
            at = rng.randrange(1, len(spans))
            halves = [text[: spans[at].start].rstrip(), text[spans[at].start :]]
            pieces += ([(number, half)] for half in halves)
        else:
            pieces.append([(number, text)])
    merged: list[list[tuple[int, str]]] = []
    for piece in pieces:
        if merged and rng.random() < share:
            last_number, last = merged[-1][-1]
            apart = last_number in lonely or piece[0][0] in lonely
            if rng.random() < 0.5 and not apart:  # one sentence of two, as translators do
                merged[-1][-1] = (
                    last_number,
                    last.rstrip(".。") + ("、" if lang in UNSPACED else ","),
                )
            merged[-1] += piece
        else:
            merged.append(list(piece))
    space = "" if lang in UNSPACED else " "
    text, origin = "", []
    for paragraph in merged:
        for order, (number, words) in enumerate(paragraph):
            joined = space + words if order else words
            text += joined
            origin += [number] * len(joined)
        text += "\n\n"
        origin += [-1, -1]
    return Text(text, origin)


def prose(text: Text, lang: str) -> Prose:
    """A prose of paragraphs between blank lines."""
    return read_plain(text.text, lang)


def across(arguments: argparse.Namespace) -> None:  # noqa: C901  # one table
    """Pairs with the source."""
    rng = random.Random(arguments.seed)  # noqa: S311
    table: dict[str, Counter[str]] = defaultdict(Counter)
    seconds, word_count = 0.0, 0
    seen = set()
    number = 0
    for document in documents(arguments.docs, "reference"):
        if document["doc_id"] in seen or not document["source_segments"]:
            continue
        seen.add(document["doc_id"])
        number += 1
        if arguments.limit and number > arguments.limit:
            break
        lang = document["pair"].split("-")[0]
        sources, targets = document["source_segments"], document["segments"]
        nothing: frozenset[int] = frozenset()
        some = frozenset(
            n for n in range(len(targets)) if rng.random() < arguments.drop and len(sources) > 3
        )
        for dropped, added in ((nothing, nothing), (some, nothing), (nothing, some)):
            source = cut_anew(sources, lang, rng, arguments.share, added, dropped)
            target = cut_anew(targets, "en", rng, arguments.share, dropped, added)
            left, right = prose(source, lang), prose(target, "en")
            if not left.segments or not right.segments:
                continue
            began = time.process_time()
            found = align(left, right)
            seconds += time.process_time() - began
            word_count += len(target.text.split())
            row = table[document["pair"]]
            row["documents"] += 1
            row["silent"] += not found.pairs
            for pair in found.pairs:
                row["links"] += 1
                right_link = source.segments(pair.source) == target.segments(pair.target)
                row["right"] += right_link
                if pair.score > 0.9:
                    row["sure"] += 1
                    row["sure right"] += right_link
                if arguments.show and not right_link:
                    print(
                        f"{pair.score:.2f} {pair.source.of(source.text)!r}\n     {pair.target.of(target.text)!r}"
                    )
            _tally(row, "omission", source, found.omitted, dropped, arguments)
            _tally(row, "addition", target, found.added, added, arguments)
    print("\nacross languages: target merged and split, source merged and split")
    heads = (
        "links right",
        "if sure",
        "omissions found",
        "invented",
        "additions found",
        "invented",
        "silent",
    )
    print(f"{'pair':8}" + "".join(f"{head:>17}" for head in heads))
    whole: Counter[str] = Counter()
    for row in table.values():
        whole.update(row)
    for name, row in (*sorted(table.items()), ("all", whole)):
        cells = [
            _share(row["right"], row["links"]),
            _share(row["sure right"], row["sure"]),
            _share(row["omission found"], row["omission"]),
            f"{row['omission invented']}/{row['omission clean']}",
            _share(row["addition found"], row["addition"]),
            f"{row['addition invented']}/{row['addition clean']}",
            f"{row['silent']}/{row['documents']}",
        ]
        print(f"{name:8}" + "".join(f"{cell:>17}" for cell in cells))
    print(f"{word_count / seconds:,.0f} words/s")


def _tally(  # noqa: PLR0917
    row: Counter[str],
    kind: str,
    text: Text,
    alone: Sequence[Alone],
    dropped: frozenset[int],
    arguments: argparse.Namespace,
) -> None:
    covered = [False] * len(text.text)
    spans = [run.span for run in alone]
    for span in spans:
        covered[span.start : span.end] = [True] * len(span)
    for number in dropped:
        places = [n for n, origin in enumerate(text.origin) if origin == number]
        row[kind] += 1
        row[f"{kind} found"] += 2 * sum(covered[n] for n in places) > len(places)
    if not dropped:
        row[f"{kind} clean"] += 1
        row[f"{kind} invented"] += bool(spans)
        if arguments.show and spans:
            for span in spans:
                print(f"{kind} invented: {span.of(text.text)!r}")


class Case(NamedTuple):
    """A source and what was made of its translation."""

    name: str
    source: list[str]
    target: list[str]
    # What of the source, its paragraphs joined by blank lines, the target lost; empty: nothing.
    lost: Span = Span(0, 0)


def cases(document: dict[str, Any], lang: str, rng: random.Random) -> Iterator[Case]:
    """A document as it is, with something taken out, and damaged with nothing taken out."""
    source = [" ".join(segment.split()) for segment in document["source_segments"]]
    target = [" ".join(segment.split()) for segment in document["segments"]]
    count = len(source)
    yield Case("nothing", source, target)
    yield Case("nothing, one paragraph", source, [" ".join(target)])
    if count <= 3:
        return
    starts = [0, *accumulate(len(paragraph) + 2 for paragraph in source)]
    n = rng.randrange(count)
    less = target[:n] + target[n + 1 :]
    lost = Span(starts[n], starts[n + 1] - 2)
    yield Case("a paragraph", source, less, lost)
    yield Case("a paragraph of one paragraph", source, [" ".join(less)], lost)
    end = rng.randrange(2, count)
    yield Case("the ending", source, target[:end], Span(starts[end], starts[-1] - 2))
    ours = [read_plain(paragraph, lang).need(sentences) for paragraph in source]
    theirs = [read_plain(paragraph, "en").need(sentences) for paragraph in target]
    several = [n for n in range(count) if 1 < len(ours[n]) == len(theirs[n])]
    if several:
        n = rng.choice(several)
        k = rng.randrange(len(ours[n]))
        kept = [span.of(target[n]) for m, span in enumerate(theirs[n]) if m != k]
        yield Case(
            "a sentence",
            source,
            [*target[:n], " ".join(kept), *target[n + 1 :]],
            Span(starts[n] + ours[n][k].start, starts[n] + ours[n][k].end),
        )
    n = rng.randrange(count - 1)
    swapped = [target[n + 1], target[n]]
    yield Case("nothing, two swapped", source, [*target[:n], *swapped, *target[n + 2 :]])
    # Up to three places on, as systems that lose their way repeat what they said.
    later = min(count, n + rng.randrange(1, 4))
    yield Case("nothing, one repeated", source, [*target[:later], target[n], *target[later:]])
    yield Case("nothing, one as in the source", source, [*target[:n], source[n], *target[n + 1 :]])
    joined = [*target[:n], f"{target[n]} {target[n + 1]}", *target[n + 2 :]]
    yield Case("nothing, two made one", source, joined)


def lost(arguments: argparse.Namespace) -> None:
    """What is said to be lost, of what was taken out and of what was not."""
    least = OmittedSegment().shortest
    for kind in ("reference", "system"):
        rng = random.Random(arguments.seed)  # noqa: S311
        found = [
            document for document in documents(arguments.docs, kind) if document["source_segments"]
        ]
        rng.shuffle(found)
        table: dict[str, Counter[str]] = defaultdict(Counter)
        for document in found[: arguments.limit or None]:
            lang = document["pair"].split("-")[0]
            for case in cases(document, lang, rng):
                source, target = "\n\n".join(case.source), "\n\n".join(case.target)
                named = [
                    alone
                    for alone in align(read_plain(source, lang), read_plain(target, "en")).omitted
                    if len(alone.span) >= least
                ]
                row = table[case.name]
                row["texts"] += 1
                sure = [alone for alone in named if alone.score >= CERTAIN]
                for how, said in (("default", sure), ("within", named)):
                    covered = sum(len(_shared(alone.span, case.lost)) for alone in said)
                    row[f"{how} found"] += 2 * covered > len(case.lost) > 0
                    wrong = [alone for alone in said if not _shared(alone.span, case.lost)]
                    row[f"{how} wrong"] += bool(wrong)
                    if arguments.show and wrong and how == "default":
                        print(f"{case.name}, {document['doc_id']}: {wrong[0].span.of(source)!r}")
        print(f"\nlost, {kind} texts: what was named, and texts with something named that is there")
        print(f"{'':32}{'texts':>7}{'found':>9}{'wrong':>7}   within_paragraphs")
        for name, row in table.items():
            taken = not name.startswith("nothing")
            cells = [
                f"{_share(row[f'{how} found'], row['texts']) if taken else '':>9}{row[f'{how} wrong']:>7}"
                for how in ("default", "within")
            ]
            print(f"{name:32}{row['texts']:>7}{''.join(cells)}")


def _shared(one: Span, other: Span) -> Span:
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))


def within(arguments: argparse.Namespace) -> None:
    """Pairs with another version in the same language."""
    from sacrebleu.metrics.chrf import CHRF

    from qa.compare.align.monolingual import align_lines

    rng = random.Random(arguments.seed)  # noqa: S311
    texts: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for document in documents(arguments.docs, "system"):
        if document["reference_segments"]:
            texts[document["set"], document["system"]].append(document)
    print("\nwithin a language: chrF, parallel and paired anew")
    worst = 0.0
    missing = 0.0
    hits = tries = 0
    began = time.process_time()
    for number, ((set_, system), found) in enumerate(sorted(texts.items())):
        if arguments.limit and number * 3 > arguments.limit:
            break
        parallel: tuple[list[str], list[str]] = ([], [])
        anew: tuple[list[str], list[str]] = ([], [])
        coverage = []
        for document in found:
            ours, theirs = document["segments"], document["reference_segments"]
            parallel[0].extend(ours)
            parallel[1].extend(theirs)
            cut = cut_anew(theirs, "en", rng, arguments.share)
            paired = align_lines("\n".join(ours), cut.text, "en")
            anew[0].extend(paired.hypotheses)
            anew[1].extend(paired.references)
            coverage += [paired.coverage.hypothesis, paired.coverage.reference]
            if len(theirs) > 3:
                n = rng.randrange(1, len(theirs))
                whole = sum(map(size, ours))
                lonely = frozenset((n,))
                other = cut_anew(theirs, "en", rng, arguments.share, lonely=lonely)
                less = align_lines(
                    "\n".join((*ours[:n], *ours[n + 1 :])), other.text, "en"
                ).coverage
                actual = 1 - size(theirs[n]) / sum(map(size, theirs))
                hits += abs(less.reference - actual) < 0.25 * size(theirs[n]) / whole
                tries += 1
        before, after = (CHRF().corpus_score(h, [r]).score for h, r in (parallel, anew))
        covered = sum(coverage) / len(coverage)
        worst = max(worst, abs(after - before))
        missing = max(missing, 1.0 - covered)
        print(
            f"{set_:14} {system:24} {before:6.2f} {after:6.2f} {after - before:+.2f}  coverage {covered:.2%}"
        )
    print(
        f"largest difference {worst:.2f}, least coverage {1 - missing:.2%}, "
        f"a dropped line seen by coverage {_share(hits, tries)}, {time.process_time() - began:.1f} s"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


PARTS = {"across": across, "lost": lost, "within": within}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("docs", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="so many documents only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.15, help="of segments merged, and split")
    parser.add_argument("--drop", type=float, default=0.08, help="share of segments dropped")
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    parser.add_argument("--only", choices=list(PARTS))
    arguments = parser.parse_args()
    for name, part in PARTS.items():
        if arguments.only in {None, name}:
            part(arguments)


if __name__ == "__main__":
    main()
