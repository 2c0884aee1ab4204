"""Two kinds of memo, and one place that bounds memory: `qa/model/memory.py`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from house import OTHERS
from trees import nodes

import qa

HOUSE = Path(qa.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))
HOME = "model/memory.py"
# What else has a `__missing__`, and why it is none of ours.
ALLOWED = {
    "lexicon/ngrams.py:Classes": "keeps nothing: forms that the table lacks are classed by shape",
    "read/plugged.py:Readers": "a table of formats, with those of plug-ins behind it",
}


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def found(path: Path) -> Iterator[str]:
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom) and node.module in {"functools", "weakref"}:
            yield from (alias.name for alias in node.names if alias.name in OTHERS)
        elif isinstance(node, ast.Attribute) and node.attr in OTHERS:
            if isinstance(node.value, ast.Name) and node.value.id in {"functools", "weakref"}:
                yield node.attr
        elif isinstance(node, ast.ClassDef):
            methods = {part.name for part in node.body if isinstance(part, ast.FunctionDef)}
            if "__missing__" in methods:
                yield node.name
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            names = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (
                name.id for name in names if isinstance(name, ast.Name) and "REMEMBERED" in name.id
            )


def test_nothing_else_remembers() -> None:
    others = {
        f"{name_of(path)}:{one}" for path in FILES if name_of(path) != HOME for one in found(path)
    }
    assert others <= ALLOWED.keys(), "use `remembered`, `loaded` or `Memo`; see qa/model/memory.py"


def test_what_is_allowed_is_there() -> None:
    there = {f"{name_of(path)}:{one}" for path in FILES for one in found(path)}
    assert ALLOWED.keys() <= there


def test_what_needs_no_word_of_a_text_is_loaded() -> None:
    """`@remembered` is for words: a function without parameters is `@loaded`."""
    for path in FILES:
        for node in nodes(path):
            if isinstance(node, ast.FunctionDef) and not node.args.args:
                marks = {mark.id for mark in node.decorator_list if isinstance(mark, ast.Name)}
                assert "remembered" not in marks, f"{name_of(path)}:{node.name}"
