"""What a user has to fix."""

from __future__ import annotations

from typing import Any

import click


class Trouble(click.ClickException):  # it is no error of ours
    """Something that the user has to fix, told in one or more lines on standard error."""

    exit_code = 2

    def show(self, file: Any = None) -> None:  # noqa: ANN401  # as Click has it
        """Write it, in the manner of all that this program says."""
        click.echo(f"qa: {self.message}", file=file, err=True)
