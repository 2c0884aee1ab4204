"""Estimate how long a run would take, from a sample of the documents."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

from qa.model.data_classes import dataclass
from qa.model.report import Failure, Report
from qa.read.find import find_files
from qa.run.batches import size_of
from qa.run.engine import check_batches
from qa.run.task import Task

# Approximate processor time of a sample, in seconds.
PATIENCE = 10.0
# How many files are sampled, at equal distances in input order.
FILES = 400


@dataclass(frozen=True, slots=True)
class Estimate:
    """An estimate of the whole run from a sample.

    Attributes:
        files: the number of all files.
        size: the bytes of all files.
        documents, words, failures: of the sample.
        read: the bytes of the sample.
        seconds: processor time of the sample on one core.
        all: whether the sample is everything.
    """

    files: int
    size: int
    documents: int
    words: int
    failures: int
    read: int
    seconds: float
    all: bool

    @property
    def factor(self) -> float:
        """The size of the whole relative to the sample."""
        return 1.0 if self.all or not self.read else max(1.0, self.size / self.read)

    @property
    def whole_seconds(self) -> float:
        """Processor time of the whole run on one core, in seconds."""
        return self.seconds * self.factor

    @property
    def per_document(self) -> float:
        """Processor time per document, in seconds; 0 if the sample has none."""
        return self.seconds / self.documents if self.documents else 0.0


def estimate(
    task: Task,
    patience: float = PATIENCE,
    clock: Callable[[], float] = time.process_time,
) -> Estimate:
    """Check a sample of the documents of a task in this process, and measure the time.

    The sample is the first batches of files at equal distances, or the beginning of a single file. The cache
    is not used. The first batch is checked twice, so that word lists are loaded.

    Args:
        task: the task; its paths must be files or folders, not streams.
        patience: processor time for the sample, in seconds; the current batch is completed.
        clock: returns processor time in seconds.
    """
    files = [uri for uri in find_files(task.paths, task.options) if isinstance(uri, str)]
    single = replace(task, jobs=1, cache=False, across=False)
    for _, items in _batches(single, files[:1]):
        list(items)
        break
    documents = words = failures = read = 0
    ended = True
    began = clock()
    step = max(1, -(-len(files) // FILES))
    chosen = files[::step]
    for size, items in _batches(single, chosen):
        for item in items:
            if isinstance(item, Failure):
                failures += 1
            else:
                documents += 1
                words += item.words
        read += size
        if clock() - began >= patience:
            ended = False
            break
    return Estimate(
        files=len(files),
        size=sum(map(size_of, files)),
        documents=documents,
        words=words,
        failures=failures,
        read=read,
        seconds=clock() - began,
        all=ended and step == 1,
    )


def _batches(task: Task, files: list[str]) -> Iterator[tuple[int, Iterator[Report | Failure]]]:
    """Yield the first batch of each file, then all further ones."""
    for uri in files:
        with closing(check_batches(replace(task, paths=(uri,)))) as batches:
            for batch in batches:
                yield batch.size, iter(batch.items)
                break
    for uri in files:
        with closing(check_batches(replace(task, paths=(uri,)), skip=1)) as batches:
            for batch in batches:
                yield batch.size, iter(batch.items)
