from __future__ import annotations

import pytest

from qa.compare.meaning.obvious import (
    CHARACTERS,
    has_counterparts,
    is_obvious,
    shares_enough,
)
from qa.compare.meaning.units import located_units
from qa.model.document import Document
from qa.model.memory import forget_words
from qa.model.span import Span
from qa.read.plain import read_plain_text

ENGLISH = (
    "Yesterday the fire brigade put out a burning roof in Hamburg; a woman was badly hurt and was "
    "flown to a hospital by helicopter."
)
OTHER = "The young striker signed a contract with the football club in Madrid on Friday."
SAID = {
    "de": "Die Feuerwehr hat gestern in Hamburg den brennenden Dachstuhl eines Hauses gelöscht, eine Frau wurde "
    "schwer verletzt und mit dem Hubschrauber in ein Krankenhaus gebracht.",
    "ja": "昨日、消防隊はハンブルクで燃えている屋根の火を消し、女性が重傷を負ってヘリコプターで病院に運ばれた。",
    "zh": "消防队昨天在汉堡扑灭了燃烧的屋顶，一名妇女受重伤，被直升机送往医院。",
    "en": ENGLISH,
}
PAIRS = [("de", "en"), ("ja", "en"), ("zh", "en"), ("en", "ja"), ("en", "zh"), ("ja", "zh")]


def of(source: str, text: str, source_lang: str, lang: str) -> Document:
    return Document(
        id="x",
        uri="x",
        raw=text,
        target=read_plain_text(text, lang).prose,
        source=read_plain_text(source, source_lang).prose,
        lang=lang,
        source_lang=source_lang,
        source_raw=source,
    )


def asked(source: str, text: str, source_lang: str, lang: str, share: float) -> bool:
    document = of(source, text, source_lang, lang)
    return has_counterparts(document, Span(0, len(source)), Span(0, len(text)), share)


def counted(source: str, text: str, source_lang: str, lang: str) -> float:
    """The share of words with a counterpart if all of them are looked up."""
    document = of(source, text, source_lang, lang)
    assert document.source is not None
    here = located_units(document.target, Span(0, len(text)))
    keys = frozenset().union(*(unit.keys for _, unit in here))
    there = {unit for _, unit in located_units(document.source, Span(0, len(source)))}
    many = len(source) // CHARACTERS if source_lang in {"ja", "zh"} else len(source.split())
    return sum(not keys.isdisjoint(unit.keys) for unit in there) / many


@pytest.mark.parametrize(("source_lang", "lang"), PAIRS)
@pytest.mark.parametrize("share", [0.0, 0.1, 0.15, 0.3, 0.5])
def test_that_it_stops_early_changes_no_answer(source_lang: str, lang: str, share: float) -> None:
    source, text = SAID[source_lang], SAID[lang]
    forget_words()
    answer = asked(source, text, source_lang, lang, share)
    # Words that are known now are asked first.
    assert asked(source, text, source_lang, lang, share) is answer
    assert answer is (counted(source, text, source_lang, lang) > share)


@pytest.mark.parametrize("source_lang", ["de", "ja", "zh"])
def test_a_translation_is_obvious_and_another_text_is_not(source_lang: str) -> None:
    source = SAID[source_lang]
    for text, expected in ((ENGLISH, True), (OTHER, False)):
        document = of(source, text, source_lang, "en")
        assert is_obvious(document, Span(0, len(source)), Span(0, len(text)), 0.15) is expected


@pytest.mark.parametrize(("there", "here"), [("de", "en"), ("zh", "en"), ("de", "ja")])
def test_names_speak_for_a_pair_where_dictionaries_do_not(there: str, here: str) -> None:
    text = "Hallenbeck, Kowalska, Lindqvist 4711."
    document, span = of(text, text, there, here), Span(0, len(text))
    assert shares_enough(document, span, span)
    assert not has_counterparts(document, span, span, 1.0)  # more than all of them cannot be
    assert is_obvious(document, span, span, 1.0)
    other = of("Dächer brannten, Häuser stürzten ein.", "Nobody reads novels.", "de", "en")
    assert not is_obvious(other, Span(0, 37), Span(0, 20), 0.2)
