"""Credits of pictures at the end of paragraphs, and stamps of pages."""

from __future__ import annotations

import pytest

from qa.analyse.page.credits import credits_and_stamps
from qa.model.document import Document
from qa.read.plain import read_plain


def found(text: str, lang: str = "en", source_lang: str | None = None) -> list[str]:
    document = Document("a", "a", text, read_plain(text, lang), lang=lang, source_lang=source_lang)
    return [span.of(text) for span in credits_and_stamps(document)]


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Tomas Berg/Getty Images", "Tomas Berg/Getty Images"),
        ("A tram (AP Photo/Tomas Berg, File).", "AP Photo/Tomas Berg, File"),
        ("A tram passes by. Reuters/Tomas Berg", "Reuters/Tomas Berg"),
        ("A tram passes by. Photo: T. Berg, Evening Herald", "Photo: T. Berg, Evening Herald"),
        ("A tram (photo by Tomas Berg)", "photo by Tomas Berg"),
        ("A tram passes by (archive photo)", "archive photo"),
        ("A tram © Tomas Berg", "© Tomas Berg"),
        ("2021-05-03", "2021-05-03"),
        ("3 May 2021, 07:15", "3 May 2021, 07:15"),
        ("May 3, 2021 at 7:15 p.m.", "May 3, 2021 at 7:15 p.m."),
        ("07:15, 3 May 2021", "07:15, 3 May 2021"),
    ],
)
def test_credit_or_stamp(text: str, credit: str) -> None:
    assert found(text) == [credit]


@pytest.mark.parametrize(
    "text",
    [
        "The AP/Reuters poll was wrong.",
        "He told Reuters/Ipsos that the 24/7 shop at 12/14 Mill Street is open.",
        "3 May 2021",
        "On 3 May 2021, 07:15",
        "She has one wish: Photo shoots without cameras.",
        "Her photo (by Tomas) hangs in the hall.",
    ],
)
def test_neither(text: str) -> None:
    assert found(text) == []


def test_labels_of_the_source_are_known() -> None:
    text = "A tram passes by. Фото: Иван Петров"
    assert found(text, source_lang="ru") == ["Фото: Иван Петров"]
    assert found("Eine Bahn. Foto: Tomas Berg", lang="de") == ["Foto: Tomas Berg"]
