"""How severe a finding is and what is put in its place, at the limits that rules have of their own."""

from __future__ import annotations

import pytest

from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Severity
from qa.read.plain import read_plain
from qa.rules.base import DocumentRule
from qa.rules.linguistic_conventions.dangling_word import DanglingWord
from qa.rules.linguistic_conventions.dropped_initial import DroppedInitial
from qa.rules.linguistic_conventions.lower_case_start import LowerCaseStart
from qa.rules.linguistic_conventions.misspelled_word import MisspelledWord
from qa.rules.linguistic_conventions.mixed_scripts import MixedScripts
from qa.rules.linguistic_conventions.repetition_loop import RepetitionLoop


def found(rule: DocumentRule, text: str, lang: str = "en") -> list[Finding]:
    document = Document("a", "a", text, read_plain(text, lang), lang=lang)
    return list(rule.check(document))


@pytest.mark.parametrize(
    ("copies", "severity"), [(3, Severity.MINOR), (4, Severity.MAJOR), (7, Severity.MAJOR)]
)
def test_three_copies_may_be_meant_and_four_are_a_loop(copies: int, severity: Severity) -> None:
    phrase = "in the old harbor"
    (one,) = found(RepetitionLoop(), f"The ships lay {' '.join([phrase] * copies)} on Monday.")
    assert one.severity is severity
    assert one.message == f"“{phrase}” is repeated {copies} times in a row."
    assert [fix.text for fix in one.suggestions] == [phrase]


@pytest.mark.parametrize(("size", "cut"), [(60, False), (61, True)])
def test_a_long_phrase_is_cut_in_the_message(size: int, cut: bool) -> None:  # noqa: FBT001
    phrase = ("all the ships of the harbor were old and gray and small and full")[: size - 1] + "x"
    assert len(phrase) == size
    (one,) = found(RepetitionLoop(), f"They said {' '.join([phrase] * 4)} today.")
    assert ("…”" in one.message) is cut
    shown = one.message[1 : one.message.index("”")]
    assert len(shown) == 60


def test_a_preposition_may_end_a_sentence_and_an_article_may_not() -> None:
    (of,) = found(DanglingWord(), "The minister met his guests in the old house of. It was late.")
    (the,) = found(DanglingWord(), "They sold all the apples and the. Pears were left.")
    assert (of.severity, of.kind) == (Severity.MINOR, "behind a noun")
    assert (the.severity, the.kind) == (Severity.MAJOR, "other")


@pytest.mark.parametrize(
    ("rule", "text", "lang", "severity"),
    [
        (MisspelledWord(), "Vláda v piatok oznámlia nové opatrenia.", "sk", Severity.NEUTRAL),
        (
            MixedScripts(),
            "Відкриття фестивалю ГОГОЛЬfest заплановано на вересень.",
            "uk",
            Severity.NEUTRAL,
        ),
        (
            DroppedInitial(),
            "Efectul este reversibil la toți. La ceilalți, efectul este ireversibil.",
            "ro",
            Severity.MINOR,
        ),
    ],
)
def test_what_no_large_list_was_asked_of_is_a_hint(
    rule: DocumentRule, text: str, lang: str, severity: Severity
) -> None:
    """A neighbor's word, a rare one and a name were reported as faults of Slovak, Norwegian and Ukrainian."""
    assert [one.severity for one in found(rule, text, lang)] == [severity]


def test_many_sentences_in_lowercase_are_one_habit() -> None:
    text = "The guests left. then they turned. then they waited. then they whistled. then they hurried. All was well."
    (one,) = found(LowerCaseStart(), text)
    assert (
        one.message
        == "4 sentences that start with a lowercase letter in this text (first one here)."
    )
    assert [fix.text for fix in one.suggestions] == ["Then"] * 4
    assert len(found(LowerCaseStart(), text.replace("then they hurried", "Then they hurried"))) == 3
