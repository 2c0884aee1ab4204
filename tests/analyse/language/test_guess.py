from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.language.guess import guess_language


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Плотина прорвалась ночью, никто не пострадал."),
        ("uk", "Гребля прорвалася вночі, ніхто не постраждав, повідомили рятувальники."),
        ("et", "Tamm purunes öösel ja keegi viga ei saanud, teatas politsei teisipäeval."),
        ("zh", "堤坝在夜间决口，所幸没有人员伤亡，警方周二表示，道路仍然封闭。"),
    ],
)
def test_language_of_a_sentence_is_told(lang: str, text: str) -> None:
    assert guess_language(text) == lang


@pytest.mark.parametrize("text", ["", "Tor!", "1 2 3 4 5 6 7 8 9 10 11 12", "… — …" * 10])
def test_too_little_text_is_left_open(text: str) -> None:
    assert guess_language(text) is None


def test_same_answer_in_another_process_and_order() -> None:
    texts = [
        "Brana je pukla noću i nitko nije ozlijeđen.",
        "La presa se rompió por la noche, dicen.",
    ]
    here = [guess_language(text) for text in texts]
    code = f"from qa.analyse.language.guess import *; print([guess_language(t) for t in {texts[::-1]}])"
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert there.stdout.strip() == str(here[::-1])


@settings(max_examples=examples_of(30), deadline=None)
@given(st.text(max_size=80))
def test_any_text_gets_a_code_or_none(text: str) -> None:
    answer = guess_language(text)
    assert answer is None or 2 <= len(answer) <= 3
