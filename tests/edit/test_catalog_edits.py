"""`--fix` in files of strings: only the letters of the fix change, and they are read as they were meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.edit.catalog_edits import can_be_edited
from qa.edit.text_edits import with_edits
from qa.model.document import Document
from qa.model.report import Edit
from qa.model.span import Span
from qa.read.files import read_documents
from qa.read.options import ReadOptions

# A file of each format, with «WORD» in the place of what is edited.
FILES = {
    "locales/de.json": '{\n  "a": {"b": "Ein «WORD» \\u201ehier\\u201c\\n und"},\n  "n": 1}\n',
    "de.arb": '{"@@locale": "de", "a": "Ein «WORD» {name}", "@a": {"description": "x"}}',
    "locales/de.yml": 'de:\n  # note\n  a: "Ein «WORD» \\"hier\\""\n  b: c\n',
    "plain/de.yml": "de:\n  a: Ein «WORD» hier\n  b: c\n",
    "single/de.yml": "de:\n  a: 'Ein «WORD» it''s'\n  b: c\n",
    "block/de.yml": "de:\n  a: |\n    Ein «WORD» hier\n    und da\n  b: c\n",
    "a_de.properties": "# note\r\na = Ein «WORD» \\\r\n    hier\r\nb=c\r\n",
    "Localizable.strings": '/* note */\n"a" = "Ein «WORD» \\"hier\\"";\n',
    "values-de/strings.xml": '<resources><string name="a">Ein «WORD» l\\\'a &amp; b</string></resources>',
    "Resources.de.resx": '<root><data name="a"><value>Ein «WORD» &lt;b&gt;</value></data></root>',
    "a_de.ts": (
        '<TS language="de"><context><message><source>A word</source>'
        "<translation>Ein «WORD» &quot;hier&quot;</translation></message></context></TS>"
    ),
    "de.po": (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgid "A word here"\nmsgstr ""\n"Ein «WORD» \\"hier\\" "\n"und da"\n'
    ),
    "de.xlf": (
        '<xliff version="1.2"><file source-language="en" target-language="de"><body><trans-unit id="1">'
        "<source>A word</source><target>Ein «WORD» &amp; <g id='1'>mehr</g></target></trans-unit></body></file></xliff>"
    ),
    "de.srt": "1\n00:00:01,000 --> 00:00:02,000\nEin «WORD» hier\nund da\n",
    "de.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nEin «WORD» hier\n",
}
TEXTS = st.text(
    st.one_of(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Cf")), st.sampled_from("\"'\\&<>{}%#:\t/")),
    min_size=1,
    max_size=12,
).map(str.strip).filter(bool)  # fmt: skip


def read(name: str, raw: str) -> Document:
    (document,) = read_documents(name, ReadOptions(lang="de"), raw.encode())
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize(("name", "raw"), FILES.items(), ids=FILES)
@given(put=TEXTS)
def test_what_is_put_in_is_read_as_meant_and_all_else_stays(name: str, raw: str, put: str) -> None:
    raw = raw.replace("«WORD»", "Wort")
    document = read(name, raw)
    start = raw.index("Wort")
    before = document.target.text
    fixed = with_edits(document, [Edit(Span(start, start + 4), put, safe=True)])
    if fixed is None:  # what would be markup there is refused
        assert not put.isalpha()
        return
    assert fixed.raw.startswith(raw[:start])
    assert fixed.raw.endswith(raw[start + 4 :])
    again = read(name, fixed.raw).target.text
    assert again == fixed.target.text == before.replace("Wort", put)


@pytest.mark.parametrize(("name", "raw"), FILES.items(), ids=FILES)
@pytest.mark.parametrize("put", ["Wörter", "Haus Tür"])
def test_words_can_be_put_into_each_format(name: str, raw: str, put: str) -> None:
    document = read(name, raw.replace("«WORD»", "Wort"))
    start = document.raw.index("Wort")
    fixed = with_edits(document, [Edit(Span(start, start + 4), put, safe=True)])
    assert fixed is not None
    assert put in fixed.target.text


# Files of YAML in which WORD is replaced: what may be put in its place, and what others would not read.
PLAIN = {
    "a: Ein WORD hier\nb: c\n": (
        ["Haus:tür", "Nr.#1", '"Wort"', "-"],
        ["Wort:", "so: ja", "so #1"],
    ),
    "a: WORD\nb: c\n": (["Wort"], ["Wort:", "#1", "- 1", '"Wort"', "'Wort", "@ich", "%", "so: ja"]),
    "- WORD hier\n- c\n": (["Wort"], ["Wort:", "#1", "- 1", "? 1"]),
    "a: [Ein WORD, c]\n": (["Wort"], ["so #1", "so: ja", "Wort:"]),
    "a: [\n  Ein WORD,\n  c\n]\n": (["Wort"], ["so #1"]),
    "a: |\n  Ein WORD\nb: c\n": (["so: ja", "Wort:", "so #1", '"Wort"'], []),
    "a: 'Ein WORD'\nb: c\n": (["so: ja", "Wort:", "so #1", '"Wort"', "'s"], []),
    'a: "Ein WORD"\nb: c\n': (["so: ja", "Wort:", "so #1", '"Wort"', "\\"], []),
    '- a::b: "Ein WORD"\n- c: d\n': ([], ["Wort", '"Wort"']),  # no key that is known here
}


@pytest.mark.parametrize(
    ("raw", "put", "fits"),
    [(raw, put, fits) for raw, puts in PLAIN.items() for fits in (True, False) for put in puts[not fits]],
)  # fmt: skip
def test_a_plain_text_in_yaml_stays_one(raw: str, put: str, *, fits: bool) -> None:
    document = read("locales/de.yml", raw)
    start = raw.index("WORD")
    fixed = with_edits(document, [Edit(Span(start, start + 4), put, safe=True)])
    assert (fixed is not None) == fits
    if fixed is not None:
        assert fixed.target.text == document.target.text.replace("WORD", put)


def test_what_others_would_not_read_is_left_alone_where_nothing_is_put() -> None:
    raw = "a: so: it is\nb: Ein WORD\n"
    start = raw.index("WORD")
    fixed = with_edits(
        read("locales/de.yml", raw), [Edit(Span(start, start + 4), "Wort", safe=True)]
    )
    assert fixed is not None
    assert fixed.raw == "a: so: it is\nb: Ein Wort\n"


def test_files_in_letters_of_ascii_stay_so() -> None:
    for name, raw in (("de.json", '{"a": "\\u00e9 Wort"}'), ("a.properties", "a = Wort\n")):
        document = read(name, raw)
        start = raw.index("Wort")
        fixed = with_edits(document, [Edit(Span(start, start + 4), "Wörter😀", safe=True)])
        assert fixed is not None
        assert fixed.raw.isascii()
        assert "W\\u00f6rter\\ud83d\\ude00" in fixed.raw


def test_a_place_with_an_escape_in_it_is_left_alone() -> None:
    raw = '{"a": "Ein \\u0057ort"}'
    document = read("de.json", raw)
    assert with_edits(document, [Edit(Span(11, 20), "Wort", safe=True)]) is None


def test_string_catalogs_are_not_edited() -> None:
    raw = (
        '{"sourceLanguage": "en", "strings": {"A": {"localizations": {"de": '
        '{"stringUnit": {"state": "translated", "value": "Ein Wort"}}}}}}'
    )
    assert not can_be_edited(read("a.xcstrings", raw))
