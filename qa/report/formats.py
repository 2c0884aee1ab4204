"""The formats by name, each loaded only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from qa.model.closest import closest
from qa.plugins import PluginError, plugins
from qa.report.formatter import Formatter

# name: module:class
FORMATS = {
    "text": "qa.report.text:Text",
    "concise": "qa.report.concise:Concise",
    "json": "qa.report.json:Json",
    "jsonl": "qa.report.jsonl:JsonLines",
    "sarif": "qa.report.sarif:Sarif",
    "github": "qa.report.github:GitHub",
    "gitlab": "qa.report.gitlab:GitLab",
    "rdjson": "qa.report.rdjson:Rdjson",
    "rdjsonl": "qa.report.rdjson:RdjsonLines",
    "junit": "qa.report.junit:JUnit",
    "markdown": "qa.report.markdown:Markdown",
    "csv": "qa.report.csv:Csv",
}


class UnknownFormatError(LookupError):
    """A format that nobody offers; the text tells which there are."""


def make_formatter(name: str) -> Formatter:
    """A new formatter of that name, of the house or of a plug-in (`qa.formats`).

    Raises:
        UnknownFormatError: if there is none.
        PluginError: if a plug-in has it and it cannot be loaded.
    """
    if name in FORMATS:
        module, _, attribute = FORMATS[name].partition(":")
        return cast("Formatter", getattr(import_module(module), attribute)())
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
            message = f"plug-in {plugin} is no format: it has no method {name!r}"
            raise PluginError(message)
    return cast("Formatter", formatter)
