"""A named tuple that is made quickly is in nothing another than one of `typing`."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_apart import told_apart

from qa.model.named_tuples import NamedTuple

DESCRIBE = """
import importlib, inspect, json, pkgutil, sys, typing
import qa.model.named_tuples as quick
if sys.argv[1] == "plain":
    quick.NamedTuple = typing.NamedTuple
import qa
told = {}
for module in pkgutil.walk_packages(qa.__path__, "qa."):
    if module.name.endswith("__main__"):
        continue
    try:
        classes = vars(importlib.import_module(module.name)).values()
    except ImportError:  # an extra that is not installed
        continue
    for cls in [one for one in classes if inspect.isclass(one) and one.__module__ == module.name]:
        if not issubclass(cls, tuple) or "_fields" not in vars(cls):
            continue
        before = [
            (one.name, str(one.kind), repr(one.default)) for one in inspect.signature(cls).parameters.values()
        ]
        one = cls(*cls._fields)
        told[f"{cls.__module__}.{cls.__qualname__}"] = (
            before,
            [(one.name, str(one.kind), repr(one.default)) for one in inspect.signature(cls).parameters.values()],
            cls._fields,
            repr(cls._field_defaults),
            cls.__match_args__,
            cls.__doc__,
            repr(one),
            [getattr(one, name) for name in cls._fields],
            str(one._asdict()),
            sorted({*vars(cls)} - {"__signature__", "__annotations__", "__orig_bases__", "__classcell__"}),
            [str(base) for base in cls.__mro__[1:]],
        )
print(json.dumps(told))
"""


@pytest.mark.thorough
def test_all_of_this_program_are_as_they_would_be() -> None:
    quick, plain = told_apart(DESCRIBE, "quick"), told_apart(DESCRIBE, "plain")
    assert len(quick) > 100
    assert quick.keys() == plain.keys()
    for name, told in plain.items():
        assert quick[name] == told, name


class Pair(NamedTuple):
    """Two of something."""

    one: int
    other: str = "x"

    @property
    def both(self) -> str:
        """Both, in a text."""
        return f"{self.one}{self.other}"

    def again(self) -> Pair:
        """One more, through the cell that methods share."""
        made: Pair = __class__(self.one, self.other)  # type: ignore[name-defined]
        return made


class Shown(NamedTuple):
    value: int

    def __repr__(self) -> str:
        return "shown"


@given(st.integers(), st.text(max_size=3))
def test_it_is_a_tuple(one: int, other: str) -> None:
    pair = Pair(one, other)
    assert pair == (one, other) == tuple(pair)
    assert (pair.one, pair[1], pair.both) == (one, other, f"{one}{other}")
    assert Pair(one) == Pair(one=one, other="x")
    assert pair._replace(other="y") == (one, "y")
    assert Pair._make([one, other]) == pair
    assert pickle.loads(pickle.dumps(pair)) == pair  # noqa: S301
    assert type(copy.deepcopy(pair)) is Pair
    assert pair.again() == pair
    assert repr(pair) == f"Pair(one={one!r}, other={other!r})"
    assert hash(pair) == hash((one, other))
    match pair:
        case Pair(first, second):
            assert (first, second) == (one, other)


def test_wrong_arguments_are_errors() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'one'"):
        Pair()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Expected 2 arguments, got 3"):
        Pair._make([1, 2, 3])
    with pytest.raises(ValueError, match="Got unexpected field names: \\['z'\\]"):
        Pair(1)._replace(z=2)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Pair(1).one = 2  # type: ignore[misc]


def test_it_may_show_itself_in_its_own_way() -> None:
    assert repr(Shown(1)) == "shown"
    assert Shown.__doc__ == "Shown(value)"


@pytest.mark.parametrize(
    "there",
    [
        {"__annotations__": {"a": "int", "b": "int"}, "a": 1},
        {"__annotations__": {"a": "int"}, "_make": 1},
    ],
)
def test_what_cannot_be_is_refused_at_once(there: dict[str, object]) -> None:
    maker: Any = type(NamedTuple)
    with pytest.raises(TypeError):
        maker("Wrong", (NamedTuple,), there)
