"""`qa lexicon`: the files of literal translations."""

from __future__ import annotations

from pathlib import Path

import click

from qa.cli.newsroom import languages_of, text_of
from qa.cli.output import open_output, say
from qa.cli.statuses import CLEAN, FINDINGS
from qa.cli.trouble import Trouble


@click.group()
def command() -> None:
    """Check files of literal translations, as the setting `literal` names one."""


@command.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check(*, files: tuple[str, ...]) -> int:
    r"""Check entries: their form, and whether they contradict one another.

    One entry a line:

    \b
      source | what machines write | what is right | why | conditions
    """
    from qa.lexicon.literal.entries import all_errors, read_entries

    wrong = 0
    for name in files:
        path = Path(name)
        try:
            text = text_of(path)
        except FileNotFoundError:
            message = f"{path}: no such file."
            raise Trouble(message) from None
        languages = languages_of(path)
        errors = all_errors(text, *languages)
        wrong += len(errors)
        with open_output(None) as out:
            for error in errors:
                out.write(f"{path}:{error.line}: {error}.\n")
        if not errors:
            entries = read_entries(text, *languages)
            alone = sum("alone" in entry.flags for entry in entries)
            say(f"{path}: {len(entries):,} entries; {alone:,} may speak without the source.")
    return FINDINGS if wrong else CLEAN
