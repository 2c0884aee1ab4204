"""`qa rules`: list the rules."""

from __future__ import annotations

import json
from typing import Any

import click

from qa.cli.output import open_output
from qa.cli.trouble import Trouble
from qa.detect.selection import known_rules
from qa.plugins import PluginError
from qa.rules.base import Rule
from qa.rules.calibration import only_own, runs_by_default


@click.command()
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, format: str) -> int:
    """List the rules.

    Rules marked * run by default, those marked + only with lists of your own; --extend-select adds others.
    """
    try:
        rules = known_rules().values()
    except PluginError as error:
        raise Trouble(str(error)) from None
    with open_output(None) as out:
        if format == "json":
            out.write(json.dumps([rule_fields(rule) for rule in rules], indent=1) + "\n")
            return 0
        names = max(len(rule.id) for rule in rules)
        kinds = max(len(rule.category.value) for rule in rules)
        for rule in rules:
            star = _star(rule)
            needs = " (needs the source)" if rule.needs_source else ""
            languages = rule.known_languages()
            known = "" if languages is None else f" ({', '.join(sorted(languages))})"
            out.write(
                f"{star} {rule.id:{names}}  {rule.severity.value:8}  "
                f"{rule.category.value:{kinds}}  {rule.summary()}{needs}{known}\n"
            )
        out.write(
            "\n* runs by default, + only with a list of your own. In parentheses: the languages a rule supports, if not all.\n"
            "Run `qa explain RULE` for details.\n"
        )
    return 0


def _star(rule: type[Rule]) -> str:
    """What stands before a rule that runs by default."""
    if only_own(rule):
        return "+"
    return "*" if runs_by_default(rule) else " "


def rule_fields(rule: type[Rule]) -> dict[str, Any]:
    """Return the metadata of a rule as plain values."""
    return {
        "id": rule.id,
        "category": rule.category.value,
        "severity": rule.severity.value,
        "confidence": rule.confidence,
        "default": runs_by_default(rule),
        "needs_source": rule.needs_source,
        "languages": None if (languages := rule.known_languages()) is None else sorted(languages),
        "summary": rule.summary(),
    }
