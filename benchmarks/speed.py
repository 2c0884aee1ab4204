"""How fast each stage works, as a share of a reference pass in the same run.

    python benchmarks/speed.py                      # the samples, many times over
    python benchmarks/speed.py --rows ROWS.jsonl    # other text, in rows as `qa check` reads them
    python benchmarks/speed.py --json               # the figures, for a machine
    python benchmarks/speed.py --growth --start     # also growth with size, start-up and memory

The reference pass finds all words of the same texts with one expression. A stage of ratio 0.25 takes
four times as long; ratios hardly depend on the machine, words/s do. Each stage is measured by itself:
what several rules share is worked out before their turn, and the lists of words are warm.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, cycle, islice
from pathlib import Path
from typing import Any, TypeVar

from qa.analyse.case import case
from qa.analyse.furniture import furniture
from qa.analyse.language_of import foreign_passages
from qa.analyse.lost_initials import lost_initials
from qa.analyse.name_variants import name_variants
from qa.analyse.names import capitalised_forms, full_names, sentence_openers
from qa.analyse.numbers import numbers
from qa.analyse.rare_words import rare_words
from qa.analyse.repeats import doubled_words, folded_occurrences, recurrences
from qa.analyse.sentences import sentences
from qa.analyse.sequences import improbable
from qa.analyse.source_names import source_names
from qa.analyse.spacing import spacing
from qa.analyse.words import occurrences, words
from qa.detect.run import detect
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Failure, Report
from qa.pipeline import check_document
from qa.read.files import ReadOptions, read_documents
from qa.read.plain import read_plain
from qa.report.formats import FORMATS, make_formatter
from qa.report.formatter import About, Run, Summary
from qa.rules.base import CorpusRule, Rule
from qa.rules.catalogue import default_rules
from qa.segment.align import alignment

T = TypeVar("T")

SAMPLES = Path(__file__).parents[1] / "samples"
REFERENCE = re.compile(r"\w+")
# So many words are measured: the fewest that give a steady ratio.
WORDS = 60_000
# The best of so many runs counts: other work on the machine only ever adds time.
RUNS = 3

OF_PROSE: tuple[Callable[[Prose], object], ...] = (
    words, occurrences, sentences, folded_occurrences, doubled_words, recurrences, rare_words,
    capitalised_forms, full_names, sentence_openers, spacing, case, improbable,
)  # fmt: skip
OF_DOCUMENT: tuple[Callable[[Document], object], ...] = (
    furniture, foreign_passages, lost_initials, source_names, name_variants,
)  # fmt: skip
WITH_SOURCE: tuple[Callable[[Document], object], ...] = (alignment,)


@dataclass
class Measure:
    """The seconds of each stage, and what they are held against.

    Attributes:
        words: how many words were read.
        reference: seconds of the reference pass.
        seconds: by stage, in the order in which they ran.
    """

    words: int = 0
    reference: float = 0.0
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, stage: str, seconds: float) -> None:
        """Count the seconds of a stage."""
        self.seconds[stage] = self.seconds.get(stage, 0.0) + seconds

    def ratios(self) -> dict[str, float]:
        """The speed of each stage as a share of that of the reference pass."""
        return {stage: self.reference / max(spent, 1e-9) for stage, spent in self.seconds.items()}

    def best(self, other: Measure) -> Measure:
        """The quicker of two runs, stage by stage."""
        return Measure(
            self.words,
            min(self.reference, other.reference),
            {stage: min(s, other.seconds[stage]) for stage, s in self.seconds.items()},
        )


def documents_of(rows: Path | None) -> list[Document]:
    """The documents of a file, or of the samples, over and over until there are enough words."""
    paths = [rows] if rows else sorted(SAMPLES.glob("*/*.*"))
    read = chain.from_iterable(read_documents(str(path), ReadOptions()) for path in paths)
    found: list[Document] = []
    size = 0
    for document in read:
        if isinstance(document, Failure):
            sys.exit(str(document))
        found.append(document)
        size += len(REFERENCE.findall(document.target.text))
        if size >= WORDS:
            break
    if not found:
        sys.exit("There are no documents.")
    times = -(-WORDS // max(1, size))
    return list(islice(cycle(found), times * len(found)))


def fresh(document: Document, *, with_source: bool) -> Document:
    """The document as it was read, without what was worked out about it."""
    source = document.source if with_source else None
    return replace(document, target=_again(document.target), source=source and _again(source))


def _again(prose: Prose) -> Prose:
    return Prose(prose.text, prose.segments, prose.pieces, prose.lang)


def timed(work: Callable[[T], object], items: Iterable[T]) -> float:
    """Seconds of the processor that the work on all items takes."""
    began = time.process_time()
    for item in items:
        work(item)
    return time.process_time() - began


def each_rule(documents: list[Document], rules: Iterable[Rule], measure: Measure) -> None:
    """Each shared analysis, then each rule, over fresh documents."""
    targets = [document.target for document in documents]
    sources = [document.source for document in documents if document.source is not None]
    for of_prose in OF_PROSE:
        spent = timed(partial(Prose.need, analysis=of_prose), targets)
        measure.add(f"analysis {of_prose.__name__}", spent)
    if sources:
        spent = timed(partial(Prose.need, analysis=numbers), sources)
        measure.add("analysis numbers of the source", spent)
    for analysis in (*OF_DOCUMENT, *(WITH_SOURCE if sources else ())):
        spent = timed(partial(Document.need, analysis=analysis), documents)
        measure.add(f"analysis {analysis.__name__}", spent)
    for rule in rules:
        measure.add(f"rule {rule.id}", timed(partial(ask, rule), documents))


def ask(rule: Rule, document: Document) -> list[object]:
    """What one rule finds."""
    if not rule.speaks(document.lang) or (rule.needs_source and document.source is None):
        return []
    if isinstance(rule, CorpusRule):
        return list(rule.check(document, rule.gather(document)))
    return list(rule.check(document))  # type: ignore[attr-defined]  # all others are DocumentRules


def one_run(given: list[Document]) -> dict[str, Measure]:
    """All stages once; the keys say with which documents."""
    rules = default_rules()
    found = {"alone": _measured(given, rules, with_source=False)}
    found["alone"].add("read plain", timed(partial(read_plain, lang="en"), [d.raw for d in given]))
    again = [fresh(document, with_source=False) for document in given]
    reports: list[Report] = []
    spent = timed(lambda document: reports.append(check_document(document, rules)), again)
    found["alone"].add("rules and report", spent)
    for name in FORMATS:
        found["alone"].add(
            f"format {name}", timed(partial(written, reports=reports, rules=rules), [name])
        )
    with_source = [document for document in given if document.source is not None]
    if with_source:
        found["with source"] = _measured(with_source, rules, with_source=True)
    return found


def _measured(documents: list[Document], rules: tuple[Rule, ...], *, with_source: bool) -> Measure:
    """The reference pass, all rules together, and everything by itself."""
    texts = [document.target.text for document in documents]
    measure = Measure(sum(len(REFERENCE.findall(text)) for text in texts))
    measure.reference = timed(REFERENCE.findall, texts)
    again = [fresh(document, with_source=with_source) for document in documents]
    measure.add("all rules", timed(partial(detect, rules=rules), again))
    again = [fresh(document, with_source=with_source) for document in documents]
    each_rule(again, rules, measure)
    return measure


def written(name: str, reports: list[Report], rules: tuple[Rule, ...]) -> str:
    """The reports in a format."""
    formatter, out, summary = make_formatter(name), io.StringIO(), Summary()
    about = tuple(
        About(r.id, r.category.value, r.severity.value, r.confidence, r.summary(), r.page())
        for r in rules
    )
    formatter.begin(Run("0", tuple(rule.id for rule in rules), about=about), out)
    for report in reports:
        formatter.document(report, out)
    formatter.end(summary, out)
    return out.getvalue()


def growth(given: list[Document], megabytes: int) -> dict[str, float]:
    """Seconds per million words at 1/10 of so many megabytes and at all, and their ratios.

    One document of all texts, and many; in the one, texts that come again are copies of themselves.
    """
    rules = default_rules()
    found: dict[str, float] = {}
    texts = [document.target.text for document in given]
    for shape in ("one document", "many documents"):
        per_word = []
        for size in (100_000 * megabytes, 1_000_000 * megabytes):
            chosen, total = [], 0
            for text in cycle(texts):
                chosen.append(text)
                total += len(text)
                if total >= size:
                    break
            if shape == "one document":
                chosen = ["\n\n".join(chosen)]
            documents = [
                Document("a", "a", text, read_plain(text, "en"), lang="en") for text in chosen
            ]
            spent = timed(partial(detect, rules=rules), documents)
            per_word.append(spent / (total / 6))
            found[f"{shape}, {size / 1e6:g} MB, µs/word"] = 1e6 * per_word[-1]
        found[f"{shape}, growth"] = per_word[1] / per_word[0]
    return found


def start_up() -> dict[str, float]:
    """Seconds of whole processes, the best of five, as ratios to a Python that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_bytes((SAMPLES / "clean" / "clinic-in-the-hills.txt").read_bytes())
        nothing = _process("-c", "pass")
        version = _process("-m", "qa", "--version")
        check = _process("-m", "qa", "check", "--isolated", str(article))
    return {
        "python -c pass, s": nothing,
        "qa --version, s": version,
        "qa --version, ratio": version / nothing,
        "qa check of one article, s": check,
        "qa check of one article, ratio": check / nothing,
    }


def _process(*arguments: str) -> float:
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        )  # of the processor
    return min(times)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, help="text to measure with, instead of the samples")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--growth", action="store_true", help="measure 1 and 10 MB, too")
    parser.add_argument("--megabytes", type=int, default=10, help="for --growth")
    parser.add_argument("--start", action="store_true", help="measure start-up, too")
    arguments = parser.parse_args()
    given = documents_of(arguments.rows)
    one_run(given)  # warms the lists of words
    found = one_run(given)
    for _ in range(RUNS - 1):
        found = {name: found[name].best(measure) for name, measure in one_run(given).items()}
    result: dict[str, Any] = {
        name: {
            "words": measure.words,
            "reference words/s": round(measure.words / measure.reference),
            "ratios": {stage: round(ratio, 4) for stage, ratio in measure.ratios().items()},
        }
        for name, measure in found.items()
    }
    result["memory"] = {"peak, MB": _peak()}
    if arguments.growth:
        result["growth"] = growth(given, arguments.megabytes)
        result["memory"]["peak after growth, MB"] = _peak()
    if arguments.start:
        result["start"] = start_up()
    if arguments.json:
        print(json.dumps(result, indent=1, ensure_ascii=False))
    else:
        show(found, result)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def show(found: dict[str, Measure], result: dict[str, Any]) -> None:
    """Print tables."""
    for name, measure in found.items():
        speed = measure.words / measure.reference
        print(f"{name}: {measure.words:,} words, reference {speed:,.0f} words/s")
        for stage, ratio in measure.ratios().items():
            speed = measure.words / max(measure.seconds[stage], 1e-9)
            print(f"  {stage:40} {ratio:10.3f} {speed:14,.0f} words/s")
    for part in ("memory", "growth", "start"):
        for key, value in result.get(part, {}).items():
            print(f"{key:40} {value:10.3f}")


if __name__ == "__main__":
    main()
