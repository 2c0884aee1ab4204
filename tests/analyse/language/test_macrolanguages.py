"""Languages that share a list of words with others are not foreign to themselves."""

from __future__ import annotations

import pytest

from qa.checker import Checker

TEXT = "Vlada je donijela zakon u svibnju i na to se čekalo. Ministar je došao u grad sa svojom ženom i djecom."
ENGLISH = "The minister said that nobody knows when the work will be done, and he left."


@pytest.mark.parametrize("lang", ["hr", "bs"])
def test_a_text_is_not_foreign_to_its_own_language(lang: str) -> None:
    assert Checker(lang=lang).check_text(TEXT).findings == ()


@pytest.mark.parametrize("lang", ["hr", "bs"])
def test_english_is_foreign_there(lang: str) -> None:
    (finding,) = Checker(lang=lang).check_text(f"{TEXT} {ENGLISH}").findings
    assert (finding.rule, finding.text) == ("untranslated-sentence", ENGLISH)
