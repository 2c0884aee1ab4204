"""Every finding of every format stands in the file, is not empty, and is the text that stands there."""

from __future__ import annotations

import re

import pytest
from format_coats import COATS, Coat, Unit
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.language.settled import settled
from qa.config import Settings
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.model.report import PlacedFinding
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.kinds import FORMATS, STRINGS_BY_PATH, kind_of
from qa.read.options import ReadOptions

RULES = tuple(select_rules(Settings()))
PIECES = st.sampled_from(
    [
        "a red door", "She left.", "é", "ж", "中文", "😀", "a\u0301", "\u200b", "\u00a0", "  ", " ,", " .", "(", ")", "“", "”",
        '"', "'", "<b>", "</b>", "<b>x</b>", "<br/>", "&amp;", "&", "&eacute;", "%s", "{0}", "{name}", "\\", "\\n", "=", ":",
        "#", "\t", "--all", "https://example.org/a", "10,000", "1.000", "and and", "wich", "recieve", "...", "!", "|", "*",
        "_x_", "`c`", "\n", "Die Tür ist rot.", "ﬁ", "Ã©", "UNK UNK", "the the", " ", " ", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map("".join).filter(str.strip)
SOURCES = st.sampled_from(
    ["Die Tür ist rot.", "Sie nahm %s und {0}.", "<b>Drei</b> von 10.000", "https://example.org/b"]
)
FIRST: Unit = ("We saw the the old house.", "Wir sahen das alte Haus.")
LAST: Unit = ("They came with with an old house.", "Sie kamen mit einem alten Haus.")
TWICE = re.compile(r"(?s)(\w+)\W.*?(\w+)")


def test_every_kind_of_file_has_a_coat() -> None:
    assert {kind_of(coat.name) for coat in COATS} == {*FORMATS.values(), *STRINGS_BY_PATH.values()}


@pytest.mark.parametrize("coat", COATS, ids=lambda coat: coat.name)
@settings(max_examples=8, deadline=None)
@given(
    units=st.lists(st.tuples(TEXTS, SOURCES), max_size=4),
    way=st.integers(0, 1),
)
def test_findings_are_what_stands_at_their_places(
    coat: Coat, units: list[Unit], *, way: int
) -> None:
    if kind_of(coat.name) == "parquet":
        pytest.importorskip("pyarrow")
    content = coat.wear([FIRST, *units, LAST], way)
    twice = []
    for item in read_documents(coat.name, ReadOptions(source_lang="de"), content):
        assert isinstance(item, Document), item
        report = check_document(settled(item), RULES)
        assert not report.failures
        for finding in (*report.findings, *report.suppressed):
            assert_stands(finding, item, content)
            if finding.rule == "doubled-word":
                twice.append(finding.text.casefold())
    found = [TWICE.fullmatch(text) for text in twice]
    assert all(match and match[1] == match[2] for match in found), twice
    words = {match[1] for match in found if match}
    assert "the" in words
    assert "with" in words or not coat.strict


def assert_stands(finding: PlacedFinding, document: Document, content: bytes) -> None:
    """The finding and all that it names are stretches of the file, or of their row."""
    text = document.raw
    if document.origin is not None:
        text = content.decode()
    elif document.rows:
        (text,) = (
            row.span.of(document.raw) for row in document.rows if row.line == finding.row_line
        )
    span = finding.place.span
    assert 0 <= span.start < span.end <= len(text), finding
    assert span.of(text) == finding.text
    for edit in finding.suggestions:
        assert 0 <= edit.span.start <= edit.span.end <= len(text), edit
    longest = max(len(text), len(document.source_raw or ""))
    for related in finding.related:
        assert 0 <= related.place.span.start < related.place.span.end <= longest, related
