"""Output formats: one module each, imported on use.

A module has the format's name, and the class that writes it as `FORMAT`: see `qa.report.formatter.Formatter`.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import cast

from qa.model.closest import closest
from qa.plugins import PluginError, plugins
from qa.report.formatter import Formatter

# Each module of this folder is one, by its name; the one that is shown unless another is asked for comes first.
FORMATS = ("text", *sorted(name for _, name, _ in iter_modules(__path__) if name != "text"))


class UnknownFormatError(LookupError):
    """An unknown format; the message lists the known ones."""


def make_formatter(name: str) -> Formatter:
    """A new formatter of that name, of the house or of a plug-in (`qa.formats`).

    Raises:
        UnknownFormatError: if there is none.
        PluginError: if a plug-in has it and it cannot be loaded.
    """
    if name in FORMATS:
        return cast("Formatter", import_module(f"{__name__}.{name}").FORMAT())
    others = plugins("qa.formats")
    for plugin in others:
        if plugin.name == name:
            return _from_plugin(plugin.load(), str(plugin))
    known = [*FORMATS, *(plugin.name for plugin in others)]
    message = f"there is no format {name!r}.{closest(name, known)} Formats: {', '.join(known)}."
    raise UnknownFormatError(message)


def _from_plugin(factory: object, plugin: str) -> Formatter:
    try:
        formatter = factory() if callable(factory) else factory
    except Exception as error:
        message = f"plug-in {plugin} failed ({type(error).__name__}: {error})"
        raise PluginError(message) from error
    for name in ("begin", "document", "end"):
        if not callable(getattr(formatter, name, None)):
            message = f"plug-in {plugin} is not a format: it has no method {name!r}"
            raise PluginError(message)
    return cast("Formatter", formatter)
