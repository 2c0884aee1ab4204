"""What a project says of the files whose paths fit a pattern: their language, their source.

In a pattern `*` stands for any characters of one name, `**` for any number of folders, `{name}` for one
name or a part of it, which the other settings may use, and `{name**}` for any number of folders with
what follows them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from qa.model.expression import expression
from qa.model.memory import loaded

FIELD: Final = expression(r"\{(?P<name>[^\W\d]\w{0,30})(?P<deep>\*\*)?\}")
TOKEN: Final = expression(
    rf"{FIELD.pattern}|(?P<folders>\*\*/)|(?P<rest>\*\*)|(?P<any>\*)|(?P<one>\?)"
)


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What holds for the files whose paths fit.

    Attributes:
        glob: the pattern, relative to `folder`.
        folder: where the settings lie.
        lang, source_lang: BCP 47 tags, or fields of the pattern; None for what holds otherwise.
        source: the path of the source, relative to `folder`, with fields of the pattern.
        format: the format as which the files are read; None for what their names say.
        select: ids of rules and categories that run there; None for those that run otherwise.
    """

    glob: str
    folder: str = "."
    lang: str | None = None
    source_lang: str | None = None
    source: str | None = None
    format: str | None = None
    select: tuple[str, ...] | None = None

    def fields(self, uri: str) -> dict[str, str] | None:
        """What the fields of the pattern stand for in a path; None if it does not fit."""
        relative = os.path.relpath(uri, self.folder).replace(os.sep, "/")
        match = _pattern(self.glob).fullmatch(relative)
        return None if match is None else match.groupdict()


def fitting(
    uri: str, all_settings: Iterable[PathSettings]
) -> tuple[PathSettings, dict[str, str]] | None:
    """The first of the settings that fit a path, and what its fields stand for there."""
    for settings in all_settings:
        fields = settings.fields(uri)
        if fields is not None:
            return settings, fields
    return None


def filled(text: str, fields: dict[str, str]) -> str:
    """The text with what its fields stand for; a field that is not known stays as it is."""
    return FIELD.sub(lambda match: fields.get(match["name"], match.group()), text)


def names_of(glob: str) -> frozenset[str]:
    """The names of the fields of a pattern.

    Raises:
        ValueError: if one stands there twice.
    """
    found = [match["name"] for match in FIELD.finditer(glob)]
    if len(found) != len(set(found)):
        message = "each field once"
        raise ValueError(message)
    return frozenset(found)


@loaded
def _pattern(glob: str) -> re.Pattern[str]:
    parts: list[str] = []
    at = 0
    for token in TOKEN.finditer(glob):
        parts.append(re.escape(glob[at : token.start()]))
        at = token.end()
        if token["name"]:
            parts.append(f"(?P<{token['name']}>{'.+' if token['deep'] else '[^/]+?'})")
        elif token["folders"]:
            parts.append("(?:.+/)?")
        elif token["rest"]:
            parts.append(".*")
        else:
            parts.append("[^/]" if token["one"] else "[^/]*")
    parts.append(re.escape(glob[at:]))
    return re.compile("".join(parts))
