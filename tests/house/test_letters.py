"""No rule spells letters as ranges: A to Z leaves out É, Ä, Š and every other script."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest
from trees import nodes

import qa
from qa.model.letters import CAPITAL, LATIN, SMALL

ROOT = Path(qa.__file__).parent
# Two letters of one case with a dash between, within brackets or as the whole of a class: "[a-z]",
# "A-ZÄÖÜ".
RANGE = re.compile(r"(?P<first>[^\W\d_])-(?P<last>[^\W\d_])")
CLASS = re.compile(
    r"\[(?:\\.|[^\]\\\s])*\]|\A[^\W\d_]-[^\W\d_](?![^\W\d_]+\Z)[^\[\]\s]{0,60}\Z|\A[^\W\d_]-[^\W\d_]\Z"
)
# Shorter ones are figures of a hexadecimal number, or a word with a hyphen.
MOST = 20

# Where letters are ASCII by definition: the file, and why.
REASONS = {
    "asciidoc.py": "names of macros, AsciiDoc Language, syntax of block macros",
    "asciidoc_inline.py": "names of attributes, AsciiDoc Language, document attributes",
    "feeds.py": "names of WordPress's shortcodes",
    "model/letters.py": "the one place that names a script by its ranges",
    "old_tables.py": "names of files of our own",
    "disk_cache.py": "names of files of our own",
    "entities.py": "names of entities, HTML 5, section 13.5",
    "html.py": "names of tags and language tags, HTML 5, section 13.1.2; RFC 5646",
    "html_entity.py": "names of entities, HTML 5, section 13.5",
    "language_tag.py": "RFC 5646: subtags are ASCII letters",
    "markdown_inline.py": "tags and schemes, CommonMark 0.31, sections 6.5 and 6.6",
    "model_token.py": "names of special tokens of models",
    "mojibake.py": "ASCII survives a wrong decoding, so it tells the bytes from a word",
    "numerals.py": "English time zones: PST, GMT",
    "page_text.py": "identifiers of rules, and RFC 5646",
    "placeholders.py": "names of variables and tags",
    "config/toml_lines.py": "bare keys, TOML 1.0",
}
# Data of English, spelled in its alphabet.
ENGLISH = {"languages/page/en.py", "languages/en/boilerplate.py"}


def _literals(path: Path) -> list[str]:
    """The strings of a module, those that stand alone (docstrings) left out."""
    alone = {id(node.value) for node in nodes(path) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone
    ]


def _ranges(text: str) -> list[str]:
    return [
        match.group()
        for part in CLASS.findall(text)
        for match in RANGE.finditer(part)
        if _is_of_one_case(match["first"], match["last"])
    ]


def _is_of_one_case(first: str, last: str) -> bool:
    """Whether the range leaves out, or takes in, letters by their case: others name a script."""
    letters = [chr(code) for code in range(ord(first), ord(last) + 1)]
    return len(letters) >= MOST and (
        all(letter.islower() for letter in letters) or all(letter.isupper() for letter in letters)
    )


def _is_excused(path: Path) -> bool:
    name = path.relative_to(ROOT).as_posix()
    return name in ENGLISH or any(name == end or name.endswith("/" + end) for end in REASONS)


def test_letters_are_not_spelled_as_ranges() -> None:
    found: dict[str, list[str]] = {}
    for path in sorted(ROOT.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        ranges = re.findall(r"\bascii_(?:letters|lowercase|uppercase)\b", source)
        if not _is_excused(path):
            ranges += [one for text in _literals(path) for one in _ranges(text)]
        if ranges:
            found[path.relative_to(ROOT).as_posix()] = ranges
    assert found == {}, "use qa.model.letters, or say why in REASONS"


@pytest.mark.parametrize("name", sorted((*REASONS, *ENGLISH)))
def test_reasons_are_still_needed(name: str) -> None:
    paths = [
        p for p in ROOT.rglob("*.py") if f"/{p.relative_to(ROOT).as_posix()}".endswith(f"/{name}")
    ]
    assert not paths or any(_ranges(text) for path in paths for text in _literals(path))


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        ("[a-z]", 1),
        ("[^\\W\\d_A-Z]", 1),
        ("[A-ZÄÖÜ]\\w+", 1),
        ("A-ZА-ЯＡ-Ｚ", 3),
        ("[а-яё]", 1),
        ("[0-9A-Fa-f]", 0),
        ("--exit-zero", 0),
        ("[\u00c0-\u024f]", 0),  # no one case: a block
        ("see A-Z of it", 0),
    ],
)
def test_the_search_finds_ranges(pattern: str, count: int) -> None:
    assert len(_ranges(pattern)) == count


def test_classes_hold_every_letter_with_a_case() -> None:
    capital, small = re.compile(f"[{CAPITAL}]"), re.compile(f"[{SMALL}]")
    for code in range(0x10000):
        letter = chr(code)
        if letter.isalpha() and letter.lower() != letter.upper() and code < 0xFF21:
            assert bool(capital.match(letter)) == (letter.isupper() or letter.istitle()), letter
            if letter.islower() and not 0xAB30 <= code <= 0xFB17:
                assert small.match(letter), letter
    for letter in "可かㄱאبअ":
        assert not capital.match(letter)
        assert not small.match(letter)


def test_ranges_of_the_classes_do_not_overlap() -> None:
    assert not set(re.findall(r"(?s).", CAPITAL)) & set(re.findall(r"(?s).", SMALL)) - {"-"}
    assert all(re.match(f"[{LATIN}]", letter) for letter in "AzÀžẾßﬁ"[:-1])
    assert all(one != other for one, other in pairwise(SMALL))
