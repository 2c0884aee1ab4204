"""Sentences that were cut in two are told by the source, and each paragraph is held against it once."""

from __future__ import annotations

import pytest

from qa.compare import split_sentences
from qa.compare.split_sentences import split_behind
from qa.model.document import Document
from qa.model.span import Span
from qa.read.plain import read_plain

CUT = "The team that won the cup will return next season as one of. The top groups of the town."
WHOLE = "Die Mannschaft, die den Pokal gewann, kehrt nächste Saison als eine der besten Gruppen der Stadt zurück."


def document(target: str, source: str | None) -> Document:
    return Document(
        id="a",
        uri="a",
        raw=target,
        target=read_plain(target, "en"),
        source=None if source is None else read_plain(source, "de"),
        source_lang="de",
    )


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (WHOLE, 1),
        ("Die Mannschaft kehrt als eine zurück. Sie ist eine der besten Gruppen der Stadt.", 0),
        (None, 0),
    ],
)
def test_a_cut_is_told_where_the_source_has_one_sentence(source: str | None, found: int) -> None:
    assert len(split_behind(document(CUT, source))) == found


def test_a_paragraph_is_held_against_its_source_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kills: what each of thousands of cuts asks of all links of a paragraph grows with the square."""
    asked: list[Span] = []

    def translated(_: Document, span: Span) -> None:
        asked.append(span)

    monkeypatch.setattr(split_sentences, "translated", translated)
    many = " ".join(f"The mill number {n} stood beside the tower of." for n in range(50))
    split_behind(document(f"{many} It rained.", WHOLE))
    assert len(asked) == 1
