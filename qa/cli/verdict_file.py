"""The verdict file of a run: where it is, what is in it, which verdicts are stale."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from qa.cli.output import open_output, writing
from qa.cli.trouble import Trouble
from qa.config import ConfigError, Settings
from qa.detect.verdict_path import verdict_file_of
from qa.detect.verdicts import (
    VerdictError,
    Verdicts,
    read_verdicts,
    stale,
    write_verdicts,
)
from qa.files.opening import read_text
from qa.model.report import Failure, Report
from qa.model.verdict import Verdict
from qa.report.tallies import plural

# So many stale verdicts are named; more are counted.
MOST_NAMED = 10


def verdict_path(flag: str | None, settings: Settings) -> Path:
    """The verdict file that a flag, the settings or custom name; it need not be there."""
    if flag is not None:
        return Path(flag)
    try:
        return verdict_file_of(settings)
    except ConfigError as error:
        message = f"{error} with --verdicts."
        raise Trouble(message) from None


def path_to_record(flag: str | None, settings: Settings, *, isolated: bool) -> Path:
    """The verdict file to write, which a check with the same options would read.

    Raises:
        UsageError: with `--isolated`, unless a flag names the file: `qa check --isolated` reads no other.
    """
    if isolated and flag is None:
        message = "--isolated reads no verdict file: name one with --verdicts."
        raise click.UsageError(message)
    return verdict_path(flag, settings)


def load(path: Path, *, needed: bool) -> Verdicts:
    """The verdicts of a file; none if it is not there and not needed.

    Raises:
        Trouble: if it cannot be read.
    """
    folder = str(path.parent)
    try:
        text = read_text(path)
    except FileNotFoundError:
        if needed:
            message = (
                f"{path}: no such verdict file. Create one with `qa baseline` or `qa dismiss`."
            )
            raise Trouble(message) from None
        return Verdicts(folder=folder)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        message = f"{path}: the verdict file cannot be read: {reason}"
        raise Trouble(message) from None
    try:
        return read_verdicts(text, folder)
    except VerdictError as error:
        message = f"{path}:{error.line}: {error}."
        raise Trouble(message) from None


def load_for_check(flag: str | None, settings: Settings, *, isolated: bool) -> Verdicts:
    """The verdicts that hold in a check; with `--isolated` only a file that a flag names.

    Raises:
        Trouble: if the file cannot be read.
    """
    if isolated and flag is None:
        return Verdicts()
    return load(verdict_path(flag, settings), needed=flag is not None)


def update(path: Path, change: Callable[[Verdicts], Verdicts]) -> None:
    """Change what the file holds now, whole or not at all; others who do so wait meanwhile.

    Raises:
        Trouble: if it cannot be read or written.
    """
    with writing(path):
        verdicts = change(load(path, needed=False))
        with open_output(str(path)) as out:
            out.write(write_verdicts(verdicts.all))


class Staleness:
    """Sees all that a run says, and tells which verdicts are about nothing any more.

    Nothing is kept but what the verdicts are about, however much is said.
    """

    def __init__(self, verdicts: Verdicts) -> None:
        self._verdicts = verdicts
        self._fingerprints = {verdict.fingerprint for verdict in verdicts.all}
        self._paths = {verdict.path for verdict in verdicts.all}
        self._seen: dict[str, set[str]] = {}
        self._ran: dict[str, set[str]] = {}

    def add(self, item: Report | Failure) -> None:
        """One document more, or something that could not be done."""
        if not self._verdicts.all:
            return
        path = self._verdicts.path_of(item.uri)
        if isinstance(item, Failure):
            if path in self._paths:
                self._ran[path] = set()  # what was not read may hold anything
            return
        if path in self._paths:
            ran = set(item.ran)
            self._ran[path] = self._ran[path] & ran if path in self._ran else ran
        found = {finding.fingerprint for finding in (*item.findings, *item.suppressed)}
        if found := found & self._fingerprints:
            self._seen.setdefault(path, set()).update(found)

    def fresh(self) -> Staleness:
        """Another, about the same verdicts, that has seen nothing."""
        return Staleness(self._verdicts)

    def kept(self) -> dict[str, Any]:
        """What must be remembered of it, in plain values."""
        rules = {verdict.rule for verdict in self._verdicts.all}
        return {
            "seen": {path: sorted(found) for path, found in self._seen.items()},
            "ran": {path: sorted(ran & rules) for path, ran in self._ran.items()},
        }

    def join(self, kept: Mapping[str, Any]) -> None:
        """Add what was remembered of other documents."""
        for path, found in kept["seen"].items():
            self._seen.setdefault(path, set()).update(found)
        for path, ran in kept["ran"].items():
            self._ran[path] = self._ran[path] & set(ran) if path in self._ran else set(ran)

    def stale(self) -> list[Verdict]:
        """Verdicts whose finding is gone."""
        return list(stale(self._verdicts, self._seen, self._ran))


def stale_notes(old: Sequence[Verdict], *, pruned: bool | None) -> list[str]:
    """What to tell the user of stale verdicts; `pruned` is None where they cannot be taken out."""
    if not old:
        return []
    done = "(the text has changed)"
    if pruned is not None:
        done = "taken out" if pruned else "(--prune takes out)"
    lines = [f"{plural(len(old), 'stale verdict')} {done}:"]
    lines += [
        f"  {verdict.path or '(any file)'}: {verdict.rule}: {verdict.context or verdict.text}"
        for verdict in old[:MOST_NAMED]
    ]
    if len(old) > MOST_NAMED:
        lines.append(f"  and {len(old) - MOST_NAMED:,} more")
    return lines
