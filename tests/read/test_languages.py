"""The language of a text, wherever it is said, is a language tag or told to be none."""

from __future__ import annotations

import json

import pytest

from qa.model.document import Document
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions

WRONG = ["../../../tmp/x", "/abs", "English", "de\n::error::x", "x\0y", "\x1b[31m"]


def read(name: str, text: str) -> tuple[list[Document], list[Failure]]:
    items = list(read_documents(name, ReadOptions(), text.encode("utf-8", "surrogatepass")))
    documents = [item for item in items if isinstance(item, Document)]
    return documents, [item for item in items if isinstance(item, Failure)]


@pytest.mark.parametrize("field", ["lang", "source_lang"])
@pytest.mark.parametrize("wrong", [*WRONG, "\ud800"])
def test_a_row_with_another_language_is_not_read(field: str, wrong: str) -> None:
    rows = [{"text": "One.", field: wrong}, {"text": "Two.", field: "pt_br"}]
    documents, failures = read("a.jsonl", "\n".join(map(json.dumps, rows)))
    assert [document.raw for document in documents] == ["Two."]
    assert getattr(documents[0], field) == "pt-BR"
    (failure,) = failures
    assert failure.line == 1
    assert f"“{field}”" in failure.message
    assert "is not a language tag" in failure.message


def test_a_csv_row_too() -> None:
    documents, failures = read("a.csv", "text,lang\nOne.,../x\nTwo.,eng_Latn\n")
    assert [(document.raw, document.lang) for document in documents] == [("Two.", "en-Latn")]
    assert [failure.line for failure in failures] == [2]


XLIFF = """<xliff version="1.2"><file {attributes}><body>
<trans-unit id="1"><source>Ein Satz.</source><target>A sentence.</target></trans-unit>
</body></file></xliff>"""


@pytest.mark.parametrize("wrong", ["../../x", "English", "a b"])
def test_an_xliff_file_that_names_another_is_read_in_that_of_the_settings(wrong: str) -> None:
    attributes = f'source-language="{wrong}" target-language="en_GB"'
    (document,), (failure,) = read("a.xlf", XLIFF.format(attributes=attributes))
    assert (document.lang, document.source_lang) == ("en-GB", None)
    assert f"'{wrong}' is not a language tag" in failure.message


TMX = """<tmx version="1.4"><header srclang="{srclang}"/><body>
<tu><tuv xml:lang="de"><seg>Ein Satz.</seg></tuv><tuv xml:lang="{lang}"><seg>A sentence.</seg></tuv>
<tuv xml:lang="EN_us"><seg>One sentence.</seg></tuv></tu></body></tmx>"""


def test_a_tmx_variant_that_names_another_is_left_out() -> None:
    text = TMX.format(srclang="../de", lang="../en")
    (document,), failures = read("a.tmx", text)
    assert document.target.text == "One sentence."
    assert (document.lang, document.source_lang) == ("en-US", "de")
    assert len(failures) == 2


PO = 'msgid ""\nmsgstr "Language: {lang}\\n"\n\nmsgid "Ein Satz."\nmsgstr "A sentence."\n'


def test_the_header_of_a_gettext_file() -> None:
    (document,), failures = read("a.po", PO.format(lang="de_AT@euro"))
    assert (document.lang, failures) == ("de-AT", [])
    (document,), (failure,) = read("a.po", PO.format(lang="../x"))
    assert document.lang == ""
    assert "is not a language tag" in failure.message


def test_an_html_page_that_names_another_says_nothing() -> None:
    page = '<html lang="{lang}"><p>Ein Satz.</p></html>'
    options = ReadOptions(lang="")
    for lang, expected in (("de-at", "de-AT"), ("english-page", "")):
        (item,) = read_documents("a.html", options, page.format(lang=lang).encode())
        assert isinstance(item, Document)
        assert item.lang == expected
