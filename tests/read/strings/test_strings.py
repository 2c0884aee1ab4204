"""Files of strings: each text leads back to the place in the file where it stands."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import UnreadableError, check_file
from qa.model.document import Document
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.strings.yaml_strings import yaml_strings

FILES = {
    "locales/de.json": '{"a": {"b": "Die mit mit \\u201e{name}\\u201c"}, "@a": {"x": "weg"}, "n": 1}',
    "de.arb": '{"@@locale": "de", "a": "Die mit mit „{name}“", "@a": {"description": "weg"}}',
    "locales/de.yml": 'de:\n  # weg\n  a: "Die mit mit „%{name}“"\n  on: true\n',
    "a_de.properties": "# weg\na = Die mit \\\n    mit „{0}“\n",
    "Localizable.strings": '/* weg */\n"a" = "Die mit mit „%@“";\n',
    "values-de/strings.xml": (
        '<resources><string name="a">Die mit mit „%s“</string>'
        '<string name="b" translatable="false">weg</string></resources>'
    ),
    "Resources.de.resx": (
        '<root><data name="a"><value>Die mit mit „{0}“</value></data>'
        '<data name="b" type="System.Drawing.Size"><value>weg</value></data></root>'
    ),
}


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def read(path: Path, options: ReadOptions | None = None) -> Document:
    (document,) = read_documents(str(path), options or ReadOptions(lang="de"))
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize(("name", "text"), FILES.items(), ids=FILES)
def test_texts_are_read_and_lead_back(tmp_path: Path, name: str, text: str) -> None:
    path = write(tmp_path, name, text)
    document = read(path)
    assert " ".join(document.target.text.split()) == "Die mit mit „\ufffc“"
    assert document.catalogue
    (report,) = check_file(path, lang="de")
    found = [one.text.split() for one in report.findings if one.rule == "doubled-word"]
    assert [[word for word in words if word != "\\"] for words in found] == [["mit", "mit"]]


def test_strings_are_paired_with_their_source_by_key(tmp_path: Path) -> None:
    source = write(tmp_path, "en.json", '{"b": "Open {path}", "a": "Close", "c": "More"}')
    target = write(
        tmp_path, "de.json", '{"a": "Schließen", "b": "Öffne {pfad}", "d": "Neu", "c": ""}'
    )
    (report,) = check_file(target, lang="de", source=source, source_lang="en")
    assert [(one.rule, one.text) for one in report.findings] == [("placeholder-mismatch", "{pfad}")]
    assert "1 not translated, 1 of a key that the source lacks" in report.notes[0]


def test_flow_collections_are_read(tmp_path: Path) -> None:
    text = 'a: [Eins eins, "zwei zwei", 3]\nb: {c: drei drei, "d": [vier], e: true} # weg\nf: [\n  fünf fünf,\n]\ng: h\n'
    document = read(write(tmp_path, "de.yml", text))
    told = document.target.text.split("\n\n")
    assert told == ["Eins eins", "zwei zwei", "drei drei", "vier", "fünf fünf", "h"]


def test_the_language_at_the_root_is_no_part_of_the_key(tmp_path: Path) -> None:
    source = write(tmp_path, "en.yml", "en:\n  a: Open %{path}\n")
    target = write(tmp_path, "de.yml", "de:\n  a: Öffne %{pfad}\n")
    (report,) = check_file(target, source=source)
    assert report.lang == "de"
    assert [one.text for one in report.findings] == ["%{pfad}"]


@pytest.mark.parametrize("root", ["key", "app", "nav", "ui"])
def test_a_short_word_at_the_root_is_no_language(tmp_path: Path, root: str) -> None:
    text = f'"{root}.a" = "Open the the file with care.";\n'
    assert read(write(tmp_path, "a.strings", text)).lang == "de"
    assert read(write(tmp_path, "b.yml", f"{root}:\n  a: Open the file\n")).lang == "de"


def test_a_code_of_three_letters_is_a_language_where_the_file_is_named_so(tmp_path: Path) -> None:
    assert read(write(tmp_path, "devise.fil.yml", "fil:\n  a: Buksan\n")).lang == "fil"


@pytest.mark.parametrize(
    ("name", "text", "line", "told"),
    [
        ("de.json", '{"a": "x",\n "b" 1}', 2, "not valid JSON"),
        ("de.json", '{"a": "x"', 1, "not valid JSON"),
        ("de.json", "[" * 100, 1, "no more than 60"),
        ("a.strings", '"a" = "b";\n"c" "d";', 2, "expected"),
        ("a.xml", "<html/>", None, "no strings in it"),
        ("a.resx", "<root><data>", 1, "cut off"),
        ("a.ts", "const a = 1;", 1, "not well-formed"),
        ("a.yml", 'a: b\nc: "d\ne: f\n', 2, "does not end"),
        ("a.yml", "a: b\nc: [d,\n", 2, "does not end with “]”"),
        ("a.yml", "a: " + "[" * 100, 1, "no more than 60"),
        ("a.srt", "No cues in it.\n", None, "no cues in it"),
        ("a.vtt", "garbage", None, "no cues in it"),
        ("a.yml", "# heading\n\nOnly a sentence.\n", 3, "expected “key: text”"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, name: str, text: str, line: int | None, told: str
) -> None:
    with pytest.raises(UnreadableError) as error:
        check_file(write(tmp_path, name, text), lang="de")
    assert told in error.value.failure.message
    assert error.value.failure.line == line


def test_qt_linguist_is_bilingual(tmp_path: Path) -> None:
    text = (
        '<!DOCTYPE TS><TS language="de_DE" sourcelanguage="en"><context>\n'
        "<message><source>Open %1</source><translation>Öffne %2</translation></message>\n"
        '<message numerus="yes"><source>%n file(s)</source><translation>'
        "<numerusform>Eine Datei</numerusform><numerusform>%n Dateien</numerusform></translation></message>\n"
        '<message><source>Old</source><translation type="unfinished">Alt</translation></message>\n'
        "</context></TS>"
    )
    (report,) = check_file(write(tmp_path, "a_de.ts", text))
    assert report.lang == "de-DE"
    assert [(one.rule, one.place.line) for one in report.findings] == [("placeholder-mismatch", 2)]
    assert "1 marked as unfinished" in report.notes[0]


MESSAGE = "{n, plural, one {One file of {total}} other {# files of {total}}}"


@pytest.mark.parametrize(
    ("target", "rules"),
    [
        ("{n, plural, one {Eine Datei von {total}} few {x} other {# Dateien von {total}}}", []),
        (
            "{n, plural, one {Eine Datei von {summe}} other {# Dateien von {summe}}}",
            ["placeholder-mismatch"],
        ),
        (
            "{m, plural, one {Eine Datei von {total}} other {# Dateien von {total}}}",
            ["placeholder-mismatch"],
        ),
        (
            "{n, plural, one {Eine mit mit von {total}} other {# Dateien von {total}}}",
            ["doubled-word"],
        ),
    ],
)
def test_messages_with_choices_are_read(tmp_path: Path, target: str, rules: list[str]) -> None:
    source = write(tmp_path, "en.json", f'{{"a": "{MESSAGE}"}}')
    path = write(tmp_path, "de.json", f'{{"a": "{target}"}}')
    (report,) = check_file(path, lang="de", source=source, source_lang="en")
    assert [one.rule for one in report.findings] == rules


@given(
    st.sampled_from([".json", ".yml", ".properties", ".strings", ".resx", ".xml", ".srt", ".rst"]),
    st.text(alphabet="{}[]\":,\\ \nabü=-#|>'.<>/&*`01", max_size=80),
)
def test_no_text_makes_a_reader_fail(suffix: str, text: str) -> None:
    for item in read_documents(f"a{suffix}", ReadOptions(), text.encode()):
        if isinstance(item, Document):
            for piece in item.target.pieces:
                assert 0 <= piece.raw_start <= piece.raw_end <= len(item.raw)
                if piece.verbatim:
                    assert (
                        item.target.text[piece.start : piece.end]
                        == item.raw[piece.raw_start : piece.raw_end]
                    )


def test_forms_of_a_plural_translate_the_form_for_all_others(tmp_path: Path) -> None:
    write(
        tmp_path,
        "values/strings.xml",
        '<resources><plurals name="d"><item quantity="one">Download finished</item>'
        '<item quantity="other">%s downloads finished</item></plurals></resources>',
    )
    path = write(
        tmp_path,
        "values-ru/strings.xml",
        '<resources><plurals name="d"><item quantity="one">%s загрузка завершена</item>'
        '<item quantity="few">%d загрузки завершены</item>'
        '<item quantity="many">%s загрузок завершено</item>'
        '<item quantity="other">%s загрузки завершены</item></plurals></resources>',
    )
    (report,) = check_file(
        path, source=str(tmp_path / "values/strings.xml"), lang="ru", source_lang="en"
    )
    found = [(one.rule, one.text) for one in report.findings]
    assert found == [("placeholder-mismatch", "%d")]
    assert not any("lacks" in note for note in report.notes)


def test_a_fix_that_would_take_out_an_escaped_tag_is_not_safe(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "a.xlf",
        '<xliff version="1.2"><file source-language="en" target-language="pl"><body>'
        "<trans-unit id='a'><source>Makes text bold (b).</source>"
        "<target>Ten element robi &lt;B&gt;.</target></trans-unit></body></file></xliff>",
    )
    (report,) = check_file(path)
    (finding,) = (one for one in report.findings if one.rule == "space-before-punctuation")
    assert [one.safe for one in finding.suggestions] == [False]


def test_texts_of_yaml_go_on_on_the_next_lines(tmp_path: Path) -> None:
    text = (
        "de:\n  a: Das ist ein\n    langer Text\n  b:\n    c: nein\n    d: 'zwei\n      Zeilen'\n"
        "  e:\n    erst hier\n    und weiter\n  ? Ein langer\n    Schlüssel\n  : und sein\n    Wert\n"
        '  f: "noch\n\n    einer"\n  l:\n    - eins\n      "zwei"\n    - drei # nicht\n'
    )
    document = read(write(tmp_path, "locales/de.yml", text))
    assert document.target.text.split("\n\n") == [
        "Das ist ein langer Text",
        "nein",
        "zwei Zeilen",
        "erst hier und weiter",
        "und sein Wert",
        "noch\neiner",
        'eins "zwei"',
        "drei",
    ]


def test_strings_within_another_element_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, "a.xml", '<merge><string name="a">Das ist der Text.</string></merge>')
    assert read(path).target.text == "Das ist der Text."


def test_a_comment_ends_a_text_that_goes_on() -> None:
    (entry,) = yaml_strings("a: Das ist\n  der Text  # eine , Notiz\n")
    assert entry.text == "Das ist der Text"


def test_a_long_key_may_stand_behind_a_byte_order_mark() -> None:
    (entry,) = yaml_strings("\ufeff? Schlüssel\n: Wert\n")
    assert (entry.key, entry.text) == ("Schlüssel", "Wert")


def android(folder: Path, english: str, german: str) -> list[tuple[str, str]]:
    head, tail = '<resources xmlns:xliff="urn:oasis:names:tc:xliff:document:1.2">', "</resources>"
    source = write(folder, "values/strings.xml", f"{head}{english}{tail}")
    path = write(folder, "values-de/strings.xml", f"{head}{german}{tail}")
    (report,) = check_file(path, source=str(source), lang="de", source_lang="en")
    return [(one.rule, one.text) for one in report.findings]


def test_elements_that_tell_translators_something_are_not_compared(tmp_path: Path) -> None:
    english = '<string name="a">Open %1$s or %2$s</string>'
    german = (
        '<string name="a"><xliff:g id="name">%1$s</xliff:g> oder '
        "<xliff:g>%3$s</xliff:g> öffnen</string>"
    )
    assert android(tmp_path, english, german) == [("placeholder-mismatch", "%3$s")]


def test_line_ends_of_android_are_spaces(tmp_path: Path) -> None:
    english = '<string name="a">\n  The key\n  is here.\n</string>'
    german = '<string name="a">Der Schlüssel\n  ist hier.</string>'
    assert android(tmp_path, english, german) == []


def test_lines_of_android_are_indented_at_will(tmp_path: Path) -> None:
    text = (
        '<resources><string name="a">Der Hund,\r\n   der bellt\n\n  <b>und</b>\n  beißt.</string>'
        '<string name="b">\n    Das ist\n    der Text.\n  </string></resources>'
    )
    document = read(write(tmp_path, "values-de/strings.xml", text))
    texts = [one.strip() for one in document.target.text.split("\n\n")]
    assert texts == ["Der Hund, der bellt und beißt.", "Das ist der Text."]
    for piece in document.target.pieces:
        if piece.verbatim:
            told = document.target.text[piece.start : piece.end]
            assert told == document.raw[piece.raw_start : piece.raw_end]


def test_resources_may_be_empty(tmp_path: Path) -> None:
    assert android(tmp_path, "", "") == []


def test_a_language_that_is_the_sources_is_not_that_of_the_translations(tmp_path: Path) -> None:
    text = (
        '<TS version="2.1" language="en_US"><context><message><source>Do you want to read it now?</source>'
        "<translation>Хотите прочитать это сейчас?</translation></message></context></TS>"
    )
    path = write(tmp_path, "app_ru.ts", text)
    assert read(path, ReadOptions(lang="ru", source_lang="en")).lang == "ru"
    assert read(path, ReadOptions(lang="en", source_lang="en")).lang == "en-US"


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("a: &x\n  Der Text\nb: *x\n", [("a", "Der Text")]),
        ("a: &x Der Text\nb: &y 'Wort'\n", [("a", "Der Text"), ("b", "Wort")]),
        (
            "a: &x\n  b: Der Text\nc:\n  <<: *x\n  d: !!str Wort\n",
            [("a.b", "Der Text"), ("c.d", "Wort")],
        ),
        ("a: &x [eins, zwei]\n", [("a.0", "eins"), ("a.1", "zwei")]),
        ("a: !binary |\n  R0lGOD\nb: !php/const X::Y\nc: Wort\n", [("c", "Wort")]),
        # An empty line within a text is a line end; one behind it belongs to none.
        (
            "a: Erste\n  Zeile\n\n  zweite\n\nb: Wort\n",
            [("a", "Erste Zeile\nzweite"), ("b", "Wort")],
        ),
        ("a:\n\n  Der Text\n", [("a", "Der Text")]),
    ],
)
def test_anchors_and_empty_lines_of_yaml(text: str, entries: list[tuple[str, str]]) -> None:
    """As PyYAML reads them, places of what is verbatim included."""
    read_entries = [
        (one.key, "".join(part.text for part in one.parts)) for one in yaml_strings(text)
    ]
    assert read_entries == entries
    for entry in yaml_strings(text):
        for part in entry.parts:
            assert part.text.isspace() or text[part.start : part.end] == part.text


def test_what_is_told_of_a_message_is_no_text(tmp_path: Path) -> None:
    """Browsers' extensions tell translators what a message is for; a text that is called so is one."""
    text = (
        '{"a": {"message": "Das Wort", "description": "Not seen.", "placeholders": {"n": {"content": "$1"}}},'
        ' "b": {"description": "Die Datei"}}'
    )
    document = read(write(tmp_path, "de/messages.json", text))
    assert document.target.text.split("\n\n") == ["Das Wort", "Die Datei"]
