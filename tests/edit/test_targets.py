"""The file that fixes are written into, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.edit.article_file import ArticleFile, ArticleFileError
from qa.edit.targets import Table, file_of
from qa.model.document import Document
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions

OPTIONS = ReadOptions()


def document(path: Path, content: bytes, options: ReadOptions = OPTIONS) -> Document:
    path.write_bytes(content)
    found = next(iter(read_documents(str(path), options)))
    assert not isinstance(found, Failure), found
    return found


PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n\nmsgid "Street"\nmsgstr "Straße"\n'


@pytest.mark.parametrize("shown", [False, True])
def test_a_catalog_is_written_in_the_encoding_that_it_declares(
    tmp_path: Path, *, shown: bool
) -> None:
    content = PO.encode("latin-1")
    file = file_of(document(tmp_path / "de.po", content), OPTIONS, shown=shown)
    assert isinstance(file, ArticleFile)
    assert file.content == content
    assert file.with_text(PO.replace("Straße", "Weiß")) == PO.replace("Straße", "Weiß").encode(
        "latin-1"
    )
    assert not file.holds("東")


def test_what_has_no_file_is_shown_and_never_written(tmp_path: Path) -> None:
    gone = document(tmp_path / "a.txt", "Größe".encode())
    (tmp_path / "a.txt").unlink()
    shown = file_of(gone, OPTIONS, shown=True)
    assert shown.content == "Größe".encode()
    with pytest.raises(ArticleFileError, match="standard input has no file to write to"):
        file_of(gone, OPTIONS, shown=False)


def test_rows_are_held_in_letters_that_their_file_can_write(tmp_path: Path) -> None:
    lines = file_of(
        document(tmp_path / "a.jsonl", b'{"id": 1, "text": "x y"}\n'), OPTIONS, shown=False
    )
    assert isinstance(lines, Table)
    assert lines.holds("\ud800東")  # JSON escapes what its encoding lacks
    latin = ReadOptions(encoding="latin-1")
    cells = file_of(document(tmp_path / "a.csv", b"id,text\n1,x y\n", latin), latin, shown=False)
    assert cells.holds("é")
    assert not cells.holds("東")
    assert cells.with_text("new") == cells.content == b""
