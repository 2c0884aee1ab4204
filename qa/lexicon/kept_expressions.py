"""Compiled expressions are kept beside the compiled modules: to compile them takes longer than an article.

What is kept of an expression are the numbers that Python's own compiler makes of it. The interpreter looks at them
before it takes them, but not at all of them: forged ones can end the process, or worse. So they are trusted as far as
the program itself is: they lie in `__pycache__` of this package, where Python keeps what it makes of modules, and
are read only if none but the owner of the program may write them. Where Python keeps nothing
(`PYTHONDONTWRITEBYTECODE`, a folder that the user may not write to), where the interpreter is another or gives no such numbers,
expressions are compiled as ever.
"""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from array import array
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, AnyStr, Final

from qa.files.opening import read_file
from qa.lexicon.disk_cache import write_whole
from qa.model.checksums import blake2b
from qa.model.data_classes import dataclass
from qa.model.expression import compile_by
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple

NAME: Final = f"expressions.{sys.implementation.cache_tag}.numbers"
CHECK: Final = 16
# Bytes of a number, as the interpreter has them.
SIZE: Final = 4
# A file of more bytes is not read: 156 expressions of an English article have 0.6 MB. Where one would be written, what
# this process has compiled itself is kept alone.
MOST: Final = 8 << 20
# So many new ones are worth a file of their own; a process writes so often.
WORTH: Final = 5
WRITES: Final = 3


class ExpressionCode(NamedTuple):
    """What the compiler makes of an expression.

    Attributes:
        flags: those that it was compiled with, and those that it says itself.
        groups: how many it has.
        names: of groups, with their numbers.
        code: the numbers, as bytes.
    """

    flags: int
    groups: int
    names: Mapping[str, int]
    code: bytes


@dataclass(slots=True)
class KeptExpressions:
    """Expressions by name, those of an earlier run and those that this one compiles.

    Attributes:
        path: the file.
        known: what it has; None before it is read.
        made: what this process has compiled since it last wrote.
        writes: how often this process may write.
    """

    path: Path
    known: dict[str, ExpressionCode] | None = None
    made: dict[str, ExpressionCode] = field(default_factory=dict)
    writes: int = WRITES

    def compiled(self, pattern: AnyStr, flags: int, /) -> re.Pattern[AnyStr]:
        """What `re.compile` gives."""
        if not isinstance(pattern, str):
            return re.compile(pattern, flags)
        if self.known is None:
            self.known = _read(self.path)
        name = _name(pattern, flags)
        numbers = self.known.get(name)
        if numbers is not None:
            with suppress(RuntimeError, ValueError, TypeError, OverflowError):
                return _pattern(pattern, numbers)
        self.made[name] = numbers = _compiled(pattern, flags)
        return _pattern(pattern, numbers)

    def keep(self) -> None:
        """Write what is new, if that is worth it, beside what other processes have written meanwhile."""
        if len(self.made) < WORTH or not self.writes or sys.dont_write_bytecode:
            return
        self.writes -= 1
        with suppress(OSError):
            self._write()

    def _write(self) -> None:
        """Raises OSError: if it cannot be written."""
        if not _are_ours(self.path.parent):
            return  # it would not be read
        self.known = {**_read(self.path), **(self.known or {}), **self.made}
        content = _packed(self.known)
        if len(content) > MOST:
            content = _packed(self.made)
        self.made = {}
        write_whole(self.path, content)


@loaded
def kept_expressions() -> KeptExpressions | None:
    """Those of this installation, from now on asked for each expression of this program.

    None where the interpreter gives no numbers.
    """
    if not _fits():
        return None
    kept = KeptExpressions(Path(cache_from_source(__file__)).with_name(NAME))
    compile_by(kept.compiled)
    return kept


def _fits() -> bool:
    """Whether this interpreter compiles expressions in the manner that is known here."""
    if sys.implementation.name != "cpython" or array("I").itemsize != SIZE:
        return False
    try:
        pattern, flags = "(?P<name>a+)|[b-d]", re.IGNORECASE
        return _pattern(pattern, _compiled(pattern, flags)) == re.compile(pattern, flags)
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError):
        return False


def _compiled(pattern: str, flags: int) -> ExpressionCode:
    """As `re._compiler.compile`, which keeps the numbers to itself."""
    parsed = import_module("re._parser").parse(pattern, int(flags))
    code: list[int] = import_module("re._compiler")._code(parsed, int(flags))  # noqa: SLF001
    state = parsed.state
    return ExpressionCode(
        flags=int(flags) | state.flags,
        groups=state.groups - 1,
        names=dict(state.groupdict),
        code=array("I", code).tobytes(),
    )


def _pattern(pattern: str, numbers: ExpressionCode) -> re.Pattern[str]:
    """Made without compiling.

    Raises:
        RuntimeError: if the numbers are no code of an expression.
    """
    code = array("I")
    code.frombytes(numbers.code)
    groups: list[str | None] = [None] * (numbers.groups + 1)
    for name, number in numbers.names.items():
        groups[number] = name
    made: re.Pattern[str] = import_module("_sre").compile(
        pattern, numbers.flags, code.tolist(), numbers.groups, dict(numbers.names), tuple(groups)
    )
    return made


def _name(pattern: str, flags: int) -> str:
    whole = f"{int(flags)} {pattern}".encode("utf-8", "surrogatepass")
    return blake2b(whole, digest_size=CHECK).hexdigest()


def _packed(known: Mapping[str, ExpressionCode]) -> bytes:
    """Checksum, line of what there is, numbers."""
    there = {name: (one.flags, one.groups, one.names, len(one.code)) for name, one in known.items()}
    body = json.dumps(there).encode() + b"\n" + b"".join(one.code for one in known.values())
    return _check(body) + b"\n" + body


def _read(path: Path) -> dict[str, ExpressionCode]:
    """What the file has; nothing if it is not whole, or of another interpreter."""
    with suppress(OSError, ValueError, TypeError, RecursionError):
        check, _, body = read_file(path, most=MOST).partition(b"\n")
        if _are_ours(path, path.parent) and check == _check(body):
            there, _, codes = body.partition(b"\n")
            return _unpacked(json.loads(there), codes)
    return {}


def _are_ours(*paths: Path) -> bool:
    """Whether they are as safe as this module: of the same owner, and nobody else may write them.

    Raises:
        OSError: if one of them is gone.
    """
    own = Path(__file__).stat().st_uid
    return all(
        status.st_uid == own
        and (os.name == "nt" or not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
        for status in map(Path.stat, paths)
    )


def _unpacked(there: dict[str, Any], codes: bytes) -> dict[str, ExpressionCode]:
    """Raises ValueError or TypeError: if the file was not written by this program."""
    known = {}
    start = 0
    for name, (flags, groups, names, length) in there.items():
        end = start + int(length)
        numbered = {str(group): int(number) for group, number in names.items()}
        if not (start <= end <= len(codes) and 0 <= groups <= length):
            raise ValueError(name)
        if not all(0 < number <= groups for number in numbered.values()):
            raise ValueError(name)
        known[name] = ExpressionCode(int(flags), int(groups), numbered, codes[start:end])
        start = end
    return known


def _check(body: bytes) -> bytes:
    """A checksum that is another for another interpreter."""
    made_by = f"{sys.version} {sys.byteorder} {import_module('_sre').MAGIC}".encode()
    whole = blake2b(made_by, digest_size=CHECK)
    whole.update(body)
    return whole.hexdigest().encode()
