"""A document carries its texts and remembers what was worked out about them together."""

from __future__ import annotations

import pickle

from qa.model.document import Document
from qa.model.prose import Prose


def lengths(document: Document) -> tuple[int, int]:
    return len(document.target.text), len(document.source.text if document.source else "")


def test_analysis_of_both_sides_is_remembered() -> None:
    document = Document("a", "a.txt", "Yes", Prose("Yes", ()), Prose("Doch", ()))
    assert document.need(lengths) == (3, 4)
    assert document.need(lengths) is document.need(lengths)


def test_document_travels_without_what_was_worked_out() -> None:
    document = Document("a", "a.txt", "Yes", Prose("Yes", ()), lang="en-GB")
    document.need(lengths)
    twin = pickle.loads(pickle.dumps(document))  # noqa: S301  # our own bytes
    assert (twin.id, twin.uri, twin.raw, twin.lang) == ("a", "a.txt", "Yes", "en-GB")
    assert twin.need(lengths) == (3, 0)
    assert b"lengths" not in pickle.dumps(document)
