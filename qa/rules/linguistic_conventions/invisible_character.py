"""Characters that no reader can see."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.letters import LATIN
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

INVISIBLE = expression(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+"
)
BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# What a word joiner keeps with the word before it, so far from it.
WORD_JOINER = "\u2060"
KEPT, NEAR = frozenset("…—–"), 4
JOINERS = frozenset("\u200c\u200d")
RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
# What joiners and invisible operators belong between: letters of scripts that join, and emoji.
PLAIN_LETTERS = expression(rf"[{LATIN}\u0370-\u052f\s.,;:!?'\"()-]")


# The last letter of Latin script that pages of code have.
LAST_LATIN = "\u024f"
# What the first byte of a character in UTF-8 becomes in Latin-1.
LEADING = frozenset("ÂÃâð")
# Between two of these an invisible character is all that a mark or a link of Markdown holds.
MARKUP = "*_~`[]()<>"


class InvisibleCharacter(DocumentRule):
    """An invisible character is left in the text.

    Zero-width spaces, byte order marks and control characters come with text that was copied from
    pages. They break searches, line ends and counts. Left alone are directional marks next to
    Arabic and Hebrew, joiners in scripts and emoji that need them, and soft hyphens everywhere.
    """

    id = "invisible-character"
    category = Category.CHARACTER_ENCODING
    severity = Severity.MINOR
    confidence = 0.97
    excused_by_source = True
    examples = (
        Example("The con⟦\u200b⟧ference ⟦\ufeff⟧ended.", fixed="The conference ended."),
        Example("You see, we\u2060\u202f\u2060… but here he is. It was still\u2060—no, no."),
        Example("A bell⟦\u0007⟧ rang.", fixed="A bell rang."),
        Example("It⟦\u0092⟧s late.", fixed="It’s late."),
        Example("The letter กฺ⟦\u0088⟧ฺข stays unclear.", fixed="The letter กฺ\u0088ฺข stays unclear."),
        Example("Left⟦\u200e⟧ and ri⟦\u200d⟧ght."),
        Example(
            "The word \u200fשלום\u200e is Hebrew; क्\u200dष; می\u200cخواهم; 👩\u200d🔬 a\u00adb"
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        # What cannot be seen is not printable; most texts have but line ends that are not.
        if text.replace("\n", " ").isprintable():
            return
        for match in INVISIBLE.finditer(text):
            span = Span(match.start(), match.end())
            if _belongs(text, span, match.group()):
                continue
            first = match.group()[0]
            name = unicodedata.name(first, "").lower() or f"control character U+{ord(first):04X}"
            torn = _is_of_another(text, span)
            fix = None if torn else "".join(map(_meant, match.group()))
            # Nobody types a word joiner by chance: it keeps a dash, or the sign of a link, with its word.
            safe = not torn and WORD_JOINER not in match.group()
            safe = safe and (bool(fix) or _may_go(document, span))
            yield self.finding(span, f"Invisible character: {name}.", fix=fix, safe=safe)


def _may_go(document: Document, span: Span) -> bool:
    """Whether nothing changes but the character: without it, “[**\u200b**](…)” would show its asterisks."""
    raw = document.target.to_raw(span)
    beside = (document.raw[max(0, raw.start - 1) : raw.start], document.raw[raw.end : raw.end + 1])
    is_alone = all(each and each in MARKUP for each in beside)
    return not is_alone and _stands_at_an_edge(document.target.text, span)


def _stands_at_an_edge(text: str, span: Span) -> bool:
    """Whether a space or nothing stands beside it; between letters it may be meant: GOV.UK that is no link, code."""
    beside = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return any(not each or each.isspace() for each in beside)


def _belongs(text: str, span: Span, written: str) -> bool:
    if span.start == 0 and written == "\ufeff":
        return True
    near = text[max(0, span.start - 80) : span.end + 80]
    if set(written) <= BIDI and any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in near):
        return True
    # Books keep dots and dashes with their words: "we\u2060\u202f\u2060…".
    if set(written) == {WORD_JOINER} and not KEPT.isdisjoint(
        text[max(0, span.start - NEAR) : span.end + NEAR]
    ):
        return True
    if set(written) <= JOINERS | {"\u200b", WORD_JOINER}:
        beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        return any(not PLAIN_LETTERS.match(c) and not c.isdigit() for c in beside)
    return False


def _is_of_another(text: str, span: Span) -> bool:
    """Whether a control character is one byte of a character that was decoded wrong: “â” and two of them are a dash.

    Beside letters of another script than Latin it is none of Windows-1252.
    """
    beside = text[max(0, span.start - 3) : span.start] + text[span.end : span.end + 2]
    controls = any("\u0080" <= c <= "\u009f" for c in span.of(text))
    return controls and any(
        c in LEADING or "\u0080" <= c <= "\u009f" or (c.isalpha() and c > LAST_LATIN)
        for c in beside
    )


def _meant(character: str) -> str:
    """What a control character stands for if Windows-1252 was read as Latin-1; else nothing."""
    if "\u0080" <= character <= "\u009f":
        return character.encode("latin-1").decode("cp1252", "ignore")
    return ""
