"""Inline AsciiDoc: quotes, macros, references, attributes.

As in `placeholders`, the answer is a list of stretches that are no prose. Each expression is bounded,
so that no text takes more time than its length asks for.
https://docs.asciidoctor.org/asciidoc/latest/text/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.structure import PartKind
from qa.read.placeholders import Found

# A constrained mark stands at the border of a word.
OPENS: Final = r"(?<![\w\\:;}])"
CLOSES: Final = r"(?!\w)"
ROLE: Final = r"(?:\[[^\[\]\n]{1,60}\])?"
MACRO_TEXT: Final = r"\[(?P<{0}>(?:\\\]|[^\]\\]|\\(?!\])){{0,1000}})\]"
INLINE: Final = expression(
    # What is shown as it stands, or is code: no markup is in it.
    r"(?P<code>``(?P<inner2>[^\n`]{1,300})``"
    rf"|{OPENS}`(?P<inner>(?=[^\s`])[^`]{{1,300}}?(?<=\S))`{CLOSES})"
    r"|(?P<picture>\bimage:(?P<file>[^\s\[\]:][^\s\[\]]{0,300})\[(?:\\\]|[^\]]){0,500}\])"
    r"|(?P<anchor>\[\[(?P<id>[^\[\]\n,]{1,200})(?:,[^\[\]\n]{0,200})?\]\])"
    r"|(?P<literal>\+\+\+[^\n+]{1,500}\+\+\+"
    rf"|{OPENS}\+(?=[^\s+])[^+\n]{{1,300}}?(?<=\S)\+{CLOSES}"
    r"|\b(?:pass|stem|latexmath|asciimath|kbd|icon|anchor|bibitem|indexterm2?|counter2?|"
    r"audio|video):[^\s\[\]]{0,300}\[(?:\\\]|[^\]]){0,500}\]"
    r"|\(\(\([^()\n]{1,200}\)\)\)|\[\[\[[^\[\]\n]{1,200}\]\]\]"
    r"|<[\d.]{1,2}>(?=\s*$|\s*\n)"
    r"|\{[A-Za-z0-9_][\w:-]{0,60}\})"
    # A link, a reference, a button: the text in brackets is prose.
    r"|(?P<link>(?P<address>\b(?:link|xref|mailto|btn|menu):[^\s\[\]]{0,500}|\b(?:https?|ftp|irc)://[^\s\[\]<>]{1,1000})"
    rf"{MACRO_TEXT.format('spoken')})"
    rf"|(?P<note>footnote(?:ref)?:[\w-]{{0,60}}{MACRO_TEXT.format('noted')})"
    r"|(?P<reference><<(?P<goal>[^<>\n,]{1,200})(?:,(?P<label>[^<>]{1,300}))?>>)"
    # Typographic quotes.
    r"|(?P<quoted>[\"'](?=`[^\s`])`|(?<=[^\s`])`[\"'])"
    r"|\(\((?P<term>[^()\n]{1,200})\)\)"
    rf"|(?P<strong>\*\*(?P<bold2>[^\n*]{{1,400}})\*\*|{OPENS}{ROLE}\*(?P<bold>[^\s*](?:[^*]{{0,400}}?\S)?)\*{CLOSES})"
    rf"|(?P<emphasis>__(?P<italic2>[^\n_]{{1,400}})__|{OPENS}{ROLE}_(?P<italic>[^\s_](?:[^_]{{0,400}}?\S)?)_{CLOSES})"
    rf"|(?P<mark>{ROLE}##(?P<marked2>[^\n#]{{1,400}})##|{OPENS}{ROLE}#(?P<marked>[^\s#](?:[^#]{{0,400}}?\S)?)#{CLOSES})"
    r"|(?P<raised>\^(?P<upper>[^\s^]{1,60})\^|~(?P<lower>[^\s~]{1,60})~)"
    r"|(?P<escape>\\(?=[*_`#^~\[{<:+\\]))"
    r"|(?P<break>[ \t]\+(?=\n|\Z))"
)
MARKS: Final = expression(r"[*_`#^~+\[{<\\]|\(\(")
SPOKEN: Final = (
    "label", "term", "bold2", "bold", "italic2", "italic", "marked2", "marked", "upper", "lower",
)  # fmt: skip
QUOTES: Final = {'"`': "“", '`"': "”", "'`": "‘", "`'": "’"}


def asciidoc_codes(text: str) -> list[Found]:
    """Return the stretches that are markup or other non-prose, in order, not overlapping."""
    if MARKS.search(text) is None:
        return []
    return [found for match in INLINE.finditer(text) for found in _of(match)]


def _of(match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span()
    if match["code"]:
        code = match["inner"] or match["inner2"]
        about = " ".join(code.strip("+").split())
        yield Found(start, end, "", encloses=False, part=PartKind.CODE, about=about)
    elif match["picture"]:
        yield Found(start, end, "", encloses=False, part=PartKind.IMAGE, about=match["file"])
    elif match["anchor"]:
        yield Found(start, end, "", encloses=False, part=PartKind.ANCHOR, about=match["id"])
    elif match["literal"]:
        yield Found(start, end, "", encloses=False)
    elif match["quoted"]:
        yield Found(start, end, "", encloses=False, put=QUOTES[match.group()])
    elif match["escape"] or match["break"]:
        yield Found(start, end, "", encloses=True)
    elif match["link"]:
        yield from _link(match)
    elif match["note"]:
        # It stands elsewhere: its words must not run into those of the sentence.
        yield Found(start, end, "", encloses=True)
    else:
        name = next((one for one in SPOKEN if match[one] is not None), None)
        goal = match["goal"]
        part, about = (PartKind.LINK, goal.strip()) if goal else (None, "")
        if name is None:  # a reference without a text of its own
            yield Found(start, end, "", encloses=False, part=part, about=about)
            return
        yield Found(start, match.start(name), "", encloses=True, part=part, about=about)
        yield Found(match.end(name), end, "", encloses=True)


def _link(match: re.Match[str]) -> Iterator[Found]:
    start, end = match.span()
    spoken = match["spoken"]
    # Attributes behind the text: "text,window=_blank".
    text = re.split(r",\s{0,9}[\w-]{1,30}=|\^$", spoken, maxsplit=1)[0] if spoken else ""
    address = match["address"]
    part = None if address.startswith(("btn:", "menu:")) else PartKind.LINK
    about = address.partition(":")[2] if address.startswith(("link:", "xref:")) else address
    if not text.strip():
        yield Found(start, end, "", encloses=False, part=part, about=about)
        return
    at = match.start("spoken")
    quoted = len(text) > 1 and text[0] == text[-1] == '"'
    yield Found(start, at + quoted, "", encloses=True, part=part, about=about)
    yield Found(at + len(text) - quoted, end, "", encloses=True)
