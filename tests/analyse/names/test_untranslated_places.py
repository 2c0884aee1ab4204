"""Places under foreign names are found, those that English knows as something else are not."""

from __future__ import annotations

import pytest

from qa.analyse.names.untranslated_places import foreign_places
from qa.languages.folders import codes_with, lines_of
from qa.languages.places import place_names
from qa.model.document import Document
from qa.read.plain import read_plain


def found(text: str, source: str | None = None, lang: str | None = None) -> dict[str, str]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=None if source is None else read_plain(source, lang),
        source_lang=lang,
    )
    return {place.form.text: place.english for place in foreign_places(document)}


@pytest.mark.parametrize(
    ("text", "source", "lang", "expected"),
    [
        ("In Weißrussland he met her.", None, None, {"Weißrussland": "Belarus"}),
        ("Peking's envoy left.", "Der Gesandte verließ Peking.", "de", {"Peking": "Beijing"}),
        ("They left Londýna.", "Odjeli z Londýna.", "cs", {"Londýna": "London"}),
        ("Talks in Warszawa and Wiedeń.", None, "pl", {"Warszawa": "Warsaw", "Wiedeń": "Vienna"}),
        ("Talks in Alemania.", None, "fr", {}),  # Spanish
        ("The Island of Rom is a Monaco in Europa.", None, "de", {}),
        ("Peking duck; Bayern München; the Deutsche Bank Wien.", None, "de",
         {}),
        ("La Scala di Milano; the paper “München” and Wien-Film.", None, "de", {}),
        ("Zürich and Málaga.", "Zürich und Málaga.", "de", {}),
    ],
)  # fmt: skip
def test_places(text: str, source: str | None, lang: str | None, expected: dict[str, str]) -> None:
    assert found(text, source, lang) == expected


def test_the_table_is_whole() -> None:
    for lang in codes_with("places.txt"):
        for line in lines_of(lang, "places.txt"):
            english, _, names = line.partition(": ")
            assert english.istitle(), line
            assert names, line
        assert len(place_names(lang)) > 100
    assert place_names("ja") == {}
