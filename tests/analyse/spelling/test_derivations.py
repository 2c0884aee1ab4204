from __future__ import annotations

import pytest

from qa.analyse.spelling.derivations import is_derived
from qa.languages.language import language


@pytest.mark.parametrize("form", "rebidding unplayable trucklike overconfident blockable".split())
def test_a_known_word_with_a_prefix_or_an_ending_is_a_word(form: str) -> None:
    tongue = language("en")
    assert tongue is not None
    assert is_derived(form, tongue)


@pytest.mark.parametrize("form", "recieve prefering spokeman personaly unles moverment".split())
def test_slips_are_not_made_by_rule(form: str) -> None:
    tongue = language("en")
    assert tongue is not None
    assert not is_derived(form, tongue)


def test_a_language_without_rules_derives_nothing() -> None:
    tongue = language("fi")
    assert tongue is not None
    assert not is_derived("talossa", tongue)
