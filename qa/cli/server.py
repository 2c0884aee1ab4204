"""`qa server`: the language server."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec

import click

from qa.cli.statuses import CLEAN
from qa.cli.trouble import Trouble


@click.command()
@click.option("--stdio", is_flag=True, hidden=True, help="As always; some clients say so.")
def command(*, stdio: bool) -> int:  # noqa: ARG001  # there is no other way
    """Serve editors over standard input and output (Language Server Protocol).

    Editors start it; docs/editors.md has settings for Neovim, Helix, Zed, Emacs, Sublime Text and
    Visual Studio Code. Needs the extra lsp: pip install '.[lsp]' in a clone of the project.
    """
    if find_spec("pygls") is None:
        message = "qa server needs the extra lsp: pip install '.[lsp]' in a clone of the project"
        raise Trouble(message)
    from qa.lsp.server import make_server
    from qa.model.passage import keep_passages

    keep_passages()
    # The server closes what it writes to when it ends, which must not be standard output itself.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as out:
        make_server().start_io(stdout=out)
    return CLEAN
