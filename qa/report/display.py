"""Text on a terminal: made harmless, measured in columns, and shortened."""

from __future__ import annotations

import unicodedata

from qa.model.data_classes import dataclass
from qa.model.memory import remembered
from qa.model.report import Edit, PlacedFinding
from qa.model.visible import visible

BLANKS = {" ": "␣", "\u00a0": "⍽", "\u202f": "⍽", "\t": "⇥", "\n": "⏎", "\r": ""}
# A stretch without a space that is longer than this is no half of a word: Chinese has no spaces.
LONGEST_HALF = 16


@remembered
def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """How many columns of a terminal `text`, made visible, takes up."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def head(text: str, columns: int) -> str:
    """The beginning of `text`, cut to `columns`; the last is an ellipsis if something was cut."""
    if width(text) <= columns:
        return text
    used, end = 0, 0
    for character in text:
        used += _columns(character)
        if used > columns - 1:
            break
        end += 1
    return text[:end].rstrip() + "…"


def tail(text: str, columns: int) -> str:
    """The end of `text`, cut to `columns`; the first is an ellipsis if something was cut."""
    if width(text) <= columns:
        return text
    used, start = 0, len(text)
    for character in reversed(text):
        used += _columns(character)
        if used > columns - 1:
            break
        start -= 1
    while start < len(text) and not _columns(text[start]):
        start += 1  # a mark without its letter
    return "…" + text[start:].lstrip()


def middle(text: str, columns: int) -> str:
    """Both ends of `text`, cut to `columns`."""
    if width(text) <= columns:
        return text
    front = head(text, columns * 2 // 3)
    return front + tail(text, columns - width(front) + 1).removeprefix("…")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A fault with what stands around it, visible, in one line."""

    before: str
    text: str
    after: str

    @property
    def line(self) -> str:
        """The whole line, unmarked."""
        return self.before + self.text + self.after

    @property
    def carets(self) -> str:
        """What to print below `line`: carets under the fault, one where the fault has no width."""
        return " " * width(self.before) + "^" * max(1, width(self.text))


def excerpt(finding: PlacedFinding, columns: int) -> Excerpt:
    """The fault in at most `columns`; the nearest words around it are kept."""
    text = finding.text
    if text and not text.strip():  # spaces that are the fault must be seen
        text = "".join(BLANKS.get(character, "␣") for character in text)
    shown = middle(visible(text), columns * 2 // 3)
    room = columns - width(shown)
    before, after = _from_word(visible(finding.before)), visible(finding.after)
    left = max(room - width(after), room // 2)
    before = _from_word(tail(before, left))
    return Excerpt(before, shown, _to_word(head(after, room - width(before))))


def _from_word(before: str) -> str:
    """What stands before a fault, without half a word at its start."""
    if not before.startswith("…"):
        return before
    half, space, rest = before.partition(" ")
    return "… " + rest if space and rest and len(half) < LONGEST_HALF else before


def _to_word(after: str) -> str:
    """What stands after a fault, without half a word at its end."""
    if not after.endswith("…"):
        return after
    rest, space, half = after.rpartition(" ")
    return rest + " …" if space and rest.strip() and len(half) < LONGEST_HALF else after


def fix(finding: PlacedFinding, edit: Edit) -> str:
    """What would stand in the place of the fault, in words."""
    text, at = edit.text, finding.place.span
    if at.contains(edit.span) and len(finding.text) == len(at):
        start, end = edit.span.start - at.start, edit.span.end - at.start
        text = finding.text[:start] + edit.text + finding.text[end:]
    return _put(text)


def part_fix(edit: Edit) -> str:
    """What would stand in the place of a part of a fault, in words."""
    return _put(edit.text)


def _put(text: str) -> str:
    if not text:
        return "take it out"
    if text == " ":
        return "one space"
    if text in {"\u00a0", "\u202f"}:
        return "one no-break space"
    return f"“{visible(text)}”"
