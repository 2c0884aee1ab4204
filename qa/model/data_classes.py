"""Data classes whose methods are written when they are first called.

A short run loads some 120 of them, makes values of half, and compares or prints next to none; to write all methods of
all of them takes 70 ms. What one is, and what it does, is what `dataclasses.dataclass` makes of it
(`tests/model/test_data_classes.py` holds all of this program's against that).
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from inspect import Signature, get_annotations, signature
from threading import RLock
from types import FunctionType, MemberDescriptorType
from typing import TYPE_CHECKING, Any, Final

from qa.model.alike_code import code_of, placeholder
from qa.model.named_tuples import NamedTuple

__all__ = ["dataclass"]

# Where what is known of a class stands in it.
PLAN: Final = "__plan__"
# What `dataclasses` puts into each class besides methods.
FIELDS: Final = "__dataclass_fields__"
FACTS: Final = ("__match_args__", "__dataclass_params__")
ORDER: Final = ("__lt__", "__le__", "__gt__", "__ge__")
KNOWN_OPTIONS: Final = frozenset({"eq", "frozen", "kw_only", "order", "repr", "slots"})
# Of a class's own namespace, what decides what is made of it.
DECISIVE: Final = (
    "__doc__", "__module__", "__orig_bases__", "__parameters__", "__post_init__", "__qualname__",
)  # fmt: skip
# Annotations of what is no field, or of a kind that is left to `dataclasses`.
CLASS_VARIABLE: Final = ("ClassVar", "typing.ClassVar")
UNKNOWN: Final = ("InitVar", "dataclasses.InitVar", "KW_ONLY", "dataclasses.KW_ONLY")

_LOCK = RLock()


class _Argument(NamedTuple):
    """What `__init__` does with a field."""

    name: str
    default: Any
    factory: Any
    is_given: bool
    by_name: bool


class _Plan(NamedTuple):
    """What a class is made of.

    Attributes:
        options: those of `dataclass`.
        own: the values that its fields were given in the class, by name.
        arguments: of all fields, those of its bases first.
        methods: the names of those that are written later.
    """

    options: dict[str, bool]
    own: dict[str, Any]
    arguments: dict[str, _Argument]
    methods: tuple[str, ...]


class _Fact:
    """What stands for a fact of a class until somebody asks for it."""

    def __init__(self, cls: type, name: str) -> None:
        self.cls = cls
        self.name = name

    def __get__(self, instance: object, owner: type | None = None) -> Any:  # noqa: ANN401
        if self.name == FIELDS:
            _find_fields(self.cls)
        else:
            _complete(self.cls)
        return self.cls.__dict__[self.name]


class _LaterSignature:
    """The signature of a class, which is that of an `__init__` that is not yet written."""

    def __init__(self, cls: type) -> None:
        self.cls = cls

    def __get__(self, instance: object, owner: type | None = None) -> Signature:
        if instance is not None or owner is not self.cls:
            message = "__signature__"
            raise AttributeError(message)
        _write_init(self.cls)
        whole = signature(self.cls.__dict__["__init__"])
        return whole.replace(parameters=[*whole.parameters.values()][1:])


def _decorator(cls: type | None = None, /, **options: bool) -> Any:  # noqa: ANN401
    return _prepared(cls, options) if cls is not None else lambda made: _prepared(made, options)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = _decorator


def _prepared(cls: type, options: dict[str, bool]) -> type:
    plan = _plan(cls, options)
    if plan is None:
        return dataclasses.dataclass(**options)(cls)
    for name, value in plan.own.items():
        if isinstance(value, Field) and value.default is MISSING:
            delattr(cls, name)
        elif isinstance(value, Field):
            setattr(cls, name, value.default)
    if options.get("slots"):
        cls = _with_slots(cls)
    setattr(cls, PLAN, plan)
    if "__init__" not in cls.__dict__:
        setattr(cls, "__init__", _first_init(cls))  # noqa: B010  # mypy refuses the other way
        setattr(cls, "__signature__", _LaterSignature(cls))  # noqa: B010
    if options.get("frozen"):
        _freeze(cls, plan)
    for name in plan.methods:
        setattr(cls, name, _first_call(cls, name))
    for name in (FIELDS, *FACTS):
        setattr(cls, name, _Fact(cls, name))
    return cls


def _plan(cls: type, options: dict[str, bool]) -> _Plan | None:
    """None where it is left to `dataclasses`."""
    if not options.keys() <= KNOWN_OPTIONS:
        return None
    arguments: dict[str, _Argument] = {}
    for base in cls.__mro__[-1:0:-1]:
        known = base.__dict__.get(PLAN)
        if known is None and FIELDS in base.__dict__:
            return None
        if known is not None:
            arguments.update(known.arguments)
    own = {}
    for name, told in get_annotations(cls).items():
        if not isinstance(told, str) or told.startswith(UNKNOWN):
            return None
        if told.startswith(CLASS_VARIABLE):
            continue
        value = getattr(cls, name, MISSING)
        value = MISSING if isinstance(value, MemberDescriptorType) else value
        if value is not MISSING:
            own[name] = value
        arguments[name] = _argument(name, value, by_name=options.get("kw_only", False))
    return _Plan(options, own, arguments, _later(cls, options))


def _argument(name: str, value: Any, *, by_name: bool) -> _Argument:  # noqa: ANN401
    if not isinstance(value, Field):
        return _Argument(name, value, MISSING, is_given=True, by_name=by_name)
    if value.kw_only is not MISSING:
        by_name = bool(value.kw_only)
    return _Argument(name, value.default, value.default_factory, value.init, by_name)


def _later(cls: type, options: dict[str, bool]) -> tuple[str, ...]:
    """The methods that are written when they are called: those that `dataclasses` would write here."""
    there = cls.__dict__
    eq, frozen = options.get("eq", True), options.get("frozen", False)
    methods = ["__repr__"] if options.get("repr", True) else []
    if sys.version_info >= (3, 13):
        methods.append("__replace__")
    if eq:
        methods.append("__eq__")
        own_hash = there.get("__hash__", MISSING)
        if own_hash is MISSING or (own_hash is None and "__eq__" in there):
            methods.append("__hash__")
    if options.get("order"):
        methods.extend(ORDER)
    if frozen and options.get("slots"):
        methods.extend(("__getstate__", "__setstate__"))
    found = [name for name in methods if name not in there or name == "__hash__"]
    if eq and not frozen and "__hash__" in found:
        cls.__hash__ = None  # type: ignore[assignment]
        found.remove("__hash__")
    return tuple(found)


def _with_slots(cls: type) -> type:
    """The class with a slot for each of its own fields that no base has one for."""
    there = dict(cls.__dict__)
    own = [
        name for name, told in get_annotations(cls).items() if not told.startswith(CLASS_VARIABLE)
    ]
    taken = {slot for base in cls.__mro__[1:-1] for slot in base.__dict__.get("__slots__", ())}
    there["__slots__"] = tuple(name for name in own if name not in taken)
    for name in (*own, "__dict__", "__weakref__"):
        there.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, there)
    made.__qualname__ = cls.__qualname__
    return made


def _freeze(cls: type, plan: _Plan) -> None:
    names = frozenset(plan.arguments)
    owner: Any = cls

    def __setattr__(self: object, name: str, value: object) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            message = f"cannot assign to field {name!r}"
            raise FrozenInstanceError(message)
        super(owner, self).__setattr__(name, value)

    def __delattr__(self: object, name: str) -> None:  # noqa: N807
        if type(self) is cls or name in names:
            message = f"cannot delete field {name!r}"
            raise FrozenInstanceError(message)
        super(owner, self).__delattr__(name)

    for method in (__setattr__, __delattr__):
        if method.__name__ in cls.__dict__:
            message = f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}"
            raise TypeError(message)
        setattr(cls, method.__name__, method)


def _first_init(cls: type) -> Callable[..., None]:
    def __init__(self: object, *values: object, **named: object) -> None:  # noqa: N807
        _write_init(cls)(self, *values, **named)

    return __init__


def _first_call(cls: type, name: str) -> Callable[..., Any]:
    def first(self: object, *values: object, **named: object) -> Any:  # noqa: ANN401
        _complete(cls)
        return cls.__dict__[name](self, *values, **named)

    first.__name__ = name
    return first


def _write_init(cls: type) -> Callable[..., None]:
    """Put the right `__init__` into the class, as `dataclasses` writes it."""
    plan: _Plan = cls.__dict__[PLAN]
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": MISSING}
    given: dict[bool, list[str]] = {False: [], True: []}
    late: dict[bool, dict[str, Any]] = {False: {}, True: {}}
    lines = []
    frozen, slots = plan.options.get("frozen"), plan.options.get("slots")
    for number, one in enumerate(plan.arguments.values()):
        name, known[f"_of_{number}"] = placeholder(number), one.factory
        value = name
        if one.factory is not MISSING:
            value = f"_of_{number}()"
            if one.is_given:
                value = f"{value} if {name} is _missing else {name}"
        elif not one.is_given:
            if not slots or one.default is MISSING:
                continue
            known[f"_of_{number}"] = one.default
            value = f"_of_{number}"
        if one.is_given:
            given[one.by_name].append(name)
            if one.factory is not MISSING or one.default is not MISSING:
                late[one.by_name][one.name] = one.default
            elif late[False] and not one.by_name:
                message = f"non-default argument {one.name!r} follows default argument"
                raise TypeError(message)
        lines.append(f'_set(self, "{name}", {value})' if frozen else f"self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    arguments = ", ".join(("self", *given[False], *(("*", *given[True]) if given[True] else ())))
    body = "\n  ".join(lines or ("pass",))
    code = code_of(f"def __init__({arguments}):\n  {body}", [*plan.arguments])
    init: Callable[..., None] = FunctionType(
        code, known, "__init__", tuple(late[False].values()) or None
    )
    init.__kwdefaults__ = late[True] or None
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    init.__module__ = cls.__module__
    init.__annotations__ = {**_annotations(cls, plan), "return": None}
    setattr(cls, "__init__", init)  # noqa: B010
    return init


def _annotations(cls: type, plan: _Plan) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for base in cls.__mro__[-1::-1]:
        if PLAN in base.__dict__:
            told.update(get_annotations(base))
    return {one.name: told[one.name] for one in plan.arguments.values() if one.is_given}


def _find_fields(cls: type) -> None:
    """Put into the class what `fields`, `replace` and `asdict` look at: no method needs to be written for it."""
    with _LOCK:
        plan: _Plan = cls.__dict__[PLAN]
        found: dict[str, Field[Any]] = {}
        for base in cls.__mro__[-1:0:-1]:
            if PLAN in base.__dict__:
                found.update(getattr(base, FIELDS))
        own = {"__annotations__": get_annotations(cls), "__module__": cls.__module__, **plan.own}
        bare: Any = dataclasses.dataclass(
            init=False, repr=False, eq=False, kw_only=plan.options.get("kw_only", False)
        )(type(cls.__name__, (), {"__doc__": cls.__name__, **own}))
        found.update(getattr(bare, FIELDS))
        setattr(cls, FIELDS, found)


def _complete(cls: type) -> None:
    """Put all into the class that `dataclasses` makes of such a one."""
    with _LOCK:
        if not isinstance(cls.__dict__[FACTS[-1]], _Fact):
            return  # another thread was faster
        plan: _Plan = cls.__dict__[PLAN]
        there = {name: cls.__dict__[name] for name in DECISIVE if name in cls.__dict__}
        there["__doc__"] = there.get("__doc__") or cls.__name__
        there["__annotations__"] = get_annotations(cls)
        written = {"__repr__", "__eq__", "__hash__", *ORDER} - {*plan.methods}
        there.update({name: cls.__dict__[name] for name in written if name in cls.__dict__})
        likeness: Any = dataclasses.dataclass(**plan.options)(
            type(cls)(cls.__name__, cls.__bases__, {**there, **plan.own})
        )
        for name in (*plan.methods, *FACTS):  # the last says that all is done
            setattr(cls, name, likeness.__dict__[name])
