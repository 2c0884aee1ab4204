"""Termbases are read whole, or it is said what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.model.terms import Term
from qa.read.terms import TermsError, read_terms


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rows_of_one_source_are_one_term(tmp_path: Path, delimiter: str) -> None:
    rows = (
        ("source", "target", "forbidden", "case", "pos"),
        ("Rat", "council", "soviet|board", "", "noun"),
        ("Rat", "council chamber", "", "", "noun"),
        ("", "chair", "chairman", "yes", ""),
    )
    path = write(tmp_path, "t.csv", "\n".join(delimiter.join(row) for row in rows) + "\n")
    first, second = read_terms(path, "en", "de")
    assert first == Term(
        "Rat", ("council", "council chamber"), ("soviet", "board"), pos="noun", line=2
    )
    assert (second.source, second.forbidden, second.case) == ("", ("chairman",), True)


def test_tbx_gives_wordings_by_language(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "t.tbx",
        "<martif><text><body><termEntry>"
        '<langSet xml:lang="de"><tig><term>Rat</term></tig></langSet>'
        '<langSet xml:lang="en-GB"><tig><term>council</term></tig><tig><term>soviet</term>'
        '<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>'
        '<langSet xml:lang="fr"><tig><term>conseil</term></tig></langSet>'
        "</termEntry></body></text></martif>",
    )
    (term,) = read_terms(path, "en", "de")
    assert (term.source, term.targets, term.forbidden) == ("Rat", ("council",), ("soviet",))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("t.csv", "", "expected a first line"),
        ("t.csv", "word,meaning\na,b\n", "found: word, meaning"),
        ("t.csv", "source,target\nRat,\n", ":2: expected a source with a target"),
        ("t.tbx", "<martif><body>", "cut off"),
        ("t.tbx", '<!DOCTYPE x [<!ENTITY a "b">]><martif/>', "not safe"),
        ("t.tbx", "<martif/>", "no terms"),
    ],
)
def test_a_broken_termbase_is_told_of(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(TermsError, match="t\\.") as told:
        read_terms(write(tmp_path, name, text), "en", "de")
    assert message in str(told.value)


def test_a_missing_termbase_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(TermsError, match="No such file"):
        read_terms(str(tmp_path / "none.csv"), "en", "de")
