"""Verdicts stay with their findings while the text around these changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.detect.carried import NOT_CARRIED, between, carried
from qa.detect.policy import Policy
from qa.detect.verdicts import NO_VERDICTS, Verdicts, verdict_on
from qa.edit.fixes import Fixing, fix_document
from qa.model.document import Document
from qa.model.report import Report
from qa.model.span import Span
from qa.model.verdict import Judgement
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.rules.catalogue import catalogue

RULES = [catalogue()["doubled-word"]()]
SENTENCE = "Here is the the man, and and there is the the boat."
CHOICES = st.lists(st.sampled_from([None, *Judgement]), min_size=20, max_size=20)


def document(path: Path, text: str) -> Document:
    path.write_text(text, "utf-8")
    (found,) = read_documents(str(path), ReadOptions(lang="en"))
    assert isinstance(found, Document)
    return found


def check(document: Document, verdicts: Verdicts) -> Report:
    return check_document(document, RULES, policy=Policy(verdicts=verdicts))


@pytest.mark.parametrize("judgement", Judgement)
def test_a_verdict_goes_with_its_finding(tmp_path: Path, judgement: Judgement) -> None:
    path = tmp_path / "a.txt"
    before = check(document(path, "Here is the the man ."), NO_VERDICTS)
    said = verdict_on(before.findings[0], before, judgement, NO_VERDICTS)
    verdicts = Verdicts((said,))
    after = check(document(path, "So here is the the man."), verdicts)
    assert after.findings[0].verdict is None
    done = carried(before, after, lambda span: Span(span.start + 3, span.end + 3), verdicts)
    assert done.gone == (said,)
    again = check(document(path, "So here is the the man."), done.applied(verdicts))
    assert [f.verdict for f in (*again.findings, *again.suppressed)] == [judgement.value]
    assert between(verdicts, done.applied(verdicts)) == done


def test_a_twin_does_not_inherit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    before = check(document(path, "Here is the the man.\n\nHere is the the man.\n"), NO_VERDICTS)
    first, second = before.findings
    assert first.fingerprint != second.fingerprint
    verdicts = Verdicts((verdict_on(first, before, Judgement.CONFIRMED, NO_VERDICTS),))
    after = check(document(path, "Here is the man.\n\nHere is the the man.\n"), verdicts)
    assert [f.verdict for f in after.findings] == ["confirmed"]  # the name of the first is its now
    done = carried(
        before, after, lambda s: Span(s.start - 4, s.end - 4) if s.start > 10 else None, verdicts
    )
    assert (done.gone, done.new) == (verdicts.all, ())


def test_nothing_is_carried_where_nothing_was_said(tmp_path: Path) -> None:
    report = check(document(tmp_path / "a.txt", SENTENCE), NO_VERDICTS)
    assert carried(report, report, lambda span: span, NO_VERDICTS) is NOT_CARRIED


@given(choices=CHOICES, copies=st.integers(1, 3), safe=st.booleans())
@settings(
    deadline=None,
    max_examples=examples_of(60),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_fixes_leave_alone_what_was_dismissed(
    tmp_path: Path, choices: list[Judgement | None], copies: int, *, safe: bool
) -> None:
    text = "\n\n".join([SENTENCE] * copies) + "\n"
    article = document(tmp_path / "a.txt", text)
    plain = check(article, NO_VERDICTS)
    judged = list(zip(plain.findings, choices, strict=False))
    verdicts = NO_VERDICTS.with_(
        verdict_on(finding, plain, judgement, NO_VERDICTS)
        for finding, judgement in judged
        if judgement
    )
    done = fix_document(
        article,
        RULES,
        policy=Policy(verdicts=verdicts),
        options=ReadOptions(lang="en"),
        fixing=Fixing(safe=safe, confirmed=True),
    )
    silent = sum(judgement in {Judgement.DISMISSED, Judgement.BASELINE} for _, judgement in judged)
    assert len(done.report.suppressed) == silent
    gone = sum(
        judgement is Judgement.CONFIRMED or (safe and not judgement) for _, judgement in judged
    )
    assert done.applied == gone == len(judged) - silent - len(done.report.findings)
    # Who checks the file with the verdicts that are left sees the same.
    now = done.carried.applied(verdicts.without(done.settled))
    again = check(document(tmp_path / "a.txt", done.raw_after or text), now)
    assert again.suppressed == done.report.suppressed
    assert again.findings == done.report.findings
