"""`qa lexicon`: files of literal translations, and dictionaries that the user imports."""

from __future__ import annotations

from pathlib import Path

import click

from qa.cli.newsroom import languages_of, text_of
from qa.cli.output import open_output, say
from qa.cli.statuses import CLEAN, FINDINGS
from qa.cli.trouble import Trouble
from qa.files.opening import reason_of
from qa.model.language_tag import HUB, LanguageTagError, existing, primary
from qa.model.visible import visible


@click.group()
def command() -> None:
    """Check files of literal translations; import bilingual dictionaries."""


@command.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
def check(*, files: tuple[str, ...]) -> int:
    """Check entries: their form, and whether they contradict one another.

    One entry a line:

    \b
      source | what machines write | what is right | why | conditions
    """  # noqa: D301 - click reads the character \b
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
                out.write(visible(f"{path}:{error.line}: {error}.") + "\n")
        if not errors:
            entries = read_entries(text, *languages)
            alone = sum("alone" in entry.flags for entry in entries)
            say(f"{path}: {len(entries):,} entries; {alone:,} work without the source.")
    return FINDINGS if wrong else CLEAN


@command.command("import")
@click.argument("file", metavar="FILE")
@click.option("--from", "source", required=True, metavar="TAG", help="Language of its words.")
@click.option("--to", "target", default=HUB, show_default=True, metavar="TAG")
def import_(*, file: str, source: str, target: str) -> int:
    """Import a bilingual dictionary, to compare translations with their sources by.

    \b
      .dict.dz, .dict, .index   dictd (Debian: dict-freedict-*, in /usr/share/dictd)
      .tei, .xml                TEI, as FreeDict's sources are
      .tbx                      a termbase
      .tsv, .txt                a word, a tab and its translations on a line

    One of the two languages must be English. The dictionary is kept in your data folder, as hashes;
    QA_LEXICONS names another folder.
    """  # noqa: D301 - click reads the character \b
    from qa.lexicon.senses.imported import import_dictionary
    from qa.read.dictionaries.entry import DictionaryError
    from qa.read.dictionaries.files import read_dictionary

    lang, other = _code(source), _code(target)
    if (lang == HUB) == (other == HUB):
        message = "one of the two languages must be English: dictionaries lead to it"
        raise click.UsageError(message)
    path = Path(file)
    try:
        entries = read_dictionary(path, lang, other)
        pairs = [(one.word, one.translations) for one in entries]
        if lang == HUB:
            lang, other = other, lang
            pairs = [(word, (one,)) for one, words in pairs for word in words]
        told = import_dictionary(lang, other, path.name, pairs)
    except DictionaryError as error:
        message = f"{error}."
        raise Trouble(message) from None
    except (OSError, ValueError) as error:
        message = f"{path}: {reason_of(error)}."
        raise Trouble(message) from None
    many = "1 word" if told.words == 1 else f"{told.words:,} words"
    say(f"{path}: {many} of {lang} imported as {told.id}.")
    return CLEAN


@command.command("list")
def list_() -> int:
    """List the dictionaries that were imported."""
    from qa.lexicon.senses.imported import imported_dictionaries

    with open_output(None) as out:
        for one in imported_dictionaries():
            unit = "word " if one.words == 1 else "words"
            out.write(f"{one.id}  {one.words:>9,} {unit}  {visible(one.name)}\n")
    return CLEAN


@command.command()
@click.argument("id", metavar="ID")
def remove(*, id: str) -> int:
    """Remove a dictionary that was imported, by its id."""
    from qa.lexicon.senses.imported import remove_dictionary

    if not remove_dictionary(id):
        message = f"{id}: no dictionary of that id; `qa lexicon list` shows them."
        raise Trouble(message)
    say(f"{id} removed.")
    return CLEAN


def _code(tag: str) -> str:
    try:
        return primary(existing(tag))
    except LanguageTagError as error:
        raise click.UsageError(str(error)) from None
