"""How the time for a text grows with its size, for texts made to take long.

    python benchmarks/growth.py                       # 0.5 MB and 2 MB of each family; takes long
    python benchmarks/growth.py --kilobytes 200       # 50 KB and 200 KB
    python benchmarks/growth.py --only "random words;slips" --source
    python benchmarks/growth.py --steps text,report,knowledge   # beside `check`; all without it
    python benchmarks/growth.py --check               # small, in one process, for CI

For each family of `hostile.py`, alone or (`--source`) with itself as its source, the seconds of the
processor at n and 4n are taken for `check` (reading and all rules), each output format, `report` and
`--knowledge`. An exponent of 1 is linear: the logarithm of the ratio to the base 4. Peak memory is what 4n
needs beyond what a small text needs, without what is remembered of words for the next text, which has a
budget of its own (`--memory`) and stands behind it.

`--check` fails where a step takes more than `STEEP` as exponent from `SMALL` to `LARGE` bytes. It
leaves alone what takes less than `NOTHING` seconds.
"""

from __future__ import annotations

import argparse
import io
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from hostile import FAMILIES, MARKUP, SOURCES, UNITS, Family, english, repeated

from qa.config import Settings
from qa.detect.selection import select_rules
from qa.knowledge.store import KnowledgeFile
from qa.model.document import Document
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.memory import remembered_bytes
from qa.model.report import Failure
from qa.pipeline import check_document, read_closely
from qa.read.files import read_documents
from qa.read.markup import READERS
from qa.read.options import ReadOptions
from qa.report.formats import FORMATS, make_formatter
from qa.report.formatter import About, Run, Summary
from qa.report.page import PageSettings, write_page
from qa.run.collector import collect_seldom

# Code points of the two texts of `--check`: far apart, so that a square stands out from noise.
SMALL, LARGE = 10_000, 40_000
# A square has 2.0; a sort, a garbage collector and a busy machine make some of 1.0 to 1.4.
STEEP = 1.7
# Seconds: what takes less at LARGE would take less than 20 s for 2 MB with any exponent below 1.7.
NOTHING = 0.15
# The smaller text of the table is so many times as short.
TIMES = 4
# The goals of the table.
SECONDS, EXPONENT, MEGABYTES = 20.0, 1.2, 100.0


def document_of(family: Family, size: int, *, source: str | None, english_beside: bool) -> Document:
    """The text of a family as it is read from a file."""
    content = english(size) if english_beside else family.make(size)
    suffix = ".txt" if english_beside else family.suffix
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"text{suffix}"
        path.write_text(content, encoding="utf-8")
        options = ReadOptions(lang=family.lang, source_lang=family.source_lang if source else None)
        if source is not None:
            beside = Path(folder) / f"source{suffix if not english_beside else '.txt'}"
            beside.write_text(source, encoding="utf-8")
            options = replace(options, source=str(beside))
        found = next(iter(read_documents(str(path), options)))
    if isinstance(found, Failure):
        sys.exit(str(found))
    return found


@cache
def newsroom() -> Newsroom:
    """A knowledge file of some articles."""
    folder = tempfile.mkdtemp()
    path = Path(folder) / "known.qa"
    texts = Path(folder) / "texts"
    texts.mkdir()
    for number in range(20):
        text = english(2000 + number) + " Mr Blinkenhauser of Donaudampf met Ms Okonjo. " * 3
        (texts / f"{number}.txt").write_text(text, encoding="utf-8")
    environment = dict(os.environ)
    subprocess.run(
        [sys.executable, "-m", "qa", "learn", "--isolated", "-o", str(path), str(texts)],
        check=True, capture_output=True, env=environment,
    )  # fmt: skip
    return replace(NO_NEWSROOM, archive=KnowledgeFile(str(path)))


def steps(
    make: Callable[[], Document], wanted: Callable[[str], bool] = lambda _: True
) -> Iterator[tuple[str, float]]:
    """The seconds of the processor that each step takes, by its name."""
    rules = tuple(select_rules(Settings()))
    about = tuple(
        About(
            r.id, r.category.value, r.severity.value, r.confidence, r.summary(), r.page(), r.covers
        )
        for r in rules
    )
    began = time.process_time()
    document = make()
    report = check_document(document, rules)
    yield "check", time.process_time() - began
    for name in FORMATS:
        if not wanted(name):
            continue
        formatter, out = make_formatter(name), io.StringIO()
        began = time.process_time()
        formatter.begin(Run("0", rules=tuple(rule.id for rule in rules), about=about), out)
        formatter.document(report, out)
        formatter.end(Summary(documents=1, words=report.words), out)
        yield name, time.process_time() - began
    if wanted("report"):
        document = make()
        began = time.process_time()
        reading = read_closely(document, rules)
        write_page([reading], PageSettings("0"), io.StringIO())
        yield "report", time.process_time() - began
    if wanted("knowledge"):
        document = replace(make(), newsroom=newsroom())
        began = time.process_time()
        check_document(document, rules)
        yield "knowledge", time.process_time() - began


def maker(name: str, size: int, *, sourced: bool) -> Callable[[], Document]:
    """What makes the document of a family: with itself as its source, if it is to have one."""
    if name in SOURCES:
        family = SOURCES[name]
        return lambda: document_of(family, size, source=family.make(size), english_beside=True)
    family = FAMILIES[name]
    source = family.make(size) if sourced else None
    return lambda: document_of(family, size, source=source, english_beside=False)


def warm() -> None:
    """Load what is loaded once."""
    text = english(3000) + " „Der Rat“ 王小明 sagte  слово Blinkenhauser."
    for lang, source_lang in (("en", "de"), ("de", "en"), ("en", None)):
        family = Family(lambda _: text, lang=lang, source_lang=source_lang or "de")
        source = text if source_lang else None
        make = partial(document_of, family, 3000, source=source, english_beside=False)
        for _ in steps(make):
            pass


def child(name: str, kilobytes: int, wanted: set[str], *, sourced: bool) -> None:
    """Print the seconds of each step at both sizes as lines of JSON, as soon as they are known."""
    collect_seldom()
    warm()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for size in (1000 * kilobytes // TIMES, 1000 * kilobytes):
        made = maker(name, size, sourced=sourced)
        for step, seconds in steps(made, lambda step: not wanted or step in wanted):
            peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
            print(json.dumps([size, step, seconds, peak, remembered_bytes() / 1e6]), flush=True)


def measured(
    name: str, kilobytes: int, patience: float, wanted: str, *, sourced: bool
) -> tuple[dict[str, dict[int, float]], tuple[float, float], bool]:
    """Seconds by step and size, megabytes at the peak and of answers about words, whether all ended."""
    command = [sys.executable, __file__, "--child", name, "--kilobytes", str(kilobytes)]
    if sourced:
        command.append("--source")
    if wanted:
        command += ["--steps", wanted]
    ended = True
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, timeout=patience, check=True)
        lines = done.stdout
    except subprocess.TimeoutExpired as error:
        lines, ended = error.stdout or b"", False
    found: dict[str, dict[int, float]] = {}
    peak = kept = 0.0
    for line in lines.splitlines():
        size, step, seconds, megabytes, remembered = json.loads(line)
        found.setdefault(step, {})[size] = seconds
        if step == "check":
            peak, kept = max(peak, megabytes), remembered
    return found, (peak, kept), ended


def exponent(small: float, large: float, ratio: float = TIMES) -> float:
    """How the time grows with the size: 1 is linear, 2 is a square."""
    return math.log(max(large, 1e-6) / max(small, 1e-6)) / math.log(ratio)


def table(names: list[str], kilobytes: int, patience: float, wanted: str, *, sourced: bool) -> int:
    """Print a line for each family; how many miss a goal."""
    missed = 0
    for name in names:
        found, (peak, kept), ended = measured(name, kilobytes, patience, wanted, sourced=sourced)
        sizes = (1000 * kilobytes // TIMES, 1000 * kilobytes)
        cells, bad = [], not ended
        for step, by_size in found.items():
            if len(by_size) < 2:
                cells.append(f"{step} {by_size.get(sizes[0], 0):.1f}/over")
                bad = True
                continue
            small, large = by_size[sizes[0]], by_size[sizes[1]]
            grows = exponent(small, large)
            wrong = large > SECONDS * kilobytes / 2000 or (large > 1.0 and grows > EXPONENT)
            bad = bad or wrong
            if step in {"check", "report", "knowledge"} or wrong or large > 1:
                cells.append(f"{step} {large:.2f}s^{grows:.2f}{'!' if wrong else ''}")
        rate = max(0.0, peak - kept) / (kilobytes / 1000)
        bad = bad or rate > MEGABYTES
        missed += bad
        label = f"{name}{' + source' if sourced else ''}"
        ends = "" if ended else f"  STOPPED after {patience:.0f} s"
        flag = "MISSED" if bad else "ok"
        print(
            f"{flag:6} {label:38} {rate:4.0f} MB/MB + {kept:3.0f} MB  {'  '.join(cells)}{ends}",
            flush=True,
        )
    return missed


def check() -> int:
    """Print what grows too fast between two small sizes; how many steps there are."""
    collect_seldom()
    warm()
    steep = 0
    cases = {name: partial(maker, name, sourced=False) for name in FAMILIES}
    cases |= {f"{name} + source": partial(maker, name, sourced=True) for name in FAMILIES}
    cases |= {name: partial(maker, name, sourced=True) for name in SOURCES}
    cases |= {repr(unit): partial(_unit, unit) for unit in UNITS}
    for name, make in cases.items():
        steep += _tell(name, partial(_seconds, make))
    for name, markup in MARKUP.items():
        for kind, reader in READERS.items():
            steep += _tell(f"{name} as {kind}", partial(_read, markup, reader))
    return steep


def _unit(unit: str, size: int) -> Callable[[], Document]:
    """What makes a document of the same again and again, with itself as its source."""
    text = repeated(unit)(size)
    return partial(document_of, Family(lambda _: text), size, source=text, english_beside=False)


def _seconds(make: Callable[[int], Callable[[], Document]], size: int) -> dict[str, float]:
    return dict(steps(make(size)))


def _read(
    markup: Callable[[int], str], reader: Callable[[str, str | None], object], size: int
) -> dict[str, float]:
    text = markup(size)
    began = time.process_time()
    reader(text, "en")
    return {"read": time.process_time() - began}


def _tell(name: str, measure: Callable[[int], dict[str, float]]) -> int:
    """Print the steps that grow too fast; how many there are."""
    grown = _grown(measure)
    if grown:  # a busy machine is asked again
        again = _grown(measure)
        grown = {step: again[step] for step in grown if step in again}
    for step, (small, large) in grown.items():
        print(
            f"{name}: {step} takes {small:.2f} s for {SMALL:,} and {large:.2f} s for {LARGE:,} code "
            f"points, exponent {exponent(small, large, LARGE / SMALL):.2f}",
            flush=True,
        )
    return len(grown)


def _grown(measure: Callable[[int], dict[str, float]]) -> dict[str, tuple[float, float]]:
    """The steps that grow too fast, with their seconds for both sizes."""
    large = measure(LARGE)
    if max(large.values()) <= NOTHING:
        return {}
    small = measure(SMALL)
    return {
        step: (small[step], seconds)
        for step, seconds in large.items()
        if seconds > NOTHING and exponent(small[step], seconds, LARGE / SMALL) > STEEP
    }


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kilobytes", type=int, default=2000, help="of the larger text")
    parser.add_argument("--only", help="some of the families, with semicolons")
    parser.add_argument("--steps", default="", help="some of the steps after `check`, with commas")
    parser.add_argument("--source", action="store_true", help="each with itself as its source")
    parser.add_argument("--patience", type=float, default=600, help="seconds for one family")
    parser.add_argument("--check", action="store_true", help="fail where something grows too fast")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        wanted = set(filter(None, arguments.steps.split(",")))
        child(arguments.child, arguments.kilobytes, wanted, sourced=arguments.source)
        return
    if arguments.check:
        sys.exit(1 if check() else 0)
    names = [*FAMILIES, *(SOURCES if arguments.source else ())]
    if arguments.only:
        names = [name for name in names if name in arguments.only.split(";")]
    missed = table(
        names, arguments.kilobytes, arguments.patience, arguments.steps, sourced=arguments.source
    )
    print(f"{len(names)} families, {missed} miss a goal")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
