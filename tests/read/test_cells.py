"""Words put into a quoted, escaped text: what is read afterwards is what was meant."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.read.cells import CellWords, UnwritableError, put, with_json_words, with_table_words

TEXTS = st.text(st.sampled_from('ab"\\/;,\t\n\ré漢😀\u2028 {}'), max_size=12)


class All(csv.excel):
    """Every cell in quotation marks."""

    quoting = csv.QUOTE_ALL


STYLES = {"all": All, "minimal": csv.excel}


@st.composite
def edits(draw: st.DrawFn, text: str) -> list[CellWords]:
    """Edits of `text` in order."""
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [CellWords(start, end, draw(TEXTS)) for start, end in pairs]


def written(text: str, *, ascii_only: bool, slashes: bool) -> str:
    found = json.dumps(text, ensure_ascii=ascii_only)
    return found.replace("/", "\\/") if slashes else found


@given(st.data(), TEXTS, TEXTS, st.sampled_from([(True, True), (True, False), (False, False)]))
def test_a_line_of_json_reads_as_is_meant_and_keeps_the_rest(
    data: st.DataObject, text: str, other: str, form: tuple[bool, bool]
) -> None:
    cell = written(text, ascii_only=form[0], slashes=form[1])
    front = f'  {{"source" : {json.dumps(other)} ,\t"x": [1, {{"text": 2.0e3}}], "text"'
    line = f'{front}: {cell}, "id":null }}\r\n'
    chosen = data.draw(edits(text))
    changed = with_json_words(line, text, chosen)
    assert json.loads(changed) == json.loads(line) | {"text": put(text, chosen)}
    assert changed.startswith(f"{front}: ")
    assert changed.endswith(', "id":null }\r\n')
    assert changed.isascii() or not line.isascii()
    if not chosen:
        assert changed == line


@given(
    st.data(),
    TEXTS,
    TEXTS,
    st.sampled_from(",;\t"),
    st.sampled_from(sorted(STYLES)),
)
def test_a_record_of_a_table_reads_as_is_meant_and_keeps_the_rest(
    data: st.DataObject, text: str, other: str, delimiter: str, style: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, STYLES[style], delimiter=delimiter)
    writer.writerow([other, text, "end", "7"])
    record = out.getvalue()
    chosen = data.draw(edits(text))
    changed = with_table_words(record, text, chosen, delimiter=delimiter, column=1)
    (row,) = csv.reader(io.StringIO(changed, newline=""), delimiter=delimiter, strict=True)
    assert row == [other, put(text, chosen), "end", "7"]
    assert changed.split(delimiter)[-2:] == record.split(delimiter)[-2:]


def test_only_the_words_change_in_what_is_escaped() -> None:
    line = '{"text": "caf\\u00e9 \\/ \\ud83d\\ude00 tuesday\\u0021"}'
    assert with_json_words(line, "café / 😀 tuesday!", [CellWords(9, 16, "Tuesday é")]) == (
        '{"text": "caf\\u00e9 \\/ \\ud83d\\ude00 Tuesday \\u00e9\\u0021"}'
    )


@pytest.mark.parametrize("line", ['{"text": "other"}', '{"text": 3}', '{"id": "text"}'])
def test_another_text_than_was_read_is_refused(line: str) -> None:
    with pytest.raises((UnwritableError, KeyError)):
        with_json_words(line, "text", [CellWords(0, 1, "T")])


def test_a_cell_that_is_not_there_is_refused() -> None:
    for record, column in (("a,b\n", 2), ("a,b\n", 1), ('a,"b\n', 1)):
        with pytest.raises(UnwritableError):
            with_table_words(record, "text", [CellWords(0, 1, "T")], delimiter=",", column=column)
