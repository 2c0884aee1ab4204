"""Build a document from the units of a bilingual file: translations with their sources."""

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field

from qa.model.data_classes import dataclass
from qa.model.document import Code, Document, Unit
from qa.model.expression import expression
from qa.model.language_tag import HUB, primary
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, Piece, Prose, Role, Segment
from qa.model.span import Span
from qa.read.bar_choices import bar_codes, is_barred
from qa.read.message_format import message_codes
from qa.read.message_format2 import is_complex, message2_codes
from qa.read.placeholders import (
    UNKNOWN,
    Found,
    Syntax,
    accelerator_of,
    accelerators,
    codes,
    entities,
    holds_choice,
    syntax_of_translation,
)
from qa.read.prose_builder import GAP, trimmed
from qa.read.rst_inline import rst_codes

# What a sentence ends with, where closing quotes and brackets are left off.
FINAL_MARKS = frozenset(".!?…:。！？")
# A string that a catalogue goes on with on the next line.
WRAPPED = expression(r"\"[ \t]*\r?\n[ \t]*\"")
# What sources that several translations share may be long together, times the file of the sources and
# besides: each translation is compared with the whole of its own.
MOST_SHARED = 8
FREE_SHARED = 20_000
# What programs call a text: "default.addressbook.description".
KEY = expression(r"[^\W\d][\w-]{0,60}(?:\.[\w-]{1,60}){1,8}")
SIGNS = expression(r"[%{<&|_@]|://|www\.")
# Fewer units than this tell nothing of what they are.
FEWEST_STRINGS = 20
CLOSERS = "\"'”’»›)]）」』 "


@dataclass(frozen=True, slots=True)
class BilingualFile:
    """A file of texts with their translations, and what is known before it is read.

    Attributes:
        uri: the path as it was given.
        content: the file.
        encoding: what the user says; None for what the file itself says.
        lang: BCP 47 tag of the translations, where the file does not say.
        source_lang: the same of the source texts.
        untranslated: whether units are read whose state says that they are not translated.
    """

    uri: str
    content: bytes
    encoding: str | None = None
    lang: str = ""
    source_lang: str | None = None
    untranslated: bool = False


class UnitPart(NamedTuple):
    """A stretch of a unit: what it says, and the stretch of the raw text that says it.

    `key` is empty for prose; for a tag it is what must be the same in the translation, and
    `text` is the sign for an object, or nothing for a tag that stands around words.
    """

    text: str
    start: int
    end: int
    key: str = ""


def translated_into(said: str | None, source: str | None, asked: str) -> str:
    """The language of translations: what the file says, unless it names its source's and the user another.

    Programs that write catalogues fill in what they know, and translators leave it so.
    """
    if said and asked and primary(said) == primary(source or HUB) != primary(asked):
        return asked
    return said or asked


def keys_of(parts: Sequence[UnitPart]) -> list[str]:
    """The placeholders of a string, sorted."""
    return sorted(code.key for code in codes("".join([part.text for part in parts])))


def line_parts(raw: str) -> list[UnitPart]:
    """The lines of a text, without their ends; a last line end begins no other line."""
    found: list[UnitPart] = []
    start = 0
    while start < len(raw):
        end = raw.find("\n", start)
        stop = len(raw) if end < 0 else end
        line = raw[start:stop].removesuffix("\r")
        found.append(UnitPart(line, start, start + len(line)))
        start = stop + 1
    return found


class _Placed:
    """A part of a unit, and whether the file has it as it is read: asked once, however many codes are in it."""

    __slots__ = ("_verbatim", "part")

    def __init__(self, raw: str, part: UnitPart) -> None:
        self.part = part
        self._verbatim = len(part.text) == part.end - part.start and raw.startswith(
            part.text, part.start
        )

    def raw_at(self, offset: int, *, at_end: bool) -> int:
        """Where a position of the part lies in the raw text."""
        part = self.part
        if offset <= 0:
            return part.start
        if offset >= len(part.text):
            return part.end
        if self._verbatim:
            return part.start + offset
        return part.end if at_end else part.start


@dataclass(slots=True)
class _Side:
    """One of the two proses while it grows."""

    raw: str
    texts: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    at: int = 0

    def add(
        self, parts: Sequence[UnitPart], found: Sequence[Found]
    ) -> tuple[Span, tuple[Code, ...]]:
        """Add a unit; where it stands in the prose, and the codes in it."""
        if self.at:
            self.texts.append(GAP)
            self.at += len(GAP)
        start = self.at
        known: list[Code] = []
        if not found and len(parts) == 1 and not parts[0].key:
            self._put(parts[0].text, parts[0].start, parts[0].end)
        else:
            self._add_parts(parts, found, known)
        if parts and self.at == start:
            # Tags around nothing: they need a place for what is said of them.
            self._put(OBJECT, parts[0].start, parts[-1].end)
        return Span(start, self.at), tuple(known)

    def _add_parts(
        self, parts: Sequence[UnitPart], found: Sequence[Found], known: list[Code]
    ) -> None:
        waiting = list(reversed(found))
        at = 0
        begun: int | None = None  # where in the raw text a code began that goes on
        for part in parts:
            end = at + len(part.text)
            if part.key:
                # A code that an inline tag interrupts ends before it; what is left of it says nothing.
                if begun is not None:
                    code = waiting.pop()
                    self._put_code(code, begun, part.start, known)
                    waiting.append(Found(end, max(end, code.end), "", encloses=True))
                    begun = None
                elif waiting and waiting[-1].start < end:
                    code = waiting.pop()
                    waiting.append(code._replace(start=end, end=max(end, code.end)))
                known.append(
                    Code(part.key, self._shown(part), Span(self.at, self.at + len(part.text)))
                )
                self._put(part.text, part.start, part.end)
                at = end
                continue
            done = at
            place = _Placed(self.raw, part)
            while waiting and waiting[-1].start < end:
                code = waiting[-1]
                if begun is None:
                    self._clip(place, at, done, code.start)
                    begun = place.raw_at(code.start - at, at_end=False)
                if code.end > end:
                    done = end
                    break
                waiting.pop()
                raw_end = place.raw_at(code.end - at, at_end=True)
                self._put_code(code, begun, raw_end, known)
                done, begun = code.end, None
            if begun is None:
                self._clip(place, at, done, end)
            at = end

    def _put_code(self, code: Found, start: int, end: int, known: list[Code]) -> None:
        sign = code.put or ("" if code.encloses else OBJECT)
        if code.key:
            shown = WRAPPED.sub("", self.raw[start:end])
            known.append(Code(code.key, shown, Span(self.at, self.at + len(sign))))
        self._put(sign, start, end)

    def _shown(self, part: UnitPart) -> str:
        return self.raw[part.start : part.end]

    def _clip(self, place: _Placed, at: int, start: int, end: int) -> None:
        """Add what lies between two positions of the unit, of a part that begins at `at`."""
        if start >= end:
            return
        self._put(
            place.part.text[start - at : end - at],
            place.raw_at(start - at, at_end=False),
            place.raw_at(end - at, at_end=True),
        )

    def _put(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        verbatim = len(text) == end - start and self.raw.startswith(text, start)
        self.texts.append(text)
        self.pieces.append(Piece(self.at, self.at + len(text), start, end, verbatim))
        self.at += len(text)

    def prose(self, lang: str | None) -> Prose:
        return Prose("".join(self.texts), tuple(self.segments), tuple(self.pieces), lang)


class UnitsBuilder:
    """Takes the units of a file in order, and gives the document.

    Positions in the raw texts must not go back, neither those of targets nor those of sources.
    """

    def __init__(self, raw: str, source_raw: str | None = None) -> None:
        self._target = _Side(raw)
        self._source = _Side(raw if source_raw is None else source_raw)
        self._units: list[Unit] = []
        self._skipped: Counter[str] = Counter()
        self._told: set[str] = set()
        self._sentences = 0
        self._alone = 0
        self._keyed = 0
        self._shared = 0
        # By the list of its parts, which is kept, each source: it stands in the prose once.
        self._known: dict[int, tuple[Sequence[UnitPart], Span, tuple[Code, ...], list[Found]]] = {}

    def skip(self, reason: str) -> None:
        """Count a unit that is not read."""
        self._skipped[reason] += 1

    def add(
        self,
        id: str,
        target: Sequence[UnitPart],
        source: Sequence[UnitPart],
        *,
        free: bool = False,
        syntax: Syntax = UNKNOWN,
        rst: bool = False,
    ) -> None:
        """Add a translation with what it translates: the same list of parts if it is the same.

        `free` says that the translation may leave the number out; `syntax` is what is known of
        the placeholders, `rst` whether both are reStructuredText.
        """
        told = "".join([part.text for part in source])
        text = "".join([part.text for part in target])
        if text != told and KEY.fullmatch(told):
            # The name of the text, which says nothing of what is in it.
            self._add_text(target, text, syntax)
            self._keyed += 1
            return
        # Most strings hold nothing but words, and of these nothing has to be looked for.
        plain = not rst and _is_plain(told) and _is_plain(text)
        # A language may need several wordings where its source does with one.
        barred = not plain and (is_barred(told) or ("|" not in told and is_barred(text)))
        message = not plain and _is_message(told)
        if message and _message_codes(told) is None:
            self.skip("with a choice of wordings that is not well formed")
            return
        known = self._known.get(builtins.id(source))
        if known is not None:
            self._shared += len(told)
            if self._shared > MOST_SHARED * len(self._source.raw) + FREE_SHARED:
                self.skip("of a source that many others share")
                return
            _, source_span, source_codes, found = known
        else:
            found = [] if plain else _found(told, syntax, rst=rst, barred=barred and "|" in told)
            source_span, source_codes = self._source.add(source, found)
            self._known[builtins.id(source)] = (source, source_span, source_codes, found)
            _segment(self._source, source_span, Role.PARAGRAPH)
        own = []
        if not plain:
            own = _found(text, syntax_of_translation(told, found, syntax), rst=rst, barred=barred)
        target_span, target_codes = self._target.add(target, own)
        # What the source says twice, the translation may say twice, as the cells of a table may.
        repeated = told in self._told
        self._told.add(told)
        is_prose = _is_sentence(told) and not repeated
        self._sentences += is_prose
        _segment(self._target, target_span, Role.PARAGRAPH if is_prose else Role.CELL)
        if message:
            # Each wording has the elements again, and languages have more or fewer wordings.
            source_codes, target_codes = _each_once(source_codes), _each_once(target_codes)
        if free:
            source_codes = _without_number(source_codes, target_codes)
        self._units.append(Unit(id, target_span, source_span, target_codes, source_codes))

    def add_alone(self, target: Sequence[UnitPart], syntax: Syntax) -> None:
        """Add a text of which the source is not known."""
        self._add_text(target, "".join([part.text for part in target]), syntax)
        self._alone += 1

    def _add_text(self, target: Sequence[UnitPart], text: str, syntax: Syntax) -> None:
        span, _ = self._target.add(target, _found(text, syntax, rst=False))
        role = Role.PARAGRAPH if _is_sentence(text) else Role.CELL
        _segment(self._target, span, role)

    @property
    def count(self) -> int:
        """How many texts were added."""
        return len(self._units) + self._alone + self._keyed

    def notes(self) -> tuple[str, ...]:
        """What is to be said of the units that were not read."""
        if not self._skipped:
            return ()
        total = sum(self._skipped.values())
        reasons = ", ".join(f"{count} {reason}" for reason, count in sorted(self._skipped.items()))
        units = "1 unit was" if total == 1 else f"{total} units were"
        return (f"{units} not checked: {reasons}.",)

    def build(
        self, uri: str, lang: str, source_lang: str | None, *, catalogue: bool = False
    ) -> Document:
        """The document of all units that were added.

        `catalogue` says that they are a program's strings; without it their shape tells: a text of
        which less than half are sentences is none.
        """
        notes = tuple(f"{uri}: {note}" for note in self.notes())
        return Document(
            id=uri,
            uri=uri,
            raw=self._target.raw,
            target=self._target.prose(lang),
            source=None if self._alone else self._source.prose(source_lang),
            lang=lang,
            source_lang=source_lang,
            units=tuple(self._units),
            catalogue=catalogue or self._sentences * 2 < len(self._units) >= FEWEST_STRINGS,
            source_raw=None if self._alone else self._source.raw,
            notes=notes,
        )


def _segment(side: _Side, span: Span, role: Role) -> None:
    texts, length = side.texts, len(span)
    text = texts[-1] if texts and len(texts[-1]) == length else "".join(_tail(texts, length))
    inner = trimmed(text, 0, len(text))
    if inner is not None:
        side.segments.append(Segment(Span(span.start + inner.start, span.start + inner.end), role))


def _tail(texts: Sequence[str], length: int) -> Iterable[str]:
    """The last texts, as many as have `length` characters together."""
    number = len(texts)
    while length > 0:
        number -= 1
        length -= len(texts[number])
    return texts[number:]


def _found(text: str, syntax: Syntax, *, rst: bool, barred: bool = False) -> list[Found]:
    """What in a unit's text is no prose, in order and apart."""
    found = _message_codes(text) if _is_message(text) else bar_codes(text) if barred else None
    found = codes(text, syntax) if found is None else _with_tags(text, found, syntax)
    more = rst_codes(text) if rst else []
    if "&" in text:
        more.extend(entities(text, syntax))
    sign = accelerator_of(text) if syntax.keys is None else syntax.accelerator
    if sign and syntax.strings:
        more.extend(accelerators(text, sign))
    if not more:
        return found
    apart: list[Found] = []
    # Of two at one place the longer one.
    for one in sorted((*more, *found), key=lambda one: (one.start, -one.end)):
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _is_plain(text: str) -> bool:
    """Whether a string has none of the signs that placeholders, tags, addresses, keys and choices are made of."""
    return SIGNS.search(text) is None


def _is_message(text: str) -> bool:
    """Whether the text is a message with wordings to choose from, of ICU or of MessageFormat 2."""
    return holds_choice(text) or is_complex(text)


def _message_codes(text: str) -> list[Found] | None:
    return message2_codes(text) if is_complex(text) else message_codes(text)


def _with_tags(text: str, found: Sequence[Found], syntax: Syntax) -> list[Found]:
    """The codes of a message with the tags and addresses in its wordings.

    Each wording has them again, and languages have more or fewer wordings: so each counts once.
    """
    whole: list[Found] = []
    seen: set[str] = set()
    done = 0
    for one in (*found, Found(len(text), len(text), "", encloses=True)):
        for code in codes(text[done : one.start], syntax) if one.start > done else ():
            key = "" if code.key in seen else code.key
            seen.add(code.key)
            whole.append(code._replace(start=code.start + done, end=code.end + done, key=key))
        if one.end > one.start:
            whole.append(one)
        done = max(done, one.end)
    return whole


def _each_once(known: tuple[Code, ...]) -> tuple[Code, ...]:
    """The codes, those of inline elements only where they stand first."""
    if not any(code.key.startswith("<") for code in known):
        return known
    seen: set[str] = set()
    found: list[Code] = []
    for code in known:
        if code.key not in seen or not code.key.startswith("<"):
            found.append(code)
        seen.add(code.key)
    return tuple(found)


def _without_number(source: tuple[Code, ...], target: tuple[Code, ...]) -> tuple[Code, ...]:
    """The codes of the source, without the one that the form for one thing may leave out.

    Of several that are written alike, that is the last: "%s [%d read]" for "%s [%d of %d read]".
    """
    if len(source) == len(target) + 1:
        left = Counter(code.key for code in source) - Counter(code.key for code in target)
        if left.total() == 1 and not (key := next(iter(left))).startswith("<"):
            last = max(n for n, code in enumerate(source) if code.key == key)
            return source[:last] + source[last + 1 :]
    return source


def _is_sentence(text: str) -> bool:
    """Whether a source string is prose of its own, not a label or a part of something."""
    told = text.rstrip().rstrip(CLOSERS)
    return told[-1:] in FINAL_MARKS and not text.lstrip()[:1].islower() if told else False
