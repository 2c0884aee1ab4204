"""Changed addresses are found where they stand in the file."""

from __future__ import annotations

from qa.config import Settings
from qa.detect.selection import select_rules
from qa.pipeline import check_document
from qa.rules.base import Example
from qa.testing import as_document

RULES = select_rules(Settings(select=("link-mismatch",)))


def findings(target: str, source: str) -> list[tuple[str, tuple[str, ...]]]:
    document = as_document(Example(target, source=source, source_lang="de"))
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


def test_very_many_addresses_are_compared_with_those_that_stand_where_they_do() -> None:
    """A passage of nothing else has each of its addresses mended by its own."""
    count = 150
    source = " ".join(f"siehe https://example.org/bericht{number} und" for number in range(count))
    target = " ".join(f"see https://example.org/bericht{number}x and" for number in range(count))
    found = findings(target, source)
    assert [fixes for _, fixes in found] == [
        (f"https://example.org/bericht{number}",) for number in range(count)
    ]


def test_a_bare_address_is_found_among_very_many() -> None:
    source = " ".join(f"siehe https://example.org/bericht{number} und" for number in range(150))
    target = " ".join(f"see example.org/bericht{number} and" for number in range(150))
    assert not findings(target, source)


def test_a_particle_may_follow_a_dash_or_a_part_of_the_address_in_its_own_script() -> None:
    assert not findings(
        "იხილეთ https://example.org/a-ზე ახლა.", "Siehe https://example.org/a jetzt."
    )
    assert not findings(
        "https://example.org/東京から見る。", "Siehe https://example.org/東京 jetzt."
    )
    assert findings("See https://example.org/a-x now.", "Siehe https://example.org/a jetzt.")
