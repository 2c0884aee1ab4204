"""`[[paths]]` in the settings: languages and sources by the paths of files."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qa.config import ConfigError, read_settings
from qa.model.document import Document
from qa.model.path_settings import TOKEN, PathSettings, filled, fitting
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.options import ReadOptions

SETTINGS = """
[[paths]]
glob = "docs/{lang}/{page**}.md"
lang = "{lang}"
source = "docs/en/{page}.md"
source-lang = "en"
select = ["doubled-word"]
"""


@pytest.mark.parametrize(
    ("glob", "path", "fields"),
    [
        ("docs/{lang}/{page**}.md", "docs/de/a/b.md", {"lang": "de", "page": "a/b"}),
        ("{name}.{lang}.md", "a.de.md", {"name": "a", "lang": "de"}),
        ("**/{name}.md", "a.md", {"name": "a"}),
        ("de/**", "de/a/b.md", {}),
        ("de/*.md", "de/a/b.md", None),
        ("de/?.md", "de/a.md", {}),
        ("a+(b).md", "a+(b).md", {}),
    ],
)
def test_patterns(glob: str, path: str, fields: dict[str, str] | None) -> None:
    assert PathSettings(glob).fields(path) == fields


def test_the_first_that_fits_counts() -> None:
    settings = (PathSettings("de/*.md", lang="de"), PathSettings("**", lang="fr"))
    fits = fitting("de/a.md", settings)
    assert fits is not None
    assert fits[0].lang == "de"
    assert filled("{a}/{b}", {"a": "x"}) == "x/{b}"


def test_each_language_has_its_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qa.toml").write_text(SETTINGS, encoding="utf-8")
    for lang, text in (("en", "The file."), ("de", "Die Datei."), ("fr", "Le fichier.")):
        path = tmp_path / "docs" / lang / "sub" / "a.md"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    settings = read_settings(tmp_path / "qa.toml")
    options = ReadOptions(paths=settings.paths)
    files = [str(one) for one in find_files(["docs"], options)]
    assert [Path(one).parts[1] for one in files] == ["de", "fr"]
    for uri in files:
        (document,) = read_documents(uri, options)
        assert isinstance(document, Document)
        assert document.lang == Path(uri).parts[1]
        assert document.source is not None
        assert document.source.text == "The file."
        assert document.source_lang == "en"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[paths]\nglob = "a"', "an array of tables"),
        ('[[paths]]\nlang = "de"', "each with a glob"),
        ('[[paths]]\nglob = "a"\nlnag = "de"', "Did you mean 'lang'"),
        ('[[paths]]\nglob = "{a}/{a}"', "each field once"),
        ('[[paths]]\nglob = "a"\nlang = "{lang}"', "{lang} does not stand in its glob"),
        ('[[paths]]\nglob = "a"\nlang = "german"', "language tag"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "qa.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        read_settings(path)
    assert told in str(error.value)


def by_expression(glob: str) -> re.Pattern[str]:
    """The same pattern as an expression, which tries one length after another."""
    parts: list[str] = []
    at = 0
    for token in TOKEN.finditer(glob):
        parts.append(re.escape(glob[at : token.start()]))
        at = token.end()
        if token["name"]:
            parts.append(f"(?P<{token['name']}>{'.+' if token['deep'] else '[^/]+?'})")
        else:
            signs = {"**/": "(?:.+/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
            parts.append(signs[token.group()])
    return re.compile("".join([*parts, re.escape(glob[at:])]))


@given(
    st.lists(st.sampled_from(["*", "**", "**/", "?", "{a}", "{b**}", "/", "a", "b", ".md"]), max_size=6),
    st.lists(st.sampled_from(["a", "b", "/", "aa", ".md"]), min_size=1, max_size=9),
)  # fmt: skip
def test_each_place_is_looked_at_once_and_the_same_is_found(
    signs: list[str], names: list[str]
) -> None:
    glob, path = "".join(signs), "".join(names)
    assume(glob.count("{a}") < 2 and glob.count("{b") < 2)
    assume(os.path.relpath(path, ".").replace(os.sep, "/") == path)
    match = by_expression(glob).fullmatch(path)
    assert PathSettings(glob).fields(path) == (None if match is None else match.groupdict())


@pytest.mark.parametrize("glob", ["**/" * 12 + "x", "**a" * 12 + "b", "{a**}" + "*a" * 19 + "b"])
def test_no_pattern_takes_long(glob: str) -> None:
    """As an expression, the first takes 13 seconds for this path, the others for ever."""
    assert PathSettings(glob).fields("a/" * 40 + "a" * 120) is None


@pytest.mark.parametrize("glob", ["?" * 41, "a" * 1_001, "{a}/{a}"])
def test_patterns_have_bounds(glob: str, tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text(f'[[paths]]\nglob = "{glob}"\n', encoding="utf-8")
    with pytest.raises(ConfigError):
        read_settings(tmp_path / "qa.toml")
