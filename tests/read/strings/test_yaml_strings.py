"""Strings in YAML: keys by indentation, each kind of scalar, and what is no text."""

from __future__ import annotations

import pytest

from qa.read.strings.entry import StringsError
from qa.read.strings.yaml_strings import DEEPEST, yaml_strings


def said(raw: str) -> dict[str, str]:
    return {entry.key: "".join(part.text for part in entry.parts) for entry in yaml_strings(raw)}


@pytest.mark.parametrize(
    ("raw", "strings"),
    [
        ("a: Open\n", {"a": "Open"}),
        ("\ufeffa: Open", {"a": "Open"}),
        ("a:\n  b: Open\n  c: Shut\nd: Old\n", {"a.b": "Open", "a.c": "Shut", "d": "Old"}),
        ("a:\n  b:\n    c: Open\n  d: Shut\n", {"a.b.c": "Open", "a.d": "Shut"}),
        ("---\n# b\na: Open\n...\n", {"a": "Open"}),
        ("a: Open # b\n", {"a": "Open"}),
        ("a: Open#b\n", {"a": "Open#b"}),
        ('a: "Open # b"\n', {"a": "Open # b"}),
        (r'a: "Op\"en\tnow\u00e4"', {"a": 'Op"en\tnowä'}),
        ("a: 'It''s open'\n", {"a": "It's open"}),
        ('"a": Open\n', {"a": "Open"}),
        ("'a': Open\n", {"a": "Open"}),
        # Lists.
        ("a:\n  - Open\n  - Shut\n", {"a.0": "Open", "a.1": "Shut"}),
        ("a:\n  - b: Open\n    c: Shut\n  - b: Old\n", {"a.0.b": "Open", "a.c": "Shut", "a.1.b": "Old"}),
        # Collections in one line.
        ("a: [Open, 'Shut']\n", {"a.0": "Open", "a.1": "Shut"}),
        ("a: {b: Open, c: [Shut]}\nd: Old\n", {"a.b": "Open", "a.c.0": "Shut", "d": "Old"}),
        ("a: [\n  Open, # b\n  Shut\n]\nd: Old\n", {"a.0": "Open", "a.1": "Shut", "d": "Old"}),
        ("a: [1, true, Open]\n", {"a.2": "Open"}),
        ("a: {{ b }} open\n", {}),
        # What is no text.
        ("a: 1\nb: true\nc: ~\nd: null\ne: 1.5\nf: Open\n", {"f": "Open"}),
        ("a: *b\nc: !ruby/object x\nf: Open\n", {"f": "Open"}),
        ("a: &b Open\n", {"a": "Open"}),
        ("a: !!str Open\n", {"a": "Open"}),
        ("a: yesterday\n", {"a": "yesterday"}),
        # Long keys.
        ("? a\n: Open\nb: Shut\n", {"a": "Open", "b": "Shut"}),
        ("? a\nb: Shut\n", {"b": "Shut"}),
    ],
)  # fmt: skip
def test_which_strings_there_are(raw: str, strings: dict[str, str]) -> None:
    assert said(raw) == strings


@pytest.mark.parametrize(
    ("raw", "line", "told"),
    [
        ("Open the door\n", 1, "expected “key: text”"),
        ("# a\nOpen the door\n", 2, "expected “key: text”"),
        ("a: [Open\n", 1, "a collection that begins here does not end with “]”"),
        ("b: Shut\na: {c: Open\n", 2, "a collection that begins here does not end with “}”"),
        ('b: Shut\na: ["Open\n', 2, "a quotation that begins here does not end"),
        (f"a: {'[' * (DEEPEST + 2)}\n", 1, "no more than 60 collections"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(raw: str, line: int, told: str) -> None:
    with pytest.raises(StringsError) as caught:
        list(yaml_strings(raw))
    assert str(caught.value).startswith(told)
    assert caught.value.line == line


def test_collections_lie_within_one_another_so_deep() -> None:
    deep = "[" * (DEEPEST + 1) + "Open" + "]" * (DEEPEST + 1)
    assert list(said(f"a: {deep}\n").values()) == ["Open"]
