"""Attacks on exports of WordPress, on feeds and on books: what each costs, and how it ends.

    python benchmarks/attacks.py                        # half a megabyte of each; some minutes
    python benchmarks/attacks.py --kilobytes 2000 --only "shortcodes that never end;nested elements"

Each file is made anew and checked by the command, in a process of its own and in an empty folder. An attack has failed
if the command ends with 0, 1 or 2 in time (20 s for 2 MB, 3 s to begin with, and a millisecond for each item of a feed or
export, which is a document however empty it is), with less than 100 MB a MB of file or of what a book unpacks to above what
an empty article takes, says nothing of an internal error, and leaves no file behind.
"""

from __future__ import annotations

import argparse
import io
import math
import os
import re
import resource
import subprocess
import sys
import tempfile
import zipfile
from ast import literal_eval
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hostile import english

SECONDS, BEGINNING, MEGABYTES = 10.0, 3.0, 100.0  # a megabyte; to begin with; a megabyte
ITEM, DOCUMENT = re.compile(rb"<(?:item|entry)\b"), 0.001  # seconds of each
WRONG = re.compile(r"Traceback|internal error|please report|crashed|\x1b|^::", re.MULTILINE)
WXR = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:excerpt="e" xmlns:wp="w">'
    "<channel><language>en</language>"
)
POST = "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
TEXT = "The council met on Monday."


def _times(part: str, size: int) -> str:
    return part * max(1, size // len(part))


def _export(items: str, head: str = WXR) -> bytes:
    return f"{head}{items}</channel></rss>".encode("utf-8", "surrogatepass")


def _item(text: str, more: str = "", title: str = "A post") -> str:
    return (
        f"<item><title>{title}</title><content:encoded><![CDATA[{text}]]></content:encoded>"
        f"{more}{POST}</item>"
    )


def _numbered(item: Callable[[int], str], size: int) -> str:
    return "".join(item(n) for n in range(max(1, size // len(item(10_000)))))


def _post_of(part: str) -> Callable[[int], bytes]:
    """One post that is full of something."""
    return lambda size: _export(_item(_times(part, size)))


def _posts_with(more: Callable[[int], str]) -> Callable[[int], bytes]:
    """Many posts with something."""
    return lambda size: _export(_numbered(lambda n: _item(TEXT, more(n)), size))


def _laughs(size: int) -> bytes:
    entities = "".join(
        "<!ENTITY e{} '{}'>".format(n, f"&e{n - 1};" * 10 if n else "ha")
        for n in range(min(12, size))
    )
    return f"<!DOCTYPE rss [{entities}]>".encode() + _export(_item("") + "<item>&e11;</item>")


EXPORTS: dict[str, Callable[[int], bytes]] = {
    "entities of entities": _laughs,
    "an entity of a file": lambda _: b'<!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    + _export("<item><title>&e;</title></item>"),
    "a DTD elsewhere": lambda _: b'<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/a.dtd">'
    + _export(_item(TEXT)),
    "many posts": _posts_with(lambda _: ""),
    "many posts of one id": _posts_with(lambda _: "<wp:post_id>7</wp:post_id>"),
    "a language for each post": _posts_with(lambda n: f"<language>en-x-{n}</language>"),
    "languages that are paths": _posts_with(lambda n: f"<language>../../{n}</language>"),
    "kinds that are commands": _posts_with(
        lambda n: f"<wp:post_type>&#10;::error::{n}</wp:post_type>"
    ),
    "ids that are commands": _posts_with(lambda n: f"<guid>&#10;::error::{n}\u202e</guid>"),
    "many fields of a post": lambda size: _export(
        f"<item>{_times('<content:encoded>a b</content:encoded>', size)}{POST}</item>"
    ),
    "posts within posts": lambda size: _export(_times("<item><title>a</title>", size)),
    "nested elements": lambda size: _export(
        f"<item>{'<a>' * (size // 7)}{'</a>' * (size // 7)}</item>"
    ),
    "many elements": lambda size: _export(f"<item>{_times('<a/>', size)}{POST}</item>"),
    "many attributes": lambda size: _export(
        "<item " + "".join(f'a{n}="" ' for n in range(size // 9)) + "></item>"
    ),
    "a long attribute": lambda size: _export("<item a='" + "b" * size + "'></item>"),
    "namespaces": lambda size: _export(
        "<item " + "".join(f'xmlns:a{n}="b" ' for n in range(size // 14)) + "></item>"
    ),
    "instructions": lambda size: _export(_times("<?a b?>", size) + _item(TEXT)),
    "CDATA that ends again and again": _post_of("]]>]]&gt;<![CDATA[a "),
    "empty CDATA": _post_of("]]><![CDATA["),
    "CDATA that never ends": lambda size: _export("<item><title><![CDATA[" + "a " * (size // 2)),
    "a long title": lambda size: _export(_item(TEXT, title=_times("word ", size))),
    "one word": _post_of("a"),
    "references": lambda size: _export(_item(TEXT, title=_times("&#97;&amp;", size))),
    "references to nothing": lambda size: _export(_item(TEXT, title=_times("&#0;&#x110000;", size))),
    "shortcodes": _post_of('[gallery ids="1"] '),
    "shortcodes that never end": _post_of('[gallery a="'),
    "shortcodes of many attributes": _post_of("[a-b" + " c=d" * 25 + " "),
    "opening brackets": _post_of("["),
    "empty lines": _post_of("\n \n\t\n"),
    "blocks that never end": _post_of('<!-- wp:a {"b":'),
    "comments that never end": _post_of("<!--"),
    "tags that never end": _post_of("<p a='"),
    "nested tags": _post_of("<div>"),
    "another encoding than it says": lambda size: _export(_item(english(size))).replace(
        b'"1.0"', b'"1.0" encoding="UTF-16"', 1
    ),
    "UTF-7": lambda size: _export(_item(_times("+ADw-script+AD4-", size))).replace(
        b'"1.0"', b'"1.0" encoding="UTF-7"', 1
    ),
    "zeros": _post_of("a \0 b "),
    "half pairs": _post_of("a \ud800 b "),
}  # fmt: skip


def _rss(items: str) -> bytes:
    return f'<rss xmlns:content="c"><channel>{items}</channel></rss>'.encode()


def _atom(entries: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">{entries}</feed>'.encode()


FEEDS: dict[str, Callable[[int], bytes]] = {
    "RSS: many items": lambda size: _rss(
        _numbered(lambda n: f"<item><guid>{n}</guid><title>{TEXT}</title></item>", size)
    ),
    "RSS: empty items": lambda size: _rss(_times("<item/>", size)),
    "RSS: items within items": lambda size: _rss(
        "<item>" * (size // 13) + "</item>" * (size // 13)
    ),
    "RSS: twice escaped": lambda size: _rss(
        f"<item><description>{_times('&amp;lt;p&amp;gt; ', size)}</description></item>"
    ),
    "RSS: CDATA letter by letter": lambda size: _rss(
        f"<item><title>{_times('<![CDATA[a]]>', size)}</title></item>"
    ),
    "RSS: lines without end": lambda size: _rss(
        f"<item><title>{_times('a&#13;', size)}</title></item>"
    ),
    "RSS: breaks off": lambda size: _rss(_times("<item><title>a</title></item>", size))[:-40],
    "RSS: a long link": lambda size: _rss(f"<item><link>{'a' * size}</link><title>b</title></item>"),
    "RSS: comments": lambda size: _rss(_times("<!-- a -->", size) + "<item><title>a</title></item>"),
    "RDF": lambda size: b"<RDF>" + _times("<item><title>a b</title></item>", size).encode() + b"</RDF>",
    "Atom: signs in plain text": lambda size: _atom(
        f"<entry><title>{_times('a &lt; b &amp; ', size)}</title></entry>"
    ),
    "Atom: nested XHTML": lambda size: _atom(
        f'<entry><content type="xhtml">{"<div>" * (size // 11)}{"</div>" * (size // 11)}</content></entry>'
    ),
    "Atom: XHTML again and again": lambda size: _atom(
        "<entry>" + _times("<content type='xhtml'><div>a</div></content>", size) + "</entry>"
    ),
    "Atom: entries of many languages": lambda size: _atom(
        _numbered(lambda n: f'<entry xml:lang="q{n % 26 + 10:x}-x-{n}"><title>a</title></entry>', size)
    ),
    "Atom: text around XHTML": lambda size: _atom(
        f'<entry><content type="xhtml">{_times("a <b>c</b> ", size)}</content></entry>'
    ),
}  # fmt: skip

CONTAINER = '<container><rootfiles><rootfile full-path="o/a.opf"/></rootfiles></container>'
CHAPTER = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{TEXT}</p></body></html>'


def _opf(names: list[str], references: str | None = None) -> str:
    manifest = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(names)
    )
    spine = references or "".join(f'<itemref idref="i{n}"/>' for n in range(len(names)))
    return f"<package><manifest>{manifest}</manifest><spine>{spine}</spine></package>"


def _book(
    opf: str,
    chapters: dict[str, str],
    *,
    packed: int = zipfile.ZIP_DEFLATED,
    container: str = CONTAINER,
) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("o/a.opf", opf)
        for name, text in chapters.items():
            archive.writestr(f"o/{name}", text)
    return out.getvalue()


def _one(text: str) -> bytes:
    return _book(_opf(["a.xhtml"]), {"a.xhtml": text})


def _flagged(book: bytes) -> bytes:
    """The book with all members said to be encrypted."""
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        parts = book.split(sign)
        parts[1:] = [one[: at - 4] + bytes([one[at - 4] | 1]) + one[at - 3 :] for one in parts[1:]]
        book = sign.join(parts)
    return book


def _lying(book: bytes) -> bytes:
    """The book with sizes that are too small in its directory."""
    parts = book.split(b"PK\x01\x02")
    parts[1:] = [one[:20] + (1).to_bytes(4, "little") + one[24:] for one in parts[1:]]
    return b"PK\x01\x02".join(parts)


def _linked(_: int) -> bytes:
    out = io.BytesIO(_book(_opf(["a.xhtml"]), {}))
    with zipfile.ZipFile(out, "a") as archive:
        link = zipfile.ZipInfo("o/a.xhtml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


BOOKS: dict[str, Callable[[int], bytes]] = {
    "EPUB: many chapters": lambda size: _book(
        _opf([f"{n}.xhtml" for n in range(size // 1000)]),
        {f"{n}.xhtml": CHAPTER for n in range(size // 1000)},
    ),
    "EPUB: one chapter named again and again": lambda size: _book(
        _opf(["a.xhtml"], _times('<itemref idref="i0"/>', size)), {"a.xhtml": CHAPTER}
    ),
    "EPUB: one chapter under many ids": lambda size: _book(
        _opf(["a.xhtml", *("./" * (n % 50) + "a.xhtml" for n in range(size // 100))]),
        {"a.xhtml": CHAPTER},
    ),
    "EPUB: chapters that are not there": lambda size: _book(
        _opf([f"{n}.xhtml" for n in range(size // 80)]), {}
    ),
    "EPUB: paths out of the book": lambda _: _book(
        _opf(["../../../../etc/passwd", "/etc/passwd", "%2e%2e/%2e%2e/x", "file:///etc/passwd"]), {}
    ),
    "EPUB: names that are commands": lambda _: _book(_opf(["&#10;::error::a&#27;[2J"]), {}),
    "EPUB: a chapter of one letter": lambda size: _one(f"<p>{'a' * (60 * size)}</p>"),
    "EPUB: a chapter that is too large": lambda size: _one("a" * (400 * size)),
    "EPUB: nested tags": lambda size: _one("<div>" * (size // 5)),
    "EPUB: sizes that lie": lambda size: _lying(_one(english(size))),
    "EPUB: encrypted": lambda size: _flagged(_one(english(size))),
    "EPUB: packed by LZMA": lambda size: _book(
        _opf(["a.xhtml"]), {"a.xhtml": "a" * (100 * size)}, packed=zipfile.ZIP_LZMA
    ),
    "EPUB: a link": _linked,
    "EPUB: a container of entities": lambda _: _book(
        "", {}, container='<!DOCTYPE a [<!ENTITY b "c">]><container>&b;</container>'
    ),
    "EPUB: a container that names itself": lambda _: _book(
        "", {}, container=CONTAINER.replace("o/a.opf", "META-INF/container.xml")
    ),
    "EPUB: a container without end": lambda size: _book("", {}, container="<a>" * (size // 3)),
    "EPUB: no archive": lambda size: b"PK\x03\x04" + b"\0" * size,
    "EPUB: breaks off": lambda size: _one(english(size))[:-30],
    "EPUB: an archive in the archive": lambda size: _one(
        _one(english(size)).decode("latin-1")
    ),
}  # fmt: skip
ATTACKS = {
    ".xml": EXPORTS,
    ".rss": FEEDS,
    ".epub": BOOKS,
}


class Cost(NamedTuple):
    """What came of a file."""

    status: int
    seconds: float
    megabytes: float
    said: str
    left: list[str]


def cost_of(content: bytes, suffix: str, most: float) -> Cost:
    """What the command makes of a file, with so many seconds of the processor."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        command = [sys.executable, "-m", "qa", "check", "--isolated", "--no-cache", "-q"]
        command += ["--lang", "en", "--format", "jsonl", "-o", os.devnull, path.name]
        process = subprocess.run(
            ["/usr/bin/env", "prlimit", f"--cpu={math.ceil(most)}", *command],
            cwd=folder, stderr=subprocess.PIPE, timeout=600 + 20 * most, check=False,
        )  # fmt: skip
        left = sorted({each.name for each in Path(folder).iterdir()} - {path.name})
    return Cost(process.returncode, 0.0, 0.0, process.stderr.decode("utf-8", "replace"), left)


def measured(content: bytes, suffix: str, most: float) -> Cost:
    """The same in a process of its own, which tells the seconds of the processor and the megabytes of its child."""
    reader, writer = os.pipe()
    process = os.fork()
    if not process:
        cost = cost_of(content, suffix, most)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        told = cost._replace(seconds=used.ru_utime + used.ru_stime, megabytes=used.ru_maxrss / 1024)
        with os.fdopen(writer, "w", encoding="utf-8", errors="replace") as out:
            out.write(repr(tuple(told._replace(said=told.said[-2000:]))))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8", errors="replace") as told_by:
        text = told_by.read()
    os.waitpid(process, 0)
    return Cost(*literal_eval(text))


def unpacked(content: bytes, suffix: str) -> float:
    """The megabytes of a file, of a book what it says that it holds."""
    if suffix == ".epub":
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return sum(min(one.file_size, 64_000_000) for one in archive.infolist()) / 1e6
        except (zipfile.BadZipFile, OSError):
            pass
    return len(content) / 1e6


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kilobytes", type=int, default=500)
    parser.add_argument("--only", help="some of the attacks, with semicolons")
    arguments = parser.parse_args()
    wanted = set(filter(None, (arguments.only or "").split(";")))
    base = measured(b"<rss><channel><item><title>a</title></item></channel></rss>", ".xml", 60)
    print(f"an empty feed: {base.seconds:.1f} s, {base.megabytes:.0f} MB")
    count = succeeded = 0
    for suffix, attacks in ATTACKS.items():
        for name, make in attacks.items():
            if wanted and name not in wanted:
                continue
            content = make(1000 * arguments.kilobytes)
            size = unpacked(content, suffix)
            limit = BEGINNING + SECONDS * size + DOCUMENT * len(ITEM.findall(content))
            cost = measured(content, suffix, 10 + 2 * limit)
            more = max(0.0, cost.megabytes - base.megabytes)
            wrong = [
                *([] if cost.status in {0, 1, 2} else [f"status {cost.status}"]),
                *(["time"] if cost.seconds > limit else []),
                *(["memory"] if more > MEGABYTES * max(size, 1) else []),
                *(["message"] if WRONG.search(cost.said) else []),
                *cost.left,
            ]
            count += 1
            succeeded += bool(wrong)
            print(
                f"{'WRONG' if wrong else 'ok':5} {name:40} {size:6.2f} MB  {cost.status:4} "
                f"{cost.seconds:6.1f} s {more:5.0f} MB  {', '.join(wrong)}",
                flush=True,
            )
    print(f"{count} attacks, {succeeded} succeeded")
    sys.exit(1 if succeeded else 0)


if __name__ == "__main__":
    main()
