"""`qa report --format docx`: the findings as comments in the document."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def article(folder: Path) -> Path:
    document = docx.Document()
    document.add_heading("A short report", 1)
    paragraph = document.add_paragraph("It was the ")
    paragraph.add_run("the").bold = True
    paragraph.add_run(" first bridge.")
    path = folder / "article.docx"
    document.save(str(path))
    return path


def test_the_document_is_written_with_comments(quick: Run, article: Path, folder: Path) -> None:
    before = article.read_bytes()
    done = quick("report", "article.docx", "--format", "docx", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "report.docx: 1 comment.\n")
    assert article.read_bytes() == before
    document = docx.Document(str(folder / "report.docx"))
    assert [one.text for one in document.paragraphs] == [
        "A short report",
        "It was the the first bridge.",
    ]
    assert [comment.text.split("\n")[0] for comment in document.comments] == [
        "Repeated word: “the”."
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("flawed.txt",), "takes one Word document"),
        (("article.docx", "flawed.txt"), "takes one Word document"),
        (("article.docx", "-o", "-"), "writes a file"),
        (("article.docx", "-o", "article.docx"), "would be written over"),
    ],
)
def test_wrong_usage_is_told(
    quick: Run, article: Path, arguments: tuple[str, ...], told: str
) -> None:
    assert article.exists()
    done = quick("report", *arguments, "--format", "docx")
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())


def test_a_file_that_is_none_is_told(quick: Run, folder: Path) -> None:
    (folder / "a.docx").write_text("no archive", "utf-8")
    done = quick("report", "a.docx", "--format", "docx")
    assert done.returncode == 2
    assert "not a Word document that can be read" in done.stderr
    assert not (folder / "report.docx").exists()
