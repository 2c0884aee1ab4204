from __future__ import annotations

import pytest

from qa.lexicon.literal.entries import read_entries
from qa.lexicon.literal.index import Filed, Index, filed_renderings


def found(renderings: str, text: str) -> list[str]:
    index = Index(
        Filed(filed_renderings(read_entries(f"x | {renderings} | right | Why.", "fi", "en")))
    )
    texts = text.split()
    places: dict[str, list[int]] = {}
    for number, word in enumerate(texts):
        places.setdefault(word, []).append(number)
    lower = text.lower().split()
    return sorted(
        {" ".join(texts[match.first : match.last + 1]) for match in index.find(places, lower)}
    )


@pytest.mark.parametrize(
    ("rendering", "text", "what"),
    [
        ("timely hit", "Two timely hits decided it", ["timely hits"]),
        ("=timely hit", "The timely hitting", ["timely hitting"]),
        ("timely =hit", "Two timely hits", []),
        ("lift _ cat", "she Lifted the cat", ["Lifted the cat"]),
        ("take ... hand", "he took the matter in hand", ["took the matter in hand"]),
        ("take ... hand", "he took it and went away by the hand", []),
        ("<n> cents of snow", "There are 5 cents of snow", ["5 cents of snow"]),
        ("lose one's face", "they lost their face", ["lost their face"]),
        ("rip-cord", "the rip cord", ["rip cord"]),
    ],
)
def test_renderings_are_found_in_their_forms(rendering: str, text: str, what: list[str]) -> None:
    assert found(rendering, text) == what


def test_single_words_of_english_are_no_phrases() -> None:
    entries = read_entries("x | collection; infectionist; red-wash | right | Why.", "fi", "en")
    texts = "a collection of an infectionist in a red wash".split()
    places = {word: [number] for number, word in enumerate(texts)}
    index = Index(Filed(filed_renderings(entries, phrases_only=True)))
    assert sorted(match.first for match in index.find(places, texts)) == [4, 7]
