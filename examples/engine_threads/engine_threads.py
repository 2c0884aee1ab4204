# ruff: noqa: INP001  # a module on its own
"""An engine that checks batches in threads: worth while on an interpreter without a global lock."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from qa.run.plugged_engine import Work
from qa.run.work import How

# So many batches are under way for each thread, so that none waits and memory stays bounded.
AHEAD = 2


class Threads:
    """Threads of this process."""

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs or 2
        self._pool = ThreadPoolExecutor(self._jobs)

    def map(self, work: Work, batches: Iterator[Any], how: How) -> Iterator[Any]:
        """The answers, in the order of the batches."""
        under_way: deque[Future[Any]] = deque()
        for batch in batches:
            under_way.append(self._pool.submit(work, batch, how))
            if len(under_way) > AHEAD * self._jobs:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()

    def close(self) -> None:
        """End the threads."""
        self._pool.shutdown(cancel_futures=True)
