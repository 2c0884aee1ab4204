"""What people confirmed is put in at its place, and nothing else in the file changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.detect.policy import Policy
from qa.detect.verdicts import Verdicts, verdict_on
from qa.edit.confirmed import _runs, chosen_edits
from qa.edit.fixes import Fixed, Fixing, fix_document
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.report import Report
from qa.model.span import Span
from qa.model.verdict import Judgement
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.rules.base import DocumentRule, Rule
from qa.rules.catalogue import default_rules

ARTICLES = Path(__file__).parents[2] / "samples"
CONFIRMED = Fixing(safe=False, confirmed=True)
HARD_TO_PUT = {".txt": "new", ".md": "*a* <b> [c] & `d`", ".html": "<b> & &amp;"}


@dataclass(frozen=True)
class Word(DocumentRule):
    """Finds a word, and knows nothing better."""

    id = "word"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 1.0
    examples = ()

    word: str = "old"

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        at = text.find(self.word)
        while at >= 0:
            yield self.finding(Span(at, at + len(self.word)), "Old.")
            at = text.find(self.word, at + 1)


def read(path: Path) -> Document:
    (document,) = read_documents(str(path), ReadOptions())
    assert isinstance(document, Document), document
    return document


def confirm(report: Report, fix: str | None = None) -> Verdicts:
    return Verdicts().with_(
        verdict_on(finding, report, Judgement.CONFIRMED, Verdicts(), fix=fix)
        for finding in report.findings
    )


def fixed(path: Path, rules: list[Rule], verdicts: Verdicts) -> Fixed:
    policy = Policy(verdicts=verdicts)
    done = fix_document(read(path), rules, policy=policy, options=ReadOptions(), fixing=CONFIRMED)
    if done.applied:
        assert done.write() is None
    return done


@pytest.mark.parametrize(
    ("name", "before", "fix", "after"),
    [
        ("a.txt", "An old word.\r\n\r\nAnd old.\r\n", "new", "An new word.\r\n\r\nAnd new.\r\n"),
        ("a.md", "# An old *word*\n", "*new*", "# An \\*new\\* *word*\n"),
        ("a.md", "An o**l**d word.\n", "bold", "An bo**l**d word.\n"),
        ("a.md", "An o**ld** word.\n", "young", None),
        (
            "a.html",
            "<p>An old &amp; word</p>",
            "a < b & c",
            "<p>An a &lt; b &amp; c &amp; word</p>",
        ),
        ("a.html", "<p>An o<i>l</i>d word</p>", "oild", "<p>An oi<i>l</i>d word</p>"),
        ("a.txt", "An old word.\n", "", "An  word.\n"),
    ],
)
def test_a_fix_is_put_where_the_match_is(
    tmp_path: Path, name: str, before: str, fix: str, after: str | None
) -> None:
    path = tmp_path / name
    path.write_bytes(before.encode())
    rules: list[Rule] = [Word()]
    done = fixed(path, rules, confirm(check_document(read(path), rules), fix))
    if after is None:
        assert read(path).target.text.strip() == "An young word."
    else:
        assert path.read_bytes().decode() == after
    assert not done.left
    assert len(done.settled) == before.replace("*", "").count("old") or "<i>" in before


def test_what_cannot_be_fixed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("An old word.\n", "utf-8")
    done = fixed(path, [Word()], confirm(check_document(read(path), [Word()])))
    assert [(finding.text, why) for finding, why in done.left] == [("old", "no fix is known")]
    assert path.read_text("utf-8") == "An old word.\n"


def test_a_verdict_on_another_sentence_does_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("An old word.\n", "utf-8")
    verdicts = confirm(check_document(read(path), [Word()]), "new")
    path.write_text("One old word.\n", "utf-8")
    assert not fixed(path, [Word()], verdicts).applied
    assert path.read_text("utf-8") == "One old word.\n"


FILES = sorted(path for kind in ("*.txt", "*.md", "*.html") for path in (ARTICLES).rglob(kind))


@settings(
    deadline=None,
    max_examples=examples_of(40),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_confirm_fix_check_again(tmp_path: Path, data: st.DataObject) -> None:
    """Of any sample: what is confirmed stays until it is fixed, and then it is gone."""
    sample = data.draw(st.sampled_from(FILES))
    path = tmp_path / f"a{sample.suffix}"
    content = sample.read_bytes()
    path.write_bytes(content)
    rules = list(default_rules())
    report = check_document(read(path), rules)
    if not report.findings:
        return
    picked = data.draw(st.sets(st.sampled_from(range(len(report.findings))), min_size=1))
    chosen = [finding for n, finding in enumerate(report.findings) if n in picked]
    verdicts = Verdicts().with_(
        verdict_on(finding, report, Judgement.CONFIRMED, Verdicts()) for finding in chosen
    )
    again = check_document(read(path), rules, policy=Policy(verdicts=verdicts))
    assert [f.fingerprint for f in again.findings] == [f.fingerprint for f in report.findings]
    assert sum(f.verdict == "confirmed" for f in again.findings) >= len(chosen)
    done = fixed(path, rules, verdicts)
    kept = {finding.fingerprint for finding, _ in done.left}
    wanted = [f for f in chosen if chosen_edits(f, None) and f.fingerprint not in kept]
    assert len(done.settled) == len({f.fingerprint for f in wanted})
    # Byte for byte the same but for the stretches that were replaced.
    spans = sorted(edit.span for finding in wanted for edit in chosen_edits(finding, None))
    raw, now = report_raw(content), path.read_bytes()
    at = 0
    left = now
    for span in spans:
        piece = raw[at : max(at, span.start)].encode()
        found = left.find(piece)
        assert found >= 0
        left = left[found + len(piece) :]
        at = max(at, span.end)
    assert left.endswith(raw[at:].encode())
    left_over = {f.fingerprint for f in check_document(read(path), rules).findings}
    gone = {verdict.fingerprint for verdict in done.settled} - left_over
    copies = [f for f in report.findings if f not in chosen and f.text in {c.text for c in wanted}]
    assert copies or gone == {verdict.fingerprint for verdict in done.settled}


def report_raw(content: bytes) -> str:
    return content.decode("utf-8-sig")


def test_what_a_person_confirmed_is_never_taken_for_certain(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("An old hat.", "utf-8")
    document = next(iter(read_documents(str(path), ReadOptions())))
    assert isinstance(document, Document)
    (finding,) = check_document(document, [Word()]).findings
    (edit,) = chosen_edits(finding, "new")
    assert (edit.span, edit.text, edit.safe) == (finding.place.span, "new", False)
    assert chosen_edits(finding, None) == ()


def test_places_side_by_side_are_one_run() -> None:
    assert list(_runs([3])) == [(3, 4)]
    assert list(_runs([3, 4, 6, 7, 9])) == [(3, 5), (6, 8), (9, 10)]
