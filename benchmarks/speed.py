"""How fast each stage works, as a share of a reference pass in the same run.

    python benchmarks/speed.py                      # the samples, many times over
    python benchmarks/speed.py --rows ROWS.jsonl    # other text, in rows as `qa check` reads them
    python benchmarks/speed.py --json               # the figures, for a machine
    python benchmarks/speed.py --growth --start     # also growth with size, start-up and memory
    python benchmarks/speed.py --rows ROWS.jsonl --new    # on words that were never met before
    python benchmarks/speed.py --rows ROWS.jsonl --peers  # against spelling checkers
    python benchmarks/speed.py --check              # fail if a stage lost a quarter of its speed
    python benchmarks/speed.py --write              # make what it reaches now what it must reach

The reference pass finds all words of the same texts with one expression. A stage of ratio 0.25 takes
four times as long; ratios hardly depend on the machine, words/s do. Each stage is measured by itself:
what several rules share is worked out before their turn, and the lists of words are warm.

`--new` forgets all words before each round, as a new text finds them, and takes the processor's time of
the whole: each rule with what it is the first to need, and what is outside of the rules. That adds to 100%.

`--check` compares with `speed.toml`, which says how many reference passes each stage takes. Other work
on the machine only ever adds time, so the best of some rounds counts, and while a stage seems slow
there are more of them.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, cycle
from pathlib import Path
from typing import Any, TypeVar

from qa.analyse.boilerplate.segments import furniture
from qa.analyse.case import case
from qa.analyse.language.passages import foreign_passages
from qa.analyse.names.capitalized_forms import capitalized_forms, full_names, sentence_openers
from qa.analyse.names.misspelled_names import name_variants
from qa.analyse.names.names_of_source import source_names
from qa.analyse.numbers.figures import numbers
from qa.analyse.rare_words import rare_words
from qa.analyse.repeats import doubled_words, folded_occurrences, recurrences
from qa.analyse.sentences import sentences
from qa.analyse.spacing import spacing
from qa.analyse.spelling.lost_initials import lost_initials
from qa.analyse.words import occurrences, words
from qa.compare.align.bilingual import alignment
from qa.detect.run import detect
from qa.lexicon.improbable import improbable
from qa.model.document import Document
from qa.model.memory import forget_words
from qa.model.prose import Prose
from qa.model.report import Failure, Report
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.plain import read_plain
from qa.report.formats import FORMATS, make_formatter
from qa.report.formatter import About, Run, Summary
from qa.rules.base import Rule
from qa.rules.catalogue import default_rules
from qa.run.collector import collect_seldom

T = TypeVar("T")

SAMPLES = Path(__file__).parents[1] / "samples"
REFERENCE = re.compile(r"\w+")
# So many words are measured at most.
WORDS = 20_000
# The best of so many rounds counts, text by text: other work on the machine only ever adds time.
RUNS = 12
# Before a stage is called slow, so many rounds are made.
MOST_RUNS = 60
# Versions of the interpreter differ by more than what is looked for.
PYTHON = ".".join(platform.python_version_tuple()[:2])
BUDGET = Path(__file__).with_name("speed.toml")
# A stage may take so much longer than it is written down, if it takes such a share of all stages:
# that of others is measured too roughly. Where another processor is at work, or this one does
# something else as well, the ratios themselves shift, so that only a stage that got twice as slow
# is told.
SLACK, SLACK_ELSEWHERE, SHARE = 1.25, 2.0, 0.05

OF_PROSE: tuple[Callable[[Prose], object], ...] = (
    words, occurrences, sentences, folded_occurrences, doubled_words, recurrences, rare_words,
    capitalized_forms, full_names, sentence_openers, spacing, case, improbable,
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
        reference: seconds of the reference pass, for each text.
        seconds: by stage, in the order in which they ran, for each text.
    """

    words: int = 0
    reference: list[float] = field(default_factory=list)
    seconds: dict[str, list[float]] = field(default_factory=dict)

    def speeds(self) -> dict[str, float]:
        """Words a second, by stage."""
        return {stage: self.words / max(sum(s), 1e-9) for stage, s in self.seconds.items()}

    def costs(self) -> dict[str, float]:
        """How many reference passes each stage takes."""
        whole = sum(self.reference)
        return {stage: sum(spent) / whole for stage, spent in self.seconds.items()}

    def best(self, other: Measure) -> Measure:
        """The quicker of two rounds, stage by stage and text by text."""
        return Measure(
            self.words,
            list(map(min, self.reference, other.reference)),
            {stage: list(map(min, s, other.seconds[stage])) for stage, s in self.seconds.items()},
        )


def documents_of(rows: Path | None, most: float = WORDS) -> list[Document]:
    """The documents of a file, or of the samples, up to so many words."""
    paths = [rows] if rows else sorted(SAMPLES.glob("*/*.*"))
    read = chain.from_iterable(read_documents(str(path), ReadOptions()) for path in paths)
    found: list[Document] = []
    size = 0
    for document in read:
        if isinstance(document, Failure):
            sys.exit(str(document))
        found.append(document)
        size += len(REFERENCE.findall(document.target.text))
        if size >= most:
            break
    if not found:
        sys.exit("There are no documents.")
    return found


def fresh(document: Document, *, with_source: bool) -> Document:
    """The document as it was read, without what was worked out about it."""
    source = document.source if with_source else None
    return replace(document, target=_again(document.target), source=source and _again(source))


def _again(prose: Prose) -> Prose:
    return Prose(prose.text, prose.segments, prose.pieces, prose.lang)


def timed(work: Callable[[T], object], items: Iterable[T]) -> list[float]:
    """Seconds of the processor that the work on each item takes."""
    found: list[float] = []
    for item in items:
        began = time.process_time()
        work(item)
        found.append(time.process_time() - began)
    return found


def each_rule(documents: list[Document], rules: Iterable[Rule], measure: Measure) -> None:
    """Each shared analysis, then each rule, over fresh documents."""
    targets = [document.target for document in documents]
    sources = [document.source for document in documents if document.source is not None]
    for of_prose in OF_PROSE:
        spent = timed(partial(Prose.need, analysis=of_prose), targets)
        measure.seconds[f"analysis {of_prose.__name__}"] = spent
    if sources:
        spent = timed(partial(Prose.need, analysis=numbers), sources)
        measure.seconds["analysis numbers of the source"] = spent
    for analysis in (*OF_DOCUMENT, *(WITH_SOURCE if sources else ())):
        spent = timed(partial(Document.need, analysis=analysis), documents)
        measure.seconds[f"analysis {analysis.__name__}"] = spent
    for rule in rules:
        measure.seconds[f"rule {rule.id}"] = timed(partial(ask, rule), documents)


def ask(rule: Rule, document: Document) -> list[object]:
    """What one rule finds."""
    if not rule.speaks(document.lang) or (rule.needs_source and document.source is None):
        return []
    return list(rule.ask(document, {}))


def one_run(given: list[Document]) -> dict[str, Measure]:
    """All stages once; the keys say with which documents."""
    rules = default_rules()
    found = {"alone": _measured(given, rules, with_source=False)}
    found["alone"].seconds["read plain"] = timed(
        partial(read_plain, lang="en"), [d.raw for d in given]
    )
    for kind, paths in sorted(samples_by_kind().items()):
        seconds, size = timed_reading(paths)
        share = found["alone"].words / size
        found["alone"].seconds[f"read {kind}"] = [spent * share for spent in seconds]
    again = [fresh(document, with_source=False) for document in given]
    reports: list[Report] = []
    spent = timed(lambda document: reports.append(check_document(document, rules)), again)
    found["alone"].seconds["rules and report"] = spent
    for name in FORMATS:
        found["alone"].seconds[f"format {name}"] = timed(
            partial(written, reports=reports, rules=rules), [name]
        )
    with_source = [document for document in given if document.source is not None]
    if with_source:
        found["with source"] = _measured(with_source, rules, with_source=True)
    return found


def samples_by_kind() -> dict[str, list[Path]]:
    """The samples by the ending of the file."""
    found: dict[str, list[Path]] = {}
    for path in sorted(SAMPLES.glob("*/*.*")):
        found.setdefault(path.suffix, []).append(path)
    return found


def timed_reading(paths: list[Path]) -> tuple[list[float], int]:
    """Seconds that it takes to read each file, and how many words all have."""
    documents: list[Document | Failure] = []
    seconds = timed(lambda path: documents.extend(read_documents(str(path), ReadOptions())), paths)
    texts = (document.target.text for document in documents if isinstance(document, Document))
    return seconds, sum(len(REFERENCE.findall(text)) for text in texts)


def _measured(documents: list[Document], rules: tuple[Rule, ...], *, with_source: bool) -> Measure:
    """The reference pass, all rules together, and everything by itself."""
    texts = [document.target.text for document in documents]
    measure = Measure(sum(len(REFERENCE.findall(text)) for text in texts))
    measure.reference = timed(REFERENCE.findall, texts)
    again = [fresh(document, with_source=with_source) for document in documents]
    measure.seconds["all rules"] = timed(partial(detect, rules=rules), again)
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
            spent = sum(timed(partial(detect, rules=rules), documents))
            per_word.append(spent / (total / 6))
            found[f"{shape}, {size / 1e6:g} MB, µs/word"] = 1e6 * per_word[-1]
        found[f"{shape}, growth"] = per_word[1] / per_word[0]
    return found


def start_up() -> dict[str, float]:
    """Seconds of whole processes, the best of five, as ratios to a Python that does nothing.

    As it is installed: modules are compiled, and what is made once a machine is there.
    """
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        article = Path(folder) / "article.txt"
        article.write_bytes((SAMPLES / "clean" / "clinic-in-the-hills.txt").read_bytes())
        nothing = _process(sys.executable, "-c", "pass")
        version = _process(sys.executable, "-m", "qa", "--version")
        check = _process(sys.executable, "-m", "qa", "check", "--isolated", str(article))
    return {
        "python -c pass, s": nothing,
        "qa --version, s": version,
        "qa --version, ratio": version / nothing,
        "qa check of one article, s": check,
        "qa check of one article, ratio": check / nothing,
    }


def _process(*command: str, runs: int = 5, file: Path = Path(os.devnull)) -> float:
    """Seconds of the processor that a command takes, which gets the file as FILE or on standard input."""
    whole = [str(file) if part == "FILE" else part for part in command]
    times = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with file.open("rb") as text:
            subprocess.run(whole, stdin=text, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        )  # of the processor
    return min(times)


def on_new_text(given: list[Document], rounds: int = 5) -> None:
    """Print words a second on words never met, without and with the sources, and what takes how much.

    The best of some rounds, by the processor's time. Data of languages is loaded, and Python's collector of garbage
    runs as seldom as in `qa check`.
    """
    collect_seldom()
    rules = default_rules()
    kinds = {"alone": given, "with source": [one for one in given if one.source is not None]}
    for name, documents in kinds.items():
        if not documents:
            continue
        best, shares, count = math.inf, dict[str, float](), 0
        for _ in range(rounds):
            again = [fresh(document, with_source=name != "alone") for document in documents]
            forget_words()
            timings: dict[str, float] = {}
            began, on_clock = time.process_time(), time.perf_counter()
            count = sum(check_document(one, rules, timings=timings).words for one in again)
            spent, on_clock = time.process_time() - began, time.perf_counter() - on_clock
            if spent < best:
                timings["outside of the rules"] = on_clock - sum(timings.values())
                best, shares = spent, {rule: took / on_clock for rule, took in timings.items()}
        print(
            f"{name}: {count:,} words, {count / best:,.0f} words/s, {1e6 * best / count:.2f} µs a word"
        )
        for rule, share in sorted(shares.items(), key=lambda item: -item[1]):
            print(f"  {share:6.1%}  {rule}")


# What checks spelling, and how it is asked of a text: on standard input, or in a file.
PEERS = {
    "hunspell": ("hunspell", "-l", "-d", "en_US"),
    "aspell": ("aspell", "list", "--lang=en_US"),
    "codespell": ("codespell", "FILE"),
    "typos": ("typos", "--format", "brief", "FILE"),
}
# The one that others are told in times of.
MEASURE = "hunspell"
OURS = "qa check, all default rules"


def beside_peers(rows: Path | None) -> None:
    """Words a second of `qa check` and of the peers that are installed on the same text, start-up taken off.

    The processor's time for all text less that for a fifth of it, the best of three of each. To `qa` the words
    of the fifth are no longer new when it comes to the rest; `--new` says what words take that are.
    """
    given = documents_of(rows, math.inf)
    qa = [sys.executable, "-m", "qa", "check", "--isolated", "--no-cache", "-j", "1"]
    commands: dict[str, tuple[list[str], str]] = {
        " ".join(peer): (list(peer), ".txt") for name, peer in PEERS.items() if shutil.which(name)
    }
    if not commands:
        sys.exit(f"none of these is installed: {', '.join(PEERS)}")
    commands[OURS] = ([*qa, "--exit-zero", "--format", "jsonl", "FILE"], ".jsonl")
    speeds: dict[str, float] = {}
    for name, (command, suffix) in commands.items():
        spent, count = [], []
        for some in (given[: max(1, len(given) // 5)], given):
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / f"text{suffix}"
                path.write_text("".join(_lines(some, suffix)), encoding="utf-8")
                spent.append(_process(*command, runs=3, file=path))
            count.append(sum(len(REFERENCE.findall(d.target.text)) for d in some))
        # One that is done before the clock has ticked is as fast as the clock can tell.
        speeds[name] = (count[1] - count[0]) / max(spent[1] - spent[0], 0.001)
        print(f"{name:40} {count[1]:,} words, {spent[1]:.2f} s of the processor", end=", ")
        print(f"{speeds[name]:,.0f} words/s without start-up", flush=True)
    measure = next((speed for name, speed in speeds.items() if name.startswith(MEASURE)), None)
    if measure is not None:
        for name, speed in speeds.items():
            print(f"{name:40} {speed / measure:.2f} times {MEASURE}")


def _lines(documents: Iterable[Document], suffix: str) -> Iterable[str]:
    """The texts as a file has them: rows of JSON, or one after another."""
    for document in documents:
        text = document.target.text
        row = json.dumps({"id": document.id, "text": text, "lang": document.lang})
        yield f"{row if suffix == '.jsonl' else text}\n"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, help="text to measure with, instead of the samples")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--growth", action="store_true", help="measure 1 and 10 MB, too")
    parser.add_argument("--megabytes", type=int, default=10, help="for --growth")
    parser.add_argument("--check", action="store_true", help="fail if a stage got slower")
    parser.add_argument("--write", action="store_true", help="write what must be reached")
    parser.add_argument("--start", action="store_true", help="measure start-up, too")
    parser.add_argument("--peers", action="store_true", help="compare with spelling checkers, only")
    parser.add_argument("--new", action="store_true", help="measure on words never met, only")
    parser.add_argument("--words", type=float, default=WORDS, help="read so many words at most")
    arguments = parser.parse_args()
    if arguments.peers:
        beside_peers(arguments.rows)
        return
    given = documents_of(arguments.rows, arguments.words)
    if arguments.new:
        on_new_text(given)
        return
    one_run(given)  # warms the lists of words
    found = one_run(given)
    for _ in range((MOST_RUNS if arguments.write else RUNS) - 1):
        found = best_of(found, one_run(given))
    if arguments.write:
        write_budget(found)
    if arguments.check:
        check(found, given)
        return
    result: dict[str, Any] = {
        name: {
            "words": measure.words,
            "reference words/s": round(measure.words / sum(measure.reference)),
            "ratios": {stage: round(1 / cost, 4) for stage, cost in measure.costs().items()},
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


def best_of(one: dict[str, Measure], other: dict[str, Measure]) -> dict[str, Measure]:
    """The quicker of two rounds, stage by stage."""
    return {name: one[name].best(measure) for name, measure in other.items()}


def write_budget(found: dict[str, Measure]) -> None:
    """Write down how many reference passes each stage takes."""
    lines = [
        "# Made by benchmarks/speed.py --write: how many reference passes each stage takes.\n",
        f'python = "{PYTHON}"\n',
        f"processor = {json.dumps(processor())}\n",
    ]
    for name, measure in found.items():
        lines.append(f'\n["{name}"]\n')
        lines.extend(f'"{stage}" = {cost:.3f}\n' for stage, cost in measure.costs().items())
    BUDGET.write_text("".join(lines), encoding="utf-8")


def processor() -> str:
    """What the system calls this machine's processor; only its kind where it does not say."""
    with suppress(OSError):
        for line in (
            Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
        ):
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def too_slow(
    found: dict[str, Measure], budget: dict[str, dict[str, float]], slack: float
) -> list[str]:
    """The stages that take more than `slack` times what they took, and both."""
    told: list[str] = []
    for name, measure in found.items():
        costs, before = measure.costs(), budget.get(name, {})
        whole = before.get("all rules", 0.0)
        told.extend(
            f"{name}, {stage}: {costs[stage]:.2f} reference passes, {cost:.2f} before"
            for stage, cost in before.items()
            if stage in costs and cost >= SHARE * whole and costs[stage] > slack * cost
        )
    return told


def check(found: dict[str, Measure], given: list[Document]) -> None:
    """Exit with a message if a stage takes more than it may, however often it is measured."""
    budget = tomllib.loads(BUDGET.read_text(encoding="utf-8"))
    if budget.pop("python") != PYTHON:
        print("the budget was written by another version of Python: nothing is compared")
        return
    load = os.getloadavg()[0] / (os.cpu_count() or 1) if hasattr(os, "getloadavg") else 0.0
    if load > 2:
        print("the machine is busy with other work: nothing is compared")
        return
    same = budget.pop("processor") == processor() and load <= 0.5
    slack = SLACK if same else SLACK_ELSEWHERE
    rounds = RUNS
    while too_slow(found, budget, slack) and rounds < MOST_RUNS:
        found = best_of(found, one_run(given))
        rounds += 1
    slow = too_slow(found, budget, slack)
    if slow:
        sys.exit("slower than it was:\n  " + "\n  ".join(slow))
    whole = found["alone"].costs()["all rules"]
    print(
        f"no stage takes {slack} times what it took ({rounds} rounds); "
        f"all rules take {whole:.1f} reference passes"
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def show(found: dict[str, Measure], result: dict[str, Any]) -> None:
    """Print tables."""
    for name, measure in found.items():
        speed = measure.words / sum(measure.reference)
        print(f"{name}: {measure.words:,} words, reference {speed:,.0f} words/s")
        speeds = measure.speeds()
        for stage, cost in measure.costs().items():
            print(f"  {stage:40} {1 / cost:10.3f} {speeds[stage]:14,.0f} words/s")
    for part in ("memory", "growth", "start"):
        for key, value in result.get(part, {}).items():
            print(f"{key:40} {value:10.3f}")


if __name__ == "__main__":
    main()
