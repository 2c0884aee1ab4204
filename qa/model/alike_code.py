"""Functions that differ in names alone, made of one that is compiled once.

To write the constructors of the classes that an article needs, a hundred of them, takes 15 ms if each is compiled; they have some
forty shapes.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import CodeType

from qa.model.memory import loaded

# More shapes than there are classes.
SHAPES = 1_000


def placeholder(number: int) -> str:
    """What stands for a name in a source."""
    return f"_{number}"


def code_of(source: str, names: Sequence[str]) -> CodeType:
    """The code of the function that a source defines, with these names for its placeholders.

    Args:
        source: of a function or a lambda; in it, `placeholder(n)` stands for the name number n, also as a text.
        names: in order.
    """
    code = _compiled(source)
    named = {placeholder(number): name for number, name in enumerate(names)}
    return code.replace(
        co_varnames=tuple(named.get(one, one) for one in code.co_varnames),
        co_names=tuple(named.get(one, one) for one in code.co_names),
        co_consts=tuple(named.get(one, one) if type(one) is str else one for one in code.co_consts),
    )


@loaded(most=SHAPES)
def _compiled(source: str) -> CodeType:
    whole = compile(source, "<string>", "exec", dont_inherit=True)
    (code,) = (one for one in whole.co_consts if isinstance(one, CodeType))
    return code
