"""How languages are written: in their folders, and in a table for those that have none."""

from __future__ import annotations

import pytest

from qa.analyse.language.scripts import SCRIPTS, language_of, scripts_of
from qa.languages.writing import writing, written_so


@pytest.mark.parametrize(
    ("code", "scripts"),
    [
        ("en", ("Latin",)),
        ("qaa", ("Latin",)),
        ("el", ("Greek",)),
        ("ja", ("Kana", "Han")),
        ("sr", ("Cyrillic", "Latin")),
        ("yi", ("Hebrew",)),
        ("ckb", ("Arabic",)),
    ],
)
def test_scripts_of_a_language(code: str, scripts: tuple[str, ...]) -> None:
    assert scripts_of(code) == scripts


def test_a_script_tells_the_language_that_alone_has_it() -> None:
    told = {script: language_of(script) for script in SCRIPTS if language_of(script)}
    assert told["Hebrew"] == "he"
    assert told["Han"] == "zh"
    assert not {"Latin", "Cyrillic", "Arabic", "Devanagari"} & told.keys()
    assert len(told) == len(written_so("own_script"))


def test_every_script_is_one_that_is_known() -> None:
    for code in written_so("scripts") | written_so("own_script"):
        assert set(scripts_of(code)) <= SCRIPTS.keys()
        assert {writing(code).own_script} - {""} <= set(scripts_of(code))
