"""A pool of processes that work on items in parallel and return results in order.

Each process has its own pipe, so it is known on which item a process died: that item fails, and a new process
takes over the others. A process that takes more memory than it should leaves after a while, and a new one takes over all
that it had not begun. A process exits as soon as its parent is gone, even if that was killed; only the parent
handles Ctrl-C.
"""

from __future__ import annotations

import os
import pickle
import queue
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import field
from multiprocessing import connection, get_all_start_methods, get_context
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from qa.model.data_classes import dataclass
from qa.model.environment import variable
from qa.model.memory import AHEAD, HELD, STAYS, is_overgrown, memory, set_memory
from qa.run.collector import collect_seldom
from qa.run.work import Died

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext  # the former not on Windows

T = TypeVar("T")

# The module that the fork server preloads.
PRELOADED = ["qa.run.worker_modules"]
# Message types: the shared value, an item; ready, not able to work, leaving.
SHARED, ASKED, READY, REFUSED, LEAVING = b"=", b"?", b"+", b"!", b"-"


# Seconds after which a signal that killed a child has also reached this process, if it was sent to the group:
# even if Python dropped it, so that it is raised again (`qa.cli.stopping`). Otherwise the output would report
# children that died.
FOR_ALL = 0.05


class PoolError(Exception):
    """Processes cannot be started; the message says why."""


@dataclass
class _Worker:
    process: BaseProcess
    pipe: connection.Connection[Any, Any]
    held: deque[int] = field(default_factory=deque)
    ready: bool = False


class _Round(Generic[T]):
    """The items of one call of `Pool.map`: those to start, and the results so far.

    Attributes:
        again: numbers of items to start first.
    """

    def __init__(
        self, work: Callable[[T, Any], object], items: Iterator[T | None], most: int
    ) -> None:
        self.again: deque[int] = deque()
        self._work = work
        self._items = items
        self._most = most
        self._ended = False
        self._taken = self._given = 0
        self._messages: dict[int, bytes] = {}
        self._answers: dict[int, bytes | Died | None] = {}

    def next(self) -> int | None:
        """Return the number of the next item to start; None if there is none now."""
        while not self.again and not self._ended and self._taken - self._given < self._most:
            try:
                item = next(self._items)
            except StopIteration:
                self._ended = True
                break
            if item is None:
                self._answers[self._taken] = None
            else:
                message = pickle.dumps((self._work, item), pickle.HIGHEST_PROTOCOL)
                self._messages[self._taken] = message
                self.again.append(self._taken)
            self._taken += 1
        return self.again[0] if self.again else None

    def begin(self, number: int) -> bytes:
        """Return the message that starts an item."""
        self.again.remove(number)
        return self._messages[number]

    def take(self, number: int, answer: bytes | Died) -> None:
        """Keep a result until its turn comes."""
        del self._messages[number]
        self._answers[number] = answer

    def has_answer(self) -> bool:
        """Whether the next result in order has arrived."""
        return self._given in self._answers

    def give(self) -> Any:  # noqa: ANN401  # what the work returned
        """Return the next result in order."""
        answer = self._answers.pop(self._given)
        self._given += 1
        return _told(answer) if isinstance(answer, bytes) else answer

    def is_over(self) -> bool:
        """Whether all items are read and all results returned."""
        return self._ended and self._given == self._taken


class Pool(Generic[T]):
    """Processes that share a value.

    Args:
        jobs: the number of processes.
        shared: the second argument of the functions that they run; pickled once.

    Raises:
        PoolError: if `shared` cannot be pickled.
    """

    def __init__(self, jobs: int, shared: object) -> None:
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._context = _context()
        self.share(shared)

    def share(self, shared: object) -> None:
        """Replace the shared value. No item may be in progress.

        Raises:
            PoolError: if it cannot be pickled.
        """
        try:
            self._shared = pickle.dumps((memory(), shared), pickle.HIGHEST_PROTOCOL)
        except Exception as error:  # a stranger's rule may be anything
            raise PoolError(_error(error)) from error
        for worker in self._workers:
            self._send(worker, SHARED + self._shared)

    def map(self, work: Callable[[T, Any], object], items: Iterable[T | None]) -> Iterator[Any]:
        """Yield `work(item, shared)` for each item, in order; None for an item that is None.

        If a process died on an item, or could not return its result, `Died` says why. Items are read lazily.

        Raises:
            PoolError: if processes cannot be started, or exit before they are ready.
        """
        round_ = _Round(work, iter(items), AHEAD * self._jobs)
        while True:
            while (number := round_.next()) is not None and (worker := self._free()) is not None:
                worker.held.append(number)
                self._send(worker, ASKED + round_.begin(number))
            if round_.has_answer():
                yield round_.give()
            elif round_.is_over():
                return
            else:
                for worker in self._heard():
                    self._listen(worker, round_)

    def _heard(self) -> list[_Worker]:
        """Wait for processes that have sent something, or have died."""
        busy = {worker.pipe: worker for worker in self._workers if worker.held}
        return [busy[pipe] for pipe in connection.wait(list(busy))]  # type: ignore[index]

    def _listen(self, worker: _Worker, round_: _Round[T]) -> None:
        """Receive from a process; if it died, restart its items except the first."""
        answer: bytes | Died
        try:
            answer = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            answer = self._bury(worker)
            round_.again.extend(list(worker.held)[1:])
        else:
            if answer.startswith(REFUSED):
                raise PoolError(answer[1:].decode())
            if answer == READY:
                worker.ready = True
                return
            if answer == LEAVING:
                round_.again.extend(worker.held)
                self._dismiss(worker)
                return
        round_.take(worker.held.popleft(), answer)

    def _free(self) -> _Worker | None:
        """Return the process with the least work, if one has room; start new ones before queueing items."""
        worker = min(self._workers, key=lambda worker: len(worker.held), default=None)
        if worker is not None and not worker.held:
            return worker
        if len(self._workers) < self._jobs:
            return self._start()
        return worker if worker is not None and len(worker.held) < HELD else None

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs,), daemon=True)
        try:
            with _starting():
                process.start()
        except (OSError, RuntimeError, ValueError) as error:
            message = f"no process can be started: {error}"
            raise PoolError(message) from error
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        self._send(worker, SHARED + self._shared)
        return worker

    def _send(self, worker: _Worker, message: bytes) -> None:
        # If it is dead, that shows when its result is received.
        with suppress(OSError):
            worker.pipe.send_bytes(message)

    def _dismiss(self, worker: _Worker) -> None:
        """Let a process go that ends by itself, or is ended when it should have by now."""
        worker.pipe.close()
        _end(worker.process, 5)
        self._workers.remove(worker)

    def _bury(self, worker: _Worker) -> Died:
        worker.process.join(5)
        time.sleep(FOR_ALL)
        code = worker.process.exitcode
        worker.pipe.close()
        self._workers.remove(worker)
        reason = _reason(code)
        if not worker.ready and code is not None and code >= 0:
            raise PoolError(reason)  # it ended by itself before it did anything: so will others
        return Died(reason)

    def close(self) -> None:
        """Kill all processes."""
        for worker in self._workers:
            worker.pipe.close()
            if worker.held:
                worker.process.kill()
        for worker in self._workers:
            _end(worker.process, 2)
        self._workers.clear()

    def __enter__(self) -> Pool[T]:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def make_ready() -> None:
    """Start the fork server, so that it preloads modules while this process does the same.

    It exits with this process. Errors are reported on first use.
    """
    if _context().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running

        with suppress(OSError), _starting():
            ensure_running()


def _context() -> ForkServerContext | SpawnContext:
    """Return the start method: never a fork of this process, which may have threads."""
    # https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods
    if sys.platform == "darwin" or "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


@contextmanager
def _starting() -> Iterator[None]:
    """Start processes that ignore Ctrl-C from the first moment on, with a safe import path.

    They are started with `-c`, and would otherwise import from the working directory first.
    """
    old = None
    if threading.current_thread() is threading.main_thread():
        old = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with variable("PYTHONSAFEPATH", "1"):
            yield
    finally:
        if old is not None:
            signal.signal(signal.SIGINT, old)


def _end(process: BaseProcess, seconds: float) -> None:
    """Wait for a process that ends by itself, and kill it if it has not ended by then."""
    process.join(seconds)
    if process.exitcode is None:
        process.kill()
        process.join()


def _reason(code: int | None) -> str:
    if code is None:
        return "the process closed its pipe"
    if code >= 0:
        return f"the process ended with status {code}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    why = "; was memory short?" if name == "SIGKILL" else ""
    return f"the process was ended by {name}{why}"


def _told(answer: bytes) -> Any:  # noqa: ANN401  # what the work returned
    return pickle.loads(answer)  # noqa: S301  # from our own process


def _serve(pipe: connection.Connection[Any, Any]) -> None:
    """Work on items until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    inbox: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def receive() -> None:
        while True:
            try:
                inbox.put(pipe.recv_bytes())
            except (EOFError, OSError):
                os._exit(0)  # whoever asked is gone; nothing of ours is kept open

    threading.Thread(target=receive, daemon=True).start()
    shared: object = None
    answered = 0
    with suppress(OSError):
        while answered < STAYS or not is_overgrown():
            message = inbox.get()
            if message.startswith(SHARED):
                try:
                    megabytes, shared = _told(message[1:])
                    set_memory(megabytes)
                except Exception as error:  # noqa: BLE001  # a stranger's rule may do anything
                    pipe.send_bytes(REFUSED + _error(error).encode())
                    return
                pipe.send_bytes(READY)
                continue
            answer: object
            try:
                work, item = _told(message[1:])
                answer = work(item, shared)
                told = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
            except Exception as error:  # noqa: BLE001  # as above
                told = pickle.dumps(Died(_error(error)))
            pipe.send_bytes(told)
            answered += 1
        pipe.send_bytes(LEAVING)


def _error(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
