"""gettext catalogues (PO): messages with their translations, mapped to the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field, replace

from qa.languages.language import language
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import LanguageTag, LanguageTagError, existing
from qa.model.report import Failure
from qa.read.decode import DecodingError, decode, supported_encoding
from qa.read.placeholders import Syntax
from qa.read.strings.escapes import escaped_parts
from qa.read.units import BilingualFile, UnitPart, UnitsBuilder, keys_of, translated_into

KEYWORD = expression(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?[ \t]*+")
# A line: a comment, or a keyword, a string, or both. A string is what is not a quote or a backslash, or a
# backslash and what it escapes.
LINE = expression(
    r"[ \t]*+(?:(\#[^\n]*+)|(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,3})\])?+[ \t]*+)?+"
    r'(?:"((?:[^"\\\r\n]++|\\.)*+)"[ \t]*+)?+)\r?(?:\n|\Z)'
)
NO_STRING = "expected a string in double quotes to the end of the line"
ESCAPE = expression(r"\\(?:([abfnrtv\"\\])|x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|(.))")
ESCAPED = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
CHARSET = expression(rb"Content-Type:[^\n]{0,200}?charset=([\w.:-]{1,40})", re.IGNORECASE)
HEADER_WITHIN = 8192
PLURAL_FORMS = expression(
    r"^Plural-Forms:[^\n]{0,40}?nplurals\s{0,3}=\s{0,3}(\d{1,2})", re.MULTILINE
)
# The form that stands for one number alone: "n==1 ? 3 : …".
OF_ONE_NUMBER = expression(r"\bn\s{0,3}==\s{0,3}\d{1,3}\s{0,3}\)?\s{0,3}\?\s{0,3}(\d{1,2})")
PLURAL_RULE = expression(r"^Plural-Forms:([^\n]{0,1000})", re.MULTILINE)
FIELD = expression(r"^(Language|X-Source-Language):[ \t]*+([\w@.-]{1,40})", re.MULTILINE)


# Sphinx says from which page, or from which docstring, a message was taken.
RST_PLACE = expression(r"\.(?:rst|txt|inc)(?::|\s|\Z)|docstring of")


# How itstool writes that a page of documentation shows a figure.
FIGURE = "external ref="
# Messages in whose place the translators write who they are.
CREDITS = frozenset(
    ("translator-credits", "translator_credits", "translation-credits", "your names", "your emails")
)


class _SyntaxError(ValueError):
    """A line that is no PO; `line` is its number."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class _Message:
    """A message as it is gathered; `line` is the 1-based line on which it begins."""

    line: int = 0
    fuzzy: bool = False
    flags: set[str] = field(default_factory=set)
    rst: bool = False
    strings: dict[tuple[str, int], list[UnitPart]] = field(default_factory=dict)
    _key: tuple[str, int] | None = None
    _bare: int = 0  # the line of a keyword whose string is still to come

    def is_over(self, comment: str | None, keyword: str | None) -> bool:
        """Whether a line that begins so is no longer of this message."""
        if comment is None and keyword not in {"msgctxt", "msgid"}:
            return False
        return ("msgid", 0) in self.strings

    def comment(self, comment: str) -> None:
        """Note what the comment says of the message: flags, and from where it was taken."""
        if comment.startswith("#,"):
            flags = {flag.strip() for flag in comment[2:].split(",")}
            self.fuzzy |= "fuzzy" in flags
            self.flags |= {flag for flag in flags if flag.endswith("-format")}
        elif comment.startswith("#:"):
            self.rst |= RST_PLACE.search(comment) is not None

    def begin(self, keyword: str, form: str | None, line: int) -> None:
        """Begin a string of the message on this line."""
        self.check_bare()
        self.line = self.line or line
        self._key = keyword, int(form or 0)
        if self._key in self.strings:
            shown = keyword if form is None else f"{keyword}[{form}]"
            told = f"{shown} occurs twice in the message of line {self.line}"
            raise _SyntaxError(told, line)
        self.strings[self._key] = []
        self._bare = line

    def current(self, found: str, line: int) -> list[UnitPart]:
        """The string that was begun last."""
        if self._key is None:
            raise _SyntaxError(self.wrong(f'"{found}"'), line)
        self._bare = 0
        return self.strings[self._key]

    def check_bare(self) -> None:
        """Refuse a keyword without a string behind it or on the lines that follow."""
        if self._bare:
            raise _SyntaxError(NO_STRING, self._bare)

    def wrong(self, found: str) -> str:
        """What is wrong with a line that is no PO, or has no place here."""
        what = "expected msgid, msgstr, a comment or a string in double quotes"
        if found.startswith('"'):
            what = NO_STRING if self._key else "a string that belongs to no msgid or msgstr"
        return f"{what}; found “{_short(found)}”"

    def text(self, keyword: str) -> str:
        """What the string says, without its escapes."""
        return "".join([part.text for part in self.strings.get((keyword, 0), ())])


def declared_charset(content: bytes) -> str | None:
    """Return the encoding that the catalogue's header declares, if Python supports it."""
    match = CHARSET.search(content, 0, HEADER_WITHIN)
    if match is None:
        return None
    # "CHARSET" is what templates say
    return supported_encoding(match[1].decode("ascii", "replace").lower())


def read_gettext(file: BilingualFile) -> Iterator[Document | Failure]:
    """Yield the catalogue as a document, and a Failure for each error in it.

    The encoding and the languages of its header take precedence over those of `file`.
    """
    uri, lang, source_lang = file.uri, file.lang, file.source_lang
    try:
        raw = decode(file.content, file.encoding, declared_charset(file.content))
    except DecodingError as error:
        yield Failure(uri, error.message, line=error.line)
        return
    builder = UnitsBuilder(raw)
    seen: dict[tuple[str | None, str], int] = {}
    total = pages = forms = 0
    alone: frozenset[int] = frozenset()
    try:
        for message in _messages(raw):
            key = (
                message.text("msgctxt") if ("msgctxt", 0) in message.strings else None,
                message.text("msgid"),
            )
            if key == (None, ""):
                forms = _declared_forms(message)
                alone = _forms_of_one_number(message)
                fields = dict(FIELD.findall(message.text("msgstr")))
                try:
                    source_lang = _tag(fields.get("X-Source-Language")) or source_lang
                    lang = translated_into(_tag(fields.get("Language")), source_lang, lang)
                except LanguageTagError as error:
                    yield Failure(uri, f"the header's language: {error}", line=message.line)
                continue
            total += 1
            if key in seen:
                told = f"“{_short(key[1])}” is defined again, first on line {seen[key]}"
                yield Failure(uri, f"{told}; expected each message once", line=message.line)
                continue
            seen[key] = message.line
            pages += message.rst
            yield from _broken_plural(message, forms, uri)
            other = _no_text(key[1])
            if other is not None:
                builder.skip(other)
                continue
            _add(builder, message, alone, untranslated=file.untranslated)
    except _SyntaxError as error:
        yield Failure(uri, f"{error}; the rest was not read", line=error.line)
        if not builder.count:
            return
    if not total and raw.strip() and not seen and not KEYWORD.search(raw):
        yield Failure(uri, "no messages in it; expected a gettext catalogue with msgid and msgstr")
        return
    document = builder.build(uri, lang, source_lang, catalogue=not pages)
    yield replace(document, notes=(*document.notes, *_fewer_forms(uri, lang, forms)))


def _declared_forms(header: _Message) -> int:
    """How many plural forms the header says that each message has; 0 if it does not."""
    declared = PLURAL_FORMS.search(header.text("msgstr"))
    return int(declared[1]) if declared else 0


def _forms_of_one_number(header: _Message) -> frozenset[int]:
    """The plural forms that the header's rule gives to one number alone."""
    rule = PLURAL_RULE.search(header.text("msgstr"))
    return frozenset(map(int, OF_ONE_NUMBER.findall(rule[1]))) if rule else frozenset()


def _fewer_forms(uri: str, lang: str, forms: int) -> tuple[str, ...]:
    """What is to be told of a header that says fewer plural forms than its language has, by CLDR.

    Forms of zero and of two alone are left off: most programs do without.
    """
    known = language(lang)
    needed = len(set(known.plurals) - {"zero", "two"}) if known else 0
    if known is None or not 0 < forms < needed:
        return ()
    return (f"{uri}: the header says {_plural_forms(forms)}; {known.name} has {needed}.",)


def _plural_forms(count: int) -> str:
    return "1 plural form" if count == 1 else f"{count} plural forms"


def _broken_plural(message: _Message, forms: int, uri: str) -> Iterator[Failure]:
    """What is wrong with a translated plural that has fewer forms than the header says."""
    if ("msgid_plural", 0) not in message.strings or message.fuzzy:
        return
    known = [parts for (keyword, _), parts in message.strings.items() if keyword == "msgstr"]
    if len(known) < forms and all(any(part.text.strip() for part in one) for one in known):
        told = f"the message has {_plural_forms(len(known))}; the header says {forms}"
        yield Failure(uri, told, line=message.line)


def _no_text(message: str) -> str | None:
    """What a message is that is no text to be translated; None if it is one."""
    if message.startswith(FIGURE):
        return "references to figures"
    return "names of translators" if message.strip().lower() in CREDITS else None


OF_A_PROGRAM = Syntax(strings=True)


def _add(
    builder: UnitsBuilder, message: _Message, alone: frozenset[int], *, untranslated: bool
) -> None:
    if message.fuzzy and not untranslated:
        builder.skip("marked as fuzzy")
        return
    single = message.strings[("msgid", 0)]
    plural = message.strings.get(("msgid_plural", 0))
    # In the order of the file, which need not be that of their numbers: places only ever rise.
    wordings = [
        (number, parts)
        for (keyword, number), parts in message.strings.items()
        if keyword == "msgstr"
    ]
    empty = [number for number, parts in wordings if not any(part.text for part in parts)]
    if empty:
        some = len(empty) < len(wordings)
        builder.skip("without one of their plural forms" if some else "not translated")
        return
    syntax = Syntax(frozenset(message.flags), strings=True) if message.flags else OF_A_PROGRAM
    for number, parts in wordings:
        source = single
        if plural is not None and (
            number or len(wordings) == 1 or keys_of(parts) == keys_of(plural)
        ):
            source = plural
        # "One file" is a good translation of "%d file", as "two files" is in a dual.
        free = plural is not None and (number == 0 or number < len(wordings) - 1 or number in alone)
        builder.add(
            f"line {message.line}",
            parts,
            source,
            free=free,
            syntax=syntax,
            rst=message.rst,
        )


def _messages(raw: str) -> Iterator[_Message]:
    """The messages in order, without those that are obsolete.

    Raises:
        _SyntaxError: at the first line that is no PO.
    """
    message = _Message()
    at = number = 0
    while at < len(raw):
        number += 1
        line = LINE.match(raw, at)
        comment, keyword, form, string = line.groups() if line else _broken(raw, at)
        at = line.end() if line else at
        if comment is keyword is string is None:
            continue
        if message.is_over(comment, keyword):
            yield _complete(message, number)
            message = _Message()
        if comment is not None:
            message.comment(comment)
            continue
        if keyword is not None:
            message.begin(keyword, form, number)
        if line is None:
            raise _SyntaxError(message.wrong(string or ""), number)
        if string is not None:
            message.current(string, number).extend(
                escaped_parts(raw, *line.span(4), ESCAPE, _meant)
            )
    if message.strings:
        yield _complete(message, number)


def _broken(raw: str, at: int) -> tuple[str | None, ...]:
    """The groups of a line that is no PO: the last is what is not understood of it."""
    end = raw.find("\n", at)
    line = raw[at : len(raw) if end < 0 else end].strip(" \t\r")
    keyword = KEYWORD.match(line)
    if keyword is None:
        return None, None, None, line
    return None, keyword[1], keyword[2], line[keyword.end() :]


def _complete(message: _Message, line: int) -> _Message:
    message.check_bare()
    for name in ("msgid", "msgstr"):
        if not any(keyword == name for keyword, _ in message.strings):
            told = f"the message of line {message.line} has no {name}"
            raise _SyntaxError(told, line)
    return message


def _meant(escape: re.Match[str]) -> str:
    letter, hexadecimal, octal, other = escape.groups()
    if letter:
        return ESCAPED.get(letter, letter)
    if hexadecimal:
        return chr(int(hexadecimal, 16))
    return chr(int(octal, 8)) if octal else other


def _short(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= 40 else told[:39] + "…"


def _tag(locale: str | None) -> LanguageTag | None:
    """A POSIX locale as a language tag: de_AT@euro is de-AT.

    Raises:
        LanguageTagError: if it is none.
    """
    return existing(locale) if locale else None
