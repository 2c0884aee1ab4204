"""What each analysis says of rules' examples and of stories: golden files, a line a text (`pytest --update-golden`).

Rules tell little of what they ask: an analysis that finds more, less or elsewhere is seen here first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from each_analysis import analyses, documents, said

GOLDEN = Path(__file__).parent / "golden" / "analyses"
SHARE = 12
Golden = Callable[[Path, str], None]
FOUND = analyses("qa.analyse")


@pytest.mark.parametrize("name", FOUND)
def test_what_it_says(name: str, golden: Golden, *, thorough: bool) -> None:
    path = GOLDEN / f"{name.removeprefix('analyse.')}.txt"
    if thorough:
        golden(path, "".join(f"{line}\n" for line in said(FOUND[name], documents())))
        return
    known = path.read_text("utf-8").splitlines() if path.exists() else []
    named = {line.partition(": ")[0] for line in known}
    times = Counter(
        name for name, _ in documents()
    )  # the beginning of a text may be that of another
    some = [each for each in documents()[::SHARE] if each[0] in named and times[each[0]] == 1]
    lines = list(said(FOUND[name], some))
    assert len(lines) == len(some), "nothing is said any more of some of them"
    assert not {*lines}.difference(known)
