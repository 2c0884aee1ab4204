"""The output of a long run: a folder of shards, and a manifest of those that are finished.

A shard is written to a temporary file, synced, renamed, and only then added to the manifest. Whenever the
program is killed, the shards in the manifest are complete; the next run writes all others again, with the
same names and the same bytes.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import field
from pathlib import Path
from typing import Any, TextIO

from qa.files.opening import open_file
from qa.files.replacing import sync_folder, target_of
from qa.model.data_classes import dataclass
from qa.model.mqm import Severity
from qa.model.report import Failure
from qa.report.formatter import Summary

MANIFEST = "manifest.jsonl"
HEADER = {"format": "qa-shards", "version": 2}
# The suffix of an unfinished shard.
TEMPORARY = ".shard-"
# The byte of the manifest to lock on systems that lock bytes, not files.
LOCKED = 1 << 30
# The largest count of a manifest that is believed: whatever counts so far ends well below it.
MOST_COUNTED = 1 << 53
WHAT = {
    "program": "this is another version of qa, or of what it is built on",
    "settings": "rules, settings, verdicts or knowledge are not the same",
    "output": "the format or the size of the shards is not the same",
    "input": "files have come, gone or changed",
}


class ShardsError(Exception):
    """The folder cannot be used, or not by this run; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A finished shard.

    Attributes:
        name: of the file, in the folder.
        batches: how many batches of the run are finished up to and including this shard.
        size: how many bytes of input are finished up to and including this shard.
        summary: the counts of its documents.
        more: further state that is needed to finish the run.
    """

    name: str
    batches: int
    size: int
    summary: Summary
    more: Mapping[str, Any] = field(default_factory=dict)


class Shards:
    """The folder of a run; use `open_shards`.

    Attributes:
        done: the finished shards, in order.
    """

    def __init__(self, folder: Path, suffix: str, manifest: int, done: list[Shard]) -> None:
        self.done = done
        self._folder = folder
        self._suffix = suffix
        self._manifest = manifest

    @contextmanager
    def next(
        self,
    ) -> Iterator[tuple[TextIO, Callable[[int, int, Summary, Mapping[str, Any]], None]]]:
        """Open the next shard: a stream, and a function to commit it.

        The function takes the fields of `Shard` from `batches` on. If it is not called, the shard is
        discarded.

        Raises:
            ShardsError: if it cannot be written.
        """
        name = self.name_of(len(self.done))
        temporary = self._folder / f"{TEMPORARY}{os.urandom(8).hex()}"
        finished: list[Shard] = []

        def finish(batches: int, size: int, summary: Summary, more: Mapping[str, Any]) -> None:
            finished.append(Shard(name, batches, size, summary, more))

        try:
            # Within `try`: a signal may arrive right after it was created.
            with temporary.open(
                "x", encoding="utf-8", errors="backslashreplace", newline="\n"
            ) as out:
                yield out, finish
                out.flush()
                os.fsync(out.fileno())
            for shard in finished:
                temporary.chmod(0o666 & ~_mask())
                temporary.replace(self._folder / name)
                sync_folder(self._folder)
                self._write({**_fields(shard), "bytes": (self._folder / name).stat().st_size})
                self.done.append(shard)
        except OSError as error:
            raise _cannot_write(self._folder / name, error) from None
        finally:
            with suppress(OSError):
                temporary.unlink()

    def name_of(self, number: int) -> str:
        """Return the file name of a shard."""
        return f"shard-{number:05}{self._suffix}"

    def _write(self, fields: Mapping[str, Any]) -> None:
        line = json.dumps(fields, ensure_ascii=True).encode() + b"\n"
        while line:
            line = line[os.write(self._manifest, line) :]
        os.fsync(self._manifest)


@contextmanager
def open_shards(
    folder: Path, suffix: str, key: Mapping[str, str], *, resume: bool
) -> Iterator[Shards]:
    """Open the folder of a run, locked against other runs.

    Args:
        folder: created if it does not exist.
        suffix: of the names of shards.
        key: digests, by what they are of, that must be the same to resume a run.
        resume: whether to continue the run in the folder.

    Raises:
        ShardsError: if the folder is not empty and `resume` is False, if it belongs to a different run, or if
            it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = sorted(path.name for path in folder.iterdir())
        if names and not resume:
            message = (
                f"{folder}: the directory is not empty. --resume continues the run in it; "
                "otherwise name an empty one"
            )
            raise ShardsError(message)
        if names and MANIFEST not in names:
            message = f"{folder}: no run to resume: there is no {MANIFEST}"
            raise ShardsError(message)
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        target_of(folder / MANIFEST)  # not through a link out of the tree
        flags |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        manifest = os.open(folder / MANIFEST, flags, 0o666)
        if not stat.S_ISREG(os.fstat(manifest).st_mode):
            os.close(manifest)
            message = f"{folder / MANIFEST}: not a regular file"
            raise ShardsError(message)
    except OSError as error:
        raise _cannot_write(folder, error) from None
    try:
        if not _locked(manifest):
            message = f"{folder}: another run is writing to it"
            raise ShardsError(message)
        shards = Shards(folder, suffix, manifest, [])
        try:
            for shard in _read(shards, folder, key):
                shards.done.append(shard)  # each is compared with those before
            for path in folder.glob(f"{TEMPORARY}*"):
                path.unlink()
        except OSError as error:
            raise _cannot_write(folder, error) from None
        yield shards
    finally:
        os.close(manifest)


def _read(shards: Shards, folder: Path, key: Mapping[str, str]) -> Iterator[Shard]:
    """Read the finished shards from the manifest; create it if it is new."""
    whole = 0  # bytes of lines that were written to their end
    with open_file(folder / MANIFEST) as file:
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                break  # killed while it was written: it does not count
            whole += len(line)
            try:
                fields = json.loads(line)
                if number == 1:
                    _compare(folder, fields, key)
                    continue
                shard = _shard(fields)
            except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
                message = f"{folder / MANIFEST}:{number}: not a manifest line"
                raise ShardsError(message) from None
            _look_at(shards, folder, shard, fields)
            yield shard
    os.ftruncate(shards._manifest, whole)  # noqa: SLF001  # of this module
    if not whole:
        shards._write({**HEADER, "key": dict(key)})  # noqa: SLF001  # of this module
        sync_folder(folder)


def _look_at(shards: Shards, folder: Path, shard: Shard, fields: Mapping[str, Any]) -> None:
    """Check that a finished shard is unchanged.

    Raises:
        ShardsError: if not.
    """
    path = folder / shard.name
    number = len(shards.done)
    wrong = None
    if shard.name != shards.name_of(number):
        wrong = "this is not the name of a shard"
    elif not path.is_file() or path.is_symlink():
        wrong = "it was finished but is missing"
    elif path.stat().st_size != fields.get("bytes"):
        wrong = "it was finished but has changed"
    if wrong is not None:
        message = f"{path}: {wrong}; start over in an empty directory"
        raise ShardsError(message)


def _compare(folder: Path, header: Mapping[str, Any], key: Mapping[str, str]) -> None:
    if {name: header.get(name) for name in HEADER} != HEADER:
        message = f"{folder / MANIFEST}: it was made by another version of qa; start over"
        raise ShardsError(message)
    known = header["key"]
    other = [WHAT[name] for name, value in key.items() if known.get(name) != value]
    if other:
        message = (
            f"{folder}: this run cannot be resumed, since it would not be the same run: "
            f"{'; '.join(other)}. Start over in an empty directory"
        )
        raise ShardsError(message)


def _fields(shard: Shard) -> dict[str, Any]:
    summary = shard.summary
    uris = sorted(set().union(*summary.files_by_rule.values()))
    number = {uri: index for index, uri in enumerate(uris)}
    return {
        "shard": shard.name,
        "batches": shard.batches,
        "size": shard.size,
        "documents": summary.documents,
        "words": summary.words,
        "suppressed": summary.suppressed,
        "by_severity": summary.by_severity,
        "by_rule": summary.by_rule,
        "uris": uris,
        "files_by_rule": {
            rule: sorted(number[uri] for uri in found)
            for rule, found in summary.files_by_rule.items()
        },
        "not_checked": {why: sorted(rules) for why, rules in summary.not_checked.items()},
        "unseen": summary.unseen,
        "failures": [[f.uri, f.message, f.rule, f.line] for f in summary.failures],
        "more": shard.more,
    }


def _shard(fields: Mapping[str, Any]) -> Shard:
    """What a line of the manifest says of a shard.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, IndexError: if it is none of ours.
    """
    summary = Summary(
        documents=_count(fields["documents"]),
        words=_count(fields["words"]),
        suppressed=_count(fields["suppressed"]),
    )
    for name, count in fields["by_severity"].items():
        summary.by_severity[Severity(name).value] = _count(count)
    summary.by_rule.update(_counts(fields["by_rule"]))
    summary.not_checked.update({why: set(rules) for why, rules in fields["not_checked"].items()})
    summary.unseen.update(_counts(fields["unseen"]))
    uris = fields["uris"]
    for rule, numbers in fields["files_by_rule"].items():
        summary.files_by_rule[rule] = {uris[number] for number in numbers}
    summary.failures.extend(_failure(*failure) for failure in fields["failures"])
    batches, size = _count(fields["batches"]), _count(fields["size"])
    return Shard(str(fields["shard"]), batches, size, summary, dict(fields["more"]))


def _count(value: object) -> int:
    """A number of things.

    Raises:
        ValueError: if it is none.
    """
    if type(value) is not int or not 0 <= value <= MOST_COUNTED:
        message = "not a count"
        raise ValueError(message)
    return value


def _counts(values: Mapping[str, object]) -> dict[str, int]:
    return {name: _count(value) for name, value in values.items()}


def _failure(uri: object, message: object, rule: object, line: object) -> Failure:
    return Failure(
        str(uri),
        str(message),
        None if rule is None else str(rule),
        None if line is None else _count(line),
    )


def _locked(descriptor: int) -> bool:
    """Lock the file until it is closed; return False if another process holds the lock."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # On Windows, locked bytes cannot be read through another handle, so lock one far behind the end.
            os.lseek(descriptor, LOCKED, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot_write(path: Path, error: OSError) -> ShardsError:
    return ShardsError(f"{path}: cannot be written: {error.strerror or error}")
