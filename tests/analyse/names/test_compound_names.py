"""Misspelled names at the beginning of compounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.names.compound_names import misspelled_in_compounds
from qa.analyse.names.evidence import said
from qa.analyse.names.evidence_kinds import evidence_kind
from qa.model.document import Document
from qa.read.plain import read_plain

INTRODUCED = "Verkehrsminister Henrik Tellbrunner trat am Freitag zurück. "


def found(text: str, lang: str = "de") -> dict[str, str]:
    document = Document("id", "uri", text, read_plain(text, lang), lang=lang)
    return {each.form.text: each.right for each in misspelled_in_compounds(document)}


@pytest.mark.parametrize(
    ("compound", "right"),
    [
        ("Telbrunnerkritiker", "Tellbrunnerkritiker"),
        ("Tellbrunnrregierung", "Tellbrunnerregierung"),
        ("Telbrunnerskritiker", "Tellbrunnerskritiker"),
    ],
)
def test_a_name_with_a_letter_amiss(compound: str, right: str) -> None:
    assert found(f"{INTRODUCED}Die {compound} jubelten.") == {compound: right}


@pytest.mark.parametrize(
    "later",
    [
        "Die Tellbrunnerkritiker jubelten.",  # right
        "Die Mühlbrunnerwerke jubelten.",  # a word
        "Die Telbrunnerxyzqw jubelten.",  # no compound
        "Die Hallbergkritiker jubelten.",  # another name
    ],
)
def test_other_compounds_are_left_alone(later: str) -> None:
    assert found(INTRODUCED + later) == {}


def test_a_stem_before_a_joint_is_no_slip() -> None:
    there = "Die Gemeinde Wahlbezirke Altdorf wählt. Herr Henrik Wahlbezirke sprach. "
    assert found(f"{there}Auf Wahlbezirksebene war es still.") == {}


def test_languages_without_compounds_have_none() -> None:
    text = "Transport Minister Henrik Tellbrunner left. The Telbrunnercritics cheered."
    assert found(text, "en") == {}


def test_what_the_message_says() -> None:
    text = f"{INTRODUCED}Die Telbrunnerkritiker jubelten."
    (variant,) = misspelled_in_compounds(
        Document("id", "uri", text, read_plain(text, "de"), lang="de")
    )
    assert evidence_kind(variant) == "compound"
    assert said(variant) == (
        "“Telbrunnerkritiker” should be “Tellbrunnerkritiker”: the article writes “Tellbrunner” once."
    )


@settings(deadline=None, max_examples=examples_of(60))
@given(st.text(max_size=80), st.sampled_from(["de", "sv", "fi", "hu"]))
def test_any_text_is_borne(text: str, lang: str) -> None:
    found(INTRODUCED + text, lang)
