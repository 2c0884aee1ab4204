from __future__ import annotations

import codecs
import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa import __version__
from qa.detect.verdicts import write_verdicts
from qa.model.document import Document
from qa.model.prose import OBJECT, Role
from qa.model.report import Failure
from qa.model.verdict import Judgement, Verdict
from qa.read.decode import declared_encoding, supported_encoding
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.kinds import FORMATS
from qa.read.options import ReadOptions
from qa.read.own_files import is_own_page
from qa.report.page import PageSettings, write_page

OPTIONS = ReadOptions()


def read(
    name: str, content: bytes | str, options: ReadOptions = OPTIONS
) -> tuple[list[Document], list[Failure]]:
    given = content if isinstance(content, bytes) else content.encode()
    all_read = list(read_documents(name, options, given))
    return (
        [one for one in all_read if isinstance(one, Document)],
        [one for one in all_read if isinstance(one, Failure)],
    )


def only(name: str, content: bytes | str, options: ReadOptions = OPTIONS) -> Document:
    (document,), failures = read(name, content, options)
    assert not failures
    return document


def refused(name: str, content: bytes | str, options: ReadOptions = OPTIONS) -> Failure:
    documents, (failure,) = read(name, content, options)
    assert not documents
    return failure


# --- which files ---------------------------------------------------------------------------


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.md", "z/C.HTML", "z/y/d.jsonl", "z/e.pdf", ".git/f.txt", "z/.g.md"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "odd[1].txt").write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [str(one) for one in find_files(paths, ReadOptions(exclude=exclude))]


def test_a_directory_means_its_articles(tree: Path) -> None:
    assert found("news") == ["news/a.md", "news/b.txt", "news/z/C.HTML", "news/z/y/d.jsonl"]
    assert found(str(tree / "news"))[0] == str(tree / "news" / "a.md")


@pytest.mark.usefixtures("tree")
def test_order_is_kept_and_nothing_comes_twice() -> None:
    assert found("news/b.txt", "./news/b.txt", "-", "news/*.*", "-") == [
        "news/b.txt",
        "-",
        "news/a.md",
    ]


@pytest.mark.usefixtures("tree")
def test_patterns_and_names_that_look_like_them() -> None:
    assert found("news/**/*.jsonl") == ["news/z/y/d.jsonl"]
    assert found("odd[1].txt") == ["odd[1].txt"]
    assert found("news/z/e.pdf") == ["news/z/e.pdf"]


@pytest.mark.usefixtures("tree")
def test_what_is_not_there_is_named() -> None:
    assert found("no.md", "empty", "no/*.md", "a\0b") == [
        "no.md: no such file or directory",
        f"empty: no articles in this directory ({' '.join(FORMATS)})",
        "no/*.md: no file matches this pattern",
        "a<U+0000>b: embedded null byte",
    ]


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (("*.md",), ["news/b.txt", "news/z/C.HTML", "news/z/y/d.jsonl"]),
        (("/news/z/",), ["news/a.md", "news/b.txt"]),
        (("news/*", "!news/b.txt"), ["news/b.txt"]),
        (("news/z/*", "!news/z/y"), ["news/a.md", "news/b.txt", "news/z/y/d.jsonl"]),
    ],
)
def test_exclusion_works_as_in_gitignore(exclude: tuple[str, ...], left: list[str]) -> None:
    assert found("news", exclude=exclude) == left
    assert found(*found("news"), exclude=exclude) == left


@pytest.mark.usefixtures("tree")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_what_may_not_be_read_is_named() -> None:
    Path("news/b.txt").chmod(0)
    Path("news/z").chmod(0)
    assert found("news/b.txt", "news") == [
        "news/b.txt: permission denied; it could not be read",
        "news/a.md",
        "news/b.txt",
        "news/z: permission denied",
    ]
    Path("news/z").chmod(0o755)


# --- formats and encodings -----------------------------------------------------------------


def test_the_extension_tells_the_format() -> None:
    assert only("a.MD", "# x").target.segments[0].role is Role.HEADING
    assert only("a.xhtml", "<li>x").target.segments[0].role is Role.ITEM
    assert only("a.dat", "# <li>").target.text == "# <li>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<!DOCTYPE html><p>x", "x"),
        ("\ufeff<!-- c --> <html><p>x", "x"),
        ("<p>x", "<p>x"),
        ('{"id": "1", "text": "x"}\n', "x"),
        ('{"no": "x"}', '{"no": "x"}'),
        ('{"source": "' + "y" * 20_000 + '", "text": "x"}\n', "x"),
        ("", ""),
    ],
)
def test_standard_input_is_what_it_begins_like(content: str, text: str) -> None:
    assert only("-", content).target.text == text


def test_standard_input_is_read_from_the_process() -> None:
    code = (
        "from qa.read.files import *\n"
        "for d in read_documents('-', ReadOptions()): print(d.id, d.target.text)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input='{"id": "7", "text": "x"}\n{"id": "8", "text": "y"}\n',
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "7 x\n8 y\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-be-bom", "utf-16-le"]
)
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
def test_encodings(encoding: str, name: str) -> None:
    text = "Škoda, 中文 😀"
    wrap = {
        "a.txt": text,
        "a.jsonl": "\n" + json.dumps({"text": text}, ensure_ascii=False),
        "a.csv": f'text\n"{text}"\n',
    }
    if encoding == "utf-16-be-bom":
        content = codecs.BOM_UTF16_BE + wrap[name].encode("utf-16-be")
    else:
        content = wrap[name].encode(encoding)
    options = ReadOptions(encoding=encoding if encoding == "utf-16-le" else None)
    assert only(name, content, options).raw == text


def test_a_byte_order_mark_is_no_code_point_and_line_ends_are_kept() -> None:
    assert only("a.txt", b"\xef\xbb\xbfa\r\nb").raw == "a\r\nb"


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
def test_a_file_in_another_encoding_is_refused_and_can_be_named(name: str) -> None:
    content = {
        "a.txt": b"one\ncaf\xe9",
        "a.jsonl": b'\n{"text": "caf\xe9"}',
        "a.csv": b"text\ncaf\xe9\n",
    }[name]
    failure = refused(name, content)
    assert failure.line == 2
    assert "0xe9" in failure.message
    assert "--encoding cp1252" in failure.message or "such as cp1252" in failure.message
    assert only(name, content, ReadOptions(encoding="cp1252")).raw.endswith("café")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"one\ncaf\xe9", "0xe9 at byte 7, line 2"),
        (b"\xff\xfea\0b", "the end|0x62"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"PK\x03\x04...", "a ZIP archive"),
        (b"ab\0cd" * 3, "a NUL at byte 2, line 1"),
        ("words in Word".encode("utf-16-le"), "--encoding utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(content: bytes, told: str) -> None:
    message = refused("a.txt", content).message
    assert any(one in message for one in told.split("|"))


@pytest.mark.parametrize("encoding", ["no-such", "hex", "a\0b", ""])
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
def test_an_encoding_that_is_none(name: str, encoding: str) -> None:
    if not encoding:
        only("a.txt", "x", ReadOptions(encoding=None))
        return
    assert (
        "not a known text encoding"
        in refused(name, "text\nx", ReadOptions(encoding=encoding)).message
    )


@pytest.mark.parametrize(
    ("head", "letter"),
    [
        (b'<meta charset="iso-8859-1">', "’"),
        (b"<meta http-equiv=x content='text/html; charset=windows-1251'>", "’"),
        (b'<?xml version="1.0" encoding="cp1250"?>', "’"),
    ],
)
def test_html_says_its_encoding(head: bytes, letter: str) -> None:
    assert only("a.html", head + b"<p>\x92").target.text == letter
    assert only("a.html", head + b"<p>\xc2", ReadOptions(encoding="cp1253")).target.text == "Β"
    assert only("a.html", codecs.BOM_UTF8 + head + "<p>é".encode()).target.text == "é"


@pytest.mark.parametrize(
    "name",
    "punycode PunyCode unicode_escape unicode-escape raw_unicode_escape idna utf-7 U7 undefined zlib_codec rot13 x-user-defined".split(),
)
def test_what_is_no_encoding_of_texts_is_not_decoded_by(name: str) -> None:
    """A page whose words are in another order, or take the square of the time, is another page."""
    page = f'<meta charset="{name}"><p>A caf\u00e9 +AGE- \\u0041 b-\u00e9'
    assert only("a.html", page.encode()).target.text == "A café +AGE- \\u0041 b-é"
    assert declared_encoding(f'<?xml version="1.0" encoding="{name}"?>'.encode()) is None
    assert supported_encoding(name) is None


def test_a_file_that_went_away_is_a_failure(tmp_path: Path) -> None:
    uri = str(tmp_path / "gone.txt")
    assert list(read_documents(uri, OPTIONS)) == [Failure(uri, "no such file or directory")]
    assert list(read_documents(str(tmp_path), OPTIONS)) == [
        Failure(str(tmp_path), "is a directory")
    ]


# --- source and language -------------------------------------------------------------------


def test_a_source_file_goes_with_an_article(tmp_path: Path) -> None:
    source = tmp_path / "s.md"
    source.write_text("# Der *Hafen*\n", encoding="utf-8")
    options = ReadOptions(lang="en-GB", source=str(source), source_lang="de")
    document = only("a.txt", "The harbour", options)
    assert document.source is not None
    assert (document.source.text, document.source.lang) == ("Der Hafen", "de")
    assert (document.lang, document.target.lang, document.source_lang) == ("en-GB", "en-GB", "de")


def test_a_missing_source_is_told_and_the_article_still_read(tmp_path: Path) -> None:
    gone = str(tmp_path / "no.txt")
    (document,), (failure,) = read("a.txt", "x", ReadOptions(source=gone))
    assert document.source is None
    assert failure == Failure(gone, "no such file or directory")
    _, (failure,) = read("a.txt", "x", ReadOptions(source="rows.csv"))
    assert "table" in failure.message
    _, (failure,) = read("a.jsonl", '{"text": "x"}', ReadOptions(source=gone))
    assert "own source" in failure.message


def test_a_page_says_its_language_only_if_nobody_else_does() -> None:
    page = '<html lang="de"><p>x'
    assert only("a.html", page, ReadOptions(lang="en")).lang == "en"
    assert only("a.html", page).lang == "de"
    assert only("a.html", '<html lang="german"><p>x').lang == ""
    assert only("a.md", "---\nlang: fr_CA\n---\nx").lang == "fr-CA"
    assert only("a.txt", "x").lang == ""


# --- rows ----------------------------------------------------------------------------------


def rows(*values: object) -> str:
    return "\n".join(json.dumps(value) for value in values)


def said(document: Document) -> list[str]:
    """What the references of the document say."""
    return [reference.text for reference in document.references]


def test_rows_that_share_doc_are_one_document() -> None:
    content = rows(
        {"id": "1", "text": "One.", "doc": "d", "source": "Eins.", "references": ["A", "B"]},
        {"id": 2, "text": "Two\n\nlines.", "doc": "d", "references": ["C"]},
        {"text": "Alone.", "lang": "de", "source_lang": "fr", "source": "Seul.", "extra": {}},
        {"id": "4", "text": "Later.", "doc": "d", "references": "E"},
    )
    (one, alone, later), failures = read("t.jsonl", content, ReadOptions(source_lang="de"))
    assert not failures
    assert (one.id, one.raw) == ("d", "One.\n\nTwo\n\nlines.")
    assert [(row.id, row.line, row.span.of(one.raw)) for row in one.rows] == [
        ("1", 1, "One."),
        ("2", 2, "Two\n\nlines."),
    ]
    assert one.source is not None
    assert one.source.text == "Eins.\n\n"
    assert said(one) == ["A\n\nC"]
    assert (alone.id, alone.lang, alone.source_lang) == ("t.jsonl:3", "de", "fr")
    assert [(row.id, row.line) for row in alone.rows] == [("t.jsonl:3", 3)]
    assert (later.id, said(later)) == ("d", ["E"])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": "a",}', "not valid JSON at column"),
        ("[1]", "expected a JSON object with “text”, found a list"),
        ("nul", "not valid JSON"),
        ('{"id": "x"}', "“text” is missing"),
        ('{"text": null}', "“text” must be a string; found null"),
        ('{"text": "a", "id": 1.5}', "“id” must be a string; found a number"),
        ('{"text": "a", "id": true}', "“id” must be a string; found true or false"),
        ('{"text": "a", "source": {}}', "“source” must be a string; found an object"),
        ('{"text": "a", "references": ["b", 1]}', "found in it a number"),
        ('{"text": "a", "references": 1}', "“references” must be a list of strings"),
        ('{"text": "a", "text": "b"}', "“text” occurs twice"),
        ('{"text": ' + "[" * 100_000, "nested too deeply"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "not valid JSON"),
    ],
)
def test_a_broken_row_is_told_and_the_rest_is_read(line: str, told: str) -> None:
    content = f'{{"id": "1", "text": "One."}}\n\n{line}\n{{"id": "2", "text": "Two."}}\n'
    documents, (failure,) = read("t.jsonl", content)
    assert [document.id for document in documents] == ["1", "2"]
    assert failure.line == 3
    assert told in failure.message


def test_half_a_surrogate_pair_is_kept() -> None:
    assert only("t.jsonl", r'{"text": "a\ud800b"}').raw == "a\ud800b"


def test_columns_of_a_table() -> None:
    content = (
        "ID\ufeff, text ,source,references,lang,doc,other\r\n"
        ',"One, with\r\na ""break"".",Eins,"[""A"", ""B""]",,,\r\n'
        "\r\n"
        ",Two.,,C,de,,x\r\n"
    )
    (one, two), failures = read("t.csv", content)
    assert not failures
    assert one.raw == 'One, with\r\na "break".'
    assert (one.id, said(one), one.lang) == ("t.csv:2", ["A", "B"], "")
    assert (two.id, said(two), two.lang, two.source) == ("t.csv:5", ["C"], "de", None)


def test_semicolons_and_tabs_part_cells_too() -> None:
    assert only("t.csv", "id;text\n1;a, b\n").raw == "a, b"
    assert only("t.tsv", 'id\ttext\n1\tsaid "a"; b\n').raw == 'said "a"; b'


@pytest.mark.parametrize(
    ("content", "line", "told", "ids"),
    [
        ("id,words\n1,a\n", 1, "“text” among them; found: id, words", []),
        ("", 1, "found: nothing", []),
        ("text,text\na,b\n", 1, "two columns are named “text”", []),
        ("id,text\n1,a\n2,b,c\n3,d\n", 3, "3 cells", ["1", "3"]),
        ("id,text\n1,a\n2\n3,d\n", 3, "“text” is missing", ["1", "3"]),
        ('id,text\n1,a\n2,"b" c\n3,d\n', 3, "must be doubled", ["1", "3"]),
        ('id,text\n1,"a\nb"\n2,"b\n3,d\n', 4, "does not end before line 5", ["1"]),
    ],
)
def test_broken_tables(content: str, line: int, told: str, ids: list[str]) -> None:
    documents, (failure,) = read("t.csv", content)
    assert [document.id for document in documents] == ids
    assert failure.line == line
    assert told in failure.message


def test_long_cells() -> None:
    assert len(only("t.csv", "text\n" + "a" * 500_000).raw) == 500_000


def test_a_file_of_rows_is_never_held_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.jsonl"
    row = json.dumps({"text": "word " * 2000}) + "\n"
    path.write_text(row * 2000, encoding="utf-8")  # 20 MB
    tracemalloc.start()
    count = sum(1 for _ in read_documents(str(path), OPTIONS))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 2000
    assert peak < 1_000_000


def test_the_first_row_comes_before_the_last_is_read() -> None:
    read_so_far: Iterator[Document | Failure] = read_documents(
        "t.jsonl", OPTIONS, b'{"text": "a"}\n{"text": '
    )
    first = next(read_so_far)
    assert isinstance(first, Document)
    assert isinstance(next(read_so_far), Failure)


def test_directives_in_rows_count_too() -> None:
    document = only("t.jsonl", rows({"text": "See http://a.b <!-- qa: ignore -->"}))
    assert document.target.text == f"See {OBJECT}"
    assert [directive.verb for directive in document.directives] == ["ignore"]


def test_references_stand_beside_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge is open.", "utf-8")
    (tmp_path / "one.md").write_text("# The *bridge* is open.", "utf-8")
    references = (str(tmp_path / "one.md"), str(tmp_path / "two.txt"), str(tmp_path / "c.csv"))
    (tmp_path / "c.csv").write_text("text\nx\n", "utf-8")
    options = ReadOptions(references=references)
    *failures, document = read_documents(str(tmp_path / "a.txt"), options)
    assert [str(failure).partition("/c.csv")[2] for failure in failures][1].endswith("an article")
    assert "no such file" in str(failures[0])
    assert isinstance(document, Document)
    assert said(document) == ["The bridge is open."]


def test_report_of_this_program_is_left_out_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    settings = PageSettings(version=__version__)
    with path.open("w", encoding="utf-8") as out:
        write_page([], settings, out)
    (document,) = read_documents(str(path), ReadOptions())
    assert isinstance(document, Document)
    assert document.raw == document.target.text == ""
    assert document.notes == (f"{path} is a page that qa report has written; it was not checked.",)
    assert is_own_page(str(path))


def test_a_verdict_file_that_is_named_is_left_out_and_that_is_told(tmp_path: Path) -> None:
    path = tmp_path / "exported.jsonl"
    verdict = Verdict("4f2a9c01", Judgement.DISMISSED, "doubled-word", text="is is")
    path.write_text(write_verdicts([verdict]), "utf-8")
    (document,) = read_documents(str(path), ReadOptions())
    assert isinstance(document, Document)
    assert document.raw == ""
    assert document.notes == (f"{path} is a verdict file; it was not checked.",)


@pytest.mark.parametrize(
    "page",
    [
        '<!doctype html>\n<head><meta name="generator" content="qa 1.2.3"></head><p>Hello.',
        '<!-- <meta name="generator" content="qa 1.2.3"> --><p>Hello.',
        '<p>Hello.</p><meta name="generator" content="qa 1.2.3">',
    ],
)
def test_a_page_that_says_so_of_itself_is_an_article(tmp_path: Path, page: str) -> None:
    (tmp_path / "a.html").write_text(page, "utf-8")
    (document,) = read_documents(str(tmp_path / "a.html"), ReadOptions())
    assert isinstance(document, Document)
    assert document.target.text == "Hello."
    assert not is_own_page(str(tmp_path / "a.html"))
