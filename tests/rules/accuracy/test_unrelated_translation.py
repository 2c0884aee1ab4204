"""What convinces the rule: the words of one pair, or that the same text stands for other sources."""

from __future__ import annotations

from pathlib import Path

import pytest

import qa
from qa.compare.meaning import repeated
from qa.compare.meaning.encoders import Encoder
from qa.compare.meaning.support import Support
from qa.model.report import Report
from qa.rules.accuracy.unrelated_translation import BOUND, is_unrelated

SAME = "The staff were very friendly and helpful."
SOURCES = (
    "Das Zimmer lag leider direkt neben dem lauten Aufzug.",
    "Wir haben die Rechnung schon am Freitag überwiesen.",
    "Im Keller steht ein altes Fahrrad ohne Sattel.",
)


def checked(*pairs: tuple[str, str]) -> list[Report]:
    rows = [{"text": text, "source": source} for text, source in pairs]
    checker = qa.Checker(lang="en", source_lang="de", select=["unrelated-translation"])
    return [report for report in checker.check_rows(rows) if isinstance(report, Report)]


def test_one_text_for_several_sources_is_reported_without_a_second_pass() -> None:
    reports = checked(*((SAME, source) for source in SOURCES))
    messages = [finding.message for report in reports for finding in report.findings]
    assert len(messages) == len(SOURCES)
    assert all(
        message.startswith("The same translation is used for 2 other sources.")
        for message in messages
    )


def test_one_short_pair_alone_says_too_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeated, "encoder", lambda: None)
    assert [report.findings for report in checked((SAME, SOURCES[0]))] == [()]


DOUBTED = "Die Feuerwehr hat gestern den brennenden Dachstuhl gelöscht."


@pytest.mark.parametrize(("far", "kinds"), [(True, ["dictionary and encoder"]), (False, [])])
def test_what_dictionaries_doubt_is_reported_if_an_encoder_finds_it_far_apart(
    far: bool,  # noqa: FBT001
    kinds: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def encode(texts: list[str]) -> list[tuple[float, float]]:
        return [(0.0, 1.0) if far and text == SAME else (1.0, 0.0) for text in texts]

    monkeypatch.setattr(repeated, "encoder", lambda: Encoder(encode, "own"))
    (report,) = checked((SAME, DOUBTED))
    assert [finding.kind for finding in report.findings] == kinds
    if far:
        assert report.findings[0].message.endswith("An encoder finds them far apart.")


def test_an_encoder_is_not_asked_for_what_dictionaries_find_right(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(repeated, "encoder", lambda: pytest.fail("asked for an encoder"))
    right = "Yesterday the fire brigade put out the burning roof."
    assert [report.findings for report in checked((right, DOUBTED))] == [()]


def test_a_right_translation_may_stand_for_several_sources() -> None:
    right = "In the cellar stands an old bicycle without a saddle."
    reports = checked(
        (right, SOURCES[2]), (right, "Ein altes Fahrrad ohne Sattel steht im Keller.")
    )
    assert [report.findings for report in reports] == [(), ()]


def test_rows_of_one_document_are_told_apart() -> None:
    rows = [
        {"text": SAME, "source": SOURCES[0], "doc": "one"},
        {"text": "We already paid the bill on Friday.", "source": SOURCES[1], "doc": "one"},
        {"text": SAME, "source": SOURCES[2]},
    ]
    checker = qa.Checker(lang="en", source_lang="de", select=["unrelated-translation"])
    reports = [report for report in checker.check_rows(rows) if isinstance(report, Report)]
    assert [len(report.findings) for report in reports] == [1, 1]
    assert reports[0].findings[0].text == SAME


@pytest.mark.parametrize(
    ("found", "bound", "expected"),
    [
        (Support(-BOUND, 6, 0, 9, 0), BOUND, True),
        (Support(-BOUND + 0.01, 6, 0, 9, 0), BOUND, False),
        (Support(-BOUND, 5, 0, 9, 0), BOUND, False),
        (Support(-BOUND, 9, 0, 3, 0), BOUND, True),
        (Support(-BOUND, 9, 0, 2, 0), BOUND, False),
        (Support(-BOUND, 20, 3, 9, 0), BOUND, True),
        (Support(-BOUND, 20, 4, 9, 0), BOUND, False),
        (Support(-BOUND, 9, 0, 20, 4), BOUND, False),
        # Half the bound asks for half as many words.
        (Support(-BOUND / 2, 3, 0, 3, 0), BOUND / 2, True),
        (Support(-BOUND / 2, 2, 0, 3, 0), BOUND / 2, False),
        # A higher one asks for no more than the usual one.
        (Support(-2 * BOUND, 6, 0, 3, 0), 2 * BOUND, True),
    ],
)
def test_the_bound_decides(found: Support, bound: float, expected: bool) -> None:  # noqa: FBT001
    assert is_unrelated(found, bound) is expected


def test_strings_of_a_catalogue_are_not_put_to_an_encoder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never() -> None:
        pytest.fail("asked for an encoder")

    monkeypatch.setattr(repeated, "encoder", never)
    unit = (
        'msgid "The chosen folder cannot be opened, please choose a different one."\n'
        'msgstr "No es pot obrir la carpeta que heu triat; trieu-ne una altra."\n'
    )
    file = tmp_path / "ca.po"
    head = 'msgid ""\nmsgstr "Language: ca\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    file.write_text(head + unit, encoding="utf-8")
    (report,) = qa.Checker(source_lang="en").check_file(str(file))
    assert isinstance(report, Report)
