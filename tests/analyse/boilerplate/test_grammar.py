"""Which words of buttons and labels, side by side, say something."""

from __future__ import annotations

import pytest

from qa.analyse.boilerplate.grammar import WordRole, makes_sense

ACTION, THING, PLATFORM = WordRole.ACTION, WordRole.THING, WordRole.PLATFORM
DETAIL, GLUE, NUMBER = WordRole.DETAIL, WordRole.GLUE, WordRole.NUMBER


@pytest.mark.parametrize(
    "marks",
    [
        (PLATFORM, PLATFORM),  # Facebook Twitter
        (ACTION, THING),  # share article
        (THING, ACTION),
        (ACTION, GLUE, PLATFORM),  # share on Facebook
        (ACTION, DETAIL),  # read more
        (THING, DETAIL),  # related articles
        (THING, PLATFORM),
        (ACTION | THING, ACTION | THING),  # comment comment
        (ACTION | THING, THING),
    ],
)
def test_these_are_buttons_and_labels(marks: tuple[WordRole, ...]) -> None:
    assert makes_sense(list(marks))


@pytest.mark.parametrize(
    "marks",
    [
        (),
        (PLATFORM,),
        (ACTION,),
        (THING,),
        (ACTION | THING,),  # one word cannot be both at once
        (ACTION, ACTION),
        (THING, THING),
        (DETAIL, PLATFORM),
        (DETAIL, DETAIL),
        (ACTION, GLUE),
        (THING, NUMBER),
        (PLATFORM, GLUE),
        (ACTION | THING, GLUE),
    ],
)
def test_these_say_nothing_that_pages_say(marks: tuple[WordRole, ...]) -> None:
    assert not makes_sense(list(marks))
