"""What a shell may complete: names of rules and of output formats.

A shell asks the program itself; `docs/configuration.md` says how it is told to.
"""

from __future__ import annotations

import click


def rule_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The rules whose names go on as was begun, behind what stands before a comma."""
    from qa.detect.selection import known_rules
    from qa.plugins import PluginError

    before, comma, last = begun.rpartition(",")
    try:
        names = sorted(known_rules())
    except PluginError:
        return []
    return [f"{before}{comma}{name}" for name in names if name.startswith(last)]


def format_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The output formats whose names go on as was begun."""
    from qa.report.formats import FORMATS

    return [name for name in FORMATS if name.startswith(begun)]
