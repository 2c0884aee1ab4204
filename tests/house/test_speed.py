"""No rule takes time that grows faster than the text, whatever the text is."""

from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.catalogue import catalogue

# Code points. What takes time by their square takes at least four times as long for twice the
# text, what takes it by the text alone twice as long.
SIZE = 5_000
GROWTH = 3.0
# Less tells nothing: so long (seconds) anything may take once on a busy machine.
NOTHING = 0.1
# A machine that is busy with other things is asked again.
ATTEMPTS = 4

UNITS = (
    "a ",
    "aa",
    "the ",
    "Abel ",
    "Abel Beta ",
    "A. ",
    "a.b",
    ", ",
    ". . ",
    "- ",
    "“a” ",
    "“ ",
    '" ',
    "' ",
    "( ",
    "1",
    "1,000 ",
    "1 2 ",
    "<b> ",
    "&amp;",
    "Ã©",
    "Аb ",
    "中",
    "x\n\n",
    "One two three.\n\n",
    "Photo: ",
    "http://a.b/c ",
    "\ufffc ",
    "in the of a ",
    "Der Mann ist da. ",
)


@pytest.mark.parametrize("unit", UNITS, ids=repr)
@pytest.mark.parametrize("with_source", [False, True], ids=["alone", "with-source"])
def test_no_rule_is_slow_on_monotonous_text(unit: str, *, with_source: bool) -> None:
    slow: dict[str, tuple[float, float]] = {}
    for _ in range(ATTEMPTS):
        once = seconds(unit * (SIZE // len(unit)), with_source=with_source)
        twice = seconds(unit * (2 * SIZE // len(unit)), with_source=with_source)
        found = {
            id_: (once[id_], spent)
            for id_, spent in twice.items()
            if spent > NOTHING and spent > GROWTH * once[id_]
        }
        slow = {id_: found[id_] for id_ in slow or found if id_ in found}
        if not slow:
            return
    assert not slow


def seconds(text: str, *, with_source: bool) -> dict[str, float]:
    """How long each rule takes over a text; what rules share counts for the first of them."""
    document = Document(
        "a",
        "a",
        text,
        read_plain(text, "en"),
        read_plain(text, "de") if with_source else None,
        source_lang="de" if with_source else None,
    )
    spent: dict[str, float] = {}
    detection = detect(document, [rule() for rule in catalogue().values()], timings=spent)
    assert not detection.failures
    return spent
