"""Feed random documents to every reader and every rule, and see that nothing breaks.

    python benchmarks/fuzz.py --runs 1000000 --jobs 2   # long
    python benchmarks/fuzz.py --seconds 90              # as many as fit, for CI
    python benchmarks/fuzz.py --only 4711 --show        # one run again, with its input

Each run makes one input from its seed and number, so that it can be made again: words, sentences and
markup that rules look for, put together as an article, rows, a bilingual file, a termbase, a verdict
file, settings or a list of names, and often damaged. It holds that

- no rule fails and nothing but the documented errors is raised;
- the map of the text is sound, spans lie inside the text, and `text` is what stands there;
- outputs for people hold no control characters, and outputs for machines parse;
- no run takes `LONGEST` seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import io
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import NoReturn
from xml.etree import ElementTree as ET

import qa
from qa.config import ConfigError, Settings, read_settings
from qa.detect.selection import UnknownNameError, select_rules
from qa.detect.verdicts import VerdictError, read_verdicts, write_verdicts
from qa.knowledge.name_list import NameListError, imported, read_names, write_names
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Failure, Report
from qa.pipeline import read_closely
from qa.read.files import ReadOptions, read_documents
from qa.read.terms import TermsError, read_terms
from qa.report.formats import FORMATS, make_formatter
from qa.report.formatter import Run, Summary
from qa.report.page import Settings as PageSettings
from qa.report.page import write_page
from qa.rules.base import Rule

Dice = random.Random
# Processor seconds of one run.
LONGEST = 10.0
# What a terminal, a log or a browser would obey.
CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
FOR_PEOPLE = ("text", "concise", "github", "markdown")
LANGS = (
    "en de fr es it ru uk zh ja ar he tr fi pl is ha el ko pt-BR zh-Hant en-GB sr-Latn tlh".split()
)
BAD_LANGS = [
    "",
    "e",
    "x" * 300,
    "en_US",
    "../../x",
    "en\n::error::",
    "a\0b",
    "\ud800",
    "de--",
    "日本",
]

WORDS = (
    "the a of and to in said was that with on for is are not no never minister council president "
    "Okonjo Blinken Blinkin Ms Mr Dr Straße und nicht der die das wurde le la les des pas Herr Frau "
    "the the of of teh adn wich goverment recieve existance Minstry ystems nvironment 1.000 1,000 24 "
    "3,5 1990s 12.5.2024 5/12/2024 10:30 Uhr € $ £5 100€ Mio. u.a. z.B. Monday Freitag Lundi April "
    "don't can't it's l'eau Müller-Lüdenscheid O'Brien AFP dpa Reuters Photo: Foto: Related Advertisement "
    "https://example.org/a?b=c www.example.org me@example.org #tag @user {name} %s %(x)d ${y} {{z}} &amp; "
    "&nbsp; &quot; &#8217; <b> </b> <br> ``` ** __ ~~ Ã© â€œ ï»¿ \ufffd \u200b \u00ad \u202e 中文 日本語 "
    "слово Київ Москва λόγος שלום مرحبا 한국어 e\u0301 Ш\u0301\u0301 İstanbul ß ﬁ Ⅷ ² ½ 😀 👩‍👩‍👧 𝔘 "
    "Translation: Sure, here's the translation: As an AI language model I cannot".split(" ")
)
MARKS = [
    "“",
    "”",
    "„",
    "«",
    "»",
    '"',
    "'",
    "’",
    "(",
    ")",
    "[",
    "]",
    "…",
    "...",
    "—",
    "–",
    "-",
    ",,",
    "!!",
    "?",
    "。",
    "، ",
]
SPACES = [" ", "  ", "\u00a0", "\t", "\u202f", "\u3000", "\n", "\r\n", "\r", "", " ,", " ."]
CONTROL = [
    "\0",
    "\x1b[31m",
    "\x07",
    "\x85",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\x0b",
    "\x0c",
    "\x1f",
    "\r",
]
NAMES = [
    "a.txt",
    "a.md",
    "a.html",
    "a.jsonl",
    "a.csv",
    "a.tsv",
    "a.po",
    "a.xliff",
    "a.tmx",
    "a.sdlxliff",
    "-",
]


def word(dice: Dice) -> str:
    """A word, or something in its place."""
    chance = dice.random()
    if chance < 0.75:
        return dice.choice(WORDS)
    if chance < 0.85:
        return "".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randint(1, 12)))
    if chance < 0.9:
        return dice.choice(WORDS).capitalize() + dice.choice(("", "s", "'s", "’s", "-"))
    if chance < 0.94:
        return str(dice.randint(0, 10 ** dice.randint(1, 12)))
    if chance < 0.97:
        return chr(
            dice.choice(
                (
                    dice.randint(32, 0x2FF),
                    dice.randint(0x300, 0xD7FF),
                    dice.randint(0xE000, 0x10FFFF),
                )
            )
        )
    return dice.choice(CONTROL)


def sentence(dice: Dice) -> str:
    """Some words in a row, as a rule with a mark at the end."""
    parts: list[str] = []
    for number in range(dice.choice((0, 1, 2, 5, 9, 14, 25))):
        text = word(dice)
        if number == 0 and dice.random() < 0.8:
            text = text[:1].upper() + text[1:]
        if dice.random() < 0.1:
            text = dice.choice(MARKS) + text
        if dice.random() < 0.12:
            text += dice.choice((*MARKS, ",", ",", ",", ";", ":"))
        parts.append(text)
        parts.append(" " if dice.random() < 0.93 else dice.choice(SPACES))
        if dice.random() < 0.03:
            parts.append(" ".join(parts[-6:]))
    return "".join(parts).strip(" ") + dice.choice((".", ".", ".", "?", "!", "", "...", "”", ":"))


def article(dice: Dice) -> str:
    """Paragraphs, some of them again."""
    found: list[str] = []
    for _ in range(dice.choice((0, 1, 1, 2, 3, 6))):
        found.append(" ".join(sentence(dice) for _ in range(dice.choice((1, 1, 2, 4)))))
        if dice.random() < 0.1:
            found.append(dice.choice(found))
    return dice.choice(("\n\n", "\n\n", "\n", "\r\n\r\n", " ")).join(found)


def markdown(dice: Dice) -> str:
    """Blocks of Markdown."""
    coats = (
        "{}", "# {}", "> {}", "- {}\n- {}", "1. {}", "**{}**", "*{}* _{}_", '[{}](http://a.b "{}")', "![{}](x)",
        "| {} | b |\n|---|---|\n| {} | {} |", "```\n{}\n```", "    {}", "<div>{}</div>", "<!-- qa: off[{}] -->", "{}\n===",
        "<!-- qa: off -->\n{}\n<!-- qa: on -->", "[^1]: {}", "{}[^1]", "- > {}", "`{}`", "{}\\\n{}", "---\ntitle: {}\n---",
        "<!-- qa: ignore[doubled-word, spelling] -->{}", "~~{}~~", "{} &amp; {}",
    )  # fmt: skip
    return "\n\n".join(
        re.sub(r"\{\}", lambda _: sentence(dice), dice.choice(coats))
        for _ in range(dice.randint(0, 8))
    )


def html(dice: Dice) -> str:
    """Elements, closed or not."""
    names = "p div b i em a h1 li td tr table ul script style title code pre br img blockquote span".split()
    parts = [
        dice.choice(("", "<!doctype html>", '<html lang="de">', "<body>", '<?xml version="1.0"?>'))
    ]
    for _ in range(dice.randint(0, 12)):
        name = dice.choice(names)
        attribute = dice.choice(
            ("", f' title="{word(dice)}"', " hidden", f" lang={dice.choice(LANGS)}", " a='")
        )
        parts += [
            f"<{name}{attribute}>",
            sentence(dice),
            dice.choice((f"</{name}>", "", f"</{dice.choice(names)}>")),
        ]
        if dice.random() < 0.15:
            parts.append(
                dice.choice(
                    ("<!--", "-->", "<!-- qa: off -->", "<![CDATA[", "]]>", "&#xD800;", "&#0;", "<")
                )
            )
    return "".join(parts)


def row(dice: Dice) -> dict[str, object]:
    """A row of data; some fields are not what they should be."""
    found: dict[str, object] = {"text": article(dice)}
    if dice.random() < 0.5:
        found["source"] = article(dice)
    if dice.random() < 0.4:
        found["source_lang"] = dice.choice(LANGS if dice.random() < 0.9 else BAD_LANGS)
    if dice.random() < 0.4:
        found["lang"] = dice.choice(LANGS if dice.random() < 0.9 else BAD_LANGS)
    if dice.random() < 0.4:
        found["id"] = dice.choice((word(dice), 7, None, "a"))
    if dice.random() < 0.3:
        found["doc"] = dice.choice(("a", "b", word(dice)))
    if dice.random() < 0.2:
        found["references"] = [article(dice)]
    if dice.random() < 0.1:
        found[dice.choice(("text", "source", "references", word(dice)))] = dice.choice(
            (None, 1, float("nan"), [], {}, [None], True, "")
        )
    return found


def json_lines(dice: Dice) -> str:
    """Rows as JSON lines."""
    rows = [
        json.dumps(row(dice), ensure_ascii=dice.random() < 0.5) for _ in range(dice.randint(0, 4))
    ]
    if dice.random() < 0.1:
        rows.append(
            dice.choice(
                (
                    "",
                    "{",
                    "[]",
                    "null",
                    '{"text": 1}',
                    '{"text": "a", "text": "b"}',
                    "[" * 2000,
                    "1e999",
                )
            )
        )
    return dice.choice(("\n", "\r\n", "\n\n")).join(rows)


def table(dice: Dice, delimiter: str) -> str:
    """Rows as CSV or TSV."""
    out = io.StringIO()
    columns = [
        "text",
        *dice.sample(
            ["id", "source", "source_lang", "lang", "doc", "reference", "references", word(dice)], 3
        ),
    ]
    writer = csv.writer(
        out, delimiter=delimiter, lineterminator=dice.choice(("\n", "\r\n")), escapechar="\\"
    )
    writer.writerow(columns)
    for _ in range(dice.randint(0, 4)):
        known = row(dice)
        writer.writerow(
            [str(known.get(column, "") or "") for column in columns][: dice.choice((9, 9, 9, 2))]
        )
    return out.getvalue()


def _quoted(dice: Dice) -> str:
    return json.dumps(sentence(dice), ensure_ascii=False)


def gettext(dice: Dice) -> str:
    """A message catalogue."""
    parts = [
        f'msgid ""\nmsgstr ""\n"Language: {dice.choice(LANGS)}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    ]
    for _ in range(dice.randint(0, 4)):
        parts.append(
            dice.choice(
                (
                    "",
                    "#, fuzzy\n",
                    "#, python-format\n",
                    "#. note\n",
                    "#~ ",
                    '#| msgid "x"\n',
                    'msgctxt "a"\n',
                )
            )
        )
        parts.append(f"msgid {_quoted(dice)}\n")
        if dice.random() < 0.2:
            parts.append(
                f"msgid_plural {_quoted(dice)}\nmsgstr[0] {_quoted(dice)}\nmsgstr[1] {_quoted(dice)}\n"
            )
        else:
            parts.append(f"msgstr {_quoted(dice)}\n{_quoted(dice)}\n")
        parts.append("\n")
    return "".join(parts)


def _xml(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


CODES = ("", '<g id="1">', "</g>", '<x id="2"/>', "<ph>", '<pc id="1">a</pc>', "<mrk>b</mrk>")


def _coded(dice: Dice) -> str:
    return _xml(sentence(dice)) + (dice.choice(CODES) if dice.random() < 0.3 else "")


def xliff(dice: Dice) -> str:
    """XLIFF 1.2 or 2.0."""
    lang, source_lang = (dice.choice(LANGS if dice.random() < 0.9 else BAD_LANGS[:4]) for _ in "ab")
    if dice.random() < 0.5:
        units = "".join(
            f'<trans-unit id="{number}"><source>{_coded(dice)}</source><target state="{dice.choice(("translated", "new", "final"))}">{_coded(dice)}</target></trans-unit>'
            for number in range(dice.randint(0, 3))
        )
        return f'<xliff version="1.2"><file original="a" source-language="{source_lang}" target-language="{lang}"><body>{units}</body></file></xliff>'
    units = "".join(
        f'<unit id="{number}"><segment state="translated"><source>{_coded(dice)}</source><target>{_coded(dice)}</target></segment></unit>'
        for number in range(dice.randint(0, 3))
    )
    return f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="{source_lang}" trgLang="{lang}"><file id="f">{units}</file></xliff>'


def tmx(dice: Dice) -> str:
    """A translation memory."""
    units = "".join(
        f'<tu><tuv xml:lang="de"><seg>{_xml(sentence(dice))}</seg></tuv><tuv xml:lang="{dice.choice(LANGS)}"><seg>{_xml(sentence(dice))}<bpt i="1">x</bpt></seg></tuv></tu>'
        for _ in range(dice.randint(0, 3))
    )
    return f'<tmx version="1.4"><header srclang="{dice.choice(("de", "*all*", "en"))}"/><body>{units}</body></tmx>'


MAKERS: dict[str, Callable[[Dice], str]] = {
    "a.txt": article, "-": article, "a.md": markdown, "a.html": html, "a.jsonl": json_lines,
    "a.csv": partial(table, delimiter=","), "a.tsv": partial(table, delimiter="\t"), "a.po": gettext,
    "a.xliff": xliff, "a.sdlxliff": xliff, "a.tmx": tmx,
}  # fmt: skip


def damaged(dice: Dice, content: bytes) -> bytes:
    """The content with something cut, doubled, moved or put in; half of the time as it is."""
    if dice.random() < 0.5:
        return content
    for _ in range(dice.choice((1, 1, 2, 5))):
        at, to = sorted(dice.randint(0, len(content)) for _ in "ab")
        to = min(to, at + 40)
        content = dice.choice(
            (
                content[:at] + content[to:],
                content[:to] + content[at:to] + content[to:],
                content[:at] + dice.choice(CONTROL).encode() + content[at:],
                content[:at] + bytes(dice.choices(range(256), k=3)) + content[at:],
                content[:at] + dice.choice(MARKS).encode() + content[at:],
                content[:at],
                content[at:] + content[:at],
            )
        )
    return content


def encoded(dice: Dice, text: str) -> bytes:
    """The text in bytes, as a rule of UTF-8."""
    encoding = dice.choice(("utf-8",) * 8 + ("utf-16", "cp1252", "utf-8-sig"))
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")


@cache
def rules() -> tuple[Rule, ...]:
    """All rules that are on by default."""
    return tuple(select_rules(Settings()))


@cache
def folder() -> Path:
    """Where this process writes its inputs."""
    return Path(tempfile.mkdtemp(prefix="fuzz-"))


def held(condition: object, message: str) -> None:
    """Raise if it does not hold.

    Raises:
        AssertionError: with the message.
    """
    if not condition:
        raise AssertionError(message)


def check_map(prose: Prose, raw: str) -> None:
    """The pieces lead back to the file in order."""
    at = raw_at = 0
    for piece in prose.pieces:
        held(at <= piece.start < piece.end <= len(prose.text) or not prose.text, f"piece {piece}")
        held(raw_at <= piece.raw_start <= piece.raw_end <= len(raw), f"raw piece {piece}")
        if piece.verbatim:
            same = prose.text[piece.start : piece.end] == raw[piece.raw_start : piece.raw_end]
            held(same, f"{piece} is not verbatim")
        at, raw_at = piece.end, piece.raw_end


def check_report(report: Report, raw: str, starts: dict[int | None, int]) -> None:
    """Nothing failed, and findings are where they say."""
    held(not report.failures, f"failures: {[str(f) for f in report.failures]}")
    for finding in (*report.findings, *report.suppressed):
        offset = starts[finding.row_line]
        span = finding.place.span
        held(0 <= span.start <= span.end <= len(raw) - offset, f"{finding.rule} at {span}")
        found = raw[offset + span.start : offset + span.end]
        held(
            found == finding.text or len(starts) > 1,
            f"{finding.rule}: {finding.text!r}, not {found!r}",
        )
        for edit in finding.suggestions:
            held(edit.span.end <= len(raw) - offset, f"{finding.rule}: fix at {edit.span}")
        held(0 <= finding.confidence <= 1, f"{finding.rule}: confidence {finding.confidence}")
        held(
            finding.place.line >= 1 and finding.place.column >= 1,
            f"{finding.rule}: {finding.place}",
        )


def check_outputs(dice: Dice, report: Report) -> None:
    """Formats hold nothing that a terminal obeys, and parse."""
    for name in dice.sample(sorted(FORMATS), 3):
        out = io.StringIO()
        formatter = make_formatter(name)
        formatter.begin(Run("0", color=False), out)
        formatter.document(report, out)
        formatter.end(Summary(documents=1, words=report.words), out)
        text = out.getvalue()
        if name in FOR_PEOPLE:
            found = CONTROLS.search(text)
            held(found is None, f"--format {name} writes {found[0]!r}" if found else "")
        if name in {"json", "sarif", "gitlab", "rdjson"}:
            json.loads(text)
        elif name in {"jsonl", "rdjsonl"}:
            for line in text.split("\n"):
                held(not line or json.loads(line) is not None, f"--format {name}")
        elif name == "junit":
            ET.fromstring(text)  # noqa: S314  # our own output
        elif name == "csv":
            list(csv.reader(io.StringIO(text), strict=True))


def check_one(dice: Dice, document: Document) -> None:
    """A document through all rules and some formats, or the page."""
    check_map(document.target, document.raw)
    reading = read_closely(document, rules())
    starts: dict[int | None, int] = {row.line: row.span.start for row in document.rows}
    starts.setdefault(None, 0)
    check_report(reading.report, document.raw, starts)
    check_outputs(dice, reading.report)
    if dice.random() < 0.1:
        out = io.StringIO()
        write_page([reading], PageSettings("0"), out)
        found = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\ud800-\udfff]", out.getvalue())
        held(found is None, f"the page holds {found[0]!r}" if found else "")


def run_reader(dice: Dice, name: str) -> bytes:
    """A file of some format."""
    content = damaged(dice, encoded(dice, MAKERS[name](dice)))
    source = None
    if name in {"a.txt", "a.md", "a.html"} and dice.random() < 0.5:
        source = folder() / f"source{Path(name).suffix}"
        source.write_bytes(damaged(dice, encoded(dice, MAKERS[name](dice))))
    options = ReadOptions(
        lang=dice.choice(LANGS),
        source_lang=dice.choice([None, *LANGS]),
        source=str(source) if source else None,
        line_by_line=dice.random() < 0.2,
        untranslated=dice.random() < 0.3,
    )
    for found in read_documents(name, options, content):
        if isinstance(found, Failure):
            held(found.message, "a failure without a message")
        else:
            check_one(dice, found)
    return content


def run_text(dice: Dice) -> bytes:
    """`check_text`, in any language, with any source."""
    lang = (
        dice.choice(("en",) * 8 + tuple(LANGS)) if dice.random() < 0.95 else dice.choice(BAD_LANGS)
    )
    source_lang = dice.choice((None, *LANGS)) if dice.random() < 0.95 else dice.choice(BAD_LANGS)
    text = article(dice)
    source = article(dice) if dice.random() < 0.6 else None
    try:
        report = qa.check_text(text, lang=lang, source=source, source_lang=source_lang)
    except ValueError:
        held(lang in BAD_LANGS or source_lang in BAD_LANGS, "ValueError for good languages")
    else:
        check_report(report, text, {None: 0})
        check_outputs(dice, report)
    return json.dumps([lang, source_lang, text, source]).encode()


def run_rows(dice: Dice) -> bytes:
    """`check_rows`."""
    rows = [row(dice) for _ in range(dice.randint(0, 3))]
    try:
        for report in qa.check_rows(rows):
            held(not report.failures, f"failures: {[str(f) for f in report.failures]}")
    except qa.UnreadableError:
        pass
    return repr(rows).encode()


def run_parquet(dice: Dice) -> bytes:
    """A Parquet file."""
    import pyarrow as pa
    from pyarrow import parquet

    out = io.BytesIO()
    rows = [
        {key: str(value) for key, value in row(dice).items() if key in {"text", "source", "id"}}
        for _ in range(3)
    ]
    columns = {
        name: [one.get(name, "").encode("utf-8", "replace").decode() for one in rows]
        for name in ("text", "source", "id")
    }
    parquet.write_table(pa.table(columns), out)
    content = damaged(dice, out.getvalue())
    for found in read_documents("a.parquet", ReadOptions(), content):
        if not isinstance(found, Failure):
            check_one(dice, found)
    return content


def run_terms(dice: Dice) -> bytes:
    """A termbase, and an article that it holds for."""
    if dice.random() < 0.5:
        entries = "".join(
            f'<termEntry><langSet xml:lang="de"><tig><term>{_xml(word(dice))}</term></tig></langSet><langSet xml:lang="en"><tig><term>{_xml(word(dice))}</term></tig></langSet></termEntry>'
            for _ in range(dice.randint(0, 3))
        )
        name, text = "t.tbx", f"<martif><text><body>{entries}</body></text></martif>"
    else:
        lines = [
            ",".join((word(dice), word(dice), dice.choice(("", word(dice))))) for _ in range(3)
        ]
        name, text = dice.choice(("t.csv", "t.tsv")), "source,target,forbidden\n" + "\n".join(lines)
    path = folder() / name
    content = damaged(dice, encoded(dice, text))
    path.write_bytes(content)
    try:
        terms = read_terms(str(path), "en", "de")
    except TermsError:
        return content
    report = qa.check_text(article(dice), source=article(dice), source_lang="de", terms=terms)
    held(not report.failures, f"failures: {[str(f) for f in report.failures]}")
    return content


def run_verdicts(dice: Dice) -> bytes:
    """A verdict file."""
    lines = ['{"format": "qa-verdicts", "version": 1}']
    for _ in range(dice.randint(0, 3)):
        values = {
            "path": word(dice), "rule": dice.choice(("doubled-word", word(dice))), "fingerprint": "0" * 16,
            "verdict": dice.choice(("accepted", "confirmed", "dismissed", "rejected", "baseline", 1)), "text": word(dice),
        }  # fmt: skip
        lines.append(json.dumps(values))
    text = damaged(dice, "\n".join(lines).encode("utf-8", "surrogatepass")).decode(
        "utf-8", "replace"
    )
    with contextlib.suppress(VerdictError):
        write_verdicts(read_verdicts(text).all)
    return text.encode()


def run_settings(dice: Dice) -> bytes:
    """A settings file."""
    keys = "select ignore fail-on format exclude min-confidence lang source-lang knowledge names terms source-pattern accepted-words".split()
    values = (
        '"all"',
        '["spelling"]',
        "0.5",
        '"en"',
        "[]",
        "1",
        "true",
        '"{stem:>9}"',
        '["*a*a*a*b"]',
        "nan",
        "{}",
        '"minor"',
        '"json"',
    )
    lines = [f"{dice.choice(keys)} = {dice.choice(values)}" for _ in range(dice.randint(0, 4))]
    lines.append(
        dice.choice(
            (
                "",
                "[rules.doubled-word]\nx = 1",
                "[report]\nfit = 90",
                "[per-file-ignores]\n'*.md' = ['spelling']",
                "a = " + "[" * 500,
            )
        )
    )
    path = folder() / "qa.toml"
    content = damaged(dice, "\n".join(lines).encode())
    path.write_bytes(content)
    with contextlib.suppress(ConfigError, UnknownNameError, ValueError):
        select_rules(read_settings(path))
    return content


def run_names(dice: Dice) -> bytes:
    """A list of names."""
    lines = ["name,not,note"] + [
        ",".join((word(dice), word(dice), "")) for _ in range(dice.randint(0, 3))
    ]
    text = damaged(dice, "\n".join(lines).encode("utf-8", "surrogatepass")).decode(
        "utf-8", "replace"
    )
    try:
        write_names(read_names(text))
        list(imported(text))
    except NameListError:
        pass
    return text.encode()


OTHERS: dict[str, Callable[[Dice], bytes]] = {
    "check_text": run_text, "check_rows": run_rows, "terms": run_terms, "verdicts": run_verdicts,
    "settings": run_settings, "names": run_names,
}  # fmt: skip
KINDS = (*["check_text"] * 6, *MAKERS, "check_rows", "terms", "verdicts", "settings", "names")


class Hang(Exception):  # noqa: N818  # it is what happened
    """A run that took too long."""


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise Hang


def run(seed: int, number: int) -> tuple[str, bytes, str | None]:
    """The kind of a run, its input, and what broke, if anything did."""
    dice = Dice(f"{seed} {number}")
    kinds = (*KINDS, "parquet") if find_spec("pyarrow") else KINDS
    kind = dice.choice(kinds)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    content = b""
    try:
        if kind == "parquet":
            content = run_parquet(dice)
        elif kind in MAKERS:
            content = run_reader(dice, kind)
        else:
            content = OTHERS[kind](dice)
    except Exception:  # noqa: BLE001  # this is what is looked for
        return kind, content, traceback.format_exc(limit=-4)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return kind, content, None


def runs(seed: int, numbers: range, seconds: float | None) -> tuple[int, int]:
    """How many were run, and how many broke; those are printed."""
    signal.signal(signal.SIGPROF, _stop)
    began = time.monotonic()
    broken, done = 0, 0
    seen: Counter[str] = Counter()
    for number in numbers:
        if seconds is not None and time.monotonic() - began > seconds:
            break
        done += 1
        if done % 5_000 == 0:
            print(f"{done:,} runs, {broken} broke", flush=True)
        kind, _, error = run(seed, number)
        if error:
            broken += 1
            last = error.strip().splitlines()[-1][:100]
            seen[last] += 1
            if seen[last] <= 3:
                print(f"run {number} ({kind}): {error}", flush=True)
    return done, broken


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first run")
    parser.add_argument("--seconds", type=float, help="stop after so long, however many were run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", type=int, help="this run alone")
    parser.add_argument("--show", action="store_true", help="print its input")
    arguments = parser.parse_args()
    os.environ.setdefault("QA_CACHE_DIR", tempfile.mkdtemp(prefix="fuzz-cache-"))
    if arguments.only is not None:
        signal.signal(signal.SIGPROF, _stop)
        kind, content, error = run(arguments.seed, arguments.only)
        print(kind, content if arguments.show else "", error or "held")
        sys.exit(bool(error))
    if arguments.jobs > 1:
        sys.exit(_many(arguments))
    began = time.monotonic()
    numbers = range(arguments.first, arguments.first + arguments.runs)
    done, broken = runs(arguments.seed, numbers, arguments.seconds)
    print(
        f"{done:,} runs from {arguments.first:,} in {time.monotonic() - began:.0f} s: {broken} broke"
    )
    sys.exit(bool(broken))


def _many(arguments: argparse.Namespace) -> bool:
    """The same in processes of their own; whether anything broke."""
    share = -(-arguments.runs // arguments.jobs)
    limit = [] if arguments.seconds is None else ["--seconds", str(arguments.seconds)]
    started = [
        subprocess.Popen(
            [sys.executable, __file__, "--seed", str(arguments.seed), "--runs", str(share),
             "--first", str(arguments.first + number * share), *limit]
        )
        for number in range(arguments.jobs)
    ]  # fmt: skip
    statuses = [process.wait() for process in started]
    return any(statuses)


if __name__ == "__main__":
    main()
