"""No module has what makes Python lose a signal while it compiles the module."""

from __future__ import annotations

import ast
from pathlib import Path

from trees import nodes

import qa

HOUSE = Path(qa.__file__).parent
FILES = sorted(HOUSE.rglob("*.py"))


def test_no_power_of_constants_is_folded() -> None:
    # A power looks for signals, and what it raises then is dropped by the folding of constants
    # (`make_const` in CPython's ast_opt.c), unless it is KeyboardInterrupt. Write 1 << 31 or 1_000_000.
    powers = [
        f"{path.relative_to(HOUSE).as_posix()}:{node.lineno}"
        for path in FILES
        for node in nodes(path)
        if isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.Pow)
        and isinstance(node.left, ast.Constant)
        and isinstance(node.right, ast.Constant)
    ]
    assert powers == []
