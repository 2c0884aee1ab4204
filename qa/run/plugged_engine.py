"""Engines that other packages add by the entry point group `qa.engines`: where the work is done.

An engine gets pure functions and values that can be pickled (`qa.run.work`), and gives the answers back in
the order of the batches. So it may use threads, processes or other machines, and changes nothing but the
time.
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
    """What a plug-in must offer; its entry point names a class that is made with the number of jobs.

    `jobs` is None where the user has not said.
    """

    def map(self, work: Work, batches: Iterator[Any], how: How) -> Iterator[Any]:
        """`work(batch, how)` for each batch, in their order; no more under way than needed.

        The batches are made as they are asked for: whoever asks for all at once holds all in memory.
        """

    def close(self) -> None:
        """Let go of whatever is held. Called once, also after an error."""


def engine_names() -> list[str]:
    """The engines that are installed."""
    return sorted(plugin.name for plugin in plugins(GROUP))


def plugged_engine(name: str, jobs: int | None) -> Engine:
    """An engine by its name.

    Raises:
        PluginError: if there is none, or it cannot be used.
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
