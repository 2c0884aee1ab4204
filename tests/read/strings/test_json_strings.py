"""Strings in JSON: their keys, what is none of them, and what is told of what is no JSON."""

from __future__ import annotations

import pytest

from qa.read.strings.entry import Entry, StringsError
from qa.read.strings.json_strings import DEEPEST, json_strings


def said(entries: list[Entry]) -> dict[str, str]:
    return {entry.key: "".join(part.text for part in entry.parts) for entry in entries}


@pytest.mark.parametrize(
    ("raw", "strings"),
    [
        ('{"a": "Open"}', {"a": "Open"}),
        ('{"a": {"b": "Open", "c": "Shut"}}', {"a.b": "Open", "a.c": "Shut"}),
        ('{"a": ["Open", "Shut"]}', {"a.0": "Open", "a.1": "Shut"}),
        ('{"a": [["Open"], [1, "Shut"]]}', {"a.0.0": "Open", "a.1.1": "Shut"}),
        ('{"a": 1, "b": null, "c": true, "d": "Open"}', {"d": "Open"}),
        ('{"a": []}', {}),
        ("{}", {}),
        ("[]", {}),
        (' {\n"a"\n:\n"Open"\n}\n', {"a": "Open"}),
        (r'{"a": "\u004fp\"en\n"}', {"a": 'Op"en\n'}),
        (r'{"\u0061": "Open"}', {"a": "Open"}),
        # Of ARB, what is about a string.
        ('{"@@locale": "de", "a": "Open", "@a": {"description": "A door"}}', {"a": "Open"}),
        # Messages of browsers' extensions.
        ('{"a": {"message": "Open", "description": "A door"}}', {"a.message": "Open"}),
        ('{"a": {"text": "Open", "description": "A door"}}', {"a.text": "Open", "a.description": "A door"}),
        (
            '{"a": {"message": "Open", "placeholders": {"b": {"content": "$1"}}}}',
            {"a.message": "Open"},
        ),
        ('{"a": {"placeholders": {"b": "Open"}}}', {"a.placeholders.b": "Open"}),
    ],
)  # fmt: skip
def test_which_strings_there_are(raw: str, strings: dict[str, str]) -> None:
    entries = list(json_strings(raw))
    assert said(entries) == strings
    for entry in entries:
        for part in entry.parts:
            assert raw[part.start : part.end] == part.text or raw[part.start] == "\\"


@pytest.mark.parametrize(
    ("raw", "line", "expected"),
    [
        ("", 1, "a value; found “”"),
        ('{"a": }', 1, "a value; found “}”"),
        ('{"a": "Open"', 1, "“,” or “}”; found “”"),
        ('{"a": "Open" "b": "Shut"}', 1, '“,” or “}”; found “"b": "Shut"}”'),
        ('["Open" "Shut"]', 1, '“,” or “]”; found “"Shut"]”'),
        ('{"a" "Open"}', 1, "“:”; found “"),
        ("{\na: 1}", 2, "a key in double quotes; found “a: 1}”"),
        ('{"a": "Open"}\n\nx', 3, "the end of the file; found “x”"),
        ('{"a":\n"Open\n"}', 2, 'a string that is closed on its line; found “"Open”'),
        ("{" + "a" * 30, 1, "a key in double quotes; found “" + "a" * 20 + "”"),
    ],
)
def test_what_is_no_json_is_told_with_its_line(raw: str, line: int, expected: str) -> None:
    with pytest.raises(StringsError) as caught:
        list(json_strings(raw))
    assert str(caught.value).startswith(f"not valid JSON: expected {expected}")
    assert caught.value.line == line


@pytest.mark.parametrize(("depth", "is_read"), [(DEEPEST, True), (DEEPEST + 1, False)])
def test_objects_lie_within_one_another_so_deep(depth: int, *, is_read: bool) -> None:
    raw = "[" * depth + '"Open"' + "]" * depth
    if is_read:
        assert list(said(list(json_strings(raw))).values()) == ["Open"]
    else:
        with pytest.raises(StringsError, match="objects within one another"):
            list(json_strings(raw))
