from __future__ import annotations

import pytest

from qa.analyse.boilerplate.crumbs import LINES, is_of_crumbs
from qa.model.document import Document
from qa.pipeline import check_document
from qa.read.plain import read_plain
from qa.rules.accuracy.page_furniture import PageFurniture
from qa.rules.accuracy.torn_text import TornText


@pytest.mark.parametrize(
    ("line", "count", "is_no_page"),
    [("a", LINES, False), ("a", LINES + 1, True), ("abc", LINES + 1, True), ("abcd", LINES + 1, False)],
)  # fmt: skip
def test_a_text_of_letters_is_no_page(line: str, count: int, *, is_no_page: bool) -> None:
    assert is_of_crumbs(read_plain(f"{line}\n\n" * count, "en")) is is_no_page


def test_no_line_of_a_page_is_looked_for_among_letters() -> None:
    page = "Read more\n\nShare on Facebook\n\n"
    rules = [PageFurniture(), TornText()]
    for text, found in ((page, True), (page + "a\n\n" * (LINES + 9), False)):
        report = check_document(Document("id", "uri", text, read_plain(text, "en")), rules)
        assert bool(report.findings) is found
