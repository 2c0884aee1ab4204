"""How many small mistakes in the code the tests notice: mutants, drawn at random, with a seed.

    python benchmarks/line_tests.py                       # first: which tests run which lines
    python benchmarks/mutation.py --mutants 200           # the frame: detect, compare, edit, report, run
    python benchmarks/mutation.py --rooms heuristics      # analyses and rules, and their thresholds
    python benchmarks/mutation.py --only compare/numbers.py --log survivors.txt
    python benchmarks/mutation.py --without-map           # no measured map: rooms instead, a lower bound

A mutant is a copy of `qa` with one change: a comparison moved by one or turned round, "and" for "or",
"not" left out, a number in code or in a `thresholds.toml` moved by a step, True for False, + for -. It is
caught if a test fails (or hangs). Tests are run in this order, up to the first that fails: the file that
mirrors the module, then the tests that run the changed line (`line_tests.py`): sweeps across the limits of
rules, then all others, the quickest first, as many as fit into `BUDGET` seconds; of a module that no test runs, or without a map, judged sentences, worn texts,
rules' examples and the tests of its room. Only tests that passed when they were measured count: measure anew
after changes; without a map they are run once more without the change where they fail. A mutant takes two to ten seconds.
Survivors are printed with their lines: some are equivalent, the others are tests to be written.
mutmut and cosmic-ray were left aside: both rewrite or run the whole suite, of ten minutes, a mutant.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import line_tests
from intervals import wilson

ROOT = Path(__file__).parents[1]
ROOMS = {
    "frame": ("detect", "compare", "edit", "report", "run", "pipeline.py"),
    "heuristics": ("analyse", "rules"),
}
JUDGED = ("tests/judgement/test_worn_texts.py", "tests/judgement", "tests/rules/test_examples.py")
# Tests of a room that lie elsewhere.
ELSEWHERE = {
    "edit": ("tests/cli/test_check_in_ci.py",),
    "run": ("tests/cli/test_check.py", "tests/cli/test_jobs.py", "tests/test_checker.py"),
    "report": ("tests/cli/test_score.py", "tests/cli/test_check.py", "tests/cli/test_report.py"),
    "detect": ("tests/test_pipeline.py", "tests/test_checker.py"),
    "pipeline.py": ("tests/test_checker.py",),
}
# Seconds of processor time that a process of the tests of a mutant may take: one that hangs is noticed,
# however busy the machine is. One that sleeps is waited for `SLEEP` seconds.
PATIENCE = 150
SLEEP = 1500
# Seconds that the tests which run a changed line may take together, half of them for sweeps.
BUDGET = 40
SWEEPS = "tests/judgement/test_sweeps.py"
# More tests of one file are given by the name of the file.
MANY = 300
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
SIGNS = re.compile(r"<=|>=|==|!=|<|>|\bnot in\b|\bin\b|\bis not\b|\bis\b")


class Mutant(NamedTuple):
    """A change: of the characters from `start` to `end` of a file."""

    path: str
    line: int
    start: int
    end: int
    text: str


def mutants(path: Path) -> Iterator[Mutant]:
    """All changes of a file, relative to the root."""
    source = path.read_text("utf-8")
    name = path.relative_to(ROOT).as_posix()
    if path.suffix == ".toml":
        yield from _of_numbers(source, name)
        return
    lines = [0]
    for line in source.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))

    def place(line: int | None, column: int | None) -> int:
        text = source[lines[(line or 1) - 1] : lines[line or 1]]
        return lines[(line or 1) - 1] + len(text.encode()[:column].decode())

    for node in _code(ast.parse(source)):
        start = place(node.lineno, node.col_offset)
        end = place(node.end_lineno, node.end_col_offset)
        left = _left(node)
        after = place(left.end_lineno, left.end_col_offset) if left else start
        for at, to, text in _changes(node, source, (start, after, end)):
            yield Mutant(name, node.lineno, at, to, text)


def _left(node: ast.expr) -> ast.expr | None:
    """What stands before the operator."""
    if isinstance(node, (ast.Compare, ast.BinOp)):
        return node.left
    return node.values[0] if isinstance(node, ast.BoolOp) else None


def _changes(
    node: ast.expr, source: str, places: tuple[int, int, int]
) -> Iterator[tuple[int, int, str]]:
    """Start, end and new text of each change; `places` are where it starts, its left side ends, it ends."""
    start, after, end = places
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        found = SIGNS.search(source, after, end)
        if found:
            yield (*found.span(), COMPARISONS[type(node.ops[0])])
    elif isinstance(node, ast.BoolOp):
        yield from _other_word(source, after, end, ("and ", "or "), isinstance(node.op, ast.And))
    elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        if not isinstance(node.left, (ast.JoinedStr, ast.List, ast.Tuple)):
            yield from _other_word(source, after, end, ("+ ", "- "), isinstance(node.op, ast.Add))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield start, end, f"bool({source[start + 3 : end]})"
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield start, end, str(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int):
        yield start, end, str(node.value + 1)


def _other_word(
    source: str,
    after: int,
    end: int,
    words: tuple[str, str],
    first: bool,  # noqa: FBT001  # which
) -> Iterator[tuple[int, int, str]]:
    old, new = words if first else words[::-1]
    at = source.find(old, after, end)
    if at >= 0:
        yield at, at + len(old), new


def _code(tree: ast.Module) -> Iterator[ast.expr]:
    """The expressions of functions; no annotations, defaults, examples or messages."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            waiting.extend(node.body if isinstance(node, ast.FunctionDef) else [node.body])
        elif isinstance(node, ast.ClassDef):
            waiting.extend(part for part in node.body if isinstance(part, ast.FunctionDef))
        elif isinstance(node, (ast.JoinedStr, ast.Raise, ast.Import, ast.ImportFrom)):
            continue
        elif isinstance(node, ast.AnnAssign):
            waiting.extend([node.value] if node.value else [])
        elif isinstance(node, ast.keyword) and node.arg == "strict":
            continue  # both sides of a zip are as long: no test can tell
        else:
            if isinstance(node, ast.expr):
                yield node
            waiting.extend(ast.iter_child_nodes(node))


def _of_numbers(source: str, name: str) -> Iterator[Mutant]:
    """Each tuned number moved by a step in both directions: one, or a tenth."""
    for match in re.finditer(r"(?m)(?<=[ \[])-?\d+(?:\.\d+)?(?=[,\]\n])", source):
        if source.rfind("\n#", 0, match.start()) > source.rfind("\n", 0, match.start()) - 1:
            continue
        line = source.count("\n", 0, match.start()) + 1
        value = float(match[0])
        for sign in (-1, 1):
            step = sign * (max(abs(value) * 0.1, 0.05) if "." in match[0] else 1)
            moved = f"{value + step:.4g}" if "." in match[0] else str(int(value + step))
            moved = moved if "." in moved or "." not in match[0] else f"{moved}.0"
            yield Mutant(name, line, *match.span(), moved)


def drawn(rooms: tuple[str, ...], size: int, seed: int) -> list[Mutant]:
    """So many mutants of the rooms, or modules, each line at most once."""
    found: dict[tuple[str, int], list[Mutant]] = {}
    for room in rooms:
        given = ROOT / "qa" / room
        for path in [given] if given.is_file() else sorted(given.rglob("*")):
            if path.suffix == ".py" or path.name == "thresholds.toml":
                for mutant in mutants(path):
                    found.setdefault((mutant.path, mutant.line), []).append(mutant)
    dice = random.Random(seed)  # noqa: S311  # no secret
    places = dice.sample(sorted(found), min(size, len(found)))
    return [dice.choice(found[place]) for place in places]


def tests_of(mutant: Mutant) -> list[str]:
    """The tests to run, quick ones first."""
    module, texts = _lines(mutant)
    path = Path(module).relative_to("qa")
    room = path.parts[0]
    own = ROOT / "tests" / path.parent / f"test_{path.stem}.py"
    name = own.relative_to(ROOT).as_posix()
    # A file of very many tests is not listed one by one.
    first = line_tests.tests_in(name) if own.exists() else []
    first = [name] if len(first) > MANY else first
    seconds = 0.0
    # Lines that are newer than the map: what runs the rest of the module.
    known = line_tests.tests_of(module, texts) or line_tests.tests_of(module, _all_lines(module))
    seen = {*first, *(test.partition("::")[0] for test in first if "::" not in test)}
    sweeps = [test for test in known if test.name.startswith(SWEEPS)]
    for tests, budget in ((sweeps, BUDGET / 2), (known, BUDGET)):
        for test in tests:
            if test.name in first or test.name.partition("::")[0] in seen:
                continue
            seconds += test.seconds
            if seconds > budget:
                break
            first.append(test.name)
    if known:
        return first
    own_room = [f"tests/{room}"] if (ROOT / "tests" / room).is_dir() else []
    others = ELSEWHERE.get(room, ())
    if room in {"compare", *ROOMS["heuristics"]}:
        return [*first, *JUDGED, *own_room, *others]
    return [*first, *own_room, *others, *JUDGED]


def _all_lines(module: str) -> set[str]:
    return {line.strip() for line in (ROOT / module).read_text("utf-8").split("\n")}


def _lines(mutant: Mutant) -> tuple[str, set[str]]:
    """The module that a change belongs to, and the lines of it that run if the changed one is used."""
    path = ROOT / mutant.path
    if path.suffix == ".toml":
        return _users(mutant)
    source = path.read_text("utf-8")
    lines = source.split("\n")
    tree = ast.parse(source)
    inner: ast.AST = tree
    for node in ast.walk(tree):
        if isinstance(node, (ast.stmt, ast.ExceptHandler)):
            first, last = node.lineno, _last_line(node)
            if first <= mutant.line <= last and first >= getattr(inner, "lineno", 0):
                inner = node
    if isinstance(inner, (ast.FunctionDef, ast.ClassDef)) or inner in tree.body:
        return mutant.path, {line.strip() for line in lines}  # runs when the module is imported
    first, last = (
        inner.lineno if isinstance(inner, (ast.stmt, ast.ExceptHandler)) else 1,
        _last_line(inner),
    )
    return mutant.path, {line.strip() for line in lines[first - 1 : last]}


def _last_line(node: ast.AST) -> int:
    """Of the head of a statement with a body, or of the whole statement."""
    body = getattr(node, "body", None)
    if isinstance(body, list) and body:
        return max(getattr(node, "lineno", 1), int(body[0].lineno) - 1)
    return int(getattr(node, "end_lineno", None) or 1)


def _users(mutant: Mutant) -> tuple[str, set[str]]:
    """The module of a tuned number, and its lines that name it."""
    path = ROOT / mutant.path
    before = path.read_text("utf-8")[: mutant.end]
    table = re.findall(r"(?m)^\[([^\]]+)\]$", before)[-1].split(".")
    key = re.findall(r"(?m)^(\w+)\s*=", before)[-1]
    found = path.parent.joinpath(*table)
    module = (
        found.with_suffix(".py") if found.with_suffix(".py").exists() else found / "__init__.py"
    )
    if not module.exists():
        return mutant.path, set()
    lines = [line.strip() for line in module.read_text("utf-8").split("\n")]
    name = re.compile(rf"\b{key}\b", re.IGNORECASE)
    named = {line for line in lines if name.search(line)}
    return module.relative_to(ROOT).as_posix(), named or set(lines)


def is_caught(mutant: Mutant, copy: Path) -> bool | None:
    """Whether a test fails with the change, or does not end; None if the tests fail without it."""
    tests = tests_of(mutant)
    file = copy / mutant.path
    source = file.read_text("utf-8")
    file.write_text(source[: mutant.start] + mutant.text + source[mutant.end :], "utf-8")
    try:
        passed = passes(tests, copy)
    finally:
        file.write_text(source, "utf-8")
    if passed is None:  # the module cannot be imported with the change, or a test has gone
        return True if passes(tests, copy) else None
    if not passed and not line_tests.FOLDER.exists():  # nobody measured that they pass as it is
        return True if _passed_before(tuple(tests), copy) else None
    return not passed


@cache
def _passed_before(tests: tuple[str, ...], copy: Path) -> bool:
    return bool(passes([*tests], copy))


def passes(tests: list[str], copy: Path) -> bool | None:
    """Whether the tests pass with the copy, in time; None if they cannot be run: one is not there."""
    environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONSAFEPATH"] = "1"  # else the tests would import what lies here
    environment["QA_CACHE_DIR"] = str(copy / "cache")
    listed = copy / "tests.txt"
    listed.write_text("\n".join(tests), "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", f"@{listed}"]
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            capture_output=True,
            timeout=SLEEP,
            check=False,
            preexec_fn=_be_impatient,
        )
    except subprocess.TimeoutExpired:
        return False
    if done.returncode in {0, 5}:  # 5: no tests are there
        return True
    return False if done.returncode == 1 or done.returncode < 0 else None


def _be_impatient() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rooms", choices=ROOMS, default="frame")
    parser.add_argument("--only", nargs="+", help="these folders or modules of `qa` instead")
    parser.add_argument("--mutants", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=600, help="stop after so many")
    parser.add_argument("--log", type=Path, help="write the survivors here as well")
    parser.add_argument("--without-map", action="store_true", help="tests of rooms, not of lines")
    given = parser.parse_args()
    began, caught = time.monotonic(), 0
    survivors: list[str] = []
    if given.without_map:
        line_tests.FOLDER = ROOT / "build" / "no map"
    elif not line_tests.FOLDER.exists():
        parser.error("run benchmarks/line_tests.py first")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(ROOT / "qa", copy / "qa", ignore=shutil.ignore_patterns("__pycache__"))
        for mutant in drawn(tuple(given.only or ROOMS[given.rooms]), given.mutants, given.seed):
            if time.monotonic() - began > given.minutes * 60:
                break
            found = is_caught(mutant, copy)
            if found is None:
                print(f"{mutant.path}: left out, its tests fail as it is", flush=True)
                continue
            if found:
                caught += 1
                continue
            source = (copy / mutant.path).read_text("utf-8")
            line, old = (
                source.splitlines()[mutant.line - 1].strip(),
                source[mutant.start : mutant.end],
            )
            survivors.append(f"{mutant.path}:{mutant.line}: {old!r} -> {mutant.text!r} in {line}")
            print(survivors[-1], flush=True)
    tried = caught + len(survivors)
    low, high = wilson(caught, tried)
    print(f"{caught} of {tried} caught ({caught / max(tried, 1):.0%}; {low:.0%} to {high:.0%})")
    if given.log:
        given.log.write_text("\n".join(survivors) + "\n", "utf-8")


if __name__ == "__main__":
    main()
