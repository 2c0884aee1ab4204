"""What a tuned number costs: the curve of its values over judged sentences, and the best of them.

    python benchmarks/thresholds.py analyse.repeats.LIKE                 # the curve of one
    python benchmarks/thresholds.py --room analyse --write               # all that the sentences move

The sentences are those of `tests/judgement` and the examples of rules: a miss costs 1, a false alarm 2,
since those are what readers hate. Judged on fresh text is the confidence of findings alone
(benchmarks/calibrate.py). A number that moves no sentence between half and twice its value cannot be fitted on them and
stays as it was set; one whose curve is lowest somewhere else is printed, and is changed by hand after
its findings on fresh text were read. `--write` records the curves in `thresholds-curves.toml`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
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
    parser.add_argument("--room")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth sentence")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    wanted = [tuple(number.rsplit(".", 1)) for number in given.numbers]
    wanted += list(names_of(given.room)) if given.room else []
    cases = judged()[:: given.sample]
    today, lines, moved = cost(cases), [], 0
    print(f"{len(cases)} sentences; cost today {today}", flush=True)
    for module, name in wanted:
        found = curve(module, name, cases)
        if len(set(found.values())) < 2:
            continue
        moved += 1
        value = getattr(import_module(f"qa.{module}"), name)
        best = min(found, key=lambda one: (found[one], abs(one - value)))
        told = "  ".join(f"{one:g}:{told}" for one, told in found.items())
        better = "" if found[best] >= found[value] else f"  best {best:g}"
        print(f"{module}.{name} = {value:g}  {told}{better}", flush=True)
        pairs = ", ".join(f"[{one:g}, {told}]" for one, told in found.items())
        lines += [
            f'["{module}.{name}"]',
            f"value = {value:g}",
            f"best = {best:g}",
            f"curve = [{pairs}]",
        ]
    print(f"{moved} of {len(wanted)} move a sentence")
    if given.write:
        head = f"# Made by benchmarks/thresholds.py, {dt.date.today()}: {len(cases)} judged sentences, cost {today}.\n"  # noqa: DTZ011  # the day here
        OUT.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
