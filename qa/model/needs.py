"""Results that are computed on first use, cached on the value that they are about, and freed with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self, TypeVar

S = TypeVar("S", bound="Needs")
T = TypeVar("T")


class Needs:
    """A value that caches results about itself, in a dictionary `_known` that is empty at first."""

    __slots__ = ()

    _known: dict[Any, Any]

    def need(self, analysis: Callable[[Self], T]) -> T:
        """Return `analysis(self)`, computed once.

        Args:
            analysis: a pure function at module level, the key of the cache. Nobody may modify its result.
        """
        known = self._known
        if analysis not in known:
            known[analysis] = analysis(self)
        answer: T = known[analysis]
        return answer
