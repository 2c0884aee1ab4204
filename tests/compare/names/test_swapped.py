from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.compare.names.swapped import swapped_names
from qa.model.document import Document
from qa.read.plain import read_plain


def swaps(target: str, source: str, source_lang: str) -> list[tuple[str, str]]:
    document = Document(
        id="d",
        uri="d",
        raw=target,
        target=read_plain(target, "en"),
        source=read_plain(source, source_lang),
        lang="en",
        source_lang=source_lang,
        source_raw=source,
    )
    return [
        (swap.target.of(document.target.text), swap.source.of(source))
        for swap in swapped_names(document)
    ]


@pytest.mark.parametrize(
    ("target", "source", "lang", "pair"),
    [
        (
            "The lake belongs to Edmonton, as everybody knows.",
            "Le lac appartient à Dubreuil, comme chacun sait.",
            "fr",
            ("Edmonton", "Dubreuil"),
        ),
        (
            "Yesterday the theatre was opened by Watanabe in the rain.",
            "Včera divadlo otevřel v dešti Koutník.",
            "cs",
            ("Watanabe", "Koutník"),
        ),
        (
            "The ship was built by Alhambra in three years.",
            "Das Schiff wurde von Cuomo in drei Jahren gebaut.",
            "de",
            ("Alhambra", "Cuomo"),
        ),
        (
            "The factory in Duisburg was bought by an investor.",
            "Завод под Кинешмой купил один инвестор.",
            "ru",
            ("Duisburg", "Кинешмой"),
        ),
    ],
)
def test_exchanged_name_is_seen_with_both_witnesses(
    target: str, source: str, lang: str, pair: tuple[str, str]
) -> None:
    assert swaps(target, source, lang) == [pair]


THERE = "Le lac appartient à Dubreuil, comme chacun sait."


@pytest.mark.parametrize(
    ("name", "source", "pair"),
    [
        ("Paula Edmonton", THERE, ("Paula Edmonton", "Dubreuil")),
        ("Edmonton\u00a0Fenton", THERE, ("Edmonton\u00a0Fenton", "Dubreuil")),
        ("Edmonton's sister", THERE, ("Edmonton", "Dubreuil")),
        # two names, here or there, of which nobody can say which stands for which
        ("Edmonton and Watanabe", THERE, None),
        ("Edmonton, Watanabe", THERE, None),
        ("Edmonton", THERE.replace("Dubreuil", "Dubreuil et Vatan"), None),
    ],
)
def test_words_of_a_name_are_one_name_and_two_names_are_two(
    name: str, source: str, pair: tuple[str, str] | None
) -> None:
    text = f"The lake belongs to {name}, as everybody knows."
    assert swaps(text, source, "fr") == ([pair] if pair else [])


@pytest.mark.parametrize(
    ("target", "source", "lang"),
    [
        ("The lake belongs to Dubreuil.", "Le lac appartient à Dubreuil.", "fr"),
        ("He lives in Vienna with Zelensky.", "Er lebt in Wien mit Selenskyj.", "de"),
        ("The factory in Saratov was sold.", "Завод в Саратове продали.", "ru"),
        ("The theatre was opened by Koutník.", "Divadlo otevřel s Koutníkem.", "cs"),
        # One witness alone: a name that the translation adds, a name that it leaves out.
        ("The lake belongs to Edmonton.", "Le lac appartient à la ville.", "fr"),
        ("The lake belongs to him.", "Le lac appartient à Dubreuil.", "fr"),
        # The people of a country stand for the country.
        ("The German government sent Watanabe.", "Il governo della Germania manda Watanabe.", "it"),
        ("The lake belongs to Edmonton.", "湖属于艾德蒙顿。", "zh"),
        ("The lake belongs to Edmonton.", "Le lac appartient à Dubreuil.", "xx"),
    ],
)
def test_names_that_may_be_the_same_are_left_alone(target: str, source: str, lang: str) -> None:
    assert swaps(target, source, lang) == []


def test_without_a_source_there_is_nothing_to_compare() -> None:
    document = Document(
        id="d", uri="d", raw="Hello", target=read_plain("Hello", "en"), source=None, lang="en"
    )
    assert swapped_names(document) == ()


NAMES = st.lists(st.sampled_from(["Watanabe", "Edmonton", "Duisburg", "Fenton", "Mayotte"]))


@given(NAMES)
def test_copied_names_are_never_exchanged(names: list[str]) -> None:
    text = " ".join(["The prize goes to", *names]) + "."
    assert swaps(text, text, "fr") == []
