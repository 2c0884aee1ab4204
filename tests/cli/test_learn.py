"""`qa learn`, `qa names`, and what `qa check` makes of them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

ARTICLE = "Then Antony Hallenbeck left on day {}. Mr Hallenbeck met Ylva Lavrova."


@pytest.fixture
def archive(folder: Path) -> Path:
    (folder / "archive").mkdir()
    for number in range(12):
        (folder / "archive" / f"{number}.txt").write_text(ARTICLE.format(number), "utf-8")
    return folder / "archive"


def found(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [line.split(": ", 2)[2] for line in done.stdout.splitlines() if "[" in line]


def test_an_archive_testifies(archive: Path, quick: Run) -> None:
    done = quick("learn", str(archive), "-o", "n.qa")
    assert done.returncode == 0
    assert done.stderr == "n.qa: 12 new articles; in all 12 articles with 4 forms of names.\n"
    (archive.parent / "a.txt").write_text(
        "Then Anthony Hallenbeck spoke. Anthony Hallenbeck met Antony Hallenbek.\n", "utf-8"
    )
    args = (
        "check",
        "a.txt",
        "--format",
        "concise",
        "--select",
        "inconsistent-first-name,misspelled-name",
    )
    alone = quick(*args)  # the article writes Hallenbeck twice: a hint, which fails nothing
    assert alone.returncode == 0
    assert ": neutral: " in alone.stdout
    done = quick(*args, "--knowledge", "n.qa")
    told = "“Anthony Hallenbeck” is written “Antony Hallenbeck” 12 times in the archive."
    assert found(done)[:2] == [f"{told} [inconsistent-first-name]"] * 2
    told = (
        "“Hallenbek” is written “Hallenbeck” 2 times in this article and 24 times in the archive."
    )
    assert found(done)[2:] == [f"{told} [misspelled-name]"]


def test_a_slip_is_found_where_only_the_archive_has_the_name(archive: Path, quick: Run) -> None:
    quick("learn", str(archive), "-o", "n.qa", "-q")
    (archive.parent / "a.txt").write_text("Then Antony Hallenbek spoke.\n", "utf-8")
    (archive.parent / "qa.toml").write_text('knowledge = "n.qa"\n', "utf-8")
    done = quick("check", "a.txt", "--format", "concise", "--select", "misspelled-name")
    assert found(done) == [
        "“Hallenbek” is written “Hallenbeck” 24 times in the archive. [misspelled-name]"
    ]
    done = quick("check", "a.txt", "--isolated", "--select", "misspelled-name")
    assert done.returncode == 0


def test_articles_of_one_run_testify_for_each_other(archive: Path, quick: Run) -> None:
    (archive / "z.txt").write_text("Then Antony Hallenbek spoke.\n", "utf-8")
    args = ("check", str(archive), "--format", "concise", "--select", "misspelled-name")
    assert quick(*args).returncode == 0
    assert found(quick(*args, "--across")) == [
        "“Hallenbek” is written “Hallenbeck” 24 times in other articles. [misspelled-name]"
    ]


def test_learning_goes_on_over_what_cannot_be_read(archive: Path, quick: Run) -> None:
    done = quick("learn", str(archive), "nowhere.txt", "-o", "n.qa")
    assert done.returncode == 2
    assert "nowhere.txt: no such file" in done.stderr
    assert "12 new articles" in done.stderr
    done = quick("learn", str(archive), "-o", "n.qa")
    assert (done.returncode, done.stderr[:44]) == (
        0,
        "n.qa: 0 new articles, 12 known already; in a",
    )


def test_files_are_merged(archive: Path, quick: Run) -> None:
    quick("learn", str(archive / "1.txt"), "-o", "one.qa", "-q")
    quick("learn", str(archive / "2.txt"), "-o", "two.qa", "-q")
    done = quick("learn", "--merge", "one.qa", "two.qa", "-o", "both.qa")
    assert done.stderr.startswith("both.qa: 2 new articles; in all 2 articles")
    done = quick("learn", "--merge", "one.qa", "clean.txt", "-o", "both.qa")
    assert done.returncode == 2
    assert "qa: clean.txt: not a knowledge file." in done.stderr


@pytest.mark.parametrize("flag", ["--knowledge", "--names"])
def test_a_file_that_is_not_there_is_named(flag: str, quick: Run) -> None:
    done = quick("check", "clean.txt", flag, "nowhere")
    assert done.returncode == 2
    assert "qa: nowhere: no such" in done.stderr


def test_the_list_is_kept_and_used(folder: Path, quick: Run) -> None:
    assert quick("names", "add", "Antony Hallenbeck", "--alias", "Hallenbeck").returncode == 0
    assert quick("names", "forbid", "Tony Hallenbeck", "Antony Hallenbeck").returncode == 0
    assert quick("names", "add", "Åse Lund", "--note", "mayor").returncode == 0
    listed = (
        "canonical,aliases,forbidden,note\n"
        "Antony Hallenbeck,Hallenbeck,Tony Hallenbeck,\n"
        "Åse Lund,,,mayor\n"
    )
    assert (folder / "names.csv").read_text("utf-8") == listed
    assert quick("names", "list").stdout == listed
    assert quick("names", "list", "LUND").stdout == listed.replace(
        listed.splitlines()[1] + "\n", ""
    )
    (folder / "a.txt").write_text(
        "Then Tony Hallenbeck spoke. Anthony Hallenbeck's dog met Åse Lund.\n", "utf-8"
    )
    args = ("check", "a.txt", "--names", "names.csv", "--select", "forbidden-name")
    right = "should be “Antony Hallenbeck”: the name list"
    assert found(quick(*args, "--format", "concise")) == [
        f"“Tony Hallenbeck” {right} forbids it. [forbidden-name]",
        f"“Anthony Hallenbeck” {right} does not list this form. [forbidden-name]",
    ]
    quick(*args, "--fix", "--unsafe-fixes")
    assert (folder / "a.txt").read_text("utf-8") == (
        "Then Antony Hallenbeck spoke. Antony Hallenbeck's dog met Åse Lund.\n"
    )


def test_a_contradiction_changes_nothing(folder: Path, quick: Run) -> None:
    quick("names", "add", "Kyiv")
    before = (folder / "names.csv").read_bytes()
    done = quick("names", "forbid", "Kyiv", "Kiev")
    assert done.returncode == 2
    assert (
        "names.csv: not changed: 'Kyiv' is forbidden for 'Kiev', but right for 'Kyiv'"
        in done.stderr
    )
    assert (folder / "names.csv").read_bytes() == before
    assert quick("names", "add", "A | B").returncode == 2


def test_exports_are_imported(folder: Path, quick: Run) -> None:
    quick("names", "add", "Åse Lund", "--note", "mayor")
    quick("names", "forbid", "Asa Lund", "Åse Lund")
    (folder / "export.csv").write_text(
        "itemLabel,itemAltLabel,itemDescription\n"
        'Åse Lund,"Asa Lund, A. Lund",\nYlva Holm,,singer\nAsa Lund,,\n',
        "utf-8",
    )
    done = quick("names", "import", "export.csv")
    assert done.returncode == 0
    assert "Asa Lund: left out" in done.stderr
    assert "names.csv: 1 new name, 2 names in all." in done.stderr
    assert (folder / "names.csv").read_text("utf-8").splitlines()[1:] == [
        "Ylva Holm,,,singer",
        "Åse Lund,A. Lund,Asa Lund,mayor",
    ]
    done = quick("names", "import", "clean.txt")
    assert done.returncode == 2
    assert "qa: clean.txt:1: no column holds names" in done.stderr


def test_a_broken_list_is_named_with_its_line(folder: Path, quick: Run) -> None:
    (folder / "names.csv").write_text("canonical,aliases\nA\nA\n", "utf-8")
    done = quick("check", "clean.txt", "--names", "names.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "qa: names.csv:3: 'A' is already on line 2" in done.stderr
    (folder / "names.csv").write_bytes(b"canonical\nM\xfcller\n")
    assert "names.csv:2: it is not UTF-8" in quick("names", "list").stderr
