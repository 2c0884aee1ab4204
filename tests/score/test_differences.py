"""Where two versions differ, and how."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.comparison import Kind
from qa.score.differences import differences

CASES = [
    ("The mill burnt down.", "The old mill burnt down.", Kind.MISSING, "", "old"),
    ("The very old mill burnt.", "The old mill burnt.", Kind.ADDED, "very", ""),
    ("The mill burnt quickly.", "The mill burnt slowly.", Kind.OTHER_WORD, "quickly", "slowly"),
    ("It cost 1,300 euros.", "It cost 1,200 euros.", Kind.NUMBER, "1,300", "1,200"),
    ("They met in Lyon twice.", "They met in Metz twice.", Kind.NAME, "Lyon", "Metz"),
    ("They met the mayor.", "They met the Mayor.", Kind.CASE, "mayor", "Mayor"),
    ("They met, and left.", "They met and left.", Kind.PUNCTUATION, ",", ""),
    ("They said “yes” to it.", 'They said "yes" to it.', Kind.PUNCTUATION, "“", '"'),
]


@pytest.mark.parametrize(("hypothesis", "reference", "kind", "ours", "theirs"), CASES)
def test_each_kind(hypothesis: str, reference: str, kind: Kind, ours: str, theirs: str) -> None:
    found = differences(hypothesis, reference)
    first = found[0]
    assert first.kind is kind
    assert first.hypothesis.of(hypothesis) == ours
    assert first.reference.of(reference) == theirs
    assert {difference.kind for difference in found} == {kind}


def test_words_in_another_order_are_not_lost_and_found() -> None:
    hypothesis = "Yesterday evening the council voted for it."
    reference = "The council voted for it yesterday evening."
    kinds = {difference.kind for difference in differences(hypothesis, reference)}
    assert Kind.ORDER in kinds
    assert not kinds & {Kind.MISSING, Kind.ADDED}


TEXT = st.text(alphabet="ab AB1,.“”é\u4e2d", max_size=40)


@given(TEXT)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert differences(text, text) == ()


@given(TEXT, TEXT)
def test_spans_lie_in_the_texts_in_order(hypothesis: str, reference: str) -> None:
    done = 0
    for difference in differences(hypothesis, reference):
        assert done <= difference.hypothesis.start <= difference.hypothesis.end <= len(hypothesis)
        assert difference.reference.end <= len(reference)
        assert len(difference.hypothesis) or len(difference.reference)
        done = difference.hypothesis.end
