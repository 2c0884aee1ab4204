"""Placeholders in the strings of programs and in translation files.

gettext marks a message with the language of its format string (`#, python-format`). The marked
grammar then holds in full. Of a message without a mark the source tells what its placeholders are:
a translation in a language that sets no space behind words ("%d개") or inflects the placeholder
("%@t") has the conversions of its source, whatever letter follows them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.structure import PartKind
from qa.read.entities import REFERENCE, character_of
from qa.read.prose_builder import addresses, may_hold_addresses

# Of printf's flags the space is left out: "100 % sure" holds no conversion. A figure before the
# sign makes it a percentage ("50%ige").
DIRECTIVE: Final = (
    r"(?<!\d)%(?:\d{1,2}\$)?(?:[-+#0']|I(?=\d{0,3}[du])){0,3}(?:\d{0,3}|\*)(?:\.(?:\d{1,3}|\*)|\*)?"
    r"(?:hh|h|ll|l|L|q|j|z|t)?"
)
# The macros of C for conversions, as gettext writes them in a message: "%<PRIu64>".
MACRO: Final = r"%(?:\d{1,2}\$)?[-+#0 ']{0,3}\d{0,3}<PRI[dioxXu](?:8|16|32|64|MAX|PTR|FAST\d{1,2}|LEAST\d{1,2})>"
LETTERS: Final = "sSdiufgxXeEGoc@"  # Mozilla writes "%S"
# The conversions of each language of format strings, by gettext's name for it.
CONVERSIONS: Final = {
    "c-format": "diouxXeEfFgGaAcCsSpnm",
    "objc-format": "diouxXeEfFgGaAcCsSpn@",
    "gcc-internal-format": "diouxcsSpmDEFJTVHKqrRALPC",
    "gfc-internal-format": "cdiLsuC",
    "python-format": "diouxXeEfFgGcrsa",
    "php-format": "bcdeEfFgGosuxX",
    "perl-format": "diouxXeEfFgGaAcspnvDUO",
    "lua-format": "diouxXeEfgGaAcsq",
    "javascript-format": "diouxXeEfgGscj",
    "java-printf-format": "bBhHsScCdoxXeEfgGaAtTn",
    "ruby-format": "diouxXeEfgGaAcspbB",
    "awk-format": "diouxXeEfFgGcs",
    "pascal-format": "deEfgGnNmMpsuxX",
    "tcl-format": "diouxXeEfgGcs",
    "ycp-format": "",
    "boost-format": "diouxXeEfFgGaAcCsSpn",
}
# Formats in which "%1" is an argument, and letters may follow it.
QT: Final = frozenset(("qt-format", "qt-plural-format", "kde-format"))
NAMED_PRINTF: Final = r"%\([\w. -]{1,60}\)[-+#0]{0,3}\d{0,3}(?:\.\d{1,3})?[sdiufgxXeEGocra]"
PERCENTS: Final = (
    r"(?<![\d%])%\{[\w.]{1,60}\}|(?<![\d%])%<\w{1,60}>[-+#0\d.]{0,6}[sdiufgxXeEGoc]"
    r"|%\#@\w{1,60}@|(?<![\d\w%])%\d{1,2}%(?!\w)"
    # Names of variables are in the letters of programs.
    # Before one, no letter of those: a word of another script may run into it.
    r"|(?<![\dA-Za-z_%])%(?![0-9A-F]{2}%[0-9A-F]{2})[A-Za-z_][A-Za-z0-9_.-]{0,60}[A-Za-z0-9_]%(?![%sdiufxXeEgGoc@\d(])"
)
# One brace too many on one side is another placeholder: "{name}}".
BRACES: Final = (
    r"[$#]?\{\{[^{}\n]{1,80}\}\}(?!\})|[$#]?\{{1,3}(?!\.\.|\d{1,4}\.\d)[$@]?[\w.:!\[\]-]{1,60}\}{1,3}"
    r"|[$#]?\{\{?\}|\{\s{0,3}\$[\w-]{1,60}(?:\s{1,3}:[\w:-]{1,40}(?:\s{1,3}[\w:-]{1,40}=[\w|.$-]{1,40}){0,6})?\s{0,3}\}"
    r"|\{[#/][A-Za-z][\w:-]{0,40}(?:\s{1,3}[\w:-]{1,40}=(?:\|[^|{}\n]{0,100}\||[\w.$-]{1,60})){0,6}\s{0,3}/?\}|\{\w{1,40}\s?,\s?[\w#.,:/ -]{1,40}\}"
)
# Names only: what attributes hold may be translated.
TAG: Final = r"</?(?P<tag>[A-Za-z][\w:-]{0,30})(?P<rest>\s[^<>]{0,1000})?/?>"
# What a program puts into an attribute.
VALUE: Final = expression(
    rf"{NAMED_PRINTF}|%(?:\d{{1,2}}\$)?[sd@](?![^\W_])|[$\#]?\{{{{1,2}}[$@]?[\w.:!-]{{1,60}}\}}{{1,2}}"
)
# A mark around words in MessageFormat 2, without its options.
MARKUP_NAME: Final = expression(r"\{[#/][A-Za-z][\w:-]*")
NUMBERED: Final = expression(r"%(\d{1,2})\$")
# printf's conversion with its parts, to compare what argument it takes.
PARTS: Final = expression(
    r"%(?:(?P<number>\d{1,2})\$)?[-+#0I']*(?:\d*|\*)(?:\.(?:\d+|\*)|\*)?"
    r"(?P<length>hh|h|ll|l|L|q|j|z|t|<PRI(?=[A-Za-z]))?(?P<letter>[A-Za-z@])(?:\w{1,9}>)?\Z"
)
BARE_BRACES: Final = expression(r"\{(\d{0,2})([:!][^{}]*)?\}\Z")
# A name in braces and the form in which the program shows it, which is the translator's.
FORM: Final = expression(r"([$#]?)\{(\$?[\w-]+)(?:![rsa])?(?:[:,][^{}]*)?\}\Z")
LONE_TAG: Final = expression(r"\s{0,9}<[^<>]{1,100}>\s{0,9}")
LONE_VALUE: Final = expression(r"\s*\{[^\W\d_][^{}:%$]{2,60}\}\s*")
ENTITY: Final = expression(REFERENCE)
ACCELERATORS: Final = {
    # Not within a variable: "@license_code@", "DBUS_NAME".
    "_": re.compile(rf"(?<![@$#])_(?=[^\W_])(?!\w*[@$#])(?!(?<=[{CAPITAL}]_)[{CAPITAL}])"),
    # No entity, and no "R&D".
    "&": re.compile(r"(?<![A-Z])&(?=[^\W_])(?![\w.]{1,40};)"),
}
# Units that stand right behind a figure: "%sMB".
UNIT: Final = expression(r"(?:[kKMGT]i?B|px|ms|dpi)(?:/s)?(?![\w])")
# What a wiki chooses a form by, with the forms in it; names of arguments are marked "@{time}" in manuals.
CHOICE_OF_WIKI: Final = expression(r"\{\{(?:plural|gender|grammar):", re.IGNORECASE)
BARE_NUMBER: Final = expression(r"%\d{1,2}")
# Characters without which there is none of these.
MARKS: Final = expression(r"[%{<]")
# Messages with a choice of wordings hold a little language of their own.
CHOICE: Final = expression(
    r"\{\s{0,5}[\w.]{1,60}\s{0,5},\s{0,5}(?:plural|select|selectordinal|choice)\s{0,5},"
)
# A date or a time as strftime writes it: the translation has its own order and signs.
DATE: Final = expression(r"%[-_0^#EO]?[aAbBcCdDeFgGhHIjklmMnpPrRStTuUVwWxXyYzZ]")
# These stand in no printf.
DATE_ONLY: Final = expression(r"%[-_0^#EO]?[bBYmHMyIpPkl](?![^\W_])")
# Beside those, programs' own letters are parts of the date: "%B %d%o, %Y".
OWN_LETTERS: Final = frozenset(("%o", "%E", "%f", "%G"))

# HTML elements that have a place of their own in the sentence.
STANDALONE: Final = frozenset(("br", "img", "hr", "input", "wbr", "x", "ph", "nl"))
# What stands on lines of its own, in HTML and in KDE's markup: its words join no others.
BLOCKS: Final = frozenset(
    "p para div h1 h2 h3 h4 h5 h6 title ul ol li list item numberedlist numbereditem bulletlist dl dt dd table "
    "tr td th blockquote".split()
)
# Templates write commands so: "<!--#for $job in $jobs#-->".
COMMENT: Final = r"(?P<comment><!--.{1,300}?-->)"
# What Qt writes around rich text; nobody sees whether it is there.
WRAPPERS: Final = frozenset(("html", "head", "body"))
# Those that are elements even where nothing closes them. Any other lone name in angle brackets is
# a word that stands for something, as in "usage: copy <source> <path>", and may be translated.
ELEMENTS: Final = frozenset(
    "a abbr acronym b big blockquote br button center code div em font h1 h2 h3 h4 h5 h6 hr i img input "
    "kbd li ol p pre q s small span strike strong sub sup table tbody td th thead tr tt u ul wbr".split()
)


# What a line of usage is made of: "set <name> [<value>] || list [-a|-l] <file>...".
USAGE: Final = expression(r"\|\||\[-|\[<|>\]|>\.\.\.|\.\.\.\]|[\w>\]]\|[\w<\[-]|\|\s{0,3}\|")
FEWEST_OF_USAGE: Final = 3
WORDS_OF_USAGE: Final = 4


class Found(NamedTuple):
    """A stretch of a string that is no prose.

    `key` is what must be the same in the translation, empty for a URL or a part of a date;
    `encloses` is true of a tag that stands around words and takes no place among them; `put` is
    what the reader sees, where that is a character. `part` is what it is to the page, and `about`
    what is to be known of it: the code, the address; one that encloses ends where the next begins.
    """

    start: int
    end: int
    key: str
    encloses: bool
    put: str = ""
    part: PartKind | None = None
    about: str = ""


class Syntax(NamedTuple):
    """What is known of the placeholders in a string before it is read.

    Attributes:
        flags: gettext's names of its format ("python-format"), those it is not with "no-" before.
        keys: the placeholders and tags of the source; None for the source itself.
        date: whether the source is a date as strftime writes it.
        strings: whether it is a program's string, in which typographic signs may be written as
            entities of HTML.
        entities: the entities of HTML in the source.
        accelerator: the sign that marks the letter of a key in the source ("_File"), if any.
        comments: whether comments of HTML, in which templates write their commands, belong into the string.
    """

    flags: frozenset[str] = frozenset()
    keys: frozenset[str] | None = None
    date: bool = False
    strings: bool = False
    entities: frozenset[str] = frozenset()
    accelerator: str = ""
    comments: bool = True


UNKNOWN: Final = Syntax()


def syntax_of_translation(source: str, found: Iterable[Found], syntax: Syntax) -> Syntax:
    """What the source and what was found in it tell of its translation."""
    keys = frozenset(one.key for one in found if one.key)
    entities = ENTITY.findall(source) if "&" in source else ()
    return Syntax(
        syntax.flags,
        keys,
        is_date(source),
        syntax.strings,
        frozenset(entities),
        accelerator_of(source),
        "<!--" in source,
    )


# An option with its argument, at the head of a line of usage or in square brackets: "-font <font>", "[-font <font>]".
OPTION_OF_USAGE: Final = expression(r"(?:\A\s{0,9}|\[)--?[^\W\d_][\w-]{0,40}[ =]<")


def is_usage(text: str) -> bool:
    """Whether the string says how a command is written: "load [-q] <file> || list|listfull [<name>]".

    Its words are the command's, and a name in angle brackets stands for an argument.
    """
    if "|" not in text and "[" not in text:
        return False
    signs = len(USAGE.findall(text))
    return signs >= FEWEST_OF_USAGE and signs * WORDS_OF_USAGE >= len(text.split())


def is_date(text: str) -> bool:
    """Whether the string is a date or a time as strftime writes it."""
    return "%" in text and DATE_ONLY.search(text) is not None and "%s" not in text.replace("%%", "")


def accelerator_of(text: str) -> str:
    """The sign that marks the letter of a key in a label ("_File", "&File"); "" if none does."""
    for sign, marked in ACCELERATORS.items():
        if text.count(sign) == 1 and marked.search(text):
            return sign
    return ""


def accelerators(text: str, sign: str) -> Iterator[Found]:
    """Where the sign marks the letter of a key, if it stands there once as it does in the source."""
    if text.count(sign) == 1:
        for match in ACCELERATORS[sign].finditer(text):
            yield Found(match.start(), match.start() + 1, "", encloses=True)


def entities(text: str, syntax: Syntax) -> Iterator[Found]:
    """The entities of HTML that belong into the string, with the characters that they stand for.

    Those are what the source has as well, and in a program's string all that stand for a
    typographic sign. Any other was left by a system, and is text.
    """
    for match in ENTITY.finditer(text):
        known = character_of(match.group(), bare=False)
        if known is None or match.end() - match.start() != known[1]:
            continue
        same = syntax.keys is None or match.group() in syntax.entities
        if same or (syntax.strings and not known[0].isascii()):
            yield Found(*match.span(), "", encloses=False, put=known[0])


def codes(text: str, syntax: Syntax = UNKNOWN) -> list[Found]:
    """Placeholders, tags, URLs and e-mail addresses in a string, in order and apart."""
    found: list[Found] = []
    # "{not set}" alone is a value that is shown in braces, and is translated.
    shown = syntax.strings and not syntax.flags and LONE_VALUE.fullmatch(text) is not None
    if syntax.strings and syntax.keys is not None and LONE_TAG.fullmatch(text):
        # "<H1>" for "Heading 1" names the tag.
        shown = shown or not any(key.startswith("<") for key in syntax.keys)
    if not shown and MARKS.search(text):
        found = list(_marked(text, syntax))
    if may_hold_addresses(text):
        links = [
            Found(*stretch, "", encloses=False)
            for start, end in addresses(text)
            for stretch in _between(start, end, found)
        ]
        apart: list[Found] = []
        for one in sorted((*found, *links)):
            if not apart or one.start >= apart[-1].end:
                apart.append(one)
        return apart
    return found


def _between(start: int, end: int, found: Iterable[Found]) -> Iterator[tuple[int, int]]:
    """The stretches of an address that placeholders in it leave: "http://%(host)s/"."""
    for one in found:
        if start <= one.start < end:
            if one.start > start:
                yield start, one.start
            start = one.end
    if start < end:
        yield start, end


def _marked(text: str, syntax: Syntax) -> Iterable[Found]:
    date = syntax.date or (syntax.keys is None and is_date(text))
    names = _closed_names(text) if "<" in text else frozenset[str]()
    usage = "<" in text and (is_usage(text) or OPTION_OF_USAGE.search(text) is not None)
    for match in _pattern(syntax.flags, date).finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        tag = match["tag"]
        if tag is not None:
            slash = "/" if match.group()[1] == "/" else ""
            within = sorted(VALUE.findall(match["rest"] or ""))
            key = f"<{' '.join((slash + tag.lower(), *within))}>"
            if tag.lower() in WRAPPERS:
                yield Found(start, end, "", encloses=True)
                continue
            if _is_tag(match, tag.lower(), names, syntax) and not (
                usage and key[1:-1] not in names
            ):
                whole = match.group().endswith("/>") or tag.lower() in STANDALONE | BLOCKS
                yield Found(start, end, key, encloses=not whole)
        elif kind == "date" or (kind == "comment" and syntax.comments):
            yield Found(start, end, "", encloses=False)
        else:
            name = MARKUP_NAME.match(match.group())
            key = f"{name.group()}}}" if name else "".join(match.group().split())
            if kind in {"percent", "comment"} or _is_word_in_braces(key, syntax):
                continue
            start, end, key = _as_meant(start, end, key, syntax)
            if (date and key in OWN_LETTERS) or _is_translated(key, text, start):
                yield Found(start, end, "", encloses=False)
                continue
            if kind in {"printf", "qt"} and key[-1].isdigit() and _is_share(key, syntax):
                continue  # "%33" is a percentage in some languages
            if kind != "printf" or _is_conversion(text, end, key, syntax):
                yield Found(start, end, key, encloses=False)


def _is_translated(key: str, text: str, start: int) -> bool:
    """Whether what is in the braces is the translator's: forms to choose from, the name of an argument."""
    return CHOICE_OF_WIKI.match(key) is not None or (
        key[:1] == "{" and text[start - 1 : start] == "@"
    )


def _is_word_in_braces(key: str, syntax: Syntax) -> bool:
    """Whether a translator put a word of the language, or nothing, in braces, of a source without any: "{OS名}"."""
    if key[0] != "{" or syntax.keys is None or any("{" in known for known in syntax.keys):
        return False
    return not key.isascii() or (key == "{}" and not syntax.flags)  # "{ }", which are named


def _as_meant(start: int, end: int, key: str, syntax: Syntax) -> tuple[int, int, str]:
    """Where a placeholder begins and ends, and its key, once a sign beside it is taken for text."""
    if key[:2] == "#{" and any(flag.endswith("brace-format") for flag in syntax.flags):
        return start + 1, end, key[1:]  # "No. #{number}"
    if syntax.keys is None or key in syntax.keys or key[:1] != "%":
        return start, end, key
    if key[:2] == "%{" and key[1:] in syntax.keys:
        return start + 1, end, key[1:]  # "%{share}" for "{share}%", as in Turkish
    if f"{key}%" in syntax.keys:
        return start, end, f"{key}%"  # "%1 %" for "%1%": many languages set a space there
    bare = BARE_NUMBER.match(key)
    if bare is not None and bare.group() in syntax.keys and key[bare.end() :][:1] == "-":
        return start, start + bare.end(), bare.group()  # "%0-tilstand" for "%0 mode"
    return start, end, key


@loaded
def _pattern(flags: frozenset[str], date: bool) -> re.Pattern[str]:  # noqa: FBT001
    """What is no prose in strings of these formats."""
    letters = "".join(sorted({*"".join(CONVERSIONS.get(flag, "") for flag in flags)})) or LETTERS
    choices = ["(?P<percent>%%)"]
    if date:
        choices.append(f"(?P<date>{DATE.pattern})")
    choices += [NAMED_PRINTF, PERCENTS]
    if not any(flag.startswith("no-") and flag[3:] in CONVERSIONS for flag in flags):
        choices.append(rf"(?P<macro>{MACRO})")
        if not QT.isdisjoint(flags):
            choices.append(r"(?P<qt>(?:(?<!\d)|(?<=%\d)|(?<=%\d\d))%L?\d{1,2})")  # "%1h" is hours
        choices.append(rf"(?P<printf>{DIRECTIVE}(?:[{letters}]|(?<=%)L?\d{{1,2}}(?![\d%])))")
    return re.compile("|".join((*choices, BRACES, TAG, COMMENT)))


def _is_share(key: str, syntax: Syntax) -> bool:
    """Whether "%33" is a third in a language that puts the sign first: the source has no such key."""
    return syntax.keys is not None and key not in syntax.keys


def _is_conversion(text: str, end: int, key: str, syntax: Syntax) -> bool:
    """Whether what looks like printf's is so, for the letter that follows it."""
    following = text[end : end + 1]
    if not (following.isalnum() or following == "_") or UNIT.match(text, end):
        return True
    if "$" in key or any(flag in CONVERSIONS for flag in syntax.flags):
        return True
    letter = key[-1]
    if letter.isdigit():
        return following.isalpha() and syntax.keys is not None and key in syntax.keys
    if syntax.keys is not None:
        return any(known[:1] == "%" and known[-1] == letter for known in syntax.keys)
    if re.search(rf"%{letter}(?!\w)", text):
        return True  # the same stands there alone
    return ord(following) > 0x24F and not "\u1e00" <= following <= "\u1eff"


def _closed_names(text: str) -> frozenset[str]:
    """The names of elements that the string closes."""
    return frozenset(
        match[1].lower() for match in re.finditer(r"</([A-Za-z][\w:-]{0,30})\s{0,9}>", text)
    )


def _is_tag(match: re.Match[str], name: str, closed: frozenset[str], syntax: Syntax) -> bool:
    """Whether a name in angle brackets is a tag, not a word that stands for something."""
    written = match.group()
    if written[1] == "/" or written.endswith("/>") or name in closed:
        return True
    rest = match["rest"] or ""
    if "=" in rest:
        return True
    if rest.strip():
        return False
    known = syntax.keys or frozenset()
    return name in ELEMENTS or f"<{name}>" in known or f"</{name}>" in known


def comparable(here: Sequence[str], there: Sequence[str]) -> tuple[list[str], list[str]]:
    """The keys of two strings, so that those are equal that take the same argument.

    `%s` and `%d` name their arguments by their order; `%2$d` and `%1$s` are the same in another
    order. Widths and precision are the translator's.
    """
    if here == there:
        return list(here), list(there)
    here, there = [*map(_bare_name, here)], [*map(_bare_name, there)]
    numbered = any(NUMBERED.match(key) for key in (*here, *there))
    # "{}" and "{}" are "{0}" and "{1}".
    bare = any(key[:2] in {"{}", "{:", "{!"} for key in (*here, *there))
    return (
        list(_by_argument(here, numbered=numbered, bare=bare)),
        list(_by_argument(there, numbered=numbered, bare=bare)),
    )


def _bare_name(key: str) -> str:
    """A name in braces without the form in which it is to be shown."""
    if key[:2] == "%(" and key[-1] in "iu":
        return f"{key[:-1]}d"
    form = FORM.match(key)
    return f"{form[1]}{{{form[2]}}}" if form else key


def _by_argument(keys: Sequence[str], *, numbered: bool, bare: bool) -> Iterable[str]:
    at = place = 0
    for key in keys:
        printf = PARTS.match(key) if key[:1] == "%" else None
        if printf is not None:
            letter = printf["letter"]
            letter = "d" if letter in "iu" else "f" if letter in "eEgGF" else letter
            number = ""
            if numbered:
                at += printf["number"] is None
                number = printf["number"] or str(at)
            yield f"%{number}${printf['length'] or ''}{letter}"
            continue
        braces = BARE_BRACES.match(key) if bare else None
        if braces is not None:
            yield f"{{{braces[1] or place}}}"
            place += not braces[1]
            continue
        yield key


def out_of_order(here: Collection[str], there: Collection[str]) -> bool:
    """Whether two strings have the same unnumbered conversions and give them each other's arguments.

    The keys are those of printf's placeholders alone; "%d of %s" for "%s: %d" puts a number where
    the program has a text.
    """
    mine, others = list(_conversions(here)), list(_conversions(there))
    return mine != others and sorted(mine) == sorted(others)


def _conversions(keys: Iterable[str]) -> Iterable[str]:
    for key in keys:
        printf = PARTS.match(key) if key[:1] == "%" else None
        if printf is None:
            continue
        if printf["number"]:
            return
        letter = printf["letter"]
        yield "d" if letter in "iu" else letter


def holds_choice(text: str) -> bool:
    """Whether the string is a message with plural or other forms to choose from."""
    return CHOICE.search(text) is not None
