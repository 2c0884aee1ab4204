"""Changed addresses are found where they stand in the file."""

from __future__ import annotations

from qa.config import Settings
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.pipeline import check_document
from qa.read.plain import read_plain

RULES = select_rules(Settings(select=("link-mismatch",)))


def findings(target: str, source: str) -> list[tuple[str, tuple[str, ...]]]:
    document = Document(
        id="a",
        uri="a",
        raw=target,
        target=read_plain(target, "en"),
        source=read_plain(source, "de"),
        source_lang="de",
        source_raw=source,
    )
    report = check_document(document, RULES)
    return [
        (finding.text, tuple(edit.text for edit in finding.suggestions))
        for finding in report.findings
    ]


def test_a_translated_address_is_fixed() -> None:
    right, wrong = "https://example.org/bericht2023", "https://example.org/report2023"
    assert findings(f"More at {wrong} on the page.", f"Mehr unter {right} dazu.") == [
        (wrong, (right,))
    ]


def test_a_changed_mailbox_is_fixed() -> None:
    assert findings("Write to tips@exampel.org now.", "Schreiben Sie tips@example.org an.") == [
        ("tips@exampel.org", ("tips@example.org",))
    ]


def test_another_page_is_not_the_same_one_with_a_finding() -> None:
    (finding,) = findings("See https://other.example now.", "Siehe http://www.amt.test/plan jetzt.")
    assert finding[0].startswith("See")


def test_a_particle_glued_to_an_address_that_ends_in_a_slash_is_no_part_of_it() -> None:
    source = "Mehr unter https://example.org/setup/ dazu."
    assert not findings("더 보기: https://example.org/setup/에서 확인하세요.", source)
    assert findings("더 보기: https://example.org/setop/에서 확인하세요.", source)
