from __future__ import annotations

import json

import pytest

from qa.lexicon.literal.bundled import bundled_lines, entries_of, languages_into
from qa.lexicon.literal.entries import lines_of, read_entries
from qa.lexicon.literal.index import Both, filed_renderings
from qa.lexicon.literal.packed import PackedFiling, packed
from qa.model.literal import LiteralEntry

TEXT = """
# a comment
[sport]
osuma | timely hit; hit of time | clutch hit | A hit when it counts. | alone
[any]
sentti | <n> cents of snow | centimeters | Snow is measured. | major near=snow

laukku | collection | bag | Not a collection.
"""


def through_json(entries: tuple[LiteralEntry, ...], *, phrases_only: bool) -> PackedFiling:
    lines = {("fi", number): line for number, line in enumerate(lines_of(TEXT), 1)}
    return PackedFiling(json.loads(json.dumps(packed(entries, lines, phrases_only=phrases_only))))


@pytest.mark.parametrize("phrases_only", [False, True])
def test_what_is_packed_comes_back(*, phrases_only: bool) -> None:
    entries = read_entries(TEXT, "fi", "en")
    filing = through_json(entries, phrases_only=phrases_only)
    before = filed_renderings(entries, phrases_only=phrases_only)
    assert len(filing) == len(before)
    assert {form: filing[form] for form in before} == before
    assert set(filing.keys()) == set(before)


@pytest.mark.parametrize("lang", languages_into("en"))
def test_every_bundled_entry_comes_back(lang: str) -> None:
    entries = entries_of(lang, "en")
    filing = PackedFiling(packed(entries, bundled_lines([lang], "en"), phrases_only=False))
    before = filed_renderings(entries)
    assert {form: filing[form] for form in before} == before


def test_both_filings_answer() -> None:
    one = filed_renderings(read_entries("x | timely hit | right | Why.", "fi", "en"))
    other = filed_renderings(read_entries("y | timely goal | right | Why.", "fi", "en"))
    both = Both(one, other)
    assert [r.pattern for r in both["timely"]] == [
        r.pattern for filed in (one, other) for r in filed.get("timely", ())
    ]
    assert set(both.keys()) == {*one, *other}
