"""Forms that are right in English, though the source has the name in another way."""

from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.linguistic_conventions.misspelled_name import MisspelledName


def found(text: str, source: str, lang: str) -> list[str]:
    target = read_plain(text, "en")
    document = Document(
        id="a", uri="a", raw=text, target=target, source=read_plain(source, lang), source_lang=lang
    )
    return [f.span.of(target.text) for f in detect(document, [MisspelledName()]).findings]


@pytest.mark.parametrize(
    ("meant", "slip", "source", "lang"),
    [
        # Hungarian spells names of Cyrillic alphabets in its own way.
        (
            "The bridge was drawn by Terekhovich, who left at nine.",
            "The bridge was drawn by Tyerahovics, who left at nine.",
            "A hidat Tyerehovics tervezte, aki kilenckor elment.",
            "hu",
        ),
        # Of somebody whom everybody knows, the source is misspelled.
        (
            "The house of Antoni Gaudí is closed on Monday.",
            "The house of Antonip Gaudí is closed on Monday.",
            "Das Haus von Antonio Gaudi ist am Montag geschlossen.",
            "de",
        ),
        # A case of a third language is kept by the source.
        (
            "The rocket was drawn by Gustaw Wesolkowski in Warsaw.",
            "The rocket was drawn by Gustaw Wesolkoski in Warsaw.",
            "La fusée fut dessinée par Gustaw Wesolkowskiego à Varsovie.",
            "fr",
        ),
        # English and German make other adjectives of places.
        (
            "The boxers met in the Berne Arena on Saturday.",
            "The boxers met in the Bernar Arena on Saturday.",
            "Die Boxer trafen sich am Samstag in der Berner Arena.",
            "de",
        ),
        # The long vowel of Japanese names has an h, or none.
        (
            "The robot was built by Toshiyuki Kandoh in May.",
            "The robot was built by Toshiyuki Kandok in May.",
            "Der Roboter wurde von Toshiyuki Kando im Mai gebaut.",
            "de",
        ),
    ],
)
def test_english_has_it_so(meant: str, slip: str, source: str, lang: str) -> None:
    assert found(meant, source, lang) == []
    assert len(found(slip, source, lang)) == 1


def test_what_the_article_has_as_well_is_held_against_it() -> None:
    text = "Kandoh built a robot.\n\nThe robot of Kando sings, said Kando, and Kando laughed."
    source = (
        "Kando baute einen Roboter.\n\nDer Roboter von Kando singt, sagte Kando, und Kando lachte."
    )
    assert found(text, source, "de") == ["Kandoh"]
