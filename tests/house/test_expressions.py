from __future__ import annotations

import ast
import pkgutil
import re
from importlib import import_module
from pathlib import Path

from trees import tree

import qa
from qa.model.expression import expression

FILES = sorted(Path(qa.__file__).parent.rglob("*.py"))
# What may be missing is not installed here.
OPTIONAL = (
    "qa.corpora.datatrove",
    "qa.serve",
    "qa.lsp",
    "qa.cli.serve",
    "qa.cli.server",
    "qa.run.cluster",
)


def test_nothing_is_compiled_when_a_module_is_loaded() -> None:
    compiled = [
        f"{path}:{node.lineno}"
        for path in FILES
        for node in tree(path).body
        if isinstance(node, (ast.Assign, ast.AnnAssign))
        and isinstance(node.value, ast.Call)
        and ast.unparse(node.value.func) == "re.compile"
    ]
    assert not compiled, "write expression(...), which is compiled when it is first used"


def test_every_expression_compiles() -> None:
    kind = type(expression(""))
    seen = 0
    for module in pkgutil.walk_packages(qa.__path__, "qa."):
        if module.name.startswith(OPTIONAL) or module.name == "qa.__main__":
            continue
        for value in vars(import_module(module.name)).values():
            if isinstance(value, kind):
                re.compile(value.pattern, value.flags)
                seen += 1
    assert seen > 300
