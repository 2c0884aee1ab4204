"""Beginnings and endings that many words have."""

from __future__ import annotations

import pytest

from qa.analyse.spelling.affixes import affixes, counted, is_derived_by_rule, is_productive
from qa.languages.folders import codes_with


@pytest.mark.thorough
@pytest.mark.parametrize(
    "code", ["de", *(pytest.param(code, marks=pytest.mark.thorough) for code in ("it", "uk"))]
)
def test_what_is_shipped_is_what_is_counted(code: str) -> None:
    """benchmarks/affixes.py was run after the last change of what is counted."""
    assert code in codes_with(f"{code}.affixes")
    assert affixes(code) == counted(code)


@pytest.mark.thorough
def test_without_a_file_they_are_counted() -> None:
    """Languages with a shipped dictionary have none."""
    assert affixes("fr") == counted("fr")
    assert "re" in affixes("fr")[0]


def test_regular_forms_are_known() -> None:
    """A common word with an ending that hundreds of words have."""
    assert is_derived_by_rule("передаєте", "uk")
    assert not is_derived_by_rule("перидаєти", "uk")


def test_prefixes_join_words() -> None:
    """ "Des-organisieren" is no "des organisieren"."""
    assert is_productive("ver", "organisieren", "de")
    assert not is_productive("qa", "organisieren", "de")
