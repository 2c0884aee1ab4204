r"""Globs as in a .gitignore, matched in a time that does not explode, whatever they and the files are called.

`pathspec` makes an expression of each glob in which every `*` tries all places that are left for it: with
eight of them, a name of 255 letters takes minutes, and who writes a repository writes both. A `*` that
another one follows may as well take the first place at which the letters between the two stand: what
comes later fits from there if it fits from any other place. The same goes for `**` and the folders
between two of them. So the expressions are made to try nothing else.

`pathspec` also hands sets of characters to Python as they are, where git has `[[:alpha:]]` and `\` in them.
So each set is read here, and stands as one sign of its own until the expression is made.
"""

from __future__ import annotations

import re
import string
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
    r"|(?P<one>/|\\.|\[\^/\]|[^()*+?|\[\]{}\\])",
)
# What is not left to pathspec: sets, and white space that git does not take from the end of a line.
HELD: Final = expression(r"\\(?P<kept>\s)|\\.|(?P<set>\[)|(?P<white>[^\S ])", re.DOTALL)
CLASS: Final = expression(r"\[:(?P<name>[^\]]*):\]")
# What stands for them until then: characters of private use.
FIRST_SIGN: Final = 0xF0000
# The classes of git, which knows ASCII alone: https://github.com/git/git/blob/master/wildmatch.c
ASCII: Final = "".join(map(chr, range(1, 128)))
CLASSES: Final = {
    "alnum": "".join(filter(str.isalnum, ASCII)),
    "alpha": "".join(filter(str.isalpha, ASCII)),
    "blank": " \t",
    "cntrl": "".join(sign for sign in ASCII if not sign.isprintable()),
    "digit": string.digits,
    "graph": "".join(filter(str.isprintable, ASCII.replace(" ", ""))),
    "lower": "".join(filter(str.islower, ASCII)),
    "print": "".join(filter(str.isprintable, ASCII)),
    "punct": string.punctuation,
    "space": " \t\n\r",
    "upper": "".join(filter(str.isupper, ASCII)),
    "xdigit": string.hexdigits,
}
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
            plain, held = _held(str(pattern))
            made, includes = super().pattern_to_regex(plain)
            if made is not None:
                made = bounded(made)
                for sign, meant in held.items():
                    made = made.replace(sign, meant)
            return cast("AnyStr | None", made), includes

    return BoundedPattern


def _held(glob: str) -> tuple[str, dict[str, str]]:
    """A glob with a sign for each of its sets, and the expressions that the signs stand for.

    Raises:
        ValueError: if a set is none; to git, such a glob names nothing.
    """
    if glob.startswith("#"):
        return glob, {}
    signs = (
        sign for sign in map(chr, range(FIRST_SIGN, FIRST_SIGN + 2 * LONGEST)) if sign not in glob
    )
    held: dict[str, str] = {}
    parts: list[str] = []
    at, whole = 0, True
    while found := HELD.search(glob, at):
        parts.append(glob[at : found.start()])
        at = found.end()
        if found["set"]:
            meant, at = _set_at(glob, at)
            whole &= "/" not in glob[found.start() : at]
        elif white := found["kept"] or found["white"]:
            meant = re.escape(white)
        else:
            parts.append(found.group())
            continue
        sign = next(signs)
        held[sign] = meant
        parts.append(sign)
    plain = "".join((*parts, glob[at:]))
    if not whole:  # to git, a slash within a set ties the glob to its folder, as any other does
        turned = plain.startswith("!")
        plain = f"{plain[:turned]}/{plain[turned:].removeprefix('/')}"
    return plain, held


def _set_at(glob: str, at: int) -> tuple[str, int]:
    """The expression of a set that begins before `at`, and where it ends; never a slash.

    Raises:
        ValueError: if it does not end, or names no class of characters.
    """
    turned = glob[at : at + 1] in {"!", "^"}
    at += turned
    found: list[str] = []
    before = ""  # the character that a range may begin with
    first = True
    while first or glob[at : at + 1] != "]":
        first = False
        named = CLASS.match(glob, at)
        sign, after = _sign_at(glob, at)
        if named:
            if named["name"] not in CLASSES:
                message = f"not a glob: there is no class {named.group()}"
                raise ValueError(message)
            found.append(re.escape(CLASSES[named["name"]]))
            before, at = "", named.end()
        elif glob[at] == "-" and before and glob[after : after + 1] not in {"", "]"}:
            end, at = _sign_at(glob, after)
            if before <= end:
                found.append(f"{re.escape(before)}-{re.escape(end)}")
            before = ""
        else:
            found.append(re.escape(sign))
            before, at = sign, after
    if turned:
        return f"[^/{''.join(found)}]", at + 1
    return f"(?!/)[{''.join(found)}]", at + 1


def _sign_at(glob: str, at: int) -> tuple[str, int]:
    """A character of a set, and where the next begins.

    Raises:
        ValueError: if the glob ends before the set.
    """
    at += glob[at : at + 1] == "\\"
    if at >= len(glob):
        message = "not a glob: a set without its ]"
        raise ValueError(message)
    return glob[at], at + 1


def bounded(made: str) -> str:
    """An expression of pathspec's that tries each place once and fits the same paths.

    Raises:
        ValueError: if it is made of other pieces than are known, with several stars among them.
    """
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
