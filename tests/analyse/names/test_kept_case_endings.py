"""Names that kept an ending of the source's language, and those that English ends so."""

from __future__ import annotations

import pytest

from qa.analyse.names.kept_case_endings import cases_of_people, inflected_names
from qa.model.document import Document
from qa.read.plain import read_plain


def document_of(text: str, source: str, lang: str) -> Document:
    return Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=read_plain(source, lang),
        source_lang=lang,
    )


def found(text: str, source: str, lang: str) -> dict[str, str]:
    """The base forms, by the form that kept its ending."""
    document = document_of(text, source, lang)
    return {each.form.text: each.base for each in inflected_names(document)}


def test_a_case_of_the_source_is_found() -> None:
    text = "Brewster won, and the crowd cheered for Brewstera. Brewster waved."
    source = "Brewster vyhrál a dav tleskal. Všichni chválili Brewstera."
    assert found(text, source, "cs") == {"Brewstera": "Brewster"}


@pytest.mark.parametrize(
    ("text", "source", "lang"),
    [
        ("Olle Tellberg called. The Tellbergs left.", "Olle Tellberg ringde. Tellbergs for.", "sv"),
        ("Omvania won. The Omvanian fleet came.", "Omvania voitti. Omvanian laivasto tuli.", "fi"),
        ("The union is called LOMIS.", "Svaz se jmenuje LOMIS.", "cs"),
    ],
)
def test_what_english_ends_so_is_no_case(text: str, source: str, lang: str) -> None:
    assert found(text, source, lang) == {}


@pytest.mark.parametrize(
    ("text", "source", "lang", "expected"),
    [
        (
            "Prosecutor Aino Rantasalmi spoke. Rantasalmen denied it.",
            "Syyttäjä Aino Rantasalmi puhui. Rantasalmen mukaan ei.",
            "fi",
            {"Rantasalmen": "Rantasalmi"},
        ),
        (
            "Defender Vojtěch Kadlář scored. He had the pass from Kadláře.",
            "Skóroval obránce Vojtěch Kadlář. Přihrávka byla od Kadláře.",
            "cs",
            {"Kadláře": "Kadlář"},
        ),
        # a woman and a man of one surname
        (
            "Petr Kadlec met Kadlecová.",
            "Petr Kadlec potkal Kadlecovou. Kadlecová šla.",
            "cs",
            {},
        ),
    ],
)
def test_whoever_is_introduced_is_nobody_else_in_a_case(
    text: str, source: str, lang: str, expected: dict[str, str]
) -> None:
    assert found(text, source, lang) == expected


@pytest.mark.parametrize("apostrophe", "'’")
def test_people_with_an_apostrophe_are_introduced_too(apostrophe: str) -> None:
    text = "Defender Pat O'Kadlar scored. He had the pass from O'Kadlara."
    source = "Skóroval obránce Pat O'Kadlar. Přihrávka byla od O'Kadlara."
    document = document_of(text.replace("'", apostrophe), source.replace("'", apostrophe), "cs")
    (case,) = cases_of_people(document)
    assert case.right == f"O{apostrophe}Kadlar"


CAMILLA = "Camilla came early. Camilla smiled.\n\nThe drape on Camille is an old one. Camilla left."
CAMILLY = "Camilla přišla brzy. Camilla se usmála.\n\nRouška na Camille je stará. Camilla odešla."


@pytest.mark.parametrize(
    ("text", "source", "lang", "expected"),
    [
        (CAMILLA, CAMILLY, "cs", {"Camille": "Camilla"}),
        # somebody is called so in full
        (CAMILLA + " Camille Novák stayed.", CAMILLY + " Camille Novák zůstala.", "cs", {}),
        # as often as the other
        ("Camilla met Camille.", "Camilla potkala Camille.", "cs", {}),
        # no language of many cases
        (CAMILLA, CAMILLA, "de", {}),
    ],
)
def test_a_case_of_a_known_name_may_be_a_name_as_well(
    text: str, source: str, lang: str, expected: dict[str, str]
) -> None:
    kept = inflected_names(document_of(text, source, lang))
    assert {each.form.text: each.base for each in kept} == expected
