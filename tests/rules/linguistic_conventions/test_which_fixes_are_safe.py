"""Which fixes of spaces and marks are sure enough to be applied unseen, on both sides of each condition."""

from __future__ import annotations

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.rules.base import Example
from qa.rules.catalogue import catalogue
from qa.testing import as_document

SAFE, UNSAFE, NOTHING = "safe", "not safe", "no finding"

# What stands before a mark, and whether the space may go.
BEFORE_MARKS = [
    ("The bridge is closed , and the bus is late.", SAFE),
    ("The bridge is closed .", SAFE),
    ("The bridge is closed . The bus is late.", SAFE),
    ("Is the bridge closed ? The bus is late.", SAFE),
    ("Is the bridge closed ?", SAFE),
    ("It is closed !\n\nThe bus is late.", SAFE),
    # A sign that was lost before a handle.
    ("Ask Jane Roe ? @janeroe about it.", UNSAFE),
    # Marks that are named, not set.
    ("The letters (or _ , and so on) are sorted.", UNSAFE),
    ("The letters - , and so on are sorted.", NOTHING),
    ("The words (parted by a mark ,) are sorted.", UNSAFE),
    ("The words (parted by a mark , as here) are sorted.", SAFE),
    ("The words + the bus , are sorted.", UNSAFE),
    ("The words + the old grey bus , are sorted.", SAFE),
    # Marks with spaces on both sides that part no sentences.
    ("These are books : new and old.", UNSAFE),
    ("There are too many ? in it.", UNSAFE),
    ("There are too many ! in it.", UNSAFE),
    # More than this space has to go.
    ("It was really ? ? Then they left.", UNSAFE),
    ("Write to bonn@gmail . com today.", UNSAFE),
    ("It has a . proud history.", UNSAFE),
    ("It has a . Proud history.", SAFE),
    ("Type COPY . /tmp to do it.", UNSAFE),
    ("It is 2 . 10 at most.", UNSAFE),
    ("It is ten . 10 at most.", SAFE),
    # Faces.
    ("It was good :) ? They left.", UNSAFE),
    # Code.
    ("It is so, visible ? (yes) and no.", UNSAFE),
    # Nobody looks further than the quotation mark.
    ("He said: “Is it closed ?” They left.", UNSAFE),
    # Brackets.
    ("The mayor (in office ) came late.", SAFE),
    ("The mayor ( in office ) came late.", UNSAFE),
    # Behind an opening bracket nothing is sure.
    ("The mayor ( in office) came late.", UNSAFE),
    ("The mayor [in office ] came late.", SAFE),
    ("The mayor [ in office ] came late.", UNSAFE),
    ("The mayor (in office )came late.", UNSAFE),
    ("The mayor in office ) came late.", UNSAFE),
    # No fault at all.
    ("The bridge is closed, and the bus is late.", NOTHING),
    ("The sign ( _ ) is a face.", NOTHING),
    ("It is true that a = : and so on.", NOTHING),
    ("It was good ;) and they left.", NOTHING),
    ("It was good :D and they left.", NOTHING),
]
# Words without a space between them.
BETWEEN_WORDS = [
    ("It was over.The next day came.", SAFE),
    ("It was over.Harbors were closed.", UNSAFE),
    ("Did it rain?Nobody knows.", UNSAFE),
    ("Did it rain?When it did, they left.", SAFE),
    ("It was a cold winter.A long one.", UNSAFE),
    ("He saw Tom,who had waited.", UNSAFE),
    ("He saw it;the dog had waited.", UNSAFE),
    ("They cried “Pride”.Then they left.", SAFE),
    ("They cried “Pride”.Harbors were closed.", UNSAFE),
    ("They cried “Pride”,the bus left.", UNSAFE),
    ("His cousin is a famous player:The king.", UNSAFE),
    ("He left the town ,then he came back.", UNSAFE),
]


def _verdict(rule: str, document: Document) -> str:
    findings = detect(document, [catalogue()[rule]()]).findings
    if not findings:
        return NOTHING
    return SAFE if all(each.suggestions[0].safe for each in findings) else UNSAFE


@pytest.mark.parametrize(("text", "verdict"), BEFORE_MARKS)
def test_a_space_before_a_mark_goes_only_where_nothing_else_can_be_meant(
    text: str, verdict: str
) -> None:
    assert _verdict("space-before-punctuation", as_document(Example(text))) == verdict


@pytest.mark.parametrize(("text", "verdict"), BETWEEN_WORDS)
def test_a_space_is_put_in_only_before_words_that_open_sentences(text: str, verdict: str) -> None:
    assert _verdict("missing-space", as_document(Example(text))) == verdict


@pytest.mark.parametrize(
    ("target", "source", "verdict"),
    [
        ("Is the bridge closed ?", "Ist die Brücke zu?", SAFE),
        ("Is the bridge closed ?", "Ist die Brücke zu ?", NOTHING),
        ("See the bridge ,the bus and ,the dog.", "Siehe Brücke,Bus und ,Hund.", NOTHING),
    ],
)
def test_what_the_source_sets_apart_too_is_no_fault(target: str, source: str, verdict: str) -> None:
    document = as_document(Example(target, source=source, source_lang="de"))
    assert _verdict("space-before-punctuation", document) == verdict


@pytest.mark.parametrize(
    ("copies", "findings", "related"), [(1, 1, 0), (2, 2, 0), (3, 1, 2), (4, 1, 3), (25, 1, 19)]
)
def test_from_the_third_on_a_space_before_a_mark_is_one_habit(
    copies: int, findings: int, related: int
) -> None:
    document = as_document(Example("The bridge is closed , and open. " * copies))
    found = detect(document, [catalogue()["space-before-punctuation"]()]).findings
    assert len(found) == findings
    assert sum(len(finding.related) for finding in found) == related
    assert (f"({copies} occurrences)" in found[0].message) is (copies > 2)


@pytest.mark.parametrize(("entries", "found"), [(1, 1), (2, 2), (3, 0), (4, 0)])
def test_a_list_for_a_program_has_three_entries(entries: int, found: int) -> None:
    words = ("bread;milk", "dogs;cats", "salt;water", "roads;rivers")
    text = f"Words are {' and '.join(words[:entries])} for the town."
    count = len(detect(as_document(Example(text)), [catalogue()["missing-space"]()]).findings)
    assert count == found
