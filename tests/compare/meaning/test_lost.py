from __future__ import annotations

from collections.abc import Sequence

import pytest

from qa.compare.align.alignment import Alignment, Alone
from qa.compare.meaning import lost
from qa.compare.meaning.encoders import Encoder
from qa.compare.meaning.lost import LOOKS, MOST, MOST_LOOKS, UNKNOWN, Confirmed, confirmed, looks
from qa.model.document import Document
from qa.model.span import Span
from qa.read.plain import read_plain_text
from qa.rules.accuracy import omitted_segment
from qa.rules.accuracy.omitted_segment import OmittedSegment

SOURCE = (
    "Die Mühle brannte am Dienstag ab. Die Polizei sucht Zeugen, die zwei Männer am Wehr gesehen "
    "haben. Der Besitzer will sie wieder aufbauen."
)
CUT = "The mill burnt down on Tuesday. The owner wants to rebuild it."
WHOLE = (
    "The mill burnt down on Tuesday, and police are looking for witnesses who saw two men at the weir. "
    "The owner wants to rebuild it."
)


def document(target: str, source_lang: str = "de") -> Document:
    return Document(
        id="x",
        uri="x",
        raw=target,
        target=read_plain_text(target, "en").prose,
        source=read_plain_text(SOURCE, source_lang).prose,
        source_lang=source_lang,
    )


def alone(target: str, sentences: int = 1) -> Alone:
    start = SOURCE.index("Die Polizei")
    span = Span(start, SOURCE.index(" Der Besitzer"))
    return Alone(span, sentences, target.index(" The owner"), is_last=False, score=0.3)


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lost, "encoder", lambda: None)


@pytest.mark.usefixtures("no_model")
def test_dictionaries_tell_what_is_missing_from_what_was_merged() -> None:
    assert confirmed(document(CUT), alone(CUT)) == Confirmed(is_lost=True, by="dictionary")
    assert confirmed(document(WHOLE), alone(WHOLE)) == Confirmed(is_lost=False, by="dictionary")


@pytest.mark.usefixtures("no_model")
def test_without_dictionary_and_encoder_nothing_is_said() -> None:
    assert confirmed(document(CUT, "xx"), alone(CUT)) == UNKNOWN
    assert confirmed(document(CUT), alone(CUT, MOST + 1)) == UNKNOWN


@pytest.mark.parametrize("is_lost", [True, False])
def test_an_encoder_is_asked_where_there_is_no_dictionary(
    monkeypatch: pytest.MonkeyPatch, *, is_lost: bool
) -> None:
    def encode(texts: list[str]) -> Sequence[Sequence[float]]:
        # What is about the police is one direction, all else the other one.
        police = ("Polizei",) if is_lost else ("Polizei", "mill")
        return [[1.0, 0.0] if any(w in text for w in police) else [0.0, 1.0] for text in texts]

    monkeypatch.setattr(lost, "encoder", lambda: Encoder(encode, "own"))
    assert confirmed(document(CUT, "xx"), alone(CUT)) == Confirmed(is_lost, "encoder")


def test_the_encoder_is_asked_about_so_many_sentences_of_a_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = 0

    class Counting(Encoder):
        def likeness(self, ones: Sequence[str], others: Sequence[str]) -> list[list[float]]:
            nonlocal asked
            asked += 1
            return super().likeness(ones, others)

    model = Counting(lambda texts: [[1.0, 0.0] for _ in texts], "own")
    found = Alignment(omitted=(alone(CUT),) * (2 * LOOKS))
    monkeypatch.setattr(omitted_segment, "omitted", lambda _: found.omitted)
    monkeypatch.setattr(lost, "encoder", lambda: model)
    text = document(CUT, "xx")
    list(OmittedSegment().check(text))
    assert text.source is not None
    assert asked == looks(text.source) == LOOKS


@pytest.mark.parametrize(("count", "most"), [(10, LOOKS), (2_000, 40), (20_000, MOST_LOOKS)])
def test_a_long_text_is_worth_more_looks_but_none_is_worth_any_number(
    count: int, most: int
) -> None:
    assert looks(read_plain_text("Es ist da. " * count, "de").prose) == most
