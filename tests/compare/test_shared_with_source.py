"""What a text shares with its source, looked for in the sentences around."""

from __future__ import annotations

import pytest

from qa.analyse.unpaired_marks import unpaired_quotes
from qa.compare.shared_with_source import counterpart, is_small_too, is_unpaired_too, repeats_too
from qa.model.document import Document
from qa.model.span import Span
from qa.read.plain import read_plain

ENGLISH = [
    "Two fishing boats broke loose in Husum.",
    "The pier will cost 120,000 euros.",
    "Mayor Uwe Petersen was there on 14 May.",
    "Nobody was hurt by the 3 trees.",
]
GERMAN = [
    "Zwei Fischerboote rissen sich in Husum los.",
    "Der Pier wird 120.000 Euro kosten.",
    "Bürgermeister Uwe Petersen war am 14. Mai dort.",
    "Niemand wurde von den 3 Bäumen verletzt.",
]


def document(target: list[str], source: list[str] | None) -> Document:
    mine = "\n\n".join(target)
    return Document(
        id="a",
        uri="a",
        raw=mine,
        target=read_plain(mine, "en"),
        source=None if source is None else read_plain("\n\n".join(source), "de"),
        source_lang="de",
    )


@pytest.mark.parametrize(("at", "first", "last"), [(0, 0, 1), (1, 0, 2), (2, 1, 3), (3, 2, 3)])
def test_the_sentences_around_are_looked_at(at: int, first: int, last: int) -> None:
    made = document(ENGLISH, GERMAN)
    start = made.target.text.index(ENGLISH[at])
    assert made.source is not None
    found = counterpart(made, Span(start + 1, start + 3))
    assert found is not None
    assert found.of(made.source.text) == "\n\n".join(GERMAN[first : last + 1])


def test_without_a_source_there_is_none_and_without_pairs_all_of_it() -> None:
    assert counterpart(document(ENGLISH, None), Span(0, 1)) is None
    strange = document(
        ["Buy!"],
        [
            "Am Dienstag regnete es in Köln stark, und alle blieben daheim, weil es so viel regnete."
            * 3
        ],
    )
    assert strange.source is not None
    assert counterpart(strange, Span(0, 1)) == Span(0, len(strange.source.text))


@pytest.mark.parametrize(
    ("second", "repeats"),
    [
        (GERMAN[0], True),
        ("Zwei Fischerboote rissen sich in Husum wieder los.", True),
        ("Zwei kleine Schiffe trieben danach in Husum frei umher.", False),
    ],
)
def test_what_the_source_says_twice_may_be_said_twice(second: str, repeats: bool) -> None:  # noqa: FBT001
    made = document([ENGLISH[0], ENGLISH[1], ENGLISH[0]], [GERMAN[0], GERMAN[1], second])
    text = made.target.text
    one = Span(0, len(ENGLISH[0]))
    two = Span(text.rindex(ENGLISH[0]), len(text))
    assert repeats_too(made, one, two) is repeats
    assert not repeats_too(made, one, one)
    assert not repeats_too(document(ENGLISH, None), one, two)


def test_a_mark_that_the_source_lacks_a_partner_for_too() -> None:
    target = [ENGLISH[0], "“The pier will cost 120,000 euros.", *ENGLISH[2:]]
    at = Span(len(ENGLISH[0]) + 2, len(ENGLISH[0]) + 3)
    same = [GERMAN[0], "„Der Pier wird 120.000 Euro kosten.", *GERMAN[2:]]
    assert is_unpaired_too(document(target, same), unpaired_quotes, at)
    assert not is_unpaired_too(document(target, GERMAN), unpaired_quotes, at)
    far = [*GERMAN[:3], f"„{GERMAN[3]}"]
    assert not is_unpaired_too(document(target, far), unpaired_quotes, at)
    assert not is_unpaired_too(document(target, None), unpaired_quotes, at)


SMALL = ["we came up in a golden age.", "nobody was looking at us then. it was fine."]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            ["wir kamen in einem goldenen zeitalter.", "niemand sah uns damals an. es war gut."],
            True,
        ),
        (
            ["Wir kamen in einem goldenen Zeitalter.", "Niemand sah uns damals an. Es war gut."],
            False,
        ),
        (["wir kamen in einem Zeitalter.", "Niemand sah uns damals an. Es war gut."], True),
        (None, False),
    ],
)
def test_a_source_without_capitals_excuses_the_translation(
    source: list[str] | None, *, expected: bool
) -> None:
    small = document(SMALL, source)
    assert is_small_too(small, Span(0, len(SMALL[0]))) is expected


def test_capitals_are_looked_for_beside_the_place_only() -> None:
    source = [*GERMAN, *GERMAN, "niemand sah uns damals an. er kam am Freitag. dann ging er."]
    small = document([*ENGLISH, *ENGLISH, "nobody looked at us. he came on Friday."], source)
    assert not is_small_too(small, Span(0, 3))
    assert is_small_too(small, Span(len(small.target.text) - 20, len(small.target.text)))
