"""Which lines of a page in Markdown are its own."""

from __future__ import annotations

import pytest

import qa

ABOUT = (
    "This is where most of the parameters of the house can be found, and where they are changed."
)


def found(text: str, uri: str) -> set[str]:
    report = qa.Checker().check_text(text, lang="en", format="markdown", uri=uri)
    return {
        finding.place.span.of(text)
        for finding in report.findings
        if finding.rule == "page-furniture"
    }


@pytest.mark.parametrize(
    "line", ["Settings → System → Configuration", "At the top of the page, there are 3 buttons:"]
)
def test_a_page_that_guides_through_a_program_has_no_furniture(line: str) -> None:
    text = f"# Configuration\n\n{line}\n\n- one\n- two\n\n{ABOUT}\n\nRead more: Another headline of the site\n"
    assert line not in found(text, "manual.md")


def test_the_way_to_an_article_is_furniture() -> None:
    text = f"Home » News » World\n\n{ABOUT}\n\nRead more: Another headline of the site\n"
    assert "Home » News » World" in found(text, "article.md")
