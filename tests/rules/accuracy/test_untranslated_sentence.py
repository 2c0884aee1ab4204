from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.rules.accuracy.untranslated_sentence import UntranslatedSentence
from qa.rules.base import Example
from qa.rules.foreign_on_purpose import MARKUP, VALUES
from qa.testing import as_document

GERMAN = "Niemand wurde verletzt, weil die Straße gesperrt war. Die Polizei sucht noch Zeugen, die alles gesehen haben."
ENGLISH = "Nobody was hurt, since the road had been closed early in the morning of that day."


@pytest.mark.parametrize(
    ("text", "kind", "severity"),
    [
        (GERMAN, "whole text", "major"),
        (f"Neuigkeiten\n\n{GERMAN}\n\n{GERMAN}", "whole text", "major"),
        (f"{ENGLISH}\n\n{GERMAN}", "many words", "minor"),  # 35 of 37 read in English were right
    ],
)
def test_a_text_left_whole_is_told_from_a_part_of_one(text: str, kind: str, severity: str) -> None:
    document = as_document(Example(text))
    found = detect(document, [UntranslatedSentence()]).findings
    assert {finding.kind for finding in found} == {kind}
    assert {finding.severity.value for finding in found} == {severity}


def test_values_in_hyphens_and_rows_of_tags_are_read_in_one_way() -> None:
    """The time would double with each part that can be read in two ways."""
    assert VALUES.search(f"Names: {', '.join(['--x--'] * 39)} and no more") is None
    assert VALUES.search(f"Names: {', '.join(['--x--'] * 39)}.") is not None
    assert MARKUP.fullmatch(f"<a>{'</a>' * 20} goes on") is None
    assert MARKUP.fullmatch(f"<a>{'</a>' * 20} ") is not None


@pytest.mark.parametrize(
    ("paragraphs", "kind", "severity"), [(3, "whole text", "major"), (1, "copied", "minor")]
)
def test_a_page_that_is_a_copy_of_its_source_is_told_from_a_line(
    paragraphs: int, kind: str, severity: str
) -> None:
    text = "\n\n".join(
        [GERMAN, GERMAN.replace("Zeugen", "Helfer"), GERMAN.replace("noch", "jetzt")][:paragraphs]
    )
    document = as_document(Example(text, source=text, source_lang="de"))
    found = detect(document, [UntranslatedSentence()]).findings
    assert {(finding.kind, finding.severity.value) for finding in found} == {(kind, severity)}
