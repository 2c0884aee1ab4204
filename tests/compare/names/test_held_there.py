"""What the source's sentence says of a name that is said to come from it."""

from __future__ import annotations

import pytest

from qa.analyse.names.capitalized_forms import capitalized_forms
from qa.analyse.names.evidence import Variant, by_source
from qa.compare.names.held_there import is_rendered_already, is_written_in_english
from qa.model.document import Document
from qa.read.plain import read_plain


def variant(text: str, source: str, form: str, right: str) -> tuple[Document, Variant]:
    target = read_plain(text, "en")
    document = Document(
        "a", "a", text, target, source_raw=source, source=read_plain(source, "de"), source_lang="de"
    )
    found = target.need(capitalized_forms)[form.casefold()]
    return document, Variant(found, right, (by_source(right, 1, here=True, less_known=False),), 0.0)


@pytest.mark.parametrize(
    ("text", "source", "form", "right", "rendered"),
    [
        (
            "Rosario Bellini met the mayor of Rosarno.",
            "Rosario Bellini traf den Bürgermeister.",
            "Rosarno",
            "Rosario",
            True,
        ),
        (
            "The mayor of Rosarno came late.",
            "Der Bürgermeister von Rosario kam spät.",
            "Rosarno",
            "Rosario",
            False,
        ),
        (
            "Rosario Bellini met the mayor of Rosarno.",
            "Rosario Bellini traf den Bürgermeister von Rosario.",
            "Rosarno",
            "Rosario",
            False,
        ),
        ("They met at Lany in May.", "Sie trafen sich im Mai dort.", "Lany", "Land", True),
    ],
)
def test_each_name_of_the_source_is_rendered_once(
    text: str, source: str, form: str, right: str, *, rendered: bool
) -> None:
    assert is_rendered_already(*variant(text, source, form, right)) is rendered


@pytest.mark.parametrize(
    ("form", "right", "is_so"),
    [
        ("Steinbrueck", "Steinbrück", True),
        ("Steinbruck", "Steinbrück", False),
        ("Steinbrueck", "Steinbruck", False),
        ("Trifocal", "Trifokal", True),
        ("Qarabagh", "Karabağ", True),
        ("Trifocal", "Trivokal", False),
    ],
)
def test_umlauts_may_be_two_letters_and_k_a_c(form: str, right: str, *, is_so: bool) -> None:
    _, found = variant(f"We met {form}.", f"Wir trafen {right}.", form, right)
    assert is_written_in_english(found) is is_so
