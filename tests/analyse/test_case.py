from __future__ import annotations

import pytest

from qa.analyse.case import _is_list, case
from qa.read.plain import read_plain


def test_a_text_without_capitals_is_one_stretch() -> None:
    text = "the russian minister left.\n\nhe said that i was wrong about it.\n\nThen Tom came home."
    found = case(read_plain(text, "en"))
    assert [span.of(text) for span in found.texts] == [text.rpartition("\n\n")[0]]
    assert found.starts == ()


def test_a_sentence_that_begins_small_is_found_by_its_first_word() -> None:
    text = "“nobody in Bonn came,” he said.\n\nTom went into the garden. then he slept."
    assert [span.of(text) for span in case(read_plain(text, "en")).starts] == ["nobody", "then"]


@pytest.mark.parametrize(
    "text",
    [
        "de Gaulle spoke to the men of Paris.",
        "iPhone sales in Bonn rose last year.",
        "He came home,\n\nand Tom was there at last.",
        "bread from Bonn\n\nmilk from the farm\n\neggs from the Rhine valley",
        "At 5 p.m. and at 6 p.m. the bells of Bonn ring.",
        "“Is it true?” asked Tom. “Yes!” said Ann.",
    ],
)
def test_what_may_begin_small_is_left_alone(text: str) -> None:
    assert case(read_plain(text, "en")) == ((), ())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The minister left the room. Élodie Durand came back later."),
        ("de", "Der Minister kam nach Bonn. Ärzte warnen vor den Folgen."),
        ("de", "Es gibt Tiere im Wald, bspw. rote Füchse und engl. Doggen."),
        ("ru", "Министр приехал в Москву. Врачи были рады. Ещё вчера шёл дождь."),
        ("uk", "Міністр приїхав до Києва. Її лікарі були раді. Є і новини."),
        ("cs", "Ministr přijel do Prahy. Šest lékařů varuje. Česko čeká."),
        ("tr", "Bakan Ankara'ya geldi. İki doktor uyardı. Ödül verildi."),
        ("pl", "Minister przyjechał w sobotę. Łódź czeka. Stopy na poziomie 5 proc. są niskie."),
        ("el", "Ο υπουργός έφτασε στην Αθήνα. Ένας γιατρός μίλησε. Ήταν αργά."),
        ("zh", "他说: yes. 可是我不知道。"),
    ],
)
def test_a_capital_of_any_alphabet_is_one(lang: str, text: str) -> None:
    assert case(read_plain(text, lang)).starts == ()


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", "Министр вчера приехал. врачи были рады.", "врачи"),
        ("de", "Der Minister kam gestern. ärzte warnen vor den Folgen.", "ärzte"),
        ("el", "Ο υπουργός έφτασε σήμερα. ένας γιατρός μίλησε.", "ένας"),
    ],
)
def test_a_small_letter_of_any_alphabet_is_one(lang: str, text: str, word: str) -> None:
    assert [span.of(text) for span in case(read_plain(text, lang)).starts] == [word]


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        (["milk from the farm", "eggs from the farm"], False),
        (["milk from the farm", "eggs from the farm", "bread from the town"], True),
        (["milk from the farm.", "eggs from the farm", "bread from the town"], True),
        (["milk from the farm.", "eggs from the farm.", "bread from the town"], False),
        (["milk is white.", "eggs are round", "bread is brown.", "salt is white"], False),
    ],
)
def test_most_lines_of_a_list_end_without_a_full_stop(lines: list[str], *, listed: bool) -> None:
    prose = read_plain("\n\n".join([*lines, "Tom came home."]), "en")
    lower = [segment.span for segment in prose.segments[:-1]]
    assert _is_list(prose, [*lower, None]) == listed


def test_a_sentence_that_begins_small_beside_a_list_of_two_is_found() -> None:
    two = "the men of Bonn left.\n\nhe saw them in Bonn.\n\nTom came home."
    assert [span.of(two) for span in case(read_plain(two, "en")).starts] == ["the", "he"]
