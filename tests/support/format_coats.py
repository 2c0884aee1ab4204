"""Texts in every format that is read: each escaped as its format wants it, in one of two ways."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape as xml

from tests.read.office.word_files import paragraph, word_file

# The text of a unit, and what it translates.
Unit = tuple[str, str]
CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="d"><dc:language>en</dc:language></metadata>'
    '<manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>'
)


@dataclass(frozen=True)
class Coat:
    """A format.

    Attributes:
        name: of a file in it.
        wear: the bytes of a file with these units; 1 for the other way of escaping, 0 for the usual one.
        strict: whether no text of a unit reaches beyond it, whatever is in it.
    """

    name: str
    wear: Callable[[Sequence[Unit], int], bytes]
    strict: bool = True


def _gettext(units: Sequence[Unit], way: int) -> bytes:
    def string(text: str) -> str:
        quoted = (
            text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
        )
        return '""\n"' + quoted.replace(" ", ' "\n"') + '"' if way else f'"{quoted}"'

    header = 'msgid ""\nmsgstr "Language: en\\nContent-Type: text/plain; charset=UTF-8\\n"\n'
    told = (
        f'msgctxt "{number}"\nmsgid {string(source)}\nmsgstr {string(text)}\n'
        for number, (text, source) in enumerate(units)
    )
    return "\n".join([header, *told]).encode()


def _marked(text: str, way: int) -> str:
    """A text in XML: its letters beyond ASCII as they are, or by their numbers."""
    quoted = xml(text)
    return quoted.encode("ascii", "xmlcharrefreplace").decode() if way else quoted


def _xml(around: str, unit: str) -> Callable[[Sequence[Unit], int], bytes]:
    def wear(units: Sequence[Unit], way: int) -> bytes:
        told = (
            unit.format(number=number, text=_marked(text, way), source=_marked(source, way))
            for number, (text, source) in enumerate(units)
        )
        return around.replace("{units}", "\n".join(told)).encode()

    return wear


def _json(units: Sequence[Unit], way: int) -> bytes:
    return json.dumps(
        {f"k{n}": text for n, (text, _) in enumerate(units)}, ensure_ascii=bool(way)
    ).encode()


def _arb(units: Sequence[Unit], way: int) -> bytes:
    strings = {"@@locale": "en"} | {f"k{n}": text for n, (text, _) in enumerate(units)}
    return json.dumps(strings, ensure_ascii=bool(way), indent=2).encode()


def _yaml(units: Sequence[Unit], way: int) -> bytes:
    def scalar(text: str) -> str:
        if way and "\n" not in text:
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=False)

    return "\n".join(
        ["en:", *(f"  k{n}: {scalar(text)}" for n, (text, _) in enumerate(units))]
    ).encode()


def _apple(units: Sequence[Unit], way: int) -> bytes:
    def string(text: str) -> str:
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        return quoted.replace("\n", "\\n").replace("é", "\\U00e9") if way else quoted

    return "\n".join(f'"k{n}" = "{string(text)}";' for n, (text, _) in enumerate(units)).encode()


def _properties(units: Sequence[Unit], way: int) -> bytes:
    def value(text: str) -> str:
        quoted = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
        if quoted.startswith(" "):
            quoted = "\\" + quoted
        if not way:
            return quoted
        wide = (c.encode("utf-16-be") for c in quoted)
        return "".join(
            c
            if c.isascii()
            else "".join(f"\\u{pair[n : n + 2].hex()}" for n in range(0, len(pair), 2))
            for c, pair in zip(quoted, wide, strict=True)
        ).replace("house", "\\\n   house")

    return "\n".join(f"k{n} = {value(text)}" for n, (text, _) in enumerate(units)).encode()


def _android(units: Sequence[Unit], way: int) -> bytes:
    def string(text: str) -> str:
        quoted = (
            text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n")
        )
        return _marked(quoted, way)

    told = (f'<string name="k{n}">{string(text)}</string>' for n, (text, _) in enumerate(units))
    return f"<resources>{''.join(told)}</resources>".encode()


def _catalog(units: Sequence[Unit], way: int) -> bytes:
    def state(text: str) -> dict[str, object]:
        return {"stringUnit": {"state": "translated", "value": text}}

    strings = {
        f"k{n}": {"localizations": {"en": state(text), "de": state(source)}}
        for n, (text, source) in enumerate(units)
    }
    return json.dumps(
        {"sourceLanguage": "de", "strings": strings, "version": "1.0"}, ensure_ascii=bool(way)
    ).encode()


def _cues(head: str, mark: str) -> Callable[[Sequence[Unit], int], bytes]:
    def wear(units: Sequence[Unit], way: int) -> bytes:
        end = "\r\n" if way else "\n"
        cues = (
            f"{n + 1}\n00:00:{n:02}{mark}000 --> 00:00:{n:02}{mark}900\n{_lines(text)}\n"
            for n, (text, _) in enumerate(units)
        )
        return (head + "\n".join(cues)).replace("\n", end).encode()

    return wear


def _lines(text: str) -> str:
    return "\n".join(filter(None, map(str.strip, text.split("\n")))) or "-"


def _word(units: Sequence[Unit], way: int) -> bytes:
    def runs(text: str) -> list[str]:
        parts = text.split(" ") if way else [text]
        return [xml(part + " " * (n + 1 < len(parts))) for n, part in enumerate(parts)]

    return word_file("".join(paragraph(*runs(text)) for text, _ in units))


def _epub(units: Sequence[Unit], way: int) -> bytes:
    out = io.BytesIO()
    told = "".join(f"<p>{_marked(text, way)}</p>" for text, _ in units)
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("META-INF/container.xml", CONTAINER)
        made.writestr("a.opf", PACKAGE)
        made.writestr("a.xhtml", f"<html><body>{told}</body></html>")
    return out.getvalue()


def _ninjs(units: Sequence[Unit], way: int) -> bytes:
    told = "".join(f"<p>{xml(text)}</p>" for text, _ in units)
    article = {"uri": "urn:x", "language": "en", "headline": "At home", "body_html": told}
    return json.dumps(article, ensure_ascii=bool(way)).encode()


def _paragraphs(coat: str) -> Callable[[Sequence[Unit], int], bytes]:
    def wear(units: Sequence[Unit], way: int) -> bytes:
        end = "\r\n" if way else "\n"
        return "\n\n".join(coat.format(text) for text, _ in units).replace("\n", end).encode()

    return wear


def _table(delimiter: str) -> Callable[[Sequence[Unit], int], bytes]:
    def wear(units: Sequence[Unit], way: int) -> bytes:
        out = io.StringIO()
        rows = csv.writer(
            out,
            delimiter=delimiter,
            quoting=csv.QUOTE_ALL if way else csv.QUOTE_MINIMAL,
            lineterminator="\n",
        )
        rows.writerow(["id", "text", "source", "lang", "source_lang"])
        rows.writerows([n, text, source, "en", "de"] for n, (text, source) in enumerate(units))
        return out.getvalue().encode()

    return wear


def _rows(units: Sequence[Unit]) -> list[dict[str, str]]:
    return [
        {"id": f"{n}", "text": text, "source": source, "lang": "en", "source_lang": "de"}
        for n, (text, source) in enumerate(units)
    ]


def _json_lines(units: Sequence[Unit], way: int) -> bytes:
    return "\n".join(json.dumps(row, ensure_ascii=bool(way)) for row in _rows(units)).encode()


def _packed(units: Sequence[Unit], way: int) -> bytes:
    return gzip.compress(_json_lines(units, way), mtime=0)


def _parquet(units: Sequence[Unit], way: int) -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(
        pa.Table.from_pylist(_rows(units)), out, compression="none" if way else "snappy"
    )
    return out.getvalue()


COATS = (
    Coat("a.po", _gettext),
    Coat(
        "a.xlf",
        _xml(
            '<xliff version="1.2"><file original="a" source-language="de" target-language="en"><body>{units}</body></file></xliff>',
            '<trans-unit id="{number}"><source>{source}</source><target>{text}</target></trans-unit>',
        ),
    ),
    Coat(
        "a.tmx",
        _xml(
            '<tmx version="1.4"><header srclang="de"/><body>{units}</body></tmx>',
            '<tu><tuv xml:lang="de"><seg>{source}</seg></tuv><tuv xml:lang="en"><seg>{text}</seg></tuv></tu>',
        ),
    ),
    Coat(
        "a_en.ts",
        _xml(
            '<TS version="2.1" language="en" sourcelanguage="de"><context><name>a</name>{units}</context></TS>',
            "<message><source>{source}</source><translation>{text}</translation></message>",
        ),
    ),
    Coat(
        "Resources.en.resx",
        _xml("<root>{units}</root>", '<data name="k{number}"><value>{text}</value></data>'),
    ),
    Coat("locales/en.json", _json),
    Coat("en.arb", _arb),
    Coat("locales/en.yml", _yaml),
    Coat("en.strings", _apple),
    Coat("a_en.properties", _properties),
    Coat("values-en/strings.xml", _android),
    Coat("a.xcstrings", _catalog),
    Coat("a.srt", _cues("", ",")),
    Coat("a.vtt", _cues("WEBVTT\n\n", ".")),
    Coat("a.docx", _word),
    Coat("a.epub", _epub),
    Coat(
        "a.rss",
        _xml(
            "<rss><channel><language>en</language>{units}</channel></rss>",
            "<item><guid>{number}</guid><title>{text}</title></item>",
        ),
    ),
    Coat(
        "a.atom",
        _xml(
            '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">{units}</feed>',
            '<entry><id>{number}</id><title>At home</title><content type="text">{text}</content></entry>',
        ),
    ),
    Coat(
        "export.xml",
        _xml(
            '<rss xmlns:content="c" xmlns:wp="w"><channel><language>en</language>{units}</channel></rss>',
            "<item><title>At home</title><content:encoded>{text}</content:encoded><wp:post_id>{number}</wp:post_id>"
            "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>",
        ),
        strict=False,
    ),
    Coat(
        "a.nitf",
        _xml(
            '<nitf xml:lang="en"><body><body.content>{units}</body.content></body></nitf>',
            "<p>{text}</p>",
        ),
    ),
    Coat("a.ninjs", _ninjs),
    Coat("a.txt", _paragraphs("{}")),
    Coat("a.md", _paragraphs("{}"), strict=False),
    Coat("a.mdx", _paragraphs("{}"), strict=False),
    Coat("a.rst", _paragraphs("{}"), strict=False),
    Coat("a.adoc", _paragraphs("{}"), strict=False),
    Coat("a.html", _paragraphs("<p>{}</p>"), strict=False),
    Coat("a.csv", _table(",")),
    Coat("a.tsv", _table("\t")),
    Coat("a.jsonl", _json_lines),
    Coat("a.jsonl.gz", _packed),
    Coat("a.parquet", _parquet),
)
