"""Addresses within the tags of a catalogue's strings."""

from pathlib import Path

import pytest

from qa import check_file

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: de\\n"\n\n'
MESSAGE = 'msgid "Ask <a href=\\"{}\\">here</a>."\nmsgstr "Fragen Sie <a href=\\"{}\\">hier</a>."\n'


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("https://example.org/help/", "https://example.org/hilfe/", ["link-mismatch"]),
        ("https://example.org/en/help/", "https://example.org/en/hlp/", ["link-mismatch"]),
        ("https://example.org/en/help/", "https://example.org/de/hilfe/", []),
        ("https://example.org/help/", "http://www.example.org/help", []),
        ("%(url)s", "%(adresse)s", ["placeholder-mismatch"]),
    ],
)
def test_addresses_and_placeholders_of_tags(
    tmp_path: Path, source: str, target: str, found: list[str]
) -> None:
    path = tmp_path / "a.po"
    path.write_text(HEAD + MESSAGE.format(source, target), encoding="utf-8")
    (report,) = check_file(path, source_lang="en")
    assert [one.rule for one in report.findings] == found
