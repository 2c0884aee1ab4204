"""Slips that lists of words have, and words that look like them."""

from __future__ import annotations

import pytest

from qa.analyse.spelling.usual_slips import usual_slip
from qa.languages.language import language
from qa.lexicon.frequency import lexicon


def fixed(form: str) -> str | None:
    known, tongue = lexicon("en"), language("en")
    assert known is not None
    assert tongue is not None
    return usual_slip(form, known.zipf(form), tongue)


@pytest.mark.parametrize(
    ("form", "right"),
    [
        ("seperately", "separately"),
        ("existance", "existence"),
        ("persistant", "persistent"),
        ("developement", "development"),
        ("acheive", "achieve"),
        ("wonderfull", "wonderful"),
        ("neccessary", "necessary"),
        ("definately", "definitely"),
        ("appartment", "apartment"),
        ("begining", "beginning"),
        ("succesful", "successful"),
        ("commited", "committed"),
        ("actuallly", "actually"),
    ],
)
def test_slip_has_its_fix(form: str, right: str) -> None:
    assert fixed(form) == right


@pytest.mark.parametrize(
    "form",
    """
    currant descant recant singeing summery judgement acknowledgement color ageing adviser advisor
    skilful instalment enrolment licence practise focussed benefitted traveller dependant tenant
    planing hatting shinning ridding snipper focusses travelling cancelation handless benefitting
    adventuress phantasy mannequin deity leisure weird protein caffeine attendee guarantee
    """.split(),
)
def test_words_and_variants_are_left_alone(form: str) -> None:
    assert fixed(form) is None
