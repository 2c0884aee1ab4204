"""A class whose methods are written late is in nothing another than one of `dataclasses`."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from abc import ABC, abstractmethod
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any, ClassVar, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_apart import told_apart

from qa.model.data_classes import dataclass

T = TypeVar("T")

DESCRIBE = """
import dataclasses, importlib, inspect, json, pkgutil, sys
import qa.model.data_classes as late
if sys.argv[1] == "plain":
    late.dataclass = dataclasses.dataclass
import qa
DUNDERS = (
    "__init__", "__repr__", "__eq__", "__hash__", "__lt__", "__ge__", "__setattr__", "__delattr__", "__getstate__",
    "__setstate__", "__slots__", "__match_args__", "__replace__",
)
told = {}
for module in pkgutil.walk_packages(qa.__path__, "qa."):
    if module.name.endswith("__main__"):
        continue
    try:
        classes = vars(importlib.import_module(module.name)).values()
    except ImportError:  # an extra that is not installed
        continue
    for cls in [one for one in classes if inspect.isclass(one) and one.__module__ == module.name]:
        if not dataclasses.is_dataclass(cls) or "__dataclass_fields__" not in vars(cls):
            continue
        signature = inspect.signature(cls)
        told[f"{cls.__module__}.{cls.__qualname__}"] = (
            [
                (one.name, repr(one.default), repr(one.default_factory), one.init, one.repr, one.hash, one.compare, one.kw_only, str(one.type))
                for one in dataclasses.fields(cls)
            ],
            [(one.name, one.kind, one.default is one.empty, str(one.annotation)) for one in signature.parameters.values()],
            [
                repr(one.default)
                for one in signature.parameters.values()
                if not (one.default is dataclasses.MISSING or "factory" in repr(one.default))
            ],
            str(cls.__dataclass_params__),
            [(name, callable(vars(cls)[name]) or repr(vars(cls)[name])) for name in DUNDERS if name in vars(cls)],
        )
import re
print(re.sub(" at 0x[0-9a-f]+", "", json.dumps(told)))
"""


@pytest.mark.thorough
def test_all_of_this_program_are_as_they_would_be() -> None:
    late, plain = told_apart(DESCRIBE, "late"), told_apart(DESCRIBE, "plain")
    assert len(late) > 150
    assert late.keys() == plain.keys()
    for name, told in plain.items():
        assert late[name] == told, name


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """Two numbers."""

    x: int
    y: int = 0
    names: tuple[str, ...] = field(default=(), compare=False)
    seen: dict[str, int] = field(default_factory=dict, compare=False, repr=False)
    count: ClassVar[int] = 7

    def __post_init__(self) -> None:
        if self.x > 1_000:
            raise ValueError(self.x)


@dataclass(frozen=True, kw_only=True)
class Base(ABC):
    """With options."""

    size: int = 1

    @abstractmethod
    def work(self) -> int:
        """Something."""


@dataclass(frozen=True, kw_only=True)
class Derived(Base):
    """With one more."""

    depth: int

    def work(self) -> int:
        return self.size * self.depth


class Plain(Point):
    """A class of its own that is derived from one."""

    __slots__ = ("extra",)


@dataclass(slots=True, eq=False)
class Open(Generic[T]):
    """Compared by identity."""

    value: T
    made: list[T] = field(default_factory=list, init=False)


@dataclass
class Loose:
    """May change."""

    value: int = 3


@given(st.integers(-9, 9), st.integers(-9, 9), st.integers(-9, 9))
def test_values_are_compared_and_shown_as_ever(x: int, y: int, z: int) -> None:
    one, other = Point(x, y), Point(x, z, ("a",))
    assert (one == other) == (y == z)
    assert (one < other) == (y < z)
    assert hash(Point(x, y)) == hash(one)
    assert repr(one) == f"Point(x={x}, y={y}, names=())"
    assert replace(one, y=z) == other
    assert asdict(other) == {"x": x, "y": z, "names": ("a",), "seen": {}}
    assert pickle.loads(pickle.dumps(other)) == other  # noqa: S301
    assert copy.copy(one) == one
    assert copy.deepcopy(one) == one
    match one:
        case Point(a, b):
            assert (a, b) == (x, y)


def test_frozen_ones_stay_as_they_are() -> None:
    one = Point(1)
    with pytest.raises(FrozenInstanceError):
        one.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del one.x
    with pytest.raises(FrozenInstanceError):
        one.other = 2  # type: ignore[attr-defined]
    assert one.seen is not Point(1).seen
    with pytest.raises(ValueError, match="1001"):
        Point(1_001)


def test_wrong_arguments_are_errors() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        Point(1, z=3)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Derived(3)  # type: ignore[call-arg]


def test_derived_ones_have_all_fields() -> None:
    assert Derived(depth=3, size=2).work() == 6
    assert [one.name for one in fields(Derived)] == ["size", "depth"]
    assert Derived(depth=3) != Derived(depth=4)
    with pytest.raises(TypeError):
        Base()  # type: ignore[abstract]


def test_a_class_derived_by_hand_may_have_more() -> None:
    one = Plain(1, 2)
    one.extra = 3  # type: ignore[attr-defined]
    assert one.extra == 3  # type: ignore[attr-defined]
    with pytest.raises(FrozenInstanceError):
        one.x = 2  # type: ignore[misc]
    assert one != Point(1, 2)
    assert list(inspect.signature(Point).parameters) == ["x", "y", "names", "seen"]
    assert list(inspect.signature(Plain).parameters) == ["x", "y", "names", "seen"]


def test_without_equality_it_is_identity() -> None:
    one = Open(1)
    assert one == one  # noqa: PLR0124
    assert one != Open(1)
    assert hash(one) == hash(one)
    assert one.made == []
    assert repr(one).endswith("Open(value=1, made=[])")


def test_open_ones_have_no_hash() -> None:
    one = Loose()
    one.value = 4
    assert one == Loose(4)
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)


UNPICKLED = """
import pickle, sys
first, second = pickle.loads(sys.stdin.buffer.read())
print(first == second, hash(first) == hash(second), len({first, second}), repr(first))
"""


def test_a_value_from_another_process_needs_no_init() -> None:
    """What is unpickled was never made there: its class has not written a method yet."""
    from qa.model.span import Span

    ran = subprocess.run(
        [sys.executable, "-c", UNPICKLED],
        input=pickle.dumps((Span(1, 2), Span(1, 2))),
        capture_output=True,
        check=False,
    )
    assert ran.stdout.decode().strip() == "True True 1 Span(start=1, end=2)", ran.stderr


def test_threads_may_meet_it_at_once() -> None:
    for _ in range(20):

        @dataclass(frozen=True, slots=True)
        class Fresh:
            """Nobody has made one."""

            value: int
            other: tuple[int, ...] = ()

        def work(number: int, made: Any = Fresh) -> bool:  # noqa: ANN401
            one = made(number)
            return one == made(number) and hash(one) == hash(made(number)) and repr(one) != ""

        with ThreadPoolExecutor(8) as pool:
            assert all(pool.map(work, range(16)))


def test_it_is_a_data_class() -> None:
    assert dataclasses.is_dataclass(Point)
    assert dataclasses.is_dataclass(Loose())
    assert not dataclasses.is_dataclass(int)
