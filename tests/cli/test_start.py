"""Starting is cheap, and what is not needed is not loaded."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from qa import __version__

# Which dictionaries users have decides an answer, and where answers are.
ASKED_OF_EACH_ANSWER = {"qa.lexicon.users_files", "qa.lexicon.disk_cache"}

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def loaded(*arguments: str) -> set[str]:
    """The modules that a run of the command leaves behind."""
    code = (
        "import sys, qa.__main__\n"
        f"sys.argv = ['qa', *{arguments!r}]\n"
        "try: qa.__main__.main()\n"
        "except SystemExit: pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_version(qa: Run) -> None:
    done = qa("--version")
    assert (done.returncode, done.stdout) == (0, f"qa {__version__}\n")


def test_version_loads_next_to_nothing() -> None:
    modules = loaded("--version")
    ours = {name for name in modules if name.partition(".")[0] == "qa"}
    assert ours == {"qa", "qa.__main__"}
    assert not modules & {"click", "typing", "dataclasses", "importlib.metadata", "json", "pathlib"}


@pytest.mark.parametrize("arguments", [("--help",), ("nothing",), ()])
def test_the_group_loads_no_command(arguments: tuple[str, ...]) -> None:
    modules = loaded(*arguments)
    assert not {name for name in modules if name.startswith(("qa.rules", "qa.pipeline", "qa.read"))}


@pytest.mark.parametrize("command", ["check", "rules", "explain"])
def test_the_help_of_a_command_loads_no_rule(command: str) -> None:
    modules = loaded(command, "--help")
    assert not {name for name in modules if name.startswith("qa.rules.design_and_markup.")}
    assert "importlib.metadata" not in modules


def test_a_check_asks_the_expensive_way_for_plugins_never() -> None:
    assert "importlib.metadata" not in loaded("check", "--isolated", "nothing.txt")


def test_a_known_answer_loads_no_rule(
    qa: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    article = tmp_path / "article.txt"
    article.write_text("The minister  said said so.")
    arguments = ("check", "--isolated", str(article))
    first = qa(*arguments)
    modules = loaded(*arguments)
    assert {"qa.run.cache", "qa.report.formats.text"} <= modules
    assert not {
        name
        for name in modules
        if name.startswith(
            ("qa.rules", "qa.pipeline", "qa.analyse", "qa.compare", "qa.languages", "tomllib")
        )
        or (name.startswith("qa.lexicon.") and name not in ASKED_OF_EACH_ANSWER)
    }
    assert qa(*arguments).stdout == first.stdout != ""
    article.write_text("The minister  said said so. Twice  twice.")
    assert "qa.pipeline" in loaded(*arguments)


@pytest.mark.parametrize(
    ("command", "row"),
    [
        (("names", "import"), "    Wikidata        itemLabel, "),
        (("lexicon", "import"), "    .tei, .xml                TEI, "),
        (("lexicon", "check"), "    source | what machines write | "),
    ],
)
def test_tables_in_the_help_keep_their_lines(qa: Run, command: tuple[str, ...], row: str) -> None:
    lines = qa(*command, "--help").stdout.splitlines()
    assert any(line.startswith(row) for line in lines)
    assert not any("\\b" in line for line in lines)


def test_help_lists_the_commands_that_are_there(qa: Run) -> None:
    done = qa("--help")
    assert done.returncode == 0
    for name in ("check", "rules", "explain"):
        assert f"  {name} " in done.stdout
