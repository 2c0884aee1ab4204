"""Shell completion for names of rules and output formats.

See `docs/configuration.md` for how to enable it.
"""

from __future__ import annotations

import click


def rule_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Complete the last rule name of a list with commas."""
    from qa.detect.selection import known_rules
    from qa.plugins import PluginError

    before, comma, last = begun.rpartition(",")
    try:
        names = sorted(known_rules())
    except PluginError:
        return []
    return [f"{before}{comma}{name}" for name in names if name.startswith(last)]


def format_names(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """Complete the name of an output format."""
    from qa.report.formats import FORMATS

    return [name for name in FORMATS if name.startswith(begun)]
