"""How long a run over many documents would take, from a sample of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace

from qa.model.report import Failure, Report
from qa.read.find import find_files
from qa.run.batches import size_of
from qa.run.engine import check_batches
from qa.run.task import Task

# Seconds of processor time that a sample may take, about.
PATIENCE = 10.0
# So many files are looked at, at equal distances in the order of the run.
FILES = 400


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a sample says of the whole run.

    Attributes:
        files: how many there are.
        size: bytes of all.
        documents, words, failures: of the sample.
        read: bytes of the sample.
        seconds: processor time that the sample took on one core.
        all: whether the sample is all that there is.
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
        """How many times the sample the whole is."""
        return 1.0 if self.all or not self.read else max(1.0, self.size / self.read)

    @property
    def whole_seconds(self) -> float:
        """Processor time that the whole run takes on one core."""
        return self.seconds * self.factor

    @property
    def per_document(self) -> float:
        """Processor time of a document, in seconds; 0 if the sample has none."""
        return self.seconds / self.documents if self.documents else 0.0


def estimate(
    task: Task,
    patience: float = PATIENCE,
    clock: Callable[[], float] = time.process_time,
) -> Estimate:
    """Check a sample of the documents of a task in this process, and measure it.

    The sample are the first batches of files at equal distances; of a single file, its beginning.
    Nothing is remembered of it, and nothing that was is used. The first batch is checked once
    before, so that lists of words are loaded.

    Args:
        task: whose documents; its paths must be files or folders, no stream.
        patience: seconds of processor time that the sample may take; the batch under way is ended.
        clock: processor time in seconds.
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
    """The first batch of each file, then, if there is still patience, all further ones."""
    for uri in files:
        with closing(check_batches(replace(task, paths=(uri,)))) as batches:
            for batch in batches:
                yield batch.size, iter(batch.items)
                break
    for uri in files:
        with closing(check_batches(replace(task, paths=(uri,)), skip=1)) as batches:
            for batch in batches:
                yield batch.size, iter(batch.items)
