"""What is worked out about a value once, when it is first needed, and is gone with the value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self, TypeVar

S = TypeVar("S", bound="Needs")
T = TypeVar("T")


class Needs:
    """A value of which things are worked out that whoever asks again need not work out again.

    It has a dictionary `_known`, empty when it is made.
    """

    __slots__ = ()

    _known: dict[Any, Any]

    def need(self, analysis: Callable[[Self], T]) -> T:
        """What `analysis` says of this value: asked often, computed once.

        Args:
            analysis: a pure function at module level; the answer is remembered under it, and nobody may change it.
        """
        known = self._known
        if analysis not in known:
            known[analysis] = analysis(self)
        answer: T = known[analysis]
        return answer
