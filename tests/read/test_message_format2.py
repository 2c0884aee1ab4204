"""MessageFormat 2: wordings are prose, what stands around them is compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import check_file
from qa.read.message_format2 import is_complex, message2_codes

PLURAL = (
    ".input {$count :number}\n.match $count\none {{{$count} file in {#b}{$folder}{/b}.}}\n"
    "* {{{$count} files in {#b}{$folder}{/b}.}}"
)
SELECT = ".input {$who :string}\n.match $who\nhe {{He left.}}\n* {{They left.}}"


def prose(text: str) -> str:
    found = message2_codes(text)
    assert found is not None
    parts: list[str] = []
    at = 0
    for one in found:
        parts += text[at : one.start], one.put or ("" if one.encloses else "X")
        at = one.end
    return "".join([*parts, text[at:]])


def test_the_wordings_are_prose() -> None:
    assert prose(PLURAL) == "X file in X.\ufffc\nX files in X."
    assert prose("{{Hi {$name :string}, \\{so\\}!}}") == "Hi X, {so}!"


@pytest.mark.parametrize(
    "text", ["{{name}}", "{{$name}}", "{name}", "{{a}} b", "plain", ".matching"]
)
def test_placeholders_of_other_systems_are_left_to_them(text: str) -> None:
    assert not is_complex(text)


@pytest.mark.parametrize("text", [".match $x\none {{a}}", ".input {$x} {{a", "{{a {$b} {{c}}"])
def test_what_is_not_well_formed_is_told(text: str) -> None:
    assert message2_codes(text) is None


def check(folder: Path, source: str, target: str) -> list[tuple[str, str]]:
    for name, text in (("en.json", source), ("pl.json", target)):
        told = text.replace("\\", "\\\\").replace("\n", "\\n")
        (folder / name).write_text(f'{{"a": "{told}"}}', "utf-8")
    path = folder / "pl.json"
    (report,) = check_file(path, lang="pl", source=folder / "en.json", source_lang="en")
    return [(one.rule, one.text) for one in report.findings if one.rule == "placeholder-mismatch"]


POLISH = (
    ".input {$count :number}\n.match $count\none {{{$count} plik w {#b}{$folder}{/b}.}}\n"
    "few {{{$count} pliki w {#b}{$folder}{/b}.}}\n* {{{$count} plików w {#b}{$folder}{/b}.}}"
)


def test_each_language_has_its_own_plural_forms(tmp_path: Path) -> None:
    assert check(tmp_path, PLURAL, POLISH) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (PLURAL, POLISH.replace("$folder", "$katalog")),
        (PLURAL, POLISH.replace("{#b}", "").replace("{/b}", "")),
        (SELECT, ".input {$who :string}\n.match $who\non {{Wyszedł.}}\n* {{Wyszli.}}"),
        ("Open {$path} now", "Otwórz {$sciezka} teraz"),
    ],
)
def test_what_is_lost_or_translated_is_found(tmp_path: Path, source: str, target: str) -> None:
    assert check(tmp_path, source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SELECT, ".input {$who :string}\n.match $who\nhe {{Wyszedł.}}\n* {{Wyszli.}}"),
        ("In {$n :number style=percent} cases", "W {$n :number} przypadków"),
        ("See {#link to=|a|}this{/link}", "Zobacz {#link to=|b|}to{/link}"),
    ],
)
def test_forms_are_the_translators(tmp_path: Path, source: str, target: str) -> None:
    assert check(tmp_path, source, target) == []


@pytest.mark.parametrize(
    ("target", "faulty"),
    [
        ("{n, plural, one {<b>Plik</b>} few {<b>Pliki</b>} other {<b>Plików</b>}}", False),
        ("{n, plural, one {<b>Plik} few {Pliki} many {Plików} other {Pliku}}", True),
    ],
)
def test_tags_in_the_wordings_of_icu_are_compared(
    tmp_path: Path,
    target: str,
    faulty: bool,  # noqa: FBT001
) -> None:
    source = "{n, plural, one {<b>File</b>} other {<b>Files</b>}}"
    assert bool(check(tmp_path, source, target)) == faulty


@given(st.text(alphabet=".inputlocamh{}$#/|\\ :x*\n", max_size=60))
def test_no_text_makes_it_fail(text: str) -> None:
    found = message2_codes(text) or []
    at = 0
    for one in found:
        assert at <= one.start < one.end <= len(text)
        at = one.end
