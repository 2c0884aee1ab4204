"""The man page names all commands, and comes with the package."""

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from qa.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "man" / "qa.1"


def test_it_names_all_commands() -> None:
    text = PAGE.read_text("utf-8")
    assert all(f"\n.SS qa {name} " in text for name in COMMANDS)


def test_it_is_installed() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    assert build["targets"]["wheel"]["shared-data"] == {"docs/man/qa.1": "share/man/man1/qa.1"}


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_it_is_well_formed() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-Kutf8", str(PAGE)],  # noqa: S607
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
