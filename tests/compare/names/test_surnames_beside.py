"""A surname that is neither the source's nor the article's, behind a first name that is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.compare.names.surnames_beside import other_surnames
from qa.model.document import Document
from qa.read.plain import read_plain

REST = " On Monday Pelikán trained with the others."
SOURCE = "Gól dostal brankář Dominik Pelikán. V pondělí Pelikán trénoval s ostatními."


def found(text: str, source: str, lang: str = "cs") -> dict[str, str]:
    document = Document(
        id="a",
        uri="a",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain(source, lang),
        source_lang=lang,
    )
    return {variant.form.text: variant.right for variant in other_surnames(document)}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The goal was let in by Dominik Pelican.", "Gól dostal Dominik Pelikán."),
        ("The goal was let in by Dominik Heron.", "Gól vstřelili Dominiku Pelikánovi."),
    ],
)
def test_somebody_has_one_surname(text: str, source: str) -> None:
    assert list(
        found(text + "\n\n" + REST, source + "\n\nV pondělí Pelikán trénoval.").values()
    ) == ["Pelikán"]


@pytest.mark.parametrize(
    "text",
    [
        "The goal was let in by Dominik Pelikan.",  # accents may be dropped
        "The goal was let in by Dominik Pelikánová.",
        "The goal was let in by Dominik Pelikán, not by Dominik Heron.",
        "The goal was let in by Dominik Heron Pelikán.",
        "The goal was let in by the Heron.",
    ],
)
def test_what_is_no_other_surname(text: str) -> None:
    assert (
        found(f"{text}\n\n{REST}", "Gól dostal Dominik Pelikán.\n\nV pondělí Pelikán trénoval.")
        == {}
    )


def test_the_article_must_have_the_right_one() -> None:
    assert found("The goal was let in by Dominik Heron.", "Gól dostal Dominik Pelikán.") == {}


def test_lists_are_not_compared_word_by_word() -> None:
    people = ", ".join(
        f"Dominik Heron{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10]}" for n in range(100)
    )
    assert found(f"Here are {people}.", f"Jsou tu {people.replace('Heron', 'Pelikán')}.") == {}


@settings(deadline=None, max_examples=examples_of(40))
@given(st.text(alphabet="Dominik Pelá.\n", max_size=60))
def test_any_text_is_borne(text: str) -> None:
    assert found(text, SOURCE).keys() <= set(text.replace(".", " ").split())
