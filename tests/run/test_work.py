"""Documents of a batch are checked together; nobody should see it but by the clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from qa.analyse.language.settled import settled
from qa.config import Settings
from qa.detect.policy import Policy
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.memory import BATCH, forget, languages_kept
from qa.model.mqm import Category, Severity
from qa.model.report import Failure, Report
from qa.model.stopped import Stopped
from qa.pipeline import check_document, read_closely
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.parts import Whole
from qa.rules.base import DocumentRule, Rule
from qa.run.work import How, check_batch, check_by_part, check_each, check_timed

SAMPLES = Path(__file__).parents[2] / "samples"


@dataclass(frozen=True)
class Diary(DocumentRule):
    """Says nothing, and writes down of what it was asked."""

    id = "diary"
    category = Category.SPELLING
    severity = Severity.MINOR
    examples = ()
    asked: tuple[list[str], ...] = ()

    def check(self, document: Document) -> Iterator[Finding]:
        self.asked[0].append(f"{self.id} {document.id[-1]}")
        if "crash" in document.target.text:
            message = "of no use"
            raise ValueError(message)
        if "stop" in document.target.text:
            raise Stopped(15)
        yield from ()


@dataclass(frozen=True)
class Second(Diary):
    """Another one."""

    id = "second"


def how_of(*rules: Rule) -> How:
    return How(ReadOptions(lang="en"), rules or select_rules(Settings()))


def files(folder: Path, *texts: str) -> list[Whole | Failure]:
    for number, text in enumerate(texts):
        (folder / f"{number}").write_text(text, "utf-8")
    return [Whole(str(folder / f"{number}")) for number in range(len(texts))]


def diary(*rules: type[Diary]) -> tuple[list[str], How]:
    asked: list[str] = []
    return asked, How(ReadOptions(lang="en"), [rule(asked=(asked,)) for rule in rules])


def test_samples_get_the_reports_that_each_gets_by_itself() -> None:
    paths = sorted(str(path) for path in SAMPLES.glob("*/*.*"))[:60]
    how = replace(how_of(), options=ReadOptions())
    together = check_batch([Whole(path) for path in paths], how)
    alone = [
        item if isinstance(item, Failure) else check_document(settled(item), how.rules)
        for path in paths
        for item in read_documents(path, ReadOptions())
    ]
    assert sum(len(item.findings) for item in together if isinstance(item, Report)) > 50
    assert together == alone


def test_each_rule_goes_through_all_texts_before_the_next_begins(tmp_path: Path) -> None:
    asked, how = diary(Diary, Second)
    check_batch(files(tmp_path, "One.", "Two."), how)
    assert asked == ["diary 0", "diary 1", "second 0", "second 1"]


def test_a_rule_that_fails_on_one_text_is_asked_of_the_next(tmp_path: Path) -> None:
    asked, how = diary(Diary)
    one, two = check_batch(files(tmp_path, "A crash.", "No harm."), how)
    assert isinstance(one, Report)
    assert isinstance(two, Report)
    assert [failure.rule for failure in one.failures] == ["diary"]
    assert not two.failures
    assert asked == ["diary 0", "diary 1"]


def test_a_text_that_cannot_be_told_of_does_not_take_others_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def likelihood(document: Document, findings: object) -> None:  # noqa: ARG001
        if "far" in document.target.text:
            raise ZeroDivisionError

    monkeypatch.setattr("qa.pipeline.machine_likelihood", likelihood)
    _, how = diary(Diary)
    results = check_batch(files(tmp_path, "One.", "Too far.", "Three."), how)
    assert [type(result) for result in results] == [Report, Failure, Report]
    assert isinstance(results[1], Failure)
    assert results[1].uri.endswith("1")
    assert "could not be checked" in results[1].message


def test_a_signal_ends_all(tmp_path: Path) -> None:
    _, how = diary(Diary)
    with pytest.raises(Stopped):
        check_batch(files(tmp_path, "One.", "Now stop.", "Three."), how)


def test_results_stay_with_their_parts(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "x"}\nnonsense\n{"id": "b", "text": "y"}\n', "utf-8")
    parts = [Failure("gone", "is gone"), Whole(str(rows)), *files(tmp_path, "", "One  gap.")]
    expected = [["gone"], ["a", str(rows), "b"], [str(tmp_path / "0")], [str(tmp_path / "1")]]
    for found in (check_each(parts, how_of()), map(list, check_by_part(parts, how_of()))):
        ids = [[getattr(item, "id", item.uri) for item in items] for items in found]
        assert ids == expected


def test_a_long_text_ends_a_group(tmp_path: Path) -> None:
    asked, how = diary(Diary, Second)
    check_batch(files(tmp_path, "word " * (BATCH // 5), "Two."), how)
    assert asked == ["diary 0", "second 0", "diary 1", "second 1"]


def test_texts_of_more_languages_than_are_kept_are_not_checked_together(tmp_path: Path) -> None:
    forget()
    kept = languages_kept()
    codes = ["de", "fr", "es", "it", "pl", "cs", "fi", "nl", "sv", "da"][: kept + 1]
    rows = tmp_path / "rows.jsonl"
    line = '{{"id": "{}", "text": "Text.", "source": "Text.", "source_lang": "{}"}}\n'
    rows.write_text("".join(line.format(n, code) for n, code in enumerate(codes)), "utf-8")
    asked, how = diary(Diary, Second)
    check_batch([Whole(str(rows))], how)
    assert asked.index("second 0") == kept - 1  # beside English
    assert len(asked) == 2 * len(codes)


def test_seconds_are_told_of_each_rule(tmp_path: Path) -> None:
    _, how = diary(Diary, Second)
    timed = check_timed(files(tmp_path, "One.", "Two."), how)
    assert len(timed.items) == 2
    assert set(timed.seconds) == {"diary", "second"}
    assert all(0 < seconds < 10 for seconds in timed.seconds.values())


def test_rules_by_file_are_those_of_each(tmp_path: Path) -> None:
    asked, how = diary(Diary, Second)
    policy = Policy(per_file=(("**/0", ("second",)),), folder=str(tmp_path))
    check_batch(files(tmp_path, "One.", "Two."), replace(how, policy=policy))
    assert asked == ["diary 0", "diary 1", "second 1"]


def test_another_check_gets_one_document_at_a_time(tmp_path: Path) -> None:
    asked, how = diary(Diary, Second)
    check_batch(files(tmp_path, "One.", "Two."), replace(how, check=read_closely))
    assert asked == ["diary 0", "second 0", "diary 1", "second 1"]
