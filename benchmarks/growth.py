"""How the time for a text grows with its size, for texts made to take long.

    python benchmarks/growth.py                       # 0.5 MB and 2 MB of each family; takes long
    python benchmarks/growth.py --kilobytes 200       # 50 KB and 200 KB
    python benchmarks/growth.py --only "random words;slips" --source
    python benchmarks/growth.py --steps text,report,knowledge   # beside `check`; all without it
    python benchmarks/growth.py --check --jobs 2      # small, for CI (growth_check.py)
    python benchmarks/growth.py --check --long --jobs 2   # 40 and 160 KB of each family, `check` and `text`
    python benchmarks/growth.py --check --only "combining marks + source"
    python benchmarks/growth.py --whole FILE          # 0.5, 1 and 2 MB, every way of checking (growth_whole.py)
    python benchmarks/growth.py --whole FILE --steps check,source --only "random words" --kilobytes 2000

For each family of `hostile.py`, alone or (`--source`) with itself as its source, the seconds of the
processor at n and 4n are taken for `check` (reading and all rules), each output format, `report`,
`--knowledge` and `--diff` ("fix"). An exponent of 1 is linear: the logarithm of the ratio to the base 4. Behind it
stand the megabytes at the peak for each megabyte of input (a source is input, too), above what the process takes
before, without what is remembered of words for the next text, which has a budget of its own (`--memory`) and is
printed first.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, NoReturn

from growth_check import cases, check, exponent, long_cases
from growth_steps import ALONE, maker, newsroom, steps, warm
from growth_whole import KILOBYTES, RUNS, all_names, tell, whole
from hostile import FAMILIES, SOURCES

from qa.model.document import Document
from qa.model.memory import remembered_bytes

# The smaller text of the table is so many times as short.
TIMES = 4
# The goals of the table.
SECONDS, EXPONENT, MEGABYTES = 20.0, 1.2, 100.0


def child(name: str, kilobytes: int, wanted: set[str], *, sourced: bool) -> None:
    """Print the seconds and megabytes of each step at both sizes as lines of JSON, as soon as known.

    `check` with the formats, `report`, `knowledge` and `fix` are each done by a process of its own that
    begins where all is loaded: so a peak is that of the step.
    """
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
        megabytes: by step: the peak above the base, without answers about words, for a megabyte of input.
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
            rates[step] = max(0.0, megabytes - remembered) / (kilobytes / 1000 * (1 + sourced))
            kept = max(kept, remembered)
    return Measured(found, rates, kept, ended)


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
            grows = exponent(small, large, TIMES)
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


def _whole(arguments: argparse.Namespace) -> int:
    """Measure every way of checking, and print it; how many miss a goal."""
    names = arguments.only or all_names()
    runs = arguments.steps.split(",") if arguments.steps else list(RUNS)
    sizes = [arguments.kilobytes] if arguments.kilobytes else list(KILOBYTES)
    whole(arguments.whole, names, runs, sizes)
    return tell(arguments.whole)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kilobytes", type=int, help="of the larger text; 2000 if not said")
    parser.add_argument(
        "--only",
        type=lambda names: names.split(";"),
        default=[],
        help="some of the families, or of the texts of `--check`, with semicolons",
    )
    parser.add_argument("--steps", default="", help="some of the steps after `check`, with commas")
    parser.add_argument("--source", action="store_true", help="each with itself as its source")
    parser.add_argument("--patience", type=float, default=600, help="seconds for one family")
    parser.add_argument("--check", action="store_true", help="fail where something grows too fast")
    parser.add_argument("--long", action="store_true", help="`--check` with long texts")
    parser.add_argument("--jobs", type=int, default=1, help="processes of `--check`")
    parser.add_argument("--whole", type=Path, help="where every way of checking is told")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    kilobytes = arguments.kilobytes or 2000
    if arguments.child:
        wanted = set(filter(None, arguments.steps.split(",")))
        child(arguments.child, kilobytes, wanted, sourced=arguments.source)
        return
    known = [*FAMILIES, *SOURCES]
    if arguments.check:
        known = [*(long_cases() if arguments.long else cases())]
    unknown = [name for name in arguments.only if name not in known]
    if unknown:
        parser.error(f"there is no family {unknown[0]!r}: {'; '.join(known)}")
    if arguments.check:
        names = arguments.only or known
        sys.exit(1 if check(names, arguments.jobs, long=arguments.long) else 0)
    if arguments.whole:
        sys.exit(1 if _whole(arguments) else 0)
    names = [*FAMILIES, *(SOURCES if arguments.source else ())]
    names = [name for name in names if name in (arguments.only or names)]
    missed = table(names, kilobytes, arguments.patience, arguments.steps, sourced=arguments.source)
    print(f"{len(names)} families, {missed} miss a goal")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
