from __future__ import annotations

import pytest

from qa.analyse.language.settled import lang_of_path, settled
from qa.model.document import Document
from qa.read.plain import read_plain

GERMAN = (
    "Die Brücke über den Fluss wurde am Montag wegen des Sturms gesperrt, sagte die Stadt. "
    "Niemand wurde verletzt. Die Arbeiten werden noch bis zum Ende der Woche dauern, weil das "
    "Wasser so hoch steht. Wer zur Schule muss, soll mit dem Bus fahren oder zu Hause bleiben. "
    "Der Bürgermeister dankte der Feuerwehr, die in der Nacht den Damm gesichert hatte."
)
ENGLISH = "The bridge over the river was closed on Monday because of the storm, the town said."


def document(
    text: str, lang: str = "", uri: str = "x.md", source: str | None = None, source_lang: str = ""
) -> Document:
    return Document(
        id=uri,
        uri=uri,
        raw=text,
        target=read_plain(text, lang),
        source=None if source is None else read_plain(source, source_lang or None),
        lang=lang,
        source_lang=source_lang or None,
    )


def test_the_text_tells_its_language() -> None:
    found = settled(document(GERMAN))
    assert (found.lang, found.target.lang) == ("de", "de")
    assert found.assumed == ("language de: recognized in the text",)


def test_what_is_declared_is_believed() -> None:
    found = settled(document(GERMAN, lang="de-AT"))
    assert (found.lang, found.assumed) == ("de-AT", ())


def test_what_is_declared_and_does_not_fit_is_noted() -> None:
    found = settled(document(GERMAN, lang="en"))
    assert found.lang == "en"
    assert found.assumed == ("language en: declared, but most of the text reads as de",)


@pytest.mark.parametrize(
    ("uri", "lang"),
    [
        ("story.fr.md", "fr"),
        ("news/de/story.md", "de"),
        ("po/pt_BR.po", "pt-BR"),
        ("de.po", "de"),
        ("en/story.fr.md", "fr"),
        ("src/to/story.md", "to"),
        ("it.md", None),
        ("src/xx/story.md", None),
        ("a/new/story.min.md", None),
        ("story.v2.md", None),
    ],
)
def test_a_path_may_name_the_language(uri: str, lang: str | None) -> None:
    assert lang_of_path(uri) == lang


def test_the_path_tells_where_the_text_cannot() -> None:
    found = settled(document("Kurz.", uri="story.de.md"))
    assert (found.lang, found.assumed) == ("de", ("language de: named by the path",))


def test_the_text_goes_before_the_path() -> None:
    assert settled(document(GERMAN, uri="src/to/story.md")).lang == "de"


def test_a_text_that_tells_nothing_is_english() -> None:
    found = settled(document("OK."))
    assert (found.lang, found.assumed) == ("en", ("language en: the text is too short to tell",))


def test_the_source_tells_its_language() -> None:
    found = settled(document(ENGLISH, lang="en", source=GERMAN))
    assert found.source is not None
    assert (found.source_lang, found.source.lang) == ("de", "de")
    assert found.assumed == ("source language de: recognized in the source",)


def test_a_source_in_the_language_of_the_text_is_noted() -> None:
    found = settled(document(GERMAN, lang="de", source=GERMAN))
    assert found.source_lang is None
    assert found.assumed == ("source language: unknown; the source reads as de, as the text does",)
