"""`qa serve`: the desk, and LanguageTool's HTTP interface."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import click

from qa.checker import Checker
from qa.cli.flags import Flags
from qa.cli.newsroom import newsroom_of
from qa.cli.options import (
    newsroom_options,
    reading_options,
    rule_options,
    settings_options,
    text_options,
    verdict_options,
)
from qa.cli.output import say
from qa.cli.statuses import CLEAN
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import verdict_path
from qa.config import ConfigError, Settings
from qa.detect.verdicts import VerdictError
from qa.files.opening import read_file
from qa.plugins import PluginError
from qa.read.find import MAGIC_OF_GLOBS
from qa.report.page_fitness import Limits

DATA = ".qa-desk.sqlite"
LOOPBACK = ("127.0.0.1", "localhost", "::1")
SHORTEST_TOKEN, LONGEST_TOKEN_FILE = 16, 1 << 16


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="Port; 0 for any free one.",
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to bind to. Any but this machine's own requires --token-file: anyone who knows "
    "the token can read and change the articles. Use a TLS proxy.",
)
@click.option(
    "--token-file",
    metavar="FILE",
    help="File whose first line is the access token.  [default: a new token]",
)
@click.option(
    "--data",
    metavar="FILE",
    help=f"Where drafts and history are kept.  [default: {DATA} beside the settings; without "
    "settings, beside the articles]",
)
@verdict_options
@rule_options
@reading_options
@newsroom_options
@settings_options
@text_options
def command(
    *,
    flags: Flags,
    paths: tuple[str, ...],
    port: int,
    host: str,
    token_file: str | None,
    data: str | None,
    verdicts: str | None,
) -> int:
    """Open the desk on the articles in PATHs; stop it with Ctrl-C.

    Without PATH, only LanguageTool's HTTP interface is served: point your editor to the address that
    is printed. Needs the extra “serve”.
    """
    if find_spec("starlette") is None or find_spec("uvicorn") is None:
        message = (
            "qa serve needs the extra “serve”: pip install '.[serve]' in a clone of the repository"
        )
        raise Trouble(message)
    if host not in LOOPBACK and token_file is None:
        message = (
            f"--host {host} lets other machines in: whoever knows the token reads and changes the "
            "articles. Give it with --token-file, and put TLS in front."
        )
        raise click.UsageError(message)
    settings = flags.settings()
    checker = _checker(settings, flags)
    token = None if token_file is None else _token(token_file)
    from qa.model.passage import keep_passages
    from qa.serve.run import serve

    keep_passages()

    shelf = None
    if paths:
        from qa.serve.database import StoreError
        from qa.serve.shelf import Shelf
        from qa.serve.store import Store

        kept = Path(data) if data is not None else _kept_at(settings, paths)
        book = verdict_path(verdicts, settings)
        written = settings.report
        limits = Limits()
        limits = Limits(
            fit=limits.fit if written.fit is None else written.fit,
            unfit=limits.unfit if written.unfit is None else written.unfit,
        )
        try:
            store = Store(kept)
            shelf = Shelf(paths, checker, store, book, limits)
        except StoreError as error:
            raise Trouble(str(error)) from None
        except VerdictError as error:
            message = f"{book}:{error.line}: {error}."
            raise Trouble(message) from None
        for failure in shelf.failures:
            say(failure)
        if not shelf.ids():
            message = "there is nothing that can be edited here: articles (plain text, Markdown, HTML and others), rows, catalogues"
            raise Trouble(message)
        say(f"Drafts and history are kept in {kept}, verdicts in {book}.")
    try:
        serve(shelf, checker, host=host, port=port, token=token, say=say)
    except OSError as error:
        raise Trouble(str(error)) from None
    return CLEAN


def _kept_at(settings: Settings, paths: tuple[str, ...]) -> Path:
    """Return the folder of drafts and history: beside the settings, or else beside the articles.

    Earlier versions kept them in the working directory: if they are there, it is used.
    """
    if settings.file is not None:
        return settings.file.path.parent / DATA
    if Path(DATA).is_file():
        return Path(DATA)
    folders = [_folder_of(path) for path in paths]
    try:
        return Path(os.path.relpath(os.path.commonpath(folders))) / DATA
    except ValueError:  # several drives
        return Path(DATA)


def _folder_of(path: str) -> str:
    """Return the folder of a path; for a glob, the deepest folder without wildcards."""
    if not os.path.exists(path):  # noqa: PTH110  # what is there is no pattern, whatever it is called
        signs = (at for at, sign in enumerate(path) if sign in MAGIC_OF_GLOBS)
        path = os.path.dirname(path[: next(signs, len(path))])  # noqa: PTH120
    whole = Path(os.path.abspath(path))  # noqa: PTH100  # as it was named, also through links
    folders = (str(folder) for folder in (whole, *whole.parents) if folder.is_dir())
    return next(folders, whole.anchor)  # of a drive that is not there


def _checker(settings: Settings, flags: Flags) -> Checker:
    try:
        checker = Checker(
            settings, terms=flags.reading(settings).terms, newsroom=newsroom_of(settings)
        )
    except (ConfigError, PluginError) as error:
        raise Trouble(str(error)) from None
    given = flags.source
    if given.pattern is not None:
        checker = checker.with_source_pattern(given.pattern)
    if given.file is not None or given.references:
        checker = checker.with_files(given.file, given.references)
    return checker


def _token(path: str) -> str:
    try:
        # A pipe is how a shell hands over what shall stand in no file.
        head = read_file(path, most=LONGEST_TOKEN_FILE, pipes=True)
        token = head.decode("utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        message = f"--token-file {path}: cannot be read: {error}"
        raise Trouble(message) from None
    if (
        len(token) < SHORTEST_TOKEN
        or not token.isascii()
        or not token.isprintable()
        or " " in token
    ):
        message = f"--token-file {path}: expected {SHORTEST_TOKEN} ASCII characters or more in its first line, without spaces"
        raise Trouble(message)
    return token
