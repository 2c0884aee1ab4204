"""Errors that the user has to fix."""

from __future__ import annotations

from typing import Any

import click

from qa.model.visible import visible


class Trouble(click.ClickException):  # it is no error of ours
    """An error that the user has to fix, reported in one or more lines on standard error.

    Args:
        message: the first line.
        more: further lines.
    """

    exit_code = 2

    def __init__(self, message: str, *more: str) -> None:
        super().__init__(message)
        self.more = more

    def show(self, file: Any = None) -> None:  # noqa: ANN401  # as Click has it
        """Print it, in the format of this program."""
        for line in (f"qa: {self.message}", *self.more):
            click.echo(visible(line), file=file, err=True)
