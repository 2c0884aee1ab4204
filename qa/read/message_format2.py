"""Unicode MessageFormat 2: declarations, selections, and expressions in patterns.

    .input {$count :number}
    .match $count
    one {{{$count} file in {#b}{$folder}{/b}}}
    *   {{{$count} files in {#b}{$folder}{/b}}}

The patterns are prose; what stands around them is not.
https://unicode.org/reports/tr35/tr35-messageFormat.html
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.prose import OBJECT
from qa.read.placeholders import Found

DECLARATIONS: Final = (".input", ".local", ".match")
VARIABLE: Final = expression(r"\$[\w.-]{1,60}")
# A selector on texts: its variants are the program's, and the same in each language.
BY_TEXT: Final = expression(r"\$([\w.-]{1,60})\s{1,9}:string\b")
MATCH: Final = expression(r"\.match(?:\s{1,99}\$[\w.-]{1,60}){1,9}")
KEYS: Final = expression(r"(?:\|(?:[^|\\]|\\.){0,200}\||[^\s{}|]{1,60}|\s{1,99}){1,40}\Z")
EXPRESSION: Final = expression(
    r"\{\s{0,9}(?:(?P<variable>\$[\w.-]{1,60})|(?P<markup>[#/][\w:.-]{1,60})|\|(?:[^|\\]|\\.){0,300}\||[\w.-]{1,60}|(?=:))"
    r"(?P<rest>(?:[^{}|]|\|(?:[^|\\]|\\.){0,300}\|){0,500})\}"
)
PLAIN: Final = expression(r"(?:[^{}\\]|\\[\\{}|])*+")
OTHERWISE: Final = "*"


def is_complex(text: str) -> bool:
    """Whether the string is a message with declarations or a selection, or one in double braces.

    "{{name}}" alone is a placeholder of other systems.
    """
    start = text.lstrip()
    if start.startswith(DECLARATIONS):
        return "{{" in start
    return start.startswith("{{") and start.rstrip().endswith("}}") and start.find("{$", 2) > 0


def message2_codes(text: str) -> list[Found] | None:
    """What in a message is no prose; None if it is not well formed.

    The keys are each variable, once, marks around words, and the variants of a selection by text:
    those must be the same in a translation, while each language has plural forms of its own.
    """
    found: list[Found] = []
    seen: set[str] = set()
    at = 0
    by_text = set(BY_TEXT.findall(text))
    selects = ".match" in text[: max(text.find("{{"), 0)]
    keys: set[str] = set()
    while True:
        begin = text.find("{{", at)
        if begin < 0:
            break
        head = text[at:begin]
        if selects and at and not KEYS.match(head):
            return None
        told = _told(head, seen, by_text, first=not at, selects=selects)
        keys.update(head.split()[-1:] if selects else ())
        put = f"{OBJECT}\n" if at else ""
        found.append(Found(at - 2 if at else 0, begin + 2, told, encloses=not at, put=put))
        pattern = list(_pattern(text, begin + 2, seen))
        if not pattern or pattern[-1].put != "end":
            return None
        found += pattern[:-1]
        at = pattern[-1].end
    if text[at:].strip() or not found or (selects and OTHERWISE not in keys):
        return None
    found.append(Found(at - 2, len(text), "", encloses=True))
    return [one for one in found if one.end > one.start]


def _told(head: str, seen: set[str], by_text: set[str], *, first: bool, selects: bool) -> str:
    """The key of what stands before a pattern."""
    names = " ".join(sorted({*VARIABLE.findall(head)} - seen)) if first else ""
    if not (selects and by_text):
        return names
    key = " ".join(MATCH.split(head)[-1].split())
    return f"{names} {{{key}}}" if key != OTHERWISE else names


def _pattern(text: str, at: int, seen: set[str]) -> Iterator[Found]:
    """What in a pattern is no prose; the last one is its end, if it has one."""
    while at < len(text):
        plain = PLAIN.match(text, at)
        assert plain is not None
        for escape in range(at, plain.end()):
            if text[escape] == "\\" and (escape == at or text[escape - 1] != "\\"):
                yield Found(escape, escape + 1, "", encloses=True)
        at = plain.end()
        if text.startswith("}}", at):
            yield Found(at, at + 2, "", encloses=True, put="end")
            return
        match = EXPRESSION.match(text, at)
        if match is None:
            return
        name = match["variable"] or match["markup"] or ""
        key = f"{{{name}}}" if name and name not in seen else ""
        seen.add(name)
        stands = bool(match["markup"]) and not match["rest"].rstrip().endswith("/")
        yield Found(at, match.end(), key, encloses=stands)
        at = match.end()
