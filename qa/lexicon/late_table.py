"""Tables that take so long to make, or to open, that they pay only when much is asked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from qa.files.at_places import FileBytes
from qa.lexicon.disk_cache import cache_folder
from qa.lexicon.frequency import kept_table, opened_table

T = TypeVar("T")


class LateTable(Generic[T]):
    """What is read from a table in the cache folder, as soon as it pays.

    Args:
        name: of its file.
        make: makes the table, once a machine.
        read: what is read from it.
        opened: the table is opened, if it is there, when a process has asked so often.
        made: it is made, if it is not there, when a process has asked so often.
    """

    def __init__(
        self,
        name: str,
        make: Callable[[], bytes],
        read: Callable[[bytes | FileBytes], T],
        *,
        opened: int,
        made: int,
    ) -> None:
        self._name, self._make, self._read = name, make, read
        self._opened, self._made = opened, made
        self._asked = 0
        self._known: T | None = None

    def known(self) -> T | None:
        """What is read from the table; None if it does not pay yet."""
        if self._known is None:
            self._asked += 1
            if self._asked >= self._made:
                self._known = self._read(kept_table(self._name, self._make, held=False))
            elif self._asked == self._opened and (folder := cache_folder()) is not None:
                with suppress(OSError, ValueError):
                    self._known = self._read(opened_table(folder / self._name, held=False))
        return self._known
