"""Makes the random inputs of `fuzz.py`: words, sentences and markup that readers and rules look for.

Everything comes of one seeded generator, so that an input can be made again. Inputs are small and have
the structure of their format; `damaged` then breaks half of them.
"""

from __future__ import annotations

import csv
import io
import json
import random
import re
from collections.abc import Callable
from functools import partial

Dice = random.Random
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


def xml(text: str) -> str:
    """The text as XML spells it."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


CODES = ("", '<g id="1">', "</g>", '<x id="2"/>', "<ph>", '<pc id="1">a</pc>', "<mrk>b</mrk>")


def _coded(dice: Dice) -> str:
    return xml(sentence(dice)) + (dice.choice(CODES) if dice.random() < 0.3 else "")


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
        f'<tu><tuv xml:lang="de"><seg>{xml(sentence(dice))}</seg></tuv><tuv xml:lang="{dice.choice(LANGS)}"><seg>{xml(sentence(dice))}<bpt i="1">x</bpt></seg></tuv></tu>'
        for _ in range(dice.randint(0, 3))
    )
    return f'<tmx version="1.4"><header srclang="{dice.choice(("de", "*all*", "en"))}"/><body>{units}</body></tmx>'


def mdx(dice: Dice) -> str:
    """Markdown with imports, components and expressions."""
    coats = (
        "import A from './a'\n\n{}",
        "<Box title='{}'>\n\n{}\n\n</Box>",
        "{{a.b}} {}",
        "export const a = 1\n\n{}",
        "{}",
    )
    parts = [re.sub(r"\{\}", lambda _: sentence(dice), dice.choice(coats)) for _ in range(2)]
    return "\n\n".join((*parts, markdown(dice)))


def rst(dice: Dice) -> str:
    """Blocks of reStructuredText."""
    coats = (
        "{}\n====", "====\n{}\n====", ".. note:: {}\n\n   {}", ".. image:: a.png\n   :alt: {}", "* {}\n* {}", "#. {}",
        "::\n\n   {}", ":field: {}", ".. [#f1] {}", "{} `a <https://a.b>`_ ``{}``", ":ref:`{}` *{}* **{}**", "| {}\n| {}",
        "+---+\n| {} |\n+---+", "=== ===\n{} b\n=== ===", ".. code-block:: python\n\n   {}", "{}::\n\n    {}", ".. |a| replace:: {}",
    )  # fmt: skip
    return "\n\n".join(
        re.sub(r"\{\}", lambda _: sentence(dice), dice.choice(coats))
        for _ in range(dice.randint(0, 6))
    )


def _time(dice: Dice, mark: str) -> str:
    return f"{dice.randint(0, 99):02}:{dice.randint(0, 61):02}:{dice.randint(0, 61):02}{mark}{dice.randint(0, 999):03}"


def subtitles(dice: Dice, mark: str) -> str:
    """Cues of SubRip or WebVTT."""
    parts = [] if mark == "," else [dice.choice(("WEBVTT\n\n", "WEBVTT - a\n\nNOTE b\n\n", ""))]
    for number in range(dice.randint(0, 5)):
        coat = dice.choice(
            ("{}", "<i>{}</i>", "- {}\n- {}", "{{\\an8}}{}", "<v Ann>{}", "♪ {} ♪", "({})")
        )
        text = re.sub(r"\{\}", lambda _: sentence(dice), coat)
        parts.append(
            f"{number}\n{_time(dice, mark)} --> {_time(dice, mark)}{dice.choice(('', ' align:start'))}\n{text}\n\n"
        )
    return "".join(parts)


def _key(dice: Dice) -> str:
    return dice.choice(
        ("title", "a.b", "en", "de", "errors", "one", "other", "1", "@a", "@@locale", word(dice))
    )


def _strings(dice: Dice, depth: int = 0) -> object:
    chance = dice.random()
    if depth > 3 or chance < 0.55:
        return sentence(dice) if dice.random() < 0.9 else dice.choice((None, 1, True, "", "en"))
    if chance < 0.65:
        return [_strings(dice, depth + 1) for _ in range(dice.randint(0, 3))]
    return {_key(dice): _strings(dice, depth + 1) for _ in range(dice.randint(0, 4))}


def json_strings(dice: Dice) -> str:
    """Strings by keys within keys."""
    return json.dumps(
        _strings(dice), ensure_ascii=dice.random() < 0.5, indent=dice.choice((None, 2))
    )


def yaml(dice: Dice) -> str:
    """Strings by indentation."""
    lines = [dice.choice(("", "---", "en:", "# note"))]
    depth = 0
    for _ in range(dice.randint(0, 8)):
        depth = max(0, depth + dice.randint(-2, 1))
        text = sentence(dice)
        value = dice.choice((
            text, json.dumps(text), "'" + text.replace("'", "''") + "'", f"|\n{'  ' * (depth + 1)}{text}",
            f">-\n{'  ' * (depth + 1)}{text}\n{'  ' * (depth + 1)}{text}", "", "&a x", "*a", "[a, b]", "{a: b}", "!!str a", f"{text} # note",
            f'"{text}\n{"  " * (depth + 1)}{text}"',
        ))  # fmt: skip
        lines.append("  " * depth + dice.choice(("", "- ", "- - ")) + f"{_key(dice)}: {value}")
    return "\n".join(lines)


def properties(dice: Dice) -> str:
    """Java's lines of a key and a text."""
    return "\n".join(
        dice.choice(("{}={}", "{} : {}", "{} {}", "# {}{}", "{}={}\\\n  more", "{}=\\u00e9{}\\", "!{}{}"))
        .replace("{}", _key(dice), 1).replace("{}", sentence(dice), 1)
        for _ in range(dice.randint(0, 6))
    )  # fmt: skip


def apple(dice: Dice) -> str:
    """Apple's pairs of quoted texts."""
    return "\n".join(
        f'{dice.choice(("", "/* note */", "// note", "/*"))}"{_key(dice)}" = {_quoted(dice)}{dice.choice((";", ";", ""))}'
        for _ in range(dice.randint(0, 6))
    )


NOTES_OF_RESX = ("", ' xml:space="preserve"', ' type="a"')
NUMERUS = ("", ' numerus="yes"')
STATES_OF_QT = ("", ' type="unfinished"', ' type="vanished"')


def resx(dice: Dice) -> str:
    """Strings of .NET."""
    data = "".join(
        f'<data name="{number}"{dice.choice(NOTES_OF_RESX)}><value>{_coded(dice)}</value></data>'
        for number in range(dice.randint(0, 4))
    )
    return f"<root>{data}</root>"


def android(dice: Dice) -> str:
    """Strings of Android."""
    coats = (
        '<string name="a">{}</string>',
        '<string name="b" translatable="false">{}</string>',
        '<plurals name="c"><item quantity="one">{}</item></plurals>',
        '<string-array name="d"><item>"{}"</item></string-array>',
    )
    parts = "".join(
        dice.choice(coats).replace("{}", _coded(dice).replace("'", "\\'"))
        for _ in range(dice.randint(0, 4))
    )
    return f"<resources>{parts}</resources>"


def _qt_message(dice: Dice) -> str:
    text = xml(sentence(dice))
    text = dice.choice((text, f"<numerusform>{text}</numerusform>"))
    source = f"<source>{xml(sentence(dice))}</source>"
    state = dice.choice(STATES_OF_QT)
    return (
        f"<message{dice.choice(NUMERUS)}>{source}<translation{state}>{text}</translation></message>"
    )


def qt(dice: Dice) -> str:
    """A translation source of Qt."""
    messages = "".join(_qt_message(dice) for _ in range(dice.randint(0, 4)))
    return f'<!DOCTYPE TS><TS version="2.1" language="{dice.choice(LANGS)}"><context><name>A</name>{messages}</context></TS>'


def front_matter(dice: Dice) -> str:
    """Markdown behind settings of a site."""
    fence = dice.choice(("---", "---", "+++"))
    settings = "\n".join(
        f"{dice.choice(('title', 'lang', 'description', 'tags', _key(dice)))}: {dice.choice((sentence(dice), _quoted(dice), '>', '|', dice.choice(LANGS)))}"
        for _ in range(3)
    )
    return f"{fence}\n{settings}\n  {sentence(dice)}\n{fence}\n{markdown(dice)}"


# By the name of a file, whose extension says how it is read.
MAKERS: dict[str, Callable[[Dice], str]] = {
    "a.txt": article, "-": article, "a.md": markdown, "b.md": front_matter, "a.mdx": mdx, "a.html": html, "a.rst": rst,
    "a.srt": partial(subtitles, mark=","), "a.vtt": partial(subtitles, mark="."), "a.jsonl": json_lines,
    "a.csv": partial(table, delimiter=","), "a.tsv": partial(table, delimiter="\t"), "a.po": gettext,
    "a.xliff": xliff, "a.sdlxliff": xliff, "a.tmx": tmx, "a.ts": qt, "a.json": json_strings, "a.arb": json_strings,
    "a.yaml": yaml, "a.properties": properties, "a.strings": apple, "a.resx": resx, "a.xml": android,
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
