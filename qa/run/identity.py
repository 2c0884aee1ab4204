"""What decides what is said of a text, as short names that are the same only if all of it is.

Whoever keeps an answer for later keeps it under these names.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import qa
from qa import __version__
from qa.lexicon.users_files import fingerprints, imported_ids
from qa.model.knowledge import NameList, Newsroom
from qa.model.memory import loaded
from qa.model.report import Failure
from qa.read.find import find_files
from qa.read.options import ReadOptions, expected_source
from qa.run.work import How

if TYPE_CHECKING:
    from qa.rules.base import Rule

# Packages whose data or judgement is in the answers.
TRUSTED = (
    "anyascii", "ftfy", "langdetect", "markdown_it_py", "msgpack", "pathspec", "pypinyin", "rapidfuzz", "sacrebleu", "wordfreq",
)  # fmt: skip


@runtime_checkable
class Identified(Protocol):
    """A value that knows itself what tells it from others of its kind."""

    def identity(self) -> object:
        """Something comparable that is the same only where the value is."""


class UnknownValueError(TypeError):
    """A value of which nobody can say whether it is the same as another."""


def digest(*values: object) -> str:
    """A name for the values.

    Raises:
        UnknownValueError: if one of them is of a kind that cannot be compared.
    """
    return _hash("\0".join(map(_told, values)).encode("utf-8", "surrogatepass"))


def digest_of_bytes(content: bytes) -> str:
    """A name for the bytes."""
    return _hash(content)


@loaded
def program() -> str:
    """A name for this program: its files, Python, and the packages that it trusts.

    The files themselves are asked, not the version alone, so that one who works on a rule is not shown
    what it said before. To read all of them would take longer than all else where the answer is known:
    where they are as they were installed, their checksums of then say what is in them, on every
    machine and whatever a build made of their times; else their sizes and times of change do.
    """
    package = Path(qa.__file__).parent
    files = sorted(_files(package.as_posix(), package.name))
    return digest(
        __version__,
        tuple(sys.version_info),
        _as_installed(package, files) or files,
        sorted(_packages()),
        fingerprints(),
        imported_ids(),
    )


def settings(how: How) -> str:
    """A name for how documents are read and checked.

    Raises:
        UnknownValueError: if a rule has an option of a kind that cannot be compared.
    """
    policy = how.policy
    verdicts = policy.verdicts
    return digest(
        how.options,
        how.rules,
        (policy.min_confidence, policy.accepted, policy.per_file, policy.folder),
        (verdicts.all, verdicts.folder if verdicts.all else ""),
        how.newsroom,
        how.learnt,
        f"{how.check.__module__}.{how.check.__qualname__}",
    )


def settings_by_name(how: How) -> str:
    """The same, where options that cannot be compared do not count: of their rules the ids do."""
    comparable = []
    for rule in how.rules:
        try:
            digest(rule)
        except UnknownValueError:
            continue
        comparable.append(rule)
    ids = [rule.id for rule in how.rules]
    return digest(settings(replace(how, rules=tuple(comparable))), ids)


def inputs(paths: Sequence[str], options: ReadOptions) -> str:
    """A name for the files that `paths` mean, by their names, lengths and times of change."""
    found = blake2b(digest_size=16)
    beside = [name for name in (options.source, *options.references) if name is not None]
    for file in chain(find_files(paths, options), beside):
        if isinstance(file, Failure):
            found.update(f"{file}\0".encode("utf-8", "surrogatepass"))
            continue
        found.update(_status(file))
        if file != options.source:
            with suppress(ValueError):  # a wrong pattern is told by find_files
                source = expected_source(file, options)
                if source is not None:
                    found.update(_status(source))
    return found.hexdigest()


def _status(path: str) -> bytes:
    try:
        status = os.stat(path)  # noqa: PTH116  # a path as it was given
    except (OSError, ValueError):
        return f"{path}\0gone\0".encode("utf-8", "surrogatepass")
    told = f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0"
    return told.encode("utf-8", "surrogatepass")


def has_strangers(rules: Sequence[Rule]) -> bool:
    """Whether a rule is a plug-in's: it may look at things that nobody here knows of.

    Of rules that were chosen but not loaded that is known without: no plug-in brings one.
    """
    return not isinstance(rules, Identified) and any(
        not type(rule).__module__.startswith("qa.") for rule in rules
    )


def _files(folder: str, below: str) -> Iterator[tuple[str, int, int]]:
    """The files of a folder but for compiled ones: path within it, bytes, time of change."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = f"{below}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(entry.path, name)
            elif not entry.name.endswith((".pyc", ".pyo")):
                status = entry.stat()
                yield name, status.st_size, status.st_mtime_ns


def _as_installed(package: Path, files: list[tuple[str, int, int]]) -> list[str]:
    """The record that an installer left of all of these files; empty if one has changed since.

    https://packaging.python.org/en/latest/specifications/recording-installed-packages/
    """
    record = package.parent / f"translation_qa-{__version__}.dist-info" / "RECORD"
    try:
        written = record.stat().st_mtime_ns  # after all other files
        lines = record.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return []
    known = {line.partition(",")[0]: line for line in lines}
    found = [
        known[name]
        for name, size, changed in files
        if changed <= written and known.get(name, "").endswith(f",{size}")
    ]
    return found if len(found) == len(files) else []


def _packages() -> Iterator[str]:
    """Names and versions of the packages, as their folders are called."""
    for folder in dict.fromkeys(sys.path):
        try:
            with os.scandir(folder or ".") as entries:
                names = [entry.name for entry in entries if entry.name.endswith(".dist-info")]
        except OSError:
            continue
        yield from (name for name in names if name.lower().startswith(TRUSTED))


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()


def _told(value: object) -> str:
    """The value in letters: equal ones in the same, others in others."""
    if value is None or isinstance(value, (str, bytes, int, float)):
        return repr(value)
    if isinstance(value, Enum):
        return f"{type(value).__qualname__}.{value.name}"
    if isinstance(value, (list, tuple)):
        return f"[{','.join(map(_told, value))}]"
    if isinstance(value, (set, frozenset, Mapping)):
        pairs = isinstance(value, Mapping)
        members = value.items() if isinstance(value, Mapping) else value
        return f"{'map' if pairs else 'set'}{{{','.join(sorted(map(_told, members)))}}}"
    if isinstance(value, Identified):
        return f"{type(value).__qualname__}({_told(value.identity())})"
    return _told_fields(value)


def _told_fields(value: object) -> str:
    if is_dataclass(value) and not isinstance(value, type):
        kept = (
            f.name for f in fields(value) if f.compare or isinstance(value, (NameList, Newsroom))
        )
        kind = f"{type(value).__module__}.{type(value).__qualname__}"
        return f"{kind}({','.join(f'{name}={_told(getattr(value, name))}' for name in kept)})"
    message = f"two {type(value).__qualname__} cannot be compared for identity"
    raise UnknownValueError(message)
