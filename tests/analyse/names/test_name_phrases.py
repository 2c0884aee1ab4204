"""Names of two words that one text writes in several ways."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.names.name_phrases import inconsistent_phrases
from qa.analyse.names.names_of_run import GatheredNames
from qa.model.document import Document
from qa.model.knowledge import ListedName, NameList, Newsroom
from qa.read.plain import read_plain


def learnt(text: str) -> GatheredNames:
    """What a run of twelve articles remembers: an archive."""
    archive = GatheredNames()
    for number in range(12):
        article = f"{text} It was article {number}."
        archive = archive.merge(
            GatheredNames.of(Document("a", "a", article, read_plain(article, "en")))
        )
    return archive


def ways_of_newsroom(text: str, newsroom: Newsroom) -> list[tuple[str, list[str]]]:
    document = Document("id", "uri", text, read_plain(text, "en"), newsroom=newsroom)
    found = inconsistent_phrases(document)
    return [(each.usual.text, [way.text for way in each.others]) for each in found]


MOSTLY_LEE = "We met Lee Taeyun and Lee Taeyun again. Then Lee Tae-yun's friends left."


def test_the_archive_is_not_outvoted_by_an_article() -> None:
    assert ways_of_newsroom(MOSTLY_LEE, Newsroom()) == [("Lee Taeyun", ["Lee Tae-yun"])]
    archive = learnt("The prize went to Lee Taeyun.")
    assert ways_of_newsroom(MOSTLY_LEE, Newsroom(archive)) == [("Lee Taeyun", ["Lee Tae-yun"])]
    archive = learnt("The prize went to Abu Saqqer.")
    text = "Abu Sakker spoke, and Abu Sakker left. Nobody followed Abu Saqqer."
    assert ways_of_newsroom(text, Newsroom(archive)) == [("Abu Saqqer", ["Abu Sakker"])]
    both = archive.merge(learnt("The prize went to Abu Sakker."))
    assert ways_of_newsroom(text, Newsroom(both)) == []


def test_the_list_of_names_is_not_outvoted_by_anybody() -> None:
    names = NameList((ListedName("Lee Tae-yun"),))
    assert ways_of_newsroom(MOSTLY_LEE, Newsroom(names=names)) == [("Lee Tae-yun", ["Lee Taeyun"])]
    both = NameList((ListedName("Lee Tae-yun", aliases=("Lee Taeyun",)),))
    assert ways_of_newsroom(MOSTLY_LEE, Newsroom(names=both)) == []


def ways(text: str, source: str | None = None) -> list[tuple[str, list[str]]]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=None if source is None else read_plain(source, "de"),
        source_lang=None if source is None else "de",
    )
    found = inconsistent_phrases(document)
    return [(each.usual.text, [way.text for way in each.others]) for each in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lee Tae-yun", "Lee Taeyun"),
        ("Lee Tae-yun", "Lee Tae-Yun"),
        ("Park Ji-woo", "Ji-woo Park"),
        ("Kim Ki-hoon", "Ki-hoon Kim"),
        ("Abu Saqqer", "Abu Sakker"),
        ("Nur ad-Din", "Nur al-Din"),
        ("Khair ad-Din", "Hir al-Din"),
        ("Bar Nattan", "Barr Nathan"),
    ],
)
def test_names_that_sound_the_same_are_one(one: str, other: str) -> None:
    found = ways(f"We met {one} and {one} again. Then {other}'s friends left.")
    if one.casefold() == other.casefold():
        assert found == []
    else:
        assert found == [(one, [other])]


@pytest.mark.parametrize(
    "text",
    [
        "Jon Smith met John Smith.",
        "José Ortega spoke, and Jose Ortega was heard.",
        "Utu Vava'u is small. We like Utu Vava’u.",
        "LEE TAE-YUN WINS\n\nThe prize went to Lee Tae-yun.",
        "Mr Tellberg met Mrs Tellberg. The Tellberg Brothers sang.",
        "North-West Europe and North West Europe.",
    ],
)
def test_other_pairs_are_left_alone(text: str) -> None:
    assert ways(text) == []


def test_what_the_source_has_is_right() -> None:
    text = "We met Lee Taeyun and Lee Taeyun again. Then Lee Tae-yun left."
    assert ways(text, "Wir trafen Lee Tae-yun.") == [("Lee Tae-yun", ["Lee Taeyun"])]


def test_both_are_right_if_the_source_has_both() -> None:
    text = "We met Lee Taeyun. Then Lee Tae-yun left."
    assert ways(text, "Lee Taeyun und Lee Tae-yun.") == []


@settings(deadline=None)
@given(st.text(st.sampled_from("Aab- '’.\n\u2010Éé丁ß"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    for usual, others in ways(text):
        assert usual in text
        assert usual not in others


def test_names_that_are_known_are_one_behind_the_same_first_name() -> None:
    assert ways(
        "Daniel Bar Nathan came. Daniel Bar Nathan spoke. Then Daniel Barr Natan left."
    ) == [("Bar Nathan", ["Barr Natan"])]
    assert ways("Daniel Jon Smith came. Then Ella John Smith left.") == []


def test_genitives_without_their_apostrophe_and_compounds_are_left_alone() -> None:
    assert ways("We met Otto Tellbers. Otto Tellberss wife and Otto Tellbers left.") == []
    assert ways("An Otto Tellber-winning film, an Otto Tellberwinning play.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Daniel Barr Nathan called. Later Daniel Bar Natan left.",
        "Daniel Bar Natan called. Later Daniel Barr Nathan left.",
    ],
)
def test_of_two_ways_the_one_that_the_letters_of_the_source_suggest_is_right(text: str) -> None:
    source = "דניאל בר נתן התקשר. אחר כך דניאל בר נתן עזב."
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=read_plain(source, "he"),
        source_lang="he",
    )
    (phrase,) = inconsistent_phrases(document)
    assert phrase.usual.text == "Bar Natan"
