"""`qa check`, `qa baseline` and `qa dismiss` where machines run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from qa.detect.verdicts import FILE_NAME, read_verdicts

Run = Callable[..., "subprocess.CompletedProcess[str]"]

GAPS = "One  gap here.\n\nTwo  gaps there.\n"


@pytest.fixture
def gaps(folder: Path) -> Path:
    path = folder / "gaps.md"
    path.write_text(GAPS, "utf-8")
    return path


def places(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Where findings stand, of the format `concise`."""
    return [line.split(" ")[0] for line in done.stdout.splitlines() if "[" in line]


# ---- verdicts -----------------------------------------------------------------------------------


def test_a_baseline_is_all_that_stands_today(quick: Run, gaps: Path) -> None:
    done = quick("baseline", ".")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "3 findings of 3 files recorded in .qa-verdicts.jsonl.\n"
    assert quick("check", ".").returncode == 0
    gaps.write_text(GAPS + "\nThree  new ones.\n", "utf-8")
    done = quick("check", ".", "--format", "concise")
    assert (done.returncode, places(done)) == (1, ["./gaps.md:5:6:"])
    assert quick("check", ".", "--isolated", "--format", "concise").stdout.count("[") == 4


def test_a_baseline_keeps_what_was_said_before(quick: Run, gaps: Path, folder: Path) -> None:
    assert quick("dismiss", "gaps.md:1:4", "--comment", "so it is").returncode == 0
    before = (folder / FILE_NAME).read_text("utf-8").splitlines()
    assert quick("baseline", "gaps.md", "--author", "Ada", "--date", "today").returncode == 0
    after = (folder / FILE_NAME).read_text("utf-8").splitlines()
    assert set(before) < set(after)
    assert gaps.exists()
    (new,) = set(after) - set(before)
    assert json.loads(new) | {"fingerprint": ""} == {
        "fingerprint": "",
        "verdict": "baseline",
        "rule": "doubled-space",
        "text": "  ",
        "context": "Two  gaps there.",
        "path": "gaps.md",
        "author": "Ada",
        "date": "today",
    }


@pytest.mark.parametrize(
    "what",
    [
        ["gaps.md:1:4"],
        ["gaps.md:1:5:"],
        ["gaps.md:1"],
        ["doubled-space:  ", "--in", "gaps.md"],
        ["FINGERPRINT", "--in", "."],
    ],
)
def test_a_finding_is_dismissed_by_any_name(quick: Run, gaps: Path, what: list[str]) -> None:
    assert gaps.exists()
    report = json.loads(quick("check", "gaps.md", "--format", "jsonl").stdout)
    first = report["findings"][0]["fingerprint"]
    done = quick("dismiss", *(first[:8] if word == "FINGERPRINT" else word for word in what))
    assert done.returncode == 0, done.stderr
    left = json.loads(quick("check", "gaps.md", "--format", "jsonl").stdout)
    assert first not in [finding["fingerprint"] for finding in left["findings"]]
    assert {finding["suppressed"] for finding in left["suppressed"]} == {"verdict"}
    verdicts = read_verdicts((gaps.parent / FILE_NAME).read_text("utf-8"))
    assert {verdict.judgement.value for verdict in verdicts.all} == {"dismissed"}


def test_a_row_is_dismissed_by_its_line(quick: Run, folder: Path) -> None:
    rows = [{"id": "a", "text": "One  gap."}, {"id": "b", "text": "Two  gaps."}]
    (folder / "r.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert quick("dismiss", "r.jsonl:2").returncode == 0
    done = quick("check", "r.jsonl", "--format", "concise")
    assert "r.jsonl:1 a 1:4:" in done.stdout
    assert "r.jsonl:2" not in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["dismiss", "gaps.md:1:1"], "no such finding"),
        (["dismiss", "doubled-spase:  ", "--in", "gaps.md"], "Did you mean 'doubled-space'"),
        (["dismiss", "nonsense"], "expected FILE:LINE:COLUMN"),
        (["dismiss", "0123456789abcdef"], "--in PATH"),
        (["dismiss", "0123456789abcdef", "--in", "gone.md"], "gone.md"),
        (["check", "gaps.md", "--verdicts", "gone.jsonl"], "no such verdict file"),
        (["check", "gaps.md", "--verdicts", "gaps.md"], "gaps.md:1: expected a JSON object"),
        (["check", "gaps.md", "--verdicts", "."], "cannot be read"),
        (["check", "gaps.md", "--unsafe-fixes"], "need --fix or --diff"),
        (["check", "gaps.md", "--changed-since", "HEAD"], "--changed-since: "),
    ],
)
def test_wrong_usage(quick: Run, gaps: Path, arguments: list[str], told: str) -> None:
    done = quick(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert gaps.read_text("utf-8") == GAPS


def test_stale_verdicts_are_named_and_pruned_on_request(
    quick: Run, gaps: Path, folder: Path
) -> None:
    quick("baseline", ".")
    gaps.write_text(GAPS.replace("One  gap", "One gap"), "utf-8")
    done = quick("check", ".", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = quick("check", ".")
    assert done.stderr.splitlines() == [
        "1 stale verdict (--prune takes out):",
        "  gaps.md: doubled-space: One  gap here.",
    ]
    assert "stale" not in quick("check", "flawed.txt").stderr
    assert "stale" not in quick("check", ".", "--ignore", "doubled-space").stderr
    assert "stale" not in quick("check", ".", "--min-confidence", "1").stderr
    done = quick("check", ".", "--prune")
    assert done.stderr.startswith("1 stale verdict taken out:")
    assert "stale" not in quick("check", ".").stderr
    assert len(read_verdicts((folder / FILE_NAME).read_text("utf-8")).all) == 2


def test_the_settings_name_the_verdict_file(quick: Run, gaps: Path, folder: Path) -> None:
    (folder / "qa.toml").write_text('verdicts = "said/verdicts.jsonl"\n', "utf-8")
    (folder / "said").mkdir()
    assert quick("check", "gaps.md").returncode == 1
    assert quick("baseline", "gaps.md").returncode == 0
    (path,) = {
        verdict.path
        for verdict in read_verdicts((folder / "said/verdicts.jsonl").read_text("utf-8")).all
    }
    assert path == "../gaps.md"
    assert quick("check", "gaps.md").returncode == 0
    os.chdir("said")
    assert quick("check", "../gaps.md").returncode == 0
    assert gaps.exists()


def test_a_baseline_of_what_cannot_be_read(quick: Run, gaps: Path) -> None:
    done = quick("baseline", "gone.md", "gaps.md")
    assert done.returncode == 2
    assert gaps.with_name(FILE_NAME).exists()


# ---- fixes --------------------------------------------------------------------------------------


def test_fix_fixes_and_reports_what_is_left(quick: Run, gaps: Path) -> None:
    done = quick("check", "gaps.md", "--fix")
    assert done.returncode == 0
    assert done.stderr == "2 places in 1 file fixed.\n"
    assert done.stdout.startswith("No findings in ")
    assert gaps.read_text("utf-8") == GAPS.replace("  ", " ")
    done = quick("check", "gaps.md", "--fix", "--exit-non-zero-on-fix")
    assert (done.returncode, done.stderr) == (0, "")


def test_fix_can_fail_on_purpose(quick: Run, gaps: Path) -> None:
    assert quick("check", "gaps.md", "--fix", "--exit-non-zero-on-fix").returncode == 1
    assert gaps.read_text("utf-8") == GAPS.replace("  ", " ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("gaps.md",), "2 findings can be fixed with --fix; --diff shows how.\n"),
        (
            ("gaps.md", "--format", "concise"),
            "2 findings can be fixed with --fix; --diff shows how.\n",
        ),
        (("gaps.md", "--format", "json"), ""),
        (("gaps.md", "-q"), ""),
    ],
)
def test_who_reads_the_findings_is_told_of_fixes(
    quick: Run, gaps: Path, arguments: tuple[str, ...], told: str
) -> None:
    assert gaps.exists()
    assert quick("check", *arguments).stderr == told


def test_what_cannot_be_written_is_not_said_to_be_fixable(qa: Run) -> None:
    assert qa("check", "-", text=GAPS).stderr == ""


def test_diff_changes_nothing(quick: Run, gaps: Path) -> None:
    done = quick("check", ".", "--diff")
    assert done.returncode == 1
    assert done.stdout.startswith("--- a/flawed.txt\n+++ b/flawed.txt\n@@ -1 +1 @@\n-One  gap.\n")
    assert done.stderr == "3 places in 2 files would be fixed.\n"
    assert gaps.read_text("utf-8") == GAPS
    subprocess.run(["git", "apply"], input=done.stdout, encoding="utf-8", check=True)  # noqa: S607
    assert gaps.read_text("utf-8") == GAPS.replace("  ", " ")
    assert quick("check", ".", "--diff").returncode == 0


def test_what_is_under_a_verdict_is_not_fixed(quick: Run, gaps: Path) -> None:
    quick("dismiss", "gaps.md:1:4")
    quick("check", "gaps.md", "--fix")
    assert gaps.read_text("utf-8") == GAPS.replace("Two  gaps", "Two gaps")


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("gone.txt:1:1", "no such file: 'gone.txt'"),
        ("flawed.txt", "say which finding, as in flawed.txt:3:14"),
        ("misspeled-name:1", "Did you mean 'misspelled-name'?"),
    ],
)
def test_what_cannot_be_dismissed_is_told_in_a_line(quick: Run, what: str, told: str) -> None:
    done = quick("dismiss", what)
    assert done.returncode == 2
    assert told in done.stderr


def test_nothing_is_called_dismissed_that_was_not_written(quick: Run) -> None:
    done = quick("dismiss", "flawed.txt:1:4", "--verdicts", "no/v.jsonl")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "dismissed" not in done.stderr


def test_standard_input_cannot_be_fixed(qa: Run) -> None:
    piped = qa("check", "--fix", "-", text="One  gap.\n")
    assert piped.returncode == 2
    assert "standard input has no file to write to" in piped.stderr


# ---- changes ------------------------------------------------------------------------------------


@pytest.fixture
def repository(gaps: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "first"]):
        subprocess.run(["git", *who, *command], cwd=gaps.parent, check=True)  # noqa: S607
    gaps.write_text(GAPS.replace("Two", "2"), "utf-8")
    return gaps


def test_only_what_changed_is_reported(quick: Run, repository: Path) -> None:
    done = quick("check", ".", "--changed-since", "HEAD", "--format", "concise")
    assert (done.returncode, places(done)) == (1, [f"./{repository.name}:3:2:"])
    assert "score" in done.stdout
    done = quick("check", "flawed.txt", "--changed-since", "HEAD", "--format", "jsonl")
    assert done.returncode == 0
    assert json.loads(done.stdout)["score"] == 100


def test_of_a_habit_only_what_changed_is_fixed(quick: Run, repository: Path) -> None:
    text = "".join(f"It has  gap {n}.\n\n" for n in range(12))
    repository.write_text(text, "utf-8")
    for command in (
        ["add", "."],
        ["-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qm", "b"],
    ):
        subprocess.run(["git", *command], check=True)  # noqa: S607
    repository.write_text(text.replace("gap 7", "gap seven"), "utf-8")
    done = quick("check", ".", "--changed-since", "HEAD", "--fix", "--format", "concise")
    assert done.stderr == "1 place in 1 file fixed.\n"
    fixed = text.replace("It has  gap 7", "It has gap seven")
    assert repository.read_text("utf-8") == fixed


def test_only_what_changed_is_fixed(quick: Run, repository: Path) -> None:
    assert quick("check", ".", "--changed-since", "HEAD", "--fix").returncode == 0
    assert repository.read_text("utf-8") == "One  gap here.\n\n2 gaps there.\n"


FORMATS = ("text", "concise", "json", "jsonl", "sarif", "gitlab", "rdjson", "junit", "markdown")


def test_one_run_writes_as_many_reports_as_are_asked_for(quick: Run, folder: Path) -> None:
    also = [f"--also={name}=all.{name}" for name in FORMATS]
    together = quick("check", "flawed.txt", "clean.txt", "--format", "github", *also)
    assert together.returncode == 1
    for name in (*FORMATS, "github"):
        alone = quick("check", "flawed.txt", "clean.txt", "--format", name).stdout
        written = (folder / f"all.{name}").read_text("utf-8") if name in FORMATS else ""
        assert (written or together.stdout) == alone
    colored = quick("check", "flawed.txt", "--color", "--also", "text=plain.txt")
    assert "\x1b" in colored.stdout
    assert "\x1b" not in (folder / "plain.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (("--also", "sarif"), "'sarif' is not of the form FORMAT=FILE"),
        (("--also", "=a"), "'=a' is not of the form FORMAT=FILE"),
        (("--also", "sarif=-"), "standard output is for --format"),
        (("--also", "sarrif=a"), "--also: there is no format 'sarrif'. Did you mean 'sarif'?"),
        (("--also", "sarif=a", "--also", "json=./a"), "./a would be written twice"),
        (("-o", "a", "--also", "json=a"), "a would be written twice"),
        (("--also", "json=no/a"), "no/a: cannot be written"),
        (("--diff", "--also", "json=a"), "--also and --diff cannot"),
    ],
)
def test_reports_that_cannot_be_written_are_told_before_anything_is(
    quick: Run, folder: Path, flags: tuple[str, ...], told: str
) -> None:
    before = sorted(folder.iterdir())
    done = quick("check", "flawed.txt", *flags)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert sorted(folder.iterdir()) == before


def test_files_are_whole_though_the_reader_of_standard_output_leaves(folder: Path) -> None:
    rows = "".join(f'{{"id": "{n}", "text": "One  gap."}}\n' for n in range(50))
    (folder / "r.jsonl").write_text(rows, "utf-8")
    command = [sys.executable, "-m", "qa", "check", "r.jsonl", "--also", "jsonl=all.jsonl"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 1
    assert len((folder / "all.jsonl").read_text("utf-8").splitlines()) == 50


def test_a_confirmed_finding_stays_until_it_is_fixed(quick: Run, folder: Path) -> None:
    (folder / "a.md").write_bytes(b"# One  gap\r\n\r\nThe *same* and and again.\r\n")
    assert quick("confirm", "doubled-word:and and", "--in", "a.md").returncode == 0
    assert quick("confirm", "a.md:1:6", "--fix", " big ").returncode == 0
    done = quick("check", "a.md", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert [f["verdict"] for f in report["documents"][0]["findings"]] == ["confirmed"] * 2
    old = json.loads(quick("check", "a.md", "--format", "json", "--schema-version", "1").stdout)
    assert old["schema_version"] == 1
    assert "verdict" not in old["documents"][0]["findings"][0]
    assert quick("fix", "a.md", "--confirmed", "--diff").returncode == 1
    exported = folder / "export.jsonl"
    exported.write_bytes((folder / FILE_NAME).read_bytes())
    done = quick("fix", "a.md", "flawed.txt", "--from", "export.jsonl")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (0, "2 places in 1 file fixed.")
    assert (folder / "a.md").read_bytes() == b"# One big gap\r\n\r\nThe *same* and again.\r\n"
    assert (folder / "flawed.txt").read_text("utf-8") == "One  gap.\n"
    assert not read_verdicts((folder / FILE_NAME).read_text("utf-8")).all
    assert quick("check", "a.md").returncode == 0
    assert "2 stale verdicts" in quick("fix", "a.md", "--from", "export.jsonl").stderr


def test_check_fixes_what_was_confirmed(quick: Run, folder: Path) -> None:
    (folder / "r.jsonl").write_text(
        '{"id": "a", "text": "One\\u0020 gap. So so it is."}\n', "utf-8"
    )
    assert (
        quick("confirm", "doubled-space:  ", "--in", "r.jsonl", "--fix", " wide ").returncode == 0
    )
    assert quick("check", "r.jsonl", "--fix", "--confirmed").returncode == 0
    assert (
        json.loads((folder / "r.jsonl").read_text("utf-8"))["text"] == "One wide gap. So so it is."
    )
    done = quick("fix", "flawed.txt")
    assert (done.returncode, (folder / "flawed.txt").read_text("utf-8")) == (0, "One gap.\n")


def test_what_cannot_be_fixed_is_named_and_fails(quick: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(
        "It was the end of (the long day.\n\nNobody knew why it was so.\n", "utf-8"
    )
    found = json.loads(quick("check", "a.txt", "--format", "jsonl").stdout)["findings"]
    assert found
    assert not found[0]["suggestions"]
    assert quick("confirm", found[0]["fingerprint"], "--in", "a.txt").returncode == 0
    done = quick("fix", "a.txt", "--confirmed")
    assert done.returncode == 1
    assert "no fix is known" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["fix", "flawed.txt", "--from", "x.jsonl", "--unsafe-fixes"], "confirmed fixes only"),
        (["fix", "flawed.txt", "--from", "gone.jsonl"], "no such verdict file"),
        (["check", "flawed.txt", "--schema-version", "1"], "goes with a JSON format"),
        (["check", "flawed.txt", "--confirmed"], "need --fix or --diff"),
    ],
)
def test_wrong_usage_of_fixes(quick: Run, folder: Path, arguments: list[str], told: str) -> None:
    done = quick(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert (folder / "flawed.txt").read_text("utf-8") == "One  gap.\n"


@pytest.mark.parametrize(
    "line",
    ["\x1b[2J", "a \u202eb", "::error::no", "  ::add-mask::word", "##[group]a", "\x9b1m", "a\rb"],
)
def test_a_patch_obeys_nobody_in_a_log(quick: Run, tmp_path: Path, line: str) -> None:
    """A log shows lines of context as they are: what a build server would obey is for files only."""
    text = f"# Harbour\n\n{line}\n\nTwo  gaps here.\n"
    (tmp_path / "strange.md").write_bytes(text.encode())
    done = quick("check", "strange.md", "--diff")
    assert done.returncode == 2
    assert line not in done.stdout
    assert "write it to a file" in done.stderr
    done = quick("check", "strange.md", "--diff", "-o", "fix.patch")
    assert done.returncode == 1
    subprocess.run(["git", "apply", "fix.patch"], check=True)  # noqa: S607
    assert b"\n\nTwo gaps here.\n" in (tmp_path / "strange.md").read_bytes()


def test_harmless_lines_are_shown_in_a_patch(quick: Run, tmp_path: Path) -> None:
    text = "Title\n=====\n\nLike this::\n\n\tcode\u00a0::\r\n\nTwo  gaps \u200fhere.\n"
    (tmp_path / "plain.rst").write_bytes(text.encode())
    assert quick("check", "plain.rst", "--diff").returncode == 1
