from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest

from qa.lexicon.literal.bundled import bundled_lines, entries_of, languages_into
from qa.lexicon.literal.entries import lines_of, read_entries
from qa.lexicon.literal.index import Filed, Index, Rendering, TextForms, filed_renderings
from qa.lexicon.literal.packed import GAP, PackedFiling, packed
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
    whole, told = json.loads(json.dumps(packed(entries, lines, phrases_only=phrases_only)))
    return PackedFiling(whole, lambda: told)


def beside(form: str, rendering: Rendering) -> TextForms:
    """A text that has a form where it stands, and what the rendering needs beside it."""
    texts = ["x"] * 20
    texts[10] = form
    needed = set(sorted(rendering.needed)[:1])
    for word in needed:
        texts[10 + (rendering.distance or 1)] = word
    return TextForms(texts, {form, *needed})


def read_back(
    filing: PackedFiling, before: Mapping[str, Sequence[Rendering]]
) -> dict[str, list[Rendering]]:
    """What a filing holds of the renderings that were packed, form by form."""
    return {
        form: [
            one
            for rendering in renderings
            for one in filing.renderings(form, [10], beside(form, rendering))
            if one == rendering
        ]
        for form, renderings in before.items()
    }


@pytest.mark.parametrize("phrases_only", [False, True])
def test_what_is_packed_comes_back(*, phrases_only: bool) -> None:
    entries = read_entries(TEXT, "fi", "en")
    filing = through_json(entries, phrases_only=phrases_only)
    before = filed_renderings(entries, phrases_only=phrases_only)
    assert before
    assert all(map(filing.needed, before))
    assert not any(filing.needed(f"{form}{form}") for form in before)
    assert read_back(filing, before) == before


def test_each_process_packs_alike() -> None:
    """Whatever the order in which its sets have the forms of a word."""
    entries = read_entries(TEXT, "fi", "en")
    lines = {("fi", number): line for number, line in enumerate(lines_of(TEXT), 1)}
    whole, _ = packed(entries, lines, phrases_only=False)
    forms = [form for there in whole["forms"].values() for form in there.split(GAP)[::2]]
    assert forms == sorted(filed_renderings(entries))


@pytest.mark.parametrize(
    "lang",
    [
        lang if lang in {"ko", "sv"} else pytest.param(lang, marks=pytest.mark.thorough)
        for lang in languages_into("en")
    ],
)
def test_every_bundled_entry_comes_back(lang: str) -> None:
    entries = entries_of(lang, "en")
    whole, told = packed(entries, bundled_lines([lang], "en"), phrases_only=False)
    filing = PackedFiling(whole, lambda: told)
    before = filed_renderings(entries)
    assert read_back(filing, before) == before


@pytest.mark.parametrize("is_packed", [False, True])
def test_what_needs_a_word_that_the_text_lacks_is_not_read(*, is_packed: bool) -> None:
    entries = read_entries(TEXT, "fi", "en")
    filed = filed_renderings(entries)
    filing = through_json(entries, phrases_only=False) if is_packed else Filed(filed)
    form = next(form for form, (first, *_) in filed.items() if first.pattern == "timely hit")
    assert not list(filing.renderings(form, [1], TextForms(["fit", form], {"fit", form})))
    assert not list(filing.renderings(form, [0], TextForms([form, "fit", "hit"], {form, "hit"})))
    assert list(filing.renderings(form, [10], beside(form, filed[form][0])))


def test_an_index_asks_all_filings() -> None:
    one = filed_renderings(read_entries("x | timely hit | right | Why.", "fi", "en"))
    other = filed_renderings(read_entries("y | timely goal | right | Why.", "fi", "en"))
    index = Index(Filed(one), Filed({}), Filed(other))
    texts = ["timely", "hit", "timely", "goal"]
    places = {"timely": [0, 2], "hit": [1], "goal": [3]}
    assert [match.first for match in index.find(places, texts)] == [0, 2]
    assert not Index(Filed({}))


@pytest.mark.parametrize("phrases_only", [False, True])
def test_what_a_text_must_have_is_known_before_a_rendering_is_read(*, phrases_only: bool) -> None:
    entries = read_entries(TEXT, "fi", "en")
    filing = through_json(entries, phrases_only=phrases_only)
    before = filed_renderings(entries, phrases_only=phrases_only)
    at_hand = Filed(before)
    for form, renderings in before.items():
        needed = filing.needed(form)
        assert needed == at_hand.needed(form)
        assert all((one.needed or {form}) <= needed for one in renderings)
