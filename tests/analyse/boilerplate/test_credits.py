"""Credits of pictures at the end of paragraphs, and stamps of pages."""

from __future__ import annotations

import pytest

from qa.analyse.boilerplate.credits import credits_and_stamps
from qa.model.document import Document
from qa.read.markdown import read_markdown
from qa.read.plain import read_plain


def found(text: str, lang: str = "en", source_lang: str | None = None) -> list[str]:
    document = Document("a", "a", text, read_plain(text, lang), lang=lang, source_lang=source_lang)
    return [line.span.of(text) for line in credits_and_stamps(document)]


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
        ("A tram (Symbolbild/Herald)", "Symbolbild/Herald"),
        (
            "It came late. It left at once, and nobody saw it. (Archivfoto/Herald)",
            "Archivfoto/Herald",
        ),
    ],
)
def test_credit(text: str, credit: str) -> None:
    assert found(text) == [credit]


@pytest.mark.parametrize(
    "stamp",
    [
        "2021-05-03",
        "3 May 2021, 07:15",
        "25 Ago 2023 | 10:52 |",
        "May 3, 2021 at 7:15 p.m.",
        "07:15, 3 May 2021",
    ],
)
@pytest.mark.parametrize("place", ["{}\n\nA tram.", "Trams\n\n{}\n\nA tram.", "A tram.\n\n{}"])
def test_stamp_at_the_head_or_the_end(stamp: str, place: str) -> None:
    text = place.format(stamp)
    document = Document("a", "a", text, read_plain(text, "en"), lang="en")
    (line,) = credits_and_stamps(document)
    assert line.span.of(text) == stamp
    assert line.is_stamp


def test_a_stamp_below_several_lines_that_are_no_sentences() -> None:
    head = "Trams of the town\n\nStraßenbahnen der Stadt\n\nTomas Berg\n\n"
    assert found(f"{head}3 May 2021, 19:00\n\nA tram passes by.") == ["3 May 2021, 19:00"]


@pytest.mark.parametrize(
    "text",
    [
        "2021-05-03",
        "Evenings of the choir\n\n3 May 2021, 19:00\n\nSongs.\n\n9 May 2021, 19:00\n\nMore songs.",
        "2021-05-03\n\nFaster.\n\n2021-04-01\n\nMended.",
        "One.\n\nTwo.\n\nThree.\n\n3 May 2021, 19:00\n\nFour.\n\nFive.",
    ],
)
def test_dates_of_a_listing_are_no_stamps(text: str) -> None:
    assert found(text) == []


def test_a_heading_is_no_stamp_and_no_credit() -> None:
    for heading in ("2021-05-03", "Keystone"):
        text = f"# {heading}\n\nThe door closes softly now."
        document = Document("a", "a", text, read_markdown(text, "en").prose, lang="en")
        assert credits_and_stamps(document) == ()


@pytest.mark.parametrize(
    "text",
    [
        "AFP\n\nA tram passes by.",
        "A tram passes by.\n\nAFP",
        "A tram passes by.\n\nA tram. Photo: T. Berg\n\nAFP\n\nIt was late.",
    ],
)
def test_an_agency_alone_at_either_end_or_behind_a_credit(text: str) -> None:
    assert "AFP" in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Keystone",
        "A tram passes by.\n\nBloomberg\n\nIt was late.",
        "Sputnik\n\nSputnik was the first to leave the Earth.",
        "Who was the first to print the letter?\n\nReuters",
    ],
)
def test_an_agency_alone_may_be_a_heading_or_an_answer(text: str) -> None:
    assert found(text) == []


def test_an_agency_behind_a_label_needs_no_caption() -> None:
    text = "She sang. She wept. She wrote to her aunt. Foto: AFP/Tomas Berg"
    assert found(text, source_lang="es") == ["Foto: AFP/Tomas Berg"]
    assert found("She sang. She wept. She knew. Photo: Tomas Berg") == []


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
