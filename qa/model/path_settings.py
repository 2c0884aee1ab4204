"""Settings for the files whose paths match a pattern: their language, their source.

In a pattern `*` stands for any characters of one name, `**` for any number of folders, `{name}` for one
name or a part of it, which the other settings may use, and `{name**}` for any number of folders with
what follows them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple

FIELD: Final = expression(r"\{(?P<name>[^\W\d]\w{0,30})(?P<deep>\*\*)?\}")
TOKEN: Final = expression(
    rf"{FIELD.pattern}|(?P<folders>\*\*/)|(?P<rest>\*\*)|(?P<any>\*)|(?P<one>\?)"
)
# The special characters of a pattern: those of fields, and wildcards.
SIGNS: Final = ("folders", "rest", "any", "one")
FIELDS: Final = frozenset(("name", "deep"))
ONE_OR_MORE: Final = FIELDS | {"one"}
# The longest pattern, in characters, and the most special characters in an untrusted one.
LONGEST: Final = 1_000
MOST_SIGNS: Final = 40


@dataclass(frozen=True, slots=True)
class PathSettings:
    """Settings for the files whose paths match a pattern.

    Attributes:
        glob: the pattern, relative to `folder`.
        folder: the folder of the settings file.
        lang, source_lang: BCP 47 tags, or fields of the pattern; None for the general setting.
        source: the path of the source, relative to `folder`, with fields of the pattern.
        format: the format of the files; None to go by their names.
        select: ids of rules and categories to run; None for the general setting.
    """

    glob: str
    folder: str = "."
    lang: str | None = None
    source_lang: str | None = None
    source: str | None = None
    format: str | None = None
    select: tuple[str, ...] | None = None

    def fields(self, uri: str) -> dict[str, str] | None:
        """Return what the fields of the pattern match in a path; None if it does not match."""
        relative = os.path.relpath(uri, self.folder).replace(os.sep, "/")
        return _matched(_tokens(self.glob), relative)


def fitting(
    uri: str, all_settings: Iterable[PathSettings]
) -> tuple[PathSettings, dict[str, str]] | None:
    """Return the first settings that match a path, and what the fields match there."""
    for settings in all_settings:
        fields = settings.fields(uri)
        if fields is not None:
            return settings, fields
    return None


def filled(text: str, fields: dict[str, str]) -> str:
    """Replace the fields in the text by their values; unknown fields stay as they are."""
    return FIELD.sub(lambda match: fields.get(match["name"], match.group()), text)


def names_of(glob: str) -> frozenset[str]:
    """Return the names of the fields of a pattern.

    Raises:
        ValueError: if one is repeated, or the pattern is too long.
    """
    if len(glob) > LONGEST or sum(1 for _ in TOKEN.finditer(glob)) > MOST_SIGNS:
        message = f"at most {LONGEST:,} characters and {MOST_SIGNS} signs such as * and {{name}}"
        raise ValueError(message)
    found = [match["name"] for match in FIELD.finditer(glob)]
    if len(found) != len(set(found)):
        message = "each field once"
        raise ValueError(message)
    return frozenset(found)


class _Token(NamedTuple):
    """A part of a pattern: literal characters, or a wildcard.

    Attributes:
        kind: "text", "one" (?), "any" (*), "rest" (**), "folders" (**/), "name" or "deep".
        text: the characters, or the name of the field.
    """

    kind: str
    text: str = ""


@loaded
def _tokens(glob: str) -> tuple[_Token, ...]:
    found: list[_Token] = []
    at = 0
    for token in TOKEN.finditer(glob):
        if at < token.start():
            found.append(_Token("text", glob[at : token.start()]))
        at = token.end()
        if token["name"]:
            found.append(_Token("deep" if token["deep"] else "name", token["name"]))
        else:
            found.append(_Token(next(kind for kind in SIGNS if token[kind])))
    if at < len(glob):
        found.append(_Token("text", glob[at:]))
    return tuple(found)


def _matched(tokens: tuple[_Token, ...], path: str) -> dict[str, str] | None:
    """Return what the fields match, if the whole path matches.

    The result is that of a backtracking regular expression, but each position is visited once per token:
        pattern and path may be hostile.
    """
    size = len(path)
    # From which positions the rest of the tokens matches the rest of the path.
    fits = [False] * size + [True]
    rows = [fits]
    for token in reversed(tokens):
        fits = _before(token, path, fits)
        rows.append(fits)
    if not fits[0]:
        return None
    rows.reverse()
    fields: dict[str, str] = {}
    at = 0
    for token, rest in zip(tokens, rows[1:], strict=True):
        end = _end(token, path, at, rest)
        if token.kind in FIELDS:
            fields[token.text] = path[at:end]
        at = end
    return fields


def _before(token: _Token, path: str, rest: list[bool]) -> list[bool]:
    """Return where a token and then the rest match, if the rest matches from the positions in `rest`."""
    size = len(path)
    fits = [False] * (size + 1)
    if token.kind == "text":
        step = len(token.text)
        at = path.find(token.text)
        while at >= 0:
            fits[at] = rest[at + step]
            at = path.find(token.text, at + 1)
        return fits
    crosses = token.kind in {"rest", "folders", "deep"}
    fits[size] = rest[size] and token.kind not in ONE_OR_MORE
    reached = False  # whether one character or more from here lead to where the rest fits
    for at in range(size - 1, -1, -1):
        passes = crosses or path[at] != "/"
        if token.kind == "folders":
            # Characters, then a slash, then the rest: the slash is the next one or a later one.
            fits[at] = rest[at] or reached
            reached = reached or (path[at] == "/" and rest[at + 1])
        elif token.kind == "one":
            fits[at] = passes and rest[at + 1]
        else:
            reached = passes and (reached or rest[at + 1])
            fits[at] = reached or (rest[at] and token.kind not in ONE_OR_MORE)
    return fits


def _end(token: _Token, path: str, at: int, rest: list[bool]) -> int:
    """Return where a token from `at` on ends, so that the rest matches: names as early as possible."""
    if token.kind in {"text", "one"}:
        return at + len(token.text or "?")
    if token.kind == "name":
        return next(end for end in range(at + 1, len(path) + 1) if rest[end])
    crosses = token.kind != "any"
    stop = len(path) if crosses else path.find("/", at)
    last = at + (token.kind in ONE_OR_MORE)
    for end in range(len(path) if stop < 0 else stop, last - 1, -1):
        if rest[end] and (token.kind != "folders" or end == at or _closes(path, at, end)):
            return end
    return at


def _closes(path: str, at: int, end: int) -> bool:
    """Whether the stretch is some characters and a slash."""
    return end > at + 1 and path[end - 1] == "/"
