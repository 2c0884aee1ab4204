from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from qa.detect.run import Detection, detect
from qa.model.document import Document, Row
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.stopped import Interrupted
from qa.read.plain import read_plain
from qa.rules.base import DocumentRule


@dataclass(frozen=True)
class HalfSure(DocumentRule):
    """Half of its findings are right."""

    id = "half-sure"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.5
    examples = ()

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002  # says it of any text
        yield self.finding(Span(0, 1), "Perhaps.")


@pytest.mark.parametrize(("least", "found"), [(0.49, 1), (0.5, 1), (0.51, 0)])
def test_a_finding_as_sure_as_asked_for_is_made(least: float, found: int) -> None:
    """Kills: `>` for `>=` in the comparison with `min_confidence`."""
    document = Document("a", "a", "word", read_plain("word", "en"))
    detection = detect(document, [HalfSure()], min_confidence=least)
    assert len(detection.findings) == found
    assert ("half-sure" in detection.ran) is bool(found)


def named(rule_id: str, **fields: object) -> DocumentRule:
    """A rule that says something of any text, unless these fields keep it from looking."""
    kind = type(rule_id, (HalfSure,), {"id": rule_id, **fields})
    found = kind()
    assert isinstance(found, DocumentRule)
    return found


def of(text: str, *rules: DocumentRule, **more: object) -> Detection:
    return detect(Document("a", "a", text, read_plain(text, "en"), **more), rules)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "found"), [("a * b", True), ("a <b", True), ("a < b", False), ("plain", False)]
)
def test_a_rule_with_a_trigger_is_asked_where_one_of_its_marks_is(text: str, found: bool) -> None:  # noqa: FBT001
    detection = of(text, named("marked", trigger=("*", "<b")))
    assert bool(detection.findings) is found
    assert detection.ran == {
        "marked"
    }  # it has said all that it has to say, also where it was not asked


def test_rules_that_cannot_look_at_a_text_are_named_with_the_reason() -> None:
    rules = (
        named("sourced", needs_source=True),
        named("running", fits_catalogues=False),
        named("german", languages=frozenset({"de"})),
        named("any"),
    )
    detection = of("word", *rules)
    assert detection.ran == {"any", "running"}
    assert detection.asked == {"sourced", "running", "german", "any"}
    assert detection.skipped == ("german",)
    assert {(one.why.value, one.rules) for one in detection.not_checked} == {
        ("no-source", ("sourced",)),
        ("language", ("german",)),
    }
    catalogue = of("word", *rules, catalogue=True, source=read_plain("Wort", "de"))
    assert catalogue.ran == {"any", "sourced"}
    assert {one.why.value for one in catalogue.not_checked} == {"catalogue", "language"}


class Broken(HalfSure):
    """It crashes."""

    id = "broken"

    def check(self, document: Document) -> Iterator[Finding]:
        raise ValueError("no " + document.id)
        yield


def test_a_rule_that_crashes_stops_no_other() -> None:
    detection = of("word", Broken(), named("any"))
    (failure,) = detection.failures
    assert (failure.rule, failure.line) == ("broken", None)
    assert failure.message == "rule broken crashed (ValueError: no a); please report it"
    assert detection.ran == {"any"}
    assert len(detection.findings) == 1
    rows = of("word", Broken(), rows=(Row("1", 7, Span(0, 4)),))
    assert rows.failures[0].line == 7


class Stopping(HalfSure):
    """A signal comes while it makes a class."""

    id = "stopping"

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002
        error = RuntimeError("Error calling __set_name__")
        raise error from Interrupted()
        yield


def test_a_signal_within_a_rule_is_not_its_crash() -> None:
    with pytest.raises(Interrupted):
        of("word", Stopping())


def test_the_time_of_each_rule_is_added_up() -> None:
    timings = {"any": 5.0}
    document = Document("a", "a", "word", read_plain("word", "en"))
    detect(document, [named("any"), named("other")], timings=timings)
    assert timings["any"] >= 5.0
    assert 0.0 <= timings["other"] < 5.0


@pytest.mark.parametrize(
    "fields", [{"languages": {"en"}}, {"languages": ["en"]}, {"facts": ["quotes"]}]
)
def test_a_plug_in_may_write_its_languages_and_facts_as_any_collection(
    fields: dict[str, object],
) -> None:
    """Rules are grouped by them, which sets and lists cannot be."""
    assert len(of("word", named("any-collection", **fields)).findings) == 1


@dataclass(frozen=True)
class Asking(HalfSure):
    """Says something only if its option is set."""

    id = "asking"
    wanted: bool = True

    def check(self, document: Document) -> Iterator[Finding]:
        return super().check(document) if self.wanted else iter(())


def test_a_selection_is_not_taken_for_another_of_the_same_rules() -> None:
    """What is worked out for a selection of rules once holds for these very rules."""
    document = Document("a", "a", "word", read_plain("word", "en"))
    for number in range(200):
        wanted = number % 3 == 0
        detection = detect(document, [Asking(wanted), named("other")])
        assert [finding.rule for finding in detection.findings] == ["asking" if wanted else "other"]
        assert detection.ran == {"asking", "other"} == detection.asked


@dataclass(frozen=True)
class OfItsOwnMind(HalfSure):
    """A rule of a plug-in that decides for itself which languages it supports."""

    id = "of-its-own-mind"
    languages = frozenset({"de"})
    wanted: str = "en"

    def speaks(self, lang: str) -> bool:
        """Whether it is the one that was asked for."""
        return lang == self.wanted


def test_a_rule_may_decide_which_languages_it_supports() -> None:
    assert of("a word", OfItsOwnMind(), lang="en").ran == {"of-its-own-mind"}
    other = of("ein Wort", OfItsOwnMind(), lang="de")
    assert other.skipped == ("of-its-own-mind",)
    assert not other.findings
