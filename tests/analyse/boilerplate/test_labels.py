from __future__ import annotations

import pytest

from qa.analyse.boilerplate.labels import foreign_abbreviations, foreign_labels
from qa.model.document import Document
from qa.read.plain import read_plain


def found(
    text: str, lang: str = "en", source_lang: str | None = None
) -> list[tuple[str, str | None]]:
    document = Document(
        id="t", uri="t", raw=text, target=read_plain(text, lang), lang=lang, source_lang=source_lang
    )
    return [(label.span.of(text), label.fix) for label in foreign_labels(document)]


@pytest.mark.parametrize(
    ("line", "label", "fix"),
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
def test_labels_of_many_languages_are_found_at_the_head(line: str, label: str, fix: str) -> None:
    assert found(f"The dam broke.\n\n{line}") == [(label, fix)]


@pytest.mark.parametrize(
    "line",
    ["Source: Jane Doe", "Video: Jane Doe", "She saw the Quelle: a spring.", "At 12:30 it rained"],
)
def test_labels_of_the_target_language_and_words_in_a_sentence_are_none(line: str) -> None:
    assert found(line) == []


def test_a_label_that_two_languages_share_needs_the_language_of_the_source() -> None:
    assert found("Foto: Jane Doe", lang="de", source_lang="es") == []
    assert found("Foto: Jane Doe", lang="en", source_lang="es") == [("Foto:", "Photo")]


def shorts(text: str, source: str | None = None, lang: str = "en", **more: str) -> list[str]:
    document = Document(
        "a",
        "a",
        text,
        read_plain(text, lang),
        source=read_plain(source, more.get("source_lang")) if source else None,
        lang=lang,
        source_lang=more.get("source_lang"),
    )
    return [short.span.of(text) for short in foreign_abbreviations(document)]


@pytest.mark.parametrize(
    ("source_lang", "short"),
    [
        ("de", "u.\u00a0a."),
        ("de", "z.B."),
        ("de", "insb."),
        ("cs", "mj."),
        ("cs", "např."),
        ("pl", "m.in."),
        ("pl", "tzw."),
        ("ru", "т. д."),
        ("uk", "грн"),
        ("fr", "p. ex."),
        ("es", "p. ej."),
        ("it", "ad es."),
        ("fi", "esim."),
        ("tr", "bkz."),
    ],
)
def test_short_forms_of_the_source_are_known(source_lang: str, short: str) -> None:
    text = f"The fair shows {short} boats."
    assert shorts(text, source_lang=source_lang) == [short]
    assert shorts(text, f"x {short} y", source_lang=source_lang) == [short]
    assert shorts(text, "Nothing of the kind.", source_lang=source_lang) == []


def test_the_longer_form_is_told() -> None:
    assert shorts("Boats и т. д. here.", source_lang="ru") == ["и т. д."]


def test_short_forms_without_a_source() -> None:
    assert shorts("Boats bzw. ships, z. B. ferries, tzw. rafts.") == ["bzw.", "z. B.", "tzw."]
    assert shorts("A vast room, i.e. e.g. etc. vs. no. 5, p. 6, ca. 7 mm. long.") == []
    assert shorts("Sie sah z. B. Boote usw.", lang="de") == []
    assert shorts("Videl lode, t. j. plavidlá.", lang="sk") == []
    assert shorts("Sie sah e.g. Boote.", lang="de", source_lang="en") == ["e.g."]


def test_labels_in_brackets_are_labels() -> None:
    text = "The fair is open (Quelle: city). It rains."
    document = Document("a", "a", text, read_plain(text, "en"), source_lang="de")
    assert [label.span.of(text) for label in foreign_labels(document)] == ["Quelle:"]
