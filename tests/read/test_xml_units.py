"""XLIFF and TMX: which units are read, in which languages, and what is told of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from qa.model.document import Document
from qa.model.report import Failure
from qa.read.units import BilingualFile
from qa.read.xml_units import read_tmx, read_xliff

Reader = Callable[[BilingualFile], Iterator[Document | Failure]]
OF_FILE = '<file source-language="en" target-language="de" original="a">'
UNIT = '<trans-unit id="{}"><source>Open</source><target>{}</target></trans-unit>'


def read(
    reader: Reader,
    text: str,
    *,
    lang: str = "",
    source_lang: str | None = None,
    untranslated: bool = False,
) -> tuple[list[Document], list[str]]:
    """The documents, and the failures with their lines."""
    file = BilingualFile(
        content=text.encode(),
        uri="a.xml",
        lang=lang,
        source_lang=source_lang,
        untranslated=untranslated,
    )
    found = list(reader(file))
    documents = [each for each in found if isinstance(each, Document)]
    return documents, [
        f"{each.line}: {each.message}" for each in found if isinstance(each, Failure)
    ]


def texts(documents: list[Document]) -> list[str]:
    return [
        segment.span.of(each.target.text) for each in documents for segment in each.target.segments
    ]


def xliff(inner: str, file: str = OF_FILE) -> str:
    return f'<xliff version="1.2">{file}<body>{inner}</body></file></xliff>'


def xliff2(inner: str) -> str:
    return f'<xliff version="2.0" srcLang="en" trgLang="de"><file id="f">{inner}</file></xliff>'


def tmx(*units: str, header: str = 'srclang="en"') -> str:
    return f'<tmx version="1.4"><header {header}/><body>{"".join(units)}</body></tmx>'


def unit(given: str = "", **variants: str) -> str:
    inner = "".join(
        f'<tuv xml:lang="{lang}"><seg>{text}</seg></tuv>' for lang, text in variants.items()
    )
    return f"<tu {given}>{inner}</tu>"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (xliff(UNIT.format(1, "Offen") + UNIT.format(2, "Auf")), ["Offen", "Auf"]),
        # Not to be translated: by the unit, or by what it stands in.
        (xliff(UNIT.format(1, "Offen").replace("id=", 'translate="no" id=')), []),
        (xliff('<group translate="no">' + UNIT.format(1, "Offen") + "</group>"), []),
        (
            xliff(
                '<group translate="no">'
                + UNIT.format(1, "Offen").replace("id=", 'translate="yes" id=')
                + "</group>"
            ),
            ["Offen"],
        ),
        (
            xliff('<group translate="no"><note>a</note></group>' + UNIT.format(1, "Offen")),
            ["Offen"],
        ),
        # Nothing on one of the sides.
        (xliff(UNIT.format(1, "") + UNIT.format(2, "Auf")), ["Auf"]),
        (xliff(UNIT.format(1, "  ") + UNIT.format(2, "Auf")), ["Auf"]),
        (xliff(UNIT.format(1, "Offen").replace("Open", "") + UNIT.format(2, "Auf")), ["Auf"]),
        # Of proposals beside the unit, nothing is read.
        (
            xliff(
                '<trans-unit id="1"><source>Open</source><target>Offen</target>'
                "<alt-trans><source>Opened</source><target>Geöffnet</target></alt-trans></trans-unit>"
            ),
            ["Offen"],
        ),
        # Segments of the second version.
        (
            xliff2(
                '<unit id="1"><segment><source>Open</source><target>Offen</target></segment>'
                "<segment><source>Shut</source><target>Zu</target></segment></unit>"
            ),
            ["Offen", "Zu"],
        ),
        (
            xliff2(
                '<unit id="1"><segment state="initial"><source>Open</source><target>Offen</target></segment>'
                '<segment state="final"><source>Shut</source><target>Zu</target></segment></unit>'
            ),
            ["Zu"],
        ),
        # Characters that are written otherwise.
        (xliff(UNIT.format(1, "Tür &amp; Tor &#252;ber")), ["Tür & Tor über"]),
        (xliff(UNIT.format(1, "<![CDATA[Tür & Tor]]>")), ["Tür & Tor"]),
    ],
)
def test_which_units_of_xliff_are_read(text: str, found: list[str]) -> None:
    assert texts(read(read_xliff, text)[0]) == found


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("translated", ["Offen"]),
        ("final", ["Offen"]),
        ("signed-off", ["Offen"]),
        ("new", []),
        ("needs-translation", []),
    ],
)
def test_targets_that_are_not_begun_are_read_if_asked_for(state: str, found: list[str]) -> None:
    text = xliff(UNIT.format(1, "Offen").replace("<target>", f'<target state="{state}">'))
    assert texts(read(read_xliff, text)[0]) == found
    assert texts(read(read_xliff, text, untranslated=True)[0]) == ["Offen"]


@pytest.mark.parametrize(
    ("reader", "text", "told"),
    [
        (read_xliff, xliff(UNIT.format(1, "Offen")), []),
        # The same unit again, in one file and in two.
        (
            read_xliff,
            xliff(UNIT.format(1, "Offen") + "\n" + UNIT.format(1, "Auf")),
            ["2: unit “1” is defined again, first on line 1; it was not read"],
        ),
        (
            read_xliff,
            '<xliff version="1.2">'
            + (OF_FILE + "<body>" + UNIT.format(1, "Offen") + "</body></file>\n") * 2
            + "</xliff>",
            [],
        ),
        (
            read_tmx,
            tmx(unit('tuid="1"', en="Open", de="Offen"), "\n", unit('tuid="1"', en="Shut", de="Zu")),
            ["2: unit “1” is defined again, first on line 1; it was not read"],
        ),
        (read_tmx, tmx(unit(en="Open", de="Offen"), "\n", unit(en="Shut", de="Zu")), []),
        # Other files.
        (read_xliff, "<tmx/>", ["1: expected <xliff>, found <tmx>"]),
        (read_tmx, "<xliff/>", ["1: expected <tmx>, found <xliff>"]),
        # Nothing translated yet: of one unit, and of two.
        (
            read_xliff,
            xliff('<trans-unit id="1"><source>Open</source></trans-unit>'),
            ["None: nothing is translated: its unit does not have a <target>"],
        ),
        (
            read_xliff,
            xliff('<trans-unit id="1"><source>Open</source></trans-unit>' * 2),
            ["None: nothing is translated: none of its 2 units has a <target>"],
        ),
        (read_xliff, xliff(""), []),
        # One language alone.
        (
            read_tmx,
            tmx(unit(en="Open")),
            ["1: no pairs of texts in two languages; languages in it: en"],
        ),
        (read_tmx, tmx(), ["1: no pairs of texts in two languages; languages in it: none"]),
    ],
)  # fmt: skip
def test_what_is_told_of_a_file(reader: Reader, text: str, told: list[str]) -> None:
    assert read(reader, text)[1] == told


@pytest.mark.parametrize(
    ("file", "lang", "source_lang", "found"),
    [
        (OF_FILE, "", None, ("de", "en")),
        (OF_FILE, "fr", "it", ("de", "en")),
        ('<file source-language="en">', "de", None, ("de", "en")),
        ('<file target-language="de">', "", "it", ("de", "it")),
    ],
)
def test_the_languages_of_xliff_are_those_of_the_file_before_those_asked_for(
    file: str, lang: str, source_lang: str | None, found: tuple[str, str]
) -> None:
    (only,), _ = read(
        read_xliff, xliff(UNIT.format(1, "Offen"), file), lang=lang, source_lang=source_lang
    )
    assert (only.lang, only.source_lang) == found


def test_a_file_in_another_language_than_the_first_is_left_out() -> None:
    second = OF_FILE.replace("de", "fr") + "<body>" + UNIT.format(1, "Ouvert") + "</body></file>"
    text = xliff(UNIT.format(1, "Offen")).replace("</xliff>", second + "</xliff>")
    assert texts(read(read_xliff, text)[0]) == ["Offen"]


def test_a_language_that_is_none_is_told_once() -> None:
    text = (
        '<xliff version="1.2">'
        + '<file source-language="e n" target-language="de"><body>{}</body></file>' * 2
    )
    failures = read(read_xliff, text.format(UNIT.format(1, "Offen"), "") + "</xliff>")[1]
    assert len(failures) == 1
    assert failures[0].endswith("it was taken for none")


@pytest.mark.parametrize(
    ("units", "header", "lang", "source_lang", "pair"),
    [
        ([unit(en="Open", de="Offen")], 'srclang="en"', "", None, ("de", "en", ["Offen"])),
        ([unit(en="Open", de="Offen")], 'srclang="de"', "", None, ("en", "de", ["Open"])),
        # What is asked for goes before what the header says.
        ([unit(en="Open", de="Offen")], 'srclang="en"', "en", "de", ("en", "de", ["Open"])),
        # No source named: into English.
        ([unit(en="Open", de="Offen")], 'srclang="*all*"', "", None, ("en", "de", ["Open"])),
        ([unit(en="Open", de="Offen")], 'srclang="*all*"', "de", None, ("de", "en", ["Offen"])),
        # Of three languages, the one that most units have.
        (
            [unit(en="Open", de="Offen", fr="Ouvert"), unit(en="Shut", fr="Clos")],
            'srclang="en"',
            "",
            None,
            ("fr", "en", ["Ouvert", "Clos"]),
        ),
        (
            [unit(en="Open", de="Offen", fr="Ouvert"), unit(en="Shut", fr="Clos")],
            'srclang="en"',
            "de",
            None,
            ("de", "en", ["Offen"]),
        ),
        # A unit may name its own source, and lack one of the languages.
        (
            [unit(en="Open", de="Offen"), unit(de="Zu"), unit(en="Shut")],
            'srclang="en"',
            "",
            None,
            ("de", "en", ["Offen"]),
        ),
        # The first variant of a language is read.
        (
            [unit(en="Open", de="Offen").replace("</tu>", '<tuv xml:lang="de"><seg>Auf</seg></tuv></tu>')],
            'srclang="en"',
            "",
            None,
            ("de", "en", ["Offen"]),
        ),
        # The old attribute of the language.
        (
            [unit(en="Open", de="Offen").replace("xml:lang", "lang")],
            'srclang="en"',
            "",
            None,
            ("de", "en", ["Offen"]),
        ),
    ],
)  # fmt: skip
def test_which_pairs_of_a_memory_are_read(
    units: list[str],
    header: str,
    lang: str,
    source_lang: str | None,
    pair: tuple[str, str, list[str]],
) -> None:
    found, failures = read(read_tmx, tmx(*units, header=header), lang=lang, source_lang=source_lang)
    assert not failures
    assert [(each.lang, each.source_lang) for each in found] == [pair[:2]]
    assert texts(found) == pair[2]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('<!DOCTYPE xliff [<!ENTITY a "b">]>' + xliff(UNIT.format(1, "&a;")), "1: "),
        (
            "\n" + xliff(UNIT.format(1, "&nothing;")),
            "2: not well-formed: undefined entity in <target>",
        ),
        (xliff(UNIT.format(1, "Offen")) + "<", "1: "),
    ],
)
def test_what_stops_the_reading_is_told_with_its_line(text: str, told: str) -> None:
    failures = read(read_xliff, text)[1]
    assert len(failures) == 1
    assert failures[0].startswith(told)


@pytest.mark.parametrize("inner", ["Die <x id='1'/> Tür ist auf", "Die &amp; Tür ist auf", "Die\nTür ist auf", "Дie Tür ist auf"])  # fmt: skip
def test_places_lead_into_the_file(inner: str) -> None:
    text = xliff(UNIT.format(1, inner))
    ((only,), _) = read(read_xliff, text)
    at = only.target.text.index("Tür")
    span = only.target.to_raw(type(only.target.segments[0].span)(at, at + len("Tür")))
    assert span.of(text) == "Tür"
