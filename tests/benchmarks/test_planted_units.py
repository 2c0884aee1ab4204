"""Faults that are planted into catalogues, and what is reported of them."""

from __future__ import annotations

from pathlib import Path

import planted_units
import pytest

CATALOG = r"""msgid ""
msgstr ""
"Language: de\n"

#, c-format
msgid "%s saved \"the page\" here"
msgstr "%s hat "
"\"die Seite\" gespeichert"

#, fuzzy
msgid "Not sure"
msgstr "Nicht sicher"

msgid "Untouched"
msgstr ""

#~ msgid "Gone"
#~ msgstr "Fort"

msgid "one"
msgid_plural "many"
msgstr[0] "eins"
msgstr[1] "viele"
"""


def test_translated_units_of_one_form_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(CATALOG, encoding="utf-8")
    assert list(planted_units.units_of(path)) == [
        (
            "de",
            "#, c-format",
            r"%s saved \"the page\" here",
            r"%s hat \"die Seite\" gespeichert",
        )
    ]


@pytest.mark.parametrize(
    ("flags", "source", "target", "planted"),
    [
        ("#, c-format", "%s files", "%s Dateien", {"placeholder lost": "Dateien"}),
        ("#, c-format", "All %s files", "Alle %s Dateien", {"placeholder lost": "Alle Dateien"}),
        ("", "%s files", "%s Dateien", {}),
        ("", "a <b>b</b>", "ein <b>b</b>", {"tag broken": "ein <b>b<b>"}),
        (
            "",
            "Wait 12 hours",
            "Warte 12 Stunden",
            {"number": "Warte 22 Stunden", "number left out": "Warte Stunden"},
        ),
        ("", "Wait 12 hours", "Warte 0,5 Tage", {}),
        (
            "",
            "See https://brueckenbau.net/guide",
            "Siehe https://brueckenbau.net/guide",
            {"link changed": "Siehe https://brueckenbau.net/gude"},
        ),
        (
            "",
            "the town has a new mill",
            "die Stadt hat eine neue Mühle",
            {"untranslated": "the town has a new mill"},
        ),
    ],
)
def test_a_fault_changes_one_thing(
    flags: str, source: str, target: str, planted: dict[str, str]
) -> None:
    unit = planted_units.CatalogueUnit("de", flags, source, target)
    assert {one.kind: one.text for one in planted_units.faults(unit)} == planted


def test_a_finding_belongs_to_its_unit() -> None:
    """Kills: a unit with a flag, a line more, moves all that come after it."""
    unit = planted_units.CatalogueUnit
    units = [
        unit("de", "#, c-format", "The town has %s mills", "Die Stadt hat %s Mühlen"),
        unit("de", "", "Wait 12 hours for the ferry", "Warte 12 Stunden auf die Fähre"),
        unit("de", "", "Open the door of the mill", "Öffne die Tür der Mühle"),
    ]
    before = planted_units.found(units)
    assert before == ()
    lost, *_ = planted_units.faults(units[0])
    changed, *_ = planted_units.faults(units[1])
    spoilt = [units[0]._replace(target=lost.text), units[1]._replace(target=changed.text), units[2]]
    after = planted_units.found(spoilt)
    assert {(one.number, one.rule) for one in after} == {
        (0, "placeholder-mismatch"),
        (1, "number-mismatch"),
    }
    assert planted_units.is_found(lost, 0, before, after)
    assert planted_units.is_found(changed, 1, before, after)


def test_a_fault_is_found_by_its_rule_at_its_place() -> None:
    planted = planted_units.Planted("number", "Warte 22 Stunden", 6, 8)
    reported = planted_units.Reported
    right = reported(0, "number-mismatch", 6, 8)
    assert planted_units.is_found(planted, 0, (), (right,))
    assert not planted_units.is_found(planted, 0, (right,), (right,))
    for other in (
        reported(1, "number-mismatch", 6, 8),
        reported(0, "doubled-space", 6, 8),
        reported(0, "number-mismatch", 9, 16),
    ):
        assert not planted_units.is_found(planted, 0, (), (other,))
