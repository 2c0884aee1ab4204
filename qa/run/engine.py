"""Run over many documents: find, read, learn from all if requested, check each.

The input is split into batches that do not depend on the number of processes, and results are returned in
their order, so the number of processes changes nothing but the time.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, MutableMapping
from contextlib import closing
from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from qa.model.data_classes import dataclass
from qa.model.report import Failure, Report
from qa.plugins import PluginError
from qa.read.parts import Part, Rows
from qa.read.plugged import plugged_readers
from qa.run.batches import Batch, Corpus, size_of
from qa.run.plugged_engine import Engine as PluggedEngine
from qa.run.plugged_engine import plugged_engine
from qa.run.task import Checked, Task, corpus_of, how_of
from qa.run.work import (
    Died,
    Gathered,
    How,
    Timed,
    check_batch,
    check_by_part,
    check_each,
    check_parts,
    check_timed,
    checked,
    gather_batch,
    learners_of,
    merge,
)

if TYPE_CHECKING:
    from qa.model.document import Document
    from qa.model.reading import Reading
    from qa.run.cache import Cache, Memory
    from qa.run.pool import Pool

# Bytes of input from which on processes are started by default: starting takes half a second, in which this
# process checks some 200,000 bytes.
ENOUGH = 500_000
# How many batches are read ahead to decide that.
LOOKED_AT = 64
T = TypeVar("T")
B = TypeVar("B", Batch, "_Looked")
Parts: TypeAlias = "tuple[Part | Failure, ...]"


def check_all(
    task: Task, timings: MutableMapping[str, float] | None = None
) -> Iterator[Report | Failure]:
    """Yield a report for each document in input order, and a failure for what cannot be read."""
    return each(task, checked, timings)


def read_all(task: Task) -> Iterator[Reading | Failure]:
    """Like `check_all`, and return the prose with each report."""
    from qa.pipeline import read_closely

    return each(task, read_closely, None)


def each(
    task: Task,
    check: Callable[..., T | Failure],
    timings: MutableMapping[str, float] | None,
) -> Iterator[T | Failure]:
    """Yield the result of `check`, a function like `check_document`, for each document.

    It must be defined at module level, if there are to be several processes.
    """
    with closing(check_batches(task, check, timings)) as batches:
        for batch in batches:
            yield from batch.items


def check_batches(
    task: Task,
    check: Callable[..., Any] = checked,
    timings: MutableMapping[str, float] | None = None,
    skip: int = 0,
    conclude: Callable[[Document, Report], Any] | None = None,
) -> Generator[Checked, None, None]:
    """Like `check_all`, batch by batch, without the first `skip` batches.

    `conclude`, at module level, makes of each document and its report what is yielded in its place.
    """
    how = how_of(task, check, conclude)
    corpus = corpus_of(task)
    with closing(_Engine(task.jobs, slow=corpus.comes_slowly, name=task.engine)) as engine:
        if task.across and learners_of(task.rules):
            gathered, failures = _gather(engine, corpus, how)
            if failures:
                yield Checked(0, 0, failures)
            rules = tuple(rule for rule in task.rules if rule.id not in gathered.crashed)
            how = replace(how, rules=rules, learnt=gathered.learnt)
        batches = islice(corpus.batches(), skip, None)
        remembered = _memory(task, how) if timings is None else None
        if remembered is None:
            yield from _check(engine, batches, how, timings)
            return
        cache, memory = remembered
        with closing(cache):
            yield from _check_unknown(engine, batches, how, memory)


def _memory(task: Task, how: How) -> tuple[Cache, Memory] | None:
    """Return the results of earlier runs, if they are requested and reliable."""
    if not task.cache or task.across or how.check is not checked or how.conclude is not None:
        return None
    from qa.run.identity import has_strangers

    if has_strangers(task.rules) or plugged_readers():
        return None
    from qa.run.cache import memory_of

    return memory_of(how)


def _gather(engine: _Engine, corpus: Corpus, how: How) -> tuple[Gathered, list[Failure]]:
    """Gather what corpus rules learn from all documents, and failures."""
    learners = learners_of(how.rules)
    gathered = Gathered({}, {})
    failures: list[Failure] = []
    for batch, one in engine.each(corpus.batches(), how, gather_batch, gather_batch):
        if isinstance(one, Gathered):
            gathered = merge(learners, gathered, one, _uris(batch.parts)[0])
        elif isinstance(one, Died):
            failures += _told(batch.parts, one, "nothing was learned from it")
    return gathered, [*failures, *gathered.crashed.values()]


def _check(
    engine: _Engine,
    batches: Iterator[Batch],
    how: How,
    timings: MutableMapping[str, float] | None,
) -> Iterator[Checked]:
    def here(parts: Parts, how: How) -> Iterator[Any]:
        return check_parts(parts, how, timings)

    there = check_batch if timings is None else check_timed
    for batch, answer in engine.each(batches, how, there, here):
        items = answer
        if isinstance(answer, Died):
            items = _told(batch.parts, answer, "it was not checked")
        elif isinstance(answer, Timed):
            assert timings is not None
            for rule, seconds in answer.seconds.items():
                timings[rule] = timings.get(rule, 0.0) + seconds
            items = answer.items
        yield Checked(1, batch.size, items)


@dataclass(frozen=True, slots=True)
class _Looked:
    """A batch, with the cached results of its parts.

    Attributes:
        parts: those without a cached result.
        work: their approximate bytes.
        size: of all parts.
        known: the cached result of each part of the batch; None for those in `parts`.
        keys: the cache keys of `parts`; None for what cannot be cached.
    """

    parts: Parts
    work: int
    size: int
    known: tuple[list[Report] | None, ...]
    keys: tuple[str | None, ...]


def _check_unknown(
    engine: _Engine, batches: Iterator[Batch], how: How, memory: Memory
) -> Iterator[Checked]:
    """Like `_check`, but use cached results."""
    looked = (_look(batch, memory) for batch in batches)
    for batch, answer in engine.each(looked, how, check_each, check_by_part):
        if isinstance(answer, Died):
            failures = _told(batch.parts, answer, "it was not checked")
            known = chain.from_iterable(known or () for known in batch.known)
            yield Checked(1, batch.size, chain(known, failures))
        else:
            yield Checked(1, batch.size, _all_of(batch, iter(answer or ()), memory))


def _look(batch: Batch, memory: Memory) -> _Looked:
    parts: list[Part | Failure] = []
    keys: list[str | None] = []
    known: list[list[Report] | None] = []
    work = 0
    for each in batch.parts:
        part, key, items = memory.look(each)
        known.append(items)
        if items is None:
            parts.append(part)
            keys.append(key)
            work += 0 if isinstance(part, Failure) else part.size
    return _Looked(tuple(parts), work, batch.size, tuple(known), tuple(keys))


def _all_of(
    batch: _Looked, answers: Iterator[Iterable[Report | Failure]], memory: Memory
) -> Iterator[Report | Failure]:
    """Combine the cached and the new results of a batch, and cache the new ones."""
    unknown = zip(batch.parts, batch.keys, strict=True)
    for known in batch.known:
        if known is not None:
            yield from known
            continue
        part, key = next(unknown)
        items = []
        for item in next(answers):
            items.append(item)
            yield item
        if key is not None and not isinstance(part, Failure):
            memory.keep(part, key, items)


def _uris(parts: Parts) -> list[str]:
    return list(dict.fromkeys(part.uri for part in parts))


def _told(parts: Parts, died: Died, effect: str) -> list[Failure]:
    """Return a failure for each file of a batch on which a process died."""
    failures: dict[str, Failure] = {}
    for part in parts:
        if isinstance(part, Failure):
            failures.setdefault(f"{part}", part)
        else:
            line = part.records[0].line if isinstance(part, Rows) else None
            where = "from this row on, " if line is not None else ""
            message = f"{where}{effect}: {died.reason}"
            failures.setdefault(part.uri, Failure(part.uri, message, line=line))
    return list(failures.values())


class _Engine:
    """Does the work in this process, in several, or in a plug-in.

    Args:
        wanted: the number of processes; None for one per core, if that pays off.
        slow: whether the input may still be being written.
        name: the plug-in that does the work; empty for none.

    Raises:
        PluginError: if there is no such plug-in, or it cannot be used.
    """

    def __init__(self, wanted: int | None, *, slow: bool, name: str = "") -> None:
        self._plugged = plugged_engine(name, wanted) if name else None
        if wanted is not None:
            self._jobs = wanted
            self._enough = 0
        else:
            self._jobs = 1 if slow else cores()
            self._enough = ENOUGH
        self._pool: Pool[Parts] | None = None

    def close(self) -> None:
        """End the processes."""
        if self._plugged is not None:
            self._plugged.close()
        if self._pool is not None:
            self._pool.close()

    def each(
        self,
        batches: Iterator[B],
        how: How,
        there: Callable[[Parts, How], Any],
        here: Callable[[Parts, How], Any],
    ) -> Iterator[tuple[B, Any]]:
        """Yield each batch with the result of `there`, or of `here` if this process does the work."""
        if self._plugged is not None:
            yield from _by_plugin(self._plugged, batches, how, there)
        else:
            yield from self._ours(batches, how, there, here)

    def _ours(
        self,
        batches: Iterator[B],
        how: How,
        there: Callable[[Parts, How], Any],
        here: Callable[[Parts, How], Any],
    ) -> Iterator[tuple[B, Any]]:
        """Do the same in the pool's processes, or in this one."""
        if self._pool is not None:
            self._pool.share(how)
        elif self._jobs > 1:
            first: list[B] = []
            work = 0
            for batch in batches:
                first.append(batch)
                work += batch.work
                if len(first) > 1 and work >= self._enough:
                    self._pool = _pool(self._jobs, how)
                    break
                if not work or len(first) > LOOKED_AT:
                    yield from ((one, here(one.parts, how)) for one in first)
                    first, work = [], 0
            batches = chain(first, batches)
        if self._pool is None:
            yield from ((batch, here(batch.parts, how)) for batch in batches)
            return
        under_way: deque[B] = deque()

        def parts() -> Iterator[Parts | None]:
            for batch in batches:
                under_way.append(batch)
                yield batch.parts or None

        for answer in self._pool.map(there, parts()):
            yield under_way.popleft(), answer


def _by_plugin(
    engine: PluggedEngine, batches: Iterator[B], how: How, there: Callable[[Parts, How], Any]
) -> Iterator[tuple[B, Any]]:
    """Yield each batch with the result of a plug-in's engine.

    Raises:
        PluginError: if it fails, or the number of results is not that of the batches.
    """
    under_way: deque[B] = deque()

    def parts() -> Iterator[Parts]:
        for batch in batches:
            under_way.append(batch)
            yield batch.parts

    answers: Iterator[Any] | None = None
    while True:
        try:
            if answers is None:
                answers = iter(engine.map(there, parts(), how))
            answer = next(answers)
        except StopIteration:
            break
        except Exception as error:
            message = f"the engine failed ({type(error).__name__}: {error})"
            raise PluginError(message) from error
        if not under_way:
            message = "the engine gives more answers than there are batches"
            raise PluginError(message)
        yield under_way.popleft(), answer
    if under_way or next(batches, None) is not None:
        message = "the engine gives fewer answers than there are batches"
        raise PluginError(message)


def make_ready(paths: Iterable[str], wanted: int | None) -> None:
    """Start processes early, before rules are loaded, if the files are large enough.

    Folders are not scanned, since they may hold a million files.
    """
    jobs = cores() if wanted is None else wanted
    if jobs > 1 and sum(map(size_of, paths)) >= ENOUGH:
        from qa.run.pool import make_ready

        make_ready()


def cores() -> int:
    """Return how many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _pool(jobs: int, how: How) -> Pool[Parts] | None:
    """Return a pool; None if a plug-in's rule cannot be pickled."""
    from qa.run.pool import Pool, PoolError

    try:
        return Pool(jobs, how)
    except PoolError:
        return None
