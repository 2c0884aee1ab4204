from __future__ import annotations

from qa.compare.meaning.missing import Missing, missing_parts
from qa.model.document import Document
from qa.read.plain import read_plain_text

SOURCE = (
    "Die Feuerwehr hat gestern in Hamburg einen brennenden Dachstuhl gelöscht, eine Frau wurde dabei "
    "schwer verletzt und mit dem Hubschrauber in ein Krankenhaus gebracht."
)
WHOLE = (
    "Yesterday the fire brigade put out a burning roof in Hamburg; a woman was badly hurt and was "
    "flown to a hospital by helicopter."
)
START = "Yesterday the fire brigade put out a burning roof in Hamburg."
END = "A woman was badly hurt and flown to a hospital by helicopter."


def missing(target: str, source: str = SOURCE, source_lang: str = "de") -> tuple[Missing, ...]:
    document = Document(
        id="x",
        uri="x",
        raw=target,
        target=read_plain_text(target, "en").prose,
        source=read_plain_text(source, source_lang).prose,
        source_lang=source_lang,
    )
    return document.need(missing_parts)


def test_the_part_that_is_missing_is_named_and_placed() -> None:
    (at_end,) = missing(START)
    assert at_end.score > 8
    assert "Hubschrauber" in at_end.source.of(SOURCE)
    assert "Feuerwehr" not in at_end.source.of(SOURCE)
    assert START.index("fire") <= at_end.place.start < START.index(".")
    (at_start,) = missing(END)
    assert "Feuerwehr" in at_start.source.of(SOURCE)
    assert at_start.place.of(END) == "A"


def test_of_a_whole_translation_nothing_is_missing() -> None:
    assert missing(WHOLE) == ()


def test_without_dictionary_or_length_nothing_is_said() -> None:
    assert missing(START, source_lang="xx") == ()
    assert missing("", SOURCE) == ()
    assert missing(START, "") == ()
