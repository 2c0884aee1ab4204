"""What CLDR says of languages agrees with what we say of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import qa.languages
from qa.languages.language import CODES, language
from qa.languages.writing import is_unspaced
from qa.rules.locale_conventions.foreign_date_format import dated

SPACES = "\u00a0\u202f "
SPACED = [code for code in CODES if not is_unspaced(code) and code != "ha"]


@pytest.mark.parametrize("code", SPACED)
def test_numbers_and_months_are_known(code: str) -> None:
    known = language(code)
    assert known is not None
    assert len(known.months) == len(known.months_alone) == 12
    assert len(known.weekdays) == 7
    assert {"d", "MMMM", "y"} <= set(
        known.date.replace("'", " ").replace(".", " ").replace(",", " ").split()
    )


@pytest.mark.parametrize("code", SPACED)
def test_decimal_marks_agree_with_cldr(code: str) -> None:
    known = language(code)
    facts = json.loads((Path(qa.languages.__path__[0]) / code / "locale.json").read_text("utf-8"))
    assert known is not None
    assert known.decimal_mark == facts["decimal_mark"]
    assert not known.group_mark or (
        known.group_mark == facts["group_mark"]
        or {known.group_mark, facts["group_mark"]} <= set(SPACES)
    )


@pytest.mark.parametrize(
    ("code", "date"),
    [
        ("de", "5. März 2020"),
        ("es", "5 de marzo de 2020"),
        ("ru", "5 марта 2020"),
        ("hu", "2020. március 5."),
        ("ca", "5 de març del 2020"),
        ("fi", "5. maaliskuuta 2020"),
    ],
)
def test_dates_as_each_language_writes_them(code: str, date: str) -> None:
    known = language(code)
    assert known is not None
    assert dated(known, "5", known.months[2], "2020") == date
