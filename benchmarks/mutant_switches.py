"""Mutants built into `qa` as switches: every process of a test run can turn one on, or note which it passes.

`sitecustomize.py` of the copy that `benchmarks/mutation.py` makes calls `install()`. Modules with mutants are then compiled with
both expressions: "a < b" becomes "a <= b" where the variable `QA_MUTANT` has the mutant's number. With `QA_MUTANT_LOG`, the
numbers of mutants are written there once a process: those of comparisons only if the other comparison has another result.
"""

from __future__ import annotations

import ast
import builtins
import copy
import importlib.abc
import importlib.machinery
import json
import operator
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "Lt": operator.lt, "LtE": operator.le, "Gt": operator.gt, "GtE": operator.ge, "Eq": operator.eq, "NotEq": operator.ne,
    "In": lambda left, right: left in right, "NotIn": lambda left, right: left not in right,
    "Is": operator.is_, "IsNot": operator.is_not,
}  # fmt: skip
# As `mutation.py` turns them.
OTHER = {
    "Lt": "LtE", "LtE": "Lt", "Gt": "GtE", "GtE": "Gt", "Eq": "NotEq", "NotEq": "Eq",
    "In": "NotIn", "NotIn": "In", "Is": "IsNot", "IsNot": "Is",
}  # fmt: skip


class State:
    """Which mutant is on in this process, and where it notes the others."""

    def __init__(self) -> None:
        self.on = int(os.environ.get("QA_MUTANT", "-1"))
        log = os.environ.get("QA_MUTANT_LOG")
        self.log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT) if log else -1
        self.seen: set[int] = set()
        # How near to its limit each comparison came that is not met yet, if that is wanted.
        self.nearest: dict[int, float] | None = None
        self.nearer = 0

    def note(self, number: int) -> None:
        """Write down a mutant that a test met."""
        if number not in self.seen:
            self.seen.add(number)
            os.write(self.log, f"{number}\n".encode())

    def come_near(self, number: int, left: object, right: object) -> None:
        """Remember how far both sides of a comparison are from each other, if never as near."""
        if self.nearest is None or not isinstance(left, (int, float)):
            return
        if isinstance(right, (int, float)):
            apart = abs(left - right)
            if apart < self.nearest.get(number, float("inf")):
                self.nearest[number] = apart
                self.nearer += 1


STATE = State()


def is_off(number: int) -> bool:
    """Whether the code as it is shall run."""
    if number == STATE.on:
        return False
    if STATE.log >= 0:
        STATE.note(number)
    return True


def compared(number: int, sign: str, left: object, right: object) -> object:
    """The comparison, or the other one."""
    if number == STATE.on:
        return OPERATORS[OTHER[sign]](left, right)
    result = OPERATORS[sign](left, right)
    is_noted = STATE.log < 0 or number in STATE.seen
    if not is_noted and OPERATORS[OTHER[sign]](left, right) != result:
        STATE.note(number)
    elif not is_noted:
        STATE.come_near(number, left, right)
    return result


def varied(
    number: int, sign: str, left: object, right: object, others: tuple[object, object]
) -> object:
    """The comparison, or the one with another number on one side."""
    pair = tuple(
        old if new is None else new for old, new in zip((left, right), others, strict=True)
    )
    if number == STATE.on:
        return OPERATORS[sign](*pair)
    result = OPERATORS[sign](left, right)
    if STATE.log >= 0 and number not in STATE.seen:
        if OPERATORS[sign](*pair) != result:
            STATE.note(number)
        else:
            STATE.come_near(number, left, right)
    return result


def either(number: int, old: Callable[[], object], other: Callable[[], object]) -> object:
    """The condition, or the other one; it is noted only where one holds and the other does not, or fails."""
    if number == STATE.on:
        return other()
    result = old()
    if STATE.log >= 0 and number not in STATE.seen:
        try:
            differs = bool(other()) != bool(result)
        except Exception:  # noqa: BLE001  # whatever it is, a test would see it
            differs = True
        if differs:
            STATE.note(number)
    return result


class Switches(ast.NodeTransformer):
    """Builds the mutants of a module into its tree."""

    def __init__(
        self, spans: dict[tuple[int, ...], tuple[int, str]], names: dict[str, tuple[int, float]]
    ) -> None:
        self.spans = spans
        self.names = names
        self.depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """What runs when it is called."""
        self.depth += 1
        node.body = [self.visit(each) for each in node.body]
        self.depth -= 1
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """Messages stay."""
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Annotations stay."""
        if node.value:
            node.value = self.visit(node.value)
        return node

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        """Patterns stay."""
        if node.guard:
            node.guard = self.visit(node.guard)
        node.body = [self.visit(each) for each in node.body]
        return node

    def visit(self, node: ast.AST) -> Any:  # noqa: ANN401  # as the class above has it
        """The expression, or the mutant of it."""
        if not isinstance(node, ast.expr):
            return super().visit(node)
        place = (node.lineno, node.col_offset, node.end_lineno or 0, node.end_col_offset or 0)
        found = self.spans.get(place)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in self.names:
            number, value = self.names[node.id]
            made = _choice(number, node, _number(value))
            return ast.copy_location(made, node)
        whole = copy.deepcopy(node) if found else node  # its parts are about to change
        tuned = self._tuned(node)
        inner = super().visit(node)
        if tuned is not None and found is None:
            return ast.fix_missing_locations(ast.copy_location(tuned, whole))
        if found is None:
            return inner
        number, text = found
        other = ast.parse(f"({text})", mode="eval").body
        made = _choice(number, inner, other)
        if isinstance(inner, ast.BoolOp) and not any(map(_is_bound, ast.walk(whole))):
            made = _call("__either__", number, _later(inner), _later(other))
        if (
            isinstance(inner, ast.Compare)
            and len(inner.ops) == 1
            and isinstance(other, ast.Compare)
        ):
            sign = type(inner.ops[0]).__name__
            if type(other.ops[0]).__name__ == OTHER[sign]:
                made = _call("__compared__", number, sign, inner.left, inner.comparators[0])
        for part in ast.walk(made):
            if isinstance(part, (ast.expr, ast.keyword)):
                ast.copy_location(part, whole)
        return ast.fix_missing_locations(made)

    def _tuned(self, node: ast.expr) -> ast.expr | None:
        """A comparison with a tuned number that is to vary."""
        if not isinstance(node, ast.Compare) or len(node.ops) != 1:
            return None
        sides = (node.left, node.comparators[0])
        found = [self.names.get(side.id) if isinstance(side, ast.Name) else None for side in sides]
        if (found[0] is None) == (found[1] is None):
            return None
        at = 0 if found[0] else 1
        number, value = found[at] or (0, 0)
        others = ast.Tuple(
            [_number(value) if side == at else ast.Constant(None) for side in (0, 1)], ast.Load()
        )
        kept = [copy.deepcopy(side) for side in sides]
        kept[1 - at] = self.visit(kept[1 - at])
        return _call("__varied__", number, type(node.ops[0]).__name__, *kept, others)


def _is_bound(node: ast.AST) -> bool:
    """Whether it means something else in a function of its own."""
    if isinstance(node, ast.Name):
        return node.id == "super"
    return isinstance(node, (ast.NamedExpr, ast.Yield, ast.YieldFrom, ast.Await))


def _later(node: ast.expr) -> ast.expr:
    """A function without arguments that returns the value of the expression."""
    nothing = ast.arguments(
        posonlyargs=[], args=[], vararg=None, kwonlyargs=[], kw_defaults=[], kwarg=None, defaults=[]
    )
    return ast.Lambda(nothing, node)


def _number(value: float) -> ast.expr:
    return ast.UnaryOp(ast.USub(), ast.Constant(-value)) if value < 0 else ast.Constant(value)


def _choice(number: int, old: ast.expr, new: ast.expr) -> ast.expr:
    return ast.IfExp(_call("__is_off__", number), old, new)


def _call(name: str, *given: ast.expr | str | int) -> ast.expr:
    return ast.Call(
        ast.Name(name, ast.Load()),
        [each if isinstance(each, ast.expr) else ast.Constant(each) for each in given],
        [],
    )


class Finder(importlib.abc.MetaPathFinder):
    """Finds the modules that have mutants."""

    def __init__(self, plan: dict[str, dict[str, Any]]) -> None:
        self.plan = plan

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """The usual, with another loader."""
        if name not in self.plan:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec and spec.origin:
            spec.loader = Loader(name, spec.origin, self.plan[name])
        return spec


class Loader(importlib.machinery.SourceFileLoader):
    """Compiles a module with its switches."""

    def __init__(self, name: str, path: str, plan: dict[str, Any]) -> None:
        super().__init__(name, path)
        self.planned = plan

    def get_code(self, fullname: str) -> CodeType:
        """Never that of a file compiled before."""
        del fullname
        tree = ast.parse(Path(self.path).read_text("utf-8"))
        spans = {tuple(place): (number, text) for number, text, place in self.planned["spans"]}
        names = {name: (number, value) for number, name, value in self.planned["names"]}
        switched = ast.fix_missing_locations(Switches(spans, names).visit(tree))
        return compile(switched, self.path, "exec", dont_inherit=True)


def install() -> None:
    """Build in what the plan says from now on."""
    plan = json.loads(Path(os.environ["QA_MUTANTS"]).read_text("utf-8"))
    vars(builtins).update(
        __is_off__=is_off, __compared__=compared, __varied__=varied, __either__=either
    )
    os.register_at_fork(after_in_child=STATE.seen.clear)
    sys.meta_path.insert(0, Finder(plan))
