"""XLIFF 1.2 and 2.x, and TMX: bilingual files in XML, and where each character stands.

The text is walked through once by expat. What can make a small file large is refused: a DOCTYPE
with declarations of its own, and so all entities but the five of XML; external ones are never
fetched.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice
from xml.parsers import expat

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import HUB, LanguageTag, LanguageTagError, existing, primary
from qa.model.prose import OBJECT
from qa.model.report import Failure
from qa.read.decode import DecodingError, declared_encoding, decode
from qa.read.units import BilingualFile, UnitPart, UnitsBuilder, translated_into

# A tag from its "<"; quoted values may hold ">".
TAG = expression(r"<[^\"'>]*+(?:\"[^\"]*+\"[^\"'>]*+|'[^']*+'[^\"'>]*+)*+>")
# More than any tool writes, and few enough to stay small.
# A DOCTYPE with declarations of its own: seen before anything is decoded, so that it costs nothing.
DECLARATIONS = expression(rb"\A.{0,1000}?<!DOCTYPE[^>\[]{0,1000}\[", re.DOTALL)
UNSAFE = (
    "declares entities or the like in its DOCTYPE, which is not safe; take the declarations out"
)
DEEPEST, MOST_PARTS, MOST_TOLD = 200, 100_000, 20
# Elements within a unit: codes whose content is no prose, codes around prose, all others.
HIDING = frozenset(("ph", "x", "bx", "ex", "bpt", "ept", "it", "ut", "sc", "ec", "cp"))
ENCLOSING = frozenset(("g", "pc", "hi"))
# Those that take no place among the words.
INVISIBLE = frozenset(("bx", "ex", "bpt", "ept", "it", "sc", "ec", "ut"))
TODO = frozenset(("new", "needs-translation", "needs-adaptation", "needs-l10n", "initial"))
# States of segments in the dialects of two tools: not begun. A draft is what is to be checked.
NOT_BEGUN = frozenset(("", "Unspecified", "NotStarted"))
ID_NAMES = ("id", "x", "i", "rid", "startRef", "hex", "type")


class BrokenError(ValueError):
    """What makes it useless to read on."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class Walker:
    """Walks through the text and gathers the parts of what is to be read.

    Subclasses say what happens at each element outside of gathered text.
    """

    def __init__(self, uri: str, raw: str) -> None:
        self.uri = uri
        self.raw = raw
        self.failures: list[Failure] = []
        self.elements: list[str] = []
        self.seen_root = ""
        self._data = raw.encode("utf-8")
        self._ascii = len(self._data) == len(raw)
        self._byte = self._at = 0
        self._ids: dict[tuple[int, str], int] = {}
        self._parts: list[UnitPart] | None = None
        self._cdata = False
        self._depth = 0  # of elements within the gathered text
        self._hidden: tuple[int, str, str, int, list[str]] | None = None
        parser = self.parser = expat.ParserCreate("utf-8")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartCdataSectionHandler = partial(self._of_cdata, begins=True)
        parser.EndCdataSectionHandler = partial(self._of_cdata, begins=False)
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._entity

    @property
    def line(self) -> int:
        """The 1-based line of what is walked through now."""
        return self.parser.CurrentLineNumber

    def walk(self) -> None:
        """Go through the text to its end.

        Raises:
            BrokenError: where it cannot be read further.
        """
        try:
            self.parser.Parse(self._data, True)  # noqa: FBT003  # expat's own
        except expat.ExpatError as error:
            told = expat.errors.messages[error.code]
            raise BrokenError(_explained(told, self.elements), error.lineno) from None

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element outside of gathered text begins."""
        raise NotImplementedError

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        """An element outside of gathered text ends; `parts` are what was gathered in it."""
        raise NotImplementedError

    def gather(self) -> None:
        """Gather the text of the element that begins now."""
        self._parts = []
        self._depth = 0
        self.parser.CharacterDataHandler = self._text

    def known(self, id: str, file: int = 0) -> bool:
        """Whether a unit of this id stood before in the same part; it is reported if so."""
        line = self._ids.setdefault((file, id), self.line)
        if line == self.line:
            return False
        told = f"unit “{id}” is defined again, first on line {line}"
        self.failures.append(Failure(self.uri, f"{told}; it was not read", line=self.line))
        return True

    def language(self, said: str | None) -> LanguageTag | None:
        """The language that an attribute names; None, and a failure once, if it is not a tag."""
        if not said:
            return None
        try:
            return existing(said)
        except LanguageTagError as error:
            told = f"{error}; it was taken for none"
            if not any(told == failure.message for failure in self.failures[:MOST_TOLD]):
                self.failures.append(Failure(self.uri, told, line=self.line))
            return None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self.seen_root = self.seen_root or local
        self.elements.append(local)
        if len(self.elements) > DEEPEST:
            message = f"elements within elements, {DEEPEST} deep; the rest was not read"
            raise BrokenError(message, self.line)
        if self._parts is None:
            self.opened(local, attributes)
            return
        self._depth += 1
        if self._hidden is None:
            if local in HIDING:
                key = f"<{local}{_id(attributes)}>"
                self._hidden = (self._depth, local, key, self._here(), [])
            elif local in ENCLOSING:
                start = self._here()
                self._add(UnitPart("", start, self._tag_end(start), f"<{local}{_id(attributes)}>"))

    def _end(self, name: str) -> None:
        local = name.rpartition(":")[2]
        self.elements.pop()
        if self._parts is None:
            self.closed(local, None)
            return
        if self._depth == 0:
            parts, self._parts = self._parts, None
            self.parser.CharacterDataHandler = None
            self.closed(local, parts)
            return
        if self._hidden is not None:
            if self._hidden[0] == self._depth:
                self._close_hidden()
        elif local in ENCLOSING:
            start = self._here()
            self._add(UnitPart("", start, self._tag_end(start), f"</{local}>"))
        self._depth -= 1

    def _close_hidden(self) -> None:
        assert self._hidden is not None
        _, local, key, start, content = self._hidden
        self._hidden = None
        first = self._tag_end(start)
        end = first if self.raw[first - 2] == "/" else self._tag_end(self._here())
        told = "".join("".join(content).split())
        self._add(UnitPart("" if local in INVISIBLE else OBJECT, start, end, told or key))

    def _text(self, text: str) -> None:
        if self._hidden is not None:
            self._hidden[4].append(text)
            return
        start = self._here()
        raw = self.raw
        if raw[start] == "&" and not self._cdata:
            end = raw.index(";", start) + 1
        elif raw.startswith(text, start):
            end = start + len(text)
        else:
            end = start + (2 if raw.startswith("\r\n", start) else 1)
        self._add(UnitPart(text, start, end))

    def _add(self, part: UnitPart) -> None:
        assert self._parts is not None
        if len(self._parts) >= MOST_PARTS:
            message = (
                f"a unit of more than {MOST_PARTS:,} lines, tags or entities; the rest was not read"
            )
            raise BrokenError(message, self.line)
        self._parts.append(part)

    def _here(self) -> int:
        """Where the walk is, in code points of the raw text."""
        byte = self.parser.CurrentByteIndex
        if self._ascii:
            return byte
        if byte < self._byte:  # never seen, but a wrong place would be worse than a slow one
            self._byte = self._at = 0
        self._at += len(self._data[self._byte : byte].decode("utf-8"))
        self._byte = byte
        return self._at

    def _tag_end(self, start: int) -> int:
        match = TAG.match(self.raw, start)
        return match.end() if match else start

    def _of_cdata(self, *, begins: bool) -> None:
        self._cdata = begins

    def _doctype(self, _name: str, _system: str | None, _public: str | None, internal: int) -> None:
        if internal:
            raise BrokenError(UNSAFE, self.line)

    def _entity(self, name: str, _is_parameter: bool) -> None:  # noqa: FBT001  # expat's own
        message = f"the entity &{name}; is not known in XML; the rest was not read"
        raise BrokenError(message, self.line)


class _Xliff(Walker):
    """XLIFF 1.2 and 2.x."""

    def __init__(self, uri: str, raw: str, *, untranslated: bool) -> None:
        super().__init__(uri, raw)
        self.builder = UnitsBuilder(raw)
        self.lang: LanguageTag | None = None
        self.source_lang: LanguageTag | None = None
        self.units = 0
        self.targets = 0
        self._untranslated = untranslated
        self._barred: list[bool] = []
        self._other = False
        self._files = 0
        self._unit = ""
        self._double = False
        self._state = ""
        self._states: list[str] = []  # of the segments of a unit, as tools note them after it
        self._source: list[UnitPart] | None = None
        self._target: list[UnitPart] | None = None

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        said = attributes.get("translate")
        barred = self._barred[-1] if self._barred else False
        self._barred.append(said == "no" if said in {"yes", "no"} else barred)
        parent = self.elements[-2] if len(self.elements) > 1 else ""
        if name == "xliff":
            self.lang = self.language(attributes.get("trgLang"))
            self.source_lang = self.language(attributes.get("srcLang"))
        elif name == "file":
            lang = self.language(attributes.get("target-language"))
            self._other = bool(lang and self.lang and lang != self.lang)
            self.lang = self.lang or lang
            source_lang = self.language(attributes.get("source-language"))
            self.source_lang = self.source_lang or source_lang
            self._files += 1
        elif name in {"trans-unit", "unit"}:
            self._unit = attributes.get("id", "")
            self._double = bool(self._unit) and self.known(self._unit, self._files)
            self._begin("")
            self._states = [attributes["mq:status"]] if "mq:status" in attributes else []
        elif name == "seg" and parent == "seg-defs":
            self._states.append(attributes.get("conf", ""))
        elif name == "segment":
            self._begin(attributes.get("state", ""))
        elif name == "source" and parent in {"trans-unit", "segment"}:
            self.gather()
        elif name == "target" and parent in {"trans-unit", "segment"}:
            self.targets += 1
            self._state = attributes.get("state", self._state)
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        barred = self._barred.pop()
        if parts is not None:
            if name == "source":
                self._source = parts
            else:
                self._target = parts
        elif name in {"trans-unit", "segment"}:
            self.units += 1
            self._finish(barred=barred)

    def _begin(self, state: str) -> None:
        self._state = state
        self._source = self._target = None

    def _is_to_do(self) -> bool:
        """Whether the file says that the unit, or each segment of it, is not translated."""
        return self._state in TODO or (bool(self._states) and NOT_BEGUN.issuperset(self._states))

    def _finish(self, *, barred: bool) -> None:
        builder, source, target = self.builder, self._source, self._target
        if self._double:
            return
        if barred:
            builder.skip("not to be translated")
        elif self._other:
            builder.skip("in another language")
        elif not _says(source):
            builder.skip("without a source text")
        elif not _says(target):
            builder.skip("not translated")
        elif self._is_to_do() and not self._untranslated:
            builder.skip("marked as not yet translated")
        else:
            builder.add(self._unit, target or [], source or [])


class _Tmx(Walker):
    """Translation memories: units with a variant for each of several languages."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.source_lang: LanguageTag | None = None
        self.units: list[tuple[str, int, str | None, dict[str, list[UnitPart]]]] = []
        self._variants: dict[str, list[UnitPart]] = {}
        self._id, self._begun, self._double = "", 0, False
        self._lang = ""
        self._source: str | None = None

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if name == "header":
            self.source_lang = self._source_of(attributes)
        elif name == "tu":
            self._variants = {}
            self._id, self._begun = attributes.get("tuid", ""), self.line
            self._double = bool(self._id) and self.known(self._id)
            self._source = self._source_of(attributes)
        elif name == "tuv":
            said = attributes.get("xml:lang") or attributes.get("lang", "")
            self._lang = self.language(said) or ""
        elif name == "seg" and self.elements[-2:-1] == ["tuv"]:
            self.gather()

    def _source_of(self, attributes: dict[str, str]) -> LanguageTag | None:
        said = attributes.get("srclang")
        return None if said == "*all*" else self.language(said)

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        if parts is not None:
            if self._lang:
                self._variants.setdefault(self._lang, parts)
        elif name == "tu" and not self._double:
            self.units.append(
                (self._id or f"line {self._begun}", self._begun, self._source, self._variants)
            )

    def document(self, lang: str, source_lang: str | None) -> Document | Failure:
        """The pairs of two of the languages: those asked for, or else the likeliest."""
        counts = Counter(tag for *_, variants in self.units for tag in variants)
        source = _like(source_lang or self.source_lang, counts)
        if source is None:
            source = next((tag for tag in counts if not _same(tag, lang)), None)
        target = _like(lang, counts)
        if target is None or (target == source and len(counts) > 1):
            others = [tag for tag, _ in counts.most_common() if tag != source]
            target = others[0] if others else None
        if source is None or target is None or source == target:
            found = ", ".join(islice(counts, MOST_TOLD)) or "none"
            return Failure(
                self.uri, f"no pairs of texts in two languages; languages in it: {found}", line=1
            )
        builder = UnitsBuilder(self.raw)
        for id, _, own, variants in self.units:
            first = variants.get(_like(own, variants) or source)
            second = variants.get(target)
            if not _says(first) or not _says(second) or first is second:
                builder.skip(f"without a text in {source} or {target}")
            else:
                builder.add(id, second or [], first or [])
        return builder.build(self.uri, target, source)


def read_xliff(file: BilingualFile) -> Iterator[Document | Failure]:
    """The file as a document; a Failure for each thing in it that is wrong.

    The languages that it names itself go before those of `file`.
    """
    uri = file.uri
    raw = decoded(uri, file.content, file.encoding)
    if isinstance(raw, Failure):
        yield raw
        return
    walker = _Xliff(uri, raw, untranslated=file.untranslated)
    broken = walked(walker)
    yield from walker.failures[:MOST_TOLD]
    if broken:
        yield broken
        if not walker.builder.count:
            return
    elif walker.seen_root != "xliff":
        yield Failure(uri, f"expected <xliff>, found <{walker.seen_root}>", line=1)
        return
    elif walker.units and not walker.targets:
        count = f"none of its {walker.units:,} units" if walker.units > 1 else "its unit does not"
        told = f"{count} has a <target>" if walker.units > 1 else f"{count} have a <target>"
        yield Failure(uri, f"nothing is translated: {told}")
        return
    source_lang = walker.source_lang or file.source_lang
    yield walker.builder.build(
        uri, translated_into(walker.lang, source_lang, file.lang), source_lang
    )


def read_tmx(file: BilingualFile) -> Iterator[Document | Failure]:
    """The memory as a document; a Failure for each thing in it that is wrong.

    Of its languages, those of `file` are read, or else the likeliest two.
    """
    uri = file.uri
    raw = decoded(uri, file.content, file.encoding)
    if isinstance(raw, Failure):
        yield raw
        return
    walker = _Tmx(uri, raw)
    broken = walked(walker)
    yield from walker.failures[:MOST_TOLD]
    if broken:
        yield broken
        if not walker.units:
            return
    elif walker.seen_root != "tmx":
        yield Failure(uri, f"expected <tmx>, found <{walker.seen_root}>", line=1)
        return
    # A memory that names no source is taken for one into English.
    likely = "" if walker.source_lang or file.source_lang else HUB
    yield walker.document(file.lang or likely, file.source_lang)


def decoded(uri: str, content: bytes, encoding: str | None) -> str | Failure:
    """The text of an XML file; a Failure if it is none, or is not safe to read."""
    unsafe = DECLARATIONS.match(content)
    if unsafe:
        return Failure(uri, UNSAFE, line=content.count(b"\n", 0, unsafe.end()) + 1)
    try:
        return decode(content, encoding, declared_encoding(content))
    except DecodingError as error:
        return Failure(uri, error.message, line=error.line)


def walked(walker: Walker) -> Failure | None:
    """Walk to the end; what stopped the walk, if something did."""
    try:
        walker.walk()
    except BrokenError as error:
        return Failure(walker.uri, str(error), line=error.line)
    return None


def _explained(told: str, elements: list[str]) -> str:
    within = f" in <{elements[-1]}>" if elements else ""
    if told in {"no element found", "unclosed token", "unclosed CDATA section"}:
        what = f"the file ends{within}; it seems to be cut off" if elements else "no XML in it"
        return f"not well-formed: {what}"
    return f"not well-formed: {told}{within}; the rest was not read"


def _id(attributes: dict[str, str]) -> str:
    return next((f" {attributes[name]}" for name in ID_NAMES if name in attributes), "")


def _says(parts: list[UnitPart] | None) -> bool:
    return parts is not None and any(part.text.strip() for part in parts)


def _same(one: str, other: str) -> bool:
    """Whether two tags name the same language, whatever the region."""
    return primary(one) == primary(other)


def _like(wanted: str | None, known: Counter[str] | dict[str, list[UnitPart]]) -> str | None:
    """The tag among `known` that is `wanted`, or is the same language."""
    if wanted is None:
        return None
    if wanted in known:
        return wanted
    return next((tag for tag in known if _same(tag, wanted)), None)
