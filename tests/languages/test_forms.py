"""What `forms.toml` of a language says, as it is read."""

from __future__ import annotations

import pytest

from qa.languages.folders import codes_with
from qa.languages.forms import NOTHING, forms


@pytest.mark.parametrize("code", codes_with("forms.toml"))
def test_each_file_is_read_whole(code: str) -> None:
    known = forms(code)
    assert known is not NOTHING
    pairs = (*known.persons, *known.feminine, *known.suffixes, *known.irregular.items())
    assert all(one for one, _ in pairs)
    assert all(tail and base and shortest > 2 for tail, base, shortest in known.changes)
    assert known.soft.isdisjoint(known.either)


def test_what_is_not_known_is_told_from_what_is_empty() -> None:
    assert forms("und") is NOTHING
    assert forms("en").base is None
    assert forms("ru").base is not None
    assert forms("en").between_parts is None
    assert forms("el").between_parts == ("",)
    assert forms("de").between_parts is not None


def test_clitics_are_written_onto_each_host() -> None:
    suffixes = forms("it").suffixes
    assert ("alo", "a") in suffixes
    assert ("ndoglielo", "ndo") in suffixes
    assert ("rvi", "re") in suffixes


def test_a_suffix_may_replace_nothing_or_some_letters() -> None:
    assert ("er", "") in forms("en").suffixes
    assert ("iness", "y") in forms("en").suffixes
