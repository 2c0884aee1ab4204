"""Engines: plug-ins that distribute the work, from the entry point group `qa.engines`.

An engine gets pure functions and picklable values (`qa.run.work`), and returns results in the order of the
batches. It may use threads, processes or other machines, and changes nothing but the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from qa.model.closest import closest
from qa.plugins import PluginError, plugins
from qa.run.work import How

GROUP = "qa.engines"
Work = Callable[[Any, How], Any]


class Engine(Protocol):
    """The interface of a plug-in; its entry point names a class that takes the number of jobs.

    `jobs` is None if the user did not set it.
    """

    def map(self, work: Work, batches: Iterator[Any], how: How) -> Iterator[Any]:
        """Yield `work(batch, how)` for each batch, in order.

        Batches are created lazily: an engine that requests all at once holds all of them in memory.
        """

    def close(self) -> None:
        """Release all resources. Called once, also after an error."""


def plugged_engine(name: str, jobs: int | None) -> Engine:
    """Return an engine by its name.

    Raises:
        PluginError: if it does not exist, or cannot be used.
    """
    known = {plugin.name: plugin for plugin in plugins(GROUP)}
    if name not in known:
        have = f" Engines: {', '.join(sorted(known))}." if known else " None is installed."
        message = f"there is no engine {name!r}.{closest(name, known)}{have}"
        raise PluginError(message)
    made: Any = known[name].load()
    try:
        engine: Engine = made(jobs)
    except Exception as error:
        message = f"plug-in {known[name]} failed ({type(error).__name__}: {error})"
        raise PluginError(message) from error
    for method in ("map", "close"):
        if not callable(getattr(engine, method, None)):
            message = f"plug-in {known[name]} is not an engine: it has no method {method!r}"
            raise PluginError(message)
    return engine
