"""Words left hanging, capitals amid sentences, lead-ins that were glued."""

from __future__ import annotations

import pytest

from qa.analyse.word_order import glued_lead_ins, left_hanging, misplaced_capitals
from qa.analyse.words import words
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The farmers sold the wool of. Their sheep stood by.", ["of"]),
        ("They spoke for an hour about the ties with. It was late.", ["with"]),
        ("The costs were reduced by. 28 percent is a lot.", ["by"]),
        ("This is the book that she told us about. It sold well.", []),
        ("There is nobody here to talk to. He left.", []),
        ("The proposal was voted against. It failed.", []),
        ("What is he afraid of. Nothing.", []),
        ("It cost more than that. They left at 5 a. m. today.", []),
        ("Version 1.5 of the.net file", []),
    ],
)
def test_prepositions_need_a_reason_to_end_a_sentence(text: str, expected: list[str]) -> None:
    prose = read_plain(text, "en")
    column = prose.need(words)
    assert [column.texts[n] for n in prose.need(left_hanging)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Finnish Foreign Ministry On tuesday in Turku", ["On"]),
        ("On tuesday it rained. In the north it snowed.", []),
        ("They saw Gone With the Wind and A Man For All Seasons.", []),
        ("The paper: In a town there was a fair.", []),
    ],
)
def test_capitals_amid_a_sentence(text: str, expected: list[str]) -> None:
    assert [s.of(text) for s in read_plain(text, "en").need(misplaced_capitals)] == expected


def test_a_glued_lead_in_names_its_witness() -> None:
    text = "It was dark. Tower the guard of the tower slept."
    (lead,) = read_plain(text, "en").need(glued_lead_ins)
    assert lead.span.of(text) == "Tower"
    assert lead.witness.start == text.index("tower slept")
