"""`qa names`: the name list."""

from __future__ import annotations

from pathlib import Path

import click

from qa.cli.flags import settings_of
from qa.cli.newsroom import load_names, text_of
from qa.cli.output import open_output, say, writing
from qa.cli.trouble import Trouble
from qa.knowledge.name_list import (
    NameListError,
    imported,
    read_names,
    with_name,
    write_names,
)
from qa.model.knowledge import ListedName, NameList
from qa.model.visible import visible
from qa.report.tallies import plural

FILE_NAME = "names.csv"

file_option = click.option(
    "--names",
    "names_file",
    metavar="FILE",
    help=f"The name list.  [default: from the settings, or {FILE_NAME}]",
)


@click.group()
def command() -> None:
    """Manage the name list: how names are spelled.

    It is a CSV with the columns canonical, aliases, forbidden and note, sorted, to be edited by hand
    as well. `qa check --names FILE` uses it.
    """


@command.command()
@click.argument("canonical")
@click.option("--alias", multiple=True, metavar="FORM", help="Another accepted form. Repeatable.")
@click.option("--note", default="", help="Note for readers of the list.")
@file_option
def add(*, canonical: str, alias: tuple[str, ...], note: str, names_file: str | None) -> int:
    """Add a name, or aliases of a listed name."""
    _change(names_file, ListedName(_form(canonical), tuple(map(_form, alias)), note=note))
    return 0


@command.command()
@click.argument("wrong")
@click.argument("canonical")
@click.option("--note", default="", help="Note for readers of the list.")
@file_option
def forbid(*, wrong: str, canonical: str, note: str, names_file: str | None) -> int:
    """Say that WRONG is to be written CANONICAL."""
    if _form(wrong) == _form(canonical):
        message = f"{canonical!r} cannot be both accepted and forbidden."
        raise click.UsageError(message)
    _change(names_file, ListedName(_form(canonical), forbidden=(_form(wrong),), note=note))
    return 0


@command.command(name="list")
@click.argument("words", nargs=-1)
@file_option
def list_(*, words: tuple[str, ...], names_file: str | None) -> int:
    """Print the list, or the names in which all WORDS stand."""
    names = load_names(_path(names_file), needed=True)
    wanted = [word.casefold() for word in words]
    found = tuple(
        name
        for name in names.names
        if all(
            any(word in form.casefold() for form in (*name.right, *name.forbidden))
            for word in wanted
        )
    )
    with open_output(None) as out:
        out.write(_shown(write_names(NameList(found)), terminal=out.isatty()))
    return 0


def _shown(text: str, *, terminal: bool) -> str:
    """A list as it is written out: on a terminal without what would steer it, since a list may be a stranger's."""
    return "".join(f"{visible(line)}\n" for line in text.splitlines()) if terminal else text


@command.command(name="import")
@click.argument("export", metavar="FILE")
@file_option
def import_(*, export: str, names_file: str | None) -> int:
    """Add the names of a CSV from elsewhere.

    \b
    Columns that are understood:
      this program's  canonical, aliases, forbidden, note
      Wikidata        itemLabel, itemAltLabel, itemDescription (or label, aliases, description)
      EveryPolitician name, sort_name (or other_names), group

    What the list has already stays; aliases are added to it.
    """  # noqa: D301 - click reads the character \b
    path = _path(names_file)
    try:
        found = list(imported(text_of(Path(export))))
    except FileNotFoundError:
        message = f"{export}: no such file."
        raise Trouble(message) from None
    except NameListError as error:
        message = f"{export}:{error.line}: {error}"
        raise Trouble(message) from None
    with writing(path):
        new, total = _import(path, found)
    say(f"{path}: {plural(new, 'new name')}, {plural(total, 'name')} in all.")
    return 0


def _import(path: Path, found: list[ListedName]) -> tuple[int, int]:
    """Add names to a list; return how many are new, and how many there are."""
    names = load_names(path, needed=False)
    by_name = {name.canonical: name for name in names.names}
    forbidden = {form for name in names.names for form in name.forbidden}
    new = 0
    for name in found:
        if name.canonical in forbidden:
            say(f"{name.canonical}: left out, since the list forbids it.")
            continue
        old = by_name.get(name.canonical)
        new += old is None
        allowed = tuple(alias for alias in name.aliases if alias not in forbidden)
        new_one = ListedName(name.canonical, allowed, name.forbidden, name.note)
        (by_name[name.canonical],) = with_name(NameList((old,) if old else ()), new_one).names
    _save(path, NameList(tuple(by_name.values())))
    return new, len(by_name)


def _change(names_file: str | None, added: ListedName) -> None:
    path = _path(names_file)
    with writing(path):
        _save(path, with_name(load_names(path, needed=False), added))


def _save(path: Path, names: NameList) -> None:
    """Write the list, if it is consistent.

    Raises:
        Trouble: if names contradict each other, or the file cannot be written.
    """
    text = write_names(names)
    try:
        read_names(text)
    except NameListError as error:
        message = f"{path}: not changed: {error}"
        raise Trouble(message) from None
    with open_output(str(path)) as out:
        out.write(text)


def _path(names_file: str | None) -> Path:
    return Path(names_file or settings_of().names or FILE_NAME)


def _form(text: str) -> str:
    form = " ".join(text.split())
    if not form or "|" in form or ";" in form:
        message = f"{text!r} is not a valid name: it is empty or contains | or ;."
        raise click.UsageError(message)
    return form
