"""A name list finds what an article never contradicts, and leaves other names alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.names.name_list_check import unwanted_forms
from qa.model.document import Document
from qa.model.knowledge import ListedName, NameList, Newsroom
from qa.read.plain import read_plain

NAMES = NameList(
    (
        ListedName("Volodymyr Zelensky", ("Zelensky",), ("Vladimir Zelensky", "Selenskyj")),
        ListedName("Kyiv", ("Chicken Kiev",), ("Kiev",)),
        ListedName("Robert Tennhoff"),
        ListedName("Daniel Ahrenkiel"),
        ListedName("Jean-Luc Delatour"),
        ListedName("Côte d'Ivoire", (), ("Ivory Coast",)),
        ListedName("Anna Nowak", (), ("ANNA NOVAK",)),
    )
)


def found(text: str) -> list[tuple[str, str]]:
    newsroom = Newsroom(names=NAMES)
    document = Document("id", "uri", text, read_plain(text, "en"), newsroom=newsroom)
    return [(form.text, form.fix) for form in unwanted_forms(document)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vladimir Zelensky's aide left Kiev.", [("Vladimir Zelensky", "Volodymyr Zelensky"),
                                               ("Kiev", "Kyiv")]),
        ("KIEV burns. Selenskyj spoke.", [("KIEV", "KYIV"), ("Selenskyj", "Volodymyr Zelensky")]),
        ("Volodymyr Zelenskyy and Wolodymyr Zelensky", [
            ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
            ("Wolodymyr Zelensky", "Volodymyr Zelensky")]),
        ("The Ivory\nCoast won.", [("Ivory\nCoast", "Côte d'Ivoire")]),
        ("Robert Tennhof won.", [("Robert Tennhof", "Robert Tennhoff")]),
    ],
)  # fmt: skip
def test_forbidden_forms_and_variants_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She ate Chicken Kiev in Kyiv with Zelensky.",
        "Rupert Tennhoff and Roberta Tennhoff came.",  # two letters; a woman
        "Daniela Ahrenkiel came.",
        "Olena Zelenska came.",
        "The ivory coast of the lake shone.",
        "Robert, Tennhoff and others left.",
        "Robert Tennhoff's aide, Daniel Ahrenkiels",
        "Vladimir. Zelensky left.",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_without_a_list_nothing_is_said() -> None:
    text = "Kiev"
    assert unwanted_forms(Document("id", "uri", text, read_plain(text, "en"))) == ()


@given(st.text(alphabet="KievZlnsky Voldmr'’.\n-", max_size=60))
def test_any_text_is_borne(text: str) -> None:
    for one, fix in found(text):
        assert one != fix


def test_a_list_of_many_namesakes_stays_quick() -> None:
    """However many share a first name, a full name is compared with a bounded number."""
    from qa.analyse.names.name_list_check import CROWD, _index_of

    names = NameList(tuple(ListedName(f"Maria Sa{n}{n}bel") for n in "abcdefghij" * 200))
    crowds = _index_of(names).pairs.values()
    assert max(map(len, crowds)) <= CROWD
