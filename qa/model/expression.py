"""Regular expressions that are compiled when they are first used.

The program has hundreds, and an article needs some dozens: to compile them all takes longer than to
check it.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

# What a compiled expression has.
METHODS = (
    "findall", "finditer", "fullmatch", "groupindex", "groups", "match", "scanner", "search", "split",
    "sub", "subn",
)  # fmt: skip


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, but for what is wrong with the pattern: that shows at first use.

    Args:
        pattern: as for `re.compile`.
        flags: as for `re.compile`.
    """
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))


class _Expression:
    """An expression that takes over the methods of the compiled one when one of them is asked for.

    From then on a method is found as fast as with the compiled one itself.
    """

    __slots__ = ("flags", "pattern", *METHODS)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # whatever the compiled one has
        if name not in METHODS:
            message = f"an expression has no {name!r}"
            raise AttributeError(message)
        compiled: re.Pattern[Any] = re.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __reduce__(self) -> tuple[Any, ...]:
        return expression, (self.pattern, self.flags)

    def __repr__(self) -> str:
        return f"expression({self.pattern!r}, {self.flags!r})"
