"""How severe findings may be, by what was read of their kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qa.config import Settings
from qa.detect.run import detect
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.model.memory import forget
from qa.model.mqm import Severity
from qa.read.plain import read_plain
from qa.rules import calibration
from qa.rules.calibration import (
    FEWEST,
    Measured,
    calibrated,
    is_default,
    measured,
    most_severe,
    told,
)
from qa.rules.linguistic_conventions.doubled_word import DoubledWord

DATA = """
[doubled-word]
en = { right = 40, wrong = 40 }

[doubled-word.kinds."function word"]
en = { right = 40, wrong = 0 }

[doubled-word.kinds."other word"]
en = { right = 1, wrong = 4 }
de = { right = 0, wrong = 8 }

[few]
en = { right = 0, wrong = 9 }

[two]
en = { right = 0, wrong = 2 }

[changed]
en = { right = 19, wrong = 0 }

[changed.kinds."good now"]
en = { right = 19, wrong = 0 }

[changed.kinds."bad still"]
en = { right = 9, wrong = 10 }

[changed.kinds."good before"]
en = { right = 19, wrong = 0 }
"""
MENDED = 'changed = ["", "good now", "bad still"]\nunread = [""]\n'


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    path = tmp_path / "calibration.toml"
    path.write_text(DATA, encoding="utf-8")
    monkeypatch.setattr(calibration, "DATA", path)
    path = tmp_path / "mended.toml"
    path.write_text(MENDED, encoding="utf-8")
    monkeypatch.setattr(calibration, "MENDED", path)
    forget()
    yield
    forget()


def test_each_kind_has_figures_of_its_own() -> None:
    assert measured("doubled-word", "en-GB", "function word") == (40, 0)
    assert measured("doubled-word", "en", "at the end") is None
    assert measured("doubled-word", "en") == (40, 40)


def test_a_language_without_figures_has_those_of_all() -> None:
    assert measured("doubled-word", "de", "other word") == (1, 12)
    assert measured("doubled-word", "fr") == (40, 40)
    assert measured("few", "en") is None
    assert measured("no-such-rule", "en") is None


def test_severity_follows_from_the_lower_bound() -> None:
    assert most_severe("doubled-word", "en", 0.97, "function word") is Severity.CRITICAL
    assert most_severe("doubled-word", "en", 0.97) is Severity.NEUTRAL
    assert most_severe("doubled-word", "en", 0.97, "nobody has read this") is Severity.MINOR
    assert most_severe("two", "en", 0.97) is Severity.CRITICAL
    assert most_severe("few", "en", 0.97) is Severity.NEUTRAL


def test_a_kind_that_was_wrong_before_its_rule_was_changed_is_minor_at_most() -> None:
    assert most_severe("changed", "en", 0.97, "good before") is Severity.CRITICAL
    assert most_severe("changed", "en", 0.97, "good now") is Severity.MINOR
    assert most_severe("changed", "en", 0.97) is Severity.MINOR
    assert most_severe("changed", "en", 0.97, "bad still") is Severity.NEUTRAL


def test_a_kind_that_was_measured_is_as_sure_as_it_was_measured() -> None:
    assert calibrated(0.5, "doubled-word", "en", 0.97, "function word") == 0.99
    assert calibrated(0.8, "few", "en", 0.97) == 0.8
    assert calibrated(0.8, "doubled-word", "en", 0.97, "nobody has read this") == 0.8


def test_a_finding_without_a_kind_is_as_sure_as_those_without_one_were() -> None:
    # 80 were read in all, 53 of them of a kind: 27 were of none, none of them right in fewer than 40 - 41 + 1 cases.
    assert calibration.measurements()["doubled-word"].kinds
    alone = Measured(40 - 40 - 1, 40 - 4 - 8)
    assert calibrated(0.97, "doubled-word", "en", 0.97) == round(alone.share(0.97), 4)
    assert calibrated(0.97, "doubled-word", "en", 0.97) < 0.2  # with the others it would be half


def test_a_finding_is_no_more_severe_than_its_kind_allows() -> None:
    prose = read_plain("They went to the the house. It is a web web of old lies.", "en")
    found = detect(Document(id="a", uri="a", raw=prose.text, target=prose), [DoubledWord()])
    by_kind = {finding.kind: finding for finding in found.findings}
    assert by_kind["function word"].severity is Severity.MINOR
    assert by_kind["other word"].severity is Severity.NEUTRAL


def test_what_was_measured_is_told() -> None:
    lines = told("doubled-word", Severity.MINOR, 0.97, "en")
    assert lines[0] == "“function word”: minor, 40 of 40 read were right (lower bound 98%)"
    assert lines[-1] == "other kinds: minor at most, none read"
    assert told("two", Severity.MAJOR, 0.97, "en") == []
    (line,) = told("few", Severity.MAJOR, 0.97, "en")
    assert line.startswith("all: neutral, only when asked for, 0 of 9 read were right")
    (line,) = told("unread", Severity.MAJOR, 0.97, "en")
    assert line.startswith("minor at most: wrong too often before the last change")
    assert told("unread", Severity.MINOR, 0.97, "en") == []


def test_a_kind_that_is_wrong_too_often_is_reported_only_when_asked_for() -> None:
    text = "They went to the the house. It is a web web of old lies."
    prose = read_plain(text, "en")
    document = Document(id="a", uri="a", raw=text, target=prose)
    for rule, kinds in (
        (DoubledWord(), {"function word", "other word"}),
        (DoubledWord().sure(), {"function word"}),
    ):
        assert {finding.kind for finding in detect(document, [rule]).findings} == kinds


@pytest.mark.parametrize(
    ("settings_", "sure"),
    [
        (Settings(), True),
        (Settings(ignore=("dead-anchor",)), True),
        (Settings(select=("doubled-word",)), False),
        (Settings(select=("all",)), False),
        (Settings(extend_select=("linguistic-conventions",)), False),
        (Settings(extend_select=("dead-anchor",)), True),
    ],
)
def test_whoever_names_a_rule_asks_for_all_that_it_finds(
    settings_: Settings,
    sure: bool,  # noqa: FBT001
) -> None:
    (rule,) = (r for r in select_rules(settings_) if r.id == "doubled-word")
    assert rule.only_sure is sure


@pytest.mark.parametrize(
    ("right", "wrong", "reported"),
    [
        (18, 2, True),
        (16, 3, False),
        (17, 3, False),
        (26, 3, False),
        (27, 3, True),
        (0, 2, True),  # two may be chance
        (0, 3, False),
        (5, 4, False),
        (14, 3, False),  # with three more that were right it is not yet enough
        (17, 2, True),
    ],
)
def test_nine_in_ten_must_be_right(
    right: int,
    wrong: int,
    reported: bool,  # noqa: FBT001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "bounds.toml"
    path.write_text(f"[few]\nen = {{ right = {right}, wrong = {wrong} }}\n", encoding="utf-8")
    monkeypatch.setattr(calibration, "DATA", path)
    forget()
    assert is_default("few", "en") is reported


@given(right=st.integers(0, 500), wrong=st.integers(0, 500), expected=st.floats(0.5, 1.0))
@settings(deadline=None)
def test_the_bound_lies_below_the_share_and_rises_with_each_right_one(
    right: int, wrong: int, expected: float
) -> None:
    found = Measured(right, wrong)
    assert 0.0 <= found.at_least(expected) <= found.share(expected) <= 1.0
    assert replace_right(found).at_least(expected) >= found.at_least(expected)


@given(
    read=st.tuples(*(st.tuples(st.integers(0, 40), st.integers(0, 5)),) * 2),
    of_kind=st.booleans(),
    expected=st.floats(0.5, 1.0),
)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_more_that_was_right_takes_nothing_back(
    read: tuple[tuple[int, int], tuple[int, int]],
    of_kind: bool,  # noqa: FBT001
    expected: float,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No severity, in its language and in one that nobody has read; nor is the kind turned off."""
    kind = "a kind" if of_kind else ""
    own, others = read

    def judged(right: int) -> list[tuple[bool, Severity]]:
        langs = f"en = {{ right = {right}, wrong = {own[1]} }}\n"
        langs += f"de = {{ right = {others[0]}, wrong = {others[1]} }}\n"
        text = f"[rule]\n{langs}" + (f'[rule.kinds."a kind"]\n{langs}' if of_kind else "")
        path = tmp_path / "rising.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(calibration, "DATA", path)
        forget()
        return [
            (is_default("rule", lang, kind), most_severe("rule", lang, expected, kind))
            for lang in ("en", "fr")
        ]

    first = own[0] + max(0, FEWEST - sum(own) - sum(others))
    for before, after in zip(judged(first), judged(first + 1), strict=True):
        assert after >= before


@given(
    read=st.tuples(*(st.tuples(st.integers(0, 40), st.integers(0, 5)),) * 2),
    of_kind=st.booleans(),
)
@example(read=((7, 2), (0, 5)), of_kind=False)
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_more_that_was_wrong_turns_nothing_on(
    read: tuple[tuple[int, int], tuple[int, int]],
    of_kind: bool,  # noqa: FBT001
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither in its language nor in one that nobody has read."""
    (right, wrong), others = read

    def on(wrong: int) -> list[bool]:
        langs = f"en = {{ right = {right}, wrong = {wrong} }}\n"
        langs += f"de = {{ right = {others[0]}, wrong = {others[1]} }}\n"
        text = f"[rule]\n{langs}" + (f'[rule.kinds."a kind"]\n{langs}' if of_kind else "")
        path = tmp_path / "falling.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setattr(calibration, "DATA", path)
        forget()
        return [is_default("rule", lang, "a kind" if of_kind else "") for lang in ("en", "fr")]

    for before, after in zip(on(wrong), on(wrong + 1), strict=True):
        assert after <= before


def replace_right(found: Measured) -> Measured:
    """One more that was right."""
    return found._replace(right=found.right + 1)
