"""Sentences end where a reader would pause, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.sentences import sentence_at, sentences
from qa.read.plain import read_plain


def split(text: str, lang: str = "en") -> list[str]:
    return [span.of(text) for span in sentences(read_plain(text, lang))]


# The sentences of each case are joined by a space and must come apart again.
@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", ["It rained.", "Nobody minded!", "Why should they?", "It was May."]),
        ("en", ["“It is late,” she said.", "“Go home.”", "He went."]),
        ("en", ["He said (loudly) no.", "(Nobody heard.)", "Then he left."]),
        ("en", ["Mr. Smith met Dr. Jones.", "They talked."]),
        ("en", ["The U.S. Senate voted.", "It was close."]),
        ("en", ["J. R. Ewing came at 5 p.m. on Friday.", "Nobody waited."]),
        ("en", ["It cost $3.50.", "That was too much."]),
        ("en", ["Wait… what is this?", "Nothing."]),
        ("en", ["See p. 12, fig. 3.", "It is clear."]),
        ("en", ["They won 3-1.", "2024 was a good year."]),
        ("en", ["He came from St. Petersburg.", "She did not."]),
        ("de", ["Er kam z. B. am Montag.", "Sie nicht."]),
        ("de", ["„Wer da?“", "Niemand antwortete."]),
        ("fr", ["« Qui est là ? »", "Personne ne répondit."]),
        ("es", ["¿Quién es?", "¡Nadie!", "Pues entra."]),
        ("ru", ["Он пришёл.", "Она ушла."]),
        (
            "de",
            ["Er kam am 3. Mai.", "Der 2. Weltkrieg war aus.", "Sie liegt auf Platz 2.", "Gut."],
        ),
        ("de", ["Im 19. und 20. Jahrhundert war es so.", "Er starb 1945.", "Danach kam Frieden."]),
        (
            "de",
            ["2. Mannschaft: Es ging gut.", "In der 3. und der 4. Klasse.", "Es waren 30.", "Gut."],
        ),
        ("de", ["Er kam am 3.", "Danach ging er.", "Die Preise der 25.", "Außerdem war es spät."]),
        ("de", ["Der 2. Deutsche Kongress am 3. Tag.", "Am 4. Danach war er müde."]),
        ("da", ["Han kom den 3.", "Derefter gik han.", "Den 14. Dalai Lama kom."]),
        ("nb", ["Han kom den 3.", "Deretter gikk han."]),
        ("hu", ["A 3. Magyar Nap ez.", "Jó volt a 3.", "Aztán elment."]),
        ("cs", ["Po 2. Světové válce přišel na 1. Lékařskou fakultu.", "Bylo jich 30.", "Šli."]),
        ("nb", ["Den 17. Mai feires.", "Det var 30.", "Flere kom."]),
        ("da", ["Efter den 2. Verdenskrig kom han.", "Der var 30.", "Flere kom."]),
        ("hu", ["Az 1. Világháború után.", "A 2. Kerületben él.", "Voltak 30.", "Jó."]),
        ("tr", ["2. Dünya Savaşı ve II. Abdülhamid.", "Sayı 30.", "Sonra geldiler."]),
        ("fi", ["Se oli 2. Maailmansodan aikaan.", "Heitä oli 30.", "Muut tulivat."]),
        ("en", ["Nobody came on the 3.", "May was late."]),
    ],
)
def test_sentences_come_apart(lang: str, expected: list[str]) -> None:
    assert split(" ".join(expected), lang) == expected


def test_ideographic_stops_need_no_space() -> None:
    assert split("他来了。“她呢？”没人知道。", "zh") == ["他来了。", "“她呢？”", "没人知道。"]


def test_no_sentence_reaches_beyond_its_segment() -> None:
    assert split("A heading\n\nIt begins. It ends") == ["A heading", "It begins.", "It ends"]


pieces = st.lists(
    st.sampled_from(
        ["Word", "word", "Mr", "U.S", "3", ".", "!", "…", "”", "“", " ", " ", "\n\n", "。"]
    ),
    max_size=40,
)


@given(pieces.map("".join))
def test_sentences_are_all_of_the_text_but_white_space(text: str) -> None:
    read = read_plain(text, "en")
    found = sentences(read)
    covered = {at for span in found for at in range(span.start, span.end)}
    assert sum(len(span) for span in found) == len(covered)
    assert list(found) == sorted(found)
    for segment in read.segments:
        inside = range(segment.span.start, segment.span.end)
        assert all(at in covered or text[at].isspace() for at in inside)
    for span in found:
        assert span.of(text) == span.of(text).strip() != ""


@given(pieces.map("".join), st.integers(0, 60))
def test_sentence_at_is_the_one_that_covers_the_position(text: str, position: int) -> None:
    found = sentences(read_plain(text, "en"))
    covering = [span for span in found if span.start <= position < span.end]
    assert sentence_at(found, position) == (covering[0] if covering else None)
