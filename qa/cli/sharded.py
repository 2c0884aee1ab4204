"""Output to a folder of shards, so that an interrupted run can be resumed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import field
from itertools import chain
from pathlib import Path

import click

from qa.cli.output import say
from qa.cli.progress import Progress
from qa.cli.telling import Telling
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import Staleness
from qa.model.data_classes import dataclass
from qa.model.report import Failure, Report
from qa.read.parts import is_stream
from qa.report.formatter import Formatter, Run, Summary
from qa.report.tallies import plural, summary_line
from qa.run.engine import check_batches
from qa.run.identity import digest, inputs, program, settings_by_name
from qa.run.shards import MANIFEST, Shards, ShardsError, open_shards
from qa.run.summary import add, finish, join
from qa.run.task import Checked, Task, how_of

# The formats whose shards can be concatenated, and their file suffixes.
SUFFIXES = {"jsonl": ".jsonl", "rdjsonl": ".jsonl", "csv": ".csv"}
DOCUMENTS = 1000

Watch = Callable[[Iterable[Report | Failure], Staleness], Iterator[Report | Failure]]


def is_folder(output: str | None) -> bool:
    """Whether the output is a folder: an existing one, or a name with a trailing slash."""
    if output is None:
        return False
    return output.endswith(("/", os.sep)) or os.path.isdir(output)  # noqa: PTH112


def format_of(name: str, *, from_flag: bool) -> str:
    """Return the format of the shards: JSON Lines, unless the user requests another that can be split.

    Raises:
        click.UsageError: if the format cannot be split.
    """
    if name in SUFFIXES:
        return name
    if not from_flag and name == "text":
        return "jsonl"
    message = f"--output with a directory needs --format {', '.join(SUFFIXES)}, not {name}."
    raise click.UsageError(message)


def excluding(folder: str) -> tuple[str, ...]:
    """Return patterns of --exclude, so that output is not read as input."""
    path = os.path.relpath(folder).replace(os.sep, "/")
    if path == "." or path.startswith("../"):
        return ()
    return ("/" + re.sub(r"[\\*?\[\]!# ]", r"\\\g<0>", path) + "/",)


@dataclass
class ShardedRun:
    """A run whose output is a folder.

    Attributes:
        folder: the folder of the shards.
        task: what to check, and how.
        format: one of `SUFFIXES`.
        most: documents per shard; a shard ends with a whole batch, so it may have a few more.
        resume: whether to resume the run in the folder.
        formatter: creates the formatter of a shard.
        run: the argument of the formatter.
        summary, staleness: count everything, including what was finished before.
        progress: is updated with each document.
        watch: wraps the items before they are written.
        seconds: by rule id, if requested.
    """

    folder: Path
    task: Task
    format: str
    most: int
    resume: bool
    formatter: Callable[[], Formatter]
    run: Run
    summary: Summary
    staleness: Staleness
    progress: Progress
    watch: Watch
    seconds: dict[str, float] | None
    _telling: Telling = field(default_factory=Telling)
    _batches: int = 0
    _size: int = 0

    def write(self) -> None:
        """Check and write what is not finished.

        Raises:
            Trouble: if the folder cannot be used.
        """
        suffix = SUFFIXES[self.format]
        try:
            with open_shards(self.folder, suffix, self._key(), resume=self.resume) as shards:
                self._recall(shards)
                batches = check_batches(self.task, timings=self.seconds, skip=self._batches)
                with closing(batches):
                    self._write_all(batches, shards)
                finish(self.summary)
                if not self.run.quiet:
                    self._telling.say_notes()
                    written = plural(len(shards.done), "shard")
                    say(f"{self.folder}: {written}. {summary_line(self.summary)}")
        except ShardsError as error:
            message = f"{error}."
            raise Trouble(message) from None
        except KeyboardInterrupt:
            self.progress.clear()
            say("Interrupted. Run again with --resume.")
            raise

    def _recall(self, shards: Shards) -> None:
        """Count what an earlier run finished."""
        files = 0
        try:
            for shard in shards.done:
                join(self.summary, shard.summary)
                self.staleness.join(shard.more["verdicts"])
                self._telling.again(shard.summary.failures, shard.more["notes"])
                self._batches, self._size = shard.batches, shard.size
                files += int(shard.more["files"])
        except (ValueError, KeyError, TypeError, AttributeError):  # not as this program wrote it
            message = f"{self.folder / MANIFEST}: damaged; start over in an empty directory"
            raise ShardsError(message) from None
        self.progress.skip(files, self._size)
        if shards.done and not self.run.quiet:
            finished = plural(len(shards.done), "finished shard")
            documents = plural(self.summary.documents, "document")
            say(f"{self.folder}: resuming after {finished} with {documents}.")

    def _write_all(self, batches: Iterator[Checked], shards: Shards) -> None:
        batch = next(batches, None)
        while batch is not None:
            if batch.batches:
                self._write_shard(chain((batch,), batches), shards)
            else:  # said of the whole run, and once more by each that goes on with it
                for item in batch.items:
                    add(self.summary, item)
                    self._telling.tell(item)
            batch = next(batches, None)

    def _write_shard(self, batches: Iterable[Checked], shards: Shards) -> None:
        part, seen, telling = Summary(), self.staleness.fresh(), self._telling.fresh()
        files: set[str] = set()
        formatter = self.formatter()
        with shards.next() as (out, done):
            formatter.begin(self.run, out)
            for batch in batches:
                for item in self.watch(batch.items, seen):
                    files.add(item.uri)
                    add(part, item)
                    if telling.tell(item):
                        assert isinstance(item, Report)
                        formatter.document(item, out)
                self.progress.advance(batch.size)
                self._batches += batch.batches
                self._size += batch.size
                if part.documents >= self.most:
                    break
            finish(part)
            formatter.end(part, out)
            kept = seen.kept()
            more = {"files": len(files), "notes": list(telling.notes), "verdicts": kept}
            done(self._batches, self._size, part, more)
        self._telling.notes.update(telling.notes)
        self.staleness.join(kept)
        join(self.summary, part)

    def _key(self) -> dict[str, str]:
        """Return the digests that must be the same to resume a run."""
        task = self.task
        if any(map(is_stream, task.paths)):
            message = (
                f"{self.folder}: standard input and pipes cannot be read again, so such a run "
                "cannot be resumed; name files, or write to a file"
            )
            raise Trouble(message)
        return {
            "program": program(),
            "settings": digest(settings_by_name(how_of(task)), task.across),
            "output": digest(self.format, self.most),
            "input": inputs(task.paths, task.options),
        }
