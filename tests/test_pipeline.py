from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import qa
from qa.config import Settings
from qa.detect.policy import Policy, fold
from qa.detect.selection import select_rules
from qa.model.comparison import Kind
from qa.model.document import Document
from qa.model.report import Failure
from qa.pipeline import check_document, read_closely
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.plain import read_plain
from qa.rules.design_and_markup.doubled_space import DoubledSpace


def test_a_text_gets_a_report() -> None:
    report = qa.check_text("One  gap.", lang="en")
    assert [(finding.rule, finding.text) for finding in report.findings] == [
        ("doubled-space", "  ")
    ]
    assert (report.words, report.score) == (2, 50.0)


def test_a_file_gets_a_report_for_each_document(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "x"}\n{"doc": "d", "text": "y"}\n', "utf-8")
    assert [report.id for report in qa.check_file(rows)] == ["a", "d"]
    assert [report.line for report in qa.check_file(rows)] == [1, 2]


def test_a_file_that_cannot_be_read_is_an_exception(tmp_path: Path) -> None:
    with pytest.raises(qa.UnreadableError, match=r"gone\.txt: no such file") as caught:
        qa.check_file(tmp_path / "gone.txt")
    assert caught.value.failure.uri == str(tmp_path / "gone.txt")
    (tmp_path / "a.txt").write_text("x", "utf-8")
    with pytest.raises(qa.UnreadableError, match=r"gone\.txt"):
        qa.check_file(tmp_path / "a.txt", source=tmp_path / "gone.txt")


def test_a_pattern_says_where_the_source_is(tmp_path: Path) -> None:
    (tmp_path / "a.en.txt").write_text("There were 14,000 of them.", "utf-8")
    (tmp_path / "a.de.txt").write_text("Es waren 41.000.", "utf-8")
    (report,) = qa.check_file(
        tmp_path / "a.en.txt", source_pattern="{name}.de{suffix}", source_lang="de"
    )
    assert [finding.rule for finding in report.findings] == ["number-mismatch"]
    with pytest.raises(ValueError, match="may hold"):
        qa.check_file(tmp_path / "a.en.txt", source_pattern="{folder}")


ROW = {"text": "The shared flat is dear.", "source": "Die WG ist teuer.", "source_lang": "de"}
TERM = qa.Term("WG", ("house share",))


def test_terms_are_given_as_values_or_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("source,target\nWG,house share\n", "utf-8")
    (tmp_path / "a.txt").write_text(ROW["text"], "utf-8")
    (tmp_path / "a.de.txt").write_text(ROW["source"], "utf-8")
    for terms in ([TERM], tmp_path / "terms.csv", str(tmp_path / "terms.csv")):
        (by_row,) = qa.check_rows([ROW], terms=terms)
        (by_file,) = qa.check_file(
            tmp_path / "a.txt", source=tmp_path / "a.de.txt", source_lang="de", terms=terms
        )
        by_text = qa.check_text(ROW["text"], source=ROW["source"], source_lang="de", terms=terms)
        for report in (by_row, by_file, by_text):
            assert [finding.rule for finding in report.findings] == ["wrong-term"]
    (plain,) = qa.check_rows([ROW])
    assert not plain.findings


def test_terms_that_cannot_be_read_are_an_exception(tmp_path: Path) -> None:
    with pytest.raises(qa.TermsError, match=r"gone\.csv"):
        qa.check_text("x", terms=tmp_path / "gone.csv")


@pytest.mark.parametrize("terms", [{"WG": "house share"}, [("WG", "house share")], ["WG"]])
def test_terms_of_another_kind_are_an_error_and_not_forgotten(terms: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match=r"expected qa\.Term"):
        qa.check_text(ROW["text"], source=ROW["source"], source_lang="de", terms=terms)


def test_rows_are_checked_as_they_come() -> None:
    asked = []

    def rows() -> object:
        for number in range(9):
            asked.append(number)
            yield {"text": "One  gap."}

    reports = qa.check_rows(rows())  # type: ignore[arg-type]
    assert next(reports).id == "rows:1"
    assert asked == [0]


def test_rows_that_share_doc_are_one_document() -> None:
    rows = [{"id": 0, "doc": "d", "text": "a  b"}, {"id": 1, "doc": "d", "text": "c"}]
    (report,) = qa.check_rows(rows)
    assert (report.id, report.words, report.findings[0].row) == ("d", 3, "0")


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"text": 1}, "“text” must be a string"),
        ({"id": "a"}, "“text” is missing"),
        ({"text": "x", "id": [1]}, "“id” must be a string"),
        ({"text": {"a"}}, "expected a mapping with texts"),
        (["text"], "expected a mapping with texts"),
    ],
)
def test_a_bad_row_is_named(row: dict[str, object], told: str) -> None:
    with pytest.raises(qa.UnreadableError, match=f"rows:2: {told}"):
        list(qa.check_rows([{"text": "x"}, row]))


def read(content: str, name: str = "a.md") -> list[object]:
    documents = read_documents(name, ReadOptions(), content.encode())
    reports = []
    for document in documents:
        assert not isinstance(document, Failure)
        policy = Policy(
            accepted=frozenset({fold("New York")}), per_file=(("old/*.md", ("doubled-space",)),)
        )
        reports.append(check_document(document, [DoubledSpace()], policy=policy))
    return [(len(report.findings), len(report.suppressed)) for report in reports]


def test_silenced_findings_count_for_nothing_and_are_kept() -> None:
    content = "<!-- qa: ignore -->\n\nOne  gap.\n\nTwo  gaps."
    (document,) = read_documents("a.md", ReadOptions(), content.encode())
    assert not isinstance(document, Failure)
    report = check_document(document, [DoubledSpace()])
    assert [finding.suppressed for finding in report.findings] == [None]
    assert [finding.suppressed for finding in report.suppressed] == ["inline"]
    assert report.score == 75.0
    assert report.findings[0].fingerprint != report.suppressed[0].fingerprint


def test_a_rule_does_not_run_where_the_policy_says_so() -> None:
    assert read("One  gap.", "new/a.md") == [(1, 0)]
    assert read("One  gap.", "old/a.md") == [(0, 0)]
    assert read("One  gap.", "sub/old/a.md") == [(1, 0)]


def test_the_front_door_shows_what_is_behind_it() -> None:
    assert set(qa.__all__) <= set(dir(qa))
    for name in qa.__all__:
        assert getattr(qa, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        qa.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_findings_about_comments_stand_in_the_order_of_the_text() -> None:
    """Kills: no sort after the findings about comments are added."""
    text = "<!-- qa: ignore[spelling] -->\n\nOne.\n\nTwo  gaps.\n"
    (document,) = read_documents("a.md", ReadOptions(), text.encode())
    assert not isinstance(document, Failure)
    report = check_document(document, select_rules(Settings()))
    found = [(finding.rule, finding.place.line) for finding in report.findings]
    assert found == [("unused-suppression", 1), ("doubled-space", 5)]


LIGHT = [
    "The old lighthouse will be lit on 14 May.",
    "Tickets cost 12 euros.",
    "Dogs must stay outside the tower.",
]
LAMP = [
    "On 14 May the old lighthouse is lit.",
    "A ticket costs 12 euros.",
    "Dogs have to stay outside the tower.",
]


def beside(ours: list[str], theirs: list[str]) -> list[tuple[str, str, set[Kind]]]:
    """The text beside a reference: what stands where, and how it differs."""
    text = "\n\n".join(ours)
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        references=(read_plain("\n\n".join(theirs), "en"),),
    )
    found = read_closely(document, ())
    return [
        (one.span.of(text), one.text, {each.kind for each in one.differences})
        for one in found.counterparts
    ]


def test_a_reference_stands_beside_the_text() -> None:
    found = beside(LIGHT, LAMP)
    assert [(ours, theirs) for ours, theirs, _ in found] == list(zip(LIGHT, LAMP, strict=True))
    assert all(kinds for *_, kinds in found)
    assert beside(LIGHT, LIGHT) == [(one, one, set()) for one in LIGHT]


def test_what_only_one_of_the_two_says_is_missing_or_added() -> None:
    assert (LIGHT[1], "", {Kind.ADDED}) in beside(LIGHT, [LAMP[0], LAMP[2]])
    assert ("", LAMP[1], {Kind.MISSING}) in beside([LIGHT[0], LIGHT[2]], LAMP)


def test_a_reference_of_another_text_is_not_shown() -> None:
    assert beside(LIGHT, ["Shares in the insurer fell.", "Analysts had hoped for more."]) == []


def test_differences_are_counted_in_the_whole_text() -> None:
    text = "\n\n".join(LIGHT)
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        references=(read_plain(text.replace("12 euros", "21 euros"), "en"),),
    )
    found = [one for part in read_closely(document, ()).counterparts for one in part.differences]
    assert [(one.hypothesis.of(text), one.kind) for one in found] == [("12", Kind.NUMBER)]
