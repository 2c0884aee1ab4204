"""How the time for a text grows with its size, for texts made to take long.

    python benchmarks/growth.py                       # 0.5 MB and 2 MB of each family; takes long
    python benchmarks/growth.py --kilobytes 200       # 50 KB and 200 KB
    python benchmarks/growth.py --only "random words;slips" --source
    python benchmarks/growth.py --steps text,report,knowledge   # beside `check`; all without it
    python benchmarks/growth.py --check               # small, in one process, for CI

For each family of `hostile.py`, alone or (`--source`) with itself as its source, the seconds of the
processor at n and 4n are taken for `check` (reading and all rules), each output format, `report`,
`--knowledge` and `--diff` ("fix"). An exponent of 1 is linear: the logarithm of the ratio to the base 4. Behind it
stand the megabytes at the peak for each megabyte of text, above what the process takes before, without what is
remembered of words for the next text, which has a budget of its own (`--memory`) and is printed first.

`--check` fails where a step takes more than `STEEP` as exponent from `SMALL` to `LARGE` bytes. It
leaves alone what takes less than `NOTHING` seconds.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple, NoReturn, TextIO

from hostile import FAMILIES, MARKUP, SOURCES, UNITS, Family, english, repeated

from qa.cli.main import run
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
from qa.rules.base import Rule
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
def nowhere() -> TextIO:
    """Where what is written takes no memory, as in a file."""
    return Path(os.devnull).open("w", encoding="utf-8")  # until the end


@cache
def default_rules() -> tuple[Rule, ...]:
    """All default rules."""
    return tuple(select_rules(Settings()))


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
    rules = default_rules()
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
        formatter, out = make_formatter(name), nowhere()
        began = time.process_time()
        formatter.begin(Run("0", rules=tuple(rule.id for rule in rules), about=about), out)
        formatter.document(report, out)
        formatter.end(Summary(documents=1, words=report.words), out)
        yield name, time.process_time() - began
    for name, step in ALONE.items():
        if wanted(name):
            yield name, step(make)


def _report(make: Callable[[], Document]) -> float:
    """The seconds of `qa report`."""
    began = time.process_time()
    reading = read_closely(make(), default_rules())
    write_page([reading], PageSettings("0"), nowhere())
    return time.process_time() - began


def _knowledge(make: Callable[[], Document]) -> float:
    """The seconds of `qa check --knowledge`."""
    began = time.process_time()
    check_document(replace(make(), newsroom=newsroom()), default_rules())
    return time.process_time() - began


def _fix(make: Callable[[], Document]) -> float:
    """The seconds of `qa check --diff`, which reads its file by itself."""
    document = make()
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(document.uri).name
        path.write_text(document.raw, encoding="utf-8")
        line = ["check", "--diff", "--isolated", "-q", "--lang", document.lang]
        if document.source_raw is not None:
            beside = Path(folder) / f"source{path.suffix}"
            beside.write_text(document.source_raw, encoding="utf-8")
            line += ["--source", str(beside), "--source-lang", document.source_lang or ""]
        patch = str(Path(folder) / "fix.patch")
        run([*line, "-o", patch, str(path)])
    return time.process_time() - began


# What begins anew with the text.
ALONE: dict[str, Callable[[Callable[[], Document]], float]] = {
    "report": _report,
    "knowledge": _knowledge,
    "fix": _fix,
}


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
    """Print the seconds and megabytes of each step at both sizes as lines of JSON, as soon as known.

    `check` with the formats, `report`, `knowledge` and `fix` are each done by a process of its own that
    begins where all is loaded: so a peak is that of the step.
    """
    collect_seldom()
    warm()
    alone = [one for one in ALONE if not wanted or one in wanted]
    if "knowledge" in alone:
        newsroom()
    gc.collect()
    gc.freeze()
    for size in (1000 * kilobytes // TIMES, 1000 * kilobytes):
        made = maker(name, size, sourced=sourced)
        for one in ("", *alone):
            process = os.fork()
            if not process:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                _tell_steps(made, size, one, wanted)
            signal.signal(signal.SIGTERM, partial(_end, process))
            if os.waitpid(process, 0)[1]:
                sys.exit(1)  # what went wrong was printed


def _end(process: int, *_: object) -> NoReturn:
    """End together with a process."""
    os.kill(process, signal.SIGKILL)
    os._exit(1)


def _tell_steps(made: Callable[[], Document], size: int, alone: str, wanted: set[str]) -> NoReturn:
    """Be a process that prints what a step takes, or what `check` and the formats do."""
    try:
        before, known = _peak(), remembered_bytes()
        parts = (
            ((alone, ALONE[alone](made)),)
            if alone
            else steps(made, lambda step: step not in ALONE and (not wanted or step in wanted))
        )
        for step, seconds in parts:
            line = [size, step, seconds, _peak() - before, (remembered_bytes() - known) / 1e6]
            print(json.dumps(line), flush=True)
    except BaseException:  # noqa: BLE001  # a copy ends here, whatever comes
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _peak() -> float:
    """The most megabytes that this process has taken; a copy begins with what it takes by then."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Measured(NamedTuple):
    """What came of a family.

    Attributes:
        seconds: by step and size.
        megabytes: by step: the peak above the base, without answers about words, for a megabyte.
        kept: megabytes of answers about words.
        ended: whether all steps did.
    """

    seconds: dict[str, dict[int, float]]
    megabytes: dict[str, float]
    kept: float
    ended: bool


def measured(name: str, kilobytes: int, patience: float, wanted: str, *, sourced: bool) -> Measured:
    """What each step of a family takes."""
    command = [sys.executable, __file__, "--child", name, "--kilobytes", str(kilobytes)]
    if sourced:
        command.append("--source")
    if wanted:
        command += ["--steps", wanted]
    ended = True
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            lines = process.communicate(timeout=patience)[0]
        except subprocess.TimeoutExpired:
            process.terminate()
            lines, ended = process.communicate()[0], False
    if ended and process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    found: dict[str, dict[int, float]] = {}
    rates: dict[str, float] = {}
    kept = 0.0
    for line in lines.splitlines():
        size, step, seconds, megabytes, remembered = json.loads(line)
        found.setdefault(step, {})[size] = seconds
        if size == 1000 * kilobytes:
            rates[step] = max(0.0, megabytes - remembered) / (kilobytes / 1000)
            kept = max(kept, remembered)
    return Measured(found, rates, kept, ended)


def exponent(small: float, large: float, ratio: float = TIMES) -> float:
    """How the time grows with the size: 1 is linear, 2 is a square."""
    return math.log(max(large, 1e-6) / max(small, 1e-6)) / math.log(ratio)


def table(names: list[str], kilobytes: int, patience: float, wanted: str, *, sourced: bool) -> int:
    """Print a line for each family; how many miss a goal."""
    missed = 0
    for name in names:
        got = measured(name, kilobytes, patience, wanted, sourced=sourced)
        sizes = (1000 * kilobytes // TIMES, 1000 * kilobytes)
        cells, bad = [], not got.ended
        for step, by_size in got.seconds.items():
            if len(by_size) < 2:
                cells.append(f"{step} {by_size.get(sizes[0], 0):.1f}/over")
                bad = True
                continue
            small, large = by_size[sizes[0]], by_size[sizes[1]]
            grows = exponent(small, large)
            wrong = large > SECONDS * kilobytes / 2000 or (large > 1.0 and grows > EXPONENT)
            heavy = got.megabytes[step] > MEGABYTES
            bad = bad or wrong or heavy
            if step in {"check", *ALONE} or wrong or heavy or large > 1:
                cells.append(
                    f"{step} {large:.2f}s^{grows:.2f}{'!' if wrong else ''} "
                    f"{got.megabytes[step]:.0f}{'!' if heavy else ''}"
                )
        missed += bad
        label = f"{name}{' + source' if sourced else ''}"
        ends = "" if got.ended else f"  STOPPED after {patience:.0f} s"
        print(
            f"{'MISSED' if bad else 'ok':6} {label:36} words {got.kept:3.0f} MB  {'  '.join(cells)}{ends}",
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
