"""Text on one line and without power: over a terminal, over a reader's eyes, over a build server."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from qa.model.expression import expression
from qa.model.memory import remembered

# Join letters and emoji, and turn nothing around: Persian and Hindi need them.
HARMLESS: Final = "\u200c\u200d"
TAB: Final = " " * 4
# What build servers take for a command: at the beginning of a line, and anywhere in it.
# https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
# https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
COMMAND: Final = expression(r"\A\s*+:(?=:)|#(?=#(?:vso)?\[)")


def visible(text: str) -> str:
    """The text in one line and without power over who reads it.

    Control characters, escape sequences, invisible and direction-changing characters are spelled
    out, as in <U+001B>; so is the first character of what a build server would take for a command.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_shown, text))
    if "::" in text or "##" in text:
        text = COMMAND.sub(_spelled, text)
    return text


def _spelled(match: re.Match[str]) -> str:
    found = match[0]
    return f"{found[:-1]}<U+{ord(found[-1]):04X}>"


@remembered
def _shown(character: str) -> str:
    if character == "\t":
        return TAB
    if character == "\n":
        return "⏎"
    if character == "\r":
        return ""
    category = unicodedata.category(character)
    if category == "Zs":  # no-break and other spaces have no agreed width
        return "\u3000" if character == "\u3000" else " "
    if category in {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"} and character not in HARMLESS:
        return f"<U+{ord(character):04X}>"
    return character
