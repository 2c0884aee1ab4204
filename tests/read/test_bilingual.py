"""Bilingual files: pairs as the file gives them, codes apart from prose, and places in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.compare.align.alignment import pairs
from qa.model.document import Document
from qa.model.prose import OBJECT
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.options import ReadOptions

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
XLIFF = '<xliff version="1.2"><file original="a" source-language="de" target-language="en"><body>\n'
END = "</body></file></xliff>\n"


def unit(id: str, source: str, target: str, state: str = "") -> str:
    said = f' state="{state}"' if state else ""
    return (
        f'<trans-unit id="{id}"><source>{source}</source>'
        f"<target{said}>{target}</target></trans-unit>\n"
    )


def read(name: str, text: str, **options: object) -> list[Document | Failure]:
    return list(read_documents(name, ReadOptions(**options), text.encode()))  # type: ignore[arg-type]


def document(name: str, text: str, **options: object) -> Document:
    (found,) = read(name, text, **options)
    assert isinstance(found, Document), found
    return found


def told(found: Document) -> list[tuple[str, str]]:
    assert found.source is not None
    return [
        (pair.target.of(found.target.text), pair.source.of(found.source.text))
        for pair in pairs(found)
    ]


def assert_leads_back(found: Document) -> None:
    assert found.source is not None
    assert found.source_raw is not None
    for prose, raw in ((found.target, found.raw), (found.source, found.source_raw)):
        for piece in prose.pieces:
            if piece.verbatim:
                assert raw[piece.raw_start : piece.raw_end] == prose.text[piece.start : piece.end]


def test_xliff_gives_pairs_with_codes_apart() -> None:
    text = (
        DECLARATION
        + XLIFF
        + unit("1", "Äpfel &amp; Birnen, {name}", "Apples &amp; pears, {name}")
        + unit("2", 'Ein <g id="1">Haus</g><x id="2"/>', 'A <g id="1">house</g><x id="2"/>')
        + END
    )
    found = document("a.xlf", text)
    assert (found.lang, found.source_lang) == ("en", "de")
    assert told(found) == [
        (f"Apples & pears, {OBJECT}", f"Äpfel & Birnen, {OBJECT}"),
        (f"A house{OBJECT}", f"Ein Haus{OBJECT}"),
    ]
    assert [code.key for code in found.units[1].target_codes] == ["<g 1>", "</g>", "<x 2>"]
    assert found.target.to_raw(found.units[0].target).of(text) == "Apples &amp; pears, {name}"
    assert_leads_back(found)


def test_xliff_2_reads_segments_and_languages() -> None:
    text = (
        '<xliff version="2.1" srcLang="fr" trgLang="en-GB"><file id="f"><unit id="u">'
        '<segment state="final"><source>Oui <ph id="1"/></source><target>Yes <ph id="1"/></target>'
        "</segment><ignorable><source> </source></ignorable>"
        '<segment state="initial"><source>Non</source><target>Non</target></segment>'
        "</unit></file></xliff>"
    )
    found = document("a.xliff", text)
    assert (found.lang, found.source_lang) == ("en-GB", "fr")
    assert told(found) == [(f"Yes {OBJECT}", f"Oui {OBJECT}")]
    assert "1 marked as not yet translated" in found.notes[0]


def sdl_unit(id: str, *confirmed: str) -> str:
    states = "".join(f"<sdl:seg id='{n}'{state}/>" for n, state in enumerate(confirmed))
    whole = unit(id, "Ein Haus", "A house")
    return whole.replace("</trans-unit>", f"<sdl:seg-defs>{states}</sdl:seg-defs></trans-unit>")


@pytest.mark.parametrize(
    ("confirmed", "is_read"),
    [
        ((" conf='Draft'",), True),
        ((" conf='ApprovedSignOff'",), True),
        (("", " conf='Translated'"), True),
        (("",), False),
        ((" conf='Unspecified'", ""), False),
    ],
)
def test_what_sdl_calls_not_begun_is_left_out(confirmed: tuple[str, ...], *, is_read: bool) -> None:
    text = XLIFF + sdl_unit("1", *confirmed) + unit("2", "Ein Tor", "A gate") + END
    ids = [unit.id for unit in document("a.sdlxliff", text).units]
    assert ids == (["1", "2"] if is_read else ["2"])
    all_ids = [unit.id for unit in document("a.sdlxliff", text, untranslated=True).units]
    assert all_ids == ["1", "2"]


def test_what_memoq_calls_not_started_is_left_out() -> None:
    first = unit("1", "Ein Haus", "A house")
    text = XLIFF + first.replace("<trans-unit", '<trans-unit mq:status="NotStarted"')
    text += first.replace('<trans-unit id="1"', '<trans-unit id="2" mq:status="Edited"') + END
    assert [unit.id for unit in document("a.mqxliff", text).units] == ["2"]


@pytest.mark.parametrize(
    ("units", "reason"),
    [
        (unit("1", "Neu", "Neu", "needs-translation"), "marked as not yet translated"),
        (unit("1", "Neu", " "), "not translated"),
        (
            unit("1", "Neu", "New").replace("<trans-unit", '<trans-unit translate="no"'),
            "not to be translated",
        ),
        (unit("1", "{n, plural, one {Tag}}", "{n, plural, one {day}}"), "not well formed"),
    ],
)
def test_what_is_not_translated_is_counted_and_left_out(units: str, reason: str) -> None:
    found = document("a.xlf", XLIFF + units + unit("2", "Alt", "Old") + END)
    assert told(found) == [("Old", "Alt")]
    assert len(found.notes) == 1
    assert reason in found.notes[0]


def test_asked_for_it_reads_what_is_not_done() -> None:
    text = XLIFF + unit("1", "Neu", "Neu", "new") + END
    assert told(document("a.xlf", text, untranslated=True)) == [("Neu", "Neu")]
    po = '#, fuzzy\nmsgid "Neu"\nmsgstr "New"\n'
    assert told(document("a.po", po)) == []
    assert told(document("a.po", po, untranslated=True)) == [("New", "Neu")]


def test_suggestions_of_a_memory_are_no_translation() -> None:
    text = XLIFF + unit("1", "Ja", "Yes").replace(
        "</trans-unit>", "<alt-trans><target>Maybe</target></alt-trans></trans-unit>"
    )
    assert told(document("a.xlf", text + END)) == [("Yes", "Ja")]


def test_gettext_joins_lines_and_understands_escapes() -> None:
    text = (
        'msgid ""\nmsgstr ""\n"Language: en_GB\\n"\n\n#: a.c:1\nmsgctxt "menu"\n'
        'msgid ""\n"Der \\"Fluss\\" "\n"ist breit."\nmsgstr ""\n"The \\"river\\" "\n"is wide."\n\n'
        '#~ msgid "Alt"\n#~ msgstr "Old"\n'
    )
    found = document("a.po", text)
    assert found.lang == "en-GB"
    assert told(found) == [('The "river" is wide.', 'Der "Fluss" ist breit.')]
    river = found.target.text.index("river")
    start = found.target.to_raw(type(found.units[0].target)(river, river + 5)).start
    assert text[start : start + 5] == "river"
    assert_leads_back(found)


def test_gettext_pairs_plurals_with_the_form_that_fits() -> None:
    text = (
        'msgid "One file"\nmsgid_plural "%d files"\n'
        'msgstr[0] "%d Datei"\nmsgstr[1] "%d Dateien"\nmsgstr[2] "%d Dateien"\n'
    )
    found = document("a.po", text, lang="de")
    assert found.source is not None
    sources = [unit.source.of(found.source.text) for unit in found.units]
    assert sources == [f"{OBJECT} files"] * 3


def test_a_singular_may_do_without_its_number() -> None:
    text = (
        'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "Eine Datei"\nmsgstr[1] "%d Dateien"\n'
    )
    for one in document("a.po", text, lang="de").units:
        assert [c.key for c in one.source_codes] == [c.key for c in one.target_codes]


def test_a_memory_gives_the_languages_that_are_asked_for() -> None:
    text = (
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
        '<tmx version="1.4"><header srclang="de-DE"/><body><tu tuid="1">'
        '<tuv xml:lang="fr"><seg>Oui</seg></tuv><tuv xml:lang="de-DE"><seg>Ja</seg></tuv>'
        '<tuv xml:lang="en-US"><seg>Yes</seg></tuv></tu></body></tmx>'
    )
    found = document("a.tmx", text, lang="en")
    assert (found.lang, found.source_lang, told(found)) == ("en-US", "de-DE", [("Yes", "Ja")])
    assert told(document("a.tmx", text, lang="fr")) == [("Oui", "Ja")]


def test_line_ends_of_windows_lead_back() -> None:
    text = (XLIFF + unit("ä", "Erste\nZweite", "First\nSecond ü") + END).replace("\n", "\r\n")
    found = document("a.xlf", text)
    assert found.target.text == "First\nSecond ü"
    assert found.target.to_raw(found.units[0].target).of(text) == "First\r\nSecond ü"


def test_parallel_lines_are_pairs(tmp_path: Path) -> None:
    source = tmp_path / "in.txt"
    source.write_text("Eins.\n\nDrei.\n")
    found = document("out.txt", "One.\n\nThree.\n", source=str(source), line_by_line=True)
    assert told(found) == [("One.", "Eins."), ("Three.", "Drei.")]
    (failure,) = read("out.txt", "One.\n", source=str(source), line_by_line=True)
    assert isinstance(failure, Failure)
    assert "1 lines, but its source has 3" in failure.message


def test_sources_are_found_by_their_pattern(tmp_path: Path) -> None:
    for name in ("a.md", "a.de.md", "b.md"):
        (tmp_path / name).write_text(name)
    options = ReadOptions(source_pattern="{stem}.de{suffix}")
    files = list(find_files([str(tmp_path)], options))
    assert [Path(str(file)).name for file in files] == ["a.md", "b.md"]
    first, second = (next(read_documents(str(file), options)) for file in files)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.source is not None
    assert first.source.text == "a.de.md"
    assert second.source is None
    assert "b.de.md" in second.notes[0]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BROKEN = {
    "cut off.xlf": (XLIFF + '<trans-unit id="1"><source>Der', "cut off"),
    "cut off.po": ('msgid "Ja"\nmsgstr "Ye', "double quotes"),
    "twice.xlf": (XLIFF + unit("1", "Ja", "Yes") + unit("1", "Ja", "No") + END, "defined again"),
    "twice.po": ('msgid "Ja"\nmsgstr "Yes"\n\n' * 2, "defined again"),
    "twice.tmx": (
        '<tmx><header srclang="de"/><body>'
        + '<tu tuid="1"><tuv xml:lang="de"><seg>Ja</seg></tuv>\n'
        '<tuv xml:lang="en"><seg>Yes</seg></tuv></tu>\n' * 2 + "</body></tmx>",
        "defined again",
    ),
    "no target.xlf": (
        XLIFF + '<trans-unit id="1"><source>Ja</source></trans-unit>' + END,
        "does not have a <target>",
    ),
    "no msgstr.po": ('msgid "Ja"\n\nmsgid "Nein"\nmsgstr "No"\n', "has no msgstr"),
    "one language.tmx": (
        '<tmx><header srclang="de"/><body><tu><tuv xml:lang="de"><seg>Ja</seg></tuv></tu></body></tmx>',
        "two languages",
    ),
    "bomb.xlf": (BOMB + XLIFF + unit("1", "&b;", "&b;") + END, "not safe"),
    "late bomb.xlf": (f"<!--{' ' * 2000}-->{BOMB}{XLIFF}{END}", "not safe"),
    "external.tmx": (
        '<!DOCTYPE tmx [<!ENTITY e SYSTEM "file:///etc/hostname">]><tmx/>',
        "not safe",
    ),
    "unknown.xlf": (
        f'<!DOCTYPE xliff SYSTEM "x.dtd">{XLIFF}{unit("1", "a&nbsp;b", "c")}{END}',
        "&nbsp;",
    ),
    "deep.xlf": (XLIFF + '<trans-unit id="1"><source>' + "<g>" * 100_000, "deep"),
    "many.xlf": (XLIFF + '<trans-unit id="1"><source>' + "&amp;" * 200_000, "a unit of more than"),
    "other.xlf": ("<html><body/></html>", "expected <xliff>"),
    "nothing.tmx": ("", "no XML"),
    "crossed.xlf": (XLIFF + '<trans-unit id="1"><source><g></source></g>', "mismatched tag"),
    "prose.po": ("The river is wide.\n", "expected msgid"),
}


@pytest.mark.parametrize(("name", "text", "message"), [(n, *b) for n, b in BROKEN.items()])
def test_a_broken_file_is_told_of(name: str, text: str, message: str) -> None:
    failures = [item for item in read(name, text) if isinstance(item, Failure)]
    assert len(failures) == 1
    assert message in failures[0].message


@pytest.mark.parametrize("name", ["a.xlf", "a.tmx", "a.po"])
def test_a_wrong_encoding_is_told_of(name: str) -> None:
    content = 'msgid "x"\nmsgstr "Brücke"\n'.encode("latin-1")
    (failure,) = read_documents(name, ReadOptions(), content)
    assert isinstance(failure, Failure)
    assert "not UTF-8: 0xfc" in failure.message


TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=40
)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6))
def test_every_xliff_text_leads_back(texts: list[tuple[str, str]]) -> None:
    from xml.sax.saxutils import escape

    units = [unit(str(n), escape(s), escape(t)) for n, (s, t) in enumerate(texts)]
    (found,) = read("a.xlf", XLIFF + "".join(units) + END)
    assert isinstance(found, Document)
    assert_leads_back(found)


@given(st.text(max_size=200))
def test_no_text_makes_the_readers_fail(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    for name in ("a.po", "a.xlf", "a.tmx"):
        for item in read_documents(name, ReadOptions(), content):
            assert isinstance(item, (Document, Failure))


def test_forms_of_a_plural_may_stand_in_any_order() -> None:
    text = (
        'msgid "%d Datei"\nmsgid_plural "%d Dateien"\nmsgstr[1] "%d files"\nmsgstr[0] "%d file"\n'
    )
    found = document("a.po", text)
    assert_leads_back(found)
    assert [piece.raw_start for piece in found.target.pieces] == sorted(
        piece.raw_start for piece in found.target.pieces
    )


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ('See https://a.org/b<x id="2"/>c now.', f"See {OBJECT}{OBJECT} now."),
        ('https://a.org/a<g id="1">b</g>c d', f"{OBJECT} d"),
        ('x <x id="1"/>https://a.b/c d', f"x {OBJECT}{OBJECT} d"),
    ],
)
def test_a_tag_in_an_address_keeps_the_order_of_the_file(target: str, shown: str) -> None:
    found = document("a.xliff", XLIFF + unit("1", "a", target) + END)
    assert found.target.text == shown
    places = [place for piece in found.target.pieces for place in (piece.raw_start, piece.raw_end)]
    assert places == sorted(places)
