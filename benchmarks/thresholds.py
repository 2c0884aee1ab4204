"""Fit tuned numbers: what other values of each would cost on text with known faults.

    python benchmarks/thresholds.py analyse.repeats              # the curves of a module or room, on judged sentences
    python benchmarks/thresholds.py --write                      # of all, each written beside its number
    python benchmarks/thresholds.py --rows FILE --name planted   # on planted faults and clean text instead
    python benchmarks/thresholds.py --count                      # how many numbers have a curve by now

Labeled text is described in benchmarks/labeled.py. Each text is read once with numbers that note what they are
compared with (benchmarks/traced.py), so that for another value of a number only those texts are read again on which the
two could differ. What is written beside a number in its `thresholds.toml` says on which corpus and day, how many texts
felt it, and what other values cost more or less than today's; where more than `--most` texts feel a value, what it costs
is that of so many of them, drawn at random. A number is *kept* if nothing is cheaper, or nothing so by a
sign test over texts; `BETTER` says where that is not so: then findings on fresh text are to be read before the number is changed.
Numbers that no text feels between half and twice their value cannot be fitted, and say so.
"""

from __future__ import annotations

import argparse
import ast
import datetime as dt
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import comb
from pathlib import Path
from typing import Any, NamedTuple

import traced

traced.install()

import labeled  # noqa: E402  # its numbers are to be traced ones
from constants import HOUSE  # noqa: E402

from qa.model.memory import forget_words  # noqa: E402
from qa.rules.base import Rule  # noqa: E402

STEPS = (0.5, 0.7, 0.85, 1.15, 1.4, 2.0)
# Less likely by chance than this, one value is better than another: hundreds of numbers are tried.
LEVEL = 0.001
NUMBER = re.compile(r"(?P<name>[A-Z][A-Z_0-9]*) = (?P<value>-?[\d._]+)")
CURVE = re.compile(r"# (?P<corpus>[\w-]+) \d{4}-\d\d-\d\d: ")


class Curve(NamedTuple):
    """What other values cost, beside today's."""

    texts: int  # how many feel it
    costs: Mapping[
        float, int
    ]  # by value: more (or less) than today's, on those that were read again
    chance: Mapping[float, float]  # by value: how likely by chance it is so

    def told(self, corpus: str) -> str:
        """As it stands beside the number."""
        head = f"# {corpus} {dt.date.today()}: "  # noqa: DTZ011  # the day here
        if not any(self.costs.values()):
            return f"{head}felt by {self.texts}, decides none"
        shown = ", ".join(f"{one:g} {cost:+}" for one, cost in self.costs.items())
        better = [one for one, cost in self.costs.items() if cost < 0 and self.chance[one] < LEVEL]
        least = min(self.costs.values())
        verdict = "kept" if least >= 0 else "kept, within noise" if not better else "BETTER"
        return f"{head}{verdict}; of {self.texts} texts: {shown}"


def values(value: float, *, whole: bool) -> Iterator[float]:
    """Values around that of today; whole numbers stay whole."""
    seen = {value}
    for step, near in zip(STEPS, (-3, -2, -1, 1, 2, 3), strict=True):
        moved: float = round(value * step, None if whole else 3)
        if whole and abs(value) <= 8:
            moved = value + near
        if moved not in seen and (moved > 0) == (value > 0):
            seen.add(moved)
            yield moved


# ---- where a number is used


@cache
def tree(module: str) -> ast.Module:
    """The code of a module of the house."""
    path = HOUSE.joinpath(*module.split(".")[1:])
    file = path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"
    return ast.parse(file.read_text("utf-8")) if file.exists() else ast.Module([], [])


@cache
def imported(module: str) -> frozenset[str]:
    """The modules of `qa` that a module names in its imports, also within functions."""
    found: set[str] = set()
    for node in ast.walk(tree(module)):
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


def holders(number: str) -> list[tuple[Any, str]]:
    """The modules that have a number under a name, now that they are loaded."""
    return [
        (module, name)
        for key, module in list(sys.modules.items())
        if key.startswith("qa.")
        for name, value in list(vars(module).items())
        if getattr(value, "name", None) == number and hasattr(value, "plain")
    ]


def use(places: Sequence[tuple[Any, str]]) -> str:
    """How the code uses a number: `seen` by operators alone, `opaque`, or `built in` when a module is loaded."""
    kinds = {"seen"}
    for module, name in places:
        code = tree(module.__name__)
        for node in ast.walk(code):
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.Name) and child.id == name:
                    if isinstance(node, (ast.Assign, ast.AnnAssign)) and child in (
                        getattr(node, "target", None),
                        *getattr(node, "targets", ()),
                    ):
                        continue
                    kinds.add("seen" if isinstance(node, (ast.Compare, ast.BinOp)) else "opaque")
        for statement in code.body:
            if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
                used = {one.id for one in ast.walk(statement.value) if isinstance(one, ast.Name)}
                if name in used:
                    kinds.add("built in")
    return max(kinds, key=("seen", "opaque", "built in").index)


# ---- costs


class Corpus:
    """Labeled texts, each read once with what it brought numbers together with."""

    def __init__(self, cases: Sequence[labeled.Case]) -> None:
        self.cases = cases
        self.costs: list[int] = []
        self.compared: defaultdict[str, dict[int, frozenset[float]]] = defaultdict(dict)
        self.reckoned: defaultdict[str, set[int]] = defaultdict(set)
        for case in cases:  # what is loaded for the first time is no judgement of the text
            case.cost()
        for number, case in enumerate(cases):
            forget_words()
            traced.NOTES.clear()
            self.costs.append(case.cost())
            for name, seen in traced.NOTES.compared.items():
                if len(seen) >= traced.MOST:
                    self.reckoned[name].add(number)
                self.compared[name][number] = frozenset(seen)
            for name in traced.NOTES.reckoned:
                self.reckoned[name].add(number)

    def affected(self, name: str, today: float, value: float) -> list[int]:
        """The texts on which two values of a number may differ."""
        low, high = sorted((today, value))
        found = {
            number
            for number, seen in self.compared[name].items()
            if any(low <= one <= high for one in seen)
        }
        return sorted(found | self.reckoned[name])


def rules_of(case: labeled.Case, modules: frozenset[str]) -> list[Rule]:
    """Those of a case's rules that can feel a number of one of the modules."""
    return [rule for rule in case.rules if modules & reached(type(rule).__module__)]


def curve(corpus: Corpus, number: str, *, most: int) -> Curve | str:
    """The curve of a number, or why there is none."""
    places = holders(number)
    if not places:
        return "not loaded"
    how = use(places)
    if how == "built in":
        return "built into other values when its module is loaded"
    today = getattr(*places[0]).plain
    modules = frozenset(module.__name__ for module, _ in places)
    felt = set[int]()
    costs: dict[float, int] = {}
    chance: dict[float, float] = {}
    draw = random.Random(number)  # noqa: S311  # a sample
    own: dict[int, int] = {}
    for value in values(today, whole=isinstance(today, int)):
        if how == "opaque":
            asked = [n for n, case in enumerate(corpus.cases) if rules_of(case, modules)]
        else:
            asked = corpus.affected(number, today, value)
        felt.update(asked)
        if len(asked) > most:
            asked = sorted(draw.sample(asked, most))
        changes = _changes(_own(corpus, asked, modules, own), places, value)
        costs[value] = sum(changes)
        lines: defaultdict[str, int] = defaultdict(int)
        for n, change in zip(asked, changes, strict=True):
            lines[corpus.cases[n].line] += change
        chance[value] = sign_test(
            sum(c < 0 for c in lines.values()), sum(c > 0 for c in lines.values())
        )
    if not felt:
        return "felt by none"
    return Curve(len(felt), costs, chance)


def _own(
    corpus: Corpus, asked: Sequence[int], modules: frozenset[str], known: dict[int, int]
) -> list[tuple[labeled.Case, list[Rule], int]]:
    """The texts, with the rules that can feel a number and what they cost with today's value."""
    texts = [(n, corpus.cases[n], rules_of(corpus.cases[n], modules)) for n in asked]
    for n, case, rules in texts:
        if n not in known:
            known[n] = corpus.costs[n] if len(rules) == len(case.rules) else case.cost(rules)
    return [(case, rules, known[n]) for n, case, rules in texts]


def _changes(
    texts: Sequence[tuple[labeled.Case, list[Rule], int]],
    places: Sequence[tuple[Any, str]],
    value: float,
) -> list[int]:
    """What each text costs more with another value."""
    before = [(module, name, getattr(module, name)) for module, name in places]
    try:
        for module, name in places:
            setattr(module, name, value)
        forget_words()
        return [case.cost(rules) - own for case, rules, own in texts]
    finally:
        for module, name, old in before:
            setattr(module, name, old)
        forget_words()


def sign_test(better: int, worse: int) -> float:
    """How likely it is that a fair coin falls so unevenly, one side or the other (Dixon and Mood, 1946)."""
    total = better + worse
    if not total:
        return 1.0
    tail = sum(comb(total, k) for k in range(max(better, worse), total + 1)) / 2**total
    return min(1.0, float(2 * tail))


# ---- files of numbers


def numbers(path: Path) -> Iterator[tuple[int, str, float]]:
    """The numbers of a room's file: the line, the full name, the value."""
    room, table = path.parent.name, ""
    for line, text in enumerate(path.read_text("utf-8").splitlines()):
        if text.startswith("["):
            table = text.strip("[]")
        elif found := NUMBER.fullmatch(text.partition("  #")[0].rstrip()):
            yield line, f"{room}.{table}.{found['name']}", float(found["value"])


def write(path: Path, corpus: str, told: Mapping[str, str]) -> None:
    """Put what is told of each number on a line before it, in place of what the same corpus said before."""
    lines: list[str] = path.read_text("utf-8").splitlines()
    names = {line: name for line, name, _ in numbers(path)}
    out: list[str] = []
    for line, text in enumerate(lines):
        if new := told.get(names.get(line, "")):
            at = len(out)
            while at and (old := CURVE.match(out[at - 1])):
                at -= 1
                if old["corpus"] == corpus:
                    del out[at]
            out.append(new)
        out.append(text)
    path.write_text("\n".join(out) + "\n", "utf-8")


FILES = sorted(HOUSE.glob("*/thresholds.toml"))


def fitted() -> tuple[int, int, int]:
    """How many numbers the files hold, how many have a curve, how many of those decide a text."""
    total = drawn = deciding = 0
    for path in FILES:
        lines = path.read_text("utf-8").splitlines()
        for line, *_ in numbers(path):
            told: list[str] = []
            while CURVE.match(before := lines[line - 1 - len(told)]):
                told.append(before)
            total += 1
            drawn += bool(told)
            deciding += any(" texts: " in one for one in told)
    return total, drawn, deciding


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "wanted", nargs="*", metavar="NAME", help="a room, a module, or MODULE.NUMBER"
    )
    parser.add_argument("--rows", type=Path, help="labeled rows instead of the judged sentences")
    parser.add_argument("--name", default="judged", help="what the corpus is called beside numbers")
    parser.add_argument(
        "--most", type=int, default=200, help="read so many texts again for a value"
    )
    parser.add_argument("--minutes", type=float, default=600, help="stop after so many")
    parser.add_argument("--write", action="store_true", help="write beside the numbers")
    parser.add_argument("--count", action="store_true", help="count what is fitted, and end")
    given = parser.parse_args()
    if given.count:
        print("{} numbers, {} with a curve, {} of which decide a labeled text".format(*fitted()))
        return
    began = time.monotonic()
    corpus = Corpus(labeled.rows(given.rows) if given.rows else labeled.judged())
    print(f"{len(corpus.cases)} texts cost {sum(corpus.costs)}, {time.monotonic() - began:.0f} s")
    for path in FILES:
        told: dict[str, str] = {}
        for _, name, value in numbers(path):
            if given.wanted and not any(f"{name}.".startswith(f"{one}.") for one in given.wanted):
                continue
            if time.monotonic() - began > given.minutes * 60:
                break
            found = curve(corpus, name, most=given.most)
            if isinstance(found, Curve):
                told[name] = found.told(given.name)
            print(f"{name} = {value:g}  {told.get(name, found)}", flush=True)
        if given.write and told:
            write(path, given.name, told)


if __name__ == "__main__":
    main()
