"""How many small mistakes in the code the tests notice: mutants, drawn at random, with a seed.

    python benchmarks/mutation.py --seed 5                # 200 of the frame and 200 of the heuristics
    python benchmarks/mutation.py --rooms frame --seed 5  # commands, readers, reports, fixes, scores ...
    python benchmarks/mutation.py --stages broad beside   # not all tests: a lower bound, in a tenth of the time
    python benchmarks/mutation.py --only compare/numbers.py --tests tests/compare

A mutant is `qa` with one change: a comparison moved by one or turned round, "and" for "or", "not" left out, a number
in code or in a `thresholds.toml` moved by a step, True for False, + for -. It is caught if a test fails (or hangs).
All mutants are built into one copy of `qa` as switches (`mutant_switches.py`), and the tests are imported once
(`mutant_tests.py`): first those of `BROAD` run and note which mutants they meet, and of a comparison whether its
result would be another; each mutant is then turned on in a child that runs only these tests, up to the first that
fails. For the survivors the tests beside their modules are run and noted in the same way, then all others. So a run of all
tests is needed once, not once a mutant, and no map of lines. Tests that fail without a mutant count for nothing. What became of each stands in `--log`.
Survivors are printed with their lines: some are equivalent, the others are tests to be written. Those of
`equivalent_mutants.toml`, which says why no test can tell them, are not drawn.
mutmut and cosmic-ray were left aside: both rewrite or run the whole suite, of ten minutes, a mutant.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from intervals import wilson

ROOT = Path(__file__).parents[1]
ROOMS = {
    "frame": (
        "cli",
        "config",
        "detect",
        "edit",
        "files",
        "model",
        "read",
        "report",
        "run",
        "score",
        "checker.py",
        "pipeline.py",
    ),
    "heuristics": ("analyse", "compare", "rules"),
}
# Tests that run much of the code in little time: they meet the mutants before all others.
BROAD = (
    "tests/analyse/names/test_pairs_of_names.py",
    "tests/analyse/numbers/test_numbers_of_languages.py",
    "tests/cli/test_sessions.py",
    "tests/config/test_each_setting.py",
    "tests/edit/test_fixes_of_formats.py",
    "tests/judgement/test_said_of_examples.py",
    "tests/judgement/test_sentences.py",
    "tests/judgement/test_values.py",
    "tests/model/test_paths_and_tags.py",
    "tests/read/test_what_is_read.py",
    "tests/report/test_golden_pages.py",
    "tests/report/test_machine_formats.py",
    "tests/rules/test_examples.py",
)
# So many files of tests beside the mirrored one.
IMPORTERS = 3
STAGES = ("broad", "beside", "all")
# Their subjects are documents, other programs and scripts, not rooms of `qa`.
LEFT_OUT = ("house", "browser", "benchmarks", "samples")
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
    whole: tuple[int, int]
    place: tuple[int, int, int, int]


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
            place_of = (
                node.lineno,
                node.col_offset,
                node.end_lineno or 0,
                node.end_col_offset or 0,
            )
            yield Mutant(name, node.lineno, at, to, text, (start, end), place_of)


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
            yield Mutant(name, line, *match.span(), moved, match.span(), (line, 0, line, 0))


def drawn(rooms: tuple[str, ...], size: int, seed: int) -> list[Mutant]:
    """So many mutants of the rooms, or modules, each line at most once."""
    found: dict[tuple[str, int], list[Mutant]] = {}
    for room in rooms:
        given = ROOT / "qa" / room
        for path in [given] if given.is_file() else sorted(given.rglob("*")):
            if path.suffix == ".py" or path.name == "thresholds.toml":
                for mutant in mutants(path):
                    if _name(mutant) not in equivalent():
                        found.setdefault((mutant.path, mutant.line), []).append(mutant)
    dice = random.Random(seed)  # noqa: S311  # no secret
    places = dice.sample(sorted(found), min(size, len(found)))
    return [dice.choice(found[place]) for place in places]


@cache
def equivalent() -> frozenset[tuple[str, str, str]]:
    """The mutants that are proved to change nothing: path, line of code and change."""
    listed = tomllib.loads(Path(__file__).with_name("equivalent_mutants.toml").read_text("utf-8"))
    return frozenset((each["path"], each["code"], each["change"]) for each in listed["mutant"])


def _name(mutant: Mutant) -> tuple[str, str, str]:
    """What a mutant is called in the list of those that change nothing."""
    source = _source(mutant.path)
    code = source.splitlines()[mutant.line - 1].strip()
    return (
        mutant.path,
        code,
        f"{source[mutant.start : mutant.end].strip()} -> {mutant.text.strip()}",
    )


@cache
def _source(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def plan(mutants: list[Mutant]) -> dict[str, dict[str, list[Any]]]:
    """Which switches each module gets, by its name."""
    found: dict[str, dict[str, list[Any]]] = {}
    for number, mutant in enumerate(mutants):
        source = (ROOT / mutant.path).read_text("utf-8")
        if mutant.path.endswith(".toml"):
            for module, name in _named(mutant):
                switches = found.setdefault(module, {"spans": [], "names": []})
                switches["names"].append((number, name, json.loads(mutant.text)))
            continue
        start, end = mutant.whole
        text = source[start : mutant.start] + mutant.text + source[mutant.end : end]
        switches = found.setdefault(_module(mutant.path), {"spans": [], "names": []})
        switches["spans"].append((number, text, mutant.place))
    return found


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _named(mutant: Mutant) -> Iterator[tuple[str, str]]:
    """The modules that use a tuned number, and how they name it."""
    before = (ROOT / mutant.path).read_text("utf-8")[: mutant.end]
    table = re.findall(r"(?m)^\[([^\]]+)\]$", before)[-1]
    key = re.findall(r"(?m)^(\w+)\s*=", before)[-1]
    home = f"qa.{Path(mutant.path).parts[1]}.{table}"
    if not before.endswith(f"{key} = {before[mutant.start :]}"):
        return  # one of several numbers
    yield home, key
    yield from _importers().get((home, key), ())


@cache
def _importers() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """The modules that import a name from another, and how they call it, by module and name."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for path, source in _sources().items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom):
                for each in node.names:
                    found.setdefault((node.module or "", each.name), []).append(
                        (_module(path), each.asname or each.name)
                    )
    return found


@cache
def _sources() -> dict[str, str]:
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in sorted((ROOT / "qa").rglob("*.py"))
    }


def beside(mutant: Mutant) -> list[str]:
    """The file of tests that mirrors the module, and the first others of its room that import it."""
    path = mutant.path
    if path.endswith(".toml"):
        before = (ROOT / path).read_text("utf-8")[: mutant.end]
        table = re.findall(r"(?m)^\[([^\]]+)\]$", before)[-1]
        path = str(Path(path).parent / table.replace(".", "/")) + ".py"
    module = Path(path).relative_to("qa")
    mirrored = f"tests/{module.parent}/test_{module.stem}.py".replace("/./", "/")
    home, _, leaf = _module(path).rpartition(".")
    imported = re.compile(
        rf"from {re.escape(home)}\.{leaf} import|from {re.escape(home)} import [^\n]*\b{leaf}\b"
    )
    room = f"tests/{module.parts[0]}/"
    others = [
        name
        for name, source in _tests().items()
        if name.startswith(room) and name != mirrored and imported.search(source)
    ]
    return [*([mirrored] if mirrored in _tests() else []), *others[:IMPORTERS]]


@cache
def _tests() -> dict[str, str]:
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
    }


def stages(given: argparse.Namespace) -> dict[str, list[str]]:
    """The files of tests that are run with the mutants that are left, in turn."""
    if given.tests:
        return {"given": given.tests}
    found = {"broad": list(BROAD), "beside": ["beside"], "all": ["all"]}
    return {name: files for name, files in found.items() if name in given.stages}


def meet(mutants: list[Mutant], tests: list[str], given: argparse.Namespace) -> None:
    """Have the mutants met by the tests, in a process of pytest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "qa", folder / "qa", ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "sitecustomize.py").write_text(
            "import mutant_switches\n\nmutant_switches.install()\n"
        )
        shutil.copy(Path(__file__).with_name("mutant_switches.py"), folder)
        switches = plan(mutants)
        (folder / "plan.json").write_text(json.dumps(switches))
        switched = {
            number for each in switches.values() for number, *_ in (*each["spans"], *each["names"])
        }
        told = []
        for number, mutant in enumerate(mutants):
            source = (ROOT / mutant.path).read_text("utf-8")
            old, code = (
                source[mutant.start : mutant.end],
                source.splitlines()[mutant.line - 1].strip(),
            )
            told.append(
                {
                    "number": number,
                    "beside": beside(mutant),
                    "switched": number in switched,
                    "old": old,
                    "code": code,
                    **mutant._asdict(),
                }
            )
        job = {
            "folder": name,
            "mutants": told,
            "log": str(given.log.absolute()),
            "stages": stages(given),
            "minutes": given.minutes,
            "thorough": given.thorough,
        }
        (folder / "job.json").write_text(json.dumps(job))
        environment = {
            **os.environ,
            "PYTHONPATH": os.pathsep.join((name, str(Path(__file__).parent), str(ROOT))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONSAFEPATH": "1",  # else the tests would import what lies here
            "QA_CACHE_DIR": str(folder / "cache"),
            "QA_MUTANTS": str(folder / "plan.json"),
            "QA_MUTANT_JOB": str(folder / "job.json"),
            "QA_MUTANT_LOG": str(folder / "passed.log"),
            "TMPDIR": str(folder / "temporary"),
        }
        (folder / "temporary").mkdir()
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "mutant_tests",
            "-p",
            "no:cacheprovider",
            "--thorough",
            *tests,
        ]
        subprocess.run(command, cwd=ROOT, env=environment, check=False)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rooms", choices=ROOMS, nargs="+", default=[*ROOMS])
    parser.add_argument("--only", nargs="+", help="these folders or modules of `qa` instead")
    parser.add_argument("--mutants", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=600, help="stop after so many")
    parser.add_argument(
        "--log", type=Path, default=ROOT / "build" / "mutants.jsonl", help="what became of each"
    )
    parser.add_argument(
        "--stages", choices=STAGES, nargs="+", default=[*STAGES], help="fewer tests"
    )
    parser.add_argument(
        "--thorough", action="store_true", help="run sweeps whole outside `tests/judgement` too"
    )
    parser.add_argument("--tests", nargs="+", help="these tests instead of all")
    parser.add_argument(
        "--lines", nargs="+", default=[], help="only mutants of these lines, PATH:LINE"
    )
    given = parser.parse_args()
    found = [
        mutant
        for rooms in ([given.only] if given.only else [ROOMS[name] for name in given.rooms])
        for mutant in drawn(tuple(rooms), given.mutants, given.seed)
    ]
    if given.lines:
        found = [each for each in found if f"{each.path}:{each.line}" in given.lines]
    given.log.parent.mkdir(exist_ok=True)
    given.log.unlink(missing_ok=True)
    tests = given.tests
    if not tests and "all" not in given.stages:
        known = {*(BROAD if "broad" in given.stages else ())}
        known |= {name for each in found for name in beside(each)}
        tests = sorted(name for name in known if (ROOT / name).exists())
    if not tests:
        tests = [
            path.relative_to(ROOT).as_posix()
            for path in sorted((ROOT / "tests").rglob("test_*.py"))
            if path.relative_to(ROOT).parts[1] not in LEFT_OUT
        ]
    meet(found, tests, given)
    results: dict[str, bool] = {}
    for line in given.log.read_text("utf-8").splitlines():
        said = json.loads(line)
        results[said["mutant"]] = results.get(said["mutant"], False) or said["caught"]
    for mutant, is_caught in results.items():
        if not is_caught:
            print(mutant)
    for name, rooms in ROOMS.items():
        caughts = [
            is_caught
            for mutant, is_caught in results.items()
            if mutant.split("/")[1].partition(":")[0] in rooms
        ]
        if caughts:
            caught, tried = sum(caughts), len(caughts)
            low, high = wilson(caught, tried)
            print(
                f"{name}: {caught} of {tried} caught ({caught / tried:.0%}; {low:.0%} to {high:.0%})"
            )


if __name__ == "__main__":
    main()
