"""Places that one text calls by two names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.names.names_of_run import GatheredNames
from qa.analyse.names.places_twice import places_twice
from qa.model.document import Document
from qa.model.knowledge import ListedName, NameList, Newsroom
from qa.read.plain import read_plain

BOTH = "The train to Kyiv was late. In Kyiv it snowed.\n\nNobody in Kiev was surprised."


def found(text: str, newsroom: Newsroom | None = None) -> list[tuple[str, list[str]]]:
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        newsroom=newsroom or Newsroom(),
    )
    return [(each.usual.text, [way.text for way in each.others]) for each in places_twice(document)]


def test_the_name_that_comes_oftener_is_the_usual_one_and_the_newer_one_of_two() -> None:
    assert found(BOTH) == [("Kyiv", ["Kiev"])]
    assert found(BOTH + " Kiev slept.\n\nKiev woke.") == [("Kiev", ["Kyiv"])]
    assert found("Nobody in Kiev slept.\n\nIn Kyiv it snowed.") == [("Kyiv", ["Kiev"])]


def test_a_list_and_an_archive_are_not_outvoted() -> None:
    names = NameList((ListedName("Kiev"),))
    assert found(BOTH, newsroom=Newsroom(names=names)) == [("Kiev", ["Kyiv"])]
    archive = GatheredNames()
    for number in range(3):
        text = f"In Kiev it snowed on day {number}."
        article = Document("a", "a", text, read_plain(text, "en"))
        archive = archive.merge(GatheredNames.of(article))
    assert found(BOTH, newsroom=Newsroom(archive)) == [("Kiev", ["Kyiv"])]


def test_accents_make_no_other_name() -> None:
    assert found("The team of Plzeň won.\n\nThe striker of Plzen scored.") == []
    text = "The team of Plzeň won.\n\nThe striker of Pilsen scored.\n\nPlzeň slept."
    assert found(text) == [("Plzeň", ["Pilsen"])]


@pytest.mark.parametrize(
    "text",
    [
        "The train to Kyiv was late. He played for Dynamo Kiev.",
        "Kiev, which is called Kyiv today, was quiet.",
        "In Kyiv it snowed. The “Kiev” was a ship.",
        "In Kyiv it snowed. The Kiev-based firm was quiet.",
        "In Mumbai it rained. The Bombay High Court was closed.",
    ],
)
def test_parts_of_longer_names_and_talk_of_names_are_left_alone(text: str) -> None:
    assert found(text) == []


@settings(deadline=None, max_examples=examples_of(30))
@given(st.text(alphabet="KyivKev. \n“”-", max_size=60))
def test_any_text_may_be_asked(text: str) -> None:
    found(text)
