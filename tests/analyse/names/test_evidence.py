from __future__ import annotations

import pytest

from qa.analyse.names.evidence import Who, by_others
from qa.model.knowledge import KnownForm


def weight(documents: int, *, here: bool = False) -> float:
    known = KnownForm("blinken", "Blinken", 99, documents)
    return by_others(next(iter(Who)), known, here=here).weight


@pytest.mark.parametrize(
    ("documents", "weight_of"), [(1, 0.0), (2, 0.7), (16, 2.8), (32, 3.5), (64, 3.5)]
)
def test_more_than_32_articles_say_no_more_than_32(documents: int, weight_of: float) -> None:
    """Kills: another `MANY`, or none."""
    assert weight(documents) == pytest.approx(weight_of)


def test_a_form_that_the_article_has_says_less() -> None:
    assert weight(16, here=True) == pytest.approx(1.0)
