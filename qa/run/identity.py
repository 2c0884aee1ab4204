"""Cache keys: digests of everything that determines the result of a check.

Results that are kept for later are stored under these keys.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import qa
from qa import __version__
from qa.lexicon.users_files import fingerprints, imported_ids
from qa.model.checksums import blake2b
from qa.model.knowledge import NameList, Newsroom
from qa.model.memory import loaded
from qa.model.report import Failure
from qa.read.find import find_files
from qa.read.options import ReadOptions, expected_source
from qa.run.work import How

if TYPE_CHECKING:
    from qa.rules.base import Rule

# Packages whose data or behavior affects results.
TRUSTED = (
    "anyascii", "ftfy", "langdetect", "markdown_it_py", "msgpack", "pathspec", "pypinyin", "rapidfuzz", "sacrebleu", "wordfreq",
)  # fmt: skip


@runtime_checkable
class Identified(Protocol):
    """A value with its own notion of identity."""

    def identity(self) -> object:
        """A comparable value that is equal only if this one is."""


class UnknownValueError(TypeError):
    """A value cannot be compared with others."""


def digest(*values: object) -> str:
    """Return a digest of the values.

    Raises:
        UnknownValueError: if one of them has a type that cannot be compared.
    """
    return _hash("\0".join(map(_told, values)).encode("utf-8", "surrogatepass"))


def digest_of_bytes(content: bytes) -> str:
    """Return a digest of the bytes."""
    return _hash(content)


@loaded
def program() -> str:
    """Return a digest of this program: its files, Python, and the packages that affect results.

    It covers the files, not only the version, so that a developer of a rule never sees stale results. Reading
    all files would dominate the time of a cached run: files that are as installed are identified by the
    checksums in the installer's record, on every machine and regardless of their times, and others by size
    and modification time.
    """
    package = Path(qa.__file__).parent
    files = sorted(_files(package.as_posix(), package.name))
    return digest(
        __version__,
        tuple(sys.version_info),
        repr(_as_installed(package, files) or files),
        sorted(_packages()),
        fingerprints(),
        imported_ids(),
    )


def settings(how: How) -> str:
    """Return a digest of how documents are read and checked.

    Raises:
        UnknownValueError: if a rule has an option of a type that cannot be compared.
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
    """Like `settings`, but identify rules whose options cannot be compared by their ids."""
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
    """Return a digest of the files of `paths`, by their names, sizes and modification times."""
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
    """Whether a rule comes from a plug-in: it may depend on things that are unknown here.

    Rules that were selected but not loaded never do.
    """
    return not isinstance(rules, Identified) and any(
        not type(rule).__module__.startswith("qa.") for rule in rules
    )


def _files(folder: str, below: str) -> Iterator[tuple[str, int, int]]:
    """Return the files of a folder, without compiled ones: relative path, size, modification time."""
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
    """Return the installer's record of all of these files; empty if one has changed since.

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
    """Return names and versions of the packages, from the names of their folders."""
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
    """Serialize a value: equal values to equal strings, different values to different ones."""
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
