"""Who is introduced by a full name, and which bare surname belongs to nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.names.evidence import said
from qa.analyse.names.introductions import mentions
from qa.analyse.names.second_mentions import second_mentions
from qa.model.document import Document
from qa.read.plain import read_plain

# Below this share a rule says nothing.
LOWEST = 0.62


def document(text: str, source: str | None = None, lang: str = "en") -> Document:
    return Document(
        "id",
        "uri",
        text,
        read_plain(text, lang),
        source=None if source is None else read_plain(source, "de"),
        source_lang=None if source is None else "de",
    )


def found(text: str, source: str | None = None, lang: str = "en") -> dict[str, str]:
    variants = second_mentions(document(text, source, lang))
    return {v.form.text: v.right for v in variants if v.confidence >= LOWEST}


INTRODUCED = "The talks were led by Henrik {}, the minister of transport.\n\n"


@pytest.mark.parametrize(
    ("surname", "later", "slip"),
    [
        ("Stollberg", "The crowd cheered when Stolberg left.", "Stolberg"),
        ("Stollberg", "The crowd cheered when Stollberrg left.", "Stollberrg"),
        ("Korb", "That is all, Krb said.", "Krb"),
        ("Brettner", "That is all, Bretter said.", "Bretter"),
        ("Klee", "That is all, Mr Knee replied.", "Knee"),
        ("Fuentes", "That is all, the minister Fontes said.", "Fontes"),
        ("Affleck", "Nobody cheered when Aflek left.", "Aflek"),
        ("Stollberg", "Later Stolberg left. He went home later.", "Stolberg"),
        ("Quandel", "In May, Quandle, 52, lost her seat.", "Quandle"),
        ("Russell", "“Never,” H. Russel wrote.", "Russel"),
        ("Álvarez", "Nobody cheered when Alvárez left.", "Alvárez"),
        ("Rantala", "Nobody knew what Rantalan told them.", "Rantalan"),
        ("Peña", "Nobody knew what Ms Peñová told them.", "Peñová"),
        ("Leus", "That is all, Leuss said.", "Leuss"),
        ("Tellbergs", "According to Tellbergss, that was all.", "Tellbergss"),
        ("Drury", "Nobody cheered when Druryy left.", "Druryy"),
        ("Akhmetova", "Nobody knew the plan of the engineer Akhmetov.", "Akhmetov"),
    ],
)
def test_a_second_mention_that_fits_nobody_is_the_one_introduced(
    surname: str, later: str, slip: str
) -> None:
    assert found(INTRODUCED.format(surname) + later) == {slip: surname}


@pytest.mark.parametrize(
    ("surname", "later"),
    [
        ("Stollberg", "The train from Hamburg stops in Stolberg at nine."),  # a place
        ("Stollberg", "The Stollbergs have lived here for years."),  # a family
        ("Stollberg", "Petra Stolberg spoke too. Stolberg was brief."),  # two people
        ("Stollberg", "The voters in Stallburg were asked."),  # two letters apart
        ("Klee", "His knee hurt. Knee braces are sold out."),  # a word
        ("Stollberg", "Dollberg said nothing."),  # another first letter
        ("Austria", "An Austrian said so."),
        ("Maƙeri", "Nobody cheered when Makeri left."),  # Hausa without its hooks
        ("Stollberg", "Then A Stolberg left the field."),  # another initial
        ("Dawson", "In the squad: Rees, Dowson, Haughton, Monye, Roques."),  # a line-up
        ("Gates", "Under the Gate the crowd waited."),
        ("Stollberg", "The STOLBERG is an engine."),  # an abbreviation, a brand
        ("Stollberg", "Mr Stollbergs wife waited."),  # a genitive without its apostrophe
        ("Harriss", "Ms Harris was late."),
    ],
)
def test_other_people_places_and_words_are_left_alone(surname: str, later: str) -> None:
    assert found(INTRODUCED.format(surname) + later) == {}


def test_a_name_that_the_source_has_is_right() -> None:
    text = INTRODUCED.format("Stollberg") + "The crowd cheered when Stolberg left."
    assert found(text, "Henrik Stollberg kam. Die Menge jubelte, als Stolberg ging.") == {}


def test_languages_with_cases_may_change_the_end_of_a_name() -> None:
    text = "Ministr Henrik Stolberg odstoupil. Podle Stolberga je unaven. O Stolbergovi se mluví."
    assert found(text, lang="cs") == {}


def test_the_majority_is_right_where_the_introduced_surname_never_comes_again() -> None:
    text = INTRODUCED.format("Omiljung") + "Omiljun, 20, left. Few saw Omiljun. Omiljun wept."
    assert found(text) == {"Omiljung": "Omiljun"}


def test_titles_and_the_first_word_of_a_sentence_introduce_nobody() -> None:
    text = "Yesterday Mrs Stolberg came. It was late, yesterday. Minister Tellberg left."
    assert read_plain(text, "en").need(mentions).introduced == {}


@pytest.mark.parametrize("place", ["San Stollberg", "Port Stollberg", "Mount Henrik Stollberg"])
def test_a_town_introduces_nobody(place: str) -> None:
    text = f"The talks were held near {place} in May.\n\nThe crowd cheered when Stolberg left."
    assert found(text) == {}
    assert read_plain(text, "en").need(mentions).introduced == {}


def test_the_message_says_who_was_introduced() -> None:
    text = INTRODUCED.format("Stollberg") + "The crowd cheered when Stollbreg left."
    (variant,) = second_mentions(document(text))
    assert said(variant) == (
        "“Stollbreg” should be “Stollberg”: the article introduces “Henrik Stollberg” "
        "and nobody called “Stollbreg”."
    )


def test_the_message_names_both_where_the_other_is_the_better_known_name() -> None:
    text = "The book is by Karla Wagnar. It was painful, Ms Wagner said."
    (variant,) = second_mentions(document(text))
    assert said(variant) == (
        "“Wagner” is never introduced, “Karla Wagnar” is: one of them is misspelled."
    )


def test_a_long_name_that_everybody_knows_is_the_right_one() -> None:
    text = "The book is by Karla Thompsen. It was painful, Ms Thompson said."
    (variant,) = second_mentions(document(text))
    assert (variant.form.text, variant.right) == ("Thompsen", "Thompson")


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_borne(text: str) -> None:
    second_mentions(document(text))


def test_a_name_that_english_writes_without_its_signs_is_no_slip() -> None:
    text = "The guest was {}. “That is all,” {} said."
    assert found(text.format("Recep Tayyip Erdoğan", "Erdogan")) == {}
    assert found(text.format("Henrik Stöllbarg", "Stollbarg")) == {"Stollbarg": "Stöllbarg"}


def test_a_day_is_no_first_name() -> None:
    introduced = mentions(
        read_plain("On Friday Omiljun was hurt. On Sunday Eva Omiljun left.", "en")
    )
    assert introduced.introduced["omiljun"].full == "Eva Omiljun"
