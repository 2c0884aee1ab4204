from __future__ import annotations

import pytest

from qa.analyse.labels import foreign_labels
from qa.model.document import Document
from qa.read.plain import read_plain


def found(
    text: str, lang: str = "en", source_lang: str | None = None
) -> list[tuple[str, str | None]]:
    document = Document(
        id="t", uri="t", raw=text, target=read_plain(text, lang), lang=lang, source_lang=source_lang
    )
    return [(label.span.of(text), label.mend) for label in foreign_labels(document)]


@pytest.mark.parametrize(
    ("line", "label", "mend"),
    [
        ("Quelle: Jane Doe", "Quelle:", "Source"),
        ("Источник: Jane Doe", "Источник:", "Source"),
        ("Zdroj: Jane Doe", "Zdroj:", "Source"),
        ("Źródło: Jane Doe", "Źródło:", "Source"),
        ("Fuente: Jane Doe", "Fuente:", "Source"),
        ("Kaynak: Jane Doe", "Kaynak:", "Source"),
        ("Heimild: Jane Doe", "Heimild:", "Source"),
        ("Bron: Jane Doe", "Bron:", "Source"),
        ("来源：Jane Doe", "来源：", "Source"),
        ("Фото: Jane Doe", "Фото:", "Photo"),
        ("Lesen Sie auch: The dam", "Lesen Sie auch:", "Read also"),
    ],
)
def test_labels_of_many_languages_are_found_at_the_head(line: str, label: str, mend: str) -> None:
    assert found(f"The dam broke.\n\n{line}") == [(label, mend)]


@pytest.mark.parametrize(
    "line",
    ["Source: Jane Doe", "Video: Jane Doe", "She saw the Quelle: a spring.", "At 12:30 it rained"],
)
def test_labels_of_the_target_language_and_words_in_a_sentence_are_none(line: str) -> None:
    assert found(line) == []


def test_a_label_that_two_languages_share_needs_the_language_of_the_source() -> None:
    assert found("Foto: Jane Doe", lang="de", source_lang="es") == []
    assert found("Foto: Jane Doe", lang="en", source_lang="es") == [("Foto:", "Photo")]
