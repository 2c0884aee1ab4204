"""Patterns of paths: what each sign stands for, and what the fields are then."""

from __future__ import annotations

import pytest

from qa.model.path_settings import MOST_SIGNS, PathSettings, filled, fitting, names_of


@pytest.mark.parametrize(
    ("glob", "path", "fields"),
    [
        ("a.md", "a.md", {}),
        ("a.md", "b.md", None),
        ("a.md", "a.md.x", None),
        ("a.md", "x/a.md", None),
        ("*.md", "a.md", {}),
        ("*.md", ".md", {}),
        ("*.md", "x/a.md", None),
        ("?.md", "a.md", {}),
        ("?.md", ".md", None),
        ("?.md", "ab.md", None),
        ("x?a.md", "x/a.md", None),
        ("**/a.md", "a.md", {}),
        ("**/a.md", "x/a.md", {}),
        ("**/a.md", "x/y/a.md", {}),
        ("**/a.md", "xa.md", None),
        ("x/**", "x/a.md", {}),
        ("x/**", "x/y/a.md", {}),
        ("x/**", "y/a.md", None),
        ("{lang}/a.md", "de/a.md", {"lang": "de"}),
        ("{lang}/a.md", "/a.md", None),
        ("{lang}/a.md", "x/de/a.md", None),
        ("{name}.{lang}.md", "a.de.md", {"name": "a", "lang": "de"}),
        ("{name}.{lang}.md", "a.b.de.md", {"name": "a", "lang": "b.de"}),
        ("{name}.{lang}.md", "a.md", None),
        ("{rest**}/a.md", "x/y/a.md", {"rest": "x/y"}),
        ("{rest**}.md", "x/y/a.md", {"rest": "x/y/a"}),
        ("{lang}/{rest**}", "de/x/a.md", {"lang": "de", "rest": "x/a.md"}),
        ("**/{lang}/*.md", "x/y/de/a.md", {"lang": "de"}),
        ("*{lang}.md", "a.md", {"lang": "a"}),
    ],
)
def test_a_pattern_matches_the_whole_path(
    glob: str, path: str, fields: dict[str, str] | None
) -> None:
    assert PathSettings(glob).fields(path) == fields


def test_a_pattern_is_seen_from_its_folder() -> None:
    settings = PathSettings("{lang}.md", folder="docs")
    assert settings.fields("docs/de.md") == {"lang": "de"}
    assert settings.fields("de.md") is None


def test_the_first_that_fits_counts() -> None:
    one, two = PathSettings("{lang}.md"), PathSettings("*.md")
    assert fitting("de.md", (one, two)) == (one, {"lang": "de"})
    assert fitting("de.md", (two, one)) == (two, {})
    assert fitting("de.txt", (one, two)) is None


def test_unknown_fields_stay_as_they_are() -> None:
    assert filled("{lang}/{name}.md", {"lang": "de"}) == "de/{name}.md"


def test_each_field_stands_once_and_there_are_not_too_many_signs() -> None:
    assert names_of("{a}/{b**}/*") == {"a", "b"}
    with pytest.raises(ValueError, match="each field once"):
        names_of("{a}/{a}")
    assert names_of("*a" * MOST_SIGNS) == frozenset()
    with pytest.raises(ValueError, match="signs such as"):
        names_of("*a" * (MOST_SIGNS + 1))
    assert names_of("a" * 1000) == frozenset()
    with pytest.raises(ValueError, match="at most 1,000 characters"):
        names_of("a" * 1001)
