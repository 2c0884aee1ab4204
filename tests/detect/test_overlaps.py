from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.detect.overlaps import in_one_direction, settle
from qa.model.finding import Finding, Related, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda s: Span(s[0], s[0] + s[1]))


def finding(  # noqa: PLR0917  # a finding in a line
    rule: str,
    start: int,
    end: int,
    confidence: float = 0.9,
    suggestions: tuple[Suggestion, ...] = (),
    severity: Severity = Severity.MINOR,
) -> Finding:
    span = Span(start, end)
    return Finding(rule, Category.SPELLING, severity, confidence, span, "!", suggestions)


FINDINGS = st.lists(
    st.builds(
        lambda rule, span, sure, severity: finding(
            rule, span.start, span.end, sure, severity=severity
        ),
        st.sampled_from(["a", "b", "whole"]),
        SPANS,
        st.sampled_from([0.5, 0.9]),
        st.sampled_from(Severity),
    ),
    max_size=12,
)


def test_surer_finding_on_the_same_words_stays() -> None:
    (settled,) = settle([finding("a", 0, 6, 0.7), finding("b", 0, 7, 0.9)])
    assert settled.rule == "b"
    assert [related.rule for related in settled.related] == ["a"]


def test_findings_on_other_words_both_stay() -> None:
    assert [f.rule for f in settle([finding("b", 4, 20), finding("a", 0, 5)])] == ["a", "b"]


def test_covering_finding_takes_in_what_lies_within_it() -> None:
    parts = [finding("a", 2, 4, 1.0), finding("b", 6, 8, 1.0)]
    (settled,) = settle([*parts, finding("whole", 0, 10, 0.5)], {"whole"})
    assert settled.rule == "whole"
    assert [related.rule for related in settled.related] == ["a", "b"]


def test_covering_finding_leaves_what_reaches_beyond_it() -> None:
    assert len(settle([finding("whole", 0, 10), finding("a", 8, 14)], {"whole"})) == 2


def test_safe_fixes_of_parts_outlive_them() -> None:
    fix = Suggestion(Span(5, 8), "x", safe=True)
    part = finding("a", 5, 8, suggestions=(fix,))
    doubtful = finding("b", 10, 12, suggestions=(Suggestion(Span(10, 12), "y"),))
    (settled,) = settle([finding("whole", 0, 20), part, doubtful], {"whole"})
    assert settled.suggestions == (fix,)


@given(FINDINGS)
def test_order_of_arrival_means_nothing(findings: list[Finding]) -> None:
    shuffled = findings[::-1]
    assert settle(findings, {"whole"}) == settle(shuffled, {"whole"})


@given(FINDINGS)
def test_nothing_is_lost(findings: list[Finding]) -> None:
    settled = settle(findings, {"whole"})
    told = {(f.rule, f.span) for f in settled}
    told |= {(related.rule, related.span) for f in settled for related in f.related}
    assert told == {(f.rule, f.span) for f in findings}
    assert [f.span for f in settled] == sorted(f.span for f in settled)


@given(FINDINGS)
def test_each_finding_gives_way_to_the_first_that_it_must(findings: list[Finding]) -> None:
    """The cells of `_Kept` change nothing: compared with looking at each finding that is kept."""
    covering = {"whole"}
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda f: precedence(f, covering)):
        if not any(gives_way(one, other, covering) for other in kept):
            kept.append(one)
    assert [(f.rule, f.span) for f in settle(findings, covering)] == sorted(
        ((f.rule, f.span) for f in kept), key=lambda pair: (pair[1], pair[0])
    )


def precedence(one: Finding, covering: set[str]) -> tuple[object, ...]:
    covers = one.rule in covering
    size = -len(one.span) if covers else 0
    return (-one.severity.rank, not covers, size, -one.confidence, one.span, one.rule)


def gives_way(one: Finding, winner: Finding, covering: set[str]) -> bool:
    if winner.rule in covering and winner.span.contains(one.span):
        return True
    shared = min(one.span.end, winner.span.end) - max(one.span.start, winner.span.start)
    return shared > 0 and 2 * shared >= max(len(one.span), len(winner.span))


def test_a_minor_finding_hides_no_major_one_on_the_same_words() -> None:
    number = finding("number", 0, 6, 0.8, severity=Severity.MAJOR)
    form = finding("form", 0, 6, 0.99, (Suggestion(Span(0, 6), "20,000", safe=True),))
    (settled,) = settle([form, number])
    assert settled.rule == "number"
    assert settled.severity is Severity.MAJOR
    assert settled.suggestions == ()


def test_a_minor_covering_finding_hides_no_major_one_within_it() -> None:
    major = finding("a", 2, 4, 0.8, severity=Severity.MAJOR)
    settled = settle([finding("whole", 0, 10), major], {"whole"})
    assert [one.rule for one in settled] == ["whole", "a"]


@given(FINDINGS)
def test_no_finding_gives_way_to_a_less_severe_one(findings: list[Finding]) -> None:
    settled = settle(findings, {"whole"})
    for one in findings:
        assert any(
            other.severity >= one.severity
            and min(other.span.end, one.span.end) > max(other.span.start, one.span.start)
            for other in settled
        )


@pytest.mark.parametrize(
    ("one", "other", "settled"),
    [
        ((0, 10), (5, 15), 1),  # half of each
        ((0, 10), (6, 16), 2),
        ((0, 10), (0, 5), 1),  # half of the longer
        ((0, 10), (0, 4), 2),
        ((0, 1), (0, 1), 1),  # one code point
        ((0, 2), (1, 2), 1),
        ((0, 2), (2, 3), 2),  # side by side
        ((0, 3), (2, 4), 2),
    ],
)
def test_half_of_each_is_much_the_same(
    one: tuple[int, int], other: tuple[int, int], settled: int
) -> None:
    assert len(settle([finding("a", *one), finding("b", *other, 0.7)])) == settled
    assert len(settle([finding("a", *one, 0.7), finding("b", *other)])) == settled


def test_of_covering_findings_the_longest_stays_whatever_is_surer() -> None:
    (settled,) = settle([finding("whole", 0, 8, 0.9), finding("whole", 0, 9, 0.5)], {"whole"})
    assert settled.span == Span(0, 9)
    (alone,) = settle([finding("a", 0, 8, 0.9), finding("b", 0, 9, 0.5)], {"whole"})
    assert alone.span == Span(0, 8)


def test_between_equals_the_first_in_the_text_then_by_name_stays() -> None:
    assert [one.rule for one in settle([finding("b", 0, 4), finding("a", 1, 4)])] == ["b"]
    assert [one.rule for one in settle([finding("b", 0, 4), finding("a", 0, 4)])] == ["a"]


def test_what_a_finding_says_already_is_not_told_twice() -> None:
    told = Related("a", Span(2, 4), "!")
    whole = replace(finding("whole", 0, 10), related=(told,))
    (settled,) = settle([whole, finding("a", 2, 4), finding("b", 2, 4)], {"whole"})
    assert [(one.rule, one.span) for one in settled.related] == [
        ("a", Span(2, 4)),
        ("b", Span(2, 4)),
    ]


def test_a_whole_with_a_fix_of_its_own_keeps_it_and_no_other() -> None:
    own = Suggestion(Span(0, 20), "x", safe=False)
    part = finding("a", 5, 8, suggestions=(Suggestion(Span(5, 8), "y", safe=True),))
    (settled,) = settle([finding("whole", 0, 20, suggestions=(own,)), part], {"whole"})
    assert settled.suggestions == (own,)
    # A part of much the same words hands nothing on.
    near = finding("a", 0, 18, 0.5, suggestions=(Suggestion(Span(0, 18), "y", safe=True),))
    (settled,) = settle([finding("b", 0, 20), near])
    assert settled.suggestions == ()


def on(text: str, form: str, right: str, confidence: float, rule: str = "a") -> list[Finding]:
    """A finding on each place of a form, with its mend."""
    found, start = [], text.find(form)
    while start >= 0:
        span = Span(start, start + len(form))
        mend = Suggestion(span, right)
        found.append(finding(rule, span.start, span.end, confidence, suggestions=(mend,)))
        start = text.find(form, span.end)
    return found


def test_two_forms_of_a_name_are_not_exchanged() -> None:
    text = "Kovalska came. Kowalska went. Kowalska slept. Novak stayed."
    weak = on(text, "Kovalska", "Kowalska", 0.7)
    sure = on(text, "Kowalska", "Kovalska", 0.8, "b")
    other = on(text, "Novak", "Nowak", 0.5)
    assert in_one_direction([*weak, *sure, *other], text) == [*sure, *other]
    assert in_one_direction([*weak, *other], text) == [*weak, *other]


def test_of_two_directions_as_sure_one_stays() -> None:
    text = "Kovalska came. Kowalska went."
    one = on(text, "Kovalska", "Kowalska", 0.7)
    other = on(text, "Kowalska", "Kovalska", 0.7, "b")
    assert in_one_direction([*one, *other], text) == other
    assert in_one_direction([*other, *one], text) == other


def test_two_words_that_are_taken_for_each_other_may_be_exchanged() -> None:
    text = "it's tail, and its here"
    both = [*on(text, "it's", "its", 0.9), *on(text, "its", "it's", 0.8, "b")]
    assert in_one_direction(both, text) == both


def test_one_rule_may_write_two_words_as_each_other() -> None:
    text = "A apple fell. An car came."
    both = [*on(text, "An", "A", 0.9), *on("A apple fell.", "A", "An", 0.8)]
    assert in_one_direction(both, text) == both
