"""The examples of docs/api.md, as they stand there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import qa
from qa.cli.main import run

PAGE = (Path(__file__).parents[1] / "docs" / "api.md").read_text("utf-8")
EXAMPLES: list[str] = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all the files that the page names."""
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "qa.toml").write_text('accepted-words = ["Kralove"]\n', "utf-8")
    (articles / "a.txt").write_text("The mayor Anna Kowalska said said nothing.\n", "utf-8")
    (tmp_path / "names.csv").write_text(
        "canonical,aliases,forbidden,note\nAnna Kowalska,,,\n", "utf-8"
    )
    (tmp_path / "terms.csv").write_text("source,target\nHafen,harbour\n", "utf-8")
    (tmp_path / ".qa-verdicts.jsonl").write_text("", "utf-8")
    assert run(["learn", "articles", "-o", "archive.qa"]) == 0
    return tmp_path


def test_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    exec(EXAMPLES[0], {})  # noqa: S102  # it is our own page
    assert capsys.readouterr().out == "1 Repeated word: “said”. ['said']\n"


def test_a_checker_with_all_it_takes(folder: Path) -> None:
    known: dict[str, object] = {"qa": qa}
    exec(EXAMPLES[1], known)  # noqa: S102  # as above
    checker = known["checker"]
    assert isinstance(checker, qa.Checker)
    assert checker.settings.accepted_words == ("Kralove",)
    (report,) = checker.check_files(folder / "articles")
    assert isinstance(report, qa.Report)
    assert [finding.rule for finding in report.findings] == ["doubled-word"]


def test_rows_of_a_data_frame(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    polars = pytest.importorskip("polars", reason="no polars: pip install polars")
    rows = {
        "id": ["a", "b"],
        "text": ["He is is here, and it it rains.", None],
        "source": ["Er ist hier, und es regnet.", "Ja."],
    }
    polars.DataFrame(rows).write_parquet(folder / "pairs.parquet")
    exec(EXAMPLES[2], {"qa": qa})  # noqa: S102  # as above
    printed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in printed] == ["a", "row"]
