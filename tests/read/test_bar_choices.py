"""Wordings for several numbers in one string, set apart by bars."""

from pathlib import Path

import pytest

from qa import Checker
from qa.model.report import Report
from qa.read.bar_choices import bar_codes, is_barred

XLIFF = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en" target-language="{lang}" original="a" datatype="plaintext"><body>
<trans-unit id="1"><source>{source}</source><target>{target}</target></trans-unit>
</body></file></xliff>
"""


def messages(folder: Path, lang: str, source: str, target: str) -> list[str]:
    path = folder / "a.xlf"
    path.write_text(XLIFF.format(lang=lang, source=source, target=target), encoding="utf-8")
    checker = Checker(lang=lang, source_lang="en", select=["placeholder-mismatch", "echoed-word"])
    (report,) = checker.check_file(path)
    assert isinstance(report, Report)
    return [one.message for one in report.findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Choose {{ limit }} file.|Choose {{ limit }} files.", True),
        ("{0} no files|{1} one file|[2,Inf[ %count% files", True),
        ("apple|apples", True),
        ("no apples | one apple | {count} apples", True),
        ("File|Edit|View", False),
        ("a || b", False),
        ("Left|", False),
        ("one file", False),
        ("x|" * 9 + "x", False),
    ],
)
def test_plurals_are_told_from_other_bars(text: str, *, expected: bool) -> None:
    assert is_barred(text) is expected


def test_bars_and_numbers_are_no_prose() -> None:
    text = "{0} none|]1,Inf] %count% files"
    assert [text[one.start : one.end] for one in bar_codes(text)] == ["{0} ", "|", "]1,Inf] "]


SOURCE = "Choose at least {{ limit }} file.|Choose at least {{ limit }} files."


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("tr", "En az {{ limit }} dosya seçin."),
        ("cs", "Vyberte alespoň {{ limit }} soubor.|Vyberte alespoň {{ limit }} soubory.|Vyberte alespoň {{ limit }} souborů."),
        ("de", "Wählen Sie mindestens eine Datei.|Wählen Sie mindestens {{ limit }} Dateien."),
    ],
)  # fmt: skip
def test_each_language_has_as_many_wordings_as_it_needs(
    tmp_path: Path, lang: str, target: str
) -> None:
    assert messages(tmp_path, lang, SOURCE, target) == []


def test_a_placeholder_that_no_wording_has_is_missing(tmp_path: Path) -> None:
    assert messages(tmp_path, "de", SOURCE, "Eine Datei wählen.|Mehrere Dateien wählen.") == [
        "“{{ limit }}” from the source is missing."
    ]
    assert messages(tmp_path, "de", SOURCE, "Eine {{ grenze }}.|Mehr {{ grenze }}.") == [
        "“{{ grenze }}” does not match the source, which has “{{ limit }}”."
    ]
