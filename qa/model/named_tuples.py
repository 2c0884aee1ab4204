"""Named tuples that are made in a third of the time: 130 of them are loaded to check an article.

`typing.NamedTuple` compiles the annotation of each field and writes a constructor. Here annotations stay texts, and the
constructor is written when the first tuple is made; all else is the same (`tests/model/test_named_tuples.py` holds all of
this program's against it).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from inspect import Signature, signature
from operator import itemgetter
from types import FunctionType
from typing import TYPE_CHECKING, Any

from qa.model.alike_code import code_of, placeholder

__all__ = ["NamedTuple"]

# What a class may not say of itself.
TAKEN = frozenset(
    {"__getnewargs__", "__init__", "__new__", "__slots__", "_asdict", "_field_defaults", "_fields", "_make", "_replace"}
)  # fmt: skip

# The interpreter's own getter of a field; another interpreter may have none.
_getter: Any = getattr(import_module("_collections"), "_tuplegetter", None) or (
    lambda index, doc: property(itemgetter(index), doc=doc)
)


def _made_of(cls: Any, values: Iterable[object]) -> Any:  # noqa: ANN401
    """Make a new tuple from a sequence or an iterable."""
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        message = f"Expected {len(cls._fields)} arguments, got {len(made)}"
        raise TypeError(message)
    return made


def _replaced(self: Any, /, **named: object) -> Any:  # noqa: ANN401
    """Return a new tuple with other values of some fields."""
    made = self._make(map(named.pop, self._fields, self))
    if named:
        message = f"Got unexpected field names: {[*named]!r}"
        raise ValueError(message)
    return made


# What `copy.replace` calls.
COPIED = {"__replace__": _replaced} if sys.version_info >= (3, 13) else {}


def _as_dict(self: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the values by the names of their fields."""
    return dict(zip(self._fields, self, strict=True))


def _shown(self: Any) -> str:  # noqa: ANN401
    values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{type(self).__name__}({values})"


def _arguments(self: Any) -> tuple[Any, ...]:  # noqa: ANN401
    """Return the values as a plain tuple, for copies and pickles."""
    return tuple(self)


class _LaterSignature:
    """The signature of a class whose constructor is not yet written."""

    def __get__(self, instance: object, owner: type | None = None) -> Signature:
        if instance is not None or owner is None or "_fields" not in owner.__dict__:
            message = "__signature__"
            raise AttributeError(message)
        whole = signature(_write(owner))
        return whole.replace(parameters=[*whole.parameters.values()][1:])


class _Maker(type):
    """Makes a class of tuples of what stands in a class below `NamedTuple`."""

    def __new__(cls, name: str, bases: tuple[type, ...], there: dict[str, Any]) -> Any:  # noqa: ANN401
        if not bases:
            return super().__new__(cls, name, bases, there)
        if len(bases) > 1 or there.keys() & TAKEN:
            message = f"{name} has another base, or a name that every named tuple has"
            raise TypeError(message)
        fields = tuple(map(sys.intern, there.get("__annotations__", ())))
        defaults = {field: there[field] for field in fields if field in there}
        if tuple(defaults) != fields[len(fields) - len(defaults) :]:
            message = f"a field of {name} without a default follows one that has one"
            raise TypeError(message)
        getters = {
            field: _getter(number, f"Alias for field number {number}")
            for number, field in enumerate(fields)
        }
        return _with_constructor(
            type(
                name,
                (tuple,),
                {
                    "__doc__": f"{name}({', '.join(fields)})",
                    "__repr__": _shown,
                    **there,
                    **getters,
                    "__slots__": (),
                    "__match_args__": fields,
                    "__getnewargs__": _arguments,
                    "__signature__": _LaterSignature(),
                    "_fields": fields,
                    "_field_defaults": defaults,
                    "_make": classmethod(_made_of),
                    "_replace": _replaced,
                    "_asdict": _as_dict,
                    **COPIED,
                },
            )
        )


def _with_constructor(made: type) -> type:
    """Give the class a constructor that writes the right one when it is called."""

    def __new__(cls: type, /, *values: object, **named: object) -> Any:  # noqa: N807, ANN401
        return _write(made)(cls, *values, **named)

    setattr(made, "__new__", staticmethod(__new__))  # noqa: B010  # mypy refuses the other way
    return made


def _write(made: Any) -> Any:  # noqa: ANN401
    """Put the constructor into the class, as `collections.namedtuple` writes it."""
    names = "".join(f"{placeholder(number)}, " for number in range(len(made._fields)))
    code = code_of(f"lambda _cls, {names}: _new(_cls, ({names}))", made._fields)
    constructor: Any = FunctionType(code, {"_new": tuple.__new__, "__builtins__": {}}, "__new__")
    constructor.__qualname__ = f"{made.__name__}.__new__"
    constructor.__module__ = made.__module__
    constructor.__defaults__ = tuple(made._field_defaults.values()) or None
    constructor.__annotations__ = dict(made.__annotations__)
    made.__new__ = staticmethod(constructor)
    return constructor


if TYPE_CHECKING or sys.version_info >= (3, 14):  # which compiles no annotations
    from typing import NamedTuple
else:

    class NamedTuple(metaclass=_Maker):
        """What a class of named tuples stands below."""
