"""The measures that the plan of the house set, counted from the code.

python benchmarks/house.py         # a table of them, lines by package, and the modules over 400 lines
"""

from __future__ import annotations

import ast
from collections import Counter, defaultdict, deque
from collections.abc import Iterator
from typing import Any

from constants import HOUSE, all_numbers, why_fact
from trees import nodes, tree

MEMORY = "model/memory.py"
# What remembers: a class or a decorator by its name, and the kind that it is.
NEED, MEMO = "need(): with a value, and gone with it", "Memo: answers about words, and data"
KINDS = {"need": NEED, "Memo": MEMO, "remembered": MEMO, "loaded": MEMO}
OTHERS = {"cache", "lru_cache", "cached_property", "WeakKeyDictionary", "WeakValueDictionary"}
# Names of numbers that bound how much is remembered or under way.
BOUNDS = (
    "REMEMBERED",
    "_KEPT",
    "TABLES_HELD",
    "_WAITING",
    "MOST_LOADED",
    "_OF_RUN",
    "MEGABYTES",
    "AHEAD",
    "HELD",
)


def trees() -> Iterator[tuple[str, ast.Module]]:
    """The modules of the house."""
    for path in sorted(HOUSE.rglob("*.py")):
        yield path.relative_to(HOUSE).as_posix(), tree(path)


def kinds_of_memo() -> set[str]:
    """The kinds that are in use: ours, and those of the standard library that nobody should use."""
    found: set[str] = set()
    for name, _ in trees():
        for node in nodes(HOUSE / name):
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name in KINDS:
                found.add(KINDS[node.name])
            elif isinstance(node, ast.ImportFrom) and node.module in {"functools", "weakref"}:
                found.update(alias.name for alias in node.names if alias.name in OTHERS)
    return found


def places_of_bounds() -> set[str]:
    """The modules that bound what is remembered."""
    found: set[str] = set()
    for name, module in trees():
        for node in module.body:
            if isinstance(node, (ast.Assign, ast.AnnAssign)):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                names = [target.id for target in targets if isinstance(target, ast.Name)]
                is_number = isinstance(node.value, ast.Constant)
                if is_number and any(one.endswith(BOUNDS) for one in names):
                    found.add(name)
    return found


def names_used_twice() -> dict[str, list[str]]:
    """Names that several public classes share, with the modules that have them."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for module, _ in trees():
        for node in nodes(HOUSE / module):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(module)
    return {name: found for name, found in places.items() if len(found) > 1}


def files_between(first: str, last: str) -> list[str]:
    """The fewest modules that lead from one to another by their imports, both counted."""
    ways = {first: [first]}
    waiting = deque([first])
    while waiting:
        module = waiting.popleft()
        if module == last:
            return ways[module]
        for node in nodes(HOUSE / module):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qa."):
                path = (node.module or "").removeprefix("qa.").replace(".", "/") + ".py"
                if path not in ways and (HOUSE / path).exists():
                    ways[path] = [*ways[module], path]
                    waiting.append(path)
    return []


KINDS_OF_LINES = ("code", "docstrings", "imports", "examples", "comments", "blank")


def lines() -> dict[str, Counter[str]]:
    """Count the lines of each package by what they are, without the data of languages."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, _ in trees():
        package, _, rest = name.partition("/")
        if package == "languages" and "/" in rest:
            continue
        kinds: dict[int, str] = {}
        for node in nodes(HOUSE / name):
            kind = _kind_of(node)
            part: Any = node.body[0] if kind == "docstrings" else node  # type: ignore[attr-defined]
            if kind:
                kinds.update(dict.fromkeys(range(part.lineno, (part.end_lineno or 0) + 1), kind))
        for number, line in enumerate((HOUSE / name).read_text("utf-8").splitlines(), 1):
            other = "code" if line.strip() else "blank"
            other = "comments" if line.strip().startswith("#") else other
            found[package if rest else "(top)"][kinds.get(number, other)] += 1
    return dict(sorted(found.items(), key=lambda each: -each[1].total()))


def _kind_of(node: ast.AST) -> str:
    """Return what a node's lines are, if they are not code; "docstrings" if its first statement is one."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return "imports"
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "examples":
        return "examples"
    has_body = isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and node.body
    return "docstrings" if has_body and ast.get_docstring(node) is not None else ""  # type: ignore[arg-type]


def longest() -> list[tuple[str, int]]:
    """Modules of more than 400 lines, data of languages left out."""
    sizes = [
        (name, len((HOUSE / name).read_text("utf-8").splitlines()))
        for name, _ in trees()
        if not (name.startswith("languages/") and name.count("/") > 1)
    ]
    return sorted((one for one in sizes if one[1] > 400), key=lambda one: -one[1])


def main() -> None:
    """Run from the command line."""
    tuned = [number for number in all_numbers() if why_fact(number) is None]
    way = files_between("rules/accuracy/number_mismatch.py", "analyse/numbers/figures.py")
    by_package = lines()
    total = sum((counts for counts in by_package.values()), Counter[str]())
    for what, figure in (
        ("kinds of memo", f"{len(kinds_of_memo())}: {'; '.join(sorted(kinds_of_memo()))}"),
        (
            "places where memory is bounded",
            f"{len(places_of_bounds())}: {', '.join(sorted(places_of_bounds()))}",
        ),
        ("class names used twice", len(names_used_twice())),
        ("files from number-mismatch to its arithmetic", f"{len(way)}: {', '.join(way)}"),
        ("tuned numbers in code", len(tuned)),
        (
            "lines without data of languages",
            f"{total.total():,}: {', '.join(f'{total[kind]:,} {kind}' for kind in KINDS_OF_LINES)}",
        ),
        ("modules over 400 lines", len(longest())),
    ):
        print(f"| {what} | {figure} |")
    print(f"{'package':12}{''.join(f'{kind:>12}' for kind in KINDS_OF_LINES)}")
    for package, counts in by_package.items():
        print(f"{package:12}{''.join(f'{counts[kind]:12,}' for kind in KINDS_OF_LINES)}")
    for name, size in longest():
        print(f"{size:6} {name}")


if __name__ == "__main__":
    main()
