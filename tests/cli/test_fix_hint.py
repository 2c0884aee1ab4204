"""The hint that `--fix` would fix something: only of files that fixes are written into."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qa.cli.fix_hint import fixable_in
from qa.edit.article_file import ArticleFileError
from qa.edit.targets import file_of
from qa.model.document import Document
from qa.pipeline import check_document
from qa.read.kinds import READ_ONLY
from qa.read.options import ReadOptions
from qa.read.plain import read_plain
from qa.rules.linguistic_conventions.doubled_word import DoubledWord

SUFFIXES = {
    "parquet": ".parquet", "docx": ".docx", "nitf": ".nitf", "ninjs": ".ninjs", "feed": ".rss", "epub": ".epub",
    "xcstrings": ".xcstrings",
}  # fmt: skip


def document(path: Path) -> Document:
    text = "He came to the the town."
    path.write_text(text, "utf-8")
    return Document("a", str(path), text, read_plain(text, "en"), lang="en")


@pytest.mark.parametrize("kind", sorted(READ_ONLY))
def test_nothing_is_promised_of_files_that_are_only_read(kind: str, tmp_path: Path) -> None:
    one = document(tmp_path / f"a{SUFFIXES[kind]}")
    assert fixable_in(check_document(one, [DoubledWord()])) == 0
    with pytest.raises(ArticleFileError, match=re.escape(READ_ONLY[kind])):
        file_of(one, ReadOptions(), shown=False)


@pytest.mark.parametrize("name", ["en.json", "en.yml", "a.ts", "a.resx", "strings.xml", "README"])
def test_files_of_strings_and_articles_without_an_extension_are_promised(
    name: str, tmp_path: Path
) -> None:
    assert fixable_in(check_document(document(tmp_path / name), [DoubledWord()])) == 1


def test_a_feed_that_is_called_xml_is_only_read(tmp_path: Path) -> None:
    one = document(tmp_path / "news.xml")
    (tmp_path / "news.xml").write_text('<?xml version="1.0"?><rss version="2.0">', "utf-8")
    assert fixable_in(check_document(one, [DoubledWord()])) == 0


def test_an_article_is_promised(tmp_path: Path) -> None:
    assert fixable_in(check_document(document(tmp_path / "a.txt"), [DoubledWord()])) == 1
