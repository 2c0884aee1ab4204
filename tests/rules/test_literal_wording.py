from __future__ import annotations

import pytest

from qa.compare.literal import Literal
from qa.languages.folders import codes_with
from qa.languages.language import english_name
from qa.lexicon.literal.entries import read_entries
from qa.model.span import Span
from qa.rules.literal_wording import message_of, suggestions_of


def literal(right: str, text: str, source: str = "pleite") -> Literal:
    (entry,) = read_entries(f"pleite | bad loss | {right} | Why not. | alone", "de", "en")
    return Literal(Span(0, len(text)), entry, source)


def test_the_message_names_both_words_and_what_is_right() -> None:
    assert message_of(literal("defeat; rout", "bad loss"), "bad loss") == (
        "“bad loss” is a literal translation of German “pleite”: “defeat” or “rout”. Why not."
    )
    assert message_of(literal("defeat", "bad loss", ""), "bad loss") == (
        "“bad loss” looks like a literal translation from German: “defeat”. Why not."
    )


@pytest.mark.parametrize("code", sorted(codes_with("literal.en.txt")))
def test_messages_call_each_language_by_its_name(code: str) -> None:
    assert english_name(code).istitle()


def test_of_many_words_the_reason_tells() -> None:
    many = literal("a; b; c; d", "bad loss")
    assert message_of(many, "bad loss").endswith("of German “pleite”. Why not.")
    assert suggestions_of(many, "bad loss") == ()


def test_suggestions_have_the_number_and_the_capital_of_the_rendering() -> None:
    for text, right in (("bad loss", "defeat"), ("Bad losses", "Defeats"), ("bad lossed", None)):
        found = [item.text for item in suggestions_of(literal("defeat", text), text)]
        assert found == ([] if right is None else [right])


def test_names_and_plurals_stay_as_they_are_beside_a_rendering_in_the_plural() -> None:
    entry = literal("fans; Covid; number of visitors; three-party coalition", "bad losses")
    several = Literal(entry.span, entry.entry, entry.source)
    assert suggestions_of(several, "bad losses") == ()  # four are too many to choose from
    for right, written in (
        ("fans", "fans"),
        ("Covid", "Covid"),
        ("number of visitors", "number of visitors"),
        ("party coalition", "party coalitions"),
        ("loss", "losses"),
    ):
        (found,) = suggestions_of(literal(right, "bad losses"), "bad losses")
        assert found.text == written
