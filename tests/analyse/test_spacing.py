from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.quote_spacing import quote_findings
from qa.analyse.spacing import spacing
from qa.model.span import Span
from qa.read.plain import read_plain

PIECES = st.lists(
    st.sampled_from(
        ["word", "Tom", " ", " ", ",", ".", '"', "“", "”", "(", ")", "n't", "\n\n", "5"]
    ),
    max_size=40,
)


def fixed(text: str, edits: list[tuple[Span, str]]) -> str:
    for span, right in sorted(edits, reverse=True):
        text = text[: span.start] + right + text[span.end :]
    return text


@given(PIECES.map("".join))
def test_spans_stay_in_the_text_and_do_not_meet(text: str) -> None:
    prose = read_plain(text, "en")
    spans = [finding.span for finding in quote_findings(prose)]
    spans += [sign.span for sign in prose.need(spacing).single]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    signs = sorted(sign.span for sign in prose.need(spacing).single)
    assert all(not one.overlaps(other) for one, other in pairwise(signs))


@given(
    st.lists(st.sampled_from(["Tom came , saw .", "It is ( new ) .", "They do n't ."]), max_size=5)
)
def test_fixed_text_has_no_spaces_before_marks(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    found = spacing(read_plain(text, "en"))
    signs = [*found.single, *(sign for run in found.tokenized for sign in run.signs)]
    assert bool(signs) == bool(lines)
    again = spacing(read_plain(fixed(text, [(s.span, s.right) for s in signs]), "en"))
    assert again == ((), ())


def test_neighboring_tokenized_paragraphs_are_one_run() -> None:
    line = "He came , they saw , and I did n't ."
    runs = spacing(read_plain(f"{line}\n\n{line}\n\nAll is well.\n\n{line}", "en")).tokenized
    assert [len(run.signs) for run in runs] == [8, 4]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('"We lost, "says Tom.', '"We lost," says Tom.'),
        ("“We lost, ”says Tom.", "“We lost,” says Tom."),
        ("They say“Hello” to all.", "They say “Hello” to all."),
        ("The “new“ bus.", None),
        ('He said, "says who?" twice.', None),
    ],
)
def test_the_space_goes_to_the_other_side(text: str, right: str | None) -> None:
    findings = quote_findings(read_plain(text, "en"))
    if right is None:
        assert [f for f in findings if not f.span.of(text).startswith("“")] == []
    else:
        assert fixed(text, [(f.span, f.right or "") for f in findings]) == right


def test_french_puts_a_space_before_a_colon() -> None:
    text = "Il dit : non !"
    assert spacing(read_plain(text, "fr")).single == ()
    assert len(spacing(read_plain(text, "en")).single) == 2
