"""`qa check`: exit statuses, streams, flags, and what happens when something goes wrong."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa.cli.main import cli

Run = Callable[..., "subprocess.CompletedProcess[str]"]
Install = Callable[[str, str], dict[str, str]]

ENTRY = "[console_scripts]\nx = y:z\n\n[qa.rules]\ntheirs = their_rules\n"
RULE = """
from collections.abc import Iterator
from dataclasses import dataclass
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import CorpusRule, DocumentRule, Example

class Named:
    category = Category.AWKWARD
    severity = Severity.NEUTRAL
    confidence = 0.5
    examples = (Example("⟦One⟧."), Example("Two."))

@dataclass(frozen=True)
class FirstWord(Named, DocumentRule):
    '''The text has a first word.'''
    id = "first-word"
    length: int = 3
    def check(self, document):
        yield self.finding(Span(0, self.length), "It begins.")

@dataclass(frozen=True)
class Crash(Named, DocumentRule):
    '''It crashes.'''
    id = "always-crashes"
    default = False
    def check(self, document):
        yield self.finding(Span(0, 1), "Not seen.")
        raise RuntimeError("on\\npurpose")

@dataclass(frozen=True)
class Oftener(Named, CorpusRule):
    '''A first word begins other texts too.'''
    id = "common-beginning"
    default = False
    def gather(self, document):
        return {document.target.text.split()[0]: 1}
    def merge(self, one, other):
        return {word: one.get(word, 0) + other.get(word, 0) for word in {*one, *other}}
    def check(self, document, learnt):
        word = document.target.text.split()[0]
        yield self.finding(Span(0, len(word)), f"{learnt[word]} texts begin so.")
"""


def test_clean_text(qa: Run) -> None:
    done = qa("check", "clean.txt")
    assert (done.returncode, done.stderr) == (0, "")
    said, not_checked = done.stdout.splitlines()
    assert said == "No findings in 3 words; score 100.0 of 100."
    assert not_checked.startswith("Not checked: ")


def test_findings(qa: Run) -> None:
    done = qa("check", "flawed.txt", "clean.txt")
    assert done.returncode == 1
    assert done.stderr == "1 finding can be fixed with --fix; --diff shows how.\n"
    assert done.stdout.startswith("flawed.txt:1:4: minor: ")


@pytest.mark.parametrize(
    ("flags", "status"),
    [
        (["--exit-zero"], 0),
        (["--fail-on", "major"], 0),
        (["--fail-on", "neutral"], 1),
        (["--min-confidence", "1"], 0),
        (["--ignore", "doubled-space"], 0),
        (["--ignore", "design-and-markup/layout"], 0),
        (["--ignore", "accuracy,design-and-markup"], 0),
        (["--ignore", "all", "--extend-select", "doubled-space"], 1),
        (["--select", "doubled-space"], 1),
        (["--select", "design-and-markup", "--ignore", "doubled-space"], 0),
        (["--select", "accuracy"], 0),
        (["--lang", "sw"], 1),
    ],
)
def test_flags_decide_the_status(quick: Run, flags: list[str], status: int) -> None:
    assert quick("check", "flawed.txt", *flags).returncode == status


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check"], "Missing argument"),
        (["check", "flawed.txt", "--selct", "x"], "--select"),
        (["check", "flawed.txt", "--select", "doubled-spase"], "Did you mean 'doubled-space'?"),
        (["check", "flawed.txt", "--ignore", "acuracy"], "Did you mean 'accuracy'?"),
        (["check", "flawed.txt", "--format", "jsonlines"], "'jsonl'"),
        (["check", "flawed.txt", "--fail-on", "never"], "major"),
        (["check", "flawed.txt", "--min-confidence", "2"], "0<=x<=1"),
        (["check", "flawed.txt", "--encoding", "utf-99"], "'utf-99'"),
        (["check", "flawed.txt", "--config", "none.toml"], "none.toml"),
        (["check", "flawed.txt", "--config", "a", "--isolated"], "cannot be used together"),
        (["check", "flawed.txt", "--output", "no/such/folder.txt"], "no/such/folder.txt"),
        (["chekc", "flawed.txt"], "Did you mean 'check'?"),
        (["flawed.txt"], "qa check flawed.txt"),
        (["explain", "doubled-spase"], "Did you mean 'doubled-space'?"),
    ],
)
def test_wrong_usage(quick: Run, arguments: list[str], told: str) -> None:
    done = quick(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_what_cannot_be_read_is_named_and_the_rest_is_checked(qa: Run, folder: Path) -> None:
    (folder / "binary.txt").write_bytes(b"\x80\x00\xff")
    (folder / "rows.jsonl").write_text('{"id": "a", "text": "Two  gaps."}\n{"id":\n', "utf-8")
    done = qa("check", "gone.txt", "binary.txt", "rows.jsonl", "flawed.txt", "--format", "jsonl")
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "flawed.txt"]
    told = done.stderr.splitlines()
    assert [line.partition(": ")[0] for line in told] == [
        "gone.txt",
        "binary.txt:1",
        "rows.jsonl:2",
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_is_no_clean_file(qa: Run, folder: Path) -> None:
    (folder / "clean.txt").chmod(0)
    done = qa("check", "clean.txt")
    assert done.returncode == 2
    assert "clean.txt: permission denied" in done.stderr


def test_the_name_of_a_file_cannot_steer_the_terminal(qa: Run) -> None:
    done = qa("check", "gone\x1b[31m\u202e.txt")
    assert "gone<U+001B>[31m<U+202E>.txt" in done.stderr
    assert "\x1b" not in done.stderr


def test_standard_input(qa: Run) -> None:
    done = qa("check", "-", "--format", "concise", text="One  gap.")
    assert (done.returncode, done.stdout.partition(" ")[0]) == (1, "-:1:4:")


def test_standard_input_with_a_name_is_read_by_its_extension(qa: Run) -> None:
    text = "<p>One&nbsp; gap.</p>"
    done = qa("check", "-", "--stdin-filename", "a.html", "--format", "concise", text=text)
    assert done.stdout.startswith("a.html:1:7: ")


def test_source_of_an_article(qa: Run, folder: Path) -> None:
    (folder / "quelle.txt").write_text("Eine Lücke.", "utf-8")
    done = qa("check", "clean.txt", "--source", "quelle.txt", "--source-lang", "de")
    assert (done.returncode, done.stderr) == (0, "")
    for flag, name, told in (
        ("--source", "gone.txt", "no such file"),
        ("--reference", "gone.txt", "no such file"),
        ("--source", ".", "directory"),
    ):
        done = qa("check", "clean.txt", flag, name)
        assert (done.returncode, done.stdout) == (2, "")  # before anything was checked
        assert f"qa: {flag} {name}: " in done.stderr
        assert told in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["check"], "Missing argument"),
        (["check", "--bogus", "clean.txt"], "--bogus"),
        (["check", "--min-confidence", "3", "clean.txt"], "--min-confidence"),
        (["check", "--format", "nope", "clean.txt"], "there is no format 'nope'"),
        (["check", "--resume", "clean.txt"], "--output DIRECTORY/"),
        (["chekc"], "Did you mean 'check'?"),
        (["explain", "nope"], "no such rule: 'nope'"),
    ],
)
def test_wrong_usage_is_told_in_the_manner_of_all_else(
    qa: Run, arguments: list[str], told: str
) -> None:
    done = qa(*arguments)
    first, hint = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (2, "")
    assert first.startswith("qa: ")
    assert told in first
    assert hint.endswith("--help` for details.")


def test_output_goes_to_a_file_whole(qa: Run, folder: Path) -> None:
    target = folder / "report.json"
    target.write_text("old", "utf-8")
    target.chmod(0o640)
    done = qa("check", "flawed.txt", "--format", "json", "--output", "report.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads(target.read_text("utf-8"))["summary"]["findings"] == 1
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in folder.iterdir()) == [
        "clean.txt", "flawed.txt", "report.json"
    ]  # fmt: skip


def test_output_to_a_device(qa: Run) -> None:
    assert qa("check", "flawed.txt", "--output", os.devnull).returncode == 1
    assert Path(os.devnull).exists()


def test_output_follows_a_link(qa: Run, folder: Path) -> None:
    (folder / "link.txt").symlink_to("target.txt")
    qa("check", "clean.txt", "-o", "link.txt")
    assert (folder / "link.txt").is_symlink()
    assert "No findings" in (folder / "target.txt").read_text("utf-8")


def test_old_output_stays_if_the_run_fails(qa: Run, folder: Path) -> None:
    (folder / "out.txt").write_text("old", "utf-8")
    assert qa("check", "clean.txt", "-o", "out.txt", "--select", "nothing").returncode == 2
    assert (folder / "out.txt").read_text("utf-8") == "old"


def test_color_is_for_terminals_unless_asked_for(qa: Run) -> None:
    assert "\x1b" not in qa("check", "flawed.txt").stdout
    assert "\x1b[7m" in qa("check", "flawed.txt", "--color", NO_COLOR="1").stdout


def test_statistics_and_quiet(qa: Run) -> None:
    done = qa("check", "flawed.txt", "--statistics", "--quiet", "--format", "concise")
    lines = done.stdout.splitlines()
    assert lines[1:] == [
        "rule             count    files",
        "doubled-space        1        1",
    ]
    done = qa("check", "flawed.txt", "--statistics", "--format", "jsonl")
    assert len(done.stdout.splitlines()) == 1
    assert "doubled-space        1        1" in done.stderr


def test_timings_name_every_rule_that_ran(qa: Run) -> None:
    done = qa("check", "clean.txt", "--select", "doubled-space,doubled-word", "--timings")
    rules = [line.split("ms")[1].strip() for line in done.stderr.splitlines()]
    assert sorted(rules) == ["all rules", "doubled-space", "doubled-word"]


def test_rules_that_do_not_know_the_language_are_named(qa: Run) -> None:
    done = qa("check", "clean.txt", "--lang", "sw", "--format", "jsonl")
    (note,) = json.loads(done.stdout)["notes"]
    assert " not know sw and did not run: " in note
    assert done.stderr == f"note: {note}\n"
    assert done.returncode == 0


def test_same_input_gives_the_same_bytes(qa: Run) -> None:
    first, second = (
        qa("check", ".", "--format", "json", PYTHONHASHSEED=seed).stdout for seed in "12"
    )
    assert first == second


def test_a_closed_pipe_is_no_accident(folder: Path) -> None:
    rows = folder / "rows.jsonl"
    rows.write_text('{"text": "One  gap."}\n' * 1000, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "qa", "check", "rows.jsonl", "--format", "jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_rows_are_reported_while_the_next_are_awaited(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "qa", "check", "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=folder,
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b'{"id": "1", "text": "A"}\n{"id": "2", "text": "B"}\n')
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == "1"
        process.stdin.close()
        assert json.loads(process.stdout.readline())["id"] == "2"
    assert process.returncode == 0


def _has_begun(process: int, folder: Path) -> bool:
    """Whether there is an output under way: a third file, or one without a name that the process has open."""
    if len(list(folder.iterdir())) > 2:
        return True
    opened = []
    with suppress(OSError):  # no such folder, or the process has closed one meanwhile
        opened = [str(fd.readlink()) for fd in Path(f"/proc/{process}/fd").iterdir()]
    return any(name.startswith(f"{folder.resolve()}{os.sep}") for name in opened)


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_interruption_leaves_nothing_behind(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "qa", "check", "-", "--output", "out.txt"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
    ) as process:
        while not _has_begun(process.pid, folder):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 130
    assert sorted(path.name for path in folder.iterdir()) == ["clean.txt", "flawed.txt"]


def test_a_plugin_brings_rules(qa: Run, plugin: Install) -> None:
    environment = plugin(ENTRY, RULE)
    done = qa("check", "clean.txt", "--format", "concise", **environment)
    assert done.stdout.startswith("clean.txt:1:1: neutral: It begins. [first-word]")
    assert done.returncode == 0
    assert "first-word" in qa("rules", **environment).stdout
    page = qa("explain", "first-word", **environment).stdout
    assert "length = 3" in page
    assert "The text has a first word." in page


def test_options_of_a_rule_come_from_the_settings(qa: Run, plugin: Install, folder: Path) -> None:
    environment = plugin(ENTRY, RULE)
    (folder / "qa.toml").write_text("[rules.first-word]\nlength = 2\n", "utf-8")
    done = qa("check", "clean.txt", "--format", "jsonl", **environment)
    assert json.loads(done.stdout)["findings"][0]["end"] == 2
    (folder / "qa.toml").write_text("[rules.first-word]\nlength = true\n", "utf-8")
    done = qa("check", "clean.txt", **environment)
    assert done.returncode == 2
    assert "qa.toml:2: length of first-word must be a whole number, not True." in done.stderr


def test_a_crashed_rule_stops_no_other(qa: Run, plugin: Install) -> None:
    flags = ("--extend-select", "always-crashes", "--format", "jsonl")
    done = qa("check", "flawed.txt", "clean.txt", *flags, **plugin(ENTRY, RULE))
    assert done.returncode == 2
    first, second = map(json.loads, done.stdout.splitlines())
    assert "doubled-space" in {finding["rule"] for finding in first["findings"]}
    for line in (first, second):
        assert [failure["rule"] for failure in line["failures"]] == ["always-crashes"]
    assert "RuntimeError: on" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_crashed_rule_is_told_once_a_file(qa: Run, plugin: Install, folder: Path) -> None:
    (folder / "rows.jsonl").write_text('{"text": "A"}\n{"text": "B"}\n', "utf-8")
    done = qa("check", "rows.jsonl", "--select", "always-crashes", **plugin(ENTRY, RULE))
    assert done.stderr.count("always-crashes") == 1


@pytest.mark.parametrize(
    ("module", "told"),
    [
        ("raise OSError('broken')", "cannot be loaded (OSError: broken)"),
        ("x = 1", "does not provide a rule"),
        (RULE.replace("first-word", "doubled-space"), "there is one already"),
    ],
)
def test_a_bad_plugin_is_named(qa: Run, plugin: Install, module: str, told: str) -> None:
    done = qa("check", "clean.txt", **plugin(ENTRY, module))
    assert (done.returncode, done.stdout) == (2, "")
    assert "their-rules[theirs]" in done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_rules_that_learn_learn_across_documents_if_asked(
    qa: Run, plugin: Install, folder: Path
) -> None:
    environment = plugin(ENTRY, RULE)
    (folder / "other.txt").write_text("No more.", "utf-8")
    flags = ("--select", "common-beginning", "--format", "jsonl")

    def messages(*more: str, text: str | None = None) -> list[str]:
        done = qa("check", "clean.txt", "other.txt", *flags, *more, text=text, **environment)
        lines = map(json.loads, done.stdout.splitlines())
        return [finding["message"] for line in lines for finding in line["findings"]]

    assert messages() == ["1 texts begin so."] * 2
    assert messages("--across") == ["2 texts begin so."] * 2
    assert messages("--across", "-", text="No one.") == ["3 texts begin so."] * 3


def test_internal_errors_are_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from qa.cli import main

    monkeypatch.delenv("QA_DEBUG", raising=False)
    monkeypatch.setitem(main.COMMANDS, "check", ("json.decoder", "has no command"))
    assert main.run(["check", "x"]) == 2
    monkeypatch.setenv("QA_DEBUG", "1")
    with pytest.raises(AttributeError):
        main.run(["check", "x"])


def test_the_command_works_within_a_program_too(folder: Path) -> None:
    result = CliRunner().invoke(
        cli,
        ["check", "-", "flawed.txt", "--format", "concise"],
        input="A  b",
        standalone_mode=False,
    )
    assert result.return_value == 1
    assert [line.partition(" ")[0] for line in result.stdout.splitlines()] == [
        "-:1:2:", "flawed.txt:1:4:", "2", "Not"
    ]  # fmt: skip
    assert folder.is_dir()


def test_exit_zero_hides_findings_and_no_failure(qa: Run) -> None:
    """Kills: `exit_zero` asked before `failures`."""
    assert qa("check", "flawed.txt", "--exit-zero").returncode == 0
    assert qa("check", "flawed.txt", "gone.txt", "--exit-zero").returncode == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "de.po",
            'msgid "A text"\nmsgstr "Ein  »Text« \\"hier\\""\n\n#~ msgid "x"\n#~ msgstr "y  y"\n',
        ),
        ("de.json", '{"a" : "Ein  »Text« \\"hier\\"", "b":"c"}'),
        ("de.properties", "a = Ein  »Text« \\\n  hier.\n"),
    ],
)
def test_fix_writes_into_files_of_strings(quick: Run, folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_bytes(text.encode())
    done = quick("check", name, "--lang", "de", "--fix", "--select", "doubled-space", "--isolated")
    assert done.returncode == 0, done.stdout + done.stderr
    assert path.read_bytes().decode() == text.replace("Ein  ", "Ein ")
