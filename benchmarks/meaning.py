"""Measure what dictionaries find: the next sentence in the place of the right one, and lost sentences.

    python benchmarks/meaning.py next ROWS.jsonl [--false 0.005] [--bound 15]
    python benchmarks/meaning.py lost ROWS.jsonl [--seed 7] [--paragraph 4]
    python benchmarks/meaning.py labels LABELED.jsonl.xz [--bound 15]
    python benchmarks/meaning.py omissions ROWS.jsonl [--false 0.01]
    python benchmarks/meaning.py lengths ROWS.jsonl
    python benchmarks/meaning.py cost ROWS.jsonl [--rows 600]

ROWS are right pairs in order: JSON lines with `doc`, `text`, `source`, `lang` and `source_lang`.

`next` gives, for each pair of languages, the share of pairs that are told from the pair of a source with
the next text of its document: at the score that so many right pairs fall under, and by the rule at its
bound. Pairs of which fewer than six words are known are left out.

`lost` puts rows together in paragraphs, cuts one sentence of eight words and more out of the middle of a
paragraph of each document, and counts what `omitted-segment` says of the cut and of the uncut ones.

`labels` takes rows that readers labeled (`source`, `target`, `labels`) and counts by label how many
`unrelated-translation` reports at a bound, as `qa check` does, without `--across`.

`omissions` cuts the second half off each row of sixteen words and more (of forty characters, where there are no spaces), and
a third out of its middle, and gives the share that `incomplete-translation` tells from whole rows: at the score that
so many whole ones reach, and at its own bound.

`lengths` counts for each pair of languages the right pairs that `length-mismatch` reports by default (and prints
them), and the sources of thirty letters and more for which "OK." is reported.

`cost` gives, for each pair of languages, the share of a check's processor time that `unrelated-translation` takes,
the median of three: of rows with nothing known, of as many more of the same kind, and of rows whose words are all known.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from qa.checker import Checker
from qa.compare.align.features import size
from qa.compare.meaning.missing import missing_parts
from qa.compare.meaning.proportion import SHORTEST, out_of_proportion
from qa.compare.meaning.support import Support, can_compare, support
from qa.config.settings import Settings
from qa.model.document import Document
from qa.model.memory import MEGABYTES, forget, set_memory
from qa.model.report import Report
from qa.model.span import Span
from qa.read.plain import read_plain_text
from qa.rules.accuracy.incomplete_translation import FEWEST as FEWEST_MISSING
from qa.rules.accuracy.incomplete_translation import IncompleteTranslation
from qa.rules.accuracy.omitted_segment import OmittedSegment
from qa.rules.accuracy.unrelated_translation import UnrelatedTranslation, is_unrelated

FEWEST = 6
LONG = 8
# Rows that are cut have so many words, or characters where spaces part none.
LONG_ROW, LONG_RUN = 16, 40


@dataclass(frozen=True)
class Article:
    """The rows of a document."""

    lang: str
    source_lang: str
    sources: list[str]
    texts: list[str]


def articles(path: Path) -> Iterator[Article]:
    """The documents of a file, in order."""
    found: dict[str, Article] = {}
    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            new = Article(row["lang"], row["source_lang"], [], [])
            article = found.setdefault(row["doc"], new)
            article.sources.append(row["source"])
            article.texts.append(row["text"])
    yield from found.values()


def document(source: str, text: str, article: Article) -> Document:
    """A source and a text as a document."""
    return Document(
        id="x",
        uri="x",
        raw=text,
        target=read_plain_text(text, article.lang).prose,
        source=read_plain_text(source, article.source_lang).prose,
        lang=article.lang,
        source_lang=article.source_lang,
        source_raw=source,
    )


def measure_next(path: Path, share: float, bound: float) -> None:
    """Print a line for each pair of languages."""
    right: dict[str, list[Support]] = defaultdict(list)
    wrong: dict[str, list[Support]] = defaultdict(list)
    for article in articles(path):
        name = f"{article.source_lang}-{article.lang}"
        rows = list(zip(article.sources, article.texts, strict=True))
        for (source, text), (_, next_text) in pairwise(rows):
            for said, into in ((text, right), (next_text, wrong)):
                one = document(source, said, article)
                if can_compare(one):
                    found = support(one, Span(0, len(source)), Span(0, len(said)))
                    if found.words >= FEWEST <= found.other_words + 1:
                        into[name].append(found)
    for name, pairs in sorted(right.items()):
        scores = sorted(pair.score for pair in pairs)
        limit = scores[int(len(scores) * share)]
        others = wrong[name]
        told = sum(pair.score < limit for pair in others) / len(others)
        by_rule = sum(is_unrelated(pair, bound) for pair in others) / len(others)
        false = sum(is_unrelated(pair, bound) for pair in pairs)
        print(
            f"{name}: {told:.1%} of {len(others):,} at {share:.2%} false (score {limit:.1f}); "
            f"by the rule {by_rule:.1%}, false {false} of {len(pairs):,}"
        )


def measure_lost(path: Path, seed: int, size: int) -> None:
    """Print how many cut sentences are found, and what is said of uncut documents."""
    rule = OmittedSegment()
    chance = random.Random(seed)  # noqa: S311  # which sentence is cut
    cut = named = other = uncut = 0
    documents = 0
    for article in articles(path):
        documents += 1
        source = _joined(article.sources, size)
        uncut += len(list(rule.check(document(source, _joined(article.texts, size), article))))
        places = [
            n
            for n in range(1, len(article.texts) - 1)
            if 0 < (n - 1) % size < size - 1 and len(article.texts[n].split()) >= LONG
        ]
        if not places:
            continue
        cut += 1
        place = chance.choice(places)
        texts = [text if n != place else "" for n, text in enumerate(article.texts)]
        said = [f.message for f in rule.check(document(source, _joined(texts, size), article))]
        hit = any(article.sources[place][:30] in message for message in said)
        named += hit
        other += len(said) - hit
    print(
        f"{documents} documents: {named} of {cut} cut sentences named, {other} other findings there; "
        f"{uncut} findings in the uncut ones"
    )


def measure_labels(path: Path, bound: float) -> None:
    """Print for each label how many rows have it and how many of these are reported."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        known = [json.loads(line) for line in file]
    rows = [
        {
            "id": row["id"],
            "text": row["target"],
            "source": row["source"],
            "lang": row["target_lang"],
            "source_lang": row["source_lang"],
        }
        for row in known
    ]
    settings = Settings(rules={UnrelatedTranslation.id: {"bound": bound}})
    checker = Checker(settings, select=[UnrelatedTranslation.id])
    reported = {
        item.id for item in checker.check_rows(rows) if isinstance(item, Report) and item.findings
    }
    all_of: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for row in known:
        labels = row["labels"] or ["none"]
        all_of.update(labels)
        if row["id"] in reported:
            found.update(labels)
    for label, count in all_of.most_common():
        print(f"{label}: {found[label]} of {count:,} ({found[label] / count:.1%})")


def measure_cost(path: Path, most: int) -> None:
    """Print a line for each pair of languages: the rule's share of a check with all rules."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            rows[f"{row['source_lang']}-{row['lang']}"].append(row)
    watch = Watch()
    checker = Checker(Settings())
    for name, found in sorted(rows.items()):
        half = len(found[:most]) // 2
        shares: list[list[float]] = []
        for _ in range(3):
            forget()
            # Tables are loaded before.
            watch.share(checker, [{**found[0], "source": "Ja.", "text": "No."}])
            parts = found[:half], found[half : 2 * half], found[:half]
            shares.append([watch.share(checker, part) for part in parts])
        new, more, known = map(median, zip(*shares, strict=True))
        print(f"{name}: {new:.1%}, {more:.1%}, known words {known:.1%} ({half} rows)", flush=True)


def measure_omissions(path: Path, share: float) -> None:
    """Print a line for each pair of languages, and for each way to cut."""
    bound = IncompleteTranslation.bound
    scores: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for article in articles(path):
        name = f"{article.source_lang}-{article.lang}"
        for source, text in zip(article.sources, article.texts, strict=True):
            half, middle = _cut(text, article.lang)
            if half:
                ways = (text, half, middle)
                whole, one, other = (_missing(document(source, way, article)) for way in ways)
                scores[name].append((whole, one, other))
    for name, found in sorted(scores.items()):
        wholes = sorted((one[0] for one in found), reverse=True)
        # Where so few alarms are possible, all of them are raised.
        limit = max(wholes[int(len(wholes) * share)], 0.0)
        told = [sum(one[n] > limit for one in found) / len(found) for n in (1, 2)]
        by_rule = [sum(one[n] >= bound for one in found) for n in (0, 1, 2)]
        print(
            f"{name}: halves {told[0]:.1%}, thirds {told[1]:.1%} of {len(found):,} at {share:.1%} false (score {limit:.1f}); "
            f"by the rule {by_rule[1] / len(found):.1%}, {by_rule[2] / len(found):.1%}, false {by_rule[0]}"
        )


def measure_lengths(path: Path) -> None:
    """Print a line for each pair of languages, and the right pairs that are reported."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles(path):
        found = counts[f"{article.source_lang}-{article.lang}"]
        for source, text in zip(article.sources, article.texts, strict=True):
            far = document(source, text, article).need(out_of_proportion)
            found["rows"] += 1
            found["reported"] += bool(far)
            for each in far:
                print(f"{each.times:.2f}", source, text, sep="\t")
            if size(source) >= SHORTEST:
                found["long"] += 1
                found["cut"] += bool(document(source, "OK.", article).need(out_of_proportion))
    for name, found in sorted(counts.items()):
        share = found["cut"] / max(1, found["long"])
        print(
            f"{name}: {found['reported']} of {found['rows']:,} right pairs reported, "
            f"{share:.1%} of {found['long']:,} for which “OK.” stands"
        )


def _cut(text: str, lang: str) -> tuple[str, str]:
    """A text without its second half, and one without the middle third; nothing of a short one."""
    spaced = lang not in {"ja", "zh"}
    words = text.split() if spaced else list(text)
    many = len(words)
    if many < (LONG_ROW if spaced else LONG_RUN):
        return "", ""
    between = " " if spaced else ""
    half = between.join(words[: many // 2])
    return f"{half}.", between.join(words[: many // 3] + words[2 * many // 3 :])


def _missing(one: Document) -> float:
    parts = one.need(missing_parts)
    return max((part.score for part in parts if part.words >= FEWEST_MISSING), default=0.0)


class Watch:
    """Takes the time of `unrelated-translation`, wherever it is asked."""

    def __init__(self) -> None:
        self.taken = 0.0
        rule = UnrelatedTranslation
        gather, check = rule.gather, rule.check
        rule.gather = self._timed(gather)  # type: ignore[method-assign]
        rule.check = self._timed(lambda *given: list(check(*given)))  # type: ignore[method-assign]

    def share(self, checker: Checker, rows: list[dict[str, str]]) -> float:
        """The rule's share of the processor time of a check of these rows."""
        self.taken, start = 0.0, process_time()
        for _ in checker.check_rows(rows):
            pass
        return self.taken / (process_time() - start)

    def _timed(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: object) -> Any:  # noqa: ANN401  # the function's own type
            start = process_time()
            try:
                return function(*given)
            finally:
                self.taken += process_time() - start

        return timed


def _joined(texts: list[str], size: int) -> str:
    # The first row is a headline, as a rule.
    parts = [texts[:1], *(texts[n : n + size] for n in range(1, len(texts), size))]
    return "\n\n".join(" ".join(filter(None, part)) for part in parts)


def main() -> None:
    """Measure one of the six."""
    parser = argparse.ArgumentParser(description=str(__doc__).split("\n", 1)[0])
    parser.add_argument("what", choices=["next", "lost", "labels", "omissions", "lengths", "cost"])
    parser.add_argument("path", metavar="rows", type=Path)
    parser.add_argument("--false", type=float)
    parser.add_argument("--bound", type=float, default=15.0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--paragraph", type=int, default=4)
    parser.add_argument("--rows", type=int, default=600, help="of each pair of languages")
    args = parser.parse_args()
    set_memory(MEGABYTES)
    if args.what == "next":
        measure_next(args.path, args.false or 0.005, args.bound)
    elif args.what == "labels":
        measure_labels(args.path, args.bound)
    elif args.what == "omissions":
        measure_omissions(args.path, args.false or 0.01)
    elif args.what == "lengths":
        measure_lengths(args.path)
    elif args.what == "cost":
        measure_cost(args.path, args.rows)
    else:
        measure_lost(args.path, args.seed, args.paragraph)


if __name__ == "__main__":
    main()
