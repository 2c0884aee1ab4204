"""`--fix` in files of rows: the words that are fixed change, and no byte besides."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qa.cli.main import run
from qa.edit.fixes import Fixed, Fixing, fix_all
from qa.edit.row_fixes import RowFixes
from qa.model.report import Failure, Report
from qa.read.options import ReadOptions
from qa.rules.catalogue import default_rules
from qa.run.engine import check_all
from qa.run.task import Task


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def fix(path: Path, **options: str) -> tuple[RowFixes, list[Fixed]]:
    """All fixes of a file, gathered and not yet written."""
    reading = ReadOptions(**options)  # type: ignore[arg-type]
    table = RowFixes(str(path), reading)
    found = []
    for item in fix_all(Task((str(path),), reading, tuple(default_rules())), Fixing()):
        if isinstance(item, Fixed):
            table.add(item)
            found.append(item)
    return table, found


def findings(path: Path) -> list[tuple[str, str]]:
    items = check_all(Task((str(path),), ReadOptions(), tuple(default_rules())))
    return [(f.rule, f.text) for item in items if isinstance(item, Report) for f in item.findings]


CASES = [
    ("r.jsonl", "utf-8", b"", '{"n": 1.0, "text" :"On {t}", "id": "a" }\n\n[]\nno\n{"text":""}'),
    (
        "r.jsonl",
        "utf-8",
        b"\xef\xbb\xbf",
        '{"text": "On {t} \\u00e9 \\/ \\"x\\""}\r\n{"text": "b"}\r\n',
    ),
    ("r.jsonl", "cp1252", b"", '{"text": "On {t} \u20ac"}\n'),
    (
        "r.csv",
        "utf-8",
        b"",
        'id,text,n\r\n1,On {t},"a,""b"""\r\n2,"On {t}, ""é""\nx",\r\n\r\n3,b,c',
    ),
    ("r.csv", "utf-8", b"\xef\xbb\xbf", 'text;x\n"On {t}";"1;2"\n'),
    ("r.tsv", "cp1252", b"", "x\ttext\r1\tOn {t} \u20ac\r2\tok\r"),
]


@pytest.mark.parametrize(("name", "encoding", "mark", "form"), CASES)
def test_all_around_stays_byte_for_byte(name: str, encoding: str, mark: bytes, form: str) -> None:
    path = Path(name)
    before = mark + form.replace("{t}", "tuesday  he came to the mill on the river.").encode(
        encoding
    )
    path.write_bytes(before)
    table, _ = fix(path, **({"encoding": encoding} if encoding != "utf-8" else {}))
    assert table.write() is None
    assert path.read_bytes() == mark + form.replace(
        "{t}", "Tuesday he came to the mill on the river."
    ).encode(encoding)
    assert [item.name for item in Path().iterdir()] == [name]


def test_rows_of_one_document_are_fixed_each_in_its_place() -> None:
    path = Path("r.jsonl")
    rows: list[dict[str, object]] = [
        {"doc": "d", "id": "a", "text": "He came on friday. It  rained."},
        {"doc": "d", "id": "b", "text": "On saturday it snowed.", "source": None},
        {"doc": "e", "id": "c", "text": "Nothing."},
        {"id": "d", "text": "On monday."},
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    table, found = fix(path)
    assert table.write() is None
    after = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    texts = ["He came on Friday. It rained.", "On Saturday it snowed.", "Nothing.", "On Monday."]
    assert after == [{**row, "text": text} for row, text in zip(rows, texts, strict=True)]
    assert table.applied == 4
    assert not any(item.report.findings for item in found)


WORDS = st.lists(
    st.sampled_from(
        ["On tuesday", " the the man", "Two  gaps", " — ", "\n\n", '"x ,"', "é", ";", "😀", "  "]
    ),
    max_size=8,
).map("".join)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(WORDS, st.sampled_from([None, "d"])), min_size=1, max_size=4),
    st.sampled_from(["r.csv", "r.jsonl"]),
)
def test_a_fixed_file_has_no_new_findings(rows: list[tuple[str, str | None]], name: str) -> None:
    path = Path(name)
    if name == "r.csv":
        out = io.StringIO()
        csv.writer(out).writerows([("doc", "text"), *((doc or "", text) for text, doc in rows)])
        path.write_bytes(out.getvalue().encode())
    else:
        lines = (json.dumps({"text": text, "doc": doc}) + "\n" for text, doc in rows)
        path.write_text("".join(lines), "utf-8")
    before, content = findings(path), path.read_bytes()
    table, found = fix(path)
    assert table.write() is None
    after = findings(path)
    assert after == [(f.rule, f.text) for item in found for f in item.report.findings]
    assert {rule for rule, _ in after} <= {rule for rule, _ in before}
    assert len(after) <= len(before)  # a habit is one finding, of four places or of five
    assert (path.read_bytes() != content) == bool(table.applied)


@pytest.mark.parametrize(("name", "form"), [(c[0], c[3]) for c in CASES if c[1] == "utf-8"])
def test_git_applies_the_difference(name: str, form: str) -> None:
    path = Path(name)
    content = form.replace("{t}", "tuesday  he came to the mill on the river.").encode()
    path.write_bytes(content)
    table, _ = fix(path)
    assert table.obstacle() is None
    patch = "".join(table.unified()).encode()
    assert table.write() is None
    expected = path.read_bytes()
    path.write_bytes(content)
    subprocess.run(["git", "apply", "--unsafe-paths", "-p1", "-"], input=patch, check=True)  # noqa: S607
    assert path.read_bytes() == expected


def test_a_file_that_changed_meanwhile_is_not_written() -> None:
    path = Path("r.jsonl")
    path.write_text('{"text": "On tuesday."}\n', "utf-8")
    table, _ = fix(path)
    for content in ('{"text": "On Monday."}\n', "", '{"text": 3}\n', "no\n", "[]\n"):
        path.write_text(content, "utf-8")
        failure = table.write()
        assert isinstance(failure, Failure)
        assert "has changed meanwhile" in failure.message
        assert table.obstacle() == failure
        assert path.read_text("utf-8") == content
    path.unlink()
    assert "could not be fixed: No such file" in str(table.write())
    assert not list(Path().iterdir())


def test_the_command_fixes_rows_and_articles_in_one_run(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("On tuesday.\n", "utf-8")
    Path("b.jsonl").write_text('{"text": "On tuesday."}\n{"text": "On friday."}\nno\n', "utf-8")
    Path("c.csv").write_text("text\nOn tuesday.\n", "utf-8")
    assert run(["check", "--isolated", "--diff", "a.txt", "b.jsonl", "c.csv"]) == 2  # the bad row
    assert capfd.readouterr().out.count("+++ b/") == 3
    assert run(["check", "--isolated", "--fix", "a.txt", "b.jsonl", "c.csv"]) == 2
    told = capfd.readouterr()
    assert "4 places in 3 files fixed." in told.err
    assert "No findings" in told.out
    assert Path("b.jsonl").read_text("utf-8") == (
        '{"text": "On Tuesday."}\n{"text": "On Friday."}\nno\n'
    )
    assert run(["check", "--isolated", "--fix", "a.txt", "c.csv"]) == 0


def test_what_has_no_file_of_its_own_is_refused(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(b'{"text": "On tuesday."}\n{"text": "On friday."}\n'))
    monkeypatch.setattr("sys.stdin", stream)
    assert run(["check", "--isolated", "--fix", "-"]) == 2
    assert capfd.readouterr().err.count("standard input has no file to write to") == 1
