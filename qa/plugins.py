"""Plug-ins: entry points that other packages declare."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

from qa.model.data_classes import dataclass
from qa.model.memory import loaded


class PluginError(Exception):
    """A plug-in cannot be used; the message names its distribution and entry point."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """An entry point, not yet imported.

    Attributes:
        distribution: the distribution that declares it.
        name: the name of the entry point.
        value: its target, `package.module:attribute`.
    """

    distribution: str
    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.distribution}[{self.name}]"

    def load(self) -> object:
        """Import and return the target.

        Raises:
            PluginError: if it cannot be imported.
        """
        from importlib.metadata import EntryPoint

        try:
            found: object = EntryPoint(self.name, self.value, group="").load()
        except Exception as error:  # a stranger's module may fail in any way
            message = f"plug-in {self} cannot be loaded ({type(error).__name__}: {error})"
            raise PluginError(message) from error
        return found


@loaded
def plugins(group: str) -> tuple[Plugin, ...]:
    """Return the entry points of `group` on the import path, by name, the first of each distribution."""
    # An empty entry is the working directory, which holds the user's texts: nothing is imported from it.
    places = [*filter(None, sys.path)]
    # Importing importlib.metadata takes longer than checking an article, and few users have plug-ins.
    if not any(f"[{group}]" in text for text in _entry_points(tuple(places))):
        return ()
    from importlib.metadata import distributions

    found: dict[tuple[str, str], Plugin] = {}
    seen: set[str] = set()
    for distribution in distributions(path=places):
        # A distribution without a name, or with malformed entries, is skipped silently: it is not ours to
        # report.
        with suppress(OSError, TypeError, ValueError, KeyError):
            name = distribution.name
            if name not in seen:
                seen.add(name)
                for entry in distribution.entry_points.select(group=group):
                    found.setdefault((entry.name, name), Plugin(name, entry.name, entry.value))
    return tuple(found[key] for key in sorted(found))


@loaded
def _entry_points(places: tuple[str, ...]) -> tuple[str, ...]:
    """Return the raw entry points of all distributions in the folders of the import path."""
    texts = []
    for place in places:
        try:
            with os.scandir(place) as entries:
                found = [
                    one.path for one in entries if one.name.endswith((".dist-info", ".egg-info"))
                ]
        except OSError:  # an archive, or nothing
            continue
        for path in found:
            with (
                suppress(OSError, UnicodeDecodeError),
                open(f"{path}/entry_points.txt", encoding="utf-8") as file,  # noqa: PTH123  # hot path
            ):
                texts.append(file.read())
    return tuple(texts)
