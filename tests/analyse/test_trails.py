from __future__ import annotations

from qa.analyse.trails import trail_marks
from qa.analyse.unpaired_marks import unpaired_quotes
from qa.read.plain import read_plain


def test_marks_between_headings_are_a_trail() -> None:
    prose = read_plain("Home » today » News", "en")
    assert trail_marks(prose) == {5, 13}
    assert unpaired_quotes(prose) == ()


def test_quotations_are_none() -> None:
    assert trail_marks(read_plain("He said « yes » and left.", "en")) == frozenset()
    assert trail_marks(read_plain("Il dit « oui » et » non.", "fr")) == frozenset()
    assert trail_marks(read_plain("He said so.", "en")) == frozenset()
