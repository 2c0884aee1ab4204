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


def kinds_of_lines(*furniture: str) -> set[str]:
    """The kinds in a text of which most lines end without a mark."""
    body = "\n\n".join([ABOUT.replace("house", f"house {letter}") for letter in "abc"])
    lists = "\n\n".join(f"The mill of the {place} side" for place in "abcdefghijklmnopqrstuvwxyz")
    more = "\n\n".join(f"The town of the {place} side" for place in "abcdefghijklmnopqrstuvwxyz")
    text = "\n\n".join((body, *furniture, lists, more))
    report = qa.Checker(select=["page-furniture"]).check_text(text, lang="en", uri="page.txt")
    return {f.kind or "" for f in report.findings if f.rule == "page-furniture"}


def test_lines_beside_others_are_told_in_a_list_only_if_it_is_a_whole_page() -> None:
    languages = ("Français", "Deutsch", "Polski", "Suomi", "Svenska", "Italiano", "Русский")
    beside = "among lines of the page"
    assert beside not in kinds_of_lines("Ann Roe", "Leave a comment", "Share on Facebook")
    assert beside in kinds_of_lines("Leave a comment", "Ann Roe", "Share on Facebook", *languages)
