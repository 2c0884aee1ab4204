"""What a run remembers of names, however many articles there are."""

from __future__ import annotations

import pytest

from qa.analyse import bounded_counts
from qa.analyse.bounded_counts import bounded
from qa.analyse.names.names_of_run import GatheredNames
from qa.model.document import Document
from qa.read.plain import read_plain


def article(text: str) -> GatheredNames:
    return GatheredNames.of(Document("a", "a", text, read_plain(text, "en")))


def letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:06}")


def same(times: int) -> int:
    return times


def test_the_rarest_are_forgotten_and_the_others_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_counts, "FORMS_OF_RUN", 40)
    run = GatheredNames()
    for number in range(2000):
        often = f"Then Quentin Zarvox met Z{letters(number)} Y{letters(number // 2)}."
        run = run.merge(article(often))
    remembered = [key for key in map(letters, range(2000)) if run.form(f"z{key}", "en")]
    assert len(remembered) <= 40
    known = run.form("zarvox", "en")
    assert known is not None
    assert known.documents == 2000
    assert run.together("quentin", "zarvox", "en") == 2000


def test_so_much_is_forgotten_that_it_need_not_be_done_again_soon(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bounded_counts, "FORMS_OF_RUN", 10)
    few = dict.fromkeys(range(10), 1)
    assert bounded(few, same) is few
    counts = {number: 1 + number // 3 for number in range(12)}  # three of each
    assert bounded(counts, same) == {9: 4, 10: 4, 11: 4}
    # All as rare as each other: none of them says more than another.
    assert bounded(dict.fromkeys(range(11), 7), same) == {}
