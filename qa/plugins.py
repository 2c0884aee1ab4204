"""Plug-ins by entry points, found without importlib.metadata, which takes longer than we do."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module


class PluginError(Exception):
    """A plug-in that cannot be used; the message names its distribution and its entry."""


@dataclass(frozen=True, slots=True)
class Plugin:
    """An entry point, not yet imported.

    Attributes:
        distribution: who offers it.
        name: the left side of its line.
        value: the right side, `package.module:attribute`.
    """

    distribution: str
    name: str
    value: str

    def __str__(self) -> str:
        return f"{self.distribution}[{self.name}]"

    def load(self) -> object:
        """What it points to.

        Raises:
            PluginError: if it cannot be imported.
        """
        module, _, attribute = self.value.partition(":")
        try:
            found: object = import_module(module.strip())
            for part in filter(None, attribute.split("[")[0].strip().split(".")):
                found = getattr(found, part)
        except Exception as error:  # a stranger's module may fail in any way
            message = f"plug-in {self} cannot be loaded ({type(error).__name__}: {error})"
            raise PluginError(message) from error
        return found


@cache
def plugins(group: str) -> tuple[Plugin, ...]:
    """The entry points of `group` on the import path, by name; the first of a distribution counts."""
    found: dict[tuple[str, str], Plugin] = {}
    seen: set[str] = set()
    for folder in filter(None, sys.path):  # an empty one is the working directory, as texts are
        for name, path in _metadata(folder):
            distribution = name.rsplit(".", 1)[0].split("-")[0]
            if distribution in seen:
                continue
            seen.add(distribution)
            for plugin in _read(path, distribution, group):
                found.setdefault((plugin.name, distribution), plugin)
    return tuple(found[key] for key in sorted(found))


def _metadata(folder: str) -> Iterator[tuple[str, str]]:
    """Names of distributions, as their folders are called, and their entry point files."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(e.name for e in entries if e.name.endswith((".dist-info", ".egg-info")))
    except OSError:  # no folder: an archive, or a place that is not there
        return
    for name in names:
        yield name, os.path.join(folder, name, "entry_points.txt")  # noqa: PTH118  # hot path


def _read(path: str, distribution: str, group: str) -> Iterator[Plugin]:
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123  # hot path
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return
    if f"[{group}]" not in text:
        return
    ours = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            ours = line == f"[{group}]"
        elif ours and line and line[0] not in "#;":
            name, _, value = line.partition("=")
            yield Plugin(distribution, name.strip(), value.strip())
