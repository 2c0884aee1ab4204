"""Regular expressions that are compiled on first use.

There are hundreds of them, an article needs a few dozen, and compiling all takes longer than checking it.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Protocol, cast

# The methods and attributes of a compiled expression.
METHODS = (
    "findall", "finditer", "fullmatch", "groupindex", "groups", "match", "scanner", "search", "split",
    "sub", "subn",
)  # fmt: skip


class Compiler(Protocol):
    """What compiles expressions: `re.compile`, or what has kept what that gave before."""

    def __call__(self, pattern: AnyStr, flags: int, /) -> re.Pattern[AnyStr]:
        """What `re.compile` gives."""


# The compiler that is asked: one at a time.
_ASKED: list[Compiler] = [re.compile]


def compile_by(compiler: Compiler) -> None:
    """Ask `compiler` for each expression from now on."""
    _ASKED[:] = [compiler]


def compiled(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, for expressions of this program: never for what a user or a text names."""
    return _ASKED[0](pattern, flags)


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a lazy `re.compile`: errors in the pattern show on first use.

    Args:
        pattern: as for `re.compile`.
        flags: as for `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))


class _Expression:
    """A lazy expression, which copies the methods of the compiled one on first access.

    From then on, looking up a method is as fast as on the compiled expression.
    """

    __slots__ = ("flags", "pattern", *METHODS)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the compiled one has
        if name not in METHODS:
            message = f"an expression has no {name!r}"
            raise AttributeError(message)
        made: re.Pattern[Any] = compiled(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return expression, (self.pattern, self.flags)

    def __repr__(self) -> str:
        return f"expression({self.pattern!r}, {self.flags!r})"
