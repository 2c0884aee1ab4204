"""Text that was decoded with the wrong character encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import primary
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage
from qa.model.span import Span
from qa.rules.base import Example, PassageRule

# The bytes of a letter of UTF-8, as Latin-1, Windows-1252 and their neighbors show them: one that says how many
# follow, and these. Hardly any clean text has such letters; what does is asked a second, slower question.
FOLLOWING = (
    "[\u0080-\u00bf\u0104\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u0402-\u045f"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
)
# "é" stands for no byte in any of them that is followed by one other: “Café’s” has nothing to be asked.
PAIR = expression(
    f"[\u00c2-\u00df\u0102\u0103\u010d\u010f\u0139\u0158\u0160\u0410-\u044f]{FOLLOWING}"
    f"|[\u00e0-\u00f4]{FOLLOWING}[^\x00-\x19\x1b-\x7f]"
)
# Two-letter sequences that are too short to be sure of by themselves, where no word has them: a
# capital after a small letter, or before a dash, quote or currency sign with a letter behind it.
IMPOSSIBLE = expression(
    "(?<=[a-z])[\u00c2-\u00df][\u0152-\u0192\u02c6-\u2122](?=[^\\W\\d_])"
    "|[\u00c2-\u00df][\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192](?=[A-Z])"
)
# UTF-8 read as Windows-874: "โ€œ" for a quotation mark, "รซ" for "ë".
THAI = expression("[\u0e22\u0e23\u0e42][\u0e01-\u0e3a\u0e3f-\u0e5b\u20ac\u2026][\u0080-\u2122]?")
TOKEN = expression(r"[^ \t\r\n]{1,200}")
# So far before the fault its token may begin.
LONGEST_BEFORE = 100
# Ends of a token that the fix leaves as they are: the fault lies within.
LETTERS = expression(r"[^\W_]")


# Letters that UTF-8 read as Latin-1 is full of; few languages have them.
DOUBTFUL = frozenset("ÂÃâ€")


class Mojibake(PassageRule):
    """Text was decoded with the wrong character encoding.

    "JÃ³hann" is "Jóhann", written in UTF-8 and read as Windows-1252. The fix is found by undoing
    the mistake (with the library ftfy) and is certain, as chance does not produce such sequences.
    """

    id = "mojibake"
    category = Category.CHARACTER_ENCODING
    severity = Severity.MAJOR
    confidence = 0.99
    covers = True
    examples = (
        Example("The chairman, ⟦JÃ³hann⟧, left.", fixed="The chairman, Jóhann, left."),
        Example("“⟦Itâ€™s⟧ late,” he said.", fixed="“It’s late,” he said."),
        Example("President ⟦NausÄ—da⟧ and ⟦ÄŒEZ⟧.", fixed="President Nausėda and ČEZ."),
        Example("The ⟦FÃ¼hrung⟧ of ⟦StÃ¤dte⟧."),
        Example("A ⟦โ€œ⟧big mistake⟦โ€⟧ of Mari⟦รซ⟧tte.", fixed="A “big mistake” of Mariëtte."),
        Example("The school, โรงเรียน in Thai, is near ร้าน."),
        Example("Café’s owner, São Paulo, Ángel… “Ünal”—and Århus’ harbour; Â is a letter."),
    )

    gate = expression(r"[^\x00-\x7f]")

    def look(self, passage: Passage) -> Iterator[Finding]:
        """The words of a passage that were decoded wrong."""
        text = passage.text
        if text.isascii():
            return
        end = -1
        if primary(passage.lang) != "th":
            yield from self._thai(text)
        for match in PAIR.finditer(text):
            if match.start() < end:
                continue
            first = max(0, match.start() - LONGEST_BEFORE)
            spaces = (text.rfind(space, first, match.start()) for space in " \t\r\n")
            token = TOKEN.match(text, max(first, 1 + max(spaces)))
            if token is None:
                continue
            end = token.end()
            fixed = _fixed(token.group())
            if fixed is None:
                continue
            span, right = _trimmed(token.start(), token.group(), fixed)
            message = f"“{span.of(text)}” was decoded with the wrong character encoding."
            # What was decoded wrong twice may still be wrong, and then is not applied unseen.
            safe = PAIR.search(right) is None and not DOUBTFUL.intersection(right)
            yield self.finding(span, message, fix=right, safe=safe)

    def _thai(self, text: str) -> Iterator[Finding]:
        """Letters of Windows-874 that make one letter of UTF-8, beside letters of another script."""
        for match in THAI.finditer(text) if not text.isascii() else ():
            fixed = _from_thai(match.group())
            if fixed is not None:
                span = Span(match.start(), match.start() + fixed[1])
                message = f"“{span.of(text)}” was decoded with the wrong character encoding."
                yield self.finding(span, message, fix=fixed[0])


def _byte(letter: str) -> bytes:
    """The byte that Windows-874, or for what it lacks Windows-1252, shows as this letter."""
    try:
        return letter.encode("cp874")
    except UnicodeError:
        return letter.encode("cp1252")


def _from_thai(letters: str) -> tuple[str, int] | None:
    """What the letters are as UTF-8, and how many of them; None if they are nothing."""
    try:
        code = b"".join(map(_byte, letters))
    except UnicodeError:
        code = b""
    for size in (3, 2):
        try:
            found = code[:size].decode("utf-8")
        except UnicodeError:
            continue
        if len(found) == 1 and len(code) >= size:
            return found, size
    # The last byte of a closing mark has no letter, and is dropped.
    return ("”", 2) if letters.startswith("โ€") else None


def _fixed(token: str) -> str | None:
    from ftfy.badness import is_bad

    fixed = token
    if is_bad(token):  # as it asks first itself, a fifth as fast
        from ftfy import fix_encoding

        fixed = fix_encoding(token)
    if fixed == token:
        fixed = IMPOSSIBLE.sub(_redecoded, token)
    return None if fixed == token or "\ufffd" in fixed else fixed


def _redecoded(match: re.Match[str]) -> str:
    try:
        letter = match.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        return match.group()
    return letter if letter.isalpha() else match.group()


def _trimmed(start: int, token: str, fixed: str) -> tuple[Span, str]:
    """The token without the ASCII punctuation that both have at their ends."""
    left = 0
    while left < len(token) and token[left] == fixed[left : left + 1] and not token[left].isalnum():
        left += 1
    right = 0
    while (
        right < min(len(token), len(fixed)) - left - 1
        and token[-1 - right] == fixed[-1 - right]
        and token[-1 - right].isascii()
        and not token[-1 - right].isalnum()
    ):
        right += 1
    span = Span(start + left, start + len(token) - right)
    return span, fixed[left : len(fixed) - right]
