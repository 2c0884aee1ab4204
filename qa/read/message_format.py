"""ICU MessageFormat: messages with plural forms and choices within them.

`{n, plural, one {# file} other {# files}}` holds two wordings and an argument. The wordings are prose;
what stands around them is not.
https://unicode-org.github.io/icu/userguide/format_parse/messages/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.prose import OBJECT
from qa.read.placeholders import Found

CHOICES: Final = frozenset(("plural", "select", "selectordinal", "choice"))
ARGUMENT: Final = expression(r"\{\s{0,9}(?P<name>[\w.-]{1,60})\s{0,9}(?P<next>[,}])")
KIND: Final = expression(r"\s{0,9}(?P<kind>\w{1,30})\s{0,9}(?P<next>[,}])")
OFFSET: Final = expression(r"\s{0,9}offset\s{0,9}:\s{0,9}\d{1,6}")
SELECTOR: Final = expression(r"\s{0,99}(?P<key>=-?\d{1,9}|[\w.-]{1,60})\s{0,99}\{")
# Quoted syntax: '{', and '' for an apostrophe.
QUOTED: Final = expression(r"'(?:'|[{}#|][^']{0,200}(?:'|$))")
DEEPEST: Final = 20


class _BrokenError(ValueError):
    """A message that is not well formed."""


def message_codes(text: str) -> list[Found] | None:
    """What in a message is no prose; None if it is not well formed.

    The keys are each argument, once, and the cases of a `select`: those must be the same in a
    translation, while each language has plural forms of its own.
    """
    reader = _Reader(text)
    try:
        found = list(reader.message(0, 0))
    except _BrokenError:
        return None
    return found if reader.at == len(text) else None


def plural_forms(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The plurals of a message: the name of each argument, and the forms that it has wordings for."""
    reader = _Reader(text)
    try:
        for _ in reader.message(0, 0):
            pass
    except _BrokenError:
        return ()
    return tuple(reader.plurals)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._seen: set[str] = set()
        self.plurals: list[tuple[str, frozenset[str]]] = []
        self.at = 0

    def message(self, at: int, depth: int) -> Iterator[Found]:
        """What in a wording is no prose; it ends at a brace that it did not open."""
        if depth > DEEPEST:
            raise _BrokenError
        text = self._text
        while at < len(text):
            sign = text[at]
            quoted = QUOTED.match(text, at) if sign == "'" else None
            if quoted:
                yield Found(
                    at, quoted.end(), "", encloses=False, put=quoted.group().strip("'") or "'"
                )
                at = quoted.end()
            elif sign == "{":
                yield from self._argument(at, depth)
                at = self.at
            elif sign == "}":
                break
            else:
                if sign == "#" and depth:
                    yield Found(at, at + 1, "", encloses=False)
                at += 1
        self.at = at

    def _argument(self, at: int, depth: int) -> Iterator[Found]:
        text = self._text
        match = ARGUMENT.match(text, at)
        if match is None:
            raise _BrokenError
        name = match["name"]
        if match["next"] == "}":
            yield self._found(at, match.end(), f"{{{name}}}")
            self.at = match.end()
            return
        kind = KIND.match(text, match.end())
        if kind is None:
            raise _BrokenError
        if kind["kind"] not in CHOICES:
            end = text.find("}", kind.end() - 1)
            if end < 0:
                raise _BrokenError
            yield self._found(at, end + 1, f"{{{name}}}")
            self.at = end + 1
            return
        if kind["next"] == "}" or kind["kind"] == "choice":
            raise _BrokenError
        yield from self._cases(at, kind, name, depth)

    def _cases(self, begun: int, kind: re.Match[str], name: str, depth: int) -> Iterator[Found]:
        text = self._text
        offset = OFFSET.match(text, kind.end())
        at = offset.end() if offset else kind.end()
        keys: set[str] = set()
        while selector := SELECTOR.match(text, at):
            keys.add(selector["key"])
            key = f"{{{name}}}"
            if kind["kind"] == "select":
                key = f"{{{name}, select, {selector['key']}}}"
            yield self._found(begun, selector.end(), key, put=f"{OBJECT}\n" if keys else OBJECT)
            yield from self.message(selector.end(), depth + 1)
            begun = at = self.at
            if not text.startswith("}", at):
                raise _BrokenError
            at += 1
        if kind["kind"] == "plural":
            self.plurals.append((name, frozenset(keys)))
        end = text.find("}", at)
        if end < 0 or text[at:end].strip() or "other" not in keys:
            raise _BrokenError
        yield Found(begun, end + 1, "", encloses=False)
        self.at = end + 1

    def _found(self, start: int, end: int, key: str, put: str = "") -> Found:
        """A stretch, with its key if that has not come before."""
        known = key in self._seen
        self._seen.add(key)
        return Found(start, end, "" if known else key, encloses=False, put=put)
