"""Texts of rows and catalogues are edited one by one; no byte changes around them."""

from __future__ import annotations

import json

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.model.report import Failure
from qa.model.span import Span
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.rules.catalogue import catalogue
from qa.serve.line_ends import even
from qa.serve.manuscript import ManuscriptError, can_be_opened, manuscript_of
from qa.serve.sheet import SIGN, Sheet

OPTIONS = ReadOptions(lang="en", source_lang="de")
FILES = {
    "rows.jsonl": '{"id": "a", "text": "He is is \\"here\\" 😀.", "n": 1}\r\n{"text": "Two\\nlines lines."}\n',
    "rows.csv": 'id,text,n\r\n1,He is is here.,5\r\n2,"Well, she she ""said so""\r\nto us.",6\r\n',
    "rows.tsv": "text\tn\nHe is is here.\t5\nGood good.\t6",
    "de.po": 'msgid ""\nmsgstr "Language: en\\n"\n\n#: a.c\nmsgid "Er ist \\"hier\\", %s."\nmsgstr ""\n"He is is \\"here\\","\n" %s."\n\nmsgid "Gut."\nmsgstr "Good good."\n',
    "a.xlf": '<xliff version="1.2"><file source-language="de" target-language="en"><body><trans-unit id="1"><source>Er &amp; <g id="1">sie</g> sind.</source><target>He &amp; <g id="1">she</g> are are.</target></trans-unit>\n<trans-unit id="2"><source>Gut.</source><target>Good good.</target></trans-unit></body></file></xliff>',
    "a.tmx": '<tmx version="1.4"><header srclang="de"/><body><tu><tuv xml:lang="de"><seg>Gut.</seg></tuv><tuv xml:lang="en"><seg>He is is good.</seg></tuv></tu></body></tmx>',
    "en.json": '{\n  "a": "He is is \\"here\\".",\n  "b": {"c": "Good good."}\n}\n',
    "en.yml": "en:\n  a: He is is here. # so\n  b: \"Good \\\"good\\\" good.\"\n  c: 'It''s it''s so.'\n",
    "s_en.properties": "a=He is is here.\nb = Good good \\u00e9.\n",
    "a.strings": '"a" = "He is is \\"here\\".";\n"b" = "Good good.";\n',
    "strings.xml": '<resources>\n<string name="a">It\\\'s is is &amp; here.</string>\n<string name="b">Good good.</string>\n</resources>\n',
    "a.resx": '<root><data name="a"><value>He is is here.</value></data>\n<data name="b"><value>Good good.</value></data></root>',
    "a_en.ts": '<TS language="en" sourcelanguage="de"><context><name>c</name><message><source>Gut.</source><translation>He is is good.</translation></message></context></TS>',
}  # fmt: skip
WORDS = st.text(st.sampled_from("ab \"'\\<>&,:#\n😀é{}"), max_size=8)


def sheet(path: str, raw: str | None = None) -> Sheet:
    found = manuscript_of(path, FILES[path] if raw is None else raw, OPTIONS)
    assert isinstance(found, Sheet)
    return found


def with_texts(texts: list[str]) -> str:
    return "\n".join(f"{SIGN}\n{text}" for text in texts)


@pytest.mark.parametrize("path", FILES)
def test_a_draft_that_was_not_edited_is_the_file(path: str) -> None:
    assert can_be_opened(path)
    found = sheet(path)
    assert found.fits(found.text)
    assert found.written(found.text).raw == FILES[path]


@pytest.mark.parametrize("path", FILES)
@settings(deadline=None, max_examples=examples_of(40))
@given(data=st.data())
def test_one_text_changes_and_no_byte_besides(path: str, data: st.DataObject) -> None:
    found = sheet(path)
    texts = [even(entry.text) for entry in found.entries]
    number = data.draw(st.sampled_from(range(len(texts))))
    at = data.draw(st.integers(0, len(texts[number])))
    texts[number] = texts[number][:at] + data.draw(WORDS) + texts[number][at:]
    written = found.written(with_texts(texts))
    again = sheet(path, written.raw)
    assert len(again.entries) == len(texts)
    if number in written.problems:
        assert written.raw == FILES[path]
        return
    # What is before the text and behind it is the same.
    raw = FILES[path]
    entry = found.entries[number]
    if path.startswith("rows"):
        assert even(again.entries[number].text) == texts[number]
        line = raw.splitlines(keepends=True)[0]
        assert written.raw.startswith(line if number else line[:5])
    else:
        assert written.raw.startswith(raw[: entry.at])
        assert written.raw.endswith(raw[entry.at + len(entry.text) :])
    for other, (old, new) in enumerate(zip(found.entries, again.entries, strict=True)):
        assert other == number or old.text == new.text


@pytest.mark.parametrize("path", FILES)
def test_findings_stand_in_the_draft_where_their_words_do(path: str) -> None:
    found = sheet(path)
    rule = catalogue()["doubled-word"]()
    count = 0
    for document in read_documents(path, OPTIONS, FILES[path].encode()):
        assert not isinstance(document, Failure)
        report = check_document(document, [rule])
        located = found.locator(report, found.text)
        for finding in report.findings:
            start, end = located(finding.place.span, finding.row_line)
            units = found.text.encode("utf-16-le")[2 * start : 2 * end]
            assert units.decode("utf-16-le") == even(finding.text)
            count += 1
    assert count


@settings(deadline=None)
@given(WORDS)
@example('say "so" <b> & it\'s')
def test_what_is_typed_is_what_a_row_says(words: str) -> None:
    found = sheet("rows.jsonl")
    written = found.written(with_texts([words, "Two\nlines lines."]))
    assert json.loads(written.raw.split("\r\n")[0])["text"] == words
    assert not written.problems


def test_what_a_catalog_cannot_hold_is_named_and_the_old_text_stays() -> None:
    written = sheet("en.yml").written(
        with_texts(["Now: this", 'Good \\"good\\" good.', "It''s so."])
    )
    assert list(written.problems) == [0]
    assert "He is is here." in written.raw
    assert "'It''s so.'" in written.raw


def test_an_escape_is_made_where_it_is_needed_and_only_there() -> None:
    written = sheet("en.json").written(with_texts(['He "is" \\n here.', "Good."]))
    assert json.loads(written.raw)["a"] == 'He "is" \n here.'
    written = sheet("a.xlf").written(with_texts(["A < b", 'He <g id="1">is</g> well.']))
    assert "<target>A &lt; b</target>" in written.raw
    assert '<target>He <g id="1">is</g> well.</target>' in written.raw


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("rows.jsonl", '{"text": "one"}\n{"txt": 1}\n'),
        ("rows.jsonl", json.dumps({"text": SIGN}) + "\n"),
        ("a.xlf", "<xliff>"),
        ("en.json", "{}"),
    ],
)
def test_files_that_cannot_be_edited_are_refused(path: str, raw: str) -> None:
    with pytest.raises(ManuscriptError):
        manuscript_of(path, raw, OPTIONS)


@settings(deadline=None)
@given(text=WORDS, start=st.integers(0, 30), length=st.integers(0, 5))
def test_places_stay_within_their_text(text: str, start: int, length: int) -> None:
    assume(SIGN not in text)
    found = sheet("rows.jsonl")
    (document, _) = read_documents("rows.jsonl", OPTIONS, FILES["rows.jsonl"].encode())
    assert not isinstance(document, Failure)
    draft = with_texts([text, "x"])
    at, end = found.locator(check_document(document, []), draft)(Span(start, start + length), 1)
    assert 2 <= at <= end <= 2 + len(text.encode("utf-16-le")) // 2
