"""The man page, from what the commands say of themselves. docs/generate.py writes it.

https://man7.org/linux/man-pages/man7/man-pages.7.html says how such a page is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from qa.cli.main import cli

DATE = "2026-11-29"  # of the last change of this page's form, so that the page stays as it is


def man_page() -> str:
    """The page qa(1)."""
    context = click.Context(cli, info_name="qa")
    commands = cli
    assert isinstance(commands, click.Group)
    lines = [
        f'.TH QA 1 "{DATE}" "translation-qa" "User Commands"',
        ".SH NAME",
        "qa \\- find what machine translation broke in a text",
        ".SH SYNOPSIS",
        ".B qa",
        "\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...",
        ".SH DESCRIPTION",
        *_paragraphs(commands.help or ""),
        ".SH COMMANDS",
    ]
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        if command is not None and not command.hidden:
            lines += _command(command, click.Context(command, info_name=name, parent=context))
    lines += [
        ".SH ENVIRONMENT",
        ".TP\n.B QA_CACHE_DIR\nThe folder for what is kept between runs.",
        ".TP\n.B NO_COLOR\\fR, \\fBFORCE_COLOR\nNo color, or color where there is no terminal.",
        ".SH FILES",
        ".TP\n.B qa.toml\\fR, \\fB.qa.toml\\fR, \\fBpyproject.toml\nSettings; the nearest counts.",
        ".SH SEE ALSO",
        "The documentation: formats, rules, settings, output, scores.",
    ]
    return "\n".join(lines) + "\n"


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    yield f".SS qa {context.info_name} {_escaped(usage)}"
    yield from _paragraphs(command.help or "")
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record is not None:
            option, told = record
            yield f".TP\n\\fB{_escaped(option)}\\fR\n{_escaped(' '.join(told.split()))}"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None and not inner.hidden:
                yield from _command(
                    inner, click.Context(inner, info_name=f"{context.info_name} {name}")
                )
    if command.epilog:
        yield from _paragraphs(command.epilog)


def _paragraphs(text: str) -> Iterator[str]:
    """Help texts: paragraphs, and lists whose lines click keeps (after a backspace)."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = paragraph.split("\n")
        yield ".PP"
        if lines[0].strip() == "\b":
            yield ".nf"
            yield from (_escaped(line) for line in lines[1:])
            yield ".fi"
        else:
            yield _escaped(" ".join(line.strip() for line in lines))


def _escaped(text: str) -> str:
    """Text in which roff sees no commands."""
    written = text.replace("\\", "\\e").replace("-", "\\-").replace("\b", "")
    return f"\\&{written}" if written[:1] in {".", "'"} else written
