"""A text gives the same findings, whether a file holds it or a program."""

from __future__ import annotations

from pathlib import Path

import pytest

import qa
from qa import Checker

SOURCE = "# Bericht\n\nLesen Sie die [Liste](README.md#translations), ehe Sie am Montag fragen.\n"
TEXT = "# Report\n\nPlease read the [list](README.md#nslations) before you ask on Monday.\n"
PAGE = '<html lang="de"><body><p>Die Brücke ist seit Montag gesperrt.</p></body></html>'


def test_links_are_compared_without_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "a.de.md").write_text(SOURCE, "utf-8")
    checker = Checker(lang="en", source_lang="de", select=["link-mismatch", "dead-anchor"])
    (read,) = checker.check_file(tmp_path / "a.md", source=tmp_path / "a.de.md")
    given = checker.check_text(TEXT, format="markdown", source=SOURCE)
    assert isinstance(read, qa.Report)
    assert [(f.rule, f.place.span) for f in read.findings] == [
        (f.rule, f.place.span) for f in given.findings
    ]
    assert [f.rule for f in given.findings] == ["link-mismatch"]


@pytest.mark.parametrize("lang", [None, "de", "fr"])
def test_what_a_page_declares_is_its_language_until_somebody_says_another(lang: str | None) -> None:
    report = Checker().check_text(PAGE, format="html", lang=lang)
    assert report.lang == (lang or "de")


def test_the_source_tells_its_language_too() -> None:
    reading = Checker(lang="en").read_text(
        "The bridge has been closed since Monday.", source=PAGE, source_format="html"
    )
    assert reading.source is not None
    assert reading.source.lang == "de"
