from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.rules.base import Example
from qa.rules.design_and_markup.leftover_markup import LeftoverMarkup
from qa.testing import as_document


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Das Element <b> und <br> und noch ein <b>.", []),
        ("Das Element <b> und <br>.", ["<b>", "<b>"]),
        ("Das Element <b> und noch ein <b>.", ["<br>"]),
        ("Die Elemente.", ["<b>", "<br>", "<b>"]),
    ],
)
def test_a_tag_that_the_source_shows_as_often_is_meant(source: str, found: list[str]) -> None:
    text = "The element <b> and <br> and one more <b>."
    document = as_document(Example(text, source=source, source_lang="de"))
    findings = sorted(detect(document, [LeftoverMarkup()]).findings, key=lambda each: each.span)
    assert [finding.span.of(document.target.text) for finding in findings] == found
