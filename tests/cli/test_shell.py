"""What the command line owes a shell: colors that are asked for, completion, differences of a pipe."""

from __future__ import annotations

import io

import click
import pytest

from qa.cli.completion import format_names, rule_names
from qa.cli.output import shows_color

CONTEXT, PARAMETER = click.Context(click.Command("x")), click.Option(["--x"])


@pytest.mark.parametrize(
    ("variables", "wanted", "shown"),
    [
        ({}, None, False),
        ({"FORCE_COLOR": "1"}, None, True),
        ({"CLICOLOR_FORCE": "1"}, None, True),
        ({"CLICOLOR_FORCE": "0"}, None, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, None, False),
        ({"FORCE_COLOR": "1"}, False, False),
    ],
)
def test_colors_come_where_they_are_wanted(
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    wanted: bool | None,  # noqa: FBT001
    shown: bool,  # noqa: FBT001
) -> None:
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert shows_color(io.StringIO(), wanted) is shown


def test_names_are_completed() -> None:
    assert "doubled-word" in rule_names(CONTEXT, PARAMETER, "dou")
    assert rule_names(CONTEXT, PARAMETER, "accuracy,doubled-w") == ["accuracy,doubled-word"]
    assert format_names(CONTEXT, PARAMETER, "sar") == ["sarif"]
