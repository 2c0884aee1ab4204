"""Options that several commands share, and the settings from flags and files together."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import wraps
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from qa.cli.completion import rule_names
from qa.cli.flags import MEMORY, TRUST, Flags, Sources
from qa.cli.trouble import Trouble
from qa.config import ConfigError, Settings
from qa.model.language_tag import LanguageTagError, existing
from qa.model.memory import LEAST_MEMORY, MEGABYTES
from qa.plugins import PluginError

if TYPE_CHECKING:
    from qa.report.formatter import About
    from qa.rules.base import Rule

F = TypeVar("F", bound=Callable[..., Any])


class FiniteRange(click.FloatRange):
    """A number between two others; “nan”, which Click takes for one in any range, is none."""

    def convert(
        self,
        value: Any,  # noqa: ANN401  # as Click has it
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float:
        """Read it."""
        number: float = super().convert(value, param, ctx)
        if not isfinite(number):
            self.fail(f"{value!r} is not a number.", param, ctx)
        return number


class LanguageOption(click.ParamType[str]):
    """A language tag."""

    name = "tag"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Parse the tag; a malformed one is a usage error."""
        try:
            return existing(value) if value else value
        except LanguageTagError as error:
            self.fail(str(error), param, ctx)


def chosen_rules(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that the settings select.

    Raises:
        Trouble: if a rule or an option is unknown, or a plug-in cannot be loaded.
    """
    from qa.detect.selection import select_rules

    with _told():
        return select_rules(settings)


def rules_with_about(
    settings: Settings, *, cached: bool
) -> tuple[Sequence[Rule], tuple[About, ...]]:
    """Return the rules that the settings select, and the metadata of each.

    Args:
        settings: whose names and options may be invalid.
        cached: whether to use metadata from the cache, so that rules need not be loaded now.

    Raises:
        Trouble: if a rule or an option is unknown, or a plug-in cannot be loaded.
    """
    from qa.run.chosen import choose

    with _told():
        return choose(settings, cached=cached)


@contextmanager
def _told() -> Iterator[None]:
    """Turn errors about rules into `Trouble`."""
    try:
        yield
    except ConfigError as error:
        raise Trouble(*error.lines) from None
    except PluginError as error:
        raise Trouble(str(error)) from None


def _trust(context: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001  # as Click has it
    context.meta[TRUST] = value


def _memory(context: click.Context, _parameter: click.Parameter, value: int | None) -> None:
    context.meta[MEMORY] = value


def settings_options(command: F) -> F:
    """Options for settings files and memory."""
    for option in (
        click.option(
            "--memory",
            type=click.IntRange(LEAST_MEMORY),
            metavar="MB",
            expose_value=False,
            callback=_memory,
            help="Target memory per process, in megabytes; a large document may need more.  "
            f"[default: {MEGABYTES}]",
        ),
        click.option(
            "--trust-config",
            is_flag=True,
            expose_value=False,
            callback=_trust,
            envvar="QA_TRUST_CONFIG",
            help="Let a discovered settings file name files outside its folder.",
        ),
        click.option("--isolated", is_flag=True, help="Ignore settings files."),
        click.option(
            "--config",
            type=click.Path(dir_okay=False),
            help="Settings file; otherwise the nearest qa.toml, .qa.toml or pyproject.toml with "
            "[tool.qa] in this directory or above it.",
        ),
    ):
        command = option(command)
    return command


def rule_options(command: F) -> F:
    """Options that select rules."""
    for option in (
        click.option(
            "--min-confidence",
            type=FiniteRange(0, 1),
            help="Hide findings below this confidence, 0 to 1.",
        ),
        click.option(
            "--ignore",
            multiple=True,
            metavar="RULES",
            help="Skip these rules or categories.",
            shell_complete=rule_names,
        ),
        click.option(
            "--extend-select",
            multiple=True,
            metavar="RULES",
            help="Add rules to the default set.",
            shell_complete=rule_names,
        ),
        click.option(
            "--select",
            multiple=True,
            metavar="RULES",
            help="Run only these rules: ids (doubled-word), categories (accuracy, "
            "linguistic-conventions/spelling) or all; with commas or repeated.",
            shell_complete=rule_names,
        ),
    ):
        command = option(command)
    return command


def reading_options(command: F) -> F:
    """Options for reading the input."""
    for option in (
        click.option(
            "--terms",
            metavar="FILE",
            help="Termbase: a .csv or .tsv file with columns source, target, forbidden, or .tbx.",
        ),
        click.option(
            "--untranslated",
            is_flag=True,
            help="In bilingual files, also check units marked as fuzzy or untranslated.",
        ),
        click.option(
            "--line-by-line",
            is_flag=True,
            help="Pair line n of the text with line n of its source.",
        ),
        click.option(
            "--source-pattern",
            metavar="PATTERN",
            help="Pattern of the source file of each PATH, such as {stem}.de{suffix} or ../de/{stem}{suffix}.",
        ),
        click.option("--exclude", multiple=True, metavar="GLOB", help="Exclude these files."),
        click.option("--encoding", help="Input encoding.  [default: detected]"),
        click.option(
            "--source-lang",
            type=LanguageOption(),
            metavar="TAG",
            help="Language of the source, such as de.",
        ),
        click.option(
            "--lang",
            type=LanguageOption(),
            metavar="TAG",
            help="Language of the text.  [default: declared or detected]",
        ),
        click.option("--source", metavar="FILE", help="Source text: a file, for a single PATH."),
        click.option(
            "--reference",
            "references",
            metavar="FILE",
            multiple=True,
            help="Another translation of the same source: a file, for a single PATH. Repeatable.",
        ),
    ):
        command = option(command)
    return command


def jobs_option(command: F) -> F:
    """The option for the number of processes."""
    option = click.option(
        "-j",
        "--jobs",
        type=click.IntRange(1),
        metavar="N",
        help="Use N processes; the output does not change.  [default: one per core, if there is "
        "much to do; one for standard input]",
    )
    return option(command)


def text_options(command: F) -> F:
    """Pass the flags of rules, reading, newsroom and settings as one argument, `flags`.

    Apply it below the decorators that add them, whose order is that of --help.
    """
    mine = {field.name for field in fields(Flags)} - {"source"}

    @wraps(command)
    def gathered(*arguments: Any, **given: Any) -> Any:  # noqa: ANN401  # Click's own types
        sources = Sources(
            given.pop("source"),
            given.pop("source_pattern"),
            given.pop("line_by_line"),
            given.pop("untranslated"),
            given.pop("references"),
            given.pop("terms"),
        )
        _check_sources(sources, given.get("paths", ()))
        flags = Flags(source=sources, **{name: given.pop(name) for name in mine})
        return command(*arguments, flags=flags, **given)

    return cast("F", gathered)


def _check_sources(sources: Sources, paths: tuple[str, ...]) -> None:
    if sources.line_by_line and sources.file is None and sources.pattern is None:
        message = "--line-by-line needs --source or --source-pattern."
        raise click.UsageError(message)
    if (sources.file or sources.references) and (len(paths) != 1 or os.path.isdir(paths[0])):  # noqa: PTH112
        message = (
            "--source and --reference take a single article; for several use --source-pattern."
        )
        raise click.UsageError(message)
    for flag, file in (
        ("--source", sources.file),
        *(("--reference", r) for r in sources.references),
    ):
        wrong = None if file is None else _unreadable(file)
        if wrong is not None:  # told before anything is checked without it
            message = f"{flag} {file}: {wrong}; expected a file with the text."
            raise Trouble(message)


def _unreadable(path: str) -> str | None:
    """Return why a path cannot be read, as far as is known without opening it (it may be a pipe)."""
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  # a path as it was given
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else None
        return (told or str(error)).lower()
    if stat.S_ISDIR(mode):
        return "this is a directory"
    return None if os.access(path, os.R_OK) else "permission denied"


def verdict_options(command: F) -> F:
    """The option for the verdict file."""
    option = click.option(
        "--verdicts",
        metavar="FILE",
        help="Verdict file; otherwise .qa-verdicts.jsonl beside the settings.",
    )
    return option(command)


def newsroom_options(command: F) -> F:
    """Options for what is known of names."""
    for option in (
        click.option(
            "--names",
            "names_file",
            metavar="FILE",
            help="Name list (see `qa names`).",
        ),
        click.option("--knowledge", metavar="FILE", help="Knowledge file written by `qa learn`."),
        click.option(
            "--judgements",
            metavar="FILE",
            help="File of judgements written by `qa judge`.",
        ),
    ):
        command = option(command)
    return command


def remark_options(command: F) -> F:
    """Options for the remarks of a verdict."""
    for option in (
        click.option("--date", metavar="TEXT", help="Date to record.  [default: none]"),
        click.option("--author", metavar="TEXT", help="Author to record."),
        click.option("--comment", metavar="TEXT", help="Comment to record."),
    ):
        command = option(command)
    return command
