"""What people have said of findings: the file, what it holds on to, and what goes stale."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.detect.policy import Policy
from qa.detect.selection import known_rules
from qa.detect.verdicts import (
    VerdictError,
    Verdicts,
    merged,
    path_in,
    read_verdicts,
    stale,
    verdict_on,
    write_verdicts,
)
from qa.model.document import Document
from qa.model.report import Report
from qa.model.verdict import Judgement, Verdict
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.options import ReadOptions

TEXT = "It has  one gap.\n\nSome other words.\n\nAnd  another here.\n"


def checked(text: str, verdicts: Verdicts | None = None, uri: str = "a.md") -> Report:
    (document,) = read_documents(uri, ReadOptions(), text.encode())
    assert isinstance(document, Document), document
    policy = Policy(verdicts=verdicts or Verdicts())
    return check_document(document, [known_rules()["doubled-space"]()], policy=policy)


def on(report: Report, judgement: Judgement = Judgement.DISMISSED) -> Verdicts:
    new = [verdict_on(finding, report, judgement, Verdicts()) for finding in report.findings]
    return Verdicts().with_(new)


def test_findings_under_a_verdict_do_not_count() -> None:
    report = checked(TEXT)
    again = checked(TEXT, on(report))
    assert len(report.findings) == 2
    assert not again.findings
    assert [finding.suppressed for finding in again.suppressed] == ["verdict", "verdict"]
    assert again.score == 100


SILENT = (Judgement.DISMISSED, Judgement.BASELINE)


def test_a_confirmed_finding_stays() -> None:
    report = checked(TEXT)
    again = checked(TEXT, on(report, Judgement.CONFIRMED))
    assert [finding.verdict for finding in again.findings] == ["confirmed", "confirmed"]
    assert not again.suppressed
    assert again.score == report.score


def test_what_version_1_called_accepted_is_confirmed() -> None:
    line = '{"fingerprint": "f", "verdict": "accepted", "rule": "a"}\n'
    old = read_verdicts('{"format": "qa-verdicts", "version": 1}\n' + line)
    assert [verdict.judgement for verdict in old.all] == [Judgement.CONFIRMED]
    assert write_verdicts(old.all).startswith('{"format": "qa-verdicts", "version": 2}\n')
    assert '"verdict": "confirmed"' in write_verdicts(old.all)


@pytest.mark.parametrize("judgement", SILENT)
@pytest.mark.parametrize(
    "text",
    [
        "And  another here.\n\nIt has  one gap.\n",
        "New first words.\n\n" + TEXT,
        TEXT.replace("Some other words.", "Quite different words. Two sentences."),
        "# A heading\n\n" + TEXT.replace("\n\n", "\n\n\n"),
        "It has  one gap. A new sentence follows it.\n\nAnd  another here.\n",
    ],
)
def test_a_verdict_stays_when_others_are_moved_or_edited(text: str, judgement: Judgement) -> None:
    verdicts = on(checked(TEXT), judgement)
    assert not checked(text, verdicts).findings


@pytest.mark.parametrize("text", ["It had  one gap.\n", "It has \u00a0 one gap.\n"])
def test_a_verdict_goes_when_its_sentence_is_changed(text: str) -> None:
    assert len(checked(text, on(checked(TEXT))).findings) == 1


def test_a_second_copy_of_the_finding_is_new() -> None:
    assert len(checked("A  b.\n\nA  b.\n", on(checked("A  b.\n"))).findings) == 1


def test_a_dismissal_holds_in_all_files_and_a_debt_in_one() -> None:
    report = checked(TEXT)
    assert not checked(TEXT, on(report), "b.md").findings
    assert len(checked(TEXT, on(report, Judgement.BASELINE), "b.md").findings) == 2
    confirmed = checked(TEXT, on(report, Judgement.CONFIRMED), "b.md")
    assert [finding.verdict for finding in confirmed.findings] == [None, None]


def test_a_debt_holds_in_its_row() -> None:
    lines = [f'{{"id": "{n}", "text": "One  gap."}}\n' for n in "ab"]
    first, second = (
        check_document(document, [known_rules()["doubled-space"]()])
        for document in read_documents("r.jsonl", ReadOptions(), "".join(lines).encode())
        if isinstance(document, Document)
    )
    debts = on(first, Judgement.BASELINE)
    (finding,) = second.findings
    assert debts.on(finding, "r.jsonl", "a") is not None
    assert debts.on(finding, "r.jsonl", "b") is None
    assert on(first).on(finding, "r.jsonl", "b") is not None


TEXTS = st.text(st.one_of(st.sampled_from('a\n\r\t\u2028\x85\x1b\ud83d"\\'), st.characters()))
VERDICTS = st.builds(
    Verdict,
    fingerprint=st.sampled_from(("00ff", "11ee", "22dd")),
    judgement=st.sampled_from(Judgement),
    rule=st.sampled_from(("a-rule", "b-rule")),
    text=TEXTS,
    context=TEXTS,
    path=st.sampled_from((None, "a.md", "b/c.md")),
    document=st.sampled_from((None, "7")),
    comment=st.one_of(st.none(), TEXTS.filter(bool)),
)


@given(st.lists(VERDICTS))
def test_a_file_is_read_as_it_was_written(verdicts: list[Verdict]) -> None:
    text = write_verdicts(verdicts)
    read = read_verdicts(text)
    assert read.all == merged(verdicts)
    assert write_verdicts(read.all) == text
    assert len(text.splitlines()) == len(read.all) + 1  # whatever counts as a line end
    text.encode()


@given(st.lists(VERDICTS), st.lists(VERDICTS))
def test_a_union_of_lines_is_a_union_of_verdicts(
    ours: list[Verdict], theirs: list[Verdict]
) -> None:
    both = write_verdicts(ours) + write_verdicts(theirs)
    keys = {verdict.key for verdict in (*ours, *theirs)}
    assert {verdict.key for verdict in read_verdicts(both).all} == keys


def test_of_two_verdicts_on_one_finding_the_thoughtful_one_counts() -> None:
    kinds = (Judgement.CONFIRMED, Judgement.BASELINE)
    for order in itertools.permutations(kinds):
        (kept,) = merged(Verdict("ff", kind, "r", path="a") for kind in order)
        assert kept.judgement is Judgement.CONFIRMED


def test_a_new_verdict_takes_the_place_of_the_old_one() -> None:
    debts = on(checked(TEXT), Judgement.BASELINE)
    dismissed = [replace(verdict, judgement=Judgement.DISMISSED) for verdict in debts.all]
    assert [v.judgement for v in debts.with_(dismissed).all] == [Judgement.DISMISSED] * 2
    assert debts.with_(dismissed).with_(debts.all).all == debts.all


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("hello", "a JSON object on each line"),
        ("[1]", "a JSON object on each line"),
        ("<<<<<<< HEAD", "a merge was left unfinished"),
        ('{"format": "other"}', "not one of the format 'other'"),
        ('{"format": "qa-verdicts", "version": 3}', "version 3"),
        ('{"verdict": "dismissed", "rule": "a"}', "needs “fingerprint”"),
        ('{"fingerprint": "f", "verdict": "wrong", "rule": "a"}', "one of dismissed, confirmed"),
        ('{"fingerprint": "f", "verdict": "accepted", "rule": "a", "line": 3}', "no field “line”"),
        ('{"fingerprint": "f", "verdict": "accepted", "rule": 3}', "must be a string"),
    ],
)
def test_a_bad_line_is_named(line: str, told: str) -> None:
    with pytest.raises(VerdictError, match=told) as caught:
        read_verdicts('{"format": "qa-verdicts", "version": 1}\n\n' + line + "\n")
    assert caught.value.line == 3


def test_a_file_may_lack_its_first_line_and_have_a_mark() -> None:
    line = '\ufeff{"fingerprint": "f", "verdict": "accepted", "rule": "a"}\r\n'
    assert read_verdicts(line).all == (Verdict("f", Judgement.CONFIRMED, "a"),)


def test_stale_is_what_was_looked_for_and_not_found() -> None:
    verdicts = Verdicts(
        (
            Verdict("1", Judgement.BASELINE, "r", path="a.md"),
            Verdict("2", Judgement.BASELINE, "r", path="a.md"),
            Verdict("3", Judgement.BASELINE, "r", path="unread.md"),
            Verdict("4", Judgement.BASELINE, "did-not-run", path="a.md"),
            Verdict("5", Judgement.DISMISSED, "r", path="a.md"),
            Verdict("6", Judgement.DISMISSED, "r", path="a.md"),
            Verdict("7", Judgement.BASELINE, "r"),
        )
    )
    seen = {"a.md": {"2"}, "b.md": {"1", "5"}}
    ran = {"a.md": {"r"}, "b.md": {"r"}}
    assert [verdict.fingerprint for verdict in stale(verdicts, seen, ran)] == ["1", "6"]


def test_paths_are_seen_from_the_folder_of_the_file() -> None:
    assert path_in(".", "a/b.md") == "a/b.md"
    assert path_in("a", "a/b.md") == "b.md"
    assert path_in("a", "c.md") == "../c.md"
    assert path_in("a", "-") == "-"
