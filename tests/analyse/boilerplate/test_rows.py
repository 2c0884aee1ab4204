from __future__ import annotations

from qa.analyse.boilerplate.rows import bar_rows
from qa.read.plain import read_plain

END = "It rained all day long on the old town."


def found(*lines: str) -> list[str]:
    prose = read_plain("\n\n".join(lines), "en")
    return [span.of(prose.text) for span in bar_rows(prose)]


def test_rows_with_as_many_columns() -> None:
    rows = ("Name | Country", "Ann Roe | Norway")
    assert found(*rows, END) == list(rows)
    assert found("Name | Country | Year", rows[1], END) == []


def test_a_headline_and_its_page_are_no_rows() -> None:
    headline = "The dam of the old town broke at night | Example News"
    assert found(headline, headline, END) == []
    assert found("Live | The dam broke", END) == []
    assert found("a | b.", "c | d.", END) == []
