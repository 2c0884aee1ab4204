"""Options and values of a program are in no language, what stands beside them is."""

from __future__ import annotations

from pathlib import Path

import pytest

import qa
from qa.model.report import Report

HEADER = 'msgid ""\nmsgstr ""\n"Language: pl\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
SOURCE = "Removes it. Examples:\\n--remove-item --list all (the first list)\\n--remove-item --list /some/path"


@pytest.mark.parametrize(
    ("translation", "found"),
    [
        (
            "Usuwa. Przykłady:\\n--remove-item --list all (pierwsza lista)\\n--remove-item --list /some/path",
            False,
        ),
        (
            "Usuwa. Przykłady:\\n--remove-item --list all (the first of them in the list)\\n--remove-item",
            True,
        ),
        ("Szukaj:\\nhidden:true tylko ukryte\\nonly:this tylko to\\nfavorite:true ulubione", False),
    ],
)
def test_options_alone_are_left_alone(tmp_path: Path, translation: str, *, found: bool) -> None:
    path = tmp_path / "pl.po"
    path.write_text(f'{HEADER}msgid "{SOURCE}"\nmsgstr "{translation}"\n', "utf-8")
    checker = qa.Checker(select=["untranslated-sentence"], source_lang="en")
    (report,) = checker.check_file(path)
    assert isinstance(report, Report)
    assert bool(report.findings) == found
