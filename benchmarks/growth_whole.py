"""Every hostile family through every way of checking a text: what `growth.py --whole FILE` measures.

Each run is a process of its own, begins where all is loaded, and may take so many seconds of the processor. What it
took is added to FILE as a line of JSON, as soon as it is known; what FILE tells already is not run again. Beside other work
a second of the processor does less: so what a fixed piece of work takes, before and after, is told as well.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import signal
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from growth_check import exponent
from growth_steps import default_rules, maker, newsroom, nowhere, warm, written
from hostile import FAMILIES, SOURCES

from qa.cli.main import run
from qa.model.document import Document
from qa.model.memory import remembered_bytes
from qa.pipeline import check_document, read_closely
from qa.report.page import PageSettings, write_page

KILOBYTES = (2000, 500, 1000)
# Seconds of the processor that a run may take.
PATIENCE = 60
# The goals: seconds for 2 MB of `check`, exponent, megabytes for a megabyte of input.
SECONDS, EXPONENT, MEGABYTES = 20.0, 1.2, 100.0
# Fewer seconds at the largest size tell nothing of growth.
NOTHING = 1.0

Steps = Iterator[tuple[str, float]]


def _check(make: Callable[[], Document]) -> Steps:
    """`check`, two formats, and `report`, which begins as `check` does."""
    began = time.process_time()
    reading = read_closely(make(), default_rules())
    checked = time.process_time() - began
    yield "check", checked + written(reading.report, "concise")
    yield "text", checked + written(reading.report, "text")
    began = time.process_time()
    write_page([reading], PageSettings("0"), nowhere())
    yield "report", checked + time.process_time() - began


def _alone(make: Callable[[], Document]) -> Steps:
    """`check`, and nothing else."""
    began = time.process_time()
    report = check_document(make(), default_rules())
    yield "check", time.process_time() - began + written(report, "concise")


def _knowledge(make: Callable[[], Document]) -> Steps:
    """`check --knowledge`."""
    began = time.process_time()
    check_document(replace(make(), newsroom=newsroom()), default_rules())
    yield "knowledge", time.process_time() - began


def _fixed(name: str, option: str, make: Callable[[], Document]) -> Steps:
    """`check --fix` of a copy, or `check --diff`, as from the command line."""
    document = make()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(document.uri).name
        path.write_text(document.raw, encoding="utf-8")
        line = ["check", option, "--isolated", "-q", "--lang", document.lang]
        began = time.process_time()
        run([*line, "-o", str(Path(folder) / "said"), str(path)])
        yield name, time.process_time() - began


# By the name of a run: whether the text has itself as its source, and what is run.
RUNS: dict[str, tuple[bool, Callable[[Callable[[], Document]], Steps]]] = {
    "check": (False, _check),
    "alone": (False, _alone),
    "source": (True, _alone),
    "source report": (True, _check),
    "knowledge": (False, _knowledge),
    "fix": (False, partial(_fixed, "fix", "--fix")),
    "diff": (False, partial(_fixed, "diff", "--diff")),
}


def whole(path: Path, names: Iterable[str], runs: Iterable[str], kilobytes: Iterable[int]) -> None:
    """Measure what is not in a file yet, and add it.

    Args:
        path: the file.
        names: of families, and of `SOURCES`, which are run as sources only.
        runs: names of `RUNS`.
        kilobytes: sizes, in the order in which they are run.
    """
    done = {(line["run"], line["name"], line["kb"]) for line in _lines(path)}
    names, kilobytes = list(names), list(kilobytes)
    left = [
        (one, name, size)
        for one in runs
        for size in kilobytes
        for name in names
        if (one, name, size) not in done and (RUNS[one][0] or name in FAMILIES)
    ]
    if not left:
        return
    warm()
    newsroom()
    gc.collect()
    gc.freeze()
    for one, name, size in left:
        _measure(path, one, name, size)


def _lines(path: Path) -> list[dict[str, object]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _measure(path: Path, one: str, name: str, kilobytes: int) -> None:
    """Add a line for a run, made by a process of its own."""
    process = os.fork()
    if not process:
        with suppress(BaseException):
            _tell(path, one, name, kilobytes)
            os._exit(0)
        os._exit(1)
    status = os.waitpid(process, 0)[1]
    if status:
        signalled = os.WIFSIGNALED(status) and os.WTERMSIG(status)
        why = "over" if signalled == signal.SIGXCPU else f"status {status}"
        _add(path, {"run": one, "name": name, "kb": kilobytes, "failed": why})


def _tell(path: Path, one: str, name: str, kilobytes: int) -> None:
    """Be the process: add what each step took."""
    sourced, steps = RUNS[one]
    make = maker(name, 1000 * kilobytes, sourced=sourced)
    spent = round(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (spent + PATIENCE, spent + PATIENCE + 5))
    pace = _pace()
    before, known = _peak(), remembered_bytes()
    for step, seconds in steps(make):
        rate = (_peak() - before - (remembered_bytes() - known) / 1e6) / (
            kilobytes / 1000 * (1 + sourced)
        )
        told: dict[str, object] = {
            "step": step,
            "seconds": round(seconds, 2),
            "memory": round(max(rate, 0.0)),
        }
        told["pace"] = round((pace + _pace()) / 2, 4)
        _add(path, {"run": one, "name": name, "kb": kilobytes} | told)


def _peak() -> float:
    """The most megabytes that this process has taken; a copy begins with what it takes by then."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _pace() -> float:
    """The seconds of the processor that a fixed piece of work takes now."""
    began = time.process_time()
    for _ in range(20):
        " ".join(map(str, sorted({number * 7919 % 10_007: number for number in range(5_000)})))
    return time.process_time() - began


def _add(path: Path, line: dict[str, object]) -> None:
    with path.open("a", encoding="utf-8") as out:
        out.write(json.dumps(line, ensure_ascii=False) + "\n")


def tell(path: Path) -> int:
    """Print the table of a file; how many runs miss a goal.

    An exponent is that from the smallest to the largest size that was run. The goal of seconds is for `check` and
    for `check --source`, at the largest size.
    """
    found: dict[tuple[str, str, str], dict[int, tuple[float, float]]] = defaultdict(dict)
    missed = 0
    lines = _lines(path)
    paces = [float(str(line["pace"])) for line in lines if "pace" in line]
    if paces:
        print(f"the same work took {min(paces):.3f} to {max(paces):.3f} s beside the runs")
    for line in lines:
        if "failed" in line:
            missed += 1
            print(f"MISSED {line['run']:10} {line['name']:28} {line['kb']} KB: {line['failed']}")
            continue
        key = (str(line["run"]), str(line["name"]), str(line["step"]))
        found[key][int(str(line["kb"]))] = (float(str(line["seconds"])), float(str(line["memory"])))
    for (one, name, step), sizes in sorted(found.items()):
        small, large = min(sizes), max(sizes)
        seconds, heavy = sizes[large][0], max(memory for _, memory in sizes.values())
        grows = exponent(sizes[small][0], seconds, large / small) if large > small else 1.0
        why = []
        if step == "check" and seconds > SECONDS * large / max(KILOBYTES):
            why.append("time")
        if seconds > NOTHING and grows > EXPONENT:
            why.append("growth")
        if heavy > MEGABYTES:
            why.append("memory")
        missed += bool(why)
        times = "  ".join(f"{size} KB {sizes[size][0]:6.2f} s" for size in sorted(sizes))
        label = one if one == step else f"{one}: {step}"
        print(
            f"{'MISSED' if why else 'ok':6} {label:16} {name:28} {times}  ^{grows:.2f}  {heavy:.0f} MB {' '.join(why)}"
        )
    return missed


def all_names() -> list[str]:
    """The families, and the sources beside good English."""
    return [*FAMILIES, *SOURCES]
