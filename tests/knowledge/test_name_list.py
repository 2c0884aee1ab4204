"""Name lists: written as they are read, wrong ones named by line, exports understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.knowledge.name_list import NameListError, imported, read_names, with_name, write_names
from qa.model.knowledge import ListedName, NameList

HEADER = "canonical,aliases,forbidden,note\n"


def test_a_list_is_read() -> None:
    text = HEADER + '"Ylva Hallenbeck, Jr.",Hallenbeck|Y. Hallenbeck ,Ilva Hallenbeck,"a\nnote"\n\n'
    assert read_names(text).names == (
        ListedName(
            "Ylva Hallenbeck, Jr.",
            ("Hallenbeck", "Y. Hallenbeck"),
            ("Ilva Hallenbeck",),
            "a note",
        ),
    )


def test_columns_may_lack_and_stand_in_any_order() -> None:
    assert read_names("\ufeffforbidden,canonical\r\nKiew,Kyiv\r\n").names == (
        ListedName("Kyiv", (), ("Kiew",)),
    )
    assert read_names("canonical\n").names == ()
    assert read_names("").names == ()


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("name,alias\nA,B\n", 1, "the first line must name the columns: canonical,"),
        ("canonical,alias\nA,B\n", 1, r"unknown column 'alias'. Did you mean 'aliases'\?"),
        (HEADER + ",B,,\n", 2, "the canonical form is missing"),
        (HEADER + "A,,,\n\nA,B,,\n", 4, "'A' is already on line 2"),
        (HEADER + "Blinken, Antony,,,\n", 2, "5 cells, but 4 columns; a form with a comma"),
        (HEADER + "A,,A,\n", 2, "'A' is forbidden for 'A', but right for itself"),
        (HEADER + 'C,,"B\n",\nA,B,,\n', 2, "'B' is forbidden for 'C', but right for 'A'"),
        (HEADER + "A" * 300 + ",,,\n", 2, "a form of 300 characters is not a name"),
        (HEADER + 'A,"B,,\n', 2, "no CSV: unexpected end of data"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, line: int, told: str) -> None:
    with pytest.raises(NameListError, match=told) as caught:
        read_names(text)
    assert caught.value.line == line


forms = st.text("AB é,\"'-\n", max_size=8).map(lambda text: " ".join(text.split())).filter(bool)


@given(
    st.dictionaries(forms, st.tuples(st.lists(forms, max_size=2), st.lists(forms, max_size=2), forms))
)  # fmt: skip
def test_what_is_written_is_read_again(
    table: dict[str, tuple[list[str], list[str], str]],
) -> None:
    right = {form for name, (aliases, _, _) in table.items() for form in (name, *aliases)}
    names = [
        ListedName(
            name,
            tuple(dict.fromkeys(aliases)),
            tuple(dict.fromkeys(form for form in forbidden if form not in right)),
            note,
        )
        for name, (aliases, forbidden, note) in table.items()
    ]
    text = write_names(NameList(tuple(names)))
    assert set(read_names(text).names) == set(names)
    assert write_names(read_names(text)) == text


def test_names_are_joined() -> None:
    names = NameList((ListedName("Kyiv", ("Kyjiw",), ("Kiev",), "old"), ListedName("Lviv")))
    names = with_name(names, ListedName("Kyiv", ("Kiev",), ("Kyjiw",)))
    assert names.names == (
        ListedName("Lviv"),
        ListedName("Kyiv", ("Kiev",), ("Kyjiw",), "old"),
    )


def test_wikidata_is_understood() -> None:
    text = (
        "item,itemLabel,itemAltLabel,itemDescription\n"
        'http://example.org/Q1,Ylva Hallenbeck,"Y. Hallenbeck, Ylva H.",mayor\n'
        "http://example.org/Q2,Q2,,\n"
        "http://example.org/Q1,Ylva Hallenbeck,Hallenbeck,\n"
    )
    assert list(imported(text)) == [
        ListedName("Ylva Hallenbeck", ("Y. Hallenbeck", "Ylva H.", "Hallenbeck"), (), "mayor")
    ]


def test_every_politician_is_understood() -> None:
    text = 'id,name,sort_name,group\n1,Ylva M. Hallenbeck,"Hallenbeck, Ylva",Greens\n2,Cher,Cher,\n'
    assert list(imported(text)) == [
        ListedName("Ylva M. Hallenbeck", ("Ylva Hallenbeck",), (), "Greens"),
        ListedName("Cher"),
    ]


def test_other_tables_are_refused() -> None:
    with pytest.raises(NameListError, match=r"no column holds names: .* not a, b"):
        list(imported("a,b\n1,2\n"))
