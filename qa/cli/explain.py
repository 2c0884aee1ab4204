"""`qa explain`: print the page of a rule."""

from __future__ import annotations

import dataclasses
import inspect
from collections.abc import Iterator

import click

from qa.cli.completion import rule_names
from qa.cli.output import open_output, shows_color
from qa.cli.trouble import Trouble
from qa.detect.selection import known_rules
from qa.model.closest import closest
from qa.model.language_tag import HUB
from qa.model.visible import visible
from qa.plugins import PluginError
from qa.report.display import width
from qa.rules.base import CLOSE, OPEN, Example, Rule
from qa.rules.calibration import only_own, runs_by_default, told

LIKELIHOOD = "machine-likelihood"
BOLD, REVERSE, RESET = "\x1b[1m", "\x1b[7m", "\x1b[0m"


@click.command()
@click.argument("rule", shell_complete=rule_names)
def command(*, rule: str) -> int:
    """Print the page of a rule: what it finds, why, how sure it is, how to silence it."""
    try:
        known = known_rules()
    except PluginError as error:
        raise Trouble(str(error)) from None
    if rule == LIKELIHOOD:
        with open_output(None) as out:
            out.writelines(f"{line}\n" for line in likelihood_lines())
        return 0
    if rule not in known:
        message = f"no such rule: {rule!r}.{closest(rule, known)} `qa rules` lists them."
        raise click.UsageError(message)
    with open_output(None) as out:
        color = shows_color(out, None)
        out.writelines(f"{line}\n" for line in page_lines(known[rule], color=color))
    return 0


def likelihood_lines() -> Iterator[str]:
    """Return the features and weights of the machine likelihood."""
    from qa.detect import likelihood

    model = likelihood.weights()
    yield LIKELIHOOD
    yield ""
    yield inspect.cleandoc(likelihood.__doc__ or "")
    yield ""
    yield f"{'figure':40} {'mean':>9} {'spread':>9} {'weight':>7}"
    for name, feature in model.features.items():
        yield f"{name:40} {feature.mean:9.4f} {feature.spread:9.4f} {feature.weight:+7.2f}"
    yield f"{'(a text that is average in all)':40} {'':9} {'':9} {model.base:+7.2f}"


def page_lines(rule: type[Rule], *, color: bool) -> Iterator[str]:
    """Return the lines of a rule's page."""
    yield f"{BOLD}{rule.id}{RESET}" if color else rule.id
    yield ""
    yield rule.page()
    yield ""
    yield f"Category:    {rule.category.value}"
    yield f"Severity:    {rule.severity.value}"
    yield f"Confidence:  {rule.confidence:.0%} of its findings are right, as expected"
    measured = told(rule.id, rule.severity, rule.confidence, HUB)
    for n, line in enumerate(measured or ["not measured: fewer than 10 findings were read"]):
        yield f"{'On fresh text:' if not n else '':14} {line}"
    languages = rule.known_languages()
    known = "any" if languages is None else ", ".join(sorted(languages))
    yield f"Languages:   {known}"
    if rule.needs_source:
        yield "Source:      needed"
    yield f"Runs:        {_runs(rule)}"
    yield from _options(rule)
    flagged = [example for example in rule.examples if example.flagged]
    silent = [example for example in rule.examples if not example.flagged]
    for title, examples in (("What it finds:", flagged), ("What it leaves alone:", silent)):
        if examples:
            yield ""
            yield f"{BOLD}{title}{RESET}" if color else title
            for example in examples:
                yield ""
                yield from _example(example, color=color)
                yield from _said_of(rule, example)
    yield ""
    yield f"To silence it: --ignore {rule.id}, or in Markdown and HTML a comment before the"
    yield f"paragraph: <!-- qa: ignore[{rule.id}] -->"


def _runs(rule: type[Rule]) -> str:
    """When the rule runs."""
    asked = f"with --extend-select {rule.id}"
    if only_own(rule):
        return f"with a list of your own, else {asked}"
    return "by default" if runs_by_default(rule) else asked


def _options(rule: type[Rule]) -> Iterator[str]:
    fields = dataclasses.fields(rule)
    if not fields:
        return
    yield ""
    yield f"Options, in [rules.{rule.id}] of qa.toml:"
    instance = rule()
    for field in fields:
        value = getattr(instance, field.name)
        yield f"  {field.name.replace('_', '-')} = {_toml(value)}"


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, frozenset)):
        items = sorted(map(_toml, value)) if isinstance(value, frozenset) else map(_toml, value)
        return f"[{', '.join(items)}]"
    if isinstance(value, str):
        import json

        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _example(example: Example, *, color: bool) -> Iterator[str]:
    if example.source is not None:
        tag = f" ({example.source_lang})" if example.source_lang else ""
        yield f"    source{tag}: {visible(example.source)}"
    for form in example.archive:
        yield f"    archive: {visible(form.text)}, {form.times} times"
    for line in example.target.split("\n"):
        yield from _marked(line, color=color)
    if example.fixed is not None:
        yield f"    → {visible(example.fixed)}"


def _said_of(rule: type[Rule], example: Example) -> Iterator[str]:
    """What a reader is told of the marked places: the evidence, and its kind where the rule has several."""
    if not example.flagged:
        return
    from qa.detect.run import detect
    from qa.testing import as_document

    messages = dict.fromkeys(
        (finding.message, finding.kind)
        for finding in detect(as_document(example), [rule()]).findings
    )
    for message, kind in messages:
        yield f"    {visible(message)}{f' ({kind})' if kind else ''}"


def _marked(line: str, *, color: bool) -> Iterator[str]:
    """Show marked findings in reverse video, or with carets below them."""
    if color:
        shown = visible(line).replace(OPEN, REVERSE).replace(CLOSE, RESET)
        yield f"    {shown}"
        return
    text, carets, depth = "", "", 0
    for character in line:
        if character in OPEN + CLOSE:
            depth += 1 if character == OPEN else -1
            continue
        shown = visible(character)
        text += shown
        carets += ("^" if depth else " ") * width(shown)
    yield f"    {text}"
    if carets.strip():
        yield f"    {carets.rstrip()}"
