"""One name a thing: no two public classes bear the same one."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

from trees import nodes

import qa

HOUSE = Path(qa.__file__).parent


def test_no_class_name_is_used_twice() -> None:
    places: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(HOUSE.rglob("*.py")):
        for node in nodes(path):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(path.relative_to(HOUSE).as_posix())
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
