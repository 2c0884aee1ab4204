"""Where the source of an article is, and how a file is read by its path."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.model.path_settings import PathSettings
from qa.read.options import ReadOptions, expected_source, may_be_pipe, options_for, source_of


@pytest.mark.parametrize(
    ("uri", "pattern", "source"),
    [
        ("news/fair.md", "../en/{stem}{suffix}", "en/fair.md"),
        ("news/fair.de.md", "{name}.en{suffix}", "news/fair.en.md"),
        ("news/fair.de.md", "{stem}.en", "news/fair.de.en"),
        ("news/fair", "{stem}.en{suffix}", "news/fair.en"),
        ("news/.fair", "{name}.en", "news/.fair.en"),
        ("fair.md", "{{stem}}.md", "{stem}.md"),
        ("fair.md", "./en//{stem}.md", "en/fair.md"),
    ],
)
def test_a_pattern_leads_from_the_folder_of_an_article_to_its_source(
    uri: str, pattern: str, source: str
) -> None:
    assert source_of(uri, pattern) == source


def test_a_field_that_there_is_not_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"the pattern '\{lang\}.md' may hold"):
        source_of("fair.md", "{lang}.md")


def test_without_a_pattern_there_is_no_source() -> None:
    assert expected_source("fair.md", ReadOptions()) is None
    assert expected_source("fair.md", ReadOptions(source_pattern="{stem}.en")) == "fair.en"


@pytest.mark.parametrize(
    ("path", "is_one"), [("/dev/stdin", True), ("/proc/self/fd/0", True), ("dev/fair.md", True)]
)
def test_what_a_user_names_may_be_a_pipe(path: str, *, is_one: bool) -> None:
    assert may_be_pipe(path) is is_one


def test_a_link_in_a_tree_is_not_followed_to_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("/dev/zero")
    assert not may_be_pipe(str(tmp_path / "link"))


OF_PATHS = ReadOptions(
    lang="de",
    source_lang="it",
    source_pattern="{stem}.src",
    paths=(
        PathSettings(
            "{tongue}/{file}.md",
            lang="{tongue}",
            source_lang="en",
            source="en/{file}.md",
            format="markdown",
        ),
        PathSettings("*.log", format="text"),
    ),
)


@pytest.mark.parametrize(
    ("uri", "lang", "source_lang", "format", "source"),
    [
        ("fr/fair.md", "fr", "en", "markdown", "en/fair.md"),
        # A folder that is no language, and the source itself.
        ("pictures_of_old/fair.md", "de", "en", "markdown", "en/fair.md"),
        ("en/fair.md", "en", "en", "markdown", None),
        # A setting that says less, and none at all.
        ("fair.log", "de", "it", "text", "fair.src"),
        ("fair.txt", "de", "it", None, "fair.src"),
    ],
)
def test_the_first_setting_that_fits_the_path_goes_before_the_general_one(
    uri: str, lang: str, source_lang: str, format: str | None, source: str | None
) -> None:
    found = options_for(uri, OF_PATHS)
    assert (found.lang, found.source_lang, found.format) == (lang, source_lang, format)
    assert expected_source(uri, OF_PATHS) == source
