"""Values of one kind in columns, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import eq
from typing import Any, TypeVar, overload

T = TypeVar("T")


class Columns(Sequence[T]):
    """A sequence of values that are made of what their columns hold: a text may have one for every few letters.

    Args:
        make: makes a value of what stands in a row.
        columns: of the same length; numbers in arrays, strings that are mostly the same objects in lists.
    """

    __slots__ = ("_columns", "_make")

    def __init__(self, make: Callable[..., T], *columns: Sequence[Any]) -> None:
        self._make, self._columns = make, columns

    def column(self, number: int) -> Sequence[Any]:
        """One of the columns: what asks for a single part of all values need not make them."""
        return self._columns[number]

    def __len__(self) -> int:
        return len(self._columns[0])

    def __iter__(self) -> Iterator[T]:
        return map(self._make, *self._columns)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Columns[T]: ...
    def __getitem__(self, index: int | slice) -> T | Columns[T]:
        row = (column[index] for column in self._columns)
        return Columns(self._make, *row) if isinstance(index, slice) else self._make(*row)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(eq, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __reduce__(self) -> tuple[type[Columns[T]], tuple[Any, ...]]:
        return Columns, (self._make, *self._columns)

    def __repr__(self) -> str:
        return f"Columns({list(self)})"
