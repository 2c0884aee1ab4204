"""Paragraphs that stand twice, near and far."""

from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.linguistic_conventions.duplicated_segment import DuplicatedSegment

SAID = "The ferry was late again on Monday because of the storm, said the mayor of the old town."
NOTICE = "Sign up for our letters and get the news of the week on Sunday"
BETWEEN = "\n\n".join(
    f"Of house number {n} nobody knows who has built it, or in which year that was done."
    for n in ("ten", "eleven", "twelve", "thirty", "forty", "fifty", "sixty", "seventy", "eighty")
)
OTHERS = BETWEEN.replace("house", "barn").replace("built it", "set fire to it once")


def found(text: str) -> list[str]:
    detection = detect(Document("a", "a", text, read_plain(text, "en")), [DuplicatedSegment()])
    return [one.span.of(text) for one in detection.findings]


def test_a_paragraph_of_running_text_is_found_wherever_it_comes_again() -> None:
    assert found(f"{SAID}\n\n{BETWEEN}\n\n{SAID}\n\nIt rained.") == [SAID]


@pytest.mark.parametrize(
    "text",
    [
        f"{NOTICE}\n\n{BETWEEN}\n\n{NOTICE}\n\nIt rained.",
        f"{SAID}\n\n{BETWEEN}\n\n{SAID}\n\n{OTHERS}\n\n{SAID}\n\nIt rained.",
        f"{SAID} It rained.\n\n{BETWEEN}\n\nNobody came. {SAID}",
        f"It was late.\n\n{BETWEEN}\n\nIt was late.",
    ],
    ids=["no full stop", "three times", "a sentence", "short"],
)
def test_notices_and_refrains_come_again_far_on(text: str) -> None:
    assert found(text) == []
