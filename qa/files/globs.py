"""Globs as in a .gitignore, matched in a time that does not explode, whatever they and the files are called.

`pathspec` makes an expression of each glob in which every `*` tries all places that are left for it: with
eight of them, a name of 255 letters takes minutes, and who writes a repository writes both. A `*` that
another one follows may as well take the first place at which the letters between the two stand: what
comes later fits from there if it fits from any other place. The same goes for `**` and the folders
between two of them. So the expressions are made to try nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING, AnyStr, Final, cast

from qa.model.expression import expression
from qa.model.memory import loaded

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

# What pathspec's expressions are made of.
ONE, STAR, MANY, FOLDERS, GAP = "[^/]", "[^/]*", "[^/]+", "(?:.+/)?", "(?:/.+)?"
PIECE: Final = expression(
    r"(?P<star>\[\^/\]\*)|(?P<many>\[\^/\]\+)|(?P<folders>\(\?:\.\+/\)\?)|(?P<gap>\(\?:/\.\+\)\?)"
    r"|(?P<end>\(\?:\(\?P<\w+>/\)\|\$\)|\(\?P<\w+>/\)|\$)"
    r"|(?P<one>/|\\.|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\](?:\(\?<!/\))?)|[^()*+?|\[\]{}\\])",
)
# What Python warns of within a set, since it may come to mean something; what is escaped already stays.
OF_SETS: Final = expression(r"\\.|(?P<sign>\[|&&|\|\||~~|(?<=.)--)", re.DOTALL)
# The longest glob, in characters, and the most globs in one place; more are of no use. To make an expression of one
# takes a quarter of a millisecond, and each file is compared with each of them.
LONGEST: Final = 1_000
MOST: Final = 5_000


def git_globs(lines: Iterable[str]) -> GitIgnoreSpec:
    """What some globs name, of which the last that fits decides.

    Raises:
        ValueError: if one is not a glob, or there are too many; the text says why.
    """
    from pathspec import GitIgnoreSpec

    given = [*islice(lines, MOST + 1)]
    if len(given) > MOST:
        message = f"more than {MOST:,} globs"
        raise ValueError(message)
    try:
        return GitIgnoreSpec.from_lines(given, _pattern_class(), backend="simple")
    except re.error as error:  # as for [z-a]
        message = f"not a glob: {error.msg}"
        raise ValueError(message) from None


@loaded
def _pattern_class() -> type[GitIgnoreSpecPattern]:
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    class BoundedPattern(GitIgnoreSpecPattern):
        """A glob that tries each place once."""

        @classmethod
        def pattern_to_regex(cls, pattern: AnyStr) -> tuple[AnyStr | None, bool | None]:
            """The expression, and whether it names files or takes them out."""
            if len(pattern) > LONGEST:
                message = f"a glob of more than {LONGEST:,} characters"
                raise ValueError(message)
            made, includes = super().pattern_to_regex(pattern)
            return cast("AnyStr | None", bounded(made) if isinstance(made, str) else made), includes

    return BoundedPattern


def bounded(made: str) -> str:
    """An expression of pathspec's that tries each place once and fits the same paths.

    But for those where it takes the slash between two names for a character of a set, as in `[!a]`:
    git does not.

    Raises:
        ValueError: if it is made of other pieces than are known, with several stars among them.
    """
    made = PIECE.sub(_without_slash, made)
    if made.count("*") + made.count("+") < 2:
        return made
    groups = _groups(made)
    if groups is None:
        message = "a glob with several * that cannot be matched in a short time"
        raise ValueError(message)
    parts = []
    for number, (begin, pieces) in enumerate(groups):
        body = _with_stars(pieces)
        if number + 1 == len(groups):
            parts.append(begin + body)
        elif begin == FOLDERS:
            parts.append(f"(?>(?:.+?/)??{body}(?=/))")
        elif begin == GAP:
            parts.append(f"(?>(?:/.+?)??{body}(?=/))")
        else:
            parts.append(body)
    return "".join(parts)


def _without_slash(piece: re.Match[str]) -> str:
    """A piece; a set of characters has no slash, and nothing in it that Python may once read as a set of sets."""
    written = piece.group()
    if not piece["set"] or written == ONE:
        return written
    return f"[{OF_SETS.sub(_escaped, written[1:])}(?<!/)"


def _escaped(sign: re.Match[str]) -> str:
    return "\\".join(("", *sign.group())) if sign["sign"] else sign.group()


def _groups(made: str) -> list[tuple[str, list[str]]] | None:
    """The pieces behind each sign for folders; None if there is something unknown."""
    groups: list[tuple[str, list[str]]] = [("", [])]
    at = 0
    for piece in PIECE.finditer(made):
        if piece.start() != at:
            return None
        at = piece.end()
        if piece["folders"] or piece["gap"]:
            groups.append((piece.group(), []))
        elif piece["many"]:
            groups[-1][1].extend((ONE, STAR))
        else:
            groups[-1][1].append(piece.group())
    return groups if at == len(made) else None


def _with_stars(pieces: list[str]) -> str:
    """Pieces of names; each star that another follows in its name takes the first place that fits."""
    found: list[str] = []
    held: list[str] | None = None  # what stands behind a star
    for piece in pieces:
        if piece == STAR:
            if held:
                found.append(f"(?>[^/]*?{''.join(held)})")
            held = []
        elif held is None:
            found.append(piece)
        elif piece == "/" or piece.startswith(("(", "$")):
            found.append(STAR + "".join(held) + piece)
            held = None
        else:
            held.append(piece)
    if held is not None:
        found.append(STAR + "".join(held))
    return "".join(found)
