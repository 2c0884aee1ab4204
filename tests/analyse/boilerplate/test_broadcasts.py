from __future__ import annotations

import pytest

from qa.analyse.boilerplate.broadcasts import broadcast_lines
from qa.read.plain import read_plain

REST = "\n\nThe dam broke at night.\n\nNobody was hurt.\n\nIt rained on.\n\nThe end came late."


def found(text: str) -> list[str]:
    return [line.span.of(text) for line in broadcast_lines(read_plain(text, "en"))]


@pytest.mark.parametrize(
    "line",
    [
        "This is reporter Ann Roe.",
        "This is Ann Roe, the first news reporter.",
        "Reporter Ann Roe was interviewed.",
        "First, reporter Ann Roe will tell you the reason and the actual situation.",
        "Reporter Ann Roe.",
        "KBS News, Ann Roe.",
        "This is KBS News, Ann Roe.",
        "This is Ann Roe reporting.",
        "First, we have reporter Ann Roe.",
        "This has been KBS News' Ann Roe from the Town Hall.",
        "This has been Ann Roe from the harbor of Dover.",
        "Let's first hear from reporter Ann Roe about the rain.",
    ],
)
def test_introductions_beside_labels_only(line: str) -> None:
    assert found(f"<Anchor>\n\n{line}{REST}") == [line]
    alone = {"Reporter Ann Roe.", "This is reporter Ann Roe."}  # whatever stands around them
    assert line in alone or found(line + REST) == []


def test_labels_in_other_scripts_and_speakers() -> None:
    speakers = "[Ann Roe / Mayor of Dover: We mend it.]\n\n[Ben Roe/Baker: It rains.]"
    assert found(speakers + REST) == ["[Ann Roe / Mayor of Dover:", "[Ben Roe/Baker:"]
    assert found("[Ann Roe / Mayor of Dover: We mend it.]" + REST) == []
    fielders = "<Ann Roe / fielder of Dover> “We won.”\n\n<Ben Roe/coach> “It rains.”"
    assert found(fielders + REST) == ["<Ann Roe / fielder of Dover>", "<Ben Roe/coach>"]
    resident = '[Resident: "It rains."]'
    assert "[Resident: " in found(f"[Anchor]\n\n{resident}{REST}")
    assert found(resident + REST) == []
    line = "Reporter Ann Roe, how is it there?"
    assert found(line + REST) == [line]
    line = "Reporter Ann Roe, please tell us what happened."
    assert found(f"[앵커]\n\n{line}{REST}") == [line]


def test_a_writer_in_brackets() -> None:
    line = "[Intern reporter Ann Roe on Daily Star Today]"
    assert found(line + REST) == [line]
    assert found("[He] left, says reporter Ann Roe [sic]" + REST) == []


def test_cues_and_roles_need_another_label() -> None:
    def lines(text: str) -> list[str]:
        return [line.span.of(text) for line in broadcast_lines(read_plain(text, "en"))]

    rest = "[Pkg]\n\nThe dam broke.\n\nAnn Roe (Mayor): We will mend it.\n\nIt rained."
    assert lines(f"[Exclusive]\n\n{rest}") == ["[Pkg]", "Ann Roe (Mayor):"]
    assert lines(f"It rained.\n\n{rest}") == []
