from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.linguistic_conventions.doubled_word import DoubledWord


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They came with with a dog.", ["with with"]),
        ("They came with with with a dog.", []),
        ("They came with with with with a dog.", []),
    ],
)
def test_a_word_that_stands_more_than_twice_is_no_slip(text: str, found: list[str]) -> None:
    """Kills: a doubled word whose neighbor is doubled too is reported."""
    detection = detect(Document("a", "a", text, read_plain(text, "en")), [DoubledWord()])
    assert [one.span.of(text) for one in detection.findings] == found


@pytest.mark.parametrize(
    "text",
    [
        "Kapıcı efendi efendi oturdu, kimseye ses etmedi.",
        "Simitler fırından çıtır çıtır çıktı.",
        "Kadın sokağa baktı baktı, sonra perdeyi çekti.",
        "Islak odunlar ocakta fokur fokur, kıtır kıtır yandı.",
        "Çocuk derinden derinden içini çekti.",
        "Olgun elmalar bahçeye patır patır döküldü.",
        "Ustalar işi yakından yakından izledi.",
        "Adam bacak bacak üstüne attı.",
    ],
)
def test_turkish_doubles_words_to_say_more(text: str) -> None:
    """Kills: what may end a noun or an adverb is taken for an ending of verbs that is never doubled."""
    detection = detect(Document("a", "a", text, read_plain(text, "tr"), lang="tr"), [DoubledWord()])
    assert not detection.findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Muhtar yolun açılacağını açılacağını söyledi.", "açılacağını açılacağını"),
        ("Köprünün kapatılmasını kapatılmasını istemediler.", "kapatılmasını kapatılmasını"),
        ("Değirmen nehrin kıyısında kıyısında duruyordu.", "kıyısında kıyısında"),
        ("Komşular bahçelerini bahçelerini suladı.", "bahçelerini bahçelerini"),
    ],
)
def test_a_turkish_chain_of_endings_is_never_doubled(text: str, found: str) -> None:
    """Kills: no word of a language that doubles words is ever one too many."""
    detection = detect(Document("a", "a", text, read_plain(text, "tr"), lang="tr"), [DoubledWord()])
    assert [one.span.of(text) for one in detection.findings] == [found]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("sk", "Mohol si si priniesť knihu. Možno je to to dievča. Bolo to omnoho omnoho lepšie."),
        ("da", "Er det det hus, vi vil bo i? Det er slet slet ikke let."),
        ("sv", "Är det det hus som vi vill bo i?"),
        ("nb", "Er det det huset vi vil bo i?"),
    ],
)
def test_pronouns_meet_and_words_are_said_again_for_emphasis(lang: str, text: str) -> None:
    detection = detect(Document("a", "a", text, read_plain(text, lang), lang=lang), [DoubledWord()])
    assert not detection.findings
