"""Untrusted text made safe to print: for terminals, readers and build servers."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from qa.model.expression import expression
from qa.model.memory import remembered

# Joiners of letters and emoji, which do not change the direction: Persian and Hindi need them.
HARMLESS: Final = "\u200c\u200d"
TAB: Final = " " * 4
# Commands of build servers: at the beginning of a line, and anywhere in it.
# https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
# https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
COMMAND: Final = expression(r"\A\s*+:(?=:)|#(?=#(?:vso)?\[)")
# What is dangerous in a patch: control characters other than tabs and line ends, characters that change the
# direction of text, lone surrogates, commands. Added and removed lines begin with a sign, which no command
# does; commands in context lines follow a blank.
POWER: Final = expression(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]|\r(?!\n)"
    r"|##(?:vso)?\[|\A\s*+::[\w-]{1,50}(?:\s[^\n]{0,9999})?::"
)


def has_power(line: str) -> bool:
    """Whether a terminal or a build server may interpret a line instead of showing it."""
    return POWER.search(line) is not None


def visible(text: str) -> str:
    """Return untrusted text on one line, safe to print.

    Control characters, escape sequences, and invisible or direction-changing characters are spelled out, as
    in <U+001B>; so is the first character of what a build server would take for a command.
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
