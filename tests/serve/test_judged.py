"""What was decided is put on what was found as a check would."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa import Checker
from qa.detect.verdicts import NO_VERDICTS, Verdicts
from qa.model.reading import Reading
from qa.model.verdict import Judgement, Verdict
from qa.serve.judged import judged

SAMPLES = sorted(
    path
    for path in (Path(__file__).parents[2] / "samples").rglob("*")
    if path.suffix in {".txt", ".md", ".html", ".jsonl", ".po", ".srt"}
)
COMMENTED = (
    "One  gap. <!-- qa: ignore[mojibake] -->\n\nThe the end , she said. <!-- qa: ignore -->\n"
)


def readings(checker: Checker, path: str, text: str) -> list[Reading]:
    return [item for item in checker.read_content(path, text) if isinstance(item, Reading)]


@settings(deadline=None, max_examples=examples_of(15))
@given(st.data())
def test_verdicts_that_are_put_on_later_make_the_same_reading(data: st.DataObject) -> None:
    sample = data.draw(st.sampled_from([None, *SAMPLES]))
    path = "a.md" if sample is None else sample.name
    text = COMMENTED if sample is None else sample.read_text("utf-8")
    checker = Checker().with_verdicts(NO_VERDICTS)
    plain = readings(checker, path, text)
    verdicts = []
    for reading in plain:
        for finding in (*reading.report.findings, *reading.report.suppressed):
            judgement = data.draw(st.sampled_from([None, *Judgement]))
            if judgement is not None:
                verdict = Verdict(
                    fingerprint=finding.fingerprint,
                    judgement=judgement,
                    rule=finding.rule,
                    text=finding.text,
                    context="",
                    path=data.draw(st.sampled_from([None, path, "elsewhere.md"])),
                    document=None,
                )
                verdicts.append(verdict)
    said = Verdicts(tuple(verdicts))
    once = readings(checker.with_verdicts(said), path, text)
    later = [judged(one, said) for one in plain]
    assert [one.report for one in later] == [one.report for one in once]
    assert [one.marks for one in later] == [one.marks for one in once]


def test_nothing_is_made_anew_where_nothing_was_decided() -> None:
    (reading,) = readings(Checker(), "a.md", COMMENTED)
    assert judged(reading, NO_VERDICTS) is reading
