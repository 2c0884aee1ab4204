"""`qa languages`: which rules know each language."""

from __future__ import annotations

import json
from typing import Any

import click

from qa.cli.output import open_output
from qa.cli.trouble import Trouble
from qa.detect.selection import known_rules
from qa.languages.measured import measured, unit_of
from qa.model.language_tag import LanguageTagError, parsed, primary, unknown_subtag
from qa.plugins import PluginError
from qa.rules.base import Rule
from qa.rules.calibration import runs_by_default


@click.command()
@click.argument("tag", required=False)
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(*, tag: str | None, format: str) -> int:
    """List the target languages and how many rules support each; with TAG, which rules.

    Texts in other languages are checked by the rules that do not depend on the language.
    """
    try:
        rules = [rule for rule in known_rules().values() if runs_by_default(rule)]
    except PluginError as error:
        raise Trouble(str(error)) from None
    codes = sorted(_codes(rules)) if tag is None else [_code(tag)]
    with open_output(None) as out:
        if format == "json":
            out.write(json.dumps([_fields(code, rules) for code in codes], indent=1) + "\n")
        elif tag is None:
            out.write(_table(codes, rules))
        else:
            out.write(_page(codes[0], rules))
    return 0


def _code(tag: str) -> str:
    try:
        known = parsed(tag)
    except LanguageTagError as error:
        raise click.UsageError(str(error)) from None
    wrong = unknown_subtag(known)
    if wrong is not None:
        raise click.UsageError(wrong)
    return primary(known)


def _codes(rules: list[type[Rule]]) -> set[str]:
    """Return the languages that a rule supports explicitly, or that were measured."""
    named = {code for rule in rules for code in rule.known_languages() or ()}
    return named | {primary(code) for code in measured()}


def _fields(code: str, rules: list[type[Rule]]) -> dict[str, Any]:
    figures = measured().get(code)
    return {
        "lang": code,
        "name": _name(code),
        "rules": [rule.id for rule in rules if rule.knows(code)],
        "unknown_to": [rule.id for rule in rules if not rule.knows(code)],
        "findings_per_1000_words": None if figures is None else figures.rate,
        "words": None if figures is None else figures.words,
        "unit": unit_of(code),
        "false_per_1000_words": None if figures is None else figures.false_rate,
        "planted_found": None if figures is None else figures.recall,
        "planted_kinds": {} if figures is None else dict(figures.kinds),
    }


def _name(code: str) -> str:
    from qa.model.language_codes import NAMES

    return NAMES.get(code, code)


def _table(codes: list[str], rules: list[type[Rule]]) -> str:
    lines = [
        "                     rules  planted faults found  findings  false alarms in 1,000 words of human text\n"
    ]
    for code in codes:
        count = sum(rule.knows(code) for rule in rules)
        figures = measured().get(code)
        found = "not measured" if figures is None else f"{figures.recall:3}%"
        rate = "" if figures is None else f"{figures.rate:5.2f}"
        counted = "" if unit_of(code) == "words" else f" {unit_of(code)}"
        wrong = figures and figures.false_rate
        if wrong is not None and figures is not None:
            rate += f"     {wrong:5.2f} of {figures.wrong_words:,}{counted}"
        lines.append(
            f"{code:3} {_name(code):16.16} {count:3}/{len(rules)}  {found:20}  {rate}".rstrip()
            + "\n"
        )
    lines.append(
        "\nMany findings in human text are real errors of it; false alarms are those that a reader found wrong.\n"
        "Chinese, Japanese and others without spaces are counted in characters (letters and figures).\n"
        "Faults of up to 27 kinds were planted, those that a language can have; each counts alike.\n"
        "Other languages are checked by the rules that do not depend on the language.\n"
        "Run `qa languages TAG` for the rules that support a language, and for each kind.\n"
    )
    return "".join(lines)


def _page(code: str, rules: list[type[Rule]]) -> str:
    knowing = [rule.id for rule in rules if rule.knows(code)]
    others = [rule.id for rule in rules if not rule.knows(code)]
    parts = [f"{_name(code)}: {len(knowing)} of {len(rules)} rules know it. {_figures(code)}\n\n"]
    parts.extend(f"  {id}\n" for id in knowing)
    if others:
        parts.append(f"\nRules that do not know {_name(code)}:\n\n")
        parts.extend(f"  {id}\n" for id in others)
    figures = measured().get(code)
    if figures is not None:
        parts.append(f"\nPlanted faults found, of 100 ({figures.each} of each kind):\n\n")
        parts.extend(f"  {kind:22} {share:3}\n" for kind, share in figures.kinds.items())
    return "".join(parts)


def _figures(code: str) -> str:
    figures = measured().get(code)
    if figures is None:
        return "Not measured."
    unit = unit_of(code)
    seen = "" if figures.fresh else ", text that rules were made with"
    wrong = ""
    if figures.false_rate is not None:
        wrong = (
            f" {figures.false_rate:.2f} were false alarms, by reading ({figures.wrong_corpus}, "
            f"{figures.wrong_words:,} {unit})."
        )
    return (
        f"{figures.recall}% of planted faults found, {figures.rate:.2f} findings in 1,000 {unit} of "
        f"human text ({figures.corpus}, {figures.words:,} {unit}{seen}, {figures.date}).{wrong}"
    )
