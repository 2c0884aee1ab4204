"""What a tuned number costs: the curve of its values over judged sentences, and the best of them.

    python benchmarks/thresholds.py analyse.repeats.LIKE                 # the curve of one
    python benchmarks/thresholds.py --room analyse --write               # all that the sentences move
    python benchmarks/thresholds.py --room rules --room compare --write  # several rooms in one file

The sentences are those of `tests/judgement` and the examples of rules: a miss costs 1, a false alarm 2,
since those are what readers hate. For each number only the sentences of those rules are asked whose
modules import its module, directly or by others. Judged on fresh text is the confidence of findings alone
(benchmarks/calibrate.py). A number that moves no sentence between half and twice its value cannot be fitted on them and
stays as it was set; one whose curve is lowest somewhere else is printed, and is changed by hand after
its findings on fresh text were read. `--write` records the curves in `thresholds-curves.toml`.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import sys
import time
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

from constants import HOUSE

from qa.model.memory import forget
from qa.model.thresholds import thresholds
from qa.rules.base import Example, Rule
from qa.rules.catalogue import catalogue
from qa.testing import found_in

ROOT = Path(__file__).parents[1]
OUT = ROOT / "benchmarks" / "thresholds-curves.toml"
MISS, ALARM = 1, 2
STEPS = (0.5, 0.7, 0.85, 1.0, 1.15, 1.4, 2.0)


def judged() -> list[tuple[Rule, Example]]:
    """The sentences and the examples, each with its rule."""
    sys.path.insert(0, str(ROOT / "tests" / "judgement"))
    sentences = import_module("test_sentences")
    found: list[tuple[Rule, Example]] = []
    for path in sorted(sentences.FOLDER.glob("*.txt")):
        found += [(catalogue()[rule](), example) for rule, example, _ in sentences.examples(path)]
    for kind in catalogue().values():
        found += [(kind(), example) for example in kind.examples]
    return found


def cost(cases: list[tuple[Rule, Example]]) -> int:
    """Misses and false alarms, weighed."""
    forget()
    total = 0
    for rule, example in cases:
        found, wanted = set(found_in(rule, example)), set(example.flagged)
        total += MISS * len(wanted - found) + ALARM * len(found - wanted)
    return total


def values(value: float, *, whole: bool) -> Iterator[float]:
    """Values around that of today, in order; whole numbers stay whole."""
    seen: set[float] = set()
    for step in STEPS:
        moved: float = round(value * step, None if whole else 3)
        if whole and abs(value) <= 8 and step != 1.0:
            moved = value + STEPS.index(step) - STEPS.index(1.0)
        if moved not in seen and (moved > 0) == (value > 0):
            seen.add(moved)
            yield moved


@cache
def imported(module: str) -> frozenset[str]:
    """The modules of `qa` that a module names in its imports, also within functions."""
    path = HOUSE.joinpath(*module.split(".")[1:])
    file = path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"
    if not file.exists():
        return frozenset()
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("qa."):
            found.update((node.module, *(f"{node.module}.{name.name}" for name in node.names)))
    return frozenset(found)


@cache
def reached(module: str) -> frozenset[str]:
    """All modules that a module needs, itself among them."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(imported(one))
    return frozenset(found)


def cases_of(
    module: str, cases: list[tuple[Rule, Example]], *, sample: int
) -> list[tuple[Rule, Example]]:
    """The sentences that a number of the module may decide."""
    own = [case for case in cases if f"qa.{module}" in reached(type(case[0]).__module__)]
    return own[::sample]


def curve(module: str, name: str, cases: list[tuple[Rule, Example]]) -> dict[float, int]:
    """The cost of each value of a number."""
    code = import_module(f"qa.{module}")
    today = getattr(code, name)
    found: dict[float, int] = {}
    try:
        for value in values(today, whole=isinstance(today, int)):
            setattr(code, name, value)
            found[value] = cost(cases)
    finally:
        setattr(code, name, today)
    return found


def names_of(room: str) -> Iterator[tuple[str, str]]:
    """Modules of a room, and the numbers of each."""
    for path in sorted((HOUSE / room).rglob("*.py")):
        module = ".".join(path.relative_to(HOUSE).with_suffix("").parts)
        try:
            table = thresholds(f"qa.{module}")
        except KeyError:
            continue
        yield from (
            (module, name) for name, value in table.items() if isinstance(value, (int, float))
        )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("numbers", nargs="*", metavar="MODULE.NAME")
    parser.add_argument("--room", action="append", default=[])
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth sentence")
    parser.add_argument("--minutes", type=float, default=600, help="stop after so many")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    wanted = [tuple(number.rsplit(".", 1)) for number in given.numbers]
    wanted += [found for room in given.room for found in names_of(room)]
    cases = judged()
    lines: list[str] = []
    asked = moved = least = 0
    began = time.monotonic()
    for module, name in wanted:
        if time.monotonic() - began > given.minutes * 60:
            break
        asked += 1
        found = curve(module, name, cases_of(module, cases, sample=given.sample))
        if len(set(found.values())) < 2:
            continue
        moved += 1
        value = getattr(import_module(f"qa.{module}"), name)
        best = min(found, key=lambda one: (found[one], abs(one - value)))
        shown = "  ".join(f"{one:g}:{told}" for one, told in found.items())
        better = "" if found[best] >= found[value] else f"  best {best:g}"
        least += not better
        print(f"{module}.{name} = {value:g}  {shown}{better}", flush=True)
        pairs = ", ".join(f"[{one:g}, {told}]" for one, told in found.items())
        lines += [
            f'["{module}.{name}"]',
            f"value = {value:g}",
            f"best = {best:g}",
            f"curve = [{pairs}]",
        ]
    told = f"{moved} of {asked} numbers move a sentence, {least} of them cost least as they are"
    print(told)
    if given.write:
        head = f"# Made by benchmarks/thresholds.py, {dt.date.today()}: {len(cases)} judged sentences.\n# {told}.\n"  # noqa: DTZ011  # the day here
        OUT.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
