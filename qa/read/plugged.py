"""Readers that other packages add by the entry point group `qa.readers`, each for an extension."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, cast

from qa.model.memory import loaded
from qa.plugins import Plugin, PluginError, plugins

if TYPE_CHECKING:
    from qa.read.prose_builder import ReadText

GROUP = "qa.readers"

# From the raw text, as decoded, and the language that it should be in.
Reader: TypeAlias = "Callable[[str, str | None], ReadText]"


@loaded
def plugged_readers() -> dict[str, Plugin]:
    """The plug-ins by the extension that they read, with its dot, in lower case."""
    return {f".{plugin.name.lower().lstrip('.')}": plugin for plugin in plugins(GROUP)}


class Readers(dict[str, Reader]):
    """Readers by format: those of the house, and under its extension that of a plug-in."""

    def __contains__(self, kind: object) -> bool:
        return super().__contains__(kind) or (
            isinstance(kind, str) and kind.startswith(".") and kind in plugged_readers()
        )

    def __missing__(self, kind: str) -> Reader:
        known = plugged_readers() if kind.startswith(".") else {}
        if kind not in known:
            raise KeyError(kind)
        return _checked(known[kind])


@loaded
def _checked(plugin: Plugin) -> Reader:
    """The reader of a plug-in, which is looked at whenever it has read.

    Raises:
        PluginError: if it cannot be loaded, or is no function.
    """
    from qa.read.prose_builder import ReadText

    reader = plugin.load()
    if not callable(reader):
        message = f"plug-in {plugin} is no reader: expected a function of a text and a language"
        raise PluginError(message)

    def read(raw: str, lang: str | None) -> ReadText:
        found = cast("Reader", reader)(raw, lang)
        if not isinstance(found, ReadText):
            message = f"plug-in {plugin} must give a ReadText, not {type(found).__name__}"
            raise PluginError(message)
        ends = [piece.raw_end for piece in found.prose.pieces]
        if any(end > len(raw) for end in ends) or ends != sorted(ends):
            message = f"plug-in {plugin} leads to places that the file does not have"
            raise PluginError(message)
        return found

    return read
