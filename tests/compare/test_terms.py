"""Terms are found in whatever form they stand, word by word and side by side."""

from __future__ import annotations

import pytest

from qa.compare.terms import forbidden_uses, found_in, source_uses, target_uses
from qa.model.document import Document
from qa.model.terms import Term
from qa.read.plain import read_plain


def uses(text: str, *terms: Term, lang: str = "en") -> list[str]:
    return [use.span.of(text) for use in found_in(read_plain(text, lang), terms, lang)]


@pytest.mark.parametrize(
    ("text", "term", "found"),
    [
        ("The harbor masters came.", "harbor master", ["harbor masters"]),
        ("The harbor-master came.", "harbor master", ["harbor-master"]),
        ("The harbor\nmaster came.", "harbor master", ["harbor\nmaster"]),
        ("The harbor, master of all.", "harbor master", []),
        ("The harbor old master.", "harbor master", []),
        ("The last harbor", "harbor master", []),
        ("A master came. A Master went.", "master", ["master", "Master"]),
        ("They mastered it.", "master", []),
        ("", "master", []),
        ("A master.", "…", []),
    ],
)
def test_where_a_term_stands(text: str, term: str, found: list[str]) -> None:
    assert uses(text, Term(term)) == found


def test_verbs_are_found_in_their_forms() -> None:
    assert uses("They mastered it.", Term("master", pos="verb")) == ["mastered"]
    assert uses("They master it.", Term("master", pos="verb")) == ["master"]


def test_where_capitals_count() -> None:
    text = "An apple, the Apple."
    assert uses(text, Term("apple")) == ["apple", "Apple"]
    assert uses(text, Term("Apple", case=True)) == ["Apple"]
    assert uses(text, Term("apple", case=True)) == ["apple"]


def test_adjectives_within_terms_are_inflected() -> None:
    assert uses("des alten Hafens", Term("alter Hafen"), lang="de") == ["alten Hafens"]
    assert uses("die alte", Term("alt", pos="adj"), lang="de") == ["alte"]
    assert uses("die alte", Term("alt"), lang="de") == ["alte"]
    assert uses("die Altes", Term("Alt"), lang="de") == ["Altes"]


def test_each_side_is_looked_for_in_its_own_text() -> None:
    term = Term("Hafen", targets=("harbor", "port"), forbidden=("haven",))
    target, source = "The port and the havens.", "Der Hafen."
    document = Document(
        id="a",
        uri="a",
        raw=target,
        target=read_plain(target, "en"),
        source=read_plain(source, "de"),
        source_lang="de",
        terms=(term,),
    )
    assert [use.span.of(source) for use in source_uses(document)] == ["Hafen"]
    assert [(use.span.of(target), use.wording) for use in target_uses(document)] == [
        ("port", "port")
    ]
    assert [use.wording for use in forbidden_uses(document)] == ["haven"]
    alone = Document(id="a", uri="a", raw=target, target=read_plain(target, "en"), terms=(term,))
    assert source_uses(alone) == ()
