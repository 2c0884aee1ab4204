"""RSS, Atom and WordPress's exports: a document for each item.

Of an item its title is read and its text, or the description where there is no text: that most often
is how the text begins. Both are HTML, which the feed escapes or marks as CDATA; places are those
of the file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from qa.files.opening import read_file
from qa.model.data_classes import dataclass
from qa.model.document import Document, Origin
from qa.model.expression import expression
from qa.model.language_tag import tag_of
from qa.model.named_tuples import NamedTuple
from qa.model.report import Failure
from qa.read.html import read_html
from qa.read.layers import Layer
from qa.read.units import UnitPart
from qa.read.xml_units import MOST_TOLD, Walker, decoded, walked

if TYPE_CHECKING:
    from qa.read.options import ReadOptions

ROOTS: Final = frozenset(("rss", "RDF", "feed"))
ITEMS: Final = frozenset(("item", "entry"))
# Where the text of an item stands, by how much it says; the first that is there is read.
TEXTS: Final = ("content:encoded", "content", "description", "summary")
# A summary that an editor wrote, in WordPress's exports.
EXCERPT: Final = "excerpt:encoded"
IDS: Final = ("guid", "id", "link", "post_id")
# WordPress: what is no article, and what was thrown away.
KINDS: Final = frozenset(("post", "page"))
GONE: Final = frozenset(("trash", "auto-draft", "inherit"))
# WordPress: paragraphs part at empty lines; "[gallery ids=…]" stands for something else.
EMPTY_LINE: Final = expression(r"\n[ \t]{0,99}\n\s{0,99}")
SHORTCODE: Final = expression(
    r"\[/?(?:caption|gallery|embed|audio|video|playlist)\b[^\[\]\n]{0,500}\]"
    r"|\[[a-z][\w-]{1,40}(?:\s+[\w-]{1,40}=(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'|[^\s\]\"']{1,100})){1,20}\s*/?\]"
    r"|\[/[a-z][\w-]{1,40}\]"
)
BETWEEN: Final = expression(f"{EMPTY_LINE.pattern}|{SHORTCODE.pattern}")
LINE_END: Final = expression(r"\r\n?|\n")


@dataclass(slots=True)
class _Item:
    start: int
    end: int = 0
    id: str = ""
    lang: str | None = None
    kind: str = ""
    status: str = ""
    fields: dict[str, list[UnitPart]] = field(default_factory=dict)


class _Feed(Walker):
    """Gathers the items of a feed."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.items: list[_Item] = []
        self.lang: str | None = None
        self.is_export = False
        self.skipped: Counter[str] = Counter()
        self._item: _Item | None = None
        self._name = ""
        self._type = ""
        # The element of XHTML that is taken as it stands: how deep it is, where its content begins.
        self._inline: tuple[int, int] | None = None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._name = name
        super()._start(name, attributes)

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element outside of texts."""
        if self._inline is not None:
            return
        depth = len(self.elements)
        lang = attributes.get("xml:lang")
        if self._item is None:
            if name in ITEMS:
                self._item = _Item(self._here(), lang=lang)
            elif name == "language" and depth <= 3:
                self.gather()
            elif depth == 1:
                self.lang = lang
            return
        if self.elements[-2] not in ITEMS:
            return  # within something else, as an author's name is
        key = self._key(name)
        if key == "content" and attributes.get("type") == "xhtml":
            start = self._here()
            self._inline = depth, self._tag_end(start)
        elif key in {"title", "language", "post_type", "status", EXCERPT, *TEXTS, *IDS}:
            self._type = attributes.get("type", "")
            self._item.id = self._item.id or (attributes.get("href", "") if key == "link" else "")
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        """The end of a text or of an item."""
        if self._inline is not None:
            if len(self.elements) + 1 == self._inline[0]:
                self._take_inline(name)
            return
        if parts is not None:
            self._take(self._key(name), parts)
        elif name in ITEMS and self._item is not None:
            self._item.end = self._tag_end(self._here())
            self._finish(self._item)
            self._item = None

    def _key(self, name: str) -> str:
        """The name of an element, with its prefix where others are called so, too."""
        return self._name if name == "encoded" else name

    def _end(self, name: str) -> None:
        self._name = name
        super()._end(name)

    def _take_inline(self, name: str) -> None:
        assert self._inline is not None
        assert self._item is not None
        start, end = self._inline[1], self._here()
        self._inline = None
        if end > start:
            self._item.fields.setdefault(name, [UnitPart(self.raw[start:end], start, end)])

    def _take(self, key: str, parts: list[UnitPart]) -> None:
        told = "".join([part.text for part in parts]).strip()
        item = self._item
        if item is None:
            self.lang = self.lang or told
        elif key == "language":
            item.lang = item.lang or told
        elif key == "post_type":
            item.kind = told
        elif key == "status":
            item.status = told
        elif key in IDS:
            item.id = item.id or told
        elif told:
            plain = self._type == "text" or (self.seen_root == "feed" and not self._type)
            item.fields.setdefault(key, _escaped(parts) if plain else parts)

    def _finish(self, item: _Item) -> None:
        self.is_export = self.is_export or bool(item.kind)
        if item.kind and item.kind not in KINDS:
            self.skipped[f"of type {item.kind}"] += 1
        elif item.status in GONE:
            self.skipped["thrown away"] += 1
        else:
            self.items.append(item)


def read_feed(
    uri: str,
    content: bytes,
    options: ReadOptions,
    *,
    source: str | None = None,
    notes: tuple[str, ...] = (),
) -> Iterator[Document | Failure]:
    """The items of a feed as documents; a Failure for what is wrong with it.

    Args:
        uri: the path as it was given.
        content: the file.
        options: how to read; a language in them goes before those that the feed names.
        source: the path of the feed whose items were translated, None without one.
        notes: what to tell of the reading.
    """
    if options.references:
        yield Failure(uri, "references go with one article, not with a feed")
    raw = decoded(uri, content, options.encoding)
    if isinstance(raw, Failure):
        yield raw
        return
    feed = _Feed(uri, raw)
    broken = walked(feed)
    yield from feed.failures[:MOST_TOLD]
    if broken:
        yield broken
    elif feed.seen_root not in ROOTS:
        yield Failure(uri, f"expected <rss> or <feed>, found <{feed.seen_root}>", line=1)
        return
    elif not feed.items and not feed.skipped:
        yield Failure(uri, "no articles in this feed")
        return
    items = _numbered(feed, without_source=source is None)
    note = (*notes, *_told(uri, feed.skipped))
    beside = _originals(source, options, feed.items) if source is not None else None
    if isinstance(beside, Failure):
        yield beside
        beside = None
    origins = _Origins(raw)
    for number, item in items:
        origin = origins.at(item.start)
        document = _document(uri, feed, item, number, options=options, origin=origin, notes=note)
        if beside is not None:
            document = _with_source(document, item, number, beside)
        yield document
        note = ()


def _numbered(feed: _Feed, *, without_source: bool) -> list[tuple[int, _Item]]:
    """The items with their places in the feed; those that say nothing, not even which article they are, are skipped.

    Beside a source one that says nothing is a translation that is missing.
    """
    found = list(enumerate(feed.items, 1))
    if without_source:
        found = [(number, item) for number, item in found if item.fields or item.id]
        if empty := len(feed.items) - len(found):
            feed.skipped["without text"] = empty
    return found


class _Originals(NamedTuple):
    """The feed of the sources: its items, those that have an id by it, and their language."""

    feed: _Feed
    by_id: dict[str, _Item]
    in_order: list[_Item | None]
    lang: str | None


def _originals(path: str, options: ReadOptions, items: list[_Item]) -> _Originals | Failure:
    """The feed at a path, for those items: in order too, if it has as many, but for those whose ids they have."""
    try:
        raw = decoded(path, read_file(path), options.encoding)
    except (OSError, ValueError) as error:
        return Failure(path, str(error))
    if isinstance(raw, Failure):
        return raw
    feed = _Feed(path, raw)
    broken = walked(feed)
    if broken:
        return broken
    by_id = {item.id: item for item in feed.items if item.id}
    taken = {item.id for item in items if item.id}
    in_order = [None if item.id in taken else item for item in feed.items]
    if len(in_order) != len(items):
        in_order = [None] * len(items)
    return _Originals(feed, by_id, in_order, options.source_lang or tag_of(feed.lang))


def _with_source(document: Document, item: _Item, number: int, beside: _Originals) -> Document:
    """The item with the one it translates: that of the same id, or of the same place in as long a feed."""
    # Taken away: many items of one id must not each be compared with one large article.
    own = beside.by_id.pop(item.id, None) if item.id else None
    original = own or beside.in_order[number - 1]
    if original is None:
        told = f"{document.uri}: {document.id} has no source in {beside.feed.uri}."
        return replace(document, notes=(*document.notes, told))
    raw = beside.feed.raw[original.start : original.end]
    lang = tag_of(original.lang) or beside.lang
    layer = Layer(raw, _parts_of(beside.feed, original, raw))
    reading = layer.outer(read_html(layer.text, lang))
    reading.prose.lang = lang
    return replace(
        document,
        source=reading.prose,
        source_lang=lang,
        source_raw=raw,
        source_parts=reading.parts,
    )


def _document(
    uri: str,
    feed: _Feed,
    item: _Item,
    number: int,
    *,
    options: ReadOptions,
    origin: Origin,
    notes: tuple[str, ...],
) -> Document:
    raw = feed.raw[item.start : item.end]
    lang = options.lang or tag_of(item.lang) or tag_of(feed.lang) or ""
    layer = Layer(raw, _parts_of(feed, item, raw))
    reading = layer.outer(read_html(layer.text, lang or None))
    reading.prose.lang = lang
    return Document(
        id=item.id or f"item {number}",
        uri=uri,
        raw=raw,
        target=reading.prose,
        lang=lang,
        source_lang=options.source_lang,
        directives=reading.directives,
        parts=reading.parts,
        notes=notes,
        origin=origin,
    )


def _parts_of(feed: _Feed, item: _Item, raw: str) -> list[UnitPart]:
    """The fields of an item that are read, as HTML, with their places counted from its start."""
    # The summary of an export is written by hand; a feed's is cut from the text.
    names = ["title", *([EXCERPT] if feed.is_export else [])]
    names += [name for name in TEXTS if name in item.fields][:1]
    parts: list[UnitPart] = []
    for name, stretch in sorted(
        ((name, item.fields[name]) for name in names if name in item.fields),
        key=lambda one: one[1][0].start,
    ):
        parts += _as_html(name, stretch, raw, item.start, export=feed.is_export)
    return parts


def _as_html(
    name: str, parts: list[UnitPart], raw: str, offset: int, *, export: bool
) -> Iterator[UnitPart]:
    """A field as an element of its own, with its places counted from the start of its item."""
    tag = "h1" if name == "title" else "div"
    at = parts[0].start - offset
    yield UnitPart(f"<{tag}>", at, at)
    own = (UnitPart(part.text, part.start - offset, part.end - offset) for part in parts)
    for moved in _merged(raw, own):
        verbatim = raw[moved.start : moved.end] == moved.text
        if export and verbatim and name != "title":
            yield from _paragraphs(moved)
        else:
            yield moved
    end = parts[-1].end - offset
    yield UnitPart(f"</{tag}>", end, end)


def _merged(raw: str, parts: Iterable[UnitPart]) -> Iterator[UnitPart]:
    """Parts that follow one another letter by letter as one: expat cuts at each line and bracket."""
    texts: list[str] = []
    start = end = 0
    for part in parts:
        verbatim = raw[part.start : part.end] == part.text
        if texts and (part.start != end or not verbatim):
            yield UnitPart("".join(texts), start, end)
            texts.clear()
        if not verbatim:
            yield part
            continue
        start = part.start if not texts else start
        texts.append(part.text)
        end = part.end
    if texts:
        yield UnitPart("".join(texts), start, end)


def _paragraphs(part: UnitPart) -> Iterator[UnitPart]:
    """A stretch of WordPress's text without shortcodes, in the paragraphs that it makes of it."""
    at = 0
    for match in BETWEEN.finditer(part.text):
        if match.start() > at:
            yield _cut(part, at, match.start())
        place = part.start + match.start()
        yield UnitPart("<p>", place, place)
        at = match.end()
    if at < len(part.text):
        yield _cut(part, at, len(part.text))


def _cut(part: UnitPart, start: int, end: int) -> UnitPart:
    return UnitPart(part.text[start:end], part.start + start, part.start + end)


def _escaped(parts: list[UnitPart]) -> list[UnitPart]:
    """Plain text as HTML."""
    found: list[UnitPart] = []
    for part in parts:
        at = 0
        for match in re.finditer(r"[<&]", part.text):
            whole = len(part.text) > 1
            place = (part.start + match.start(), part.start + match.end())
            if match.start() > at:
                found.append(_cut(part, at, match.start()))
            sign = "&lt;" if match.group() == "<" else "&amp;"
            found.append(UnitPart(sign, *(place if whole else (part.start, part.end))))
            at = match.end()
        if at == 0:
            found.append(part)
        elif at < len(part.text):
            found.append(_cut(part, at, len(part.text)))
    return found


class _Origins:
    """Counts lines up to places that never go back."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._at = self._lines = self._columns = self._bytes = 0

    def at(self, start: int) -> Origin:
        begin = self._at
        for match in LINE_END.finditer(self._raw, self._at, start):
            self._lines += 1
            begin = match.end()
            self._columns = self._bytes = 0
        # From the last place on: a feed may be one long line.
        more = self._raw[begin:start]
        self._columns += len(more)
        self._bytes += len(more.encode("utf-8", "replace"))
        self._at = start
        return Origin(start, self._lines, self._columns, self._bytes)


def _told(uri: str, skipped: Counter[str]) -> tuple[str, ...]:
    if not skipped:
        return ()
    total = sum(skipped.values())
    reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(skipped.items()))
    items = "1 item was" if total == 1 else f"{total} items were"
    return (f"{uri}: {items} not checked: {reasons}.",)
